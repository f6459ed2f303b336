package graph_test

import (
	"fmt"

	"sijil/domain"
)

// addWelfare gives an input for each command on welfare, with a household in the right state.
func addWelfare(c client, inputs map[string]object) {
	c.Helper()
	homes := 0
	home := func() hearth {
		homes++
		return c.couple(fmt.Sprintf("W-%d", homes))
	}
	at := func(stage int, more object) object { // how many steps it has gone
		h := home()
		for i, step := range []func(){
			func() { h.do("applyForWelfare", h.application(), "case { id }") },
			func() { h.give("crossCheckWelfare", object{}) },
			func() { h.give("surveyWelfare", object{"visited": "2026-11-22", "answers": surveyOf(0)}) },
			func() { h.give("scoreWelfare", object{}) },
			func() { h.give("decideWelfare", object{}) },
			func() { h.give("activateWelfare", object{}) },
		} {
			if i < stage {
				step()
			}
		}
		return with(more, h.family, "familyNumber")
	}
	contested := func(more object) (hearth, object) {
		h := home()
		h.decided(2)
		return h, with(more, h.family, "familyNumber")
	}
	heard, hearing := contested(object{"reversed": false, "perCapita": "90000", "reason": "x", "reference": welfarePaper()})
	heard.give("objectToWelfareDecision", object{"grounds": "x"})
	_, objection := contested(object{"grounds": "x"})
	owing := func(more object) object {
		h := home()
		h.paid()
		h.give("terminateWelfare", object{"reason": "FRAUD", "from": "2026-11-01"})
		return with(more, h.family, "familyNumber")
	}
	owed := home()
	owed.decided(0)
	owed.give("activateWelfare", object{})
	owed.give("payWelfare", object{"month": "2026-11"})
	owed.give("terminateWelfare", object{"reason": "FRAUD", "from": "2026-11-01"})
	owed.give("recordWelfareRepayment", object{"amount": "175000", "receipt": "R"})
	owed.give("reinstateWelfare", object{"reason": "x"})
	clear := owing(object{})
	c.do("recordWelfareRepayment", with(with(clear, "175000", "amount"), "R", "receipt"), "case { id }")
	member, updated, left := home(), home(), home()
	for _, h := range []hearth{member, updated, left} {
		h.paid()
	}
	joining := c.enrol("joining", "سمير", "MALE", "1990-01-01")
	pupil := home()
	child := c.enrol("pupil", "علي", "MALE", "2015-01-01")
	pupil.paid()
	pupil.give("addWelfareMember", object{"member": object{"person": child, "relation": "CHILD"}, "from": "2026-11-22"})
	suspended := at(6, object{"reason": "x"})
	c.do("suspendWelfare", with(suspended, "INQUIRY", "reason"), "case { id }")
	caring := func(decide bool, more object) object {
		h := home()
		c.do("applyForCaregiverAllowance", h.caring(), "case { id }")
		if decide {
			c.do("decideCaregiverAllowance", object{"familyNumber": h.family}, "case { id }")
		}
		return with(more, h.family, "familyNumber")
	}
	statement := updated.application()
	for mutation, input := range map[string]object{
		"applyForWelfare":            home().application(),
		"crossCheckWelfare":          at(1, object{"incomes": []any{}}),
		"surveyWelfare":              at(2, object{"visited": "2026-11-22", "answers": surveyOf(0), "note": "x"}),
		"refuseWelfareVisit":         at(2, object{"visited": "2026-11-22", "note": "x"}),
		"scoreWelfare":               at(3, object{}),
		"decideWelfare":              at(4, object{"notice": "2026-11-22"}),
		"objectToWelfareDecision":    objection,
		"decideWelfareObjection":     hearing,
		"activateWelfare":            at(5, object{}),
		"updateWelfareData":          {"familyNumber": updated.family, "address": basra(), "declaredIncome": "1", "members": statement["members"], "claims": statement["claims"]},
		"addWelfareMember":           {"familyNumber": member.family, "member": object{"person": joining, "relation": "SIBLING", "studying": false, "disabled": false}, "from": "2026-11-22"},
		"removeWelfareMember":        {"familyNumber": left.family, "person": left.wife, "from": "2026-11-22", "reason": "x"},
		"reportSchoolAttendance":     {"familyNumber": pupil.family, "child": child, "term": "2026/2027-1", "attended": true, "school": "x"},
		"suspendWelfare":             at(6, object{"reason": "INQUIRY", "note": "x"}),
		"reinstateWelfare":           suspended,
		"terminateWelfare":           at(6, object{"reason": "RENOUNCED", "note": "x", "from": "2026-11-20"}),
		"payWelfare":                 at(6, object{"month": "2026-11"}),
		"payWelfareArrears":          {"familyNumber": owed.family, "payee": owed.wife, "reference": welfarePaper()},
		"runWelfareCycle":            {"month": "2026-11", "after": "ZZZ", "limit": 1},
		"planWelfareRecovery":        owing(object{"instalment": "1000", "reason": "x"}),
		"recordWelfareRepayment":     owing(object{"amount": "1000", "receipt": "x"}),
		"issueWelfareClearance":      clear,
		"applyForCaregiverAllowance": home().caring(),
		"decideCaregiverAllowance":   caring(false, object{}),
		"endCaregiverAllowance":      caring(true, object{"reason": "BY_DECISION"}),
		"payCaregiverAllowance":      caring(true, object{"month": "2026-11"}),
	} {
		input["idempotencyKey"] = "welfare-" + mutation
		inputs[mutation] = input
	}
}

