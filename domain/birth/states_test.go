package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

// TestEveryCommandInEveryState: each command is accepted where it belongs and
// refused elsewhere by the rule that says what to do instead.
func TestEveryCommandInEveryState(t *testing.T) {
	t.Parallel()
	flagged := birth.FlaggedDuplicate{Candidates: []birth.Candidate{{Birth: "birth-2", Reason: "same_child"}}}
	cancelled := birth.Cancelled{NationalNumber: number, Order: order, Reason: "x", Date: today}
	states := []struct {
		name string
		past []domain.Event
	}{
		{"unreported", nil},
		{"notified", history(notified())},
		{"declared", history(declared(newborn()))},
		{"flagged", history(declared(newborn()), flagged)},
		{"rejected", history(declared(newborn()), birth.Rejected{Reason: "x", Date: today})},
		{"registered", entry(newborn())},
		{"cancelled", then(entry(newborn()), cancelled)},
	}
	type rules = [7]*domain.Rule // nil: accepted
	var (
		ok         *domain.Rule
		none       = birth.RuleNoSuchBirth
		reported   = birth.RuleAlreadyReported
		notified   = birth.RuleOnlyNotified
		declared   = birth.RuleNotRegistered
		rejected   = birth.RuleRejected
		inForce    = birth.RuleRegistered
		void       = birth.RuleCancelled
		needsEntry = rules{none, notified, declared, declared, rejected, ok, void}
	)
	change := correction(domain.Clerical, domain.Reference{}, func(p *birth.Particulars) { p.Child.WeightGrams = 3300 })
	for _, c := range []struct {
		command birth.Command
		want    rules
	}{
		{birth.Notify{By: by, Tracking: tracking, Notifier: birth.Certifier{Name: "x"}, Particulars: newborn()}, rules{ok, reported, reported, reported, reported, reported, reported}},
		{birth.Declare{By: by, Tracking: tracking, Particulars: newborn()}, rules{ok, ok, ok, ok, ok, inForce, void}},
		{birth.Compare{By: by}, rules{none, ok, ok, ok, ok, ok, ok}},
		{birth.ClearDuplicate{By: by, Reason: "x"}, rules{none, notified, birth.RuleNothingFlagged, ok, rejected, inForce, void}},
		{birth.RecordCourtOrder{By: by, Order: order}, rules{none, ok, ok, ok, ok, inForce, void}},
		{toRegister(), rules{none, notified, ok, birth.RuleFlagged, rejected, inForce, void}},
		{toReconstruct(old()), rules{ok, reported, reported, reported, reported, reported, reported}},
		{birth.Reject{By: by, Reason: "x"}, rules{none, notified, ok, ok, rejected, inForce, void}},
		{change, needsEntry},
		{birth.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today}, needsEntry},
		{birth.Cancel{By: by, Order: order, Reason: "x"}, needsEntry},
		{birth.Reinstate{By: by, Order: appeal, Reason: "x"}, rules{none, notified, declared, declared, rejected, inForce, ok}},
		{birth.IssueCertifiedCopy{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}, needsEntry},
		{birth.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}, needsEntry},
	} {
		for i, state := range states {
			_, err := birth.Decider.Decide(birth.Decider.Fold(state.past), c.command)
			if want := c.want[i]; want == nil && err != nil || want != nil && !domain.IsRule(err, want) {
				t.Errorf("%T of a birth that is %s: got %v, want %v", c.command, state.name, err, want)
			}
		}
	}
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's birth.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	away := birth.By{Actor: stranger, Today: today}
	var cases []domaintest.Case[birth.Command]
	for _, past := range [][]domain.Event{history(notified()), history(declared(newborn())), entry(newborn())} {
		for _, c := range []birth.Command{
			birth.Notify{By: away},
			birth.Declare{By: away},
			birth.Compare{By: away},
			birth.ClearDuplicate{By: away},
			birth.RecordCourtOrder{By: away},
			birth.Register{By: away},
			birth.Reconstruct{By: away},
			birth.Reject{By: away},
			birth.Correct{By: away},
			birth.Amend{By: away},
			birth.Cancel{By: away},
			birth.Reinstate{By: away},
			birth.IssueCertifiedCopy{By: away},
			birth.IssueExtract{By: away},
		} {
			cases = append(cases, domaintest.Case[birth.Command]{Given: past, When: c, Refused: domain.RuleOutsideArea})
		}
	}
	domaintest.Run(t, birth.Decider, cases)
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []birth.Command{nil, &birth.Reject{}} {
		if _, err := birth.Decider.Decide(birth.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
}

func TestVoid(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		past []domain.Event
		want bool
	}{
		{nil, false},
		{history(declared(newborn())), false},
		{history(declared(newborn()), birth.Rejected{}), true},
		{entry(newborn()), false},
		{then(entry(newborn()), birth.Cancelled{}), true},
		{then(entry(newborn()), birth.Cancelled{}, birth.Reinstated{}), false},
	} {
		if s := birth.Decider.Fold(c.past); s.Void() != c.want {
			t.Errorf("%s: void %v", s.Status, s.Void())
		}
	}
}
