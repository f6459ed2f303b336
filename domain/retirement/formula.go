package retirement

import "sijil/domain"

// parts are the terms of a monthly pension.
type parts struct {
	basic, costOfLiving, certificate, monthly domain.Money
}

// years counts the service, and rounds it.
func (r *reckoning) years(b Basis) (Length, int) {
	length, err := Service(b.Service, r.law, r.on)
	if r.err == nil {
		r.err = err
	}
	for _, p := range b.Service {
		if times := r.row("pension.service_multiplier", string(p.Kind), ""); times.Number() > 1 {
			r.say("pension.doubled", textDoubled, times, 0, p.Calendar().String(), times.Number())
		}
	}
	rounding := r.provision("pension.rounding_months")
	years := roundedYears(length, rounding.Number())
	r.say("pension.service", textService, rounding, 0, length.Years, length.Months, length.Days, rounding.Number(), years)
	return length, years
}

// roundedYears counts the rest as a year from so many months on.
func roundedYears(l Length, months int) int {
	if l.Months >= months {
		return l.Years + 1
	}
	return l.Years
}

// average is the base of the pension: the average of the last monthly salaries.
func (r *reckoning) average(b Basis) domain.Money {
	months := r.provision("pension.average_months")
	average := b.AverageSalary
	if n := len(b.Salaries); n > 0 {
		last := b.Salaries[max(0, n-max(1, months.Number())):]
		var sum domain.Money
		for _, s := range last {
			sum += s
		}
		average = sum.Part(1, int64(len(last)))
	}
	r.say("pension.average", textAverage, months, average, months.Number(), average.String())
	return average
}

// pension is the monthly pension of so many years: a proportion of the average
// salary, the cost of living and the certificate on top, the law's minimum, and
// the flat increase for those below its ceiling; to the whole dinar.
func (r *reckoning) pension(b Basis, years int) (p parts) {
	average := r.average(b)
	accrual, most := r.provision("pension.accrual_rate"), r.provision("pension.accrual_limit")
	proportion := accrual.Rate() * domain.Rate(years)
	by := accrual
	if proportion > most.Rate() {
		proportion, by = most.Rate(), most
	}
	p.basic = average.Times(proportion)
	r.say("pension.basic", textBasic, by, p.basic, average.String(), accrual.Rate().String(), years, proportion.String(), p.basic.String())

	living := r.provision("pension.cost_of_living_rate")
	p.costOfLiving = p.basic.Times(living.Rate() * domain.Rate(years))
	r.say("pension.cost_of_living", textCostOfLiving, living, p.costOfLiving, living.Rate().String(), years, p.costOfLiving.String())

	if b.Certificate != "" && b.Certificate != NoCertificate {
		allowance := r.row("pension.certificate_rate", string(b.Certificate), "none")
		p.certificate = p.basic.Times(allowance.Rate())
		r.say("pension.certificate", textCertificate, allowance, p.certificate, allowance.Rate().String(), p.certificate.String())
	}
	p.monthly = r.increased(r.atLeast(b, p.basic+p.costOfLiving+p.certificate)).Round()
	r.say("pension.monthly", textMonthly, domain.Provision{}, p.monthly, p.monthly.String())
	return p
}

// atLeast raises a pension to the law's minimum.
func (r *reckoning) atLeast(b Basis, sum domain.Money) domain.Money {
	group := "ordinary"
	if b.SpecialMinimum {
		group = "special"
	}
	minimum := r.row("pension.minimum", group, "ordinary")
	if sum >= minimum.Money() {
		return capped(sum)
	}
	r.say("pension.minimum", textMinimum, minimum, minimum.Money(), sum.String(), minimum.Money().String())
	return minimum.Money()
}

// increased adds the flat increase, since the law has one, unless the pension exceeds its ceiling.
func (r *reckoning) increased(sum domain.Money) domain.Money {
	increase, err := r.law.On("pension.increase", r.on)
	if err != nil {
		return sum
	}
	ceiling := r.provision("pension.increase_ceiling")
	if sum > ceiling.Money() {
		r.say("pension.no_increase", textNoIncrease, ceiling, 0, increase.Money().String(), ceiling.Money().String(), sum.String())
		return sum
	}
	r.say("pension.increase", textIncrease, increase, increase.Money(), increase.Money().String(), sum.String(), ceiling.Money().String())
	return capped(sum + increase.Money())
}
