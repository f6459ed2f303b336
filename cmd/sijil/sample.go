package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/office"
	"sijil/projections"
	"sijil/town"
)

const (
	townFile   = "town.json"
	townSeed   = 1957 // the year of the first general census by name
	townPeople = 2_400
	samples    = 3  // national numbers to show, of people between
	youngest   = 18 // and
	oldest     = 60 // years
)

// townState remembers which town was loaded, since a town is known by its seed
// and the day it was made on, and whether that was finished.
type townState struct {
	Today  domain.Date `json:"today"`
	Loaded bool        `json:"loaded"`
}

// loadTown takes the sample town through the offices, as far as an earlier run
// has not, and waits until the read models show all of it.
func (a *app) loadTown(ctx context.Context, d *demoDir, out io.Writer) error {
	if err := takeTown(ctx, d, a.office, a.settled, out); err != nil {
		return err
	}
	return a.settled(ctx)
}

// settled waits until nothing is under way: the policies have done all that was
// owed, also for what they did themselves, and the read models show it.
func (a *app) settled(ctx context.Context) error {
	var before eventstore.Position
	for ctx.Err() == nil {
		head, err := a.store.Head(ctx)
		if err != nil || head == before {
			return err
		}
		switch err := a.engine.Settle(ctx, head); {
		case err == nil:
			before = head
		case !domain.IsRule(err, projections.RuleBehind):
			return err
		}
	}
	return ctx.Err()
}

// takeTown does the offices' part.
func takeTown(ctx context.Context, d *demoDir, o *office.Office, settled func(context.Context) error, out io.Writer) error {
	state, err := readTown(d.file(townFile))
	if err != nil {
		return err
	}
	head, err := o.Store.Head(ctx)
	if err != nil {
		return err
	}
	policies, err := loadPolicies()
	if err != nil {
		return err
	}
	if state.Loaded && head != eventstore.Start {
		return concludeAll(ctx, o, append(policies.Agreements, demoAgreement)) // a demo of before has none
	}
	if head != eventstore.Start && state == (townState{}) {
		return errors.New("the event store holds events already, and this data directory does not know of what town: give it an empty one")
	}
	if head == eventstore.Start {
		state = townState{Today: domain.DateOf(o.Now())}
		if err := state.write(d.file(townFile)); err != nil {
			return err
		}
	}
	if err := concludeAll(ctx, o, append(policies.Agreements, demoAgreement)); err != nil {
		return err
	}
	t := town.Generate(townSeed, d.people, state.Today)
	fmt.Fprintf(out, "loading the sample town: %d people, %d steps of the offices …\n", t.People, len(t.Steps))
	began := time.Now()
	if err := town.Load(ctx, o, t, settled, nil); err != nil {
		return fmt.Errorf("the sample town could not be loaded; --fresh begins anew: %w", err)
	}
	fmt.Fprintf(out, "loaded in %.1f s\n", time.Since(began).Seconds())
	state.Loaded = true
	return state.write(d.file(townFile))
}

func readTown(name string) (s townState, err error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	return s, err
}

func (s townState) write(name string) error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return writeFile(name, text)
}

// sampleNumbers picks the first adults of an area whom an office enrolled. The
// log only grows, so they stay the same.
func sampleNumbers(ctx context.Context, o *office.Office, area domain.Area) (picked []domain.NationalNumber, err error) {
	today := domain.DateOf(o.Now())
	filter := eventstore.Filter{Types: []string{person.Enrolled{}.EventName()}}
	for r, err := range o.Store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, filter) {
		if err != nil {
			return nil, err
		}
		if r, err = eventstore.Decode(o.Codec, r); err != nil {
			return nil, err
		}
		e, ok := r.Event.(person.Enrolled)
		age := today.Year - e.Particulars.DateOfBirth.Year
		if ok && area.Contains(e.Area) && !e.Sealed && age > youngest && age < oldest {
			if picked = append(picked, e.NationalNumber); len(picked) == samples {
				return picked, nil
			}
		}
	}
	return nil, errors.New("the data holds no sample people: begin anew with --fresh")
}
