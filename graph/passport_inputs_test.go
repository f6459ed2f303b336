package graph_test

import "strings"

func nationalityPaper() object {
	return object{"authority": "مديرية شؤون الجنسية", "number": "40127", "date": "2019-05-04"}
}

func passportParticulars() object {
	return object{
		"type": "ORDINARY", "applicant": object{"relation": "SELF"}, "nationalityCertificate": nationalityPaper(),
		"latin":   object{"given": "Zainab", "father": "Hussain", "grandfather": "Ali"},
		"receipt": object{"number": "R-77", "amount": "91000"},
	}
}

func biometrics() object {
	capture := object{"reference": "abis/1", "hash": "sha256:" + strings.Repeat("0a", 32)}
	return object{"face": capture, "fingerprints": capture, "signature": capture}
}

func passportLoss() object {
	return object{
		"declarant": "زينب حسين", "occurredOn": "2026-11-22", "place": basra(), "circumstances": "في السوق",
		"policeReport": object{"authority": "مركز شرطة العشار", "number": "212", "date": "2026-11-22"},
	}
}

func decided() object {
	return object{"authority": "وزارة الداخلية", "number": "118", "date": "2026-11-20"}
}

func travelBan() object {
	return object{"order": object{"court": order()}, "scope": "ALL_TRAVEL", "from": "2026-11-22", "reason": "دين"}
}

// bearer enrols a grown citizen.
func (c client) bearer(legacy string) string {
	c.Helper()
	return c.enrol("bearer "+legacy, "زينب", "FEMALE", "1990-07-01")
}

// filedPassport files an application and gives its id.
func (c client) filedPassport(n string, particulars object) string {
	c.Helper()
	got := c.do("applyForPassport", object{"nationalNumber": n, "particulars": particulars}, "passports { applications { application status } }")
	list := at(got, "passports", "applications").([]any)
	return text(list[len(list)-1], "application")
}

// vettedPassport has an application that only needs printing.
func (c client) vettedPassport(n string, particulars object) string {
	c.Helper()
	id := c.filedPassport(n, particulars)
	c.do("enrolPassportHolder", object{"nationalNumber": n, "application": id, "biometrics": biometrics()}, "passports { id }")
	c.do("vetPassportApplication", object{"nationalNumber": n, "application": id, "findings": "سليم"}, "passports { id }")
	return id
}

// printedPassport has a passport made and gives its number.
func (c client) printedPassport(n string, particulars object) string {
	c.Helper()
	got := c.do("printPassport", object{"nationalNumber": n, "application": c.vettedPassport(n, particulars)}, "passports { documents { number status } }")
	list := at(got, "passports", "documents").([]any)
	return text(list[len(list)-1], "number")
}

// heldPassport has a passport in the holder's hands.
func (c client) heldPassport(n string, particulars object) string {
	c.Helper()
	number := c.printedPassport(n, particulars)
	c.do("handOverPassport", object{"nationalNumber": n, "number": number, "collectedBy": "self"}, "passports { id }")
	return number
}

