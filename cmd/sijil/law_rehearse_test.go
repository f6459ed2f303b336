package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/registers"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/lawfile"
)

// rehearsedOn is the day of these tests.
var rehearsedOn = domain.NewDate(2026, 3, 10)

// signed is by whom and by which law everything here is decided.
func signed(t *testing.T, area domain.Area, today domain.Date) domain.By {
	t.Helper()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return domain.By{Actor: domain.Actor{ID: "u-1", Agency: "a", Office: area.Governorate() + "-01", Area: area, Role: "pension"}, Today: today, Law: law}
}

// give has the log decide commands one after the other.
func give[S, C any](t *testing.T, store eventstore.Store, d domain.Decider[S, C], stream string, commands ...C) {
	t.Helper()
	for _, c := range commands {
		if _, err := eventstore.Execute(context.Background(), store, registers.Codec, d, stream, c, eventstore.Request{ID: uuid.New()}); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
}

// pensioner of a governorate, after 25 years at an average salary.
func pensionerIn(t *testing.T, store eventstore.Store, i int, area domain.Area, salary int64) {
	t.Helper()
	n := domain.NationalNumber(fmt.Sprintf("41709285%04d", i))
	by := signed(t, area, domain.NewDate(2024, 7, 10))
	who := domain.KnownPerson{NationalNumber: n, Name: domain.Name{Given: "كاظم"}, Sex: domain.Male, DateOfBirth: domain.NewDate(1964, 7, 1), Area: area, Nationality: "IQ"}
	paper := domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: domain.NewDate(2024, 7, 2)}
	retired := domain.NewDate(2024, 7, 1)
	give[retirement.State, retirement.Command](t, store, retirement.Decider, retirement.Stream(n), retirement.RecordService{By: by, Person: who, Paper: paper, Service: []retirement.Period{
		{Employer: "وزارة التربية", From: domain.NewDate(1999, 7, 1), To: retired, Kind: retirement.OrdinaryService},
	}},
		retirement.Claim{By: by, Person: who, Kind: retirement.LegalAge, On: retired, Account: "RB-7781"},
		retirement.Assess{By: by, Person: who, Basis: retirement.Basis{AverageSalary: domain.Dinars(salary), LastSalary: domain.Dinars(salary)}},
		retirement.Award{By: by, Person: who, Paper: paper})
}

// householdIn has so many cars: with enough of them it is refused.
func householdIn(t *testing.T, store eventstore.Store, i int, area domain.Area, cars int) {
	t.Helper()
	n, f := domain.NationalNumber(fmt.Sprintf("51709285%04d", i)), domain.FamilyNumber(fmt.Sprintf("F-%d", i))
	by := signed(t, area, domain.NewDate(2026, 1, 5))
	persons := []domain.KnownPerson{{NationalNumber: n, Nationality: "IQ", FamilyNumber: f, Sex: domain.Male, DateOfBirth: domain.NewDate(1980, 5, 1)}}
	paper := domain.Reference{Authority: "دائرة العمل", Number: "77/12", Date: domain.NewDate(2025, 12, 1)}
	var answers []welfare.Answer
	for _, question := range []string{"earners", "rooms", "owned_dwelling", "cars", "air_conditioners", "livestock", "land_dunums"} {
		answers = append(answers, welfare.Answer{Question: question})
	}
	answers[3].Count = cars
	commands := []welfare.Command{
		welfare.Apply{
			By: by, FamilyNumber: f, Head: n, Members: []welfare.Named{{Person: n, Relation: welfare.Head}},
			Claims: []welfare.Claim{{Category: welfare.Unemployed, Person: n, Reference: paper}}, Address: domain.Place{Governorate: area.Governorate()}, Area: area, Persons: persons,
		},
		welfare.CrossCheck{By: by},
		welfare.Survey{By: by, Visited: by.Today, Answers: answers},
		welfare.Score{By: by},
		welfare.Decide{By: by},
	}
	if cars == 0 {
		commands = append(commands, welfare.Activate{By: signed(t, area, domain.NewDate(2026, 1, 20)), Persons: persons})
	}
	give(t, store, welfare.Decider, welfare.Stream(f), commands...)
}

// registered is a small register; the digest says what its database holds.
func registered(t *testing.T) (url string, store *pgstore.Store, digest func() string) {
	t.Helper()
	db := pgtest.New(t)
	store, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() }) // nothing is under way
	pensionerIn(t, store, 1, "IQ-BA", 1_200_000)
	pensionerIn(t, store, 2, "IQ-BA", 300_000)
	pensionerIn(t, store, 3, "IQ-NI", 300_000)
	householdIn(t, store, 1, "IQ-BA", 0)
	householdIn(t, store, 2, "IQ-NI", 0)
	householdIn(t, store, 3, "IQ-NI", 2)
	return db.AppURL, store, func() string {
		var text string
		err := db.Pool(t).QueryRow(context.Background(), `SELECT (SELECT count(*) || ' ' || max(position) FROM log.events) || ' ' ||
			string_agg(relname || ' ' || pg_relation_size(oid), ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'read'::regnamespace`).Scan(&text)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
}

