package graph_test

// addNationalIDs gives an input for each command on cards, with a card or an application in the right state.
func addNationalIDs(c client, inputs map[string]object, reference object) {
	c.Helper()
	decision := object{"reason": "x", "decision": reference}
	cause := object{"cause": "COURT", "reason": "x", "decision": reference}
	gone := object{"declaration": cardDeclaration()}
	reason := object{"reason": "x"}
	suspended, revoked := c.applied("رغد", "1991-01-01").active(), c.applied("غفران", "1991-01-14").active()
	suspended.do("suspendNationalID", suspended.held(decision), "nationalId { id }")
	c.another().do("suspendNationalID", revoked.held(decision), "nationalId { id }")
	full := cardParticulars("FIRST")
	full["walkIn"], full["exemption"], full["evidence"] = true, "EMERGENCY", reference
	for mutation, input := range map[string]object{
		"applyForNationalID":            {"nationalNumber": c.enrol("card", "هبة", "FEMALE", "1991-01-02"), "particulars": full, "office": "IQ-BA-01", "area": "IQ-BA"},
		"enrolNationalIDBiometrics":     c.applied("شيماء", "1991-01-03").filed(object{"biometrics": cardBiometrics()}),
		"approveNationalID":             c.applied("إسراء", "1991-01-04").enrolled().filed(object{"findings": "x"}),
		"refuseNationalID":              c.applied("بتول", "1991-01-05").filed(reason),
		"withdrawNationalIDApplication": c.applied("تبارك", "1991-01-06").filed(reason),
		"printNationalID":               c.applied("حنين", "1991-01-07").approved().filed(nil),
		"deliverNationalID":             c.applied("دانية", "1991-01-08").printed().held(object{"to": "x"}),
		"activateNationalID":            c.applied("رسل", "1991-01-09").delivered().held(nil),
		"reportNationalIDLost":          c.applied("سجى", "1991-01-10").active().held(gone),
		"reportNationalIDStolen":        c.applied("ضحى", "1991-01-11").active().held(gone),
		"reportNationalIDDamaged":       c.applied("طيبة", "1991-01-12").active().held(object{"description": "x"}),
		"suspendNationalID":             c.applied("عبير", "1991-01-13").active().held(decision),
		"liftNationalIDSuspension":      suspended.held(decision),
		"revokeNationalID":              revoked.held(cause),
		"destroyNationalID":             c.applied("فرح", "1991-01-15").printed().held(reason),
	} {
		input["idempotencyKey"] = "card-" + mutation
		inputs[mutation] = input
	}
}

// cardContradictions are inputs on cards that fit the schema and cannot be true or lawful.
func cardContradictions(mutation string, in object) (list []spoiled) {
	add := func(what, field string, input object) { list = append(list, spoiled{what, field, input}) }
	switch mutation {
	case "applyForNationalID":
		add("too small a fee", "particulars.receipt.amount", with(in, "5999", "particulars", "receipt", "amount"))
		add("exempt without evidence", "particulars.evidence", with(in, nil, "particulars", "evidence"))
		add("old at thirty", "particulars.exemption", with(in, "OVER_AGE", "particulars", "exemption"))
		add("a mother whom the record does not name", "particulars.applicant.relation", with(in, "MOTHER", "particulars", "applicant", "relation"))
		add("Latin in Arabic letters", "particulars.latin.given", with(in, "نور", "particulars", "latin", "given"))
		add("an unknown blood group", "particulars.bloodGroup", with(in, "Z", "particulars", "bloodGroup"))
	case "enrolNationalIDBiometrics":
		add("an image", "biometrics.portrait.reference", with(in, "data:image/png;base64,iVBORw0KGgo", "biometrics", "portrait", "reference"))
		add("no hash", "biometrics.iris.hash", with(in, "sha256:00", "biometrics", "iris", "hash"))
	case "reportNationalIDLost", "reportNationalIDStolen":
		add("tomorrow", "declaration.occurredOn", with(in, "2026-11-23", "declaration", "occurredOn"))
		add("before the card", "declaration.occurredOn", with(in, "2026-11-21", "declaration", "occurredOn"))
		add("nowhere", "declaration.place.country", with(in, "XX", "declaration", "place", "country"))
		if mutation == "reportNationalIDStolen" {
			add("without the police", "declaration.policeReport", with(in, nil, "declaration", "policeReport"))
		}
	case "revokeNationalID":
		add("for death by hand", "cause", with(in, "DEATH", "cause"))
		add("without its judgment", "decision.court", with(in, nil, "decision", "court"))
	}
	return list
}
