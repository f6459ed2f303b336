package town

import (
	"sijil/domain"
	"sijil/domain/retirement"
)

// legalAge retires founders who were 60 to 65 a year ago and had a post.
func (l *line) legalAge(s *soul) {
	retired := l.today.AddDays(-l.dice.between(250, 520))
	age := s.known.YearsUntil(retired) // the register's date of birth decides
	if age < 60 || age > 65 || !s.known.Complete() || s.entered.After(retired) || !l.dice.chance(0.6) {
		return
	}
	l.pension(s, retired, false)
}

// pension takes a civil servant from the service record to the last payment.
func (l *line) pension(s *soul, retired domain.Date, unfit bool) {
	s.pensioned = true
	d := l.dice
	years := d.between(12, 34)
	began := domain.NewDate(retired.Year-years, retired.Month, min(retired.Day, 28))
	kind, salary := retirement.LegalAge, domain.Dinars(int64(d.between(40, 120))*10_000)
	if unfit {
		years, kind, salary = min(18, max(1, s.born.YearsUntil(retired)-18)), retirement.Medical, domain.Dinars(450_000)
		began = domain.NewDate(retired.Year-years, retired.Month, min(retired.Day, 28))
	}
	key := s.key.as('r')
	service := []retirement.Period{{
		Employer: "مديرية تربية " + l.place.city, Position: "موظف", From: began, To: retired,
		Kind: retirement.OrdinaryService, Salary: salary, Contributed: salary.Part(int64(years*12), 10),
	}}
	l.do(retired, l.place, key, retirement.RecordService{Service: service, Paper: l.paper("مديرية تربية "+l.place.city, retired)})
	l.do(retired.AddDays(5), l.place, key, retirement.Claim{Kind: kind, On: retired, Account: "QI-" + plain(d.between(100000, 999999))})
	if !unfit && d.chance(0.1) { // still to be decided
		return
	}
	l.do(retired.AddDays(15), l.place, key, retirement.Assess{Basis: retirement.Basis{AverageSalary: salary, LastSalary: salary, Certificate: retirement.Diploma}})
	awarded := retired.AddDays(30)
	paper := l.paper("هيئة التقاعد الوطنية", awarded)
	if !unfit && years < 15 { // the unfit have a pension after any service
		l.do(awarded, l.place, key, retirement.AwardGratuity{Paper: paper})
		l.do(awarded.AddDays(10), l.place, key, retirement.PayGratuity{})
		return
	}
	l.do(awarded, l.place, key, retirement.Award{Paper: paper})
	proof := awarded.AddDays(340)
	if d.chance(0.6) && proof.Before(l.today) { // the others are overdue, and suspended when the calendar comes to them
		l.do(proof, l.place, key, retirement.GiveProof{How: retirement.InPerson, On: proof})
	}
	l.months(awarded, func(month, day domain.Date) { l.do(day, l.place, key, retirement.Pay{Month: month}) })
}

// months calls pay for the month of a day and each one after it, on its third
// day or that day, as long as that has come.
func (l *line) months(since domain.Date, pay func(month, day domain.Date)) {
	for month := domain.NewDate(since.Year, since.Month, 1); ; month = nextMonth(month) {
		day := later(domain.NewDate(month.Year, month.Month, 3), since)
		if day.After(l.today) {
			return
		}
		pay(domain.NewDate(month.Year, month.Month, 0), day)
	}
}

func nextMonth(d domain.Date) domain.Date {
	return domain.NewDate(d.Year+d.Month/12, d.Month%12+1, 1)
}
