package retirement_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// TestSalariesOfAllMonths: the list is as long as the law's average, or as the service.
func TestSalariesOfAllMonths(t *testing.T) {
	t.Parallel()
	listed := func(months int) retirement.Assess {
		return change(toAssess(granted), func(c *retirement.Assess) {
			c.Basis.AverageSalary, c.Basis.Salaries = 0, slices.Repeat([]domain.Money{domain.Dinars(950_000)}, months)
		})
	}
	claimed := func(years, months, days int) []domain.Event {
		record := toRecord(granted)
		record.Service = served(years, months, days).Service
		return play(t, nil, record, toClaim(granted))
	}
	long, short := claimed(25, 0, 0), claimed(2, 3, 29)
	domaintest.Run(t, retirement.Decider, []refused{
		no("a month is missing of 36", long, listed(35), retirement.RuleTooFewSalaries, "basis.salaries"),
		no("a month is missing of the service", short, listed(26), retirement.RuleTooFewSalaries, "basis.salaries"),
	})
	play(t, long, listed(36))
	play(t, short, listed(27))
}

// TestLeastAgeOfService: from the birthday on; of a year of birth alone, its first day.
func TestLeastAgeOfService(t *testing.T) {
	t.Parallel()
	record := func(born domain.Date) retirement.RecordService {
		return change(toRecord(granted), func(c *retirement.RecordService) { c.Person.DateOfBirth = born })
	}
	began := career()[0].From
	birthday := day(began.Year-15, began.Month, began.Day)
	play(t, nil, record(birthday))
	play(t, nil, record(domain.Date{Year: birthday.Year}))
	young := change(toAssess(granted), func(c *retirement.Assess) { c.Person.DateOfBirth = birthday.AddDays(1) })
	domaintest.Run(t, retirement.Decider, []refused{
		no("a day too young", nil, record(birthday.AddDays(1)), retirement.RuleServiceTooYoung, "service[0].from"),
		no("younger by the civil record now", play(t, nil, toRecord(granted), toClaim(granted)), young, retirement.RuleServiceTooYoung, "basis.service[0].from"),
	})
}
