package graph_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
	"sijil/graph"
	"sijil/graph/auth"
)

// readings are what the access log holds, oldest first.
func (w *world) readings() (list []access.Reading) {
	w.Helper()
	for r, err := range w.access.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		w.must(err)
		r, err = eventstore.Decode(access.Codec, r)
		w.must(err)
		if read, ok := r.Event.(access.Read); ok {
			list = append(list, read.Readings...)
		}
	}
	return list
}

// last is the latest reading of a person.
func (w *world) last(number string) (access.Reading, access.Subject) {
	w.Helper()
	for _, read := range slices.Backward(w.readings()) {
		for _, s := range read.Subjects {
			if string(s.NationalNumber) == number {
				return read, s
			}
		}
	}
	w.Fatalf("nobody has read of the person")
	return access.Reading{}, access.Subject{}
}

// settleAccess waits until what was read can be asked for.
func (w *world) settleAccess() {
	w.Helper()
	head, err := w.access.Head(context.Background())
	w.must(err)
	w.must(w.audit.Settle(context.Background(), head))
}

// citizen is a person who asks about themselves.
func (w *world) citizen(number string) client {
	return w.with(auth.Caller{Actor: domain.Actor{ID: "c-" + number, Agency: "citizens", Role: "citizen"}, Own: domain.NationalNumber(number)})
}

// TestEveryReadingIsOnRecord: whose data, which groups of fields, what for; and also what led to nothing.
func TestEveryReadingIsOnRecord(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	mother, father := registrar.parents()
	born := registrar.registeredBirth(birthParticulars(mother, father))
	child := text(registrar.data(`query($b: ID!) { birthRecord(id: $b) { nationalNumber } }`, object{"b": born}), "birthRecord", "nationalNumber")
	before := len(w.readings())
	for _, nothing := range []string{`{ vitalStatistics { count } }`, `{ lawParameters(on: "2026-11-22", prefix: "passport.") { parameter } }`, `{ __typename }`} {
		if a := w.as("admin", "").ask(nothing, nil); len(a.Errors) > 0 {
			t.Fatal(a.raw)
		}
	}
	if n := len(w.readings()); n != before {
		t.Errorf("%d readings are on record of answers that are about nobody", n-before)
	}
	registrar.header.Set("Sijil-Purpose", "correction")
	registrar.header.Set("Sijil-Case", "T-77")
	variables := object{"n": child, "m": mother, "c": object{"nationalNumber": child, "givenName": "مريم", "dateOfBirth": "2026-11-15"}}
	for query, want := range map[string]struct {
		person  string
		outcome access.Outcome
		shown   string // register: groups
	}{
		`query($n: NationalNumber!) { person(nationalNumber: $n) { sex } }`:                                               {child, access.Disclosed, "person: person.identity:read person:read"},
		`query($n: NationalNumber!) { person(nationalNumber: $n) { mother { sex } } }`:                                    {mother, access.Disclosed, "person: person.identity:read person:read"},
		`query($n: NationalNumber!) { person(nationalNumber: $n) { ... on Person { birthRecord { child { sex } } } } }`:   {father, access.Disclosed, "birth: birth:read"},
		`query($m: NationalNumber!) { person(nationalNumber: $m) { children { name { given } } } }`:                       {child, access.Disclosed, "person: person.identity:read person:read"},
		`{ searchPersons(name: "مريم") { edges { node { sex } } } }`:                                                      {child, access.Disclosed, "person: person.identity:read"},
		`{ birthRecords { edges { node { ...b } } } } fragment b on BirthRecord { registrationNumber mother { idType } }`: {mother, access.Disclosed, "birth: birth:read"},
		`query($n: NationalNumber!) { timeline(nationalNumber: $n) { edges { cursor } } }`:                                {child, access.Disclosed, "timeline: timeline:read"},
		`query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`:                                             {child, access.Matched, ""},
		`{ verifyIdentity(claims: {nationalNumber: "999999999999", givenName: "مريم", sex: FEMALE}) { match } }`:          {"999999999999", access.Mismatched, ""},
		`{ person(nationalNumber: "999999999998") { sex } }`:                                                              {"999999999998", access.NotFound, ""},
	} {
		registrar.data(query, variables)
		read, s := w.last(want.person)
		var got []string
		for _, shown := range s.Shown {
			got = append(got, shown.Register+": "+strings.Join(shown.Groups, " "))
		}
		if s.Outcome != want.outcome || strings.Join(got, ", ") != want.shown {
			t.Errorf("%s: %s, %q", query, s.Outcome, got)
		}
		if read.Role != "registrar" || read.Purpose != "correction" || read.Case != "T-77" || !strings.Contains(query, read.Action) {
			t.Errorf("%s: %+v", query, read)
		}
	}
	registrar.do("move", object{"nationalNumber": mother, "residence": object{"governorate": "IQ-BA", "district": "الزبير"}, "effectiveFrom": "2026-11-01"}, "person { id }")
	if read, _ := w.last(mother); read.Action != "move" {
		t.Errorf("a command that shows the record: %+v", read)
	}
}

