package retirement_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/lawfile"
)

// book is the law as the program has it.
var book = func() *domain.Book {
	law, err := lawfile.Embedded()
	if err != nil {
		panic(err)
	}
	return law
}()

var (
	retiredOn = domain.NewDate(2024, 7, 1)
	lawDay    = domain.NewDate(2024, 7, 1)
)

// served is a basis of one stretch of ordinary service that ends with the retirement at 60.
func served(years, months, days int) retirement.Basis {
	total := years*360 + months*30 + days
	from := retiredOn
	for retirement.Between(from, retiredOn).InDays() < total {
		from = from.AddDays(-1)
	}
	return retirement.Basis{
		Kind: retirement.LegalAge, DateOfBirth: domain.NewDate(1964, 7, 1), Retired: retiredOn,
		Service:       []retirement.Period{{Employer: "وزارة التربية", From: from, To: retiredOn, Kind: retirement.OrdinaryService}},
		AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(1_000_000), LastAllowances: domain.Dinars(200_000),
	}
}

func reckon(t *testing.T, b retirement.Basis, on domain.Date) retirement.Assessment {
	t.Helper()
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
	a, err := retirement.Reckon(b, book, on)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func dinars(t *testing.T, what string, got domain.Money, want string) {
	t.Helper()
	if got.String() != want {
		t.Errorf("%s is %s dinars, not %s", what, got, want)
	}
}

// TestWorkedExamples are known to the dinar.
func TestWorkedExamples(t *testing.T) {
	t.Parallel()
	t.Run("23 years of 950,000", func(t *testing.T) {
		t.Parallel()
		dinars(t, "basic", reckon(t, served(23, 0, 0), lawDay).Basic, "546250")
	})
	t.Run("25 years with a certificate", func(t *testing.T) {
		t.Parallel()
		b := served(25, 0, 0)
		b.Certificate = retirement.Bachelor
		a := reckon(t, b, lawDay)
		dinars(t, "basic", a.Basic, "593750")
		dinars(t, "cost of living", a.CostOfLiving, "148437.5")
		dinars(t, "certificate", a.CertificateAllowance, "89062.5")
		dinars(t, "monthly", a.Monthly, "931250")
		dinars(t, "end of service", a.EndOfService, "14400000")
		before, _, err := retirement.Monthly(b, book, domain.NewDate(2023, 10, 31))
		if err != nil {
			t.Fatal(err)
		}
		dinars(t, "before the increase", before, "831250")
	})
	t.Run("15 years of 400,000", func(t *testing.T) {
		t.Parallel()
		b := served(15, 0, 0)
		b.AverageSalary = domain.Dinars(400_000)
		a := reckon(t, b, lawDay)
		dinars(t, "sum", a.Basic+a.CostOfLiving, "172500")
		dinars(t, "monthly", a.Monthly, "600000")
		dinars(t, "end of service", a.EndOfService, "0")
		for day, want := range map[domain.Date]string{
			domain.NewDate(2015, 1, 1):   "400000",
			domain.NewDate(2021, 1, 1):   "500000",
			domain.NewDate(2023, 11, 1):  "600000",
			domain.NewDate(1999, 1, 1):   "400000",
			{Year: 2023, Month: 11}:      "600000",
			{Year: 2023, Month: 10}:      "500000",
			domain.NewDate(2023, 10, 31): "500000",
		} {
			monthly, _, err := retirement.Monthly(b, book, day)
			if err != nil {
				t.Fatal(err)
			}
			dinars(t, day.String(), monthly, want)
		}
		b.SpecialMinimum = true
		dinars(t, "special", reckon(t, b, lawDay).Monthly, "560000")
		if monthly, _, err := retirement.Monthly(b, book, domain.NewDate(2015, 1, 1)); err != nil || monthly != domain.Dinars(400_000) {
			t.Errorf("special in 2015 is %s, %v", monthly, err)
		}
	})
	t.Run("14 years and 6 months are 15", func(t *testing.T) {
		t.Parallel()
		if a := reckon(t, served(14, 6, 0), lawDay); a.Outcome != retirement.OutcomePension || a.Years != 15 {
			t.Errorf("got %+v", a)
		}
	})
	t.Run("14 years and 5 months", func(t *testing.T) {
		t.Parallel()
		b := served(14, 5, 29)
		b.LastSalary = domain.Dinars(500_000)
		a := reckon(t, b, lawDay)
		if a.Outcome != retirement.OutcomeGratuity || a.Monthly != 0 {
			t.Errorf("got %+v", a)
		}
		dinars(t, "gratuity", a.Gratuity, "14000000")
	})
	t.Run("more than 40 years add nothing to the proportion", func(t *testing.T) {
		t.Parallel()
		dinars(t, "basic", reckon(t, served(42, 0, 0), lawDay).Basic, "950000")
	})
	t.Run("above the ceiling no increase", func(t *testing.T) {
		t.Parallel()
		a := reckon(t, served(42, 0, 0), lawDay)
		dinars(t, "monthly", a.Monthly, "1349000")
		if !hasStep(a.Steps, "pension.no_increase") {
			t.Error("the explanation does not say so")
		}
	})
}

func hasStep(steps []domain.Step, key string) bool {
	return slices.ContainsFunc(steps, func(s domain.Step) bool { return s.Key == key })
}

// TestOutcomes: who has a pension, who a gratuity, who nothing, and from when.
func TestOutcomes(t *testing.T) {
	t.Parallel()
	born := func(b retirement.Basis, year int) retirement.Basis {
		b.DateOfBirth = domain.NewDate(year, 7, 2)
		return b
	}
	kind := func(b retirement.Basis, k retirement.Kind) retirement.Basis { b.Kind = k; return b }
	at := func(b retirement.Basis, p retirement.Profession) retirement.Basis { b.Profession = p; return b }
	article12 := kind(born(served(16, 0, 0), 1984), retirement.AtRequest)
	article12.Article12 = true
	onlyYear := served(16, 0, 0)
	onlyYear.DateOfBirth = domain.Date{Year: 1964}

	for name, c := range map[string]struct {
		basis   retirement.Basis
		outcome retirement.Outcome
		refusal retirement.Refusal
		from    domain.Date
	}{
		"a day before 60":            {born(served(30, 0, 0), 1964), retirement.OutcomeRefused, retirement.RefusedUnderAge, domain.Date{}},
		"60":                         {served(30, 0, 0), retirement.OutcomePension, "", retiredOn},
		"born in a year":             {onlyYear, retirement.OutcomePension, "", retiredOn},
		"a teacher of 60":            {at(served(30, 0, 0), retirement.UniversityTeacher), retirement.OutcomeRefused, retirement.RefusedUnderAge, domain.Date{}},
		"a teacher of 63":            {at(born(served(30, 0, 0), 1961), retirement.UniversityTeacher), retirement.OutcomeRefused, retirement.RefusedUnderAge, domain.Date{}},
		"a teacher past 63":          {at(born(served(30, 0, 0), 1960), retirement.UniversityTeacher), retirement.OutcomePension, "", retiredOn},
		"a specialist past 65":       {at(born(served(30, 0, 0), 1958), retirement.SpecialistDoctor), retirement.OutcomePension, "", retiredOn},
		"other profession":           {at(served(30, 0, 0), retirement.OtherProfession), retirement.OutcomePension, "", retiredOn},
		"at request, 39":             {kind(born(served(16, 0, 0), 1984), retirement.AtRequest), retirement.OutcomePension, "", domain.NewDate(2029, 7, 2)},
		"at request, 46":             {kind(born(served(16, 0, 0), 1977), retirement.AtRequest), retirement.OutcomePension, "", retiredOn},
		"Art. 12(2), 39":             {article12, retirement.OutcomePension, "", retiredOn},
		"dissolved entity, 39":       {kind(born(served(16, 0, 0), 1984), retirement.DissolvedEntity), retirement.OutcomePension, "", domain.NewDate(2029, 7, 2)},
		"reinstated, 39":             {kind(born(served(16, 0, 0), 1984), retirement.Reinstatement), retirement.OutcomePension, "", domain.NewDate(2029, 7, 2)},
		"unfit, 3 years":             {kind(born(served(3, 0, 0), 1990), retirement.Medical), retirement.OutcomePension, "", retiredOn},
		"died in service, 3 years":   {kind(born(served(3, 0, 0), 1990), retirement.DeathInService), retirement.OutcomePension, "", retiredOn},
		"martyr of a month":          {kind(born(served(0, 1, 0), 2000), retirement.Martyrdom), retirement.OutcomePension, "", retiredOn},
		"at request, 3 years":        {kind(born(served(3, 0, 0), 1990), retirement.AtRequest), retirement.OutcomeGratuity, "", domain.Date{}},
		"at request, 5 months":       {kind(served(0, 5, 29), retirement.AtRequest), retirement.OutcomeRefused, retirement.RefusedNoService, domain.Date{}},
		"at request, 6 months, is 1": {kind(served(0, 6, 0), retirement.AtRequest), retirement.OutcomeGratuity, "", domain.Date{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := reckon(t, c.basis, lawDay)
			if a.Outcome != c.outcome || a.Refusal != c.refusal || a.PayableFrom != c.from {
				t.Errorf("got %s %s from %s", a.Outcome, a.Refusal, a.PayableFrom)
			}
			if a.Outcome == retirement.OutcomeRefused && (a.Monthly != 0 || a.Gratuity != 0 || a.EndOfService != 0) {
				t.Errorf("refused, and yet %+v", a)
			}
			if due := slices.ContainsFunc(a.Steps, func(s domain.Step) bool { return s.Key == "pension.due" }); due && a.Outcome != retirement.OutcomePension {
				t.Errorf("no pension, and yet a step says that one is due: %+v", a.Steps)
			}
		})
	}
}

// TestPayableAgeBeforeTheAmendment: until Law 26/2019 came into force another age held.
func TestPayableAgeBeforeTheAmendment(t *testing.T) {
	t.Parallel()
	b := served(16, 0, 0)
	b.Kind, b.DateOfBirth = retirement.AtRequest, domain.NewDate(1980, 2, 29)
	if a := reckon(t, b, domain.NewDate(2019, 12, 30)); a.PayableFrom != domain.NewDate(2030, 3, 1) {
		t.Errorf("payable from %s", a.PayableFrom)
	}
	if a := reckon(t, b, domain.NewDate(2019, 12, 31)); a.PayableFrom != domain.NewDate(2025, 3, 1) {
		t.Errorf("payable from %s", a.PayableFrom)
	}
}

// TestSilentLaw: where the data say nothing, nothing is reckoned.
func TestSilentLaw(t *testing.T) {
	t.Parallel()
	b := served(16, 0, 0)
	if a, err := retirement.Reckon(b, book, domain.NewDate(2013, 12, 31)); !domain.IsRule(err, domain.RuleNoLaw) || a.Steps != nil {
		t.Errorf("got %+v, %v", a, err)
	}
	if _, _, err := retirement.Monthly(b, nil, lawDay); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("got %v", err)
	}
	if retirement.LawOn(domain.NewDate(1999, 5, 5)) != domain.NewDate(2014, 1, 1) || retirement.LawOn(lawDay) != lawDay {
		t.Error("earlier retirements are governed by the first day of the law, others by their own")
	}
}

