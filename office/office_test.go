package office_test

import (
	"context"
	"crypto/rand"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/office"
)

var registrar = domain.Actor{ID: "u-7", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}

func open(t testing.TB) *office.Office {
	t.Helper()
	store, err := pgstore.Open(context.Background(), pgtest.New(t).AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return &office.Office{
		Store: store, Codec: registers.Codec, Random: rand.Reader,
		Now: func() time.Time { return time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC) },
	}
}

func call() office.Call { return office.Call{ID: uuid.New(), Actor: registrar} }

// enrol makes an existing citizen and gives the national number.
func enrol(t testing.TB, o *office.Office, given string, sex domain.Sex, born int) domain.NationalNumber {
	t.Helper()
	n, _, err := o.EnrolCitizen(context.Background(), call(), person.Enrol{
		Legacy: domain.Legacy{System: "paper-1957", Number: uuid.NewString()},
		Particulars: person.Particulars{
			Name: domain.Name{Given: given, Father: "حسن", Grandfather: "علي"}, Sex: sex,
			DateOfBirth: domain.NewDate(born, 5, 1), Nationality: "IQ",
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func newborn(mother, father domain.NationalNumber) birth.Particulars {
	return birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: domain.Name{Given: "نور", Father: "كرار", Grandfather: "حسن"}, Sex: domain.Female,
			DateOfBirth: domain.NewDate(2026, 2, 20), Place: domain.Place{Governorate: "IQ-BA"},
			PlaceType: birth.HealthInstitution, Attendant: birth.Physician, Plurality: birth.Single,
		},
		Mother:    birth.Parent{NationalNumber: mother, Name: domain.Name{Given: "زينب", Father: "حسن"}},
		Father:    birth.Parent{NationalNumber: father, Name: domain.Name{Given: "كرار", Father: "حسن"}},
		Informant: birth.Informant{Relation: "father", NationalNumber: father},
		Certifier: birth.Certifier{Name: "سعاد", Licence: "M-12", Kind: birth.Physician},
	}
}

// declare puts a birth before the registrar and gives its stream.
func declare(t testing.TB, o *office.Office, p birth.Particulars) string {
	t.Helper()
	stream := birth.Stream(uuid.New())
	if _, err := o.Birth(context.Background(), call(), stream, birth.Declare{Particulars: p}); err != nil {
		t.Fatal(err)
	}
	return stream
}

func registered(t testing.TB, r eventstore.Result) birth.Registered {
	t.Helper()
	for _, e := range r.Events {
		if e, ok := e.(birth.Registered); ok {
			return e
		}
	}
	t.Fatalf("no registration among %+v", r.Events)
	return birth.Registered{}
}

// react runs the policies over the whole log, as the runner does.
func react(t testing.TB, o *office.Office) {
	t.Helper()
	for r, err := range o.Store.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if r, err = eventstore.Decode(o.Codec, r); err != nil {
			t.Fatal(err)
		}
		if err := o.React(context.Background(), r); err != nil {
			t.Fatal(err)
		}
	}
}

// race runs f in n goroutines at once and counts the calls without an error.
func race(n int, f func(i int) error) (succeeded int, failures []error) {
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		start = make(chan struct{})
	)
	for i := range n {
		wg.Go(func() {
			<-start
			err := f(i)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				succeeded++
			} else {
				failures = append(failures, err)
			}
		})
	}
	close(start)
	wg.Wait()
	return succeeded, failures
}
