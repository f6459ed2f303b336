package projections_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/eventstore"
	"sijil/projections"
)

const cardOne, cardTwo = "1000000001", "1000000002"

var (
	cardDay    = domain.NewDate(2024, 3, 1)
	cardHolder = domain.Name{Given: "زينب", Father: "كاظم"}
	cardFiled  = nationalid.Applied{
		Application: "T1", Number: number(1), Name: cardHolder, Home: "IQ-NI", Office: "IQ-BA-01", Area: "IQ-BA", Date: cardDay,
	}
	cardMade = nationalid.CardPrinted{
		Application: "T1", Card: cardOne, Access: "AB0000001", Holder: nationalid.Holder{Name: cardHolder},
		Office: "IQ-BA-01", Area: "IQ-BA", IssuedOn: cardDay, ExpiresOn: domain.NewDate(2034, 2, 28),
	}
	cardEnded = nationalid.CardRevoked{Card: cardOne, Cause: nationalid.Death, From: cardDay.AddDays(9), Date: cardDay.AddDays(10)}
)

// cardHistory is the history of a card in force, cut after so many events, with more to come.
func cardHistory(until int, more ...domain.Event) []domain.Event {
	all := []domain.Event{
		cardFiled,
		nationalid.BiometricsEnrolled{Application: "T1"},
		nationalid.Approved{Application: "T1"},
		cardMade,
		nationalid.CardDelivered{Card: cardOne, To: "x", Date: cardDay},
		nationalid.CardActivated{Card: cardOne, Date: cardDay},
	}
	return append(all[:until:until], more...)
}

