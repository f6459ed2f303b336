package main

import (
	"context"
	"errors"
	"fmt"

	"sijil/domain"
	"sijil/domain/registers"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// rehearsed are the registers whose entitlements a law may change, in the order of the report.
var rehearsed = []string{"pensions", "welfare"}

// mostCases bounds the memory: so many cases are folded at a time, of some
// 10 KB each, and a larger register is read in several passes.
const mostCases = 100_000

// rehearsal computes entitlements by two laws. It writes nothing.
type rehearsal struct {
	present, proposed *domain.Book
	on                domain.Date
	most              int                           // cases in one pass
	effects           map[string]map[string]*effect // by register and governorate
}

// effect is what a proposal does to the payees of a governorate. A payee is a
// pensioner, a survivor or a household.
type effect struct {
	Gain         int          `json:"gain"`
	Lose         int          `json:"lose"`
	Unchanged    int          `json:"unchanged"` // of those who are due anything
	New          int          `json:"newly_eligible"`
	NoLonger     int          `json:"no_longer_eligible"`
	WouldQualify int          `json:"refused_who_would_qualify"`
	Silent       int          `json:"law_is_silent"`
	Before       domain.Money `json:"before"` // a month, together
	After        domain.Money `json:"after"`
}

// folded is a case while its events are read.
type folded interface {
	see(e domain.Event)
	compare(r *rehearsal) error
}

// run reads the log in passes. A stream belongs to the pass in which its first
// event is read, so each pass begins where the first stream was left out.
func (r *rehearsal) run(ctx context.Context, store eventstore.Store) error {
	r.effects = map[string]map[string]*effect{}
	for from, more := eventstore.Start, true; more; {
		var err error
		if from, more, err = r.pass(ctx, store, from); err != nil {
			return err
		}
	}
	return nil
}

func (r *rehearsal) pass(ctx context.Context, store eventstore.Store, from eventstore.Position) (next eventstore.Position, more bool, err error) {
	cases := map[string]folded{}
	filter := eventstore.Filter{StreamPrefixes: []string{retirement.StreamPrefix, welfare.StreamPrefix}}
	before := from // the position of the last event before this one
	for rec, err := range store.ReadAll(ctx, from, eventstore.Forwards, filter) {
		if err != nil {
			return 0, false, err
		}
		last := before
		before = rec.Position
		c := cases[rec.Stream]
		switch {
		case c != nil:
		case rec.Revision != eventstore.First: // of an earlier pass, or of a later one
			continue
		case len(cases) == r.most:
			if !more {
				next, more = last, true
			}
			continue
		default:
			c = newCase(rec.Stream)
			cases[rec.Stream] = c
		}
		if rec, err = eventstore.Decode(registers.Codec, rec); err != nil {
			return 0, false, fmt.Errorf("position %d: %w", rec.Position, err)
		}
		c.see(rec.Event)
	}
	for _, c := range cases {
		if err := c.compare(r); err != nil {
			return 0, false, err
		}
	}
	return next, more, nil
}

func newCase(stream string) folded {
	if _, pension := retirement.Number(stream); pension {
		return &pensionCase{retirement.Decider.Initial}
	}
	return &householdCase{welfare.Decider.Initial}
}

type pensionCase struct{ state retirement.State }

func (c *pensionCase) see(e domain.Event) { c.state = retirement.Decider.Evolve(c.state, e) }

// compare counts the pensioner and each survivor who was granted a share.
func (c *pensionCase) compare(r *rehearsal) error {
	for _, n := range append([]domain.NationalNumber{c.state.Case.NationalNumber}, c.state.Family.Granted...) {
		due := func(law *domain.Book) (domain.Money, error) {
			if c.state.Status != retirement.StatusPension { // a gratuity is paid once, and was fixed when it was granted
				return 0, nil
			}
			is, err := retirement.Entitlement(c.state, n, law, r.on)
			return is.Amount, err
		}
		if err := r.count("pensions", c.state.Case.Area, due); err != nil {
			return err
		}
	}
	return nil
}

type householdCase struct{ state welfare.State }

func (c *householdCase) see(e domain.Event) { c.state = welfare.Decider.Evolve(c.state, e) }

// compare counts the household; one that was refused only if it would qualify now.
func (c *householdCase) compare(r *rehearsal) error {
	if c.state.Status == welfare.StatusRefused {
		return c.refused(r)
	}
	return r.count("welfare", c.state.Area, func(law *domain.Book) (domain.Money, error) {
		is, err := welfare.Entitlement(c.state, law, r.on)
		return is.Amount, err
	})
}

func (c *householdCase) refused(r *rehearsal) error {
	before, err := c.state.Assess(r.present, r.on)
	after, errAfter := c.state.Assess(r.proposed, r.on)
	of := r.of("welfare", c.state.Area)
	switch err := errors.Join(err, errAfter); {
	case domain.IsRule(err, domain.RuleNoLaw):
		of.Silent++
	case err != nil:
		return err
	case len(before.Reasons) > 0 && len(after.Reasons) == 0:
		of.WouldQualify++
	}
	return nil
}

// count compares what a payee is due by both laws.
func (r *rehearsal) count(register string, area domain.Area, due func(law *domain.Book) (domain.Money, error)) error {
	before, err := due(r.present)
	after, errAfter := due(r.proposed)
	of := r.of(register, area)
	switch err := errors.Join(err, errAfter); {
	case domain.IsRule(err, domain.RuleNoLaw):
		of.Silent++
		return nil
	case err != nil:
		return err
	}
	of.Before += before
	of.After += after
	switch {
	case before == 0 && after == 0: // nothing is due either way
	case before == 0:
		of.New++
	case after == 0:
		of.NoLonger++
	case after > before:
		of.Gain++
	case after < before:
		of.Lose++
	default:
		of.Unchanged++
	}
	return nil
}

func (r *rehearsal) of(register string, area domain.Area) *effect {
	if r.effects[register] == nil {
		r.effects[register] = map[string]*effect{}
	}
	governorate := area.Governorate()
	if r.effects[register][governorate] == nil {
		r.effects[register][governorate] = &effect{}
	}
	return r.effects[register][governorate]
}

// total adds up a register's governorates.
func (r *rehearsal) total(register string) *effect {
	sum := &effect{}
	for _, e := range r.effects[register] {
		sum.Gain += e.Gain
		sum.Lose += e.Lose
		sum.Unchanged += e.Unchanged
		sum.New += e.New
		sum.NoLonger += e.NoLonger
		sum.WouldQualify += e.WouldQualify
		sum.Silent += e.Silent
		sum.Before += e.Before
		sum.After += e.After
	}
	return sum
}