const reform = `- parameter: pension.minimum
  provisions:
    - from: 2014-01-01
      rows: {ordinary: 700000, special: 700000}
      source: Proposal
- parameter: welfare.amount_male_head
  provisions:
    - {from: 2014-01-01, rows: {1: 90000}, source: Proposal}
- parameter: welfare.line
  provisions:
    - {from: 2014-01-01, value: 900000, source: Proposal}
`

func TestRehearsalTellsWhoGainsAndWritesNothing(t *testing.T) {
	url, _, digest := registered(t)
	t.Setenv("SIJIL_DATABASE_URL", url)
	_, file := lawFile(t, reform)
	before := digest()
	out, err := sijil(t, "law", "rehearse", file, "--on", rehearsedOn.String(), "--json")
	if err != nil {
		t.Fatal(err)
	}
	var got rehearsalReport
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if !slices.Equal(got.Changed, []string{"pension.minimum", "welfare.amount_male_head", "welfare.line"}) {
		t.Errorf("it changes %v", got.Changed)
	}
	pensions, households := got.Registers["pensions"], got.Registers["welfare"]
	basra, nineveh, all := pensions["IQ-BA"], pensions["IQ-NI"], pensions["total"]
	if basra == nil || nineveh == nil || basra.Gain != 1 || basra.Unchanged != 1 || nineveh.Gain != 1 || all.Gain != 2 || all.Lose+all.New+all.NoLonger+all.Silent != 0 {
		t.Fatalf("pensions: %s", out)
	}
	if all.After-all.Before != 2*(nineveh.After-nineveh.Before) || all.After <= all.Before || all.Before != basra.Before+nineveh.Before {
		t.Errorf("the totals of pensions: %s", out)
	}
	if total := households["total"]; total.Lose != 2 || total.WouldQualify != 1 || total.Before != domain.Dinars(250_000) || total.After != domain.Dinars(180_000) || households["IQ-NI"].Lose != 1 {
		t.Errorf("welfare: %s", out)
	}
	out, err = sijil(t, "law", "rehearse", file, "--on", rehearsedOn.String())
	for _, want := range []string{"GOVERNORATE", "Basra", "Nineveh", "-70000", "1 refused households would qualify"} {
		if err != nil || !strings.Contains(out, want) {
			t.Errorf("%q is not printed: %s %v", want, out, err)
		}
	}
	for _, personal := range []string{"كاظم", "4170928", "5170928", "F-1"} {
		if strings.Contains(out, personal) {
			t.Errorf("the report names %s", personal)
		}
	}
	if after := digest(); after != before {
		t.Errorf("something was written: %s, before %s", after, before)
	}
}

func TestRehearsalInSeveralPasses(t *testing.T) {
	t.Parallel()
	_, store, _ := registered(t)
	_, file := lawFile(t, reform)
	present, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	proposed, _, err := lawfile.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	var reports []string
	for _, most := range []int{1, 2, 5, mostCases} {
		r := &rehearsal{present: present, proposed: proposed, on: rehearsedOn, most: most}
		if err := r.run(t.Context(), store); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(r.report(nil))
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, string(text))
	}
	if len(slices.Compact(reports)) != 1 {
		t.Errorf("the memory changes the result: %v", reports)
	}
}

func TestRehearsalOfTheLawItself(t *testing.T) {
	url, _, _ := registered(t)
	t.Setenv("SIJIL_DATABASE_URL", url)
	_, file := lawFile(t, "- parameter: pension.minimum\n  provisions:\n    - {from: 2014-01-01, to: 2099-12-31, rows: {ordinary: 500000, special: 460000}, source: Proposal}\n    - {from: 2100-01-01, rows: {ordinary: 1, special: 1}, source: Proposal}\n")
	out, err := sijil(t, "law", "rehearse", file, "--on", rehearsedOn.String())
	if err != nil || !strings.Contains(out, "says of that day what the law says") || strings.Contains(out, "it changes") || strings.Contains(out, "elsewhere") {
		t.Errorf("%s %v", out, err)
	}
	out, err = sijil(t, "law", "rehearse", file, "--on", "2013-01-01")
	if err != nil || !strings.Contains(out, "the law says nothing on that day") && !strings.Contains(out, "pensions") {
		t.Errorf("%s %v", out, err)
	}
}
