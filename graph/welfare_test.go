package graph_test

import (
	"strings"
	"testing"
	"time"
)

const welfareFields = `case {
	id familyNumber status flags head debt arrears lastPaid members { person relation } decision { outcome perCapita line objectUntil }
	assessment { amount reasons categories members { person age } steps { key text verified } } stopped { reason lapses } caregiving { status }
}`

// hearth is a household on its way through welfare.
type hearth struct {
	client
	family, husband, wife string
}

// couple enrols a couple and names their household.
func (c client) couple(family string) hearth {
	c.Helper()
	born := "198" + family[len(family)-1:] + "-05-01"
	return hearth{c, family, c.enrol("husband of "+family, "جاسم", "MALE", born), c.enrol("wife of "+family, "فاطمة", "FEMALE", born)}
}

func welfarePaper() object {
	return object{"authority": "دائرة العمل في البصرة", "number": "77", "date": "2026-11-01"}
}

func (h hearth) application() object {
	return object{
		"familyNumber": h.family, "head": h.husband, "area": "IQ-BA", "address": basra(), "declaredIncome": "50000",
		"members": []any{object{"person": h.husband, "relation": "HEAD"}, object{"person": h.wife, "relation": "SPOUSE"}},
		"claims":  []any{object{"category": "unemployed", "person": h.husband, "reference": welfarePaper()}},
	}
}

func surveyOf(cars int) []any {
	list := []any{object{"question": "cars", "count": cars}}
	for _, q := range []string{"earners", "rooms", "owned_dwelling", "air_conditioners", "livestock", "land_dunums"} {
		list = append(list, object{"question": q, "count": 0})
	}
	return list
}

// give gives a command for the household and reads its case.
func (h hearth) give(mutation string, input object) object {
	h.Helper()
	return h.do(mutation, with(input, h.family, "familyNumber"), welfareFields)["case"].(object)
}

// refuse expects a command for the household to be refused by a rule.
func (h hearth) refuse(mutation string, input object, rule string) {
	h.Helper()
	kind := strings.ToUpper(mutation[:1]) + mutation[1:] + "Input"
	a := h.ask("mutation($input: "+kind+"!) { "+mutation+"(input: $input) { case { id } } }", object{"input": with(input, h.family, "familyNumber")})
	if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != rule {
		h.Errorf("%s: %s", mutation, a.raw)
	}
}

// decided brings the household to the decision, with so many cars.
func (h hearth) decided(cars int) object {
	h.Helper()
	h.do("applyForWelfare", h.application(), "case { id }")
	h.give("crossCheckWelfare", object{})
	h.give("surveyWelfare", object{"visited": "2026-11-22", "answers": surveyOf(cars)})
	h.give("scoreWelfare", object{})
	return h.give("decideWelfare", object{})
}

// paid brings it to the first payment.
func (h hearth) paid() object {
	h.Helper()
	h.decided(0)
	h.give("activateWelfare", object{})
	return h.give("payWelfare", object{"month": "2026-11"})
}

// read reads the case.
func (h hearth) read() object {
	h.Helper()
	data := h.data("query($f: FamilyNumber!) { welfareCase(familyNumber: $f) { "+strings.TrimSuffix(strings.TrimPrefix(welfareFields, "case {"), "}")+" } }", object{"f": h.family})
	w, _ := data["welfareCase"].(object)
	return w
}

// until reads the case until the policies have done their work.
func (h hearth) until(what string, done func(object) bool) object {
	h.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		if w := h.read(); done(w) {
			return w
		} else if time.Now().After(deadline) {
			h.Fatalf("%s: %v", what, w)
		}
	}
}

