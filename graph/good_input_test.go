package graph_test

// goodInputs prepares a record in the right state for each mutation, and gives
// an input that it accepts.
func goodInputs(c client) map[string]object {
	c.Helper()
	mother, father := c.parents()
	p := birthParticulars(mother, father)
	declare := func(particulars object) string {
		return text(c.do("declareBirth", object{"particulars": particulars}, "birth { id }"), "birth", "id")
	}
	later := func(given, born string) object {
		other := c.enrol("mother of "+given, given+"ة", "FEMALE", "1990-02-1"+born[len(born)-1:])
		p := with(with(p, born, "child", "dateOfBirth"), given, "child", "name", "given")
		return with(with(with(p, given+"ة", "mother", "name", "given"), nil, "mother", "dateOfBirth"), other, "mother", "nationalNumber")
	}
	registered := c.registeredBirth(p)
	flagged := declare(with(p, "2026-11-14", "child", "dateOfBirth"))
	declared, rejected := declare(later("سارة", "2026-11-11")), declare(later("نور", "2026-11-12"))
	copied, extracted := c.registeredBirth(later("هند", "2026-11-13")), c.registeredBirth(later("رنا", "2026-11-16"))
	amended, cancelled, gone := c.registeredBirth(later("ليلى", "2026-11-17")), c.registeredBirth(later("دعاء", "2026-11-18")), c.registeredBirth(later("شهد", "2026-11-19"))
	c.do("cancelBirth", object{"birth": gone, "order": order(), "reason": "بحكم"}, "birth { id }")
	reference := object{"court": order(), "authority": "المديرية", "number": "4", "date": "2026-11-20"}
	document := func(register, id string) object {
		return object{register: id, "to": "أحمد حسين", "purpose": "المدرسة", "language": "AR"}
	}
	inputs := map[string]object{
		"notifyBirth":             {"particulars": later("زينب", "2026-11-20"), "notifier": object{"name": "قابلة", "licence": "M-3", "kind": "MIDWIFE"}, "idempotencyKey": "n-1"},
		"declareBirth":            {"particulars": later("آية", "2026-11-21")},
		"clearBirthDuplicate":     {"birth": flagged, "reason": "توأم"},
		"recordBirthCourtOrder":   {"birth": declared, "order": order()},
		"registerBirth":           {"birth": declared, "reasonForDelay": "السفر"},
		"rejectBirth":             {"birth": rejected, "reason": "ناقص"},
		"correctBirth":            {"birth": registered, "route": "COURT_ORDERED", "reference": reference, "reason": "خطأ", "particulars": with(p, 3300, "child", "weightGrams")},
		"amendBirth":              {"birth": amended, "kind": "OTHER", "annotation": "ملاحظة", "reference": reference, "effectiveFrom": "2026-11-20"},
		"cancelBirth":             {"birth": cancelled, "order": order(), "reason": "بحكم"},
		"reinstateBirth":          {"birth": gone, "order": appeal(), "reason": "نقض"},
		"issueBirthCertifiedCopy": document("birth", copied),
		"issueBirthExtract":       document("birth", extracted),
	}
	addDeaths(c, inputs, reference, document)
	addPassports(c, inputs)
	addPersons(c, inputs, reference)
	addMarriages(c, inputs, reference)
	addNationalIDs(c, inputs, reference)
	addWelfare(c, inputs)
	addPensions(c, inputs)
	addRecords(c, inputs)
	addFlag(c, inputs)
	return inputs
}

