package live_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/domain/officer"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/policy"
	"sijil/policy/live"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var first = domain.NewDate(2026, 11, 1)

// record appends an event as another instance would.
func record(t *testing.T, log eventstore.Store, stream string, e domain.Event) eventstore.Position {
	t.Helper()
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	at, err := log.Append(t.Context(), stream, eventstore.Any, eventstore.EventData{ID: uuid.New(), Type: e.EventName(), Data: data, Metadata: []byte(`{}`)})
	if err != nil {
		t.Fatal(err)
	}
	return at.Position
}

// patience is far more than the second that is promised: a busy machine is no
// fault of what is tested. How long it took is in the log of the test.
const patience = 20 * time.Second

// within fails unless something comes true, and tells how soon.
func within(t *testing.T, what string, holds func() bool) {
	t.Helper()
	began := time.Now()
	for ; !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Since(began) > patience {
			t.Fatalf("never %s", what)
		}
	}
	t.Logf("%s after %v", what, time.Since(began))
}

// TestR33_EveryInstanceKnowsWithinASecond: two instances follow one log; what
// is recorded through neither of them is known to both.
func TestR33_EveryInstanceKnowsWithinASecond(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	open := func() eventstore.Store {
		s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	writer := open()
	record(t, writer, "officer-a", officer.Suspended{Agency: "bank", Subject: "early", By: "x", Reason: "y", Date: first})
	var books []*live.Book
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{}, 2)
	for range 2 {
		b, log := live.NewBook(), open()
		if domain.CodeOf(b.Ready()) != domain.Unavailable {
			t.Error("a book that has read nothing is ready")
		}
		go func() { b.Follow(ctx, log, slog.New(slog.DiscardHandler)); ended <- struct{}{} }()
		books = append(books, b)
	}
	all := func(holds func(b *live.Book) bool) func() bool {
		return func() bool {
			for _, b := range books {
				if !holds(b) {
					return false
				}
			}
			return true
		}
	}
	for began := time.Now(); !all(func(b *live.Book) bool { return b.Ready() == nil })(); time.Sleep(time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("never ready")
		}
	}
	stream := officer.Stream("bank", "u-1")
	suspended := func(role string) func(*live.Book) bool {
		return func(b *live.Book) bool { return b.Suspended("bank", "u-1", role) }
	}
	record(t, writer, stream, officer.Suspended{Agency: "bank", Subject: "u-1", Role: "verifier", By: "x", Reason: "y", Date: first})
	within(t, "suspended", all(suspended("verifier")))
	if books[0].Suspended("bank", "u-1", "auditor") || books[0].Suspended("bank", "u-2", "verifier") || books[0].Suspended("shop", "u-1", "verifier") {
		t.Error("the suspension is of one subject in one role at one agency")
	}
	record(t, writer, stream, officer.Reinstated{Agency: "bank", Subject: "u-1", Role: "verifier", By: "z", Reason: "y", Date: first})
	within(t, "reinstated", all(func(b *live.Book) bool { return !suspended("verifier")(b) }))

	holds := func(b *live.Book) bool { return len(b.InForce("bank", first)) == 1 }
	terms := agreement.Terms{Agency: "bank", Purposes: []string{"p"}, Registers: []string{"identity"}, Actions: []string{"verify"}, LegalBasis: "l", From: first}
	at := record(t, writer, agreement.Stream("A-1"), agreement.Proposed{Reference: "A-1", Terms: terms, By: "x", Date: first})
	for _, b := range books {
		if err := b.Await(t.Context(), at); err != nil || holds(b) || len(b.Agreements()) != 1 {
			t.Errorf("a proposal opens something, or is not known: %v, %v", err, b.Agreements())
		}
	}
	version := books[0].Version()
	record(t, writer, agreement.Stream("A-1"), agreement.Concluded{Reference: "A-1", By: "z", Date: first})
	within(t, "concluded", all(holds))
	if books[0].Version() == version {
		t.Error("the version does not tell of a change")
	}
	record(t, writer, agreement.Stream("A-1"), agreement.Ended{Reference: "A-1", From: first, By: "z", Reason: "y", Date: first})
	within(t, "ended", all(func(b *live.Book) bool { return !holds(b) }))
	stop()
	<-ended
	<-ended
}

func TestAwaitEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := live.NewBook().Await(ctx, 1); !domain.IsRule(err, policy.RuleNotReady) {
		t.Errorf("got %v", err)
	}
}
