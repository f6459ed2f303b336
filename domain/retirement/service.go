package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// Period is service with one employer in one position.
type Period struct {
	Employer string      `json:"employer"`
	Position string      `json:"position,omitempty"`
	From     domain.Date `json:"from"` // the day of taking up work (المباشرة)
	To       domain.Date `json:"to"`   // the day of leaving (الانفكاك), itself no day of service
	Kind     ServiceKind `json:"kind"`

	Salary      domain.Money `json:"salary,omitzero"`      // a month's salary, on which contributions are owed
	Contributed domain.Money `json:"contributed,omitzero"` // contributions paid for the whole period
}

// ServiceKind is how a period counts.
type ServiceKind string

// The kinds of service. The law's data say how often each counts.
const (
	OrdinaryService   ServiceKind = "ordinary"
	OperationsService ServiceKind = "operations" // حركات: in the field against an armed enemy; counts double
	UnpaidService     ServiceKind = "unpaid"     // recognised service whose contributions were not paid: they are recovered
	MilitaryService   ServiceKind = "military"   // conscription
	PoliticalService  ServiceKind = "political"  // years of political dismissal, recognised
)

// Length is time in the pension offices' calendar of 30-day months and 360-day years.
type Length struct {
	Years  int `json:"years"`
	Months int `json:"months"`
	Days   int `json:"days"`
}

// Between is the time from a day up to another one, which does not count. A day
// 31 counts as 30; days are borrowed as 30, months as 12. It is zero unless to
// is after from. Lengths of adjoining stretches add up to the length of the whole.
func Between(from, to domain.Date) Length { return lengthOf(max(0, days360(to)-days360(from))) }

func days360(d domain.Date) int { return (d.Year*12+d.Month)*30 + min(d.Day, 30) }

func lengthOf(days int) Length {
	return Length{Years: days / 360, Months: days % 360 / 30, Days: days % 30}
}

// InDays is the length in days of that calendar.
func (l Length) InDays() int { return l.Years*360 + l.Months*30 + l.Days }

// Plus adds two lengths.
func (l Length) Plus(o Length) Length { return lengthOf(l.InDays() + o.InDays()) }

// Times is the length counted so many times.
func (l Length) Times(n int) Length { return lengthOf(l.InDays() * n) }

func (l Length) String() string { return fmt.Sprintf("%d-%d-%d", l.Years, l.Months, l.Days) }

// Calendar is the period's length before anything is doubled.
func (p Period) Calendar() Length { return Between(p.From, p.To) }

// Service is the length of all periods together, each counted as often as the
// law of a day says for its kind.
func Service(periods []Period, law *domain.Book, on domain.Date) (total Length, err error) {
	multiplier, err := law.On("pension.service_multiplier", on)
	if err != nil {
		return Length{}, err
	}
	for i, p := range periods {
		row, ok := multiplier.Row(string(p.Kind))
		if !ok {
			return Length{}, domain.RuleNoLaw.Refuse(fmt.Sprintf("service[%d].kind", i), multiplier.Parameter, on.String())
		}
		total = total.Plus(p.Calendar().Times(row.Number()))
	}
	return total, nil
}

// Unpaid is what is still owed of the contributions for recognised unpaid
// service, by the law of a day, to the whole dinar.
func Unpaid(periods []Period, law *domain.Book, on domain.Date) (owed domain.Money, err error) {
	rate, err := law.On("pension.contribution_rate", on)
	if err != nil {
		return 0, err
	}
	for _, p := range periods {
		if p.Kind == UnpaidService {
			due := p.Salary.Times(rate.Rate()).Part(int64(p.Calendar().InDays()), 30)
			owed = min(domain.MaxMoney, owed+max(0, due-p.Contributed))
		}
	}
	return owed.Round(), nil
}

// checkService refuses periods that are incomplete, impossible, or that overlap;
// late refuses those that end after a day.
func checkService(periods []Period, last domain.Date, late *domain.Rule) error {
	for i, p := range periods {
		if err := domain.Under(fmt.Sprintf("service[%d]", i), p.check(last, late)); err != nil {
			return err
		}
	}
	order := make([]int, len(periods))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return periods[b].From.DaysUntil(periods[a].From) }) // as they are: the 30th comes before the 31st
	for i := 1; i < len(order); i++ {
		if periods[order[i]].From.Before(periods[order[i-1]].To) {
			return RuleServiceOverlaps.Refuse(fmt.Sprintf("service[%d].from", order[i]))
		}
	}
	return nil
}

func (p Period) check(last domain.Date, late *domain.Rule) error {
	switch {
	case p.Employer == "":
		return RuleEmployer.Refuse("employer")
	case !p.From.Complete():
		return RuleServiceDates.Refuse("from")
	case !p.To.Complete():
		return RuleServiceDates.Refuse("to")
	case !p.To.After(p.From):
		return RuleServiceOrder.Refuse("to")
	case p.To.After(last):
		return late.Refuse("to")
	case !slices.Contains(serviceKinds, p.Kind):
		return RuleServiceKind.Refuse("kind")
	}
	return domain.First(
		domain.Under("salary", p.Salary.Check()),
		domain.Under("contributed", p.Contributed.Check()),
		p.checkUnpaid(),
	)
}

// checkUnpaid asks for the salary that the recovered contributions are reckoned from.
func (p Period) checkUnpaid() error {
	if p.Kind == UnpaidService && p.Salary == 0 {
		return RuleUnpaidSalary.Refuse("salary")
	}
	return nil
}

var serviceKinds = []ServiceKind{OrdinaryService, OperationsService, UnpaidService, MilitaryService, PoliticalService}
