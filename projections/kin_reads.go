package projections

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
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

// PensionsOf is what a person receives of pensions in the months of two days and
// between, as the register says now: their own, and their shares. Nobody receives
// nothing. A gratuity is paid once, and is no income.
func (r *Reads) PensionsOf(ctx context.Context, n domain.NationalNumber, from, to domain.Date) (list []welfare.Earning, _ error) {
	kin, err := r.pensionKin(ctx, n)
	if domain.IsRule(err, RulePersonUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, p := range append([]domain.NationalNumber{n}, kin...) {
		s, err := r.pensionCase(ctx, p, time.Time{})
		if err != nil {
			return nil, err
		}
		received, err := s.Received(n, from, to, r.Law)
		if err != nil {
			return nil, err
		}
		for _, p := range received {
			list = append(list, welfare.Earning{
				Income: welfare.Income{Person: n, Kind: welfare.Pension, Monthly: p.Monthly, From: p.From, Source: "retirement"}, To: p.To,
			})
		}
	}
	return list, nil
}
