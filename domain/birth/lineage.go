package birth

import (
	"sijil/domain"
	"sijil/domain/names"
)

// forebears are the parts of a child's name that are the father's and his
// father's (National Card Law 3/2016: own name, father's, paternal grandfather's).
var forebears = []struct {
	field             string
	inChild, ofFather func(domain.Name) domain.Name
}{
	{"child.name.father", fatherPart, givenPart},
	{"child.name.grandfather", grandfatherPart, fatherPart},
}

// checkLineage refuses a child whose name carries another father or grandfather
// than the father who is stated or known by number. What stood in the entry
// before is left alone, and so is a foundling's name, which the court gave.
func (p Particulars) checkLineage(before Particulars, known []domain.KnownPerson) error {
	if !p.Foundling.IsZero() {
		return nil
	}
	record, _ := domain.KnownAs(p.Father.NationalNumber, known)
	for _, f := range forebears {
		child, stated := f.inChild(p.Child.Name), f.ofFather(p.Father.Name)
		same := child.Given == f.inChild(before.Child.Name).Given && stated.Given == f.ofFather(before.Father.Name).Given &&
			p.Father.NationalNumber == before.Father.NationalNumber
		if !same && !mayBe(child, stated, f.ofFather(record.Name)) {
			return RuleLineage.Refuse(f.field)
		}
	}
	return nil
}

// mayBe tells whether a name is one of others, spelled in whatever way. Unstated names contradict nothing.
func mayBe(n domain.Name, others ...domain.Name) bool {
	contradicted := false
	for _, o := range others {
		if n.Given == "" || o.Given == "" {
			continue
		}
		if names.Similar(n, o) {
			return true
		}
		contradicted = true
	}
	return !contradicted
}

// givenPart, fatherPart and grandfatherPart are a part of a name as a name of its own.
func givenPart(n domain.Name) domain.Name {
	return domain.Name{Given: n.Given, Latin: domain.LatinName{Given: n.Latin.Given}}
}

func fatherPart(n domain.Name) domain.Name {
	return domain.Name{Given: n.Father, Latin: domain.LatinName{Given: n.Latin.Father}}
}

func grandfatherPart(n domain.Name) domain.Name {
	return domain.Name{Given: n.Grandfather, Latin: domain.LatinName{Given: n.Latin.Grandfather}}
}
