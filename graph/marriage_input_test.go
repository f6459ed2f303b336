package graph_test

import "fmt"

// addMarriages gives an input for each command on marriages, with an entry in the right state.
func addMarriages(c client, inputs map[string]object, reference object) {
	c.Helper()
	couples := 0
	wedding := func() object {
		couples++
		wife := c.enrol(fmt.Sprint("wife ", couples), "فاطمة", "FEMALE", fmt.Sprintf("1998-03-%02d", couples))
		husband := c.enrol(fmt.Sprint("husband ", couples), "أحمد", "MALE", "1994-07-10")
		return with(contract(wife, husband), fmt.Sprint(couples, "/2024"), "contractNumber")
	}
	register := func(p object) object {
		return object{"marriage": text(c.do("registerMarriage", object{"particulars": p}, "marriage { id }"), "marriage", "id")}
	}
	entry := func(more object) object {
		m := register(wedding())
		for k, v := range more {
			m[k] = v
		}
		return m
	}
	after := func(mutation string, before, then object) object {
		m := entry(before)
		c.do(mutation, m, "marriage { id }")
		then["marriage"] = m["marriage"]
		return then
	}
	decided := func(order object) object { return object{"order": order, "reason": "x"} }
	divorce := object{"kind": "REVOCABLE", "order": order(), "effectiveFrom": "2026-11-01"}
	p := wedding()
	for mutation, input := range map[string]object{
		"registerMarriage":     {"particulars": wedding(), "office": "IQ-BA-01", "area": "IQ-BA"},
		"recordDivorce":        entry(divorce),
		"recordReturn":         after("recordDivorce", divorce, object{"order": appeal(), "effectiveFrom": "2026-11-21"}),
		"annulDivorce":         after("recordDivorce", divorce, decided(appeal())),
		"annulMarriage":        entry(decided(order())),
		"cancelMarriage":       entry(decided(order())),
		"reinstateMarriage":    after("cancelMarriage", decided(order()), decided(appeal())),
		"correctMarriage":      with(with(object{"route": "COURT_ORDERED", "reference": reference, "reason": "x"}, register(p)["marriage"], "marriage"), with(p, "x", "dowry"), "particulars"),
		"amendMarriage":        entry(object{"annotation": "x", "reference": reference, "effectiveFrom": "2026-11-20"}),
		"issueMarriageExtract": entry(object{"to": "x", "purpose": "x", "language": "AR"}),
		"appointGuardian": {
			"nationalNumber": c.enrol("orphan", "مريم", "FEMALE", "2015-01-01"), "order": order(),
			"guardian": object{"nationalNumber": c.enrol("guardian", "جعفر", "MALE", "1970-01-01"), "name": name("جعفر", "حسين", "علي")},
		},
	} {
		input["idempotencyKey"] = "marriage-" + mutation
		inputs[mutation] = input
	}
}
