package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/passport"
)

// TestEveryCommandInEveryState: each command is accepted where it belongs and
// refused elsewhere by the rule that says what to do instead.
func TestEveryCommandInEveryState(t *testing.T) {
	t.Parallel()
	var (
		ok       *domain.Rule
		noApp    = passport.RuleNoSuchApplication
		noDoc    = passport.RuleNoSuchDocument
		enrolIt  = passport.RuleNotEnrolled
		vetIt    = passport.RuleNotVetted
		isVetted = passport.RuleVetted
		made     = passport.RuleAlreadyPrinted
		closed   = passport.RuleApplicationOver
		handIt   = passport.RuleNotActivated
		active   = passport.RuleActive
		stopped  = passport.RuleSuspended
		over     = passport.RuleOver
		late     = passport.RuleExpired
		suspend  = passport.RuleRevokeInForce
		same     = passport.RuleRevokeSameUser
		taken    = passport.RuleAlreadyApplied
		is       = passport.RuleNumberTaken
	)
	states := []struct {
		name string
		past []domain.Event
	}{
		{"none", nil},
		{"applied", filed()},
		{"enrolled", enrolled()},
		{"vetted", vetted()},
		{"rejected", then(vetted(), passport.Reject{By: by, Application: first, Reason: "x"})},
		{"printed", printed()},
		{"held", held()},
		{"suspended", suspended()},
		{"lost", lost()},
		{"expired", then(held(), passport.PassDay{By: on(expires.AddDays(1))})},
	}
	for _, c := range []struct {
		command passport.Command
		want    [10]*domain.Rule // nil: accepted
	}{
		{toApply(), [10]*domain.Rule{ok, taken, taken, taken, is, taken, is, is, is, is}},
		{passport.Enrol{By: by, Application: first, Biometrics: biometrics()}, [10]*domain.Rule{noApp, ok, ok, isVetted, closed, made, made, made, made, made}},
		{passport.Vet{By: by, Application: first, Findings: "x"}, [10]*domain.Rule{noApp, enrolIt, ok, isVetted, closed, made, made, made, made, made}},
		{passport.Reject{By: by, Application: first, Reason: "x"}, [10]*domain.Rule{noApp, ok, ok, ok, closed, made, made, made, made, made}},
		{passport.Withdraw{By: by, Application: first, Reason: "x"}, [10]*domain.Rule{noApp, ok, ok, ok, closed, made, made, made, made, made}},
		{toPrint(first, newer), [10]*domain.Rule{noApp, enrolIt, vetIt, ok, closed, made, made, made, made, made}},
		{toActivate(number), [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, active, stopped, over, late}},
		{passport.ReportLost{By: by, Number: number, Declaration: declaration()}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, ok, ok, over, ok}},
		{passport.ReportStolen{By: by, Number: number, Declaration: declaration()}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, ok, ok, over, ok}},
		{passport.ReportDamaged{By: by, Number: number, Description: "x"}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, ok, ok, over, late}},
		{passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, handIt, ok, stopped, over, late}},
		{passport.Resume{By: by, Number: number, Reason: "x", Decision: decision}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, handIt, active, ok, over, late}},
		{passport.Revoke{By: by, Number: number, Reason: "x", Decision: decision}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, suspend, same, over, late}},
		{passport.Revoke{By: byOther, Number: number, Reason: "x", Decision: decision}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, ok, suspend, ok, over, late}},
		{passport.Destroy{By: by, Number: number, Reason: "x"}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, handIt, active, stopped, ok, ok}},
		{passport.UseLaissezPasser{By: by, Number: number, Crossing: "x"}, [10]*domain.Rule{noDoc, noDoc, noDoc, noDoc, noDoc, handIt, passport.RuleLaissezPasserOnly, stopped, over, late}},
		{passport.Follow{By: byPolicy, Person: holder()}, [10]*domain.Rule{}},
		{passport.PassDay{By: byPolicy}, [10]*domain.Rule{}},
	} {
		for i, state := range states {
			_, err := passport.Decider.Decide(passport.Decider.Fold(state.past), c.command)
			if want := c.want[i]; want == nil && err != nil || want != nil && !domain.IsRule(err, want) {
				t.Errorf("%T when %s: got %v, want %v", c.command, state.name, err, want)
			}
		}
	}
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's application.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	away := passport.By{Actor: stranger, Today: today, Law: law}
	for _, past := range [][]domain.Event{filed(), enrolled(), vetted(), printed(), held()} {
		for _, c := range []passport.Command{
			passport.Enrol{By: away, Application: first},
			passport.Vet{By: away, Application: first},
			passport.Reject{By: away, Application: first},
			passport.Withdraw{By: away, Application: first},
			passport.Print{By: away, Application: first},
		} {
			if _, err := passport.Decider.Decide(passport.Decider.Fold(past), c); !domain.IsRule(err, domain.RuleOutsideArea) {
				t.Errorf("%T: %v", c, err)
			}
		}
	}
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []passport.Command{nil, &passport.Reject{}} {
		if _, err := passport.Decider.Decide(passport.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
	if _, err := passport.Blanks.Decide(passport.Blank{}, nil); domain.CodeOf(err) != domain.Internal {
		t.Errorf("no command on a blank: got %v, want an internal error", err)
	}
}

func TestStreams(t *testing.T) {
	t.Parallel()
	if n, ok := passport.Number(passport.Stream("417092856013")); !ok || n != "417092856013" {
		t.Error(n, ok)
	}
	if _, ok := passport.Number(passport.BlankStream(number)); ok {
		t.Error("a stolen blank's stream is taken for a person's")
	}
}
