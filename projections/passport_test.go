package projections_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/eventstore"
	"sijil/projections"
)

var (
	issued  = domain.NewDate(2024, 3, 1)
	expires = domain.NewDate(2032, 2, 29)
	bearer  = passport.Holder{Name: domain.Name{Given: "زينب", Father: "كاظم"}, Sex: domain.Female, DateOfBirth: domain.NewDate(1990, 7, 1)}
	filed   = passport.Applied{
		Application: "T1", Office: "IQ-BA-P1", Area: "IQ-BA", Name: bearer.Name, Date: issued,
		Particulars: passport.Particulars{Type: passport.Ordinary},
	}
	made = passport.Printed{
		Application: "T1", Number: "A00000001", Type: passport.Ordinary, Holder: bearer, IssuedOn: issued, ExpiresOn: expires, Office: "IQ-BA-P1", Area: "IQ-BA",
	}
	handed = passport.Activated{Number: "A00000001", Type: passport.Ordinary, Date: issued}
	record = passport.SLTDRecord{IssuingCountry: "IRQ", Number: "A00000001", Type: passport.Ordinary, Kind: passport.SLTDRevoked, Date: issued.AddDays(9)}
	ended  = passport.Revoked{Number: "A00000001", Cause: passport.HolderDead, From: issued.AddDays(9), SLTD: record, Date: issued.AddDays(10)}
)

// inHand is the history of a passport that its holder has.
func inHand(more ...domain.Event) []domain.Event {
	return append([]domain.Event{
		filed, passport.Enrolled{Application: "T1"}, passport.Vetted{Application: "T1", Date: issued}, made, handed,
	}, more...)
}

func TestPassportRow(t *testing.T) {
	t.Parallel()
	rows := projections.Passports.Fold(recorded(append(story("passport-1", inHand(ended)...),
		recording{"passport-xG00000001", passport.BlankStolen{Number: "G00000001"}},
		recording{"passport-xG00000001", passport.SLTDReported{Number: "G00000001"}})...)...)
	if len(rows) != 1 {
		t.Fatalf("a stolen blank is in somebody's row: %v", rows)
	}
	row := rows["passport-1"]
	if row.NationalNumber != "1" || row.Office != "IQ-BA-P1" || row.OpenedOn != issued || len(row.Record.Documents) != 1 {
		t.Errorf("got %+v", row)
	}
	if want := passport.Decider.Fold(inHand(ended)); !reflect.DeepEqual(row.Record, want) {
		t.Errorf("the row says %+v, the decider %+v", row.Record, want)
	}
}