// TestEveryCardEventIsRead: an event that the register decides and no row folds would be lost to readers.
func TestEveryCardEventIsRead(t *testing.T) {
	t.Parallel()
	for _, name := range nationalid.Codec.Names() {
		e, err := nationalid.Codec.Decode(name, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		rows := projections.NationalIDs.Fold(eventstore.Recorded{Stream: "nationalid-1", Type: name, Event: e, Revision: 7})
		if rows["nationalid-1"].Revision != 7 {
			t.Errorf("no row folds %s", name)
		}
	}
}

func TestCardQueue(t *testing.T) {
	t.Parallel()
	const application, waiting = "nationalid-1 application ", "nationalid-1 waiting " + cardOne
	const outdated, owed = "nationalid-1 outdated " + cardOne, "nationalid-1 owed "
	closed := nationalid.ApplicationClosed{Application: "T1", Cause: nationalid.Death}
	reopened := nationalid.ApplicationReopened{Application: "T1", Status: nationalid.ApplicationEnrolled, Name: cardHolder, Office: "IQ-BA-01"}
	back := func(to nationalid.CardStatus) nationalid.CardRestored {
		return nationalid.CardRestored{Card: cardOne, Status: to, Name: cardHolder, Office: "IQ-BA-01"}
	}
	changed := nationalid.DataOutdated{Card: cardOne, Fields: []string{"name.given"}, Name: cardHolder}
	due := nationalid.ReplacementOwed{Card: cardOne, Name: cardHolder}
	second := nationalid.CardActivated{Card: cardTwo}
	for _, c := range []struct {
		name   string
		events []domain.Event
		item   projections.Key
		want   projections.Flag // none: it has left the queue
	}{
		{"applied", cardHistory(1), application, projections.CardToEnrol},
		{"enrolled", cardHistory(2), application, projections.CardToVet},
		{"approved", cardHistory(3), application, projections.CardToPrint},
		{"printed", cardHistory(4), application, ""},
		{"refused", cardHistory(2, nationalid.Refused{}), application, ""},
		{"closed by death", cardHistory(1, closed), application, ""},
		{"reopened", cardHistory(1, closed, reopened), application, projections.CardToVet},
		{"to hand over", cardHistory(4), waiting, projections.CardToHandOver},
		{"to activate", cardHistory(5), waiting, projections.CardToHandOver},
		{"in force", cardHistory(6), waiting, ""},
		{"lost on the way", cardHistory(4, nationalid.CardLost{Card: cardOne}), waiting, ""},
		{"another card is lost", cardHistory(4, nationalid.CardLost{Card: cardTwo}), waiting, projections.CardToHandOver},
		{"revoked on the way", cardHistory(5, cardEnded), waiting, ""},
		{"to hand over after all", cardHistory(5, cardEnded, back(nationalid.Delivered)), waiting, projections.CardToHandOver},
		{"in force after all", cardHistory(6, cardEnded, back(nationalid.Active)), waiting, ""},
		{"outdated", cardHistory(6, changed), outdated, projections.CardOutdated},
		{"current again", cardHistory(6, changed, nationalid.DataCurrent{Card: cardOne}), outdated, ""},
		{"outdated and revoked", cardHistory(6, changed, cardEnded), outdated, ""},
		{"owed", cardHistory(6, cardEnded, due), owed, projections.CardToReplace},
		{"replaced", cardHistory(6, cardEnded, due, second), owed, ""},
		{"owed to the dead", cardHistory(6, cardEnded, due, nationalid.HolderDied{}), owed, ""},
	} {
		item, open := projections.WorkQueue.Fold(recorded(story("nationalid-1", c.events...)...)...)[c.item]
		if open != (c.want != "") || open && (!slices.Equal(item.Flags, []projections.Flag{c.want}) || item.Record != "nationalid-1" || item.Register != "nationalid") {
			t.Errorf("%s: %+v", c.name, item)
		}
	}
}

// TestCardReads: with the engine and the database, by every number, by person, page by page.
func TestCardReads(t *testing.T) {
	t.Parallel()
	other := cardFiled
	other.Application, other.Number, other.Home, other.Area, other.Office, other.Date = "T2", number(2), "IQ-NI", "IQ-NI", "IQ-NI-01", cardDay.AddDays(1)
	_, reads := filled(t, append(
		story(nationalid.Stream(number(1)), cardHistory(6, cardEnded)...),
		recording{nationalid.Stream(number(2)), other},
	)...)
	ctx := context.Background()
	want := nationalid.Decider.Fold(cardHistory(6, cardEnded))
	for name, read := range map[string]func() (*projections.NationalIDRow, error){
		"person":  func() (*projections.NationalIDRow, error) { return reads.NationalIDRecord(ctx, number(1)) },
		"card":    func() (*projections.NationalIDRow, error) { return reads.NationalIDByCard(ctx, cardOne) },
		"access":  func() (*projections.NationalIDRow, error) { return reads.NationalIDByAccess(ctx, "AB0000001") },
		"tracked": func() (*projections.NationalIDRow, error) { return reads.NationalIDByTracking(ctx, "T1") },
	} {
		if row, err := read(); err != nil || !reflect.DeepEqual(row.Record, want) {
			t.Errorf("by %s: %+v, %v", name, row, err)
		}
	}
	if _, err := reads.NationalIDByCard(ctx, cardTwo); !domain.IsRule(err, projections.RuleRecordUnknown) {
		t.Errorf("an unknown card: %v", err)
	}
	if of, err := reads.NationalIDsOf(ctx, numbers(1, 2, 3)); err != nil || len(of) != 2 {
		t.Errorf("of three persons: %v, %v", of, err)
	}
	for f, want := range map[projections.NationalIDFilter][]domain.NationalNumber{
		{}:                               numbers(2, 1),
		{Office: "IQ-BA-01"}:             numbers(1),
		{Area: "IQ-BA"}:                  numbers(1),
		{Area: "IQ-NI"}:                  numbers(2, 1),
		{Area: "IQ-NA"}:                  nil,
		{CardStatus: nationalid.Revoked}: numbers(1),
		{CardStatus: nationalid.Active}:  nil,
		{ApplicationStatus: nationalid.ApplicationApplied}:   numbers(2),
		{ApplicationStatus: nationalid.ApplicationPrinted}:   numbers(1),
		{Office: "IQ-NI-01", CardStatus: nationalid.Revoked}: nil,
	} {
		var got []domain.NationalNumber
		for page := (projections.Page{First: 1}); ; {
			list, err := reads.NationalIDRecords(ctx, f, page)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range list.Edges {
				got, page.After = append(got, e.Node.NationalNumber), e.Cursor
			}
			if !list.More {
				break
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%+v lists %v, want %v", f, got, want)
		}
	}
}
