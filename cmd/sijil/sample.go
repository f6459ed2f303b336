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
	"sijil/town"
)

const (
	townFile   = "town.json"
	townSeed   = 1957 // the year of the first general census by name
	townPeople = 2_400
	samples    = 3  // national numbers to show
	adult      = 18 // years
)

// townState remembers which town was loaded, since a town is known by its seed
// and the day it was made on, and whether that was finished.
type townState struct {
	Today  domain.Date `json:"today"`
	Loaded bool        `json:"loaded"`
}

// loadTown takes the sample town through the offices, as far as an earlier run has not.
func loadTown(ctx context.Context, d *demoDir, o *office.Office, out io.Writer) error {
	state, err := readTown(d.file(townFile))
	if err != nil {
		return err
	}
	head, err := o.Store.Head(ctx)
	if err != nil {
		return err
	}
	if state.Loaded && head != eventstore.Start {
		return nil
	}
	if head == eventstore.Start {
		state = townState{Today: domain.DateOf(o.Now())}
		if err := state.write(d.file(townFile)); err != nil {
			return err
		}
	}
	t := town.Generate(townSeed, townPeople, state.Today)
	fmt.Fprintf(out, "loading the sample town: %d people, %d steps of the offices …\n", t.People, len(t.Steps))
	began := time.Now()
	if err := town.Load(ctx, o, t, nil); err != nil {
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

// sampleNumbers picks living adults whom the office that the demo's registrar
// sits in has enrolled, the earliest first.
func sampleNumbers(ctx context.Context, o *office.Office, area domain.Area) ([]domain.NationalNumber, error) {
	today := domain.DateOf(o.Now())
	var order []domain.NationalNumber
	lives := map[domain.NationalNumber]bool{}
	filter := eventstore.Filter{Types: []string{person.Enrolled{}.EventName(), person.Died{}.EventName()}}
	for r, err := range o.Store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, filter) {
		if err != nil {
			return nil, err
		}
		if r, err = eventstore.Decode(o.Codec, r); err != nil {
			return nil, err
		}
		switch e := r.Event.(type) {
		case person.Enrolled:
			born := e.Particulars.DateOfBirth
			if area.Contains(e.Area) && !e.Sealed && born.Year > 0 && born.Year+adult < today.Year {
				order = append(order, e.NationalNumber)
				lives[e.NationalNumber] = true
			}
		case person.Died:
			n, _ := person.Number(r.Stream) // a person's event is in a person's stream
			delete(lives, n)
		}
	}
	var picked []domain.NationalNumber
	for _, n := range order {
		if lives[n] && len(picked) < samples {
			picked = append(picked, n)
		}
	}
	if len(picked) < samples {
		return nil, errors.New("the data holds no sample town: begin anew with --fresh")
	}
	return picked, nil
}
