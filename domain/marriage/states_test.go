package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

// commands are one of each, acceptable in the state that it is meant for.
func commands() []marriage.Command {
	return []marriage.Command{
		toRegister(agreed()),
		toReconstruct(agreed()),
		toDivorce(func(*marriage.Divorce) {}),
		toReturn(func(*marriage.Return) {}),
		marriage.AnnulDivorce{By: by, Order: appeal, Reason: "x"},
		marriage.Annul{By: by, Order: appeal, Reason: "x"},
		correction(domain.Clerical, domain.Reference{}, func(p *marriage.Particulars) { p.Dowry = "x" }),
		marriage.Amend{By: by, Annotation: "x", Reference: paper, EffectiveFrom: today},
		marriage.Cancel{By: by, Order: appeal, Reason: "x"},
		marriage.Reinstate{By: by, Order: appeal, Reason: "x"},
		marriage.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic},
		marriage.Follow{By: byPolicy, Person: man(dead(left))},
	}
}

// TestEveryCommandInEveryState: accepted where it belongs, refused elsewhere by
// the rule that says what to do instead.
func TestEveryCommandInEveryState(t *testing.T) {
	t.Parallel()
	states := [][]domain.Event{
		nil, entry(), entry(divorced(marriage.Revocable)), entry(widowed(today)),
		entry(marriage.Annulled{Couple: couple, Order: order}), entry(cancelled()),
	}
	type rules = [6]*domain.Rule // nil: accepted, or nothing to do
	var (
		ok    *domain.Rule
		none  = marriage.RuleNoSuchMarriage
		again = marriage.RuleAlreadyRegistered
		gone  = marriage.RuleCancelled
		null  = marriage.RuleAnnulled
		force = marriage.RuleInForce
		death = marriage.RuleEndedByDeath
		apart = marriage.RuleDivorced
		whole = marriage.RuleNotDivorced
		twice = domain.RuleAnotherJudgment // a divorce may follow a revocable one, by its own
		entry = rules{none, ok, ok, ok, null, gone}
	)
	want := []rules{
		{ok, again, again, again, again, ok},
		{ok, again, again, again, again, again},
		{none, ok, twice, ok, null, gone},
		{none, force, ok, death, null, gone},
		{none, whole, ok, whole, null, gone},
		entry, entry, entry, entry,
		{none, force, apart, death, ok, ok},
		entry,
		{ok, ok, ok, ok, ok, ok},
	}
	for i, c := range commands() {
		for j, past := range states {
			_, err := marriage.Decider.Decide(marriage.Decider.Fold(past), c)
			if rule := want[i][j]; rule == nil && err != nil || rule != nil && !domain.IsRule(err, rule) {
				t.Errorf("%T in state %d: got %v, want %v", c, j, err, rule)
			}
		}
	}
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's entry.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	away := marriage.By{Actor: stranger, Today: today, Law: by.Law}
	var cases []testCase
	for _, past := range [][]domain.Event{entry(), entry(divorced(marriage.Khul)), entry(cancelled())} {
		for _, c := range []marriage.Command{
			marriage.Reconstruct{By: away},
			marriage.Divorce{By: away},
			marriage.Return{By: away},
			marriage.AnnulDivorce{By: away},
			marriage.Annul{By: away},
			marriage.Correct{By: away},
			marriage.Amend{By: away},
			marriage.Cancel{By: away},
			marriage.Reinstate{By: away},
			marriage.IssueExtract{By: away},
			marriage.Follow{By: away, Person: man()},
		} {
			cases = append(cases, testCase{Given: past, When: c, Refused: domain.RuleOutsideArea})
		}
	}
	domaintest.Run(t, marriage.Decider, cases)
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []marriage.Command{nil, &marriage.Follow{}} {
		if _, err := marriage.Decider.Decide(marriage.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
}

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, marriage.Codec)
}
