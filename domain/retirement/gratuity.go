package retirement

import "sijil/domain"

// gratuity is what is paid once for service too short for a pension: so many
// times the last salary for each year, to the whole dinar.
func (r *reckoning) gratuity(b Basis, years int) domain.Money {
	factor := r.provision("pension.gratuity_factor")
	gratuity := capped(b.LastSalary.Part(int64(factor.Number()*years), 1)).Round()
	r.say("pension.gratuity", textGratuity, factor, gratuity, b.LastSalary.String(), factor.Number(), years, gratuity.String())
	return gratuity
}

// endOfService is what is paid once, beside the pension, for long service: so
// many months of the last salary with its allowances, to the whole dinar.
func (r *reckoning) endOfService(b Basis, years int) domain.Money {
	from := r.provision("pension.end_of_service_years")
	if years < from.Number() {
		return 0
	}
	months := r.provision("pension.end_of_service_months")
	gratuity := capped((b.LastSalary + b.LastAllowances).Part(int64(months.Number()), 1)).Round()
	r.say("pension.end_of_service", textEndOfService, months, gratuity,
		years, from.Number(), months.Number(), b.LastSalary.String(), b.LastAllowances.String(), gratuity.String())
	return gratuity
}
