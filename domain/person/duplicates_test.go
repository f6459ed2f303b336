package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// namesake is another civil record that says what zainab's does.
func namesake(change func(*person.Neighbour)) person.Neighbour {
	p := zainab()
	n := person.Neighbour{NationalNumber: "999999999999", Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, Mother: p.Mother}
	change(&n)
	return n
}

// TestNobodyIsEnrolledTwice: a citizen with the name, mother and date of birth
// of a civil record is another only if an officer says so.
func TestNobodyIsEnrolledTwice(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		other func(*person.Neighbour)
		same  bool
	}{
		{"the same particulars", func(*person.Neighbour) {}, true},
		{"from another legacy record", func(n *person.Neighbour) { n.Legacy.Number = "213" }, true},
		{"spelled otherwise", func(n *person.Neighbour) { n.Name.Given, n.Name.Surname = "زيـنب", "ألبصري" }, true},
		{"without grandfather and surname", func(n *person.Neighbour) { n.Name.Grandfather, n.Name.Surname = "", "" }, true},
		{"the year of birth alone", func(n *person.Neighbour) { n.DateOfBirth = domain.NewDate(1990, 0, 0) }, true},
		{"the mother by name alone", func(n *person.Neighbour) { n.Mother.NationalNumber = "" }, true},
		{"the mother by number alone", func(n *person.Neighbour) { n.Mother.Name = domain.Name{} }, true},
		{"a mother whose father is unknown", func(n *person.Neighbour) { n.Mother.NationalNumber, n.Mother.Name.Father = "", "" }, true},
		{"of this very legacy record", func(n *person.Neighbour) { n.Legacy = legacy }, false},
		{"of this very number", func(n *person.Neighbour) { n.NationalNumber = number }, false},
		{"a sister", func(n *person.Neighbour) { n.Name.Given = "مريم" }, false},
		{"another father", func(n *person.Neighbour) { n.Name.Father = "كريم" }, false},
		{"a father whom nobody stated", func(n *person.Neighbour) { n.Name.Father = "" }, false},
		{"another grandfather", func(n *person.Neighbour) { n.Name.Grandfather = "جاسم" }, false},
		{"another surname", func(n *person.Neighbour) { n.Name.Surname = "المالكي" }, false},
		{"another mother", func(n *person.Neighbour) { n.Mother.NationalNumber = "200000000009" }, false},
		{"a mother of another name", func(n *person.Neighbour) { n.Mother.NationalNumber, n.Mother.Name.Given = "", "سعاد" }, false},
		{"the next day", func(n *person.Neighbour) { n.DateOfBirth = born.AddDays(1) }, false},
		{"a birth whose year nobody knows", func(n *person.Neighbour) { n.DateOfBirth = domain.Date{} }, false},
		{"a brother", func(n *person.Neighbour) { n.Sex = domain.Male }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			enrol := toEnrolCitizen()
			enrol.Neighbours = []person.Neighbour{namesake(func(n *person.Neighbour) { n.Name.Given = "سعاد" }), namesake(c.other)}
			_, err := person.Decider.Decide(person.State{}, enrol)
			if c.same != domain.IsRule(err, person.RuleDuplicate) || !c.same && err != nil {
				t.Errorf("got %v, want a refusal: %v", err, c.same)
			}
		})
	}
}

func TestWhoMayBeEnrolledBesideANamesake(t *testing.T) {
	t.Parallel()
	beside := func(edit func(*person.Enrol)) person.Enrol {
		c := toEnrolCitizen()
		c.Neighbours = []person.Neighbour{namesake(func(*person.Neighbour) {})}
		edit(&c)
		return c
	}
	cleared := citizen()
	cleared.NotDuplicate = "ابنة عم"
	byImport := by
	byImport.Actor.Role = domain.ImportRole
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name: "nobody without a reason", When: beside(func(*person.Enrol) {}), Refused: person.RuleDuplicate, Field: "notDuplicate",
	}, {
		Name: "nor with a blank one", When: beside(func(c *person.Enrol) { c.NotDuplicate = " \t" }), Refused: person.RuleDuplicate, Field: "notDuplicate",
	}, {
		Name: "who is somebody else, which is kept", When: beside(func(c *person.Enrol) { c.NotDuplicate = "ابنة عم" }), Then: history(cleared),
	}, {
		Name: "whom an import brings", When: beside(func(c *person.Enrol) { c.By = byImport }), Then: history(citizen()),
	}, {
		Name: "a newborn, who was compared at the birth", Given: history(allotted()),
		When: beside(func(c *person.Enrol) { c.Origin, c.Birth, c.Legacy = person.FromBirth, birth, domain.Legacy{} }), Then: history(enrolled()),
	}, {
		Name: "who is enrolled already: nothing", Given: history(citizen()), When: beside(func(*person.Enrol) {}),
	}, {
		Name: "with a reason that is no text", When: beside(func(c *person.Enrol) { c.NotDuplicate = "a\x00" }), Refused: domain.RuleNotText, Field: "notDuplicate",
	}})
}