// TestUnpaidService: the contributions of recognised unpaid service are recovered.
func TestUnpaidService(t *testing.T) {
	t.Parallel()
	b := served(16, 0, 0)
	b.Service[0].Kind, b.Service[0].Salary, b.Service[0].Contributed = retirement.UnpaidService, domain.Dinars(500_000), domain.Dinars(600_000)
	a := reckon(t, b, lawDay)
	dinars(t, "unpaid", a.Unpaid, "9000000") // 192 months x 50,000 - 600,000
	if !hasStep(a.Steps, "pension.unpaid") {
		t.Error("the explanation does not say so")
	}
	b.Service[0].Contributed = domain.Dinars(10_000_000)
	dinars(t, "overpaid", reckon(t, b, lawDay).Unpaid, "0")
}

// TestDoubledService: operations count twice, and the explanation says so.
func TestDoubledService(t *testing.T) {
	t.Parallel()
	b := served(10, 2, 0)
	b.Service[0].Kind = retirement.OperationsService
	a := reckon(t, b, lawDay)
	if a.Service != (retirement.Length{Years: 20, Months: 4}) || a.Years != 20 || !hasStep(a.Steps, "pension.doubled") {
		t.Errorf("got %+v", a)
	}
}

// TestAverageOfTheLastSalaries: of the listed months only the law's last count, or as many as there are.
func TestAverageOfTheLastSalaries(t *testing.T) {
	t.Parallel()
	b := served(40, 0, 0) // the whole average
	b.AverageSalary = 0
	for range 4 {
		b.Salaries = append(b.Salaries, domain.Dinars(1)) // too old to count
	}
	for range 18 {
		b.Salaries = append(b.Salaries, domain.Dinars(900_000), domain.Dinars(1_000_001))
	}
	dinars(t, "of 36", reckon(t, b, lawDay).Basic, "950000.5")
	b.Salaries = b.Salaries[38:]
	dinars(t, "of 2", reckon(t, b, lawDay).Basic, "950000.5")
}