// TestR36_WithoutTheAccessLogNothingIsShown: what cannot be put on record does not leave.
func TestR36_WithoutTheAccessLogNothingIsShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	number := registrar.enrol("d-1", "جاسم", "MALE", "1950-01-01")
	const query = `query($n: NationalNumber!) { person(nationalNumber: $n) { name { given } } }`
	if a := registrar.ask(query, object{"n": number}); !strings.Contains(a.raw, "جاسم") {
		t.Fatal(a.raw)
	}
	ctx := context.Background()
	owner, err := pgx.Connect(ctx, w.ownerURL)
	w.must(err)
	defer owner.Close(ctx)
	_, err = owner.Exec(ctx, `REVOKE INSERT ON access.events FROM sijil_app`)
	w.must(err)
	a := registrar.ask(query, object{"n": number})
	if a.status != http.StatusServiceUnavailable || len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != graph.RuleNotRecorded.Key || strings.Contains(a.raw, "جاسم") || strings.Contains(a.raw, `"data"`) {
		t.Errorf("without the access log: %d, %s", a.status, a.raw)
	}
	if a := w.as("admin", "").ask(`{ vitalStatistics { count } }`, nil); len(a.Errors) > 0 {
		t.Errorf("what is about nobody: %s", a.raw)
	}
	_, err = owner.Exec(ctx, `GRANT INSERT ON access.events TO sijil_app`)
	w.must(err)
	if a := registrar.ask(query, object{"n": number}); !strings.Contains(a.raw, "جاسم") {
		t.Errorf("when it is back: %s", a.raw)
	}
}

