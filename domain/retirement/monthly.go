package retirement

import "sijil/domain"

// Monthly is a whole month's pension by the law of a day; of a month, by the law
// of its first day. It is in whole dinars. It fails only where the law is silent.
func Monthly(b Basis, law *domain.Book, day domain.Date) (domain.Money, []domain.Step, error) {
	r := reckoning{law: law, on: LawOn(day.Earliest())}
	_, years := r.years(b)
	p := r.pension(b, years)
	if r.err != nil {
		return 0, nil, r.err
	}
	return p.monthly, r.steps, nil
}

// Prorate is the part of a month's amount that falls from one day to another,
// both included, in months of 30 days and to the whole dinar; a zero to is no
// end. The parts of a month that is split come to 30 days together.
func Prorate(amount domain.Money, month, from, to domain.Date) domain.Money {
	days := DaysDue(month, from, to)
	if days == 30 {
		return amount
	}
	return amount.Part(int64(days), 30).Round()
}

// DaysDue counts the days of a month, taken as 30, that fall from one day to
// another, both included. A month's last day is its 30th, and so is the day before a 31st.
func DaysDue(month, from, to domain.Date) int {
	before, through := 0, 30
	if from.After(firstOf(month)) {
		before = min(30, from.Day-1)
	}
	if !to.IsZero() && to.Before(lastOf(month)) {
		through = min(30, to.Day)
	}
	if from.After(lastOf(month)) || !to.IsZero() && to.Before(firstOf(month)) {
		return 0
	}
	return max(0, through-before)
}

// LastDue is the last day for which the pension of one who died is due to them:
// the day of death, or the end of its month where the law says so. Of an
// incomplete date the latest day counts.
func LastDue(died domain.Date, law *domain.Book) (domain.Date, domain.Step, error) {
	day := died.Latest()
	whole, err := law.On("pension.death_month_whole", day)
	if err != nil {
		return domain.Date{}, domain.Step{}, err
	}
	if whole.Switch() {
		day = lastOf(day)
	}
	return day, domain.Explain("pension.last_due", textLastDue, whole, 0, day.String()), nil
}
