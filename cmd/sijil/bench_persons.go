package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/projections"
	"sijil/town"
)

// benchPeople is a registry of made-up persons to measure on.
type benchPeople struct {
	pool   *pgxpool.Pool
	store  *pgstore.Store
	engine *projections.Engine
	close  func() error
}

// openPeople makes a registry whose log holds so many events; every fifth is a later one on a person who is there already.
func openPeople(ctx context.Context, place *benchPlace, events int, notices io.Writer) (p *benchPeople, err error) {
	appURL, _, done, err := place.open(ctx, notices)
	if err != nil {
		return nil, err
	}
	p = &benchPeople{close: done}
	defer func() {
		if err != nil {
			err = errors.Join(err, p.close())
		}
	}()
	if p.pool, err = pgxpool.New(ctx, appURL); err != nil {
		return nil, err
	}
	p.close = func() error { p.pool.Close(); return done() }
	if p.store, err = pgstore.Open(ctx, appURL, pgstore.Options{}); err != nil {
		return nil, err
	}
	p.close = func() error {
		err := p.store.Close()
		p.pool.Close()
		return errors.Join(err, done())
	}
	p.engine = projections.NewEngine(p.pool, p.store, registers.Codec, projections.Options{}, projections.Persons)
	fmt.Fprintf(notices, "recording %d events of made-up persons ...\n", events)
	_, err = p.store.Seed(ctx, personEvents(events))
	return p, err
}

// personEvents are the same events every time.
func personEvents(events int) iter.Seq2[string, eventstore.EventData] {
	return func(yield func(string, eventstore.EventData) bool) {
		d := rand.New(rand.NewPCG(7, 7))
		persons := 0
		next, stop := iter.Pull2(town.Names(7))
		defer stop()
		for i := range events {
			var n domain.NationalNumber
			var e domain.Event
			if i%5 == 4 {
				n = benchNumber(d.IntN(persons))
				e = laterEvent(d, n)
			} else {
				name, sex, _ := next()
				n = benchNumber(persons)
				e = enrolment(d, persons, n, name, sex)
				persons++
			}
			eventName, data, err := domain.Encode(e)
			if err != nil {
				panic(err) // events always encode
			}
			recorded := eventstore.EventData{ID: uuid.NewSHA1(uuid.Nil, fmt.Append(nil, i)), Type: eventName, Data: data, Metadata: []byte(`{"office":"IQ-BG-01"}`)}
			if !yield(person.Stream(n), recorded) {
				return
			}
		}
	}
}

// benchNumber scatters numbers as the allocator does: a multiplication by an odd number modulo a power of two meets no number twice.
func benchNumber(i int) domain.NationalNumber {
	const scatter, mask = 0x5851f42d, 1<<36 - 1
	return domain.NationalNumber(fmt.Sprintf("%012d", 100_000_000_000+uint64(i)*scatter&mask))
}

func enrolment(d *rand.Rand, i int, n domain.NationalNumber, name domain.Name, sex domain.Sex) person.Enrolled {
	office := country.Offices[d.IntN(len(country.Offices))]
	home := domain.Place{Governorate: office.Area.Governorate(), District: "المركز", Locality: "حي السلام"}
	return person.Enrolled{
		NationalNumber: n, FamilyNumber: domain.FamilyNumber(fmt.Sprintf("F%09d", i/4)), Origin: person.FromLegacy,
		Legacy: domain.Legacy{System: "paper-1957", Number: fmt.Sprint(i)}, Office: office.Code, Area: office.Area, Date: domain.NewDate(2020, 1, 1),
		Particulars: person.Particulars{
			Name: name, Sex: sex, DateOfBirth: domain.NewDate(1935+d.IntN(90), 1+d.IntN(12), 1+d.IntN(28)), PlaceOfBirth: home, Nationality: country.Code,
			Mother: person.Parent{Name: domain.Name{Given: "زينب", Father: name.Grandfather}}, Residence: home,
			Father: person.Parent{NationalNumber: benchNumber(d.IntN(i + 1)), Name: domain.Name{Given: name.Father, Father: name.Grandfather, Surname: name.Surname}},
		},
	}
}

func laterEvent(d *rand.Rand, n domain.NationalNumber) domain.Event {
	on := domain.NewDate(2024, 1+d.IntN(12), 1+d.IntN(28))
	switch d.IntN(3) {
	case 0:
		return person.Moved{Residence: domain.Place{Governorate: "IQ-BA", Locality: "البصرة"}, From: on, Date: on}
	case 1:
		return person.JoinedFamily{FamilyNumber: domain.FamilyNumber(fmt.Sprintf("F%09d", d.IntN(1_000_000))), As: "spouse", From: on}
	default:
		return person.Died{Death: "death-" + string(n), RegistrationNumber: domain.RegistrationNumber("IQ-BG-01-2024-D" + string(n)), DateOfDeath: on}
	}
}