// TestEveryPassportEventIsRead: an event that the register decides and no row folds would be lost to readers.
func TestEveryPassportEventIsRead(t *testing.T) {
	t.Parallel()
	for _, name := range passport.Codec.Names() {
		e, err := passport.Codec.Decode(name, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		if _, blank := e.(passport.BlankStolen); blank { // nobody's
			continue
		}
		rows := projections.Passports.Fold(eventstore.Recorded{Stream: "passport-1", Type: name, Event: e, Revision: 7})
		if rows["passport-1"].Revision != 7 {
			t.Errorf("no row folds %s", name)
		}
	}
}

func TestPassportQueue(t *testing.T) {
	t.Parallel()
	const application, booklet, owed, told = "passport-1 application T1", "passport-1 booklet A00000001", "passport-1 owed ordinary", "passport-1 sltd A00000001"
	back := passport.Restored{Number: "A00000001", Status: passport.StatusActive, Date: issued}
	withdrawal := back
	withdrawal.SLTD = record
	printed := back
	printed.Status, printed.Office = passport.StatusPrinted, "IQ-BA-P1"
	closed := passport.ApplicationClosed{Application: "T1", Cause: passport.HolderDead}
	reopened := passport.ApplicationReopened{Application: "T1", Status: passport.StatusEnrolled, Office: "IQ-BA-P1", Area: "IQ-BA", Name: bearer.Name}
	gone := passport.ReplacementOwed{Number: "A00000001", Type: passport.Ordinary, Office: "IQ-BA-P1", Area: "IQ-BA"}
	sent := passport.SLTDReported{Number: "A00000001", Record: record}
	for _, c := range []struct {
		name   string
		events []domain.Event
		item   projections.Key
		want   projections.Flag // none: it has left the queue
	}{
		{"applied", []domain.Event{filed}, application, projections.PassportToEnrol},
		{"enrolled", inHand()[:2], application, projections.PassportToVet},
		{"vetted", inHand()[:3], application, projections.PassportToPrint},
		{"printed", inHand()[:4], application, ""},
		{"rejected", []domain.Event{filed, passport.Rejected{Application: "T1"}}, application, ""},
		{"closed by death", []domain.Event{filed, closed}, application, ""},
		{"reopened", []domain.Event{filed, closed, reopened}, application, projections.PassportToVet},
		{"to hand over", inHand()[:4], booklet, projections.PassportToHandOver},
		{"handed over", inHand(), booklet, ""},
		{"lost in the post", append(inHand()[:4:4], passport.Lost{Number: "A00000001", SLTD: record}), booklet, ""},
		{"to hand over after all", append(inHand()[:4:4], ended, printed), booklet, projections.PassportToHandOver},
		{"in hand after all", inHand(ended, back), booklet, ""},
		{"owed", inHand(ended, gone), owed, projections.PassportToReplace},
		{"replaced", inHand(ended, gone, handed), owed, ""},
		{"to be told", inHand(ended), told, projections.SLTDDue},
		{"told", inHand(ended, sent), told, ""},
		{"nothing to take back", inHand(ended, back), told, ""},
		{"to be taken back", inHand(ended, sent, withdrawal), told, projections.SLTDDue},
	} {
		item, open := projections.WorkQueue.Fold(recorded(story("passport-1", c.events...)...)...)[c.item]
		if open != (c.want != "") || open && (!slices.Equal(item.Flags, []projections.Flag{c.want}) || item.Record != "passport-1" || item.Register != "passport") {
			t.Errorf("%s: %+v", c.name, item)
		}
	}
}

func TestSLTDRows(t *testing.T) {
	t.Parallel()
	withdrawn := record
	withdrawn.Withdrawn = true
	sent := passport.SLTDReported{Number: "A00000001", Record: record, Outcome: "IP-1", Date: issued}
	back := passport.Restored{Number: "A00000001", Status: passport.StatusActive, SLTD: withdrawn, Date: issued}
	for _, c := range []struct {
		name      string
		events    []domain.Event
		rows      int
		due, sent bool
	}{
		{"revoked", inHand(ended), 1, true, false},
		{"sent", inHand(ended, sent), 1, false, true},
		{"a mistake, and never sent", inHand(ended, passport.Restored{Number: "A00000001"}), 0, false, false},
		{"a mistake, and sent", inHand(ended, sent, back), 1, true, true},
		{"and taken back", inHand(ended, sent, back, passport.SLTDReported{Number: "A00000001", Record: withdrawn}), 1, false, false},
	} {
		rows := projections.SLTDRecords.Fold(recorded(story("passport-1", c.events...)...)...)
		if row := rows["A00000001"]; len(rows) != c.rows || row.Due != c.due || row.Sent != c.sent {
			t.Errorf("%s: %+v", c.name, rows)
		}
	}
}

// TestPassportReads: with the engine and the database, by number, by person, on a day, page by page.
func TestPassportReads(t *testing.T) {
	t.Parallel()
	blank := passport.BlankStolen{Number: "G00000001", SLTD: passport.SLTDRecord{Number: "G00000001", Kind: passport.SLTDStolenBlank}, Date: issued.AddDays(11)}
	banned := passport.TravelBanRecorded{Ban: "B1", Date: issued, Particulars: passport.BanParticulars{Scope: passport.AllTravel, From: issued}}
	suspended := passport.Suspended{Number: "A00000001", From: issued.AddDays(3)}
	events := story(passport.Stream(number(1)), inHand(suspended, passport.Resumed{Number: "A00000001", From: issued.AddDays(5)}, ended)...)
	events = append(events, recording{passport.Stream(number(2)), banned}, recording{passport.BlankStream("G00000001"), blank})
	_, reads := filled(t, events...)
	ctx := context.Background()

	row, err := reads.Passports(ctx, number(1))
	if err != nil || !reflect.DeepEqual(row.Record, passport.Decider.Fold(inHand(suspended, passport.Resumed{Number: "A00000001", From: issued.AddDays(5)}, ended))) {
		t.Errorf("read back %+v, %v", row, err)
	}
	if of, err := reads.PassportsOf(ctx, numbers(1, 2, 3)); err != nil || len(of) != 2 {
		t.Errorf("of three persons: %v, %v", of, err)
	}
	list := func(f projections.PassportFilter) int {
		page, err := reads.PassportRecords(ctx, f, projections.Page{First: 1})
		if err != nil {
			t.Fatal(err)
		}
		n := len(page.Edges)
		for page.More {
			if page, err = reads.PassportRecords(ctx, f, projections.Page{First: 1, After: page.Edges[0].Cursor}); err != nil {
				t.Fatal(err)
			}
			n += len(page.Edges)
		}
		return n
	}
	for f, want := range map[projections.PassportFilter]int{
		{}: 2, {Office: "IQ-BA-P1"}: 1, {Area: "IQ-BA"}: 1, {Area: "IQ-NI"}: 0, {Status: passport.StatusRevoked}: 1, {Status: passport.StatusActive}: 0,
	} {
		if got := list(f); got != want {
			t.Errorf("%+v lists %d, want %d", f, got, want)
		}
	}
	first, err := reads.SLTDRecords(ctx, true, projections.Page{First: 1})
	if err != nil || !first.More || first.Edges[0].Node.Number != "A00000001" {
		t.Fatalf("due %+v, %v", first, err)
	}
	second, err := reads.SLTDRecords(ctx, false, projections.Page{First: 1, After: first.Edges[0].Cursor})
	if err != nil || second.More || second.Edges[0].Node.Number != "G00000001" || second.Edges[0].Node.Stream != passport.BlankStream("G00000001") {
		t.Errorf("then %+v, %v", second, err)
	}
	if one, err := reads.SLTD(ctx, "G00000001"); err != nil || !one.Due {
		t.Errorf("the blank %+v, %v", one, err)
	}
}

func numbers(list ...int) (n []domain.NationalNumber) {
	for _, i := range list {
		n = append(n, number(i))
	}
	return n
}