func TestWelfareFromApplicationToPayment(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	h := registrar.couple("F-1")
	officer := w.as("welfare", "IQ-BA")
	h.client = officer

	if got := h.decided(0); text(got, "status") != "ELIGIBLE" || text(got, "decision", "perCapita") != "40000" || text(got, "decision", "line") != "105000" {
		t.Fatalf("decided %v", got)
	}
	if got := h.give("activateWelfare", object{}); text(got, "status") != "ACTIVE" || text(got, "assessment", "amount") != "175000" {
		t.Errorf("activated %v", got)
	}
	run := func() object {
		return officer.do("runWelfareCycle", object{"month": "2026-11"}, "cycle { month paid before net more refused { rule households } }")["cycle"].(object)
	}
	if got := run(); at(got, "paid") != 1.0 || text(got, "net") != "175000" || text(got, "month") != "2026-11" {
		t.Errorf("the first run: %v", got)
	}
	if got := run(); at(got, "paid") != 0.0 || at(got, "before") != 1.0 || text(got, "net") != "0" {
		t.Errorf("the second: %v", got)
	}
	h.refuse("payWelfare", object{"month": "2026-11"}, "welfare.paid_already")
	h.refuse("applyForWelfare", h.application(), "welfare.active")

	data := officer.data(`query($n: NationalNumber!) { welfareCasesOf(nationalNumber: $n) { edges { node { familyNumber lastPaid
		payments { month due net payee assessment { members { person age } steps { key text } } } history { event label office } } } } }`, object{"n": h.wife})
	node := at(data, "welfareCasesOf", "edges", 0, "node")
	if text(node, "lastPaid") != "2026-11" || text(node, "payments", 0, "net") != "175000" || text(node, "payments", 0, "payee") != h.husband ||
		len(at(node, "payments", 0, "assessment", "members").([]any)) != 2 || text(node, "history", 0, "event") != "welfare.paid" || text(node, "history", 0, "label") == "" {
		t.Errorf("the officer's view: %v", node)
	}
	if listed := officer.data("{ welfareCases(status: ACTIVE) { edges { node { id familyNumber } } } }", nil); text(listed, "welfareCases", "edges", 0, "node", "familyNumber") != "F-1" {
		t.Errorf("listed %v", listed)
	}
	id := text(h.read(), "id")
	if got := officer.data("query($id: ID!) { node(id: $id) { id ... on WelfareCase { status } } }", object{"id": id}); text(got, "node", "status") != "ACTIVE" {
		t.Errorf("by id: %v", got)
	}

	const due = `query($n: NationalNumber!, $l: Language) { welfareEntitlement(nationalNumber: $n, language: $l) { status amount explanation } }`
	for language, word := range map[string]string{"AR": "الجدول", "CKB": "خشتەکە", "EN": "the table"} {
		got := officer.data(due, object{"n": h.wife, "l": language})["welfareEntitlement"]
		if text(got, "status") != "DUE" || text(got, "amount") != "175000" || !strings.Contains(text(got, "explanation"), word) {
			t.Errorf("%s: %v", language, got)
		}
	}
	stranger := registrar.enrol("nobody", "سعاد", "FEMALE", "1970-01-01")
	if got := officer.data(due, object{"n": stranger})["welfareEntitlement"]; text(got, "status") != "NONE" {
		t.Errorf("of somebody without: %v", got)
	}

	away := h
	away.client = w.as("welfare", "IQ-NI")
	if got := away.read(); got != nil {
		t.Errorf("another area sees %v", got)
	}
	away.refuse("suspendWelfare", object{"reason": "INQUIRY"}, "graphql.not_found")
	if a := registrar.ask("{ welfareCases { edges { cursor } } }", nil); len(a.Errors) == 0 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("a registrar is answered %s", a.raw)
	}
}

func TestWelfareAboveTheLineIsContested(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	h := w.as("admin", "IQ-BA").couple("F-1")
	if got := h.decided(2); text(got, "status") != "REFUSED" || text(got, "decision", "outcome") != "ABOVE_LINE" || text(got, "decision", "objectUntil") != "2026-12-22" {
		t.Fatalf("decided %v", got)
	}
	h.refuse("activateWelfare", object{}, "welfare.refused")
	if got := h.give("objectToWelfareDecision", object{"grounds": "السيارة مباعة"}); text(got, "status") != "OBJECTED" || text(got, "flags", 0) != "OBJECTION_OPEN" {
		t.Errorf("contested: %v", got)
	}
	queue := h.data("{ workQueue(flag: OBJECTION_OPEN) { edges { node { record register } } } }", nil)
	if text(queue, "workQueue", "edges", 0, "node", "record") != text(h.read(), "id") || text(queue, "workQueue", "edges", 0, "node", "register") != "WELFARE" {
		t.Errorf("in the queue: %v", queue)
	}
	hearing := object{"reversed": true, "perCapita": "105000", "reason": "ثبت البيع", "reference": welfarePaper()}
	h.refuse("decideWelfareObjection", hearing, "welfare.still_above")
	h.refuse("decideWelfareObjection", with(hearing, nil, "perCapita"), "text.required")
	if got := h.give("decideWelfareObjection", with(hearing, "90000", "perCapita")); text(got, "status") != "ELIGIBLE" ||
		text(got, "decision", "outcome") != "ELIGIBLE" || text(got, "decision", "perCapita") != "90000" {
		t.Errorf("reversed: %v", got)
	}
	if got := h.give("activateWelfare", object{}); text(got, "assessment", "amount") != "175000" {
		t.Errorf("activated: %v", got)
	}
	due := h.data("query($n: NationalNumber!) { welfareEntitlement(nationalNumber: $n) { status amount } }", object{"n": h.wife})["welfareEntitlement"]
	if text(due, "status") != "DUE" || text(due, "amount") != "175000" {
		t.Errorf("what is due: %v", due)
	}
	if got := h.give("payWelfare", object{"month": "2026-11"}); text(got, "lastPaid") != "2026-11" {
		t.Errorf("paid: %v", got)
	}
}

