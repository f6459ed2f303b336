package projections

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/retirement"
)

// Children are those whose civil records name a person as mother, father or guardian.
func (r *Reads) Children(ctx context.Context, parent domain.NationalNumber) (list []domain.NationalNumber, err error) {
	err = read(ctx, r.db, func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowTo[domain.NationalNumber])
		return err
	}, `SELECT national_number FROM read.person
		WHERE mother_national_number = $1 OR father_national_number = $1 OR guardian->>'national_number' = $1 ORDER BY 1`, string(parent))
	return list, err
}

// SurvivorOf are the pensioners whose survivor a person is, or may become.
func (r *Reads) SurvivorOf(ctx context.Context, survivor domain.NationalNumber) (list []domain.NationalNumber, err error) {
	streams, err := r.RetirementCasesOf(ctx, survivor)
	for _, stream := range streams {
		if n, of := retirement.Number(stream); of && n != survivor {
			list = append(list, n)
		}
	}
	return list, err
}

// PensionOf is what a person receives of pensions for the month of a day; zero
// for nothing, and for nobody. A gratuity is paid once, and is no income.
func (r *Reads) PensionOf(ctx context.Context, n domain.NationalNumber, on domain.Date) (domain.Money, error) {
	e, err := r.PensionEntitlement(ctx, n, on, time.Time{})
	switch {
	case domain.IsRule(err, RulePersonUnknown):
		return 0, nil
	case slices.ContainsFunc(e.Steps, func(s domain.Step) bool { return s.Key == gratuityStep }):
		return 0, err
	}
	return e.Amount, err
}

// gratuityStep explains an amount that is paid once.
const gratuityStep = "pension.gratuity_payment"