func addDeaths(c client, inputs map[string]object, reference object, document func(register, id string) object) {
	c.Helper()
	// Each died on a day and under a name of their own: none looks like another.
	died := func(given, day string) object {
		citizen := with(enrolInput("dead "+given, given, "MALE", "1950-01-01"), name(given, "سالم", "عبود"), "particulars", "name")
		n := text(c.do("enrolPerson", citizen, "person { nationalNumber }"), "person", "nationalNumber")
		p := with(with(deathParticulars(n), given, "deceased", "name", "given"), "2026-"+day, "dateOfDeath")
		p = with(with(p, "2026-"+day, "evidence", "date"), "2026-"+day, "cause", "dateCertified")
		return with(p, name(given, "سالم", "عبود"), "deceased", "name")
	}
	declare := func(p object) string {
		return text(c.do("declareDeath", object{"particulars": p}, "death { id }"), "death", "id")
	}
	late := func(p object, id string) object {
		return object{"death": id, "reasonForDelay": "لم تصل الشهادة", "particulars": p}
	}
	corrected := died("سعد", "11-01")
	registered, cancelled, gone := c.registeredDeath(corrected), c.registeredDeath(died("فهد", "11-07")), c.registeredDeath(died("ماجد", "11-13"))
	c.do("cancelDeath", object{"death": gone, "order": order(), "reason": "بحكم"}, "death { id }")
	copied, amended := c.registeredDeath(died("وليد", "10-26")), c.registeredDeath(died("عامر", "10-30"))
	declared, rejected := declare(died("باسم", "11-17")), declare(died("رعد", "11-20"))
	alike := with(with(with(bodyParticulars(), corrected["deceased"].(object)["name"], "deceased", "name"), "1950-01-01", "deceased", "dateOfBirth"), "2026-11-01", "dateOfDeath")
	flagged := declare(with(with(alike, nil, "estimated"), nil, "deceased", "ageYears"))
	body := c.registeredDeath(with(bodyParticulars(), "2026-11-05", "dateOfDeath"))
	known := c.enrol("known", "مازن", "MALE", "1976-01-01")
	for mutation, input := range map[string]object{
		"notifyDeath":             {"notifier": "مستشفى", "particulars": died("صباح", "11-21"), "idempotencyKey": "n-2"},
		"declareDeath":            {"particulars": died("هاشم", "11-22")},
		"clearDeathDuplicate":     {"death": flagged, "reason": "شخص آخر"},
		"certifyCauseOfDeath":     {"death": registered, "cause": cause()},
		"codeCauseOfDeath":        {"death": copied, "coding": object{"underlying": "I10", "entityAxis": []any{"I10"}, "system": "ICD-10 2019", "coder": "c-1", "dateReceived": "2026-11-22"}},
		"recordDeathCourtOrder":   {"death": declared, "order": order()},
		"registerDeath":           with(late(nil, declared), nil, "particulars"),
		"identifyBody":            {"death": body, "nationalNumber": known, "method": "dna", "reference": reference},
		"rejectDeath":             {"death": rejected, "reason": "ناقص"},
		"correctDeath":            {"death": registered, "route": "COURT_ORDERED", "reference": reference, "reason": "خطأ", "particulars": with(with(corrected, "22:10", "timeOfDeath"), nil, "cause")},
		"amendDeath":              {"death": amended, "kind": "OTHER", "annotation": "ملاحظة", "reference": reference, "effectiveFrom": "2026-11-20"},
		"cancelDeath":             {"death": cancelled, "order": order(), "reason": "بحكم"},
		"reinstateDeath":          {"death": gone, "order": appeal(), "reason": "نقض"},
		"issueDeathCertifiedCopy": document("death", copied),
		"issueDeathExtract":       document("death", copied),
	} {
		inputs[mutation] = input
	}
}

