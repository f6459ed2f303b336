package graph_test

import (
	"slices"
	"strings"
	"testing"
)

func cardParticulars(kind string) object {
	return object{
		"kind": kind, "applicant": object{"relation": "SELF"}, "latin": object{"given": "Noor", "surname": "Al-Basri"}, "bloodGroup": "O+",
		"receipt": object{"number": "R-1", "amount": "6000"},
	}
}

func cardCapture(part string) object {
	return object{"reference": "vault/" + part + "/81", "hash": "sha256:" + strings.Repeat("0a", 32)}
}

func cardBiometrics() object {
	return object{"portrait": cardCapture("portrait"), "fingerprints": cardCapture("fingers"), "iris": cardCapture("iris"), "missing": "لا شيء"}
}

func cardDeclaration() object {
	return object{
		"declarant": "نور حسين", "occurredOn": "2026-11-22", "place": basra(), "circumstances": "في السوق",
		"policeReport": object{"authority": "شرطة العشار", "number": "7", "date": "2026-11-22"},
	}
}

// cards is a person who has or applies for cards.
type cards struct {
	client
	number, application, card string
}

// applied files somebody's application.
func (c client) applied(given, born string) cards {
	c.Helper()
	p := cards{client: c, number: c.enrol("card of "+given, given, "FEMALE", born)}
	got := c.do("applyForNationalID", object{"nationalNumber": p.number, "particulars": cardParticulars("FIRST")}, "nationalId { application { trackingId } }")
	p.application = text(got, "nationalId", "application", "trackingId")
	return p
}

// filed is a command on the application, held one on the card.
func (p cards) filed(more object) object { return p.about("application", p.application, more) }
func (p cards) held(more object) object  { return p.about("card", p.card, more) }

func (p cards) about(what, which string, more object) object {
	input := object{"nationalNumber": p.number, what: which}
	for k, v := range more {
		input[k] = v
	}
	return input
}

func (p cards) enrolled() cards {
	p.Helper()
	p.do("enrolNationalIDBiometrics", p.filed(object{"biometrics": cardBiometrics()}), "nationalId { id }")
	return p
}

func (p cards) approved() cards {
	p.Helper()
	p.enrolled().do("approveNationalID", p.filed(object{"findings": "مطابق"}), "nationalId { id }")
	return p
}

func (p cards) printed() cards {
	p.Helper()
	got := p.approved().do("printNationalID", p.filed(nil), "nationalId { cards { card } }")
	made := at(got, "nationalId", "cards").([]any)
	p.card = text(made[len(made)-1], "card")
	return p
}

func (p cards) delivered() cards {
	p.Helper()
	p = p.printed()
	p.do("deliverNationalID", p.held(object{"to": "نور"}), "nationalId { id }")
	return p
}

func (p cards) active() cards {
	p.Helper()
	p = p.delivered()
	p.do("activateNationalID", p.held(nil), "nationalId { id }")
	return p
}

const cardQuery = `query($n: NationalNumber!) { nationalIdRecord(nationalNumber: $n) { id nationalNumber
	application { status fee { due source } particulars { kind } } activeCard { card }
	cards { card access status cause toBeReplaced replacedBy outdated endedFrom destroyedOn expiresOn zone { line1 line2 line3 } holder { name { full } }
		today: validOn(day: "2026-11-22") yesterday: validOn(day: "2026-11-21") suspensions { from to } } } }`

// shown is what the API says of the person's cards.
func (p cards) shown() any {
	p.Helper()
	return at(p.data(cardQuery, object{"n": p.number}), "nationalIdRecord")
}

// status of the last card, with its cause.
func (p cards) status() string {
	p.Helper()
	list := at(p.shown(), "cards").([]any)
	last := list[len(list)-1]
	return strings.TrimSuffix(text(last, "status")+" "+text(last, "cause"), " ")
}

// flags are what an office must do about the person's cards.
func (p cards) flags() (list []string) {
	p.Helper()
	id := text(p.shown(), "id")
	for _, e := range at(p.data(`{ workQueue(first: 100) { edges { node { record register flags } } } }`, nil), "workQueue", "edges").([]any) {
		if text(e, "node", "record") == id && text(e, "node", "register") == "NATIONALID" {
			for _, f := range at(e, "node", "flags").([]any) {
				list = append(list, f.(string))
			}
		}
	}
	slices.Sort(list)
	return list
}

