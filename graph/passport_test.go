package graph_test

import (
	"strings"
	"testing"

	"sijil/domain/mrz"
)

const document = "documents { number type status issuedOn activatedOn expiresOn endedFrom cause reason replacedBy destroyed owed sltdDue outdated { name { full } } zone { line1 line2 primaryIdentifier secondaryIdentifier } holder { name { full latin { full } } } suspensions { from to } }"

// border is the answer and the reason for a crossing.
func (c client) border(document, direction string, more ...any) string {
	c.Helper()
	variables := object{"document": document, "direction": direction}
	for i := 0; i < len(more); i += 2 {
		variables[more[i].(string)] = more[i+1]
	}
	got := c.data(`query($document: DocumentNumber!, $direction: BorderDirection!, $on: Date, $destination: String) {
		borderCheck(document: $document, direction: $direction, on: $on, destination: $destination) { answer reason } }`, variables)
	return text(got, "borderCheck", "answer") + " " + text(got, "borderCheck", "reason")
}

func TestAPassportFromItsApplicationToItsEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	n := w.as("registrar", "IQ-BA").bearer("whole life")
	officer, guard := w.as("passport_officer", "IQ-BA"), w.as("border", "")

	number := officer.printedPassport(n, passportParticulars())
	if got := guard.border(number, "EXIT"); got != "STOP DOCUMENT_NOT_VALID" {
		t.Errorf("before it was handed over: %s", got)
	}
	if got := queue(officer, "PASSPORT_TO_HAND_OVER"); len(got) != 1 {
		t.Errorf("to hand over: %v", got)
	}
	held := officer.do("handOverPassport", object{"nationalNumber": n, "number": number, "collectedBy": "self"}, "passports { id "+document+" }")
	d := at(held, "passports", "documents", 0)
	if text(d, "status") != "ACTIVE" || text(d, "activatedOn") != "2026-11-22" || text(d, "expiresOn") != "2034-11-21" || text(d, "holder", "name", "latin", "full") != "Zainab Hussain Ali" {
		t.Errorf("held: %v", d)
	}
	zone, err := mrz.Parse(text(d, "zone", "line1"), text(d, "zone", "line2"))
	if err != nil || zone.Number != number || zone.Expires != "341121" || !strings.Contains(text(d, "zone", "primaryIdentifier"), "ZYNB") {
		t.Errorf("the zone reads %+v, %v", zone, err)
	}
	if got := queue(officer, "PASSPORT_TO_HAND_OVER"); len(got) != 0 {
		t.Errorf("still to hand over: %v", got)
	}
	if got := guard.border(number, "EXIT"); got != "GO IN_ORDER" {
		t.Errorf("in order: %s", got)
	}

	officer.do("suspendPassport", object{"nationalNumber": n, "number": number, "reason": "x", "decision": decided()}, "passports { id }")
	if got := guard.border(number, "EXIT"); got != "STOP DOCUMENT_NOT_VALID" {
		t.Errorf("suspended: %s", got)
	}
	officer.do("resumePassport", object{"nationalNumber": n, "number": number, "reason": "x", "decision": decided()}, "passports { id }")

	newer := officer.heldPassport(n, passportParticulars())
	found := officer.data(`query($n: DocumentNumber!) { passportRecord(number: $n) { nationalNumber `+document+` } }`, object{"n": newer})
	if old := at(found, "passportRecord", "documents", 0); text(old, "status") != "REVOKED" || text(old, "cause") != "REPLACED" || text(old, "replacedBy") != newer {
		t.Errorf("replaced: %v", old)
	}
	officer.do("reportPassportStolen", object{"nationalNumber": n, "number": newer, "declaration": passportLoss()}, "passports { id }")
	if got := guard.border(newer, "ENTRY"); got != "STOP DOCUMENT_LOST_OR_STOLEN" {
		t.Errorf("stolen: %s", got)
	}
	again := officer.ask(`mutation($i: ReportPassportLostInput!) { reportPassportLost(input: $i) { passports { id } } }`,
		object{"i": object{"nationalNumber": n, "number": newer, "declaration": passportLoss()}})
	if len(again.Errors) != 1 || again.Errors[0].Extensions.Rule != "passport.over" {
		t.Errorf("lost after it was stolen: %s", again.raw)
	}
	officer.do("destroyPassport", object{"nationalNumber": n, "number": newer, "reason": "وُجد"}, "passports { id }")

	sltd := `{ sltdRecords { edges { node { number kind date due issuingCountry } } } }`
	due := at(officer.data(sltd, nil), "sltdRecords", "edges").([]any)
	if len(due) != 2 || text(due[1], "node", "kind")+text(due[0], "node", "kind") == "" {
		t.Fatalf("due: %v", due)
	}
	for _, number := range []string{number, newer} {
		told := officer.do("reportSltd", object{"number": number, "outcome": "IP-" + number}, "record { id due outcome }")
		if at(told, "record", "due") != false || text(told, "record", "outcome") != "IP-"+number {
			t.Errorf("told: %v", told)
		}
	}
	if due := at(officer.data(sltd, nil), "sltdRecords", "edges").([]any); len(due) != 0 {
		t.Errorf("still due: %v", due)
	}
	page := officer.data(`{ passportRecords(status: STOLEN) { edges { node { id nationalNumber } } pageInfo { hasNextPage } } }`, nil)
	if text(page, "passportRecords", "edges", 0, "node", "nationalNumber") != n {
		t.Errorf("listed: %v", page)
	}
	person := w.as("admin", "IQ-BA").data(`query($n: NationalNumber!) { person(nationalNumber: $n) { passports { id documents { number } } } }`, object{"n": n})
	id := text(person, "person", "passports", "id")
	if node := officer.data(`query($id: ID!) { node(id: $id) { id ... on PassportRecord { nationalNumber } } }`, object{"id": id}); text(node, "node", "nationalNumber") != n {
		t.Errorf("by its id: %v", node)
	}
}

