package graph

import (
	"context"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/graph/auth"
	"sijil/graph/model"
	"sijil/projections"
)

// seal gives a command about the seal of a record; only who is named for sealed
// records may, or the approval would be the last that they see of it.
func (r *Resolver) seal(ctx context.Context, t model.PersonTarget, c person.Command) (*model.PersonPayload, error) {
	if !seesSealed(ctx) {
		return nil, RuleScope.Refuse("", auth.SealedRead)
	}
	return r.execPerson(ctx, t, c)
}

// openNow drops, of what was not read by the seal, what concerns people whose record is sealed
// now: what was open once is no way around a seal.
func openNow[Row any](ctx context.Context, reads *projections.Reads, rows []Row, who func(*Row) []domain.NationalNumber) ([]Row, error) {
	if seesSealed(ctx) {
		return rows, nil
	}
	var numbers []domain.NationalNumber
	for i := range rows {
		numbers = append(numbers, who(&rows[i])...)
	}
	sealed, err := reads.Sealed(ctx, unique(numbers))
	if err != nil || len(sealed) == 0 {
		return rows, err
	}
	var open []Row
	for i := range rows {
		hidden := false
		for _, n := range who(&rows[i]) {
			hidden = hidden || sealed[n]
		}
		if !hidden {
			open = append(open, rows[i])
		}
	}
	return open, nil
}
