package agreement_test

import (
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/domain/domaintest"
)

var (
	today  = domain.NewDate(2026, 11, 20)
	first  = domain.By{Actor: domain.Actor{ID: "officer-1"}, Today: today}
	second = domain.By{Actor: domain.Actor{ID: "officer-2"}, Today: today}
	terms  = agreement.Terms{
		Agency: "retirement", Purposes: []string{"pension_administration"}, Registers: []string{"death"},
		Groups: []string{"person.identity"}, Actions: []string{"read"}, LegalBasis: "Law 9/2014", Read: []string{"death-"},
		From: domain.NewDate(2026, 11, 1), Until: domain.NewDate(2027, 12, 31),
	}
	proposed  = agreement.Proposed{Reference: "DSA-2026-014", Terms: terms, By: "officer-1", Date: today}
	concluded = agreement.Concluded{Reference: "DSA-2026-014", By: "officer-2", Date: today}
)

func changed(change func(*agreement.Terms)) agreement.Propose {
	t := terms
	for _, list := range []*[]string{&t.Purposes, &t.Registers, &t.Groups, &t.Actions, &t.Read} { // Hostile spoils them in place
		*list = slices.Clone(*list)
	}
	change(&t)
	return agreement.Propose{By: first, Reference: "DSA-2026-014", Terms: t}
}

func ended(from domain.Date) agreement.Ended {
	return agreement.Ended{Reference: "DSA-2026-014", From: from, Reason: "superseded", By: "officer-1", Date: today}
}

func TestAgreements(t *testing.T) {
	t.Parallel()
	propose := changed(func(*agreement.Terms) {})
	end := agreement.End{By: first, Reason: "superseded"}
	later := today
	later.Year++
	domaintest.Run(t, agreement.Decider, []domaintest.Case[agreement.Command]{
		{Name: "it is proposed", When: propose, Then: []domain.Event{proposed}},
		{Name: "but once", Given: []domain.Event{proposed}, When: propose, Refused: agreement.RuleExists, Field: "reference"},
		{Name: "its reference is plain", When: agreement.Propose{By: first, Reference: "a b", Terms: terms}, Refused: agreement.RuleReference, Field: "reference"},
		{Name: "another approves", Given: []domain.Event{proposed}, When: agreement.Approve{By: second}, Then: []domain.Event{concluded}},
		{Name: "the same user may not", Given: []domain.Event{proposed}, When: agreement.Approve{By: first}, Refused: agreement.RuleSameUser},
		{Name: "nor nobody", Given: []domain.Event{proposed}, When: agreement.Approve{By: domain.By{Today: today}}, Refused: agreement.RuleSameUser},
		{Name: "what is unknown is not approved", When: agreement.Approve{By: second}, Refused: agreement.RuleUnknown, Field: "reference"},
		{Name: "nor twice", Given: []domain.Event{proposed, concluded}, When: agreement.Approve{By: second}, Refused: agreement.RuleNotWaiting, Field: "reference"},
		{Name: "it ends today", Given: []domain.Event{proposed, concluded}, When: end, Then: []domain.Event{ended(today)}},
		{Name: "a proposal is withdrawn", Given: []domain.Event{proposed}, When: end, Then: []domain.Event{ended(today)}},
		{Name: "it does not end twice", Given: []domain.Event{proposed, concluded, ended(today)}, When: end, Refused: agreement.RuleOver, Field: "reference"},
		{Name: "but sooner", Given: []domain.Event{proposed, concluded, ended(later)}, When: end, Then: []domain.Event{ended(today)}},
		{Name: "what is unknown does not end", When: end, Refused: agreement.RuleUnknown, Field: "reference"},
		{Name: "nor in the past", Given: []domain.Event{proposed, concluded}, When: agreement.End{By: first, From: domain.NewDate(2026, 11, 19), Reason: "x"}, Refused: agreement.RuleDays, Field: "from"},
		{Name: "a register's own work is not opened", When: changed(func(t *agreement.Terms) { t.Actions = []string{"register"} }), Refused: agreement.RuleCode, Field: "actions[0]"},
		{Name: "it opens something", When: changed(func(t *agreement.Terms) { t.Registers, t.Groups, t.Read, t.Actions = nil, nil, nil, nil }), Refused: agreement.RuleOpensNothing},
		{Name: "and says what may be done", When: changed(func(t *agreement.Terms) { t.Actions = nil }), Refused: agreement.RuleOpensNothing},
		{Name: "it has a purpose", When: changed(func(t *agreement.Terms) { t.Purposes = nil }), Refused: domain.RuleRequired, Field: "purposes"},
		{Name: "and a law", When: changed(func(t *agreement.Terms) { t.LegalBasis = "" }), Refused: domain.RuleRequired, Field: "legalBasis"},
		{Name: "it does not end before it begins", When: changed(func(t *agreement.Terms) { t.Until = domain.NewDate(2026, 10, 31) }), Refused: agreement.RuleDays, Field: "from"},
		{Name: "its lists are short", When: changed(func(t *agreement.Terms) { t.Purposes = make([]string, 65) }), Refused: agreement.RuleMany, Field: "purposes"},
	})
}

func TestAnAgreementHoldsFromItsFirstToItsLastDay(t *testing.T) {
	t.Parallel()
	s := agreement.Decider.Fold([]domain.Event{proposed, concluded})
	over := agreement.Decider.Fold([]domain.Event{proposed, concluded, ended(domain.NewDate(2027, 2, 1))})
	for _, c := range []struct {
		s    agreement.State
		on   domain.Date
		want bool
	}{
		{s, domain.NewDate(2026, 10, 31), false},
		{s, domain.NewDate(2026, 11, 1), true},
		{s, domain.NewDate(2027, 12, 31), true},
		{s, domain.NewDate(2028, 1, 1), false},
		{over, domain.NewDate(2027, 1, 31), true},
		{over, domain.NewDate(2027, 2, 1), false},
		{agreement.Decider.Fold([]domain.Event{proposed}), today, false},
		{agreement.Decider.Fold([]domain.Event{proposed, ended(today)}), today, false},
	} {
		if got := c.s.Holds(c.on); got != c.want {
			t.Errorf("%s on %s: %v", c.s.Status, c.on, got)
		}
	}
}

func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	related := func(path, field string) bool {
		return strings.HasPrefix(path, "terms."+field) || field == "from" && path == "terms.until" || field == "until" && path == "terms.until"
	}
	type attempt = domaintest.Attempt[agreement.Command]
	domaintest.Hostile(t, agreement.Decider, agreement.Codec, related,
		attempt{When: changed(func(*agreement.Terms) {})},
		attempt{Given: []domain.Event{proposed}, When: agreement.Approve{By: second}},
		attempt{Given: []domain.Event{proposed, concluded}, When: agreement.End{By: first, From: today, Reason: "x"}},
	)
}

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, agreement.Codec)
}
