package retirement_test

import (
	"errors"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// TestBasisCheck: each rule of the basis refuses its field.
func TestBasisCheck(t *testing.T) {
	t.Parallel()
	day := domain.NewDate
	period := func(b *retirement.Basis) *retirement.Period { return &b.Service[0] }
	for name, c := range map[string]struct {
		spoil func(*retirement.Basis)
		rule  *domain.Rule
		field string
	}{
		"no kind":             {func(b *retirement.Basis) { b.Kind = "" }, retirement.RuleKind, "kind"},
		"no birth":            {func(b *retirement.Basis) { b.DateOfBirth = domain.Date{} }, retirement.RuleDateOfBirth, "dateOfBirth"},
		"half a day":          {func(b *retirement.Basis) { b.Retired.Day = 0 }, retirement.RuleRetired, "retired"},
		"before birth":        {func(b *retirement.Basis) { b.DateOfBirth = b.Retired }, retirement.RuleRetiredBeforeBirth, "retired"},
		"profession":          {func(b *retirement.Basis) { b.Profession = "astronaut" }, retirement.RuleProfession, "profession"},
		"certificate":         {func(b *retirement.Basis) { b.Certificate = "swimming" }, retirement.RuleCertificate, "certificate"},
		"no service":          {func(b *retirement.Basis) { b.Service = nil }, retirement.RuleNoService, "service"},
		"no such day":         {func(b *retirement.Basis) { b.DateOfBirth.Month = 13 }, domain.RuleDateCalendar, "dateOfBirth"},
		"service before life": {func(b *retirement.Basis) { period(b).From = day(1960, 1, 1) }, retirement.RuleServiceBeforeBirth, "service[0].from"},
		"no average":          {func(b *retirement.Basis) { b.AverageSalary = 0 }, retirement.RuleSalaries, "averageSalary"},
		"negative average":    {func(b *retirement.Basis) { b.AverageSalary = -1 }, domain.RuleMoneyRange, "averageSalary"},
		"both":                {func(b *retirement.Basis) { b.Salaries = []domain.Money{1} }, retirement.RuleSalariesTwice, "averageSalary"},
		"too many":            {func(b *retirement.Basis) { b.Salaries = make([]domain.Money, 121) }, retirement.RuleTooManySalaries, "salaries"},
		"negative salary":     {func(b *retirement.Basis) { b.Salaries = []domain.Money{1, -1} }, domain.RuleMoneyRange, "salaries[1]"},
		"no last salary":      {func(b *retirement.Basis) { b.LastSalary = 0 }, retirement.RuleLastSalary, "lastSalary"},
		"negative last":       {func(b *retirement.Basis) { b.LastSalary = -1 }, domain.RuleMoneyRange, "lastSalary"},
		"negative allowances": {func(b *retirement.Basis) { b.LastAllowances = -1 }, domain.RuleMoneyRange, "lastAllowances"},
		"no employer":         {func(b *retirement.Basis) { period(b).Employer = "" }, retirement.RuleEmployer, "service[0].employer"},
		"no text":             {func(b *retirement.Basis) { period(b).Position = "a\x00b" }, domain.RuleNotText, "service[0].position"},
		"half a from":         {func(b *retirement.Basis) { period(b).From.Day = 0 }, retirement.RuleServiceDates, "service[0].from"},
		"half a to":           {func(b *retirement.Basis) { period(b).To.Day = 0 }, retirement.RuleServiceDates, "service[0].to"},
		"no length":           {func(b *retirement.Basis) { period(b).To = period(b).From }, retirement.RuleServiceOrder, "service[0].to"},
		"after retirement":    {func(b *retirement.Basis) { period(b).To = b.Retired.AddDays(1) }, retirement.RuleServiceAfter, "service[0].to"},
		"unknown kind":        {func(b *retirement.Basis) { period(b).Kind = "hobby" }, retirement.RuleServiceKind, "service[0].kind"},
		"unpaid of nothing":   {func(b *retirement.Basis) { period(b).Kind = retirement.UnpaidService }, retirement.RuleUnpaidSalary, "service[0].salary"},
		"negative service":    {func(b *retirement.Basis) { period(b).Salary = -1 }, domain.RuleMoneyRange, "service[0].salary"},
		"negative paid":       {func(b *retirement.Basis) { period(b).Contributed = -1 }, domain.RuleMoneyRange, "service[0].contributed"},
		"overlap": {func(b *retirement.Basis) {
			first := *period(b)
			first.From, first.To = day(1990, 1, 1), first.From.AddDays(1)
			b.Service = append(b.Service, first)
		}, retirement.RuleServiceOverlaps, "service[0].from"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := served(30, 0, 0)
			c.spoil(&b)
			var refusal *domain.Error
			if err := b.Check(); !errors.As(err, &refusal) || refusal.Rule != c.rule || refusal.Field != c.field {
				t.Errorf("got %v, not %s of %s", err, c.rule.Key, c.field)
			}
		})
	}
}

// TestBasisKept: what is complete, adjoining or listed in any order passes.
func TestBasisKept(t *testing.T) {
	t.Parallel()
	b := served(30, 0, 0)
	earlier := b.Service[0]
	earlier.From, earlier.To = domain.NewDate(1985, 1, 1), b.Service[0].From
	b.Service = append(b.Service, earlier)
	b.Salaries, b.AverageSalary = []domain.Money{domain.Dinars(1), domain.Dinars(2)}, 0
	b.Profession, b.Certificate = retirement.ForensicDoctor, retirement.Doctorate
	if err := b.Check(); err != nil {
		t.Error(err)
	}
}

// TestDaysAtTheEndOfAMonth: the 30th and the 31st are two days, though a month counts as 30.
func TestDaysAtTheEndOfAMonth(t *testing.T) {
	t.Parallel()
	b := served(30, 0, 0)
	one := b.Service[0]
	one.From, one.To = day(1989, 5, 30), day(1989, 5, 31)
	next := one
	next.From, next.To = day(1989, 5, 31), day(1989, 6, 1)
	b.Service = append(b.Service, next, one)
	if err := b.Check(); err != nil {
		t.Error(err)
	}
}