func addPersons(c client, inputs map[string]object, reference object) {
	c.Helper()
	n := c.enrol("person", "حسن", "MALE", "1980-05-05")
	c.household("FAM-1")
	waiting, dropped := c.enrol("waiting", "كاظم", "MALE", "1981-05-05"), c.enrol("dropped", "عادل", "MALE", "1982-05-05")
	for _, sealed := range []string{waiting, dropped} {
		c.another().do("requestSealing", object{"nationalNumber": sealed, "order": order(), "reason": "شاهد"}, "person { id }")
	}
	p := personParticulars("حسن", "MALE", "1980-05-05")
	for mutation, input := range map[string]object{
		"enrolPerson":       enrolInput("another", "قاسم", "MALE", "1970-01-01"),
		"correctPerson":     {"nationalNumber": n, "route": "COURT_ORDERED", "reference": reference, "reason": "خطأ", "particulars": with(p, "الزبير", "placeOfBirth", "district")},
		"changeName":        {"nationalNumber": n, "name": name("محسن", "حسين", "علي"), "route": "DG_CHANGE", "publishedOn": "2026-10-01", "reference": reference},
		"changeNationality": {"nationalNumber": n, "nationality": "SE", "effectiveFrom": "2026-11-01", "reference": reference},
		"joinFamily":        {"nationalNumber": n, "familyNumber": "FAM-1", "as": "FATHER", "effectiveFrom": "2026-11-02"},
		"requestSealing":    {"nationalNumber": n, "order": order(), "reason": "شاهد"},
		"approveSealing":    {"nationalNumber": waiting},
		"dropSealing":       {"nationalNumber": dropped, "reason": "لا أمر"},
		"move":              {"nationalNumber": n, "residence": with(basra(), "القرنة", "district"), "effectiveFrom": "2026-11-03"},
	} {
		inputs[mutation] = input
	}
}

// contradictions are inputs that fit the schema and cannot be true or lawful.
func contradictions(mutation string, in object) (list []spoiled) {
	add := func(what, field string, input object) { list = append(list, spoiled{what, field, input}) }
	passportContradictions(mutation, in, add)
	welfareContradictions(mutation, in, add)
	switch mutation {
	case "notifyBirth", "declareBirth":
		add("born tomorrow", "particulars.child.dateOfBirth", with(in, "2026-11-23", "particulars", "child", "dateOfBirth"))
		if mutation == "notifyBirth" {
			break // a notification is kept as it was written
		}
		add("twin without order", "particulars.child.order", with(in, "TWIN", "particulars", "child", "plurality"))
		add("single with an order", "particulars.child.order", with(in, 2, "particulars", "child", "order"))
		add("died before birth", "particulars.diedOn", with(in, "2026-11-01", "particulars", "diedOn"))
		mother := in["particulars"].(object)["mother"].(object)["nationalNumber"]
		add("father is the mother", "particulars.father.nationalNumber", with(in, mother, "particulars", "father", "nationalNumber"))
	case "notifyDeath", "declareDeath":
		add("died tomorrow", "particulars.dateOfDeath", with(in, "2026-11-23", "particulars", "dateOfDeath"))
		add("died before birth", "particulars.dateOfDeath", with(in, "1949-12-31", "particulars", "dateOfDeath"))
	case "recordBirthCourtOrder", "cancelBirth", "reinstateBirth", "recordDeathCourtOrder", "cancelDeath", "reinstateDeath":
		add("order of tomorrow", "order.date", with(in, "2026-11-23", "order", "date"))
	case "correctBirth", "correctDeath":
		add("court route without a court", "reference.court", with(in, nil, "reference"))
	case "certifyCauseOfDeath":
		add("no first line", "cause.part1[0].text", with(in, nil, "cause", "part1"))
	case "changeName":
		add("father's name changed", "name.father", with(in, "سلمان", "name", "father"))
	case "changeNationality", "joinFamily", "move":
		add("before birth", "effectiveFrom", with(in, "1979-01-01", "effectiveFrom"))
	case "applyForNationalID", "enrolNationalIDBiometrics", "reportNationalIDLost", "reportNationalIDStolen", "revokeNationalID":
		list = append(list, cardContradictions(mutation, in)...)
	case "enrolPerson":
		add("born tomorrow", "particulars.dateOfBirth", with(in, "2026-11-23", "particulars", "dateOfBirth"))
	}
	return list
}