// queue lists the records that a queue's flag names.
func queue(c client, flag string) (records []string) {
	c.Helper()
	got := c.data(`query($f: Flag!) { workQueue(flag: $f) { edges { node { record register flags } } } }`, object{"f": flag})
	for _, e := range at(got, "workQueue", "edges").([]any) {
		records = append(records, text(e, "node", "record"))
	}
	return records
}

// TestAChildsPassport: the parents approve, the child's passport holds for four years.
func TestAChildsPassport(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA")
	mother, father := registrar.parents()
	born := registrar.registeredBirth(birthParticulars(mother, father))
	child := text(registrar.data(`query($id: ID!) { birthRecord(id: $id) { nationalNumber } }`, object{"id": born}), "birthRecord", "nationalNumber")

	p := with(with(passportParticulars(), "MOTHER", "applicant", "relation"), nil, "latin")
	refused := officer.ask(`mutation($i: ApplyForPassportInput!) { applyForPassport(input: $i) { passports { id } } }`, object{"i": object{"nationalNumber": child, "particulars": p}})
	if len(refused.Errors) != 1 || refused.Errors[0].Extensions.Field != "particulars.consents.father" || refused.Errors[0].Extensions.Rule != "passport.parents_approval" {
		t.Errorf("without the father: %s", refused.raw)
	}
	registrar.registeredDeath(with(with(with(with(deathParticulars(father), name("أحمد", "حسين", "علي"), "deceased", "name"), "1994-07-10", "deceased", "dateOfBirth"), "2026-11-19", "dateOfDeath"), "2026-11-19", "evidence", "date"))
	number := officer.heldPassport(child, p)
	got := officer.data(`query($n: DocumentNumber!) { passportRecord(number: $n) { applications { child applicant } `+document+` } }`, object{"n": number})
	if text(got, "passportRecord", "documents", 0, "expiresOn") != "2030-11-21" || at(got, "passportRecord", "applications", 0, "child") != true {
		t.Errorf("the widow's child has %v", got)
	}
	w.as("court", "").do("recordTravelBan", object{"nationalNumber": child, "particulars": with(travelBan(), "MINOR_WITHOUT_GUARDIAN", "scope")}, "ban { id }")
	if got := w.as("border", "").border(number, "EXIT"); got != "REFER GUARDIAN_NEEDED" {
		t.Errorf("a child under a ban: %s", got)
	}
}

