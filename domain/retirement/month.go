package retirement

import "sijil/domain"

// monthOf is the month of a day.
func monthOf(d domain.Date) domain.Date { return domain.Date{Year: d.Year, Month: d.Month} }

// firstOf is the first day of a month.
func firstOf(month domain.Date) domain.Date {
	return domain.Date{Year: month.Year, Month: month.Month, Day: 1}
}

// lastOf is the last day of a month.
func lastOf(month domain.Date) domain.Date { return monthOf(month).Latest() }

// addMonths is the month so many months later.
func addMonths(month domain.Date, n int) domain.Date {
	i := month.Year*12 + month.Month - 1 + n
	return domain.Date{Year: i / 12, Month: i%12 + 1}
}

func compareMonths(a, b domain.Date) int { return (a.Year-b.Year)*12 + a.Month - b.Month }

// months lists the months from one to another, both included.
func months(from, to domain.Date) (list []domain.Date) {
	for m := monthOf(from); compareMonths(m, to) <= 0; m = addMonths(m, 1) {
		list = append(list, m)
	}
	return list
}
