package town_test

import (
	"context"
	"crypto/rand"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/registers"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/lawfile"
	"sijil/office"
)

// registry is a whole registry in memory: the log, the policies, and of the read
// models what commands rest on. They know no more than they are made to wait
// for: a step that hopes for a quick read model is refused here and not only on a busy day.
type registry struct {
	*office.Office
	clock time.Time

	mu         sync.Mutex
	known      eventstore.Position // what the read models know of
	reacted    eventstore.Position // what the policies have seen
	records    map[string]bool     // the streams with a calendar
	families   map[domain.FamilyNumber]bool
	children   map[domain.NationalNumber][]domain.NationalNumber
	survivors  map[domain.NationalNumber][]domain.NationalNumber // the pensioners of each
	households map[domain.NationalNumber][]policies.Membership
}

var laws = sync.OnceValues(lawfile.Embedded)

func openRegistry(t testing.TB, today domain.Date) *registry {
	t.Helper()
	law, err := laws()
	if err != nil {
		t.Fatal(err)
	}
	g := &registry{
		clock:      time.Date(today.Year, time.Month(today.Month), today.Day, 9, 0, 0, 0, time.UTC),
		records:    map[string]bool{},
		families:   map[domain.FamilyNumber]bool{},
		children:   map[domain.NationalNumber][]domain.NationalNumber{},
		survivors:  map[domain.NationalNumber][]domain.NationalNumber{},
		households: map[domain.NationalNumber][]policies.Membership{},
	}
	g.Office = &office.Office{
		Store: newMemory(g.clock), Codec: registers.Codec, Random: rand.Reader, Law: law, Now: func() time.Time { return g.clock },
		Kin: g, PensionsOf: g.pensionsOf,
		Await: func(ctx context.Context, at eventstore.Position, _ string) error { return g.learn(ctx, at) },
		Household: func(_ context.Context, f domain.FamilyNumber) (bool, error) {
			g.mu.Lock()
			defer g.mu.Unlock()
			return g.families[f], nil
		},
	}
	return g
}

// dated are the registers whose records have days to come.
var dated = []string{person.StreamPrefix, nationalid.StreamPrefix, passport.StreamPrefix, retirement.StreamPrefix, welfare.StreamPrefix}

// settle has the policies do all that is owed, and the read models know of it.
func (g *registry) settle(ctx context.Context) error {
	for {
		head, err := g.Store.Head(ctx)
		if err != nil || head == g.reacted {
			return err
		}
		if err := g.learn(ctx, head); err != nil {
			return err
		}
		for r, err := range g.Store.ReadAll(ctx, g.reacted, eventstore.Forwards, eventstore.Filter{Types: policies.Events()}) {
			if err == nil {
				r, err = eventstore.Decode(g.Codec, r)
			}
			if err == nil {
				err = g.React(ctx, r)
			}
			if err != nil {
				return err
			}
		}
		g.reacted = head
	}
}

// passDay tells every record that today has come.
func (g *registry) passDay(ctx context.Context) error {
	for stream := range g.records {
		if err := g.PassDay(ctx, stream, domain.DateOf(g.clock)); err != nil {
			return err
		}
	}
	return g.settle(ctx)
}

// learn brings the read models up to a position.
func (g *registry) learn(ctx context.Context, at eventstore.Position) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	changed := map[string]bool{}
	for r, err := range g.Store.ReadAll(ctx, g.known, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return err
		}
		if r.Position > at {
			break
		}
		changed[r.Stream], g.known = true, r.Position
	}
	for stream := range changed {
		if err := g.project(ctx, stream); err != nil {
			return err
		}
	}
	return nil
}

// project notes what a record says now.
func (g *registry) project(ctx context.Context, stream string) error {
	if slices.ContainsFunc(dated, func(register string) bool { return strings.HasPrefix(stream, register) }) {
		g.records[stream] = true
	}
	if n, of := person.Number(stream); of {
		s, _, err := eventstore.Load(ctx, g.Store, g.Codec, person.Decider, stream)
		g.families[s.FamilyNumber] = true
		for _, parent := range []domain.KnownParent{s.Known().Mother, s.Known().Father} {
			note(g.children, parent.NationalNumber, n)
		}
		return err
	}
	if n, of := retirement.Number(stream); of {
		s, _, err := eventstore.Load(ctx, g.Store, g.Codec, retirement.Decider, stream)
		for _, survivor := range s.Family.People() {
			note(g.survivors, survivor, n)
		}
		return err
	}
	if f, of := welfare.Number(stream); of {
		s, _, err := eventstore.Load(ctx, g.Store, g.Codec, welfare.Decider, stream)
		for _, n := range s.Persons() {
			note(g.households, n, policies.Membership{Person: n, Household: f})
		}
		return err
	}
	return nil
}

func note[V comparable](index map[domain.NationalNumber][]V, of domain.NationalNumber, value V) {
	if of != "" && !slices.Contains(index[of], value) {
		index[of] = append(index[of], value)
	}
}

// Children, SurvivorOf and Memberships are office.Kin.

func (g *registry) Children(_ context.Context, parent domain.NationalNumber) ([]domain.NationalNumber, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.Clone(g.children[parent]), nil
}

func (g *registry) SurvivorOf(_ context.Context, survivor domain.NationalNumber) ([]domain.NationalNumber, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(g.survivors[survivor]), func(n domain.NationalNumber) bool { return n == survivor }), nil
}

func (g *registry) Memberships(_ context.Context, members []domain.NationalNumber) (list []policies.Membership, _ error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, n := range members {
		list = append(list, g.households[n]...)
	}
	return list, nil
}

// pensionsOf is what a person receives of pensions: their own, and shares in those of their kin.
func (g *registry) pensionsOf(ctx context.Context, n domain.NationalNumber, from, to domain.Date) (list []welfare.Earning, _ error) {
	s, _, err := eventstore.Load(ctx, g.Store, g.Codec, person.Decider, person.Stream(n))
	if err != nil {
		return nil, err
	}
	k := s.Known()
	kin, err := g.Children(ctx, n)
	kin = append(kin, n, k.Mother.NationalNumber, k.Father.NationalNumber)
	for _, m := range k.Marriages {
		kin = append(kin, m.Spouse)
	}
	slices.Sort(kin)
	for _, p := range slices.Compact(kin) {
		s, _, err := eventstore.Load(ctx, g.Store, g.Codec, retirement.Decider, retirement.Stream(p))
		if err != nil {
			return nil, err
		}
		received, err := s.Received(n, from, to, g.Law)
		if err != nil {
			return nil, err
		}
		for _, r := range received {
			list = append(list, welfare.Earning{
				Income: welfare.Income{Person: n, Kind: welfare.Pension, Monthly: r.Monthly, From: r.From, Source: "retirement"}, To: r.To,
			})
		}
	}
	return list, err
}
