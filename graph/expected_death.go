package graph

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/graph/model"
	"sijil/projections"
)

// flagExpectedDeaths marks the registered births of children who died before
// the registration and whose death nobody has registered yet. It stands in
// another register, so the birth's own events do not tell.
func (r *Resolver) flagExpectedDeaths(ctx context.Context, births ...*model.BirthRecord) error {
	var numbers []domain.NationalNumber
	for _, b := range births {
		if diedUnregistered(b) {
			numbers = append(numbers, b.NationalNumber)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	deaths, err := r.reads(ctx).DeathsOf(ctx, numbers)
	if err != nil {
		return err
	}
	entered := map[domain.NationalNumber]bool{}
	for _, d := range deaths {
		entered[d.NationalNumber] = d.RegistrationNumber != ""
	}
	for _, b := range births {
		if diedUnregistered(b) && !entered[b.NationalNumber] {
			b.Flags = append(slices.Clip(b.Flags), projections.DeathExpected)
		}
	}
	return nil
}

// diedUnregistered tells whether a child that has a number died before its birth was registered.
func diedUnregistered(b *model.BirthRecord) bool {
	return b.Status == birth.StatusRegistered && b.NationalNumber != "" && !b.Particulars.DiedOn.IsZero()
}
