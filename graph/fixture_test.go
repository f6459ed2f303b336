package graph_test

import "maps"

// What offices send, complete and lawful. Each call makes new maps, to be spoiled.

func name(given, father, grandfather string) object {
	return object{"given": given, "father": father, "grandfather": grandfather}
}

func basra() object {
	return object{"governorate": "IQ-BA", "district": "البصرة", "locality": "العشار"}
}

func personParticulars(given, sex, born string) object {
	return object{
		"name": name(given, "حسين", "علي"), "sex": sex, "dateOfBirth": born, "nationality": "IQ",
		"placeOfBirth": basra(), "residence": basra(),
		"mother": object{"name": name("زهراء", "كاظم", "")}, "father": object{"name": name("حسين", "علي", "جاسم")},
	}
}

func enrolInput(legacy, given, sex, born string) object {
	return object{
		"legacy":      object{"system": "paper-1957", "number": legacy, "register": "12", "page": "40"},
		"particulars": personParticulars(given, sex, born),
	}
}

func birthParticulars(mother, father string) object {
	return object{
		"outcome": "LIVE_BIRTH",
		"child": object{
			"name": name("مريم", "أحمد", "حسين"), "sex": "FEMALE", "dateOfBirth": "2026-11-15", "timeOfBirth": "04:30", "place": basra(),
			"placeType": "HEALTH_INSTITUTION", "attendant": "PHYSICIAN", "plurality": "SINGLE", "weightGrams": 3200, "gestationWeeks": 39,
		},
		"mother":    object{"nationalNumber": mother, "name": name("فاطمة", "حسين", "علي"), "dateOfBirth": "1998-03-02", "nationality": "IQ", "residence": basra()},
		"father":    object{"nationalNumber": father, "name": name("أحمد", "حسين", "علي"), "dateOfBirth": "1994-07-10", "nationality": "IQ", "residence": basra()},
		"informant": object{"relation": "father", "nationalNumber": father, "name": name("أحمد", "حسين", "علي"), "phone": "0770 000 0000"},
		"certifier": object{"name": "د. سعاد كريم", "licence": "BA-1021", "kind": "PHYSICIAN"},
	}
}

func order() object {
	return object{"court": "محكمة الأحوال الشخصية في البصرة", "number": "112/2026", "date": "2026-11-20"}
}

// appeal is the later judgment that lifts the effect of order.
func appeal() object {
	return object{"court": "محكمة استئناف البصرة", "number": "9/2026", "date": "2026-11-21"}
}

func cause() object {
	return object{
		"part1": []any{object{"text": "احتشاء عضلة القلب الحاد", "interval": "ساعتان", "icd10": "I21"}, object{"text": "ارتفاع ضغط الدم", "interval": "عشر سنوات"}},
		"part2": []any{object{"text": "داء السكري"}}, "manner": "DISEASE",
		"certifiedBy": "د. علي حسن", "licence": "BA-77", "dateCertified": "2026-11-19",
	}
}

func deathParticulars(number string) object {
	return object{
		"deceased":    object{"nationalNumber": number, "name": name("جاسم", "حسين", "علي"), "sex": "MALE", "dateOfBirth": "1950-01-01", "residence": basra()},
		"dateOfDeath": "2026-11-18", "timeOfDeath": "23:10", "place": basra(), "placeType": "HEALTH_INSTITUTION",
		"evidence": object{
			"kind": "MEDICAL_CERTIFICATE", "issuer": "مستشفى البصرة التعليمي", "number": "D-55", "date": "2026-11-19",
			"certifier": "د. علي حسن", "licence": "BA-77",
		},
		"cause":     cause(),
		"informant": object{"relation": "son", "name": name("كريم", "جاسم", "حسين")},
	}
}

func bodyParticulars() object {
	return object{
		"deceased":    object{"sex": "MALE", "ageYears": 50, "marks": "ندبة على اليد اليسرى"},
		"dateOfDeath": "2026-11-10", "estimated": true, "place": basra(), "placeType": "OTHER",
		"evidence": object{
			"kind": "FORENSIC_REPORT", "issuer": "الطب العدلي في البصرة", "number": "F-9", "date": "2026-11-12",
			"certifier": "د. نور", "licence": "F-1", "court": order(),
		},
		"informant": object{"relation": "police"},
	}
}

// with is a copy of an object with one value changed; nil takes it out.
func with(o object, v any, path ...string) object {
	c := maps.Clone(o)
	switch {
	case len(path) > 1:
		inner, _ := c[path[0]].(object)
		c[path[0]] = with(inner, v, path[1:]...)
	case v == nil:
		delete(c, path[0])
	default:
		c[path[0]] = v
	}
	return c
}

// enrol begins the civil record of an existing citizen, whoever else has the
// same particulars, and gives the number.
func (c client) enrol(legacy, given, sex, born string) string {
	c.Helper()
	return text(c.do("enrolPerson", with(enrolInput(legacy, given, sex, born), "شخص آخر", "notDuplicate"), "person { nationalNumber }"), "person", "nationalNumber")
}

// household enrols somebody whom a legacy register put into a household.
func (c client) household(number string) {
	c.Helper()
	c.do("enrolPerson", with(enrolInput("of "+number, "سميرة", "FEMALE", "1975-04-04"), number, "familyNumber"), "person { familyNumber }")
}

// parents enrols a couple.
func (c client) parents() (mother, father string) {
	c.Helper()
	return c.enrol("m-1", "فاطمة", "FEMALE", "1998-03-02"), c.enrol("f-1", "أحمد", "MALE", "1994-07-10")
}

// registeredBirth registers a birth and gives its id.
func (c client) registeredBirth(particulars object) string {
	c.Helper()
	id := text(c.do("declareBirth", object{"particulars": particulars}, "birth { id }"), "birth", "id")
	if got := text(c.do("registerBirth", object{"birth": id}, "birth { status }"), "birth", "status"); got != "REGISTERED" {
		c.Fatalf("the birth is %s", got)
	}
	return id
}

// registeredDeath registers a death and gives its id.
func (c client) registeredDeath(particulars object) string {
	c.Helper()
	id := text(c.do("declareDeath", object{"particulars": particulars}, "death { id }"), "death", "id")
	if got := text(c.do("registerDeath", object{"death": id}, "death { status }"), "death", "status"); got != "REGISTERED" {
		c.Fatalf("the death is %s", got)
	}
	return id
}
