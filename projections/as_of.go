package projections

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
)

// PersonAsOf is the civil record as it was on a day, as far as was known at an
// instant: the fold of Persons over the same events, without those recorded
// after knownOn and those that took effect after trueOn. Zero means now and
// always. It is nil before the birth or before the enrolment was known.
func (r *Reads) PersonAsOf(ctx context.Context, n domain.NationalNumber, trueOn domain.Date, knownOn time.Time) (*PersonRow, error) {
	var history []eventstore.Recorded
	known := false
	for rec, err := range r.store.ReadStream(ctx, person.Stream(n), eventstore.First, eventstore.Forwards) {
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
		return nil, RulePersonUnknown.Refuse("")
	}
	row, enrolled := Persons.Fold(history...)[Key(n)]
	if !enrolled || row.Origin == "" || bornAfter(row, trueOn) {
		return nil, nil
	}
	return &row, nil
}

// asOf tells whether an event counts on the two clocks.
func asOf(r eventstore.Recorded, trueOn domain.Date, knownOn time.Time) bool {
	if !knownOn.IsZero() && r.RecordedAt.After(knownOn) {
		return false
	}
	if _, begins := r.Event.(person.Enrolled); begins {
		return true // a correction may show that the person was born earlier than was enrolled
	}
	on := domain.EffectiveOn(r.Event)
	return trueOn.IsZero() || on.IsZero() || !on.After(trueOn)
}

// bornAfter: a correction of the date of birth may show that the person was not born yet.
func bornAfter(p PersonRow, trueOn domain.Date) bool {
	return !trueOn.IsZero() && p.DateOfBirth.After(trueOn)
}
