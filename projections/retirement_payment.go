package projections

import (
	"fmt"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// RetirementPaymentRow is one month's payment to one person.
type RetirementPaymentRow struct {
	Payment    string                `db:"payment,key"`
	Retirement string                `db:"retirement"` // the case's stream
	Payee      domain.NationalNumber `db:"payee"`
	Month      domain.Date           `db:"month"`
	PaidOn     domain.Date           `db:"paid_on"`
	Net        int64                 `db:"net"` // in fils
	Paid       retirement.Paid       `db:"paid,json"`
	Revision   eventstore.Revision   `db:"revision"`
}

// RetirementPayments has one row per case, payee and month.
var RetirementPayments = Table[RetirementPaymentRow]{
	Name: "retirement_payment", Version: 1,
	On: []Handler[RetirementPaymentRow]{
		On(func(e retirement.Paid, r eventstore.Recorded) Key { return paymentKey(r.Stream, e.Payee, e.Month) },
			func(p *RetirementPaymentRow, e retirement.Paid, r eventstore.Recorded) {
				p.Retirement, p.Payee, p.Month, p.PaidOn, p.Net, p.Paid = r.Stream, e.Payee, e.Month, e.Decision.Date, int64(e.Net), e
				p.Revision = r.Revision
			}),
	},
}

func paymentKey(stream string, payee domain.NationalNumber, month domain.Date) Key {
	return Key(fmt.Sprintf("%s/%s/%s", stream, month, payee))
}
