package projections_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

var (
	wed    = domain.NewDate(2015, 6, 10)
	parted = domain.NewDate(2024, 2, 1)
	couple = marriage.Couple{Husband: number(1), Wife: number(2)}
)

func contract(court, n string) marriage.Particulars {
	return marriage.Particulars{
		Court: court, ContractNumber: n, DateOfContract: wed,
		Husband: marriage.Spouse{NationalNumber: couple.Husband, Name: domain.Name{Given: "كرار", Father: "حسن"}},
		Wife:    marriage.Spouse{NationalNumber: couple.Wife, Name: domain.Name{Given: "نور", Father: "حسين"}},
	}
}

func married(n string) marriage.Registered {
	return marriage.Registered{Couple: couple, Registrar: "u", Office: "IQ-BA-C1", Area: "IQ-BA", Date: wed, Particulars: contract("محكمة البصرة", n)}
}

func widowed(on domain.Date) marriage.SpouseDied {
	return marriage.SpouseDied{Couple: couple, Spouse: couple.Husband, Death: "death-1", DateOfDeath: on}
}

// recorded gives events their places in the log.
func recorded(events ...recording) (history []eventstore.Recorded) {
	for i, r := range events {
		history = append(history, eventstore.Recorded{Stream: r.stream, Type: r.event.EventName(), Event: r.event, Position: eventstore.Position(i + 1)})
	}
	return history
}

// foldMarriage is the row of one stream's events.
func foldMarriage(events ...domain.Event) projections.MarriageRow {
	return projections.Marriages.Fold(recorded(story("marriage-1", events...)...)...)["marriage-1"]
}

// TestMarriageShowsItsCourse: how the entry stands after each thing that can happen to it.
func TestMarriageShowsItsCourse(t *testing.T) {
	t.Parallel()
	divorced := marriage.Divorced{Couple: couple, Kind: marriage.Revocable, From: parted, WaitUntil: parted.AddDays(90)}
	corrected := marriage.Corrected{Couple: couple, Fields: []string{"dowry"}, Particulars: contract("محكمة البصرة", "1")}
	corrected.Particulars.Dowry = "x"
	void := marriage.SpouseRecordCancelled{Couple: couple, Spouse: couple.Wife}
	for _, c := range []struct {
		name   string
		events []domain.Event
		want   domain.MarriageStatus
		ended  domain.Date
		flags  []projections.Flag
	}{
		{"registered", nil, domain.MarriageInForce, domain.Date{}, nil},
		{"divorced", []domain.Event{divorced}, domain.MarriageDivorced, parted, nil},
		{"resumed", []domain.Event{divorced, marriage.Resumed{From: parted}}, domain.MarriageInForce, domain.Date{}, nil},
		{"the divorce annulled", []domain.Event{divorced, marriage.DivorceAnnulled{}}, domain.MarriageInForce, domain.Date{}, nil},
		{"widowed", []domain.Event{widowed(parted)}, domain.MarriageWidowed, parted, nil},
		{"lives after all", []domain.Event{widowed(parted), marriage.SpouseRevived{Spouse: couple.Husband}}, domain.MarriageInForce, domain.Date{}, nil},
		{"annulled", []domain.Event{marriage.Annulled{Reason: "x"}}, domain.MarriageVoid, domain.Date{}, nil},
		{"cancelled and reinstated", []domain.Event{marriage.Cancelled{}, marriage.Reinstated{}}, domain.MarriageInForce, domain.Date{}, nil},
		{"cancelled and registered anew", []domain.Event{void, marriage.Cancelled{}, married("1")}, domain.MarriageInForce, domain.Date{}, nil},
		{"a birth cancelled", []domain.Event{void}, domain.MarriageInForce, domain.Date{}, []projections.Flag{projections.SpouseRecordCancelled}},
		{"one of two births reinstated", []domain.Event{void, marriage.SpouseRecordReinstated{Other: true}}, domain.MarriageInForce, domain.Date{}, []projections.Flag{projections.SpouseRecordCancelled}},
		{"a birth reinstated", []domain.Event{void, marriage.SpouseRecordReinstated{}}, domain.MarriageInForce, domain.Date{}, nil},
	} {
		row := foldMarriage(append([]domain.Event{married("1")}, c.events...)...)
		if row.Status != c.want || row.Ended != c.ended || !slices.Equal(row.Flags, c.flags) {
			t.Errorf("%s: %s since %s with %v", c.name, row.Status, row.Ended, row.Flags)
		}
	}
	row := foldMarriage(married("1"), corrected, marriage.Amended{Annotation: "x"}, marriage.ExtractIssued{Document: "ME1"})
	if row.Particulars.Dowry != "x" || len(row.Corrections) != 1 || len(row.Annotations) != 1 || row.Documents[0].Number != "ME1" {
		t.Errorf("got %+v", row)
	}
}

