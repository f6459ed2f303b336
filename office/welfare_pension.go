package office

import (
	"context"

	"sijil/domain"
	"sijil/domain/welfare"
)

// pensionSource is what an income says of where it was found.
const pensionSource = "retirement"

// pensionsOf are the pensions that a household's members receive now. Without a
// register of pensions they are those that the case knows of.
func (o *Office) pensionsOf(ctx context.Context, s welfare.State, today domain.Date) ([]welfare.Income, error) {
	if o.PensionOf == nil {
		return s.Pensions(), nil
	}
	var list []welfare.Income
	for _, m := range s.Members {
		if !m.Left.IsZero() || m.Facts.Deceased {
			continue
		}
		found, err := o.pensions(ctx, s.Pensions(), m.Person, s.ActiveFrom, today)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// pensions is what a person receives now, since when, as far back as since. What
// is known already with the same amount stays as it is.
func (o *Office) pensions(ctx context.Context, known []welfare.Income, n domain.NationalNumber, since, today domain.Date) ([]welfare.Income, error) {
	if o.PensionOf == nil || n == "" {
		return nil, nil
	}
	amount, err := o.PensionOf(ctx, n, today)
	if err != nil || amount == 0 {
		return nil, err
	}
	for _, i := range known {
		if i.Person == n && i.Monthly == amount {
			return []welfare.Income{i}, nil
		}
	}
	from := domain.NewDate(today.Year, today.Month, 1)
	for before := from.AddDays(-1); !since.IsZero() && !before.Before(since); before = from.AddDays(-1) {
		then, err := o.PensionOf(ctx, n, before)
		if err != nil {
			return nil, err
		}
		if then != amount {
			break
		}
		from = domain.NewDate(before.Year, before.Month, 1)
	}
	return []welfare.Income{{Person: n, Kind: welfare.Pension, Monthly: amount, From: from, Source: pensionSource}}, nil
}