func TestWelfareIsSuspendedAndResumed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	h := w.as("admin", "IQ-BA").couple("F-1")
	h.decided(0)
	h.give("activateWelfare", object{})
	if got := h.give("suspendWelfare", object{"reason": "INQUIRY"}); text(got, "status") != "SUSPENDED" || text(got, "stopped", "reason") != "inquiry" {
		t.Errorf("suspended: %v", got)
	}
	h.refuse("payWelfare", object{"month": "2026-11"}, "welfare.suspended")
	if got := h.give("reinstateWelfare", object{"reason": "لا مخالفة"}); text(got, "status") != "ACTIVE" || got["stopped"] != nil {
		t.Errorf("reinstated: %v", got)
	}
	h.give("payWelfare", object{"month": "2026-11"})
	if got := h.give("terminateWelfare", object{"reason": "FRAUD", "from": "2026-11-01"}); text(got, "status") != "TERMINATED" || text(got, "debt") != "175000" || text(got, "flags", 0) != "RECOVERY_DUE" {
		t.Errorf("closed: %v", got)
	}
	h.refuse("issueWelfareClearance", object{}, "welfare.debt")
	h.refuse("payWelfareArrears", object{}, "welfare.no_arrears")
	h.give("recordWelfareRepayment", object{"amount": "175000", "receipt": "R-1"})
	if got := h.do("issueWelfareClearance", object{"familyNumber": h.family}, "document case { debt flags }"); text(got, "document") == "" || text(got, "case", "debt") != "0" {
		t.Errorf("cleared: %v", got)
	}
	if got := h.give("reinstateWelfare", object{"reason": "لا غش"}); text(got, "status") != "ACTIVE" || text(got, "arrears") != "175000" {
		t.Errorf("opened again: %v", got)
	}
	if got := h.give("payWelfareArrears", object{"payee": h.wife, "reference": welfarePaper()}); text(got, "arrears") != "0" {
		t.Errorf("paid the arrears: %v", got)
	}
}

// TestADeathInAHousehold: the share falls by the death of a member, what was
// paid since is owed back, and all of it is put back when a court cancels the death.
func TestADeathInAHousehold(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	h := w.as("admin", "IQ-BA").couple("F-1")
	h.paid()
	p := with(with(deathParticulars(h.husband), "1981-05-01", "deceased", "dateOfBirth"), "2026-10-30", "dateOfDeath")
	p = with(with(p, "2026-10-30", "evidence", "date"), "2026-10-30", "cause", "dateCertified")
	id := h.registeredDeath(p)
	dead := h.until("the death is followed", func(w object) bool { return text(w, "head") == h.wife })
	if text(dead, "debt") != "50000" || text(dead, "assessment", "amount") != "125000" || text(dead, "assessment", "categories", 0) != "widow" || text(dead, "flags", 0) != "RECOVERY_DUE" {
		t.Errorf("after the death: %v", dead)
	}
	h.give("planWelfareRecovery", object{"instalment": "20000", "reason": "اتفاق"})
	h.do("cancelDeath", object{"death": id, "order": order(), "reason": "بحكم"}, "death { id }")
	alive := h.until("the annulment is followed", func(w object) bool { return text(w, "head") == h.husband })
	if text(alive, "debt") != "0" || text(alive, "assessment", "amount") != "175000" || alive["flags"] != nil {
		t.Errorf("after its annulment: %v", alive)
	}
}