func TestTheLifeOfACard(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.as("admin", "IQ-BA").applied("نور", "1990-05-05")
	step := func(what, status string, flags ...string) {
		t.Helper()
		got := text(p.shown(), "application", "status")
		if status != got && status != p.status() || !slices.Equal(p.flags(), flags) {
			t.Errorf("%s: the application is %s, the flags are %v", what, got, p.flags())
		}
	}
	step("applied", "APPLIED", "CARD_TO_ENROL")
	p.enrolled()
	step("enrolled", "ENROLLED", "CARD_TO_VET")
	p.do("approveNationalID", p.filed(object{"findings": "مطابق"}), "nationalId { id }")
	step("approved", "APPROVED", "CARD_TO_PRINT")
	for range 2 { // the same key is the same card
		got := p.do("printNationalID", p.filed(object{"idempotencyKey": "print"}), "nationalId { cards { card } }")
		p.card = text(got, "nationalId", "cards", 0, "card")
	}
	step("printed", "PRINTED", "CARD_TO_HAND_OVER")
	p.do("deliverNationalID", p.held(object{"to": "نور"}), "nationalId { id }")
	step("delivered", "DELIVERED", "CARD_TO_HAND_OVER")
	p.do("activateNationalID", p.held(nil), "nationalId { id }")
	step("activated", "ACTIVE")

	shown := p.shown()
	card := at(shown, "cards", 0)
	if len(at(shown, "cards").([]any)) != 1 || text(shown, "activeCard", "card") != p.card || text(card, "expiresOn") != "2036-11-21" ||
		text(card, "zone", "line1") == "" || !strings.Contains(text(card, "zone", "line1"), p.number) || !strings.HasPrefix(text(card, "zone", "line3"), "NWR<XHSYN<ELY") ||
		text(shown, "application", "fee", "due") != "6000" || at(card, "today") != true || at(card, "yesterday") != false {
		t.Fatalf("the card is %v", shown)
	}
	decision := object{"reason": "تحقيق", "decision": object{"court": order()}}
	p.do("suspendNationalID", p.held(decision), "nationalId { id }")
	step("suspended", "SUSPENDED")
	p.do("liftNationalIDSuspension", p.held(decision), "nationalId { id }")
	step("lifted", "ACTIVE")
	p.do("reportNationalIDLost", p.held(object{"declaration": cardDeclaration()}), "nationalId { id }")
	step("lost", "LOST")
	p.do("destroyNationalID", p.held(object{"reason": "عُثر عليها"}), "nationalId { id }")
	step("found and destroyed", "LOST")

	lost := p.card
	got := p.do("applyForNationalID", object{"nationalNumber": p.number, "particulars": cardParticulars("LOST")}, "nationalId { application { trackingId } }")
	p.application = text(got, "nationalId", "application", "trackingId")
	if p = p.active(); p.card == lost || p.status() != "ACTIVE" || text(p.shown(), "cards", 0, "replacedBy") != p.card {
		t.Errorf("the replacement is %s of %v", p.status(), p.shown())
	}
	for _, end := range []struct {
		mutation, kind string
		more           object
	}{
		{"reportNationalIDStolen", "STOLEN", object{"declaration": cardDeclaration()}},
		{"reportNationalIDDamaged", "DAMAGED", object{"description": "مكسورة"}},
	} {
		p.do(end.mutation, p.held(end.more), "nationalId { id }")
		if a := p.ask(`mutation($n: NationalNumber!, $c: CardNumber!) { activateNationalID(input: {nationalNumber: $n, card: $c}) { nationalId { id } } }`,
			object{"n": p.number, "c": p.card}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "conflict" {
			t.Errorf("after %s the card comes back: %s", end.mutation, a.raw)
		}
		got := p.do("applyForNationalID", object{"nationalNumber": p.number, "particulars": cardParticulars(end.kind)}, "nationalId { application { trackingId } }")
		p.application = text(got, "nationalId", "application", "trackingId")
		p = p.active()
	}
	w.another().do("suspendNationalID", p.held(decision), "nationalId { id }")
	p.do("revokeNationalID", p.held(object{"cause": "COURT", "reason": "x", "decision": object{"court": order()}}), "nationalId { id }")
	step("revoked", "REVOKED COURT")
}

// TestACardFollowsItsHolder: a death ends the card; its cancellation puts it
// back, or owes another where it was destroyed meanwhile; a change of name outdates it.
func TestACardFollowsItsHolder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	p := admin.applied("نور", "1990-05-05").active()
	died := func() string {
		d := with(with(deathParticulars(p.number), name("نور", "حسين", "علي"), "deceased", "name"), "FEMALE", "deceased", "sex")
		return admin.registeredDeath(with(d, "1990-05-05", "deceased", "dateOfBirth"))
	}
	death := died()
	if p.status() != "REVOKED DEATH" || text(p.shown(), "cards", 0, "endedFrom") != "2026-11-18" {
		t.Errorf("of the dead: %v", p.shown())
	}
	admin.do("cancelDeath", object{"death": death, "order": order(), "reason": "خطأ"}, "death { id }")
	if p.status() != "ACTIVE" {
		t.Errorf("of the living: %v", p.shown())
	}
	death = died()
	p.do("destroyNationalID", p.held(object{"reason": "أُتلفت"}), "nationalId { id }")
	admin.do("cancelDeath", object{"death": death, "order": appeal(), "reason": "خطأ"}, "death { id }")
	if flags := p.flags(); !slices.Equal(flags, []string{"CARD_TO_REPLACE"}) || at(p.shown(), "cards", 0, "toBeReplaced") != true {
		t.Errorf("destroyed meanwhile: %v, %v", flags, p.shown())
	}
	free := with(cardParticulars("REISSUE"), nil, "receipt")
	got := p.do("applyForNationalID", object{"nationalNumber": p.number, "particulars": free}, "nationalId { application { trackingId fee { due } } }")
	p.application = text(got, "nationalId", "application", "trackingId")
	if p = p.active(); p.status() != "ACTIVE" || len(p.flags()) != 0 {
		t.Errorf("the free card is %s with %v", p.status(), p.flags())
	}
	admin.do("changeName", object{
		"nationalNumber": p.number, "name": name("نورا", "حسين", "علي"), "route": "DG_CHANGE", "publishedOn": "2026-10-01",
		"reference": object{"authority": "المديرية", "number": "4", "date": "2026-11-20"},
	}, "person { nationalNumber }")
	if flags := p.flags(); !slices.Equal(flags, []string{"CARD_OUTDATED"}) || text(p.shown(), "cards", 1, "outdated", 0) != "name.given" {
		t.Errorf("renamed: %v, %v", flags, p.shown())
	}
}

