package office

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/welfare"
)

// pensionsOf is what a household's members have received of pensions since the
// case began, as their register says now. Without a register of pensions it is
// what the case knows of.
func (o *Office) pensionsOf(ctx context.Context, s welfare.State, today domain.Date) (list []welfare.Earning, _ error) {
	if o.PensionsOf == nil {
		return s.Pensions(), nil
	}
	from := today
	if since := s.Since(); !since.IsZero() && since.Before(today) {
		from = since
	}
	var seen []domain.NationalNumber
	for _, m := range s.Members {
		if slices.Contains(seen, m.Person) { // who has left and come back
			continue
		}
		seen = append(seen, m.Person)
		found, err := o.PensionsOf(ctx, m.Person, from, today)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// pensionsNow is what a person receives of pensions this month.
func (o *Office) pensionsNow(ctx context.Context, n domain.NationalNumber, today domain.Date) (list []welfare.Income, _ error) {
	if o.PensionsOf == nil || n == "" {
		return nil, nil
	}
	found, err := o.PensionsOf(ctx, n, today, today)
	for _, e := range found {
		list = append(list, e.Income)
	}
	return list, err
}
