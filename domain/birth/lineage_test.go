package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

// declaredOf states a child's and a father's names, with what the civil record says of the father.
func declaredOf(child, father domain.Name, record ...domain.KnownPerson) birth.Declare {
	p := newborn()
	p.Child.Name, p.Father.Name = child, father
	return birth.Declare{By: by, Tracking: tracking, Particulars: p, Known: record}
}

func TestLineage(t *testing.T) {
	t.Parallel()
	walid := domain.Name{Given: "وليد", Father: "صباح"}
	record := domain.KnownPerson{NationalNumber: "100000000001", Name: walid, Sex: domain.Male}
	child := func(father, grandfather string) domain.Name {
		return domain.Name{Given: "هدى", Father: father, Grandfather: grandfather}
	}
	for name, c := range map[string]struct {
		when  birth.Declare
		field string // empty: accepted
	}{
		"the father's and his father's":           {declaredOf(child("وليد", "صباح"), walid), ""},
		"spelled in another way":                  {declaredOf(child("وَليد", "صبـاح"), walid), ""},
		"in Latin letters":                        {declaredOf(child("Waleed", "Sabah"), walid), ""},
		"another father":                          {declaredOf(child("علي", "حسن"), walid), "particulars.child.name.father"},
		"another grandfather":                     {declaredOf(child("وليد", "حسن"), walid), "particulars.child.name.grandfather"},
		"another father, known by number":         {declaredOf(child("علي", "حسن"), domain.Name{}, record), "particulars.child.name.father"},
		"another grandfather, known by number":    {declaredOf(child("وليد", "حسن"), domain.Name{}, record), "particulars.child.name.grandfather"},
		"the father, known by number":             {declaredOf(child("وليد", "صباح"), domain.Name{}, record), ""},
		"no grandfather stated":                   {declaredOf(child("وليد", "حسن"), domain.Name{Given: "وليد"}), ""},
		"only a given name":                       {declaredOf(child("", ""), walid, record), ""},
		"a number that was not looked up":         {declaredOf(child("علي", "حسن"), domain.Name{}), ""},
		"a compound name of which one word is on": {declaredOf(child("محمد", "صباح"), domain.Name{Given: "محمد علي", Father: "صباح"}), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := birth.Decider.Decide(birth.State{}, c.when)
			if c.field == "" && err != nil || c.field != "" && (!domain.IsRule(err, birth.RuleLineage) || err.(*domain.Error).Field != c.field) {
				t.Errorf("got %v, want a refusal of %q", err, c.field)
			}
		})
	}
}

func TestAFatherlessChildKeepsAnyName(t *testing.T) {
	t.Parallel()
	p := with(func(p *birth.Particulars) { p.Father, p.Informant.NationalNumber = birth.Parent{}, "" })
	for _, p := range []birth.Particulars{p, foundling()} {
		if _, err := birth.Decider.Decide(birth.State{}, birth.Declare{By: by, Tracking: tracking, Particulars: p}); err != nil {
			t.Error(err)
		}
	}
}

// TestLineageInCorrections: a contradiction is not put into an entry; one that
// stands in it already holds up no other correction.
func TestLineageInCorrections(t *testing.T) {
	t.Parallel()
	ordered := func(p birth.Particulars) birth.Correct {
		return birth.Correct{By: by, Route: domain.CourtOrdered, Reference: judgment, Reason: "خطأ", Particulars: p}
	}
	contradicted := with(func(p *birth.Particulars) { p.Father.Name.Given = "وليد" })
	heavier, renamed, mended := contradicted, contradicted, contradicted
	heavier.Child.WeightGrams = 3300
	renamed.Father.Name.Father = "صباح"
	mended.Father.Name.Given = "كرار"
	found := foundling()
	found.Father = contradicted.Father
	takenOver := registered(contradicted)
	takenOver.Type = domain.Reconstruction
	followed := contradicted
	followed.Child.Name.Father = "سالم"

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "another father's name is not put in", Given: entry(newborn()), When: ordered(contradicted),
		Refused: birth.RuleLineage, Field: "particulars.child.name.father",
	}, {
		Name: "an old contradiction holds up nothing else", Given: entry(contradicted), When: ordered(heavier),
		Then: history(corrected(ordered(heavier), "child.weightGrams")),
	}, {
		Name: "and is mended", Given: entry(contradicted), When: ordered(mended),
		Then: history(corrected(ordered(mended), "father.name.given")),
	}, {
		Name: "but brings no other", Given: entry(contradicted), When: ordered(renamed),
		Refused: birth.RuleLineage, Field: "particulars.child.name.grandfather",
	}, {
		Name: "a foundling keeps the name that the court gave", Given: entry(foundling()), When: ordered(found),
		Then: history(corrected(ordered(found), domain.Changed(foundling(), found)...)),
	}, {
		Name: "a legacy entry is corrected as its register has it", Given: history(declared(contradicted), takenOver), When: ordered(followed),
		Then: history(corrected(ordered(followed), "child.name.father")),
	}})
}
