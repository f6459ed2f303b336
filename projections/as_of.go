package projections

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/eventstore"
)

// PersonAsOf is the civil record as it was on a day, as far as was known at an
// instant: the fold of Persons over the same events, without those recorded
// after knownOn and those that took effect after trueOn. Zero means now and
// always. It is nil before the birth or before the enrolment was known.
func (r *Reads) PersonAsOf(ctx context.Context, n domain.NationalNumber, trueOn domain.Date, knownOn time.Time) (*PersonRow, error) {
	row, err := past(ctx, r, Persons, person.Stream(n), Key(n), trueOn, knownOn)
	switch {
	case domain.IsRule(err, RuleRecordUnknown):
		return nil, RulePersonUnknown.Refuse("")
	case err != nil:
		return nil, err
	case row == nil || row.Origin == "" || bornAfter(*row, trueOn):
		return nil, nil
	case !trueOn.IsZero() && row.DateOfDeath.After(trueOn):
		row.live()
	}
	row.marriedOn(trueOn)
	return row, nil
}

// BirthAsOf is the record of a birth's stream by the same two clocks; nil before anything of it was known.
func (r *Reads) BirthAsOf(ctx context.Context, stream string, trueOn domain.Date, knownOn time.Time) (*BirthRow, error) {
	return past(ctx, r, Births, stream, Key(stream), trueOn, knownOn)
}

// DeathAsOf is the record of a death's stream by the same two clocks; nil before anything of it was known.
func (r *Reads) DeathAsOf(ctx context.Context, stream string, trueOn domain.Date, knownOn time.Time) (*DeathRow, error) {
	return past(ctx, r, Deaths, stream, Key(stream), trueOn, knownOn)
}

// past folds a stream's events that count on the two clocks; nil if none does.
func past[Row any](ctx context.Context, r *Reads, t Table[Row], stream string, k Key, trueOn domain.Date, knownOn time.Time) (*Row, error) {
	var history []eventstore.Recorded
	known := false
	for rec, err := range r.store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return nil, err
		}
		known = true
		if asOf(rec, trueOn, knownOn) {
			history = append(history, rec)
		}
	}
	if !known {
		return nil, RuleRecordUnknown.Refuse("")
	}
	row, begun := t.Fold(history...)[k]
	if !begun {
		return nil, nil
	}
	return &row, nil
}

// asOf tells whether an event counts on the two clocks.
func asOf(r eventstore.Recorded, trueOn domain.Date, knownOn time.Time) bool {
	if !knownOn.IsZero() && r.RecordedAt.After(knownOn) {
		return false
	}
	switch r.Event.(type) {
	case person.Enrolled, person.Died, marriage.SpouseDied: // a correction may show that the day was an earlier one; what remains is looked at afterwards
		return true
	}
	on := domain.EffectiveOn(r.Event)
	return trueOn.IsZero() || on.IsZero() || !on.After(trueOn)
}

// bornAfter: a correction of the date of birth may show that the person was not born yet.
func bornAfter(p PersonRow, trueOn domain.Date) bool {
	return !trueOn.IsZero() && p.DateOfBirth.After(trueOn)
}
