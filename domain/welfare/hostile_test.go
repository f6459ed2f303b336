package welfare_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestHostileValues: every text, date and number of every command, spoiled in
// every way, is kept as it is or refused by a rule that names it.
func TestHostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[welfare.Command]
	after := func(given []domain.Event, when welfare.Command) attempt { return attempt{Given: given, When: when} }
	in := at(worker, day(2026, 1, 5))
	application := toApply()
	application.By = in
	applied := play(t, nil, application)
	checked := play(t, applied, welfare.CrossCheck{By: in})
	surveyed := play(t, checked, welfare.Survey{By: in, Visited: in.Today, Answers: poor()})
	scored := play(t, surveyed, welfare.Score{By: in})
	objected := play(t, decided(t, 2), welfare.Object{By: at(worker, day(2026, 2, 5)), Grounds: "x"})
	owing := play(t, paid(t), followed(died(girl, day(2025, 12, 31))))
	suspended := play(t, paid(t), welfare.Suspend{By: by, Reason: welfare.UnderInquiry})
	cleared := play(t, owing, welfare.Repay{By: by, Amount: domain.Dinars(100_000), Receipt: "R"})
	income := []welfare.Income{{Person: mother, Kind: welfare.Salary, Monthly: domain.Dinars(10), From: day(2025, 1, 1), Source: "x"}}
	care := caring()
	care.Incomes = []welfare.Income{{Person: uncle, Kind: welfare.Salary, Monthly: 1, From: day(2020, 1, 1)}}
	domaintest.Hostile(t, welfare.Decider, welfare.Codec, relatedFields,
		after(nil, toApply()),
		after(applied, welfare.CrossCheck{By: by, Incomes: income}),
		after(checked, welfare.Survey{By: by, Visited: today, Answers: poor(), Note: "x"}),
		after(checked, welfare.RefuseVisit{By: by, Visited: today, Note: "x"}),
		after(surveyed, welfare.Score{By: by}),
		after(scored, welfare.Decide{By: by, Notice: today}),
		after(decided(t, 2), welfare.Object{By: in, Grounds: "x"}),
		after(objected, welfare.DecideObjection{By: by, Reversed: true, PerCapita: 1, Reason: "x", Reference: paper}),
		after(decided(t, 0), welfare.Activate{By: by, Persons: persons()}),
		after(paid(t), welfare.UpdateData{By: by, Members: household(), Claims: toApply().Claims, Persons: persons(), Address: toApply().Address}),
		after(paid(t), welfare.AddMember{By: by, Member: named(uncle, welfare.Sibling), From: today, Persons: []domain.KnownPerson{person(uncle)}}),
		after(paid(t), welfare.RemoveMember{By: by, Person: girl, From: today, Reason: "x"}),
		after(paid(t), welfare.ReportSchool{By: by, Child: girl, Term: "x", School: "x"}),
		after(paid(t), welfare.Suspend{By: by, Reason: welfare.UnderInquiry, Note: "x"}),
		after(suspended, welfare.Reinstate{By: by, Reason: "x"}),
		after(paid(t), welfare.Terminate{By: by, Reason: welfare.Fraud, Note: "x", From: day(2026, 2, 1)}),
		after(active(t), toPay(jan, today)),
		after(play(t, active(t), welfare.Terminate{By: by, Reason: welfare.Renounced}), welfare.PayArrears{
			By: by, Payee: uncle, Reference: paper, Persons: append(persons(), person(uncle)),
		}),
		after(owing, welfare.PlanRecovery{By: by, Instalment: 1, Reason: "x"}),
		after(owing, welfare.Repay{By: by, Amount: 1, Receipt: "x"}),
		after(cleared, welfare.Clear{By: by, Document: "x"}),
		after(nil, care),
		after(granted(t), welfare.EndCaregiver{By: by, Reason: welfare.ByDecision}),
		after(granted(t), toPayCaregiver(jan, today)),
		after(paid(t), welfare.FlagVisit{By: on(today), Reason: "x"}),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"persons", ""},
		{"person", "members"},
		{"head", "permit"},
		{"members", "head"},
		{"members", "claims"},
		{"member.person", "member"},
		{"claims", "claims"},
		{"reason", "note"},
		{"payee", "reference"},
		{"reference", "payee"},
		{"caregiving.", "incomes"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's case.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	by := at(away, today)
	var cases []domaintest.Case[welfare.Command]
	for _, past := range [][]domain.Event{decided(t, 0), decided(t, 2), paid(t), granted(t), play(t, paid(t), caring())} {
		for _, c := range []welfare.Command{
			welfare.Apply{By: by},
			welfare.CrossCheck{By: by},
			welfare.Survey{By: by},
			welfare.RefuseVisit{By: by},
			welfare.Score{By: by},
			welfare.Decide{By: by},
			welfare.Object{By: by},
			welfare.DecideObjection{By: by},
			welfare.Activate{By: by},
			welfare.UpdateData{By: by},
			welfare.AddMember{By: by},
			welfare.RemoveMember{By: by},
			welfare.ReportSchool{By: by},
			welfare.Suspend{By: by},
			welfare.Reinstate{By: by},
			welfare.Terminate{By: by},
			welfare.Pay{By: by},
			welfare.PayArrears{By: by},
			welfare.PlanRecovery{By: by},
			welfare.Repay{By: by},
			welfare.Clear{By: by},
			welfare.ApplyCaregiver{By: by},
			welfare.DecideCaregiver{By: by},
			welfare.EndCaregiver{By: by},
			welfare.PayCaregiver{By: by},
		} {
			refused := domain.RuleOutsideArea
			switch s := state(past); c.(type) {
			case welfare.DecideCaregiver, welfare.EndCaregiver, welfare.PayCaregiver:
				if s.Care.Status == "" {
					refused = welfare.RuleNoCare
				}
			case welfare.PayArrears, welfare.PlanRecovery, welfare.Repay, welfare.Clear, welfare.ApplyCaregiver:
			case welfare.Apply:
				if s.Status == "" {
					continue
				}
			default:
				if s.Status == "" {
					refused = welfare.RuleNoCase
				}
			}
			cases = append(cases, domaintest.Case[welfare.Command]{Given: past, When: c, Refused: refused})
		}
	}
	domaintest.Run(t, welfare.Decider, cases)
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []welfare.Command{nil, &welfare.Score{}} {
		if _, err := welfare.Decider.Decide(welfare.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
}
