package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

// TestEveryCommandInEveryState: each command is accepted where it belongs and
// refused elsewhere by the rule that says what to do instead.
func TestEveryCommandInEveryState(t *testing.T) {
	t.Parallel()
	flagged := death.FlaggedDuplicate{Candidates: []death.Candidate{{Death: body, Reason: "similar_name_and_dates"}}}
	p := unknown() // without a number, so that it can also be identified
	states := []struct {
		name string
		past []domain.Event
	}{
		{"unreported", nil},
		{"notified", history(notified(p))},
		{"declared", history(declared(p))},
		{"flagged", history(declared(p), flagged)},
		{"rejected", history(declared(p), death.Rejected{Reason: "x", Date: today})},
		{"registered", entry(p)},
		{"cancelled", then(entry(p), cancelled(""))},
		{"identified", then(entry(p), identified())},
	}
	type rules = [8]*domain.Rule // nil: accepted
	var (
		ok         *domain.Rule
		none       = death.RuleNoSuchDeath
		reported   = death.RuleAlreadyReported
		notified   = death.RuleOnlyNotified
		declared   = death.RuleNotRegistered
		rejected   = death.RuleRejected
		inForce    = death.RuleRegistered
		void       = death.RuleCancelled
		known      = death.RuleIdentified
		needsEntry = rules{none, notified, declared, declared, rejected, ok, void, known}
	)
	occupation := unknown()
	occupation.Deceased.Occupation = "صياد"
	identify := death.Identify{By: by, Person: death.Person{NationalNumber: number}, Method: "dna", Reference: paper}
	for _, c := range []struct {
		command death.Command
		want    rules
	}{
		{death.Notify{By: by, Tracking: tracking, Notifier: "x", Particulars: p}, rules{ok, reported, reported, reported, reported, reported, ok, reported}},
		{toDeclare(p), rules{ok, ok, ok, ok, ok, inForce, ok, known}},
		{death.Compare{By: by}, rules{none, ok, ok, ok, ok, ok, ok, ok}},
		{death.ClearDuplicate{By: by, Reason: "x"}, rules{none, notified, death.RuleNothingFlagged, ok, death.RuleNothingFlagged, inForce, void, known}},
		{death.CertifyCause{By: by, Cause: certificate()}, rules{none, ok, ok, ok, rejected, ok, void, known}},
		{death.CodeCause{By: by, Coding: death.Coding{Underlying: "I25.1"}}, rules{none, notified, ok, ok, rejected, ok, void, known}},
		{death.RecordCourtOrder{By: by, Order: order}, rules{none, ok, ok, ok, ok, inForce, void, known}},
		{toRegister(p), rules{none, notified, ok, death.RuleFlagged, rejected, inForce, void, known}},
		{toReconstruct(p), rules{ok, reported, reported, reported, reported, reported, reported, reported}},
		{identify, needsEntry},
		{death.TakeOver{By: byPolicy, From: body, Identified: identified()}, rules{ok, ok, ok, ok, ok, inForce, ok, known}},
		{death.AnnulIdentification{By: byPolicy, NationalNumber: number}, rules{ok, ok, ok, ok, ok, ok, ok, ok}},
		{death.RestoreIdentification{By: byPolicy, NationalNumber: number}, rules{known, known, known, known, known, known, known, ok}},
		{death.Reject{By: by, Reason: "x"}, rules{none, ok, ok, ok, rejected, inForce, void, known}},
		{death.Correct{By: by, Route: domain.Clerical, Reason: "x", Particulars: occupation}, needsEntry},
		{death.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today}, needsEntry},
		{death.Cancel{By: by, Order: order, Reason: "x"}, needsEntry},
		{death.Reinstate{By: by, Order: appeal, Reason: "x"}, rules{none, notified, declared, declared, rejected, inForce, ok, known}},
		{death.IssueCertifiedCopy{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}, needsEntry},
		{death.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Kurdish}, needsEntry},
	} {
		for i, state := range states {
			_, err := death.Decider.Decide(death.Decider.Fold(state.past), c.command)
			if want := c.want[i]; want == nil && err != nil || want != nil && !domain.IsRule(err, want) {
				t.Errorf("%T of a death that is %s: got %v, want %v", c.command, state.name, err, want)
			}
		}
	}
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's death.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	away := death.By{Actor: stranger, Today: today}
	var cases []domaintest.Case[death.Command]
	for _, past := range [][]domain.Event{
		history(notified(natural())), history(declared(natural())), entry(natural()), then(entry(unknown()), identified()),
	} {
		for _, c := range []death.Command{
			death.Notify{By: away},
			death.Declare{By: away},
			death.ClearDuplicate{By: away},
			death.CertifyCause{By: away},
			death.CodeCause{By: away},
			death.RecordCourtOrder{By: away},
			death.Register{By: away},
			death.Reconstruct{By: away},
			death.Identify{By: away},
			death.Reject{By: away},
			death.Correct{By: away},
			death.Amend{By: away},
			death.Cancel{By: away},
			death.Reinstate{By: away},
			death.IssueCertifiedCopy{By: away},
			death.IssueExtract{By: away},
		} {
			cases = append(cases, domaintest.Case[death.Command]{Given: past, When: c, Refused: domain.RuleOutsideArea})
		}
	}
	domaintest.Run(t, death.Decider, cases)
}

// TestPoliciesActEverywhere: the policies' actor has no area of its own.
func TestPoliciesActEverywhere(t *testing.T) {
	t.Parallel()
	if _, err := death.Decider.Decide(death.Decider.Fold(entry(natural())), death.Cancel{By: byPolicy, Order: order, Reason: "x"}); err != nil {
		t.Error(err)
	}
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []death.Command{nil, &death.Reject{}} {
		if _, err := death.Decider.Decide(death.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
}
