package graph_test

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/graph"
	"sijil/graph/auth"
)

// askedOf are questions about one person, by number or by the ids of their records.
var askedOf = map[string]string{
	"person":      `query($n: NationalNumber!) { person(nationalNumber: $n) { sex } }`,
	"past":        `query($n: NationalNumber!) { person(nationalNumber: $n, asOf: {trueOn: "2026-11-01"}) { sex } }`,
	"cards":       `query($n: NationalNumber!) { nationalIdRecord(nationalNumber: $n) { id } }`,
	"card":        `query($card: CardNumber!) { nationalIdRecord(card: $card) { id } }`,
	"passports":   `query($n: NationalNumber!) { passportRecord(nationalNumber: $n) { id } travelBans(nationalNumber: $n) { id } }`,
	"passport":    `query($paper: DocumentNumber!) { passportRecord(number: $paper) { id } }`,
	"pension":     `query($n: NationalNumber!) { pensionCase(nationalNumber: $n) { id } pensionEntitlement(nationalNumber: $n) { __typename } }`,
	"payments":    `query($n: NationalNumber!) { pensionPayments(nationalNumber: $n) { edges { cursor } } }`,
	"welfare":     `query($n: NationalNumber!) { welfareCasesOf(nationalNumber: $n) { edges { cursor } pageInfo { hasNextPage } } welfareEntitlement(nationalNumber: $n) { __typename } }`,
	"marriages":   `query($n: NationalNumber!) { marriagesOf(nationalNumber: $n) { id } }`,
	"timeline":    `query($n: NationalNumber!) { timeline(nationalNumber: $n) { edges { cursor } } }`,
	"person node": `query($person: ID!) { node(id: $person) { id } }`,
	"card node":   `query($cards: ID!) { node(id: $cards) { id } nationalIdRecord(id: $cards) { id } }`,
	"pass node":   `query($passports: ID!) { node(id: $passports) { id } passportRecord(id: $passports) { id } }`,
	"wedding":     `query($marriage: ID!) { node(id: $marriage) { id } marriageRecord(id: $marriage) { id } }`,
	"case node":   `query($pension: ID!) { node(id: $pension) { id } }`,
	"move":        `mutation($n: NationalNumber!) { move(input: {nationalNumber: $n, residence: {district: "x"}, effectiveFrom: "2026-11-01"}) { __typename } }`,
	"service":     `mutation($n: NationalNumber!, $s: ServicePeriodInput!) { recordService(input: {nationalNumber: $n, service: $s}) { __typename } }`,
	"suspend":     `mutation($n: NationalNumber!) { suspendPension(input: {nationalNumber: $n, reason: "x"}) { __typename } }`,
	"card lost":   `mutation($n: NationalNumber!) { reportNationalIDLost(input: {nationalNumber: $n, card: "1234567890", where: "x", on: "2026-11-20"}) { __typename } }`,
	"seal":        `mutation($n: NationalNumber!) { approveSealing(input: {nationalNumber: $n}) { __typename } }`,
}

// amongThem are lists and relatives in which the person stood.
var amongThem = map[string]string{
	"cards":     `{ nationalIdRecords { edges { node { id } } } }`,
	"passports": `{ passportRecords { edges { node { id } } } sltdRecords { edges { node { number } } } }`,
	"marriages": `{ marriageRecords { edges { node { id } } } }`,
	"pensions":  `{ pensionCases { edges { node { id } } } }`,
	"welfare":   `{ welfareCases { edges { node { id } } } }`,
	"search":    `{ searchPersons(name: "زاهرة") { edges { node { nationalNumber } } } }`,
	"queue":     `{ workQueue(first: 100) { edges { node { record } } } }`,
	"husband":   `query($h: NationalNumber!) { person(nationalNumber: $h) { spouses { nationalNumber } marriages { spouse } marriageRecords { id } } }`,
	"then":      `query($h: NationalNumber!) { person(nationalNumber: $h, asOf: {trueOn: "2026-11-21"}) { spouses { nationalNumber } marriageRecords { id } } }`,
}

// nodeID is the id of a record.
func nodeID(kind, key string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(kind + ":" + key))
}