// TestWhoSeesACard: the office where it was applied for and the one that keeps
// the civil record, by every number; nobody else, and nobody without the scope.
func TestWhoSeesACard(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.as("admin", "IQ-BA").applied("نور", "1990-05-05").active()
	card := at(p.shown(), "cards", 0)
	keys := object{"nationalNumber": p.number, "card": p.card, "access": text(card, "access"), "trackingId": p.application, "id": text(p.shown(), "id")}
	types := map[string]string{"nationalNumber": "NationalNumber", "card": "CardNumber", "access": "AccessNumber", "trackingId": "TrackingID", "id": "ID"}
	near, far := w.as("id_officer", "IQ-BA"), w.as("id_officer", "IQ-NI")
	for key, value := range keys {
		query := "query($k: " + types[key] + "!) { nationalIdRecord(" + key + ": $k) { nationalNumber } }"
		if got := text(near.data(query, object{"k": value}), "nationalIdRecord", "nationalNumber"); got != p.number {
			t.Errorf("by %s: %q", key, got)
		}
		if got := at(far.data(query, object{"k": value}), "nationalIdRecord"); got != nil {
			t.Errorf("another office sees by %s: %v", key, got)
		}
	}
	if a := near.ask(`{ nationalIdRecord { id } }`, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "id" {
		t.Errorf("which record? %s", a.raw)
	}
	node := near.data(`query($id: ID!) { node(id: $id) { id ... on NationalIDRecord { nationalNumber } } }`, object{"id": keys["id"]})
	if text(node, "node", "nationalNumber") != p.number {
		t.Errorf("by node: %v", node)
	}
	person := near.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { nationalIds { card status } } }`, object{"n": p.number})
	if text(person, "person", "nationalIds", 0, "card") != p.card || text(person, "person", "nationalIds", 0, "status") != "ACTIVE" {
		t.Errorf("of the person: %v", person)
	}
	earlier := near.data(`query($n: NationalNumber!) { person(nationalNumber: $n, asOf: {trueOn: "2026-11-21"}) { nationalIds { card } } }`, object{"n": p.number})
	if at(earlier, "person", "nationalIds") != nil {
		t.Errorf("of the person yesterday: %v", earlier)
	}
	for filter, want := range map[string]int{"": 1, `(cardStatus: ACTIVE, office: "IQ-BA-01")`: 1, "(cardStatus: LOST)": 0, "(applicationStatus: PRINTED)": 1} {
		query := "{ nationalIdRecords" + filter + " { edges { node { nationalNumber } } pageInfo { hasNextPage } } }"
		if got := len(at(near.data(query, nil), "nationalIdRecords", "edges").([]any)); got != want {
			t.Errorf("%s lists %d, want %d", filter, got, want)
		}
		if got := len(at(far.data(query, nil), "nationalIdRecords", "edges").([]any)); got != 0 {
			t.Errorf("another office lists %d by %s", got, filter)
		}
	}
	suspend := `mutation($i: SuspendNationalIDInput!) { suspendNationalID(input: $i) { nationalId { id } } }`
	input := p.held(object{"reason": "x", "decision": object{"court": order()}})
	if a := far.ask(suspend, object{"i": input}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "not_found" {
		t.Errorf("another office suspends: %s", a.raw)
	}
	if a := w.as("registrar", "IQ-BA").ask(suspend, object{"i": input}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("a registrar suspends: %s", a.raw)
	}
	if a := w.as("registrar", "IQ-BA").ask(cardQuery, object{"n": p.number}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("a registrar reads: %s", a.raw)
	}
}
