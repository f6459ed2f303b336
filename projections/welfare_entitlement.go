package projections

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// WelfareEntitlement is what a person's household is due of social protection
// for the month of a day, by what was known at a moment; zero is now. Cases are
// folded from the log itself. Where the person has belonged to several
// households, the one that was due comes first; the person without any is due none.
func (r *Reads) WelfareEntitlement(ctx context.Context, n domain.NationalNumber, on domain.Date, knownAt time.Time) (domain.Entitlement, error) {
	families, err := r.WelfareHouseholdsOf(ctx, n)
	if err != nil {
		return domain.Entitlement{}, err
	}
	none, err := welfare.Entitlement(welfare.State{}, r.Law, on)
	if err != nil {
		return domain.Entitlement{}, err
	}
	parts := []domain.Entitlement{none}
	for _, f := range families {
		s, err := r.welfareCase(ctx, f, knownAt)
		if err != nil {
			return domain.Entitlement{}, err
		}
		if !s.HasMember(n, on) {
			continue
		}
		e, err := welfare.Entitlement(s, r.Law, on)
		if err != nil {
			return domain.Entitlement{}, err
		}
		parts = append(parts, e)
	}
	return combined(parts), nil
}

// welfareCase is a case as far as it was known at a moment.
func (r *Reads) welfareCase(ctx context.Context, f domain.FamilyNumber, knownAt time.Time) (s welfare.State, err error) {
	for rec, err := range r.store.ReadStream(ctx, welfare.Stream(f), eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return s, err
		}
		if knownAt.IsZero() || !rec.RecordedAt.After(knownAt) {
			s = welfare.Decider.Evolve(s, rec.Event)
		}
	}
	return s, nil
}