// TestATravelBanStopsIssueAndBorder: from the day of the order to that of its lifting.
func TestATravelBanStopsIssueAndBorder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	officer, court, guard := w.as("passport_officer", "IQ-BA"), w.as("court", ""), w.as("border", "")
	n := w.as("registrar", "IQ-BA").bearer("banned")
	held := officer.heldPassport(n, passportParticulars())
	ordered := object{"nationalNumber": n, "particulars": travelBan(), "idempotencyKey": "ban-1"}
	ban := text(court.do("recordTravelBan", ordered, "ban { id }"), "ban", "id")
	if again := text(court.do("recordTravelBan", ordered, "ban { id scope }"), "ban", "id"); again != ban || ban == "" {
		t.Errorf("the same order sent again gave the ban %q, not %q", again, ban)
	}

	abroad := `query($d: DocumentNumber!) { borderCheck(document: $d, direction: EXIT, destination: "tr") { answer } }`
	if got := text(guard.data(abroad, object{"d": held}), "borderCheck", "answer"); got != "STOP" {
		t.Errorf("a country in small letters: %s", got)
	}
	for _, c := range []struct{ got, want string }{
		{guard.border(held, "EXIT"), "STOP TRAVEL_BAN"},
		{guard.border(held, "ENTRY"), "GO IN_ORDER"},
		{guard.border("A99999999", "EXIT"), "STOP DOCUMENT_UNKNOWN"},
	} {
		if c.got != c.want {
			t.Errorf("at the border: %s, want %s", c.got, c.want)
		}
	}
	service := with(with(with(passportParticulars(), "SERVICE", "type"), decided(), "authorisation"), nil, "receipt")
	told := officer.do("applyForPassport", object{"nationalNumber": n, "particulars": service}, "passports { applications { application bans } bans { id } }")
	id := text(told, "passports", "applications", 1, "application")
	if text(told, "passports", "applications", 1, "bans", 0) != ban {
		t.Errorf("the officer was not told: %v", told)
	}
	officer.do("enrolPassportHolder", object{"nationalNumber": n, "application": id, "biometrics": biometrics()}, "passports { id }")
	officer.do("vetPassportApplication", object{"nationalNumber": n, "application": id, "findings": "x"}, "passports { id }")
	print := `mutation($i: PrintPassportInput!) { printPassport(input: $i) { passports { id } } }`
	if a := officer.ask(print, object{"i": object{"nationalNumber": n, "application": id}}); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "passport.under_ban" {
		t.Errorf("printed under a ban: %s", a.raw)
	}
	court.do("liftTravelBan", object{"nationalNumber": n, "ban": ban, "order": object{"court": appeal()}}, "ban { id liftedFrom }")
	if got := guard.border(held, "EXIT"); got != "GO IN_ORDER" {
		t.Errorf("lifted: %s", got)
	}
	if a := officer.ask(print, object{"i": object{"nationalNumber": n, "application": id}}); len(a.Errors) > 0 {
		t.Errorf("printed after the lifting: %s", a.raw)
	}
	for query, rule := range map[string]string{
		`{ borderCheck(document: "A1", direction: EXIT, on: "2026") { answer } }`:        "passport.date_complete",
		`{ borderCheck(document: "A1", direction: EXIT, destination: "QQ") { answer } }`: "passport.country",
		`{ passportRecord { id } }`: "graphql.which",
	} {
		c := guard
		if strings.Contains(query, "passportRecord") {
			c = officer
		}
		if a := c.ask(query, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != rule {
			t.Errorf("%s: %s", query, a.raw)
		}
	}
}

// TestADeathEndsThePassportAndItsCancellationPutsItBack: in the register, at the border and for INTERPOL.
func TestADeathEndsThePassportAndItsCancellationPutsItBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer, guard := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA"), w.as("border", "")
	n := registrar.enrol("dies", "جاسم", "MALE", "1950-01-01")
	number := officer.heldPassport(n, with(passportParticulars(), nil, "latin"))
	if got := guard.border(number, "EXIT"); got != "GO IN_ORDER" {
		t.Fatal(got)
	}
	died := registrar.registeredDeath(deathParticulars(n))
	state := func() string {
		got := officer.data(`query($n: NationalNumber!) { passportRecord(nationalNumber: $n) { `+document+` } }`, object{"n": n})
		d := at(got, "passportRecord", "documents", 0)
		return text(d, "status") + " " + text(d, "cause") + " " + text(d, "endedFrom")
	}
	if got := state(); got != "REVOKED HOLDER_DIED 2026-11-18" {
		t.Errorf("after the death: %s", got)
	}
	if got := guard.border(number, "ENTRY"); got != "STOP HOLDER_NOT_ALIVE" {
		t.Errorf("the dead at the border: %s", got)
	}
	registrar.do("cancelDeath", object{"death": died, "order": order(), "reason": "عاد حياً"}, "death { id }")
	if got := state(); got != "ACTIVE  " {
		t.Errorf("after the cancellation: %q", got)
	}
	if got := guard.border(number, "EXIT"); got != "GO IN_ORDER" {
		t.Errorf("alive at the border: %s", got)
	}
}

