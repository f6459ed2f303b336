package graph

import (
	"context"
	"slices"
	"strings"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/graph/model"
	"sijil/projections"
)

// deathActs are the events of a death that set something off elsewhere.
var deathActs = []string{
	"death.registered", "death.corrected", "death.cancelled", "death.reinstated", "death.identified",
	"death.identification_annulled", "death.identification_restored",
}

// deathActsOf reads what a death that the caller may see has set off.
func (r *Resolver) deathActsOf(ctx context.Context, stream string) ([]model.DeathAct, error) {
	acts, err := r.Reads.Acts(ctx, stream, policies.Runner, deathActs...)
	if err != nil {
		return nil, err
	}
	list := make([]model.DeathAct, len(acts))
	language, may := requestOf(ctx).language, readable(ctx)
	for i, a := range acts {
		m := model.DeathAct{
			Event: a.Recorded.Type, Label: projections.Label(a.Recorded.Type).In(language), RecordedAt: a.Recorded.RecordedAt,
			Consequences: []model.Consequence{}, Open: []model.OpenConsequence{},
		}
		for _, c := range a.Consequences {
			if !slices.Contains(may, c.Register) {
				continue
			}
			m.Consequences = append(m.Consequences, model.Consequence{
				Register: c.Register, Event: c.Type, Label: projections.Label(c.Type).In(language), Person: named(c.Stream),
				RecordedAt: c.RecordedAt, Delay: int(a.Delay(c).Milliseconds()),
			})
		}
		for _, f := range a.Failed {
			m.Open = append(m.Open, model.OpenConsequence{
				State: model.Failed, Policy: f.Policy, Register: registerOf(f.Stream), Person: named(f.Stream),
				Reason: f.Reason, Attempts: f.Attempts, TriedAt: f.LastAt,
			})
		}
		if m.Open, err = r.pending(ctx, a, m.Open); err != nil {
			return nil, err
		}
		m.Settled = len(m.Open) == 0
		m.Open = slices.DeleteFunc(m.Open, func(o model.OpenConsequence) bool {
			return o.Register != "" && !slices.Contains(may, o.Register)
		})
		list[i] = m
	}
	return list, r.hide(ctx, projections.SubjectOf(stream), list)
}

// pending adds what the policies have yet to do, as far as the read models know
// by now: whoever asks does not wait for them.
func (r *Resolver) pending(ctx context.Context, a projections.Act, open []model.OpenConsequence) ([]model.OpenConsequence, error) {
	desk := *r.Office
	desk.Await = nil
	for _, waiting := range a.Waiting {
		errands, err := desk.Plan(ctx, waiting)
		if err != nil {
			return nil, err
		}
		for _, e := range errands {
			open = append(open, model.OpenConsequence{State: model.Pending, Policy: e.Policy, Register: registerOf(e.Target), Person: named(e.Target)})
		}
	}
	return open, nil
}

// hide takes out the numbers of people whom the caller may not see. The deceased is none of them.
func (r *Resolver) hide(ctx context.Context, deceased domain.NationalNumber, acts []model.DeathAct) error {
	var people []**domain.NationalNumber
	var numbers []domain.NationalNumber
	for i := range acts {
		for j := range acts[i].Consequences {
			people = append(people, &acts[i].Consequences[j].Person)
		}
		for j := range acts[i].Open {
			people = append(people, &acts[i].Open[j].Person)
		}
	}
	for _, p := range people {
		if *p != nil {
			numbers = append(numbers, **p)
		}
	}
	rows, err := r.Reads.Persons(ctx, unique(numbers))
	if err != nil {
		return err
	}
	seen := map[domain.NationalNumber]bool{deceased: true}
	for _, row := range rows {
		seen[row.NationalNumber] = seen[row.NationalNumber] || sees(ctx, row.Area, row.Sealed)
	}
	for _, p := range people {
		if *p != nil && !seen[**p] {
			*p = nil
		}
	}
	return nil
}

// named is whom a record is named after; nil for nobody.
func named(stream string) *domain.NationalNumber {
	if n := projections.SubjectOf(stream); n != "" {
		return &n
	}
	return nil
}

func registerOf(stream string) string {
	register, _, _ := strings.Cut(stream, "-")
	return register
}