// TestR37_APersonSeesWhoReadTheirData: when, what for and on which basis; what an
// investigation hides appears when its day has come.
func TestR37_APersonSeesWhoReadTheirData(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	number := w.as("registrar", "IQ-BA").enrol("d-1", "جاسم", "MALE", "1950-01-01")
	other := w.as("registrar", "IQ-BA").enrol("d-2", "سالم", "MALE", "1951-01-01")
	const query = `query($n: NationalNumber!) { person(nationalNumber: $n) { sex } }`
	officer := w.as("welfare", "")
	officer.header.Set("Sijil-Purpose", "welfare_application")
	officer.data(query, object{"n": number})
	hidden := w.as("investigator", "")
	hidden.header.Set("Sijil-Hidden-Until", "2026-11-25")
	hidden.header.Set("Sijil-Purpose", "investigation")
	hidden.data(query, object{"n": number})
	w.as("verifier", "").data(`query($n: NationalNumber!) { verifyIdentity(claims: {nationalNumber: $n, givenName: "هدى", sex: MALE}) { match } }`, object{"n": number})
	w.settleAccess()

	const usage = `{ myDataUsage { edges { node { logTime action receiver purpose legalBasis fields reference } } } }`
	citizen := w.citizen(number)
	seen := func() (purposes []string) {
		for _, e := range at(citizen.data(usage, nil), "myDataUsage", "edges").([]any) {
			if p, _ := at(e, "node", "purpose").(string); p != "" {
				purposes = append(purposes, p)
			}
		}
		return purposes
	}
	first := at(citizen.data(usage, nil), "myDataUsage", "edges").([]any)
	if len(first) < 3 || text(first[0], "node", "action") != "somebody tried to verify your identity, and not everything agreed" ||
		text(first[1], "node", "receiver") != "social-protection" || text(first[1], "node", "legalBasis") != "Social Protection Law 11/2014" {
		t.Errorf("the person sees %v", first)
	}
	if got := seen(); slices.Contains(got, "investigation") || !slices.Contains(got, "welfare_application") || !slices.Contains(got, "customer_identification") {
		t.Errorf("while it is hidden the person sees %v", got)
	}
	auditor := w.as("auditor", "")
	const log = `query($n: NationalNumber!) { accessLog(nationalNumber: $n, first: 100) { edges { node { purpose hiddenUntil } } } }`
	if a := auditor.ask(log, object{"n": number}); !strings.Contains(a.raw, `"hiddenUntil":"2026-11-25"`) {
		t.Errorf("an auditor sees it at once: %s", a.raw)
	}
	w.days.Store(3)
	if got := seen(); !slices.Contains(got, "investigation") || !slices.Contains(got, "welfare_application") {
		t.Errorf("when its day has come the person sees %v", got)
	}
	if a := w.citizen(other).ask(usage, nil); strings.Contains(a.raw, "welfare_application") {
		t.Errorf("another person sees it: %s", a.raw)
	}
	if a := w.as("citizen", "").ask(usage, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != graph.RuleOwnNumber.Key {
		t.Errorf("a citizen whose number is not known: %s", a.raw)
	}
	officer.header.Set("Sijil-Hidden-Until", "2026-11-25")
	if a := officer.ask(query, object{"n": number}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("an officer hides a reading: %s", a.raw)
	}
	hidden.header.Set("Sijil-Hidden-Until", "2036-11-25")
	if a := hidden.ask(query, object{"n": number}); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != access.RuleHidden.Key {
		t.Errorf("hidden for ten years: %s", a.raw)
	}
}

// TestR31_AccessToASealedRecordIsNotTold: the log does not tell an auditor that there is a sealed record.
func TestR31_AccessToASealedRecordIsNotTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	judge := w.as("registrar", "IQ-BA", auth.SealedRead)
	declared := text(judge.do("declareBirth", object{"particulars": foundling()}, "birth { id }"), "birth", "id")
	number := text(judge.do("registerBirth", object{"birth": declared}, "birth { nationalNumber }"), "birth", "nationalNumber")
	judge.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { sex } }`, object{"n": number})
	w.settleAccess()
	const log = `query($n: NationalNumber) { accessLog(nationalNumber: $n, first: 100) { edges { node { nationalNumber outcome } } } }`
	of := func(c client) int { return len(at(c.data(log, object{"n": number}), "accessLog", "edges").([]any)) }
	if told, named := of(w.as("auditor", "")), of(w.as("admin", "")); told != 0 || named == 0 {
		t.Errorf("an auditor is told of %d readings, one who is named of %d", told, named)
	}
	if a := w.as("auditor", "").ask(log, nil); strings.Contains(a.raw, number) {
		t.Error("the list of all readings tells of it")
	}
}

// addFlag raises one to be closed.
func addFlag(c client, inputs map[string]object) {
	c.Helper()
	flag := access.FlagID(access.Reprints, "civil-status", "x", "good")
	c.must(c.office.RaiseFlags(context.Background(), []access.Flagged{{Flag: flag, Rule: access.Reprints, Officer: "x", Agency: "civil-status", From: time.Now(), Until: time.Now()}}))
	inputs["closeAccessFlag"] = object{"flag": flag.String(), "finding": "MISUSE", "reason": "لا صلة له بعمله"}
}

// TestR38_FlagsStandInAQueue until an auditor has found what they are; nobody closes one about themselves.
func TestR38_FlagsStandInAQueue(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx := context.Background()
	of := func(officer, agency string) access.Flagged {
		return access.Flagged{
			Flag: access.FlagID(access.Enumeration, agency, officer, "x"), Rule: access.Enumeration, Officer: officer, Agency: agency,
			From: time.Now().UTC(), Until: time.Now().UTC(), Count: 31, Limit: 20,
		}
	}
	one, own := of("v-1", "bank"), of("auditor-1", "audit")
	for range 2 { // what was flagged before stays as it is
		w.must(w.office.RaiseFlags(ctx, []access.Flagged{one, own}))
	}
	w.settleAccess()
	auditor := w.as("auditor", "")
	const queue = `query($closed: Boolean) { accessFlags(closed: $closed) { edges { node { id rule officer agency count limit finding reason auditor closedOn } } } }`
	open := func(closed bool) []any {
		return at(auditor.data(queue, object{"closed": closed}), "accessFlags", "edges").([]any)
	}
	if got := open(false); len(got) != 2 || text(got[0], "node", "rule") != "ENUMERATION" {
		t.Fatalf("the queue holds %v", got)
	}
	done := auditor.do("closeAccessFlag", object{"flag": one.Flag.String(), "finding": "MISUSE", "reason": "لا صلة له بعمله"}, "flag { finding auditor closedOn }")
	if text(done, "flag", "finding") != "MISUSE" || text(done, "flag", "closedOn") != "2026-11-22" {
		t.Errorf("closed: %v", done)
	}
	const mutation = `mutation($i: CloseAccessFlagInput!) { closeAccessFlag(input: $i) { __typename } }`
	for flag, rule := range map[string]string{own.Flag.String(): access.RuleOwnFlag.Key, one.Flag.String(): access.RuleFlagClosed.Key, "x": access.RuleNoFlag.Key} {
		a := auditor.ask(mutation, object{"i": object{"flag": flag, "finding": "JUSTIFIED", "reason": "x"}})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != rule {
			t.Errorf("%s: %s", rule, a.raw)
		}
	}
	if len(open(false)) != 1 || len(open(true)) != 1 {
		t.Errorf("open %v, closed %v", open(false), open(true))
	}
}
