package projections_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/domain/welfare"
	"sijil/lawfile"
	"sijil/projections"
)

var worker = domain.Actor{ID: "w-7", Agency: "welfare", Office: "IQ-BG-W1", Area: "IQ-BG", Role: "welfare"}

// kinsman is what the civil record says of number i, born in a year.
func kinsman(i int, sex domain.Sex, born int) domain.KnownPerson {
	return domain.KnownPerson{NationalNumber: number(i), Sex: sex, DateOfBirth: domain.NewDate(born, 5, 1), Nationality: "IQ"}
}

// poorly is the history of a couple's welfare, by the register's own decisions:
// applied on 5 January 2026, and then what each command decides.
func poorly(t *testing.T, f domain.FamilyNumber, cars int, then ...func(by, system domain.By) welfare.Command) (history []domain.Event) {
	t.Helper()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	by := domain.By{Actor: worker, Today: domain.NewDate(2026, 1, 5), Law: law}
	paper := domain.Reference{Authority: "دائرة العمل", Number: "7", Date: domain.NewDate(2025, 12, 1)}
	commands := []welfare.Command{
		welfare.Apply{
			By: by, FamilyNumber: f, Head: number(1), Area: "IQ-BG", Persons: couple2026(),
			Members: []welfare.Named{{Person: number(1), Relation: welfare.Head}, {Person: number(2), Relation: welfare.Spouse}},
			Claims:  []welfare.Claim{{Category: welfare.Unemployed, Person: number(1), Reference: paper}},
		},
		welfare.CrossCheck{By: by},
		welfare.Survey{By: by, Visited: by.Today, Answers: []welfare.Answer{
			{Question: "earners"},
			{Question: "rooms"},
			{Question: "owned_dwelling"},
			{Question: "cars", Count: cars},
			{Question: "air_conditioners"},
			{Question: "livestock"},
			{Question: "land_dunums"},
		}},
		welfare.Score{By: by},
		welfare.Decide{By: by},
	}
	by.Today = domain.NewDate(2026, 3, 10)
	system := by
	system.Actor = policies.Actor
	for _, c := range then {
		commands = append(commands, c(by, system))
	}
	for _, c := range commands {
		decided, err := welfare.Decider.Decide(welfare.Decider.Fold(history), c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		history = append(history, decided...)
	}
	return history
}

func couple2026() []domain.KnownPerson {
	return []domain.KnownPerson{kinsman(1, domain.Male, 1980), kinsman(2, domain.Female, 1985)}
}

func activated(by, _ domain.By) welfare.Command {
	by.Today = domain.NewDate(2026, 1, 20)
	return welfare.Activate{By: by, Persons: couple2026()}
}

func paidFor(month int) func(by, system domain.By) welfare.Command {
	return func(_, system domain.By) welfare.Command {
		return welfare.Pay{By: system, Month: domain.NewDate(2026, month, 0), Persons: couple2026()}
	}
}

func husbandDied(_, system domain.By) welfare.Command {
	k := couple2026()[0]
	k.Deceased, k.DateOfDeath = true, domain.NewDate(2026, 1, 15)
	return welfare.Follow{By: system, Person: k}
}

func contested(by, _ domain.By) welfare.Command {
	by.Today = domain.NewDate(2026, 2, 5)
	return welfare.Object{By: by, Grounds: "x"}
}

// TestWelfareIsFolded: how a case reads, and what is to do about it, after each thing that can happen to it.
func TestWelfareIsFolded(t *testing.T) {
	t.Parallel()
	type step = func(by, system domain.By) welfare.Command
	flags := func(f ...projections.Flag) []projections.Flag { return f }
	for _, c := range []struct {
		name   string
		cars   int
		then   []step
		status welfare.Status
		flags  []projections.Flag
		due    domain.Date
	}{
		{"eligible", 0, nil, welfare.StatusEligible, nil, domain.Date{}},
		{"above the line", 2, nil, welfare.StatusRefused, nil, domain.Date{}},
		{"contested", 2, []step{contested}, welfare.StatusObjected, flags(projections.ObjectionOpen), domain.Date{}},
		{"paid", 0, []step{activated, paidFor(1)}, welfare.StatusActive, nil, domain.NewDate(2027, 1, 21)},
		{
			"the husband dies", 0,
			[]step{activated, paidFor(1), paidFor(2), husbandDied},
			welfare.StatusActive, flags(projections.RecoveryDue), domain.NewDate(2027, 1, 21),
		},
		{"a visit is due", 0, []step{activated, func(_, system domain.By) welfare.Command {
			return welfare.FlagVisit{By: system, Reason: "x"}
		}}, welfare.StatusActive, flags(projections.VisitDue), domain.NewDate(2027, 1, 21)},
		{"suspended", 0, []step{activated, func(by, _ domain.By) welfare.Command {
			return welfare.Suspend{By: by, Reason: welfare.UnderInquiry}
		}}, welfare.StatusSuspended, nil, domain.NewDate(2026, 9, 10)},
		{"closed with a debt", 0, []step{activated, paidFor(1), paidFor(2), husbandDied, func(by, _ domain.By) welfare.Command {
			return welfare.Terminate{By: by, Reason: welfare.Renounced}
		}}, welfare.StatusTerminated, flags(projections.RecoveryDue), domain.Date{}},
	} {
		events := recorded(story("welfare-F1", poorly(t, "F1", c.cars, c.then...)...)...)
		row := projections.Welfares.Fold(events...)["welfare-F1"]
		if row.Status != c.status || !slices.Equal(row.Flags, c.flags) || row.DueOn != c.due || row.FamilyNumber != "F1" {
			t.Errorf("%s: %s, %v, due %v", c.name, row.Status, row.Flags, row.DueOn)
		}
		if item := projections.WorkQueue.Fold(events...)["welfare-F1"]; !slices.Equal(item.Flags, c.flags) || c.flags != nil && item.Area != "IQ-BG" {
			t.Errorf("%s: in the queue with %v", c.name, item.Flags)
		}
	}
}

// TestWelfareIsRead: by the engine, whose rows are those of the fold.
func TestWelfareIsRead(t *testing.T) {
	t.Parallel()
	history := poorly(t, "F1", 0, activated, paidFor(1), paidFor(2))
	w, reads := filled(t, story("welfare-F1", history...)...)
	ctx := context.Background()
	if row, err := reads.WelfareCase(ctx, "F1"); err != nil || row.Amount != domain.Dinars(175_000) || row.LastPaid != domain.NewDate(2026, 2, 0) ||
		row.Head != number(1) || len(row.Case.Accounts) != 2 {
		t.Errorf("%+v, %v", row, err)
	}
	if _, err := reads.WelfareCase(ctx, "F9"); !domain.IsRule(err, projections.RuleRecordUnknown) {
		t.Error(err)
	}
	if of, err := reads.WelfareHouseholdsOf(ctx, number(2)); err != nil || !slices.Equal(of, []domain.FamilyNumber{"F1"}) {
		t.Errorf("%v, %v", of, err)
	}
	if of, err := reads.Memberships(ctx, []domain.NationalNumber{number(2), number(3)}); err != nil || len(of) != 1 || of[0].Person != number(2) {
		t.Errorf("%v, %v", of, err)
	}
	if list, err := reads.PaidHouseholds(ctx, "IQ-BG", "", 5); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	if list, err := reads.PaidHouseholds(ctx, "IQ-NI", "", 5); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
	page, err := reads.WelfareCases(ctx, projections.WelfareFilter{Status: welfare.StatusActive, Area: "IQ-BG"}, projections.Page{First: 1})
	if err != nil || len(page.Edges) != 1 || page.More {
		t.Errorf("%+v, %v", page, err)
	}
	if next, err := reads.WelfareCases(ctx, projections.WelfareFilter{}, projections.Page{First: 1, After: page.Edges[0].Cursor}); err != nil || len(next.Edges) != 0 {
		t.Errorf("%+v, %v", next, err)
	}
	if events, err := reads.WelfareEvents(ctx, "F1"); err != nil || len(events) != len(history) || events[0].Type != "welfare.applied" {
		t.Errorf("%+v, %v", events, err)
	}
	law, _ := lawfile.Embedded()
	reads.Law = law
	before := time.Now()
	time.Sleep(2 * time.Millisecond) // so that the death is recorded later by any clock
	w.record("welfare-F1", poorly(t, "F1", 0, activated, paidFor(1), paidFor(2), husbandDied)[len(history):]...)
	march := domain.NewDate(2026, 3, 10)
	for _, c := range []struct {
		of     int
		known  time.Time
		amount int64
		status domain.EntitlementStatus
	}{
		{2, before, 175_000, domain.EntitlementDue},
		{2, time.Time{}, 125_000, domain.EntitlementDue},
		{1, before, 175_000, domain.EntitlementDue},
		{1, time.Time{}, 0, domain.EntitlementNone},
		{3, time.Time{}, 0, domain.EntitlementNone},
	} {
		e, err := reads.WelfareEntitlement(ctx, number(c.of), march, c.known)
		if err != nil || e.Amount != domain.Dinars(c.amount) || e.Status != c.status || e.Status == domain.EntitlementDue && len(e.Steps) < 3 {
			t.Errorf("of %d: %+v, %v", c.of, e, err)
		}
	}
}
