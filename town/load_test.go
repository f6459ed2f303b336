package town_test

import (
	"context"
	"crypto/rand"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/lawfile"
	"sijil/office"
	"sijil/town"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var today = domain.NewDate(2026, 11, 20)

func open(t testing.TB) *office.Office {
	t.Helper()
	store, err := pgstore.Open(context.Background(), pgtest.New(t).AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return &office.Office{
		Store: store, Codec: registers.Codec, Random: rand.Reader, Law: law,
		Now: func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) },
	}
}

// reactions does what the log's events call for, and what that calls for, until nothing is left.
func reactions(o *office.Office) func(context.Context) error {
	return func(ctx context.Context) error {
		at := eventstore.Start
		for {
			before := at
			for r, err := range o.Store.ReadAll(ctx, at, eventstore.Forwards, eventstore.Filter{}) {
				if err == nil {
					at = r.Position
					r, err = eventstore.Decode(o.Codec, r)
				}
				if err == nil {
					err = o.React(ctx, r)
				}
				if err != nil {
					return err
				}
			}
			if at == before {
				return nil
			}
		}
	}
}

// recorded counts the log's events by name.
func recorded(t *testing.T, o *office.Office) map[string]int {
	t.Helper()
	counts := map[string]int{}
	for r, err := range o.Store.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		counts[r.Type]++
	}
	return counts
}

// TestLoadedTownIsInTheLog: the offices accept every step, and the policies have drawn the consequences.
func TestLoadedTownIsInTheLog(t *testing.T) {
	t.Parallel()
	for _, seed := range []uint64{1, 2} {
		o, made := open(t), town.Generate(seed, 700, today)
		var done atomic.Int64
		if err := town.Load(t.Context(), o, made, reactions(o), func(int) { done.Add(1) }); err != nil {
			t.Fatal(err)
		}
		if int(done.Load()) != len(made.Steps) {
			t.Errorf("progress told of %d steps of %d", done.Load(), len(made.Steps))
		}
		got, want := recorded(t, o), expected(made)
		for name, n := range want {
			if got[name] != n {
				t.Errorf("seed %d: %d events %s, want %d", seed, got[name], name, n)
			}
		}
	}
}

// expected counts the events that the town's steps and their consequences must give.
func expected(made town.Town) map[string]int {
	want := map[string]int{person.Enrolled{}.EventName(): made.People}
	deaths := 0
	for _, s := range made.Steps {
		if s.Resembles != "" {
			want[birth.FlaggedDuplicate{}.EventName()]++
		}
		switch s.Command.(type) {
		case birth.Register, birth.Reconstruct:
			want[birth.Registered{}.EventName()]++
		case death.Register, death.Reconstruct:
			want[death.Registered{}.EventName()]++
			deaths++
		case death.Identify: // the body's registration goes on in the person's stream
			want[death.Identified{}.EventName()]++
			want[death.Registered{}.EventName()]++
		case death.Cancel:
			want[death.Cancelled{}.EventName()]++
			want[person.DeathAnnulled{}.EventName()]++
		}
	}
	want[person.Died{}.EventName()] = deaths - bodies(made) + want[death.Identified{}.EventName()]
	return want
}

// bodies counts the deaths that were registered without knowing who died.
func bodies(made town.Town) (n int) {
	for _, s := range made.Steps {
		if c, ok := s.Command.(death.Declare); ok && c.Particulars.Deceased.NationalNumber == "" {
			n++
		}
	}
	return n
}

// TestLoadGoesOnAfterAnInterruption: an interrupted load is repeated, and repeating a whole one records nothing.
func TestLoadGoesOnAfterAnInterruption(t *testing.T) {
	t.Parallel()
	o, made := open(t), town.Generate(3, 300, today)
	ctx, stop := context.WithCancel(t.Context())
	err := town.Load(ctx, o, made, reactions(o), func(done int) {
		if done == len(made.Steps)/3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted load: %v", err)
	}
	again := func() {
		if err := errors.Join(town.Load(t.Context(), o, made, reactions(o), nil), reactions(o)(t.Context())); err != nil {
			t.Fatal(err)
		}
	}
	again()
	again() // without read models it is the payments' own look that tells households of a death
	once := recorded(t, o)
	if got := once[person.Enrolled{}.EventName()]; got != made.People {
		t.Errorf("%d people enrolled, want %d", got, made.People)
	}
	again()
	for name, n := range recorded(t, o) {
		if n != once[name] {
			t.Errorf("loading again made %d events %s of %d", n, name, once[name])
		}
	}
}
