package town_test

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"testing"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/office"
	"sijil/town"
)

// The demo's town; see cmd/sijil/sample.go.
const (
	demoSeed   = 1957
	demoPeople = 2_400
	demoLines  = 83 // or a few less, by the day
)

// What TestEveryDayHasATown loads. It is a sample: after a change of the town
// all of the demo's for some years is worth the hours that it takes,
// -town.seed=1957 -town.lines=83 -town.days=1830 -timeout=0.
var (
	firstDay = flag.String("town.first", "2026-11-20", "the first day")
	days     = flag.Int("town.days", 120, "how many days in a row")
	lines    = flag.Int("town.lines", 1, "how many of a day's neighbourhoods")
	seed     = flag.Uint64("town.seed", 0, "of the towns; 0: each day another")
)

// TestEveryDayHasATown: the offices accept what the town asks of them, whatever
// day is today. Neighbourhoods are independent of each other, so one a day will do.
func TestEveryDayHasATown(t *testing.T) {
	t.Parallel()
	first, err := domain.ParseDate(*firstDay)
	if err != nil {
		t.Fatal(err)
	}
	for i := range *days {
		today := first.AddDays(i)
		t.Run(today.String(), func(t *testing.T) {
			t.Parallel()
			seed := cmp.Or(*seed, uint64(i+1))
			for n := range *lines {
				line := (i**lines + n) % demoLines
				if err := inhabit(t, town.Neighbourhood(seed, line, today)); err != nil {
					t.Errorf("seed %d: %v", seed, err)
				}
			}
		})
	}
}

// TestDemoHasATown: all of the demo's town together, on a day that most years lack.
func TestDemoHasATown(t *testing.T) {
	t.Parallel()
	if err := inhabit(t, town.Generate(demoSeed, demoPeople, domain.NewDate(2028, 2, 29))); err != nil {
		t.Error(err)
	}
}

// TestLoadTriesAgain: while a busy registry's read models are late, a step is put off and not given up.
func TestLoadTriesAgain(t *testing.T) {
	t.Parallel()
	g := openRegistry(t, today)
	inTime, asked := g.Await, 0
	late := func(ctx context.Context, at eventstore.Position, register string) error {
		if asked++; asked <= 3 {
			return office.RuleNotCompared.Refuse("")
		}
		return inTime(ctx, at, register)
	}
	settle := func(ctx context.Context) error {
		g.Await = inTime
		err := g.settle(ctx)
		g.Await = late
		return err
	}
	err := town.Load(t.Context(), g.Office, town.Neighbourhood(demoSeed, 0, today), settle, nil)
	if err != nil || asked <= 3 {
		t.Errorf("after %d waits: %v", asked, err)
	}
}

// inhabit loads a town, and has the calendar come to it.
func inhabit(t *testing.T, made town.Town) error {
	t.Helper()
	g := openRegistry(t, made.Today)
	if err := town.Load(t.Context(), g.Office, made, g.settle, nil); err != nil {
		return err
	}
	if err := g.settle(t.Context()); err != nil {
		return fmt.Errorf("the policies: %w", err)
	}
	got := recorded(t, g.Office)
	for name, n := range expected(made) {
		if got[name] != n {
			return fmt.Errorf("%d events %s, want %d", got[name], name, n)
		}
	}
	if err := g.passDay(t.Context()); err != nil {
		return fmt.Errorf("the calendar: %w", err)
	}
	return nil
}

// TestMemoryHoldsTheSameTown: a log in memory ends up with the events that PostgreSQL's has.
func TestMemoryHoldsTheSameTown(t *testing.T) {
	t.Parallel()
	made, memory, postgres := town.Generate(4, 120, today), openRegistry(t, today), open(t)
	memory.Kin, memory.PensionsOf, memory.Household = nil, nil, nil // which the other one lacks
	for o, settle := range map[*office.Office]func(context.Context) error{memory.Office: memory.settle, postgres: reactions(postgres)} {
		if err := errors.Join(town.Load(t.Context(), o, made, settle, nil), settle(t.Context())); err != nil {
			t.Fatal(err)
		}
	}
	got, want := recorded(t, memory.Office), recorded(t, postgres)
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
