package officer_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/officer"
)

var (
	today     = domain.NewDate(2026, 11, 20)
	first     = domain.By{Actor: domain.Actor{ID: "u-1"}, Today: today}
	second    = domain.By{Actor: domain.Actor{ID: "u-2"}, Today: today}
	suspended = officer.Suspended{Agency: "civil-status", Subject: "u-17", Role: "registrar", Reason: "under investigation", By: "u-1", Date: today}
	wholly    = officer.Suspended{Agency: "civil-status", Subject: "u-17", Reason: "left", By: "u-2", Date: today}
	back      = officer.Reinstated{Agency: "civil-status", Subject: "u-17", Role: "registrar", Reason: "cleared", By: "u-2", Date: today}
)

func TestR33_SuspensionByOneReinstatementByAnother(t *testing.T) {
	t.Parallel()
	suspend := officer.Suspend{By: first, Agency: "civil-status", Subject: "u-17", Role: "registrar", Reason: "under investigation"}
	reinstate := func(by domain.By) officer.Reinstate {
		return officer.Reinstate{By: by, Role: "registrar", Reason: "cleared"}
	}
	given := []domain.Event{suspended}
	domaintest.Run(t, officer.Decider, []domaintest.Case[officer.Command]{
		{Name: "one suspends", When: suspend, Then: []domain.Event{suspended}},
		{Name: "not twice", Given: given, When: suspend, Refused: officer.RuleSuspended},
		{Name: "another reinstates", Given: given, When: reinstate(second), Then: []domain.Event{back}},
		{Name: "the same user may not", Given: given, When: reinstate(first), Refused: officer.RuleSameUser},
		{Name: "nor who is suspended", Given: given, When: reinstate(domain.By{Actor: domain.Actor{ID: "u-17"}, Today: today}), Refused: officer.RuleSameUser},
		{Name: "nor nobody", Given: given, When: reinstate(domain.By{Today: today}), Refused: officer.RuleSameUser},
		{Name: "only what was suspended", When: reinstate(second), Refused: officer.RuleNotSuspended},
		{Name: "one role does not lift all", Given: []domain.Event{wholly}, When: reinstate(first), Refused: officer.RuleNotSuspended},
		{Name: "a reason is given", When: officer.Suspend{By: first, Agency: "civil-status", Subject: "u-17"}, Refused: domain.RuleRequired, Field: "reason"},
		{Name: "an agency is a code", When: officer.Suspend{By: first, Agency: "Civil Status", Subject: "u-17", Reason: "x"}, Refused: officer.RuleCode, Field: "agency"},
	})
	s := officer.Decider.Fold([]domain.Event{suspended, wholly, back})
	if !s.Is("registrar") || !s.Is("admin") {
		t.Error("a suspension in all roles ended with the one in a role")
	}
	if s := officer.Decider.Fold(given); !s.Is("registrar") || s.Is("admin") {
		t.Error("a suspension in one role is of that role")
	}
}

func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[officer.Command]
	domaintest.Hostile(t, officer.Decider, officer.Codec, func(string, string) bool { return false },
		attempt{When: officer.Suspend{By: first, Agency: "civil-status", Subject: "u-17", Role: "registrar", Reason: "x"}},
		attempt{Given: []domain.Event{suspended}, When: officer.Reinstate{By: second, Role: "registrar", Reason: "x"}},
	)
}

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, officer.Codec)
}
