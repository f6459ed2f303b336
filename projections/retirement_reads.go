package projections

import (
	"context"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/retirement"
)

// RetirementCase is the case of a stream.
func (r *Reads) RetirementCase(ctx context.Context, stream string) (*RetirementRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Retirements, "WHERE retirement = $1", stream)
}

// RetirementCasesOf are the streams in which somebody is, or may become, a survivor.
func (r *Reads) RetirementCasesOf(ctx context.Context, beneficiary domain.NationalNumber) (streams []string, err error) {
	err = read(ctx, r.db, func(rows pgx.Rows) (err error) {
		streams, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	}, "SELECT retirement FROM read.retirement WHERE survivors @> ARRAY[$1] ORDER BY retirement", string(beneficiary))
	return streams, err
}

// Payable lists whose pensions are payable in an area and not paid for a
// month, after a pensioner in order; limit counts pensioners.
func (r *Reads) Payable(ctx context.Context, area domain.Area, month domain.Date, after domain.NationalNumber, limit int) (list []retirement.Payable, err error) {
	if limit < 1 {
		return nil, nil
	}
	err = read(ctx, r.db, func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (p retirement.Payable, err error) {
			var payee domain.NationalNumber
			if err = row.Scan(&p.Pensioner, &payee); payee != p.Pensioner {
				p.Survivor = payee
			}
			return p, err
		})
		return err
	}, `SELECT c.national_number, p FROM (
			SELECT retirement, national_number, payees FROM read.retirement c
			WHERE payees IS NOT NULL AND national_number > $1 AND left(payable_from, 7) <= $2
				AND ($3 = '' OR area = $3 OR starts_with(area, $3 || '/'))
				AND EXISTS (SELECT FROM unnest(payees) p WHERE NOT EXISTS (
					SELECT FROM read.retirement_payment WHERE payment = c.retirement || '/' || $2 || '/' || p))
			ORDER BY national_number LIMIT $4
		) c, unnest(c.payees) p
		WHERE NOT EXISTS (SELECT FROM read.retirement_payment WHERE payment = c.retirement || '/' || $2 || '/' || p)
		ORDER BY c.national_number, p`, string(after), month.String(), string(area), limit)
	return list, err
}

// RetirementPaymentsOf lists a case's payments, the latest month first.
func (r *Reads) RetirementPaymentsOf(ctx context.Context, stream string, page Page) (PageOf[RetirementPaymentRow], error) {
	if err := page.check(); err != nil {
		return PageOf[RetirementPaymentRow]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[RetirementPaymentRow]{}, err
	}
	var w where
	w.given("retirement = %s", stream)
	if page.After != "" {
		w.and("(month, payment) < (%s, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, "read.retirement_payment ", codecOf[RetirementPaymentRow](), w, "month DESC, payment DESC", page.First+1)
	return pageOf(rows, page.First, func(p *RetirementPaymentRow) string { return cursor(p.Month.String(), p.Payment) }), err
}

// RetirementFilter selects cases. What is empty is not asked.
type RetirementFilter struct {
	Office string
	Area   domain.Area
	Status retirement.Status
	Kind   retirement.Kind
	Flag   Flag
}

// RetirementCases lists cases in the order of their national numbers.
func (r *Reads) RetirementCases(ctx context.Context, f RetirementFilter, page Page) (PageOf[RetirementRow], error) {
	if err := page.check(); err != nil {
		return PageOf[RetirementRow]{}, err
	}
	after, err := page.after(1)
	if err != nil {
		return PageOf[RetirementRow]{}, err
	}
	var w where
	w.given("office = %s", f.Office)
	w.area(f.Area)
	w.given("status = %s", string(f.Status))
	w.given("kind = %s", string(f.Kind))
	w.given("flags @> ARRAY[%s]", string(f.Flag))
	w.given("national_number > %s", after[0])
	rows, err := search(ctx, r.db, "read.retirement ", codecOf[RetirementRow](), w, "national_number", page.First+1)
	return pageOf(rows, page.First, func(p *RetirementRow) string { return cursor(string(p.NationalNumber)) }), err
}