// TestMarriageQueue: who looks into a marriage, and when it is done.
func TestMarriageQueue(t *testing.T) {
	t.Parallel()
	void := marriage.SpouseRecordCancelled{Couple: couple, Spouse: couple.Wife, Name: domain.Name{Given: "نور"}, Office: "IQ-BA-C1", Area: "IQ-BA", Date: wed}
	needed := person.GuardianNeeded{Parent: number(1), Name: domain.Name{Given: "علي"}, Office: "IQ-BA-01", Area: "IQ-BA", Date: wed}
	two := person.MarriagesConflict{Name: domain.Name{Given: "نور"}, Office: "IQ-BA-01", Area: "IQ-BA", Date: wed}
	left := person.GuardianNeedLifted{Parent: number(1), Left: []domain.NationalNumber{number(2)}}
	for _, c := range []struct {
		name   string
		stream string
		events []domain.Event
		want   projections.Flag
	}{
		{"a spouse's birth cancelled", "marriage-1", []domain.Event{void}, projections.SpouseRecordCancelled},
		{"and reinstated", "marriage-1", []domain.Event{void, marriage.SpouseRecordReinstated{}}, ""},
		{"and the marriage annulled", "marriage-1", []domain.Event{void, marriage.Annulled{}}, ""},
		{"and the entry cancelled", "marriage-1", []domain.Event{void, marriage.Cancelled{}}, ""},
		{"an orphan", "person-3", []domain.Event{needed}, projections.GuardianNeeded},
		{"an orphan of the other parent yet", "person-3", []domain.Event{needed, needed, left}, projections.GuardianNeeded},
		{"two husbands", "person-3", []domain.Event{two}, projections.MarriagesConflict},
		{"one of whom is none", "person-3", []domain.Event{two, person.MarriagesAgree{}}, ""},
		{"a guardian appointed", "person-3", []domain.Event{needed, person.GuardianNeedLifted{}}, ""},
	} {
		item, open := projections.WorkQueue.Fold(recorded(story(c.stream, c.events...)...)...)[projections.Key(c.stream)]
		if open != (c.want != "") || open && (!slices.Equal(item.Flags, []projections.Flag{c.want}) || item.Office == "" || item.Subject.Given == "") {
			t.Errorf("%s: %+v", c.name, item)
		}
	}
}

// TestCivilStatusIsShown: a civil record shows its marriages, and who needs a guardian until when.
func TestCivilStatusIsShown(t *testing.T) {
	t.Parallel()
	m := domain.KnownMarriage{Marriage: "marriage-1", Spouse: number(2), Status: domain.MarriageInForce, From: wed}
	over := m
	over.Status, over.Ended = domain.MarriageDivorced, parted
	began := person.CivilStatusChanged{Status: domain.Married, Marriage: m, From: wed}
	ended := person.CivilStatusChanged{Status: domain.Divorced, Marriage: over, From: parted}
	needed := person.GuardianNeeded{Parent: number(2), FullAge: 18}
	named := person.GuardianAppointed{Guardian: person.Guardian{NationalNumber: number(3)}}
	stream := person.Stream(number(1))
	show := func(events ...domain.Event) projections.PersonRow {
		return projections.Persons.Fold(recorded(story(stream, append([]domain.Event{enrolled(1, domain.Name{Given: "علي"})}, events...)...)...)...)[projections.Key(number(1))]
	}
	if row := show(began); row.CivilStatus != domain.Married || len(row.Marriages) != 1 {
		t.Errorf("married: %s, %v", row.CivilStatus, row.Marriages)
	}
	if row := show(began, ended); row.CivilStatus != domain.Divorced || !slices.Equal(row.Marriages, []domain.KnownMarriage{over}) {
		t.Errorf("divorced: %s, %v", row.CivilStatus, row.Marriages)
	}
	born := show().DateOfBirth
	if row := show(needed); !slices.Equal(row.GuardianNeeds, []domain.NationalNumber{number(2)}) || row.DueOn.YearsUntil(born) != -18 {
		t.Errorf("an orphan: %v until %s", row.GuardianNeeds, row.DueOn)
	}
	if row := show(needed, named, person.GuardianNeedLifted{}); len(row.GuardianNeeds) > 0 || !row.DueOn.IsZero() || row.Guardian.NationalNumber != number(3) {
		t.Errorf("with a guardian: %+v", row)
	}
}

