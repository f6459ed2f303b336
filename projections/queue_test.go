package projections_test

import (
	"context"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/eventstore"
	"sijil/projections"
)

// fold gives the queue's rows after some events, without a database.
func fold(events ...recording) map[projections.Key]projections.WorkItem {
	var history []eventstore.Recorded
	for i, r := range events {
		history = append(history, eventstore.Recorded{Stream: r.stream, Type: r.event.EventName(), Event: r.event, Position: eventstore.Position(i + 1)})
	}
	return projections.WorkQueue.Fold(history...)
}

// TestWorkLeavesTheQueueWithItsLastFlag is the life of records in the queue, by the pure fold.
func TestWorkLeavesTheQueueWithItsLastFlag(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	p := newborn("علي", on(2024, 3, 1), number(1))
	dead := p
	dead.DiedOn = on(2024, 3, 2)
	flags := func(f ...projections.Flag) []projections.Flag { return f }
	body := "death-xb"
	for _, c := range []struct {
		name   string
		events []recording
		item   projections.Key
		want   []projections.Flag // none: it has left the queue
	}{
		{"notified", story("birth-1", birth.Notified{Particulars: p}), "birth-1", flags(projections.AwaitingDeclaration)},
		{"declared in time", story("birth-1", declared(p, "o", "a", on(2024, 3, 16))), "birth-1", flags(projections.AwaitingRegistration)},
		{"declared late", story("birth-1", declared(p, "o", "a", on(2024, 3, 17))), "birth-1", flags(projections.AwaitingRegistration, projections.Late)},
		{"declared very late", story("birth-1", declared(p, "o", "a", on(2026, 1, 1))), "birth-1", flags(projections.AwaitingRegistration, projections.Late, projections.CourtOrderNeeded)},
		{"ordered by a court", story("birth-1", declared(p, "o", "a", on(2026, 1, 1)), birth.CourtOrderRecorded{Order: order(on(2026, 1, 1))}), "birth-1", flags(projections.AwaitingRegistration, projections.Late)},
		{"flagged and cleared", story("birth-1", declared(p, "o", "a", on(2024, 3, 2)), birth.FlaggedDuplicate{}, birth.DuplicateCleared{}), "birth-1", flags(projections.AwaitingRegistration)},
		{"registered", story("birth-1", declared(p, "o", "a", on(2024, 3, 2)), birth.FlaggedDuplicate{}, birth.Registered{Particulars: p}), "birth-1", nil},
		{"rejected", story("birth-1", declared(p, "o", "a", on(2024, 3, 2)), birth.Rejected{}), "birth-1", nil},
		{"rejected, and declared with the court's earlier order", story("birth-1", birth.CourtOrderRecorded{Order: order(on(2026, 1, 1))}, birth.Rejected{}, declared(p, "o", "a", on(2026, 2, 2))), "birth-1", flags(projections.AwaitingRegistration)},
		{"died before the registration", story("birth-1", birth.Registered{NationalNumber: "7", Particulars: dead}), "expected-death-7", flags(projections.DeathExpected)},
		{"and that death registered", append(story("birth-1", birth.Registered{NationalNumber: "7", Particulars: dead}), recording{"death-7", death.Registered{NationalNumber: "7"}}), "expected-death-7", nil},
		{"or the birth cancelled", story("birth-1", birth.Registered{NationalNumber: "7", Particulars: dead}, birth.Cancelled{NationalNumber: "7"}), "expected-death-7", nil},
		{"a body", story(body, death.Registered{}), projections.Key(body), flags(projections.CauseNeeded, projections.Unidentified)},
		{"identified", story(body, death.Registered{}, death.Identified{}), projections.Key(body), nil},
		{"a death without its cause", story("death-7", death.Declared{}), "death-7", flags(projections.CauseNeeded, projections.AwaitingRegistration)},
		{"and with it", story("death-7", death.Declared{}, death.CauseCertified{}), "death-7", flags(projections.AwaitingRegistration)},
	} {
		if got := fold(c.events...)[c.item].Flags; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestWorkQueueIsAnOfficesOwn(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	sealed := newborn("", on(2024, 1, 1), "")
	sealed.Foundling = birth.Foundling{FoundOn: on(2024, 1, 1)}
	_, reads := filled(t,
		recording{"birth-1", birth.Notified{Office: "IQ-BG-01", Area: "IQ-BG", Date: on(2024, 3, 2), Particulars: newborn("علي", on(2024, 3, 1), number(1))}},
		recording{"birth-2", declared(newborn("هدى", on(2024, 1, 1), number(2)), "IQ-BA-02", "IQ-BA/الزبير", on(2024, 1, 5))},
		recording{"birth-3", birth.Notified{Office: "IQ-BG-01", Area: "IQ-BG", Date: on(2024, 1, 2), Particulars: sealed}},
		recording{death.Stream(number(3)), death.Notified{Office: "IQ-BG-01", Area: "IQ-BG", Date: on(2024, 2, 2)}})
	for _, c := range []struct {
		filter projections.WorkFilter
		want   []string
	}{
		{projections.WorkFilter{}, []string{"birth-2", death.Stream(number(3)), "birth-1"}},
		{projections.WorkFilter{IncludeSealed: true, Register: "birth"}, []string{"birth-3", "birth-2", "birth-1"}},
		{projections.WorkFilter{Area: "IQ-BA"}, []string{"birth-2"}},
		{projections.WorkFilter{Office: "IQ-BG-01"}, []string{death.Stream(number(3)), "birth-1"}},
		{projections.WorkFilter{Status: "declared"}, []string{"birth-2"}},
		{projections.WorkFilter{Flag: projections.AwaitingDeclaration}, []string{death.Stream(number(3)), "birth-1"}},
		{projections.WorkFilter{Flag: projections.Overdue, Today: on(2024, 3, 16)}, nil},
		{projections.WorkFilter{Flag: projections.Overdue, Today: on(2024, 3, 17)}, []string{"birth-1"}},
	} {
		var got []string
		page := projections.Page{First: 1}
		for more := true; more; {
			p, err := reads.WorkQueue(context.Background(), c.filter, page)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				got, page.After = append(got, e.Node.Record), e.Cursor
			}
			more = p.More
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v lists %v, want %v", c.filter, got, c.want)
		}
	}
}

func TestVitalStatisticsCountOccurrences(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	registered := func(p birth.Particulars, day domain.Date, late int) birth.Registered {
		return birth.Registered{Date: day, Type: domain.CurrentRegistration, DaysLate: late, Particulars: p}
	}
	a, b, c := newborn("علي", on(2024, 3, 1), number(1)), newborn("هدى", on(2024, 3, 9), number(2)), newborn("سارة", on(2024, 4, 1), number(2))
	b.Child.Sex = domain.Female
	c.Outcome = birth.FetalDeath
	moved := b
	moved.Child.Place.Governorate = "IQ-BA"
	_, reads := filled(t,
		recording{"birth-1", registered(a, on(2024, 3, 11), 0)},
		recording{"birth-2", registered(b, on(2024, 4, 28), 10)},
		recording{"birth-2", birth.Corrected{Particulars: moved}},
		recording{"birth-3", registered(c, on(2024, 4, 2), 0)},
		recording{"birth-4", registered(a, on(2024, 3, 2), 0)}, recording{"birth-4", birth.Cancelled{}},
		recording{"death-1", death.Registered{Date: on(2024, 3, 3), Type: domain.Reconstruction, Particulars: death.Particulars{
			Deceased: death.Deceased{Sex: domain.Male, DateOfBirth: on(1950, 0, 0)}, DateOfDeath: on(2024, 3, 1), Place: domain.Place{Governorate: "IQ-BG"},
		}}})
	for _, q := range []struct {
		query projections.VitalQuery
		want  []projections.VitalCount
	}{
		{projections.VitalQuery{}, []projections.VitalCount{
			{Event: projections.AllDeaths, Count: 1},
			{Event: projections.FetalDeaths, Count: 1, Timed: 1, Timely: 1, MeanDays: 1},
			{Event: projections.LiveBirths, Count: 2, Timed: 2, Timely: 1, MeanDays: 30},
		}},
		{projections.VitalQuery{Event: projections.LiveBirths, From: on(2024, 3, 0), To: on(2024, 3, 0), GroupBy: []projections.Dimension{projections.ByGovernorate, projections.BySex, projections.ByMonth, projections.ByAgeGroup}}, []projections.VitalCount{
			{Event: projections.LiveBirths, Month: "2024-03", Governorate: "IQ-BA", Sex: domain.Female, AgeGroup: "25-29", Count: 1, Timed: 1, MeanDays: 50},
			{Event: projections.LiveBirths, Month: "2024-03", Governorate: "IQ-BG", Sex: domain.Male, AgeGroup: "25-29", Count: 1, Timed: 1, Timely: 1, MeanDays: 10},
		}},
		{projections.VitalQuery{Event: projections.AllDeaths, Governorate: "IQ-BG", GroupBy: []projections.Dimension{projections.ByAgeGroup}}, []projections.VitalCount{
			{Event: projections.AllDeaths, AgeGroup: "70-74", Count: 1},
		}},
		{projections.VitalQuery{From: on(2025, 0, 0)}, nil},
	} {
		got, err := reads.VitalStatistics(context.Background(), q.query)
		if err != nil || !slices.Equal(got, q.want) {
			t.Errorf("%+v:\n got %+v, %v\nwant %+v", q.query, got, err, q.want)
		}
	}
	if _, err := reads.VitalStatistics(context.Background(), projections.VitalQuery{GroupBy: []projections.Dimension{"name"}}); !domain.IsRule(err, projections.RuleDimension) {
		t.Errorf("an unknown dimension: %v", err)
	}
}

// TestNeighboursReachTheDuplicateRules: what the rules would flag is among the neighbours.
func TestNeighboursReachTheDuplicateRules(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	slip, brother, far, voided := newborn("علي", on(2024, 3, 4), ""), newborn("حسن", on(2023, 8, 1), number(1)), newborn("علي", on(2024, 9, 1), ""), newborn("علي", on(2024, 3, 1), number(1))
	slip.Child.Name.Father = "كريمم"
	latin := newborn("Ali", on(2024, 3, 2), "")
	latin.Child.Name = domain.Name{Given: "Ali", Father: "Kareem"}
	dead := func(given string, day domain.Date) death.Declared {
		return death.Declared{Particulars: death.Particulars{Deceased: death.Deceased{Name: domain.Name{Given: given, Father: "جاسم"}}, DateOfDeath: day}}
	}
	_, reads := filled(t,
		recording{"birth-slip", declared(slip, "", "", on(2024, 3, 5))}, recording{"birth-brother", declared(brother, "", "", on(2024, 3, 5))},
		recording{"birth-far", declared(far, "", "", on(2024, 9, 5))}, recording{"birth-latin", declared(latin, "", "", on(2024, 3, 5))},
		recording{"birth-void", declared(voided, "", "", on(2024, 3, 5))}, recording{"birth-void", birth.Rejected{}},
		recording{"death-1", dead("كريم", on(2024, 3, 4))}, recording{"death-2", dead("كریم", on(2024, 3, 0))}, recording{"death-3", dead("كريم", on(2024, 5, 4))})
	found, err := reads.BirthNeighbours(context.Background(), newborn("علي", on(2024, 3, 1), number(1)))
	var births []string
	for _, n := range found {
		births = append(births, n.Birth)
	}
	slices.Sort(births)
	if want := []string{"birth-brother", "birth-latin", "birth-slip"}; err != nil || !slices.Equal(births, want) {
		t.Errorf("births %v, %v; want %v", births, err, want)
	}
	deaths, err := reads.DeathNeighbours(context.Background(), dead("كريم", on(2024, 3, 6)).Particulars)
	if err != nil || len(deaths) != 2 {
		t.Errorf("deaths %+v, %v", deaths, err)
	}
	if none, err := reads.BirthNeighbours(context.Background(), birth.Particulars{}); err != nil || len(none) != 0 {
		t.Errorf("neighbours of nothing: %v, %v", none, err)
	}
}
