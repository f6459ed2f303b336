package retirement

import (
	"fmt"

	"sijil/domain"
)

// oldEnough refuses service that begins before the law's least age for it
// (unverified). Of an incomplete date of birth the earliest day counts, which
// refuses the least.
func oldEnough(field string, service []Period, born domain.Date, law *domain.Book) error {
	if born.Year == 0 {
		return nil
	}
	for i, p := range service {
		age, err := number(law, "pension.least_service_age", p.From)
		if err != nil {
			return err
		}
		if p.From.Before(birthday(born.Earliest(), age)) {
			return RuleServiceTooYoung.Refuse(fmt.Sprintf("%s[%d].from", field, i), age)
		}
	}
	return nil
}

// enoughSalaries refuses a list of fewer salaries than the average runs over by
// the law of the day of retirement, unless there were no more.
func (b Basis) enoughSalaries(law *domain.Book) error {
	if len(b.Salaries) == 0 {
		return nil
	}
	months, err := number(law, "pension.average_months", b.Retired)
	if err != nil {
		return err
	}
	served := 0
	for _, p := range b.Service {
		served += p.Calendar().InDays()
	}
	if least := min(months, served/30); len(b.Salaries) < least {
		return RuleTooFewSalaries.Refuse("basis.salaries", least)
	}
	return nil
}