// TestMarriagesAreFound: by stream, by spouse, by contract, by name and as they were on a day.
func TestMarriagesAreFound(t *testing.T) {
	t.Parallel()
	other := married("2")
	other.Particulars.Husband = marriage.Spouse{Name: domain.Name{Given: "سامي"}, Passport: "N1"}
	other.Couple = other.Particulars.Couple()
	_, reads := filled(t,
		recording{"marriage-1", married("1")}, recording{"marriage-1", widowed(parted)}, recording{"marriage-1", widowed(parted.AddDays(30))},
		recording{"marriage-2", other},
		recording{person.Stream(number(2)), enrolled(2, domain.Name{Given: "نور"})},
		recording{person.Stream(number(2)), person.CivilStatusChanged{Status: domain.Widowed, Marriage: domain.KnownMarriage{Marriage: "marriage-1", Status: domain.MarriageWidowed, From: wed, Ended: parted}, From: parted}},
	)
	ctx := context.Background()
	if row, err := reads.MarriageRecord(ctx, "marriage-1"); err != nil || row.Status != domain.MarriageWidowed || row.Ended != parted.AddDays(30) {
		t.Errorf("by stream: %+v, %v", row, err)
	}
	if _, err := reads.MarriageRecord(ctx, "marriage-9"); !domain.IsRule(err, projections.RuleRecordUnknown) {
		t.Errorf("an unknown one: %v", err)
	}
	if rows, err := reads.MarriagesOf(ctx, []domain.NationalNumber{couple.Wife}); err != nil || len(rows) != 2 {
		t.Errorf("of the wife: %v, %v", rows, err)
	}
	for _, c := range []struct {
		filter projections.MarriageFilter
		want   []string
	}{
		{projections.MarriageFilter{}, []string{"marriage-2", "marriage-1"}},
		{projections.MarriageFilter{ContractNumber: "1", Court: "محكمة البصرة"}, []string{"marriage-1"}},
		{projections.MarriageFilter{Status: domain.MarriageInForce}, []string{"marriage-2"}},
		{projections.MarriageFilter{HusbandName: "كرار"}, []string{"marriage-1"}},
		{projections.MarriageFilter{WifeName: "نور حسين", Area: "IQ-BA"}, []string{"marriage-2", "marriage-1"}},
		{projections.MarriageFilter{HusbandName: "نور"}, nil},
		{projections.MarriageFilter{From: domain.NewDate(2016, 0, 0)}, nil},
		{projections.MarriageFilter{Flag: projections.SpouseRecordCancelled}, nil},
	} {
		page := projections.Page{First: 1}
		var got []string
		for more := true; more; {
			p, err := reads.MarriagePage(ctx, c.filter, page)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range p.Edges {
				got, page.After = append(got, e.Node.Marriage), e.Cursor
			}
			more = p.More
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.filter, got, c.want)
		}
	}
	for _, c := range []struct {
		on   domain.Date
		want domain.MarriageStatus
	}{{parted.AddDays(1), domain.MarriageInForce}, {parted.AddDays(30), domain.MarriageWidowed}} {
		if row, err := reads.MarriageAsOf(ctx, "marriage-1", c.on, time.Time{}); err != nil || row.Status != c.want {
			t.Errorf("on %s: %+v, %v", c.on, row, err)
		}
	}
	if row, err := reads.MarriageAsOf(ctx, "marriage-1", wed.AddDays(-1), time.Time{}); err != nil || row != nil {
		t.Errorf("before the contract: %+v, %v", row, err)
	}
	for on, want := range map[domain.Date]domain.CivilStatus{wed: domain.CivilUnstated, parted: domain.Widowed} {
		if row, err := reads.PersonAsOf(ctx, number(2), on, time.Time{}); err != nil || row.CivilStatus != want {
			t.Errorf("the widow on %s: %+v, %v", on, row, err)
		}
	}
}

// TestChildrenAndWards: whom a person's death leaves without a parent or a guardian.
func TestChildrenAndWards(t *testing.T) {
	t.Parallel()
	child := enrolled(2, domain.Name{Given: "نور"})
	child.Particulars.Father.NationalNumber = number(1)
	_, reads := filled(t,
		recording{person.Stream(number(2)), child},
		recording{person.Stream(number(3)), enrolled(3, domain.Name{Given: "علي"})},
		recording{person.Stream(number(3)), person.GuardianAppointed{Guardian: person.Guardian{NationalNumber: number(1)}}},
		recording{person.Stream(number(4)), enrolled(4, domain.Name{Given: "علي"})},
	)
	got, err := reads.Children(context.Background(), number(1))
	if want := []domain.NationalNumber{number(2), number(3)}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
}