func addPassports(c client, inputs map[string]object) {
	c.Helper()
	of := func(n string, more object) object { return with(more, n, "nationalNumber") }
	held := func(legacy string, more object) object {
		n := c.bearer(legacy)
		return of(n, with(more, c.heldPassport(n, passportParticulars()), "number"))
	}
	filed := func(legacy string, more object) object {
		n := c.bearer(legacy)
		return of(n, with(more, c.filedPassport(n, passportParticulars()), "application"))
	}
	enrolled := filed("vetted", object{"findings": "سليم", "convictedOn": "2025-01-01"})
	c.do("enrolPassportHolder", object{"nationalNumber": enrolled["nationalNumber"], "application": enrolled["application"], "biometrics": biometrics()}, "passports { id }")
	ready, printed := c.bearer("ready"), c.bearer("printed")
	suspended := held("resumed", object{"reason": "x", "decision": decided()})
	c.do("suspendPassport", suspended, "passports { id }")
	revoked := held("revoked", object{"reason": "x", "decision": decided()})
	c.another().do("suspendPassport", revoked, "passports { id }")
	lost, told := held("destroyed", object{"reason": "وُجد بعد فقدانه"}), held("told", object{})
	for _, of := range []object{lost, told} {
		c.do("reportPassportLost", object{"nationalNumber": of["nationalNumber"], "number": of["number"], "declaration": passportLoss()}, "passports { id }")
	}
	traveller := c.bearer("laissez-passer")
	issued := c.do("issueLaissezPasser", object{"nationalNumber": traveller, "grounds": "فقدت جوازها"}, "passports { documents { number } }")
	banned := c.bearer("banned")
	ban := c.do("recordTravelBan", object{"nationalNumber": banned, "particulars": travelBan()}, "ban { id }")
	for mutation, input := range map[string]object{
		"applyForPassport":            of(c.bearer("applicant"), object{"particulars": with(passportParticulars(), object{"court": order()}, "consents")}),
		"enrolPassportHolder":         filed("enrolled", object{"biometrics": biometrics()}),
		"vetPassportApplication":      enrolled,
		"rejectPassportApplication":   filed("rejected", object{"reason": "ناقص"}),
		"withdrawPassportApplication": filed("withdrawn", object{"reason": "x"}),
		"printPassport":               of(ready, object{"application": c.vettedPassport(ready, passportParticulars())}),
		"handOverPassport":            of(printed, object{"number": c.printedPassport(printed, passportParticulars()), "collectedBy": "self"}),
		"reportPassportLost":          held("lost", object{"declaration": passportLoss()}),
		"reportPassportStolen":        held("stolen", object{"declaration": passportLoss()}),
		"reportPassportDamaged":       held("damaged", object{"description": "بلله الماء"}),
		"suspendPassport":             held("suspended", object{"reason": "x", "decision": decided()}),
		"resumePassport":              suspended,
		"revokePassport":              revoked,
		"destroyPassport":             lost,
		"issueLaissezPasser":          of(c.bearer("to go home"), object{"grounds": "فقدت جوازها"}),
		"useLaissezPasser":            of(traveller, object{"number": text(issued, "passports", "documents", 0, "number"), "crossing": "طريبيل"}),
		"recordTravelBan": of(c.bearer("to be banned"), object{"particulars": with(
			with(with(travelBan(), "COUNTRIES", "scope"), []any{"JO"}, "countries"), "2027-01-01", "to")}),
		"liftTravelBan":             of(banned, object{"ban": text(ban, "ban", "id"), "order": decided(), "reason": "تسديد", "from": "2026-11-23"}),
		"reportBlankPassportStolen": {"number": "G00000001", "declaration": passportLoss()},
		"reportSltd":                {"number": told["number"], "outcome": "IP-1"},
	} {
		inputs[mutation] = input
	}
}

// passportContradictions are inputs that fit the schema and cannot be true or lawful.
func passportContradictions(mutation string, in object, add func(what, field string, input object)) {
	switch mutation {
	case "applyForPassport":
		add("another fee", "particulars.receipt.amount", with(in, "25000", "particulars", "receipt", "amount"))
		add("no fee", "particulars.receipt.amount", with(in, nil, "particulars", "receipt"))
		add("a service passport without a letter", "particulars.authorisation", with(in, "SERVICE", "particulars", "type"))
		add("for a grown woman", "particulars.applicant.relation", with(in, "FATHER", "particulars", "applicant", "relation"))
		add("another's number", "particulars.applicant.nationalNumber", with(in, "999999999999", "particulars", "applicant", "nationalNumber"))
		add("a certificate of nobody", "particulars.nationalityCertificate", with(in, nil, "particulars", "nationalityCertificate", "authority"))
		add("a court's order of tomorrow", "particulars.consents.court.date", with(in, "2026-11-23", "particulars", "consents", "court", "date"))
	case "enrolPassportHolder":
		add("no fingerprints and no reason", "biometrics.fingerprints", with(in, nil, "biometrics", "fingerprints"))
		add("a hash of nothing", "biometrics.face.hash", with(in, "sha256:00", "biometrics", "face", "hash"))
	case "vetPassportApplication":
		add("convicted tomorrow", "convictedOn", with(in, "2026-11-23", "convictedOn"))
	case "reportPassportLost", "reportPassportStolen", "reportBlankPassportStolen":
		add("tomorrow", "declaration.occurredOn", with(in, "2026-11-23", "declaration", "occurredOn"))
		add("abroad without the police", "declaration.policeReport", with(with(in, nil, "declaration", "policeReport"), object{"country": "JO"}, "declaration", "place"))
		add("in no governorate", "declaration.place.governorate", with(in, "IQ-XX", "declaration", "place", "governorate"))
	case "suspendPassport", "resumePassport", "revokePassport":
		add("by the office itself", "decision", with(in, object{}, "decision"))
	case "recordTravelBan":
		add("no country", "particulars.countries", with(in, nil, "particulars", "countries"))
		add("over before it begins", "particulars.to", with(in, "2026-11-21", "particulars", "to"))
	case "liftTravelBan":
		add("by nobody", "order", with(in, object{}, "order"))
		add("before it began", "from", with(in, "2026-11-01", "from"))
	}
}