// TestR31_ASealedPersonIsNowhere: somebody with a card, a passport, a marriage, a
// pension and welfare is sealed, by two. For whoever is not named, every question
// and command is answered as for a number that nobody has, and costs as many statements.
func TestR31_ASealedPersonIsNowhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	p := admin.applied("زاهرة", "1985-05-05").active()
	n, husband := p.number, admin.enrol("h-1", "جاسم", "MALE", "1984-05-01")
	paper := admin.heldPassport(n, passportParticulars())
	hearth{admin, "FAM-31", husband, n}.do("applyForWelfare", hearth{admin, "FAM-31", husband, n}.application(), "case { id }")
	admin.do("recordService", object{"nationalNumber": n, "service": service("2001-07-01", "2014-07-01"), "paper": pensionPaper()}, "case { id }")
	vows := with(contract(n, husband), object{"nationalNumber": n, "name": name("زاهرة", "حسين", "علي")}, "wife")
	vows = with(vows, object{"nationalNumber": husband, "name": name("جاسم", "حسين", "علي")}, "husband")
	wed := text(admin.do("registerMarriage", object{"particulars": vows}, "marriage { id }"), "marriage", "id")
	_, stream, _ := strings.Cut(string(decoded(t, wed)), ":")
	w.tell(husband, stream)
	w.tell(n, stream)

	request := object{"nationalNumber": n, "order": order(), "reason": "شاهد محمي"}
	if got := admin.do("requestSealing", request, "person { sealed }"); at(got, "person", "sealed") != false {
		t.Errorf("a request seals: %v", got)
	}
	const approve = `mutation($n: NationalNumber!) { approveSealing(input: {nationalNumber: $n}) { person { sealed } } }`
	if a := admin.ask(approve, object{"n": n}); !refusedBy(a, person.RuleSealingSameUser) {
		t.Errorf("the same user approves: %s", a.raw)
	}
	scopes := slices.DeleteFunc(slices.Clone(auth.Roles["admin"]), func(s string) bool { return s == auth.SealedRead })
	plain := w.with(auth.Caller{Actor: domain.Actor{ID: "admin-3", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "admin", Scopes: scopes}, LegalBasis: "test"})
	if a := plain.ask(approve, object{"n": n}); !refusedBy(a, graph.RuleScope) {
		t.Errorf("one who is not named approves: %s", a.raw)
	}
	about := func(n, wed, card, paper string) object {
		return object{
			"n": n, "h": husband, "card": card, "paper": paper, "marriage": wed, "person": nodeID("Person", n), "cards": nodeID("NationalIDRecord", "nationalid-"+n),
			"passports": nodeID("PassportRecord", "passport-"+n), "pension": nodeID("PensionCase", "retirement-"+n), "s": service("2014-07-01", "2015-07-01"),
		}
	}
	known, absent := about(n, wed, p.card, paper), about("999999999999", nodeID("MarriageRecord", "marriage-x"), "9999999999", "A99999999")
	for what, query := range amongThem {
		if a := plain.ask(query, known); len(a.Errors) > 0 || what != "queue" && !mentions(a.raw, known) {
			t.Errorf("before, %s: %s", what, a.raw)
		}
	}
	if a := w.another().ask(approve, object{"n": n}); at(a.Data, "approveSealing", "person", "sealed") != true {
		t.Fatalf("another approves: %s", a.raw)
	}
	for what, query := range askedOf {
		cost := func(v object) (string, int64) {
			before := w.statements.Load()
			a := plain.ask(query, v)
			return withoutReference(a), w.statements.Load() - before
		}
		hidden, costs := cost(known)
		unknown, usual := cost(absent)
		if hidden != unknown || costs != usual {
			t.Errorf("%s: a sealed person is answered by %d statements\n%s, an absent one by %d\n%s", what, costs, hidden, usual, unknown)
		}
	}
	for what, query := range amongThem {
		if a := plain.ask(query, known); len(a.Errors) > 0 || mentions(a.raw, known) {
			t.Errorf("%s tells of a sealed person: %s", what, a.raw)
		}
	}
	if a := admin.ask(askedOf["cards"], known); text(a.Data, "nationalIdRecord", "id") == "" {
		t.Errorf("who is named: %s", a.raw)
	}
	w.another().do("requestSealing", with(request, true, "unseal"), "person { sealed }")
	if a := admin.ask(approve, object{"n": n}); at(a.Data, "approveSealing", "person", "sealed") != false {
		t.Errorf("the seal is lifted: %s", a.raw)
	}
	if a := plain.ask(askedOf["person"], known); text(a.Data, "person", "sex") == "" {
		t.Errorf("after the seal was lifted: %s", a.raw)
	}
}

// mentions tells whether an answer tells of the person, or of a record of theirs.
func mentions(raw string, known object) bool {
	for _, key := range []string{"n", "person", "cards", "passports", "pension", "marriage", "paper"} {
		if strings.Contains(raw, known[key].(string)) {
			return true
		}
	}
	return strings.Contains(raw, nodeID("WelfareCase", "FAM-31")) || strings.Contains(raw, nodeID("WelfareCase", "welfare-FAM-31"))
}

func decoded(t *testing.T, id string) []byte {
	t.Helper()
	text, err := base64.RawURLEncoding.DecodeString(id)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