// TestAPassportDestroyedByMistakeIsOwed: what cannot be undone is work for the office, until another is handed over.
func TestAPassportDestroyedByMistakeIsOwed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA")
	n := registrar.enrol("owed", "جاسم", "MALE", "1950-01-01")
	p := with(passportParticulars(), nil, "latin")
	number := officer.heldPassport(n, p)
	died := registrar.registeredDeath(deathParticulars(n))
	officer.do("destroyPassport", object{"nationalNumber": n, "number": number, "reason": "سلّمته العائلة"}, "passports { id }")
	officer.do("reportSltd", object{"number": number, "outcome": "IP-1"}, "record { id }")
	registrar.do("cancelDeath", object{"death": died, "order": order(), "reason": "عاد حياً"}, "death { id }")
	if got := queue(officer, "PASSPORT_TO_REPLACE"); len(got) != 1 {
		t.Errorf("nothing is owed: %v", got)
	}
	officer.heldPassport(n, with(p, nil, "receipt"))
	if got := queue(officer, "PASSPORT_TO_REPLACE"); len(got) != 0 {
		t.Errorf("still owed: %v", got)
	}
}

// TestAStolenBlank: it belongs to nobody, and INTERPOL is told of it like of any other.
func TestAStolenBlank(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	officer := w.as("passport_officer", "")
	stolen := object{"number": "G00000007", "declaration": passportLoss()}
	got := officer.do("reportBlankPassportStolen", stolen, "record { id number kind due type }")
	if text(got, "record", "kind") != "STOLEN_BLANK" || at(got, "record", "due") != true || at(got, "record", "type") != nil {
		t.Errorf("reported: %v", got)
	}
	if open := queue(officer, "SLTD_DUE"); len(open) != 1 {
		t.Errorf("to be told: %v", open)
	}
	told := officer.do("reportSltd", object{"number": "G00000007", "outcome": "IP-9"}, "record { due outcome }")
	if at(told, "record", "due") != false || text(told, "record", "outcome") != "IP-9" {
		t.Errorf("told: %v", told)
	}
	if got := w.as("border", "").border("G00000007", "ENTRY"); got != "STOP DOCUMENT_LOST_OR_STOLEN" {
		t.Errorf("a stolen blank at the border: %s", got)
	}
	unknown := officer.ask(`mutation($i: ReportSltdInput!) { reportSltd(input: $i) { record { id } } }`, object{"i": object{"number": "G00000008", "outcome": "x"}})
	if len(unknown.Errors) != 1 || unknown.Errors[0].Extensions.Field != "number" || unknown.Errors[0].Extensions.Code != "not_found" {
		t.Errorf("an unknown number: %s", unknown.raw)
	}
}

// TestASealedPersonsPassportsAreSealed: who may not see a foundling's record sees no passport of it either.
func TestASealedPersonsPassportsAreSealed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("admin", "IQ-BA")
	declared := text(registrar.do("declareBirth", object{"particulars": foundling()}, "birth { id }"), "birth", "id")
	sealed := text(registrar.do("registerBirth", object{"birth": declared}, "birth { nationalNumber }"), "birth", "nationalNumber")
	p := with(with(passportParticulars(), nil, "latin"), object{"relation": "GUARDIAN"}, "applicant")
	registrar.filedPassport(sealed, with(p, object{"court": order()}, "consents"))
	officer := w.as("passport_officer", "IQ-BA")
	if got := officer.data(`query($n: NationalNumber!) { passportRecord(nationalNumber: $n) { id } }`, object{"n": sealed}); at(got, "passportRecord") != nil {
		t.Errorf("shown: %v", got)
	}
	a := officer.ask(`mutation($i: IssueLaissezPasserInput!) { issueLaissezPasser(input: $i) { passports { id } } }`, object{"i": object{"nationalNumber": sealed, "grounds": "x"}})
	if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "not_found" {
		t.Errorf("given a paper: %s", a.raw)
	}
}
