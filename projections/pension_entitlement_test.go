package projections_test

import (
	"context"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/lawfile"
	"sijil/projections"
)

// pensionOf is a case from the service record to the award: 25 years at 950,000 dinars.
func pensionOf(t *testing.T, n domain.NationalNumber, law *domain.Book) []domain.Event {
	t.Helper()
	retired := domain.NewDate(2024, 7, 1)
	service := []retirement.Period{{Employer: "وزارة التربية", From: domain.NewDate(1999, 7, 1), To: retired, Kind: retirement.OrdinaryService}}
	basis := retirement.Basis{
		Kind: retirement.LegalAge, DateOfBirth: domain.NewDate(1960, 1, 1), Retired: retired, Service: service,
		Certificate: retirement.Bachelor, AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(950_000),
	}
	assessment, err := retirement.Reckon(basis, law, retired)
	if err != nil {
		t.Fatal(err)
	}
	return []domain.Event{
		retirement.ServiceRecorded{Case: retirement.Case{NationalNumber: n, Area: "IQ-BG"}, Service: service},
		retirement.Claimed{Kind: retirement.LegalAge, On: retired, Account: "RB-1"},
		retirement.Assessed{LawOn: retired, Basis: basis, Assessment: assessment},
		retirement.Awarded{Kind: retirement.LegalAge, Monthly: assessment.Monthly, PayableFrom: retired},
	}
}

// TestPensionEntitlement: of the pensioner, and of each survivor through their
// own civil record, on any day, as it was known at any moment.
func TestPensionEntitlement(t *testing.T) {
	t.Parallel()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	pensioner, widow, son, mother, stranger := number(20), number(30), number(41), number(10), number(50)
	died := domain.NewDate(2025, 3, 20)
	w, reads := filled(t,
		citizen(20, domain.Name{Given: "كاظم"}), // whose mother is 10
		citizen(10, domain.Name{Given: "أمينة"}),
		citizen(41, domain.Name{Given: "ليث"}), // whose mother is 20, for the test's sake
		citizen(30, domain.Name{Given: "هدى"}),
		citizen(50, domain.Name{Given: "سعاد"}),
		recording{person.Stream(widow), person.CivilStatusChanged{Status: domain.Married, Marriage: domain.KnownMarriage{Marriage: "marriage-1", Spouse: pensioner, Status: domain.MarriageInForce}}})
	reads.Law = law
	w.record(retirement.Stream(pensioner), pensionOf(t, pensioner, law)...)
	beforeDeath := time.Now()
	time.Sleep(2 * time.Millisecond) // so that the death is recorded later by any clock
	w.record(retirement.Stream(pensioner),
		retirement.PensionerDied{On: died, Known: died, Death: "death-" + string(pensioner), Date: died},
		retirement.SurvivorsClaimOpened{On: died, Candidates: []retirement.Survivor{
			{NationalNumber: widow, Relation: retirement.Spouse},
			{NationalNumber: son, Relation: retirement.Son, DateOfBirth: domain.NewDate(2012, 1, 1)},
			{NationalNumber: mother, Relation: retirement.Mother},
		}, Date: died},
		retirement.SurvivorsAwarded{From: died.AddDays(1), Shares: []retirement.Share{{NationalNumber: widow}, {NationalNumber: son}}})

	now, april, march := time.Time{}, domain.NewDate(2025, 4, 1), domain.NewDate(2025, 3, 1)
	for name, c := range map[string]struct {
		who    domain.NationalNumber
		on     domain.Date
		known  time.Time
		status domain.EntitlementStatus
		amount string
	}{
		"before the death":               {pensioner, domain.NewDate(2025, 2, 1), now, domain.EntitlementDue, "931250"},
		"in its month, by what is known": {pensioner, march, now, domain.EntitlementDue, "620833"},
		"in its month, by what was":      {pensioner, march, beforeDeath, domain.EntitlementDue, "931250"},
		"after it":                       {pensioner, april, now, domain.EntitlementEnded, "0"},
		"after it, by what was known":    {pensioner, april, beforeDeath, domain.EntitlementDue, "931250"},
		"a spouse's share":               {widow, april, now, domain.EntitlementDue, "465625"},
		"a child's share":                {son, april, now, domain.EntitlementDue, "465625"},
		"a child grown up":               {son, domain.NewDate(2030, 2, 1), now, domain.EntitlementEnded, "0"},
		"a mother, not decided":          {mother, april, now, domain.EntitlementPending, "0"},
		"a widow before she was one":     {widow, april, beforeDeath, domain.EntitlementNone, "0"},
		"a stranger":                     {stranger, april, now, domain.EntitlementNone, "0"},
	} {
		e, err := reads.PensionEntitlement(context.Background(), c.who, c.on, c.known)
		if err != nil || e.Status != c.status || e.Amount.String() != c.amount || e.On != c.on || len(e.Steps) == 0 {
			t.Errorf("%s: %s %s, %v; not %s %s", name, e.Status, e.Amount, err, c.status, c.amount)
		}
	}
	if _, err := reads.PensionEntitlement(context.Background(), number(99), april, now); !domain.IsRule(err, projections.RulePersonUnknown) {
		t.Errorf("an unknown person: %v", err)
	}

	w.record(retirement.Stream(widow), pensionOf(t, widow, law)...)
	e, err := reads.PensionEntitlement(context.Background(), widow, april, now)
	if err != nil || e.Amount.String() != "1396875" {
		t.Errorf("her own pension and her share: %s, %v", e.Amount, err)
	}
}
