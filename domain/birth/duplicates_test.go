package birth_test

import (
	"reflect"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

// neighbour is the newborn as another record has it.
func neighbour(change func(*birth.Neighbour)) birth.Neighbour {
	p := newborn()
	n := birth.Neighbour{
		Birth: "birth-2", Child: p.Child.Name, Sex: p.Child.Sex, DateOfBirth: p.Child.DateOfBirth,
		Plurality: p.Child.Plurality, Order: p.Child.Order,
		Mother: p.Mother.Name, MotherNumber: p.Mother.NationalNumber, MotherDateOfBirth: p.Mother.DateOfBirth,
	}
	change(&n)
	return n
}

func TestDuplicates(t *testing.T) {
	t.Parallel()
	const (
		none      = ""
		sameChild = "same_child"
		close     = "same_mother_within_270_days"
		sameName  = "same_name_and_mother_within_1095_days"
	)
	sibling := func(n *birth.Neighbour) { n.Child.Given = "مصطفى" }
	for _, c := range []struct {
		name  string
		other func(*birth.Neighbour)
		want  string
	}{
		{"the same record twice", func(*birth.Neighbour) {}, sameChild},
		{"another spelling, five days apart", func(n *birth.Neighbour) { n.Child.Father, n.DateOfBirth = "كرّار", born.AddDays(5) }, sameChild},
		{"the mother's number only here", func(n *birth.Neighbour) { n.MotherNumber = "" }, sameChild},
		{"a mother of that name, age unknown", func(n *birth.Neighbour) { n.MotherNumber, n.MotherDateOfBirth = "", domain.Date{} }, sameChild},
		{"a mother of that name, a year older", func(n *birth.Neighbour) { n.MotherNumber, n.MotherDateOfBirth = "", domain.NewDate(1995, 5, 2) }, sameChild},
		{"a mother of that name, more than a year older", func(n *birth.Neighbour) { n.MotherNumber, n.MotherDateOfBirth = "", domain.NewDate(1995, 4, 30) }, none},
		{"a mother of that name with another number", func(n *birth.Neighbour) { n.MotherNumber = "200000000002" }, none},
		{"another mother", func(n *birth.Neighbour) { n.MotherNumber, n.Mother.Given = "", "هناء" }, none},
		{"six days apart", func(n *birth.Neighbour) { n.DateOfBirth = born.AddDays(6) }, close},
		{"a sibling 270 days before", func(n *birth.Neighbour) { sibling(n); n.DateOfBirth = born.AddDays(-270) }, close},
		{"a sibling 271 days before", func(n *birth.Neighbour) { sibling(n); n.DateOfBirth = born.AddDays(-271) }, none},
		{"a sibling in the month before", func(n *birth.Neighbour) { sibling(n); n.DateOfBirth = domain.NewDate(2026, 1, 0) }, close},
		{"a child without a name yet", func(n *birth.Neighbour) { n.Child = domain.Name{} }, close},
		{"the same name 1095 days before", func(n *birth.Neighbour) { n.DateOfBirth = born.AddDays(-1095) }, sameName},
		{"the same name 1096 days before", func(n *birth.Neighbour) { n.DateOfBirth = born.AddDays(-1096) }, none},
		{"a day of birth without a year", func(n *birth.Neighbour) { n.DateOfBirth = domain.NewDate(0, 2, 20) }, none},
		{"single and twin on one day", func(n *birth.Neighbour) { sibling(n); n.Plurality, n.Order = birth.Twin, 2 }, close},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var want []birth.Candidate
			if c.want != none {
				want = []birth.Candidate{{Birth: "birth-2", Reason: c.want}}
			}
			if got := birth.Duplicates(newborn(), []birth.Neighbour{neighbour(c.other)}); !reflect.DeepEqual(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestTwinsAreNotDuplicates(t *testing.T) {
	t.Parallel()
	twin := with(func(p *birth.Particulars) { p.Child.Plurality, p.Child.Order = birth.Twin, 1 })
	for _, c := range []struct {
		name  string
		other func(*birth.Neighbour)
		twins bool
	}{
		{"the second twin", func(n *birth.Neighbour) { n.Plurality, n.Order = birth.Twin, 2 }, true},
		{"born past midnight", func(n *birth.Neighbour) { n.Plurality, n.Order, n.DateOfBirth = birth.Twin, 2, born.AddDays(2) }, true},
		{"of a mother without number or age", func(n *birth.Neighbour) {
			n.Plurality, n.Order, n.MotherNumber, n.MotherDateOfBirth = birth.Twin, 2, "", domain.Date{}
		}, true},
		{"three days apart", func(n *birth.Neighbour) { n.Plurality, n.Order, n.DateOfBirth = birth.Twin, 2, born.AddDays(3) }, false},
		{"the same twin", func(n *birth.Neighbour) { n.Plurality, n.Order = birth.Twin, 1 }, false},
		{"a triplet", func(n *birth.Neighbour) { n.Plurality, n.Order = birth.Triplet, 2 }, false},
		{"order unstated", func(n *birth.Neighbour) { n.Plurality, n.Order = birth.Twin, 0 }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := birth.Duplicates(twin, []birth.Neighbour{neighbour(c.other)}); (len(got) == 0) != c.twins {
				t.Errorf("got %v; want twins %v", got, c.twins)
			}
		})
	}
}

func TestFlagging(t *testing.T) {
	t.Parallel()
	second := neighbour(func(*birth.Neighbour) {})
	third := neighbour(func(n *birth.Neighbour) { n.Birth = "birth-3" })
	of := func(streams ...string) birth.FlaggedDuplicate {
		var e birth.FlaggedDuplicate
		for _, s := range streams {
			e.Candidates = append(e.Candidates, birth.Candidate{Birth: s, Reason: "same_child"})
		}
		return e
	}
	declare := func(others ...birth.Neighbour) birth.Command {
		return birth.Declare{By: by, Tracking: tracking, Particulars: newborn(), Neighbours: others}
	}
	flagged := history(declared(newborn()), of("birth-2"))
	compare := func(others ...birth.Neighbour) birth.Command { return birth.Compare{By: by, Neighbours: others} }
	cleared := then(flagged, birth.DuplicateCleared{Officer: "u-7", Reason: "طفل آخر", Date: today})

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "a declaration that resembles another birth is flagged, each birth once",
		When: declare(second, second), Then: flagged,
	}, {
		Name: "and not registered", Given: flagged, When: toRegister(), Refused: birth.RuleFlagged,
	}, {
		Name:  "until an officer has cleared it",
		Given: flagged, When: birth.ClearDuplicate{By: by, Reason: "طفل آخر"}, Then: cleared[2:],
	}, {
		Name: "with a reason", Given: flagged, When: birth.ClearDuplicate{By: by}, Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name: "then it is registered", Given: cleared, When: toRegister(), Then: history(registered(newborn())),
	}, {
		Name: "what was cleared is not flagged again", Given: cleared, When: declare(second), Then: history(declared(newborn())),
	}, {
		Name: "what is new is", Given: cleared, When: declare(second, third), Then: history(declared(newborn()), of("birth-3")),
	}, {
		Name: "the open flags are listed whole", Given: flagged, When: declare(second, third), Then: history(declared(newborn()), of("birth-2", "birth-3")),
	}, {
		Name: "an open flag is not repeated", Given: flagged, When: declare(second), Then: history(declared(newborn())),
	}, {
		Name: "nor does it go by declaring again", Given: then(flagged, declared(newborn())), When: toRegister(), Refused: birth.RuleFlagged,
	}, {
		Name:  "after a rejection all are compared again",
		Given: then(flagged, birth.Rejected{Reason: "x", Date: today}), When: declare(second), Then: flagged,
	}, {
		Name:  "what was declared at the same time is found before the registration",
		Given: history(declared(newborn())), When: compare(second), Then: flagged[1:],
	}, {
		Name: "what is flagged already is not flagged again then", Given: flagged, When: compare(second),
	}, {
		Name: "nor what was cleared", Given: cleared, When: compare(second),
	}, {
		Name: "but what is new", Given: cleared, When: compare(second, third), Then: history(of("birth-3")),
	}, {
		Name: "an entry is not compared any more", Given: entry(newborn()), When: compare(second),
	}, {
		Name: "there must be something to clear", Given: cleared, When: birth.ClearDuplicate{By: by, Reason: "x"}, Refused: birth.RuleNothingFlagged,
	}})
}
