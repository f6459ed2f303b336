package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

const entitlementQuery = `query($n: NationalNumber!, $on: Date, $at: DateTime, $in: Language) {
	pensionEntitlement(nationalNumber: $n, on: $on, knownAt: $at, language: $in) {
		on status amount explanation
		steps { key text result parameter clause source inForceFrom verified }
	}
}`

// awardPension records a pension of 25 years at 950,000 dinars, from 1 July 2024.
func (w *world) awardPension(n domain.NationalNumber) {
	w.Helper()
	retired := domain.NewDate(2024, 7, 1)
	basis := retirement.Basis{
		Kind: retirement.LegalAge, DateOfBirth: domain.NewDate(1960, 1, 1), Retired: retired, Certificate: retirement.Bachelor,
		Service:       []retirement.Period{{Employer: "وزارة التربية", From: domain.NewDate(1999, 7, 1), To: retired, Kind: retirement.OrdinaryService}},
		AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(950_000),
	}
	assessment, err := retirement.Reckon(basis, w.office.Law, retired)
	w.must(err)
	w.append(retirement.Stream(n),
		retirement.ServiceRecorded{Case: retirement.Case{NationalNumber: n, Area: "IQ-BA"}, Service: basis.Service},
		retirement.Claimed{Kind: retirement.LegalAge, On: retired, Account: "RB-1"},
		retirement.Assessed{LawOn: retired, Basis: basis, Assessment: assessment},
		retirement.Awarded{Kind: retirement.LegalAge, Monthly: assessment.Monthly, PayableFrom: retired},
	)
}

// append records events as they are.
func (w *world) append(stream string, events ...domain.Event) {
	w.Helper()
	var data []eventstore.EventData
	for _, e := range events {
		name, body, err := domain.Encode(e)
		w.must(err)
		data = append(data, eventstore.EventData{ID: uuid.New(), Type: name, Data: body, Metadata: []byte(`{"office":"RT-BA-01","agency":"retirement"}`)})
	}
	_, err := w.store.Append(context.Background(), stream, eventstore.Any, data...)
	w.must(err)
}

// stepOf is a step of an answer by its key.
func stepOf(answer object, key string) object {
	steps, _ := at(answer, "pensionEntitlement", "steps").([]any)
	for _, s := range steps {
		if text(s, "key") == key {
			return s.(object)
		}
	}
	return nil
}

func TestPensionEntitlementIsExplained(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	n := w.as("registrar", "IQ-BA").enrol("1", "كاظم", "MALE", "1960-01-01")
	before := time.Now()
	time.Sleep(2 * time.Millisecond) // so that the award is recorded later by any clock
	w.awardPension(domain.NationalNumber(n))
	officer := w.as("pension", "IQ-BA")

	got := officer.data(entitlementQuery, object{"n": n, "on": "2026-10-05"})
	if text(got, "pensionEntitlement", "status") != "DUE" || text(got, "pensionEntitlement", "amount") != "931250" || text(got, "pensionEntitlement", "on") != "2026-10-05" {
		t.Fatalf("answered %v", got)
	}
	increase := stepOf(got, "pension.increase")
	if text(increase, "result") != "100000" || text(increase, "parameter") != "pension.increase" || text(increase, "source") != "Cabinet decision 23599/2023" ||
		text(increase, "inForceFrom") != "2023-11-01" || increase["verified"] != true || !strings.Contains(text(increase, "text"), "831250") {
		t.Errorf("the increase is explained as %v", increase)
	}
	if living := stepOf(got, "pension.cost_of_living"); living["verified"] != false || text(living, "result") != "148437.5" {
		t.Errorf("the cost of living is explained as %v", living)
	}
	if sum := stepOf(got, "pension.monthly"); sum["parameter"] != nil || sum["verified"] != nil {
		t.Errorf("a step of no law claims one: %v", sum)
	}

	for language, word := range map[string]string{"AR": "الراتب التقاعدي الأساسي", "CKB": "مووچەی بنەڕەتی خانەنشینی", "EN": "basic pension"} {
		asked := officer.data(entitlementQuery, object{"n": n, "in": language})
		spoken := officer.speaking(strings.ToLower(language)).data(entitlementQuery, object{"n": n})
		for how, answer := range map[string]object{"asked": asked, "spoken": spoken} {
			if said := text(answer, "pensionEntitlement", "explanation"); !strings.Contains(said, word) || strings.Count(said, "\n") < 5 {
				t.Errorf("%s %s: %s", how, language, said)
			}
		}
	}

	today := officer.data(entitlementQuery, object{"n": n})
	if text(today, "pensionEntitlement", "on") != "2026-11-22" || text(today, "pensionEntitlement", "amount") != "931250" {
		t.Errorf("without a day: %v", today)
	}
	early := officer.data(entitlementQuery, object{"n": n, "at": before.Format(time.RFC3339Nano)})
	if text(early, "pensionEntitlement", "status") != "NONE" || text(early, "pensionEntitlement", "amount") != "0" {
		t.Errorf("before the award was known: %v", early)
	}
}

func TestPensionEntitlementIsForPensionOfficers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	n := registrar.enrol("1", "كاظم", "MALE", "1960-01-01")
	if refused := registrar.ask(entitlementQuery, object{"n": n}); len(refused.Errors) == 0 || refused.Errors[0].Extensions.Rule != "graphql.scope" {
		t.Errorf("a registrar is answered %s", refused.raw)
	}
	for who, c := range map[string]client{"another area's officer": w.as("pension", "IQ-NI"), "of an unknown person": w.as("pension", "IQ-BA")} {
		number := n
		if who == "of an unknown person" {
			number = "999999999998"
		}
		if got := c.data(entitlementQuery, object{"n": number}); got["pensionEntitlement"] != nil {
			t.Errorf("%s: %v", who, got)
		}
	}
}
