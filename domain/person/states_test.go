package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestEveryCommandInEveryState: each command is accepted where it belongs and
// refused elsewhere by the rule that says what to do instead.
func TestEveryCommandInEveryState(t *testing.T) {
	t.Parallel()
	byLaw := by
	byLaw.Law = book()
	cancelled := person.EnrolmentCancelled{Birth: birth, Order: order}
	states := []struct {
		name string
		past []domain.Event
	}{
		{"free", nil},
		{"allotted", history(allotted())},
		{"alive", life()},
		{"deceased", life(died())},
		{"revived", life(died(), person.DeathAnnulled{Death: death, Order: order})},
		{"cancelled", life(cancelled)},
		{"reinstated", life(cancelled, person.EnrolmentReinstated{Birth: birth, Order: order})},
		{"another citizen", history(citizen())},
	}
	type rules = [8]*domain.Rule // nil: accepted, or nothing to do
	var (
		ok     *domain.Rule
		none   = person.RuleNoSuchPerson
		dead   = person.RuleDeceased
		void   = person.RuleCancelled
		alive  = person.RuleAlive
		other  = person.RuleOtherBirth
		taken  = person.RuleNumberTaken
		second = person.RuleAlreadyEnrolled
		grown  = person.RuleOfAge
		idle   = person.RuleNoSealing
		repair = rules{none, none, ok, ok, ok, void, ok, ok}
		living = rules{none, none, ok, dead, ok, void, ok, ok}
		courts = rules{none, none, ok, ok, ok, ok, ok, ok} // in whatever order they decide
	)
	for _, c := range []struct {
		command person.Command
		want    rules
	}{
		{person.AllotNumber{By: by, NationalNumber: number, For: birth}, rules{ok, ok, ok, ok, ok, ok, ok, taken}},
		{person.AllotNumber{By: by, NationalNumber: number, For: "legacy-1"}, rules{ok, taken, taken, taken, taken, taken, taken, taken}},
		{toEnrol(), rules{ok, ok, ok, ok, ok, ok, ok, second}},
		{toEnrolCitizen(), rules{ok, taken, second, second, second, second, second, ok}},
		{correction(domain.Clerical, domain.Reference{}, func(p *person.Particulars) { p.MaritalStatus = "married" }), repair},
		{follow(func(p *person.Particulars) { p.Sex = domain.Male }), rules{none, none, ok, ok, ok, ok, ok, other}},
		{toChangeName(func(n *domain.Name) { n.Given = "مريم" }), living},
		{person.ChangeNationality{By: by, Nationality: "SE", Reference: decision, EffectiveFrom: today}, living},
		{person.JoinFamily{By: by, FamilyNumber: "ANOTHER", As: "spouse", EffectiveFrom: today}, living},
		{person.JoinFamily{By: by, FamilyNumber: "ANOTHER", As: "mother", EffectiveFrom: today, AsParent: true}, courts},
		{person.Move{By: by, Residence: domain.Place{Governorate: "IQ-NI"}, EffectiveFrom: today}, living},
		{person.RecordDeath{By: byPolicy, Death: death, DateOfDeath: today}, courts},
		{person.CorrectDateOfDeath{By: byPolicy, Death: death, DateOfDeath: today}, rules{none, none, alive, ok, alive, alive, alive, alive}},
		{person.AnnulDeath{By: byPolicy, Death: death, Order: order}, courts},
		{person.CancelEnrolment{By: byPolicy, Birth: birth, Order: order}, rules{none, none, ok, ok, ok, ok, ok, other}},
		{person.ReinstateEnrolment{By: byPolicy, Birth: birth, Order: order}, rules{none, none, ok, ok, ok, ok, ok, other}},
		{person.FollowMarriage{By: byPolicy, Marriage: domain.KnownMarriage{Marriage: "marriage-1", Status: domain.MarriageInForce}}, rules{}},
		{person.FollowParent{By: byPolicy}, rules{}},
		{person.PassDay{By: byPolicy}, rules{}},
		{person.RequestSealing{By: by, Order: order, Reason: "شاهد"}, courts},
		{person.ApproveSealing{By: by}, rules{none, none, idle, idle, idle, idle, idle, idle}},
		{person.DropSealing{By: by, Reason: "لا أمر"}, rules{none, none, idle, idle, idle, idle, idle, idle}},
		{person.AppointGuardian{By: byLaw, Order: order, Guardian: person.Guardian{Name: zainab().Name}}, rules{none, none, grown, dead, grown, void, grown, grown}},
	} {
		for i, state := range states {
			_, err := person.Decider.Decide(person.Decider.Fold(state.past), c.command)
			if want := c.want[i]; want == nil && err != nil || want != nil && !domain.IsRule(err, want) {
				t.Errorf("%T of a person who is %s: got %v, want %v", c.command, state.name, err, want)
			}
		}
	}
}

// TestOtherAreasLearnNothing: an office gets the same answer for every state of another area's person.
func TestOtherAreasLearnNothing(t *testing.T) {
	t.Parallel()
	away := person.By{Actor: stranger, Today: today}
	var cases []domaintest.Case[person.Command]
	for _, past := range [][]domain.Event{life(), life(died()), life(person.EnrolmentCancelled{Birth: birth})} {
		for _, c := range []person.Command{
			person.Correct{By: away},
			person.FollowBirthCorrection{By: away, Birth: birth},
			person.ChangeName{By: away},
			person.ChangeNationality{By: away},
			person.JoinFamily{By: away},
			person.Move{By: away},
			person.RecordDeath{By: away},
			person.CorrectDateOfDeath{By: away},
			person.AnnulDeath{By: away},
			person.CancelEnrolment{By: away, Birth: birth},
			person.ReinstateEnrolment{By: away, Birth: birth},
			person.FollowParent{By: away},
			person.AppointGuardian{By: away},
			person.RequestSealing{By: away},
			person.ApproveSealing{By: away},
			person.DropSealing{By: away},
		} {
			cases = append(cases, domaintest.Case[person.Command]{Given: past, When: c, Refused: domain.RuleOutsideArea})
		}
	}
	domaintest.Run(t, person.Decider, cases)
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	for _, c := range []person.Command{nil, &person.Move{}} {
		if _, err := person.Decider.Decide(person.State{}, c); domain.CodeOf(err) != domain.Internal {
			t.Errorf("%T: got %v, want an internal error", c, err)
		}
	}
}