// caring is the husband's application for his wife as caregiver.
func (h hearth) caring() object {
	return object{"familyNumber": h.family, "area": "IQ-BA", "incomes": []any{}, "caregiving": object{
		"disabled": h.husband, "caregiver": h.wife, "relation": "SPOUSE", "condition": "blindness", "committee": welfarePaper(), "healthy": welfarePaper(),
	}}
}

func welfareContradictions(mutation string, in object, add func(what, field string, input object)) {
	switch mutation {
	case "applyForWelfare":
		add("no member", "members", with(in, []any{}, "members"))
		add("another head", "head", with(in, "999999999999", "head"))
		add("a category that is none", "claims[0].category", with(in, []any{object{"category": "x", "person": in["head"]}}, "claims"))
	case "surveyWelfare":
		add("visited tomorrow", "visited", with(in, "2026-11-23", "visited"))
		add("half a form", "answers", with(in, surveyOf(0)[1:], "answers"))
	case "decideWelfareObjection":
		add("means of less than nothing", "perCapita", with(in, "-1", "perCapita"))
	case "payWelfare", "runWelfareCycle", "payCaregiverAllowance":
		add("a month to come", "month", with(in, "2026-12", "month"))
		add("a day", "month", with(in, "2026-11-22", "month"))
	case "recordWelfareRepayment":
		add("more than is owed", "amount", with(in, "175000.001", "amount"))
	case "endCaregiverAllowance":
		add("a reason that is none", "reason", with(in, "NO_HEAD", "reason"))
	case "applyForCaregiverAllowance":
		add("of oneself", "caregiving.caregiver", with(in, in["caregiving"].(object)["disabled"], "caregiving", "caregiver"))
	}
}

// priced is the law with an amount for caregivers, which the embedded law leaves to the operator.
func priced(law *domain.Book) *domain.Book {
	provisions := []domain.Provision{{
		Parameter: "welfare.caregiver_amount", From: domain.NewDate(2014, 1, 1), Value: int64(domain.Dinars(100_000)), Source: "the operator's file",
	}}
	for _, parameter := range law.Parameters() {
		provisions = append(provisions, law.History(parameter)...)
	}
	return domain.NewBook(provisions...)
}
