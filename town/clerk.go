package town

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/office"
)

// space keeps the ids of sample records apart from all others.
var space = uuid.MustParse("7d1c9a52-9d4e-4b61-8a30-0c7a2f6f5b11")

// clerk takes one line's steps through the office and remembers the numbers that are drawn.
type clerk struct {
	office   *office.Office
	town     string
	numbers  map[Key]domain.NationalNumber
	families map[Key]domain.FamilyNumber
	declared map[Key]birth.Particulars

	applications map[Key]domain.TrackingID
	documents    map[Key]string // the cards and passports that were printed
}

func newClerk(o *office.Office, t Town) *clerk {
	return &clerk{
		office: o, town: fmt.Sprintf("%d %s", t.Seed, t.Today),
		numbers: map[Key]domain.NationalNumber{}, families: map[Key]domain.FamilyNumber{}, declared: map[Key]birth.Particulars{},
		applications: map[Key]domain.TrackingID{}, documents: map[Key]string{},
	}
}

// id is the same for the same thing of the same town.
func (c *clerk) id(of any, more ...any) uuid.UUID {
	return uuid.NewSHA1(space, fmt.Appendf(nil, "%s %v %v", c.town, of, more))
}

// tries bounds how often a step is done that the registry is too busy for.
const tries = 10

// persist does the line's step of an index, like a clerk who is told to try again in a moment.
func (c *clerk) persist(ctx context.Context, index int, s Step) (err error) {
	for n := range tries {
		err = c.work(ctx, index, s)
		refusal, refused := errors.AsType[*domain.Error](err)
		if !refused || refusal.Code() != domain.Unavailable {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(time.Duration(n) * 100 * time.Millisecond):
		}
	}
	return err
}

// work does a step once.
func (c *clerk) work(ctx context.Context, index int, s Step) error {
	at, known := country.OfficeOf(s.Office)
	if !known {
		return fmt.Errorf("there is no office %s", s.Office)
	}
	call := office.Call{ID: c.id(s.Line, index), Actor: officer(s.Command, at), Today: s.On}
	var result eventstore.Result
	var err error
	switch command := s.Command.(type) {
	case person.Enrol:
		command.FamilyNumber = c.families[Key(command.FamilyNumber).named()]
		c.numbers[s.Record], result, err = c.desk(s).EnrolCitizen(ctx, call, command)
	case person.JoinFamily:
		command.FamilyNumber = c.families[Key(command.FamilyNumber).named()]
		result, err = c.desk(s).Person(ctx, call, c.numbers[s.Record], command)
	case person.Command:
		result, err = c.office.Person(ctx, call, c.numbers[s.Record], command)
	case birth.Command:
		result, err = c.desk(s).Birth(ctx, call, c.birthStream(s.Record), c.fillBirth(s.Record, command))
	case death.Command:
		result, err = c.desk(s).Death(ctx, call, c.deathStream(s.Record), c.fillDeath(command))
	default:
		result, err = c.serve(ctx, call, s)
	}
	if err != nil {
		return err
	}
	c.remember(s.Record, result.Events)
	if !slices.ContainsFunc(result.Events, owes) {
		return nil
	}
	return c.react(ctx, result)
}

// owes tells whether a line's next step may rest on what an event sets off:
// births and deaths begin and end civil records. All else is left to the policies' own pace.
func owes(e domain.Event) bool {
	name := e.EventName()
	return (birth.Codec[name] != nil || death.Codec[name] != nil) && slices.Contains(policies.Events(), name)
}

// remember keeps the numbers that a step has drawn.
func (c *clerk) remember(record Key, events []domain.Event) {
	for _, e := range events {
		c.rememberDocument(record, e)
		switch e := e.(type) {
		case person.Enrolled:
			c.families[record.as('p')] = e.FamilyNumber
		case birth.Registered:
			c.numbers[record.as('p')], c.families[record.as('p')] = e.NationalNumber, e.FamilyNumber
		}
	}
}

// react carries out what the policies owe a step at once, so that the line's next step finds it done.
func (c *clerk) react(ctx context.Context, r eventstore.Result) error {
	first := r.Revision - eventstore.Revision(len(r.Events)) + 1
	for recorded, err := range c.office.Store.ReadStream(ctx, r.Stream, first, eventstore.Forwards) {
		if err != nil {
			return err
		}
		if recorded, err = eventstore.Decode(c.office.Codec, recorded); err != nil {
			return err
		}
		if err := c.office.React(ctx, recorded); err != nil {
			return err
		}
		if found, ok := recorded.Event.(death.Identified); ok {
			next := eventstore.Result{Stream: death.Stream(found.NationalNumber), Revision: -1} // all that began there
			if err := c.react(ctx, next); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *clerk) birthStream(record Key) string { return birth.Stream(c.id(record)) }

func (c *clerk) deathStream(record Key) string {
	if record[0] == 'x' {
		return death.UnidentifiedStream(c.id(record))
	}
	return death.Stream(c.numbers[record.as('p')])
}
