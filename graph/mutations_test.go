package graph_test

import (
	"slices"
	"strings"
	"testing"
)

func TestABirthFromNotificationToReinstatement(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()

	p := birthParticulars(mother, father)
	noted := w.as("notifier", "IQ-BA").do("notifyBirth", object{
		"particulars": with(p, nil, "informant"), "notifier": object{"name": "قابلة", "licence": "M-3", "kind": "MIDWIFE"},
	}, "birth { id status trackingId flags }")
	id := text(noted, "birth", "id")
	if text(noted, "birth", "status") != "NOTIFIED" || text(noted, "birth", "trackingId") == "" || text(noted, "birth", "flags", 0) != "AWAITING_DECLARATION" {
		t.Fatalf("notified: %v", noted)
	}
	declared := r.do("declareBirth", object{"birth": id, "particulars": p}, "birth { id status child { name { full } } }")
	if text(declared, "birth", "id") != id || text(declared, "birth", "child", "name", "full") != "مريم أحمد حسين" {
		t.Fatalf("declared: %v", declared)
	}
	r.do("recordBirthCourtOrder", object{"birth": id, "order": order()}, "birth { order { number } }")
	if got := r.do("rejectBirth", object{"birth": id, "reason": "الاسم ناقص"}, "birth { status rejected { reason } }"); text(got, "birth", "status") != "REJECTED" {
		t.Fatalf("rejected: %v", got)
	}
	r.do("declareBirth", object{"birth": id, "particulars": p}, "birth { status }")
	registered := r.do("registerBirth", object{"birth": id}, "birth { status registrationNumber nationalNumber familyNumber registrationType }")
	child := text(registered, "birth", "nationalNumber")
	if len(child) != 12 || !strings.HasPrefix(text(registered, "birth", "registrationNumber"), "IQ-BA-01-2026-B") || text(registered, "birth", "registrationType") != "COURT_ORDERED" {
		t.Fatalf("registered: %v", registered)
	}
	// The policy has enrolled the child by the time the registration is answered.
	person := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { name { full } familyNumber mother { name { given } } father { nationalNumber }
		birthRecord { id } } }`, object{"n": child})
	if text(person, "person", "name", "full") != "مريم أحمد حسين" || text(person, "person", "mother", "name", "given") != "فاطمة" ||
		text(person, "person", "father", "nationalNumber") != father || text(person, "person", "birthRecord", "id") != id {
		t.Fatalf("person: %v", person)
	}
	corrected := r.do("correctBirth", object{
		"birth": id, "route": "CLERICAL", "reason": "خطأ في النقل", "particulars": with(p, 3250, "child", "weightGrams"),
	}, "birth { child { weightGrams } corrections { route fields } }")
	if at(corrected, "birth", "child", "weightGrams") != 3250.0 || text(corrected, "birth", "corrections", 0, "fields", 0) != "child.weightGrams" {
		t.Fatalf("corrected: %v", corrected)
	}
	amended := r.do("amendBirth", object{
		"birth": id, "kind": "PATERNITY_ACKNOWLEDGED", "annotation": "إقرار بالنسب", "reference": object{"court": order()}, "effectiveFrom": "2026-11-20",
	}, "birth { annotations { kind annotation effectiveFrom } }")
	if note := at(amended, "birth", "annotations", 0); text(note, "annotation") != "إقرار بالنسب" || text(note, "kind") != "PATERNITY_ACKNOWLEDGED" {
		t.Fatalf("amended: %v", amended)
	}
	document := object{"birth": id, "to": "أحمد حسين", "purpose": "المدرسة", "language": "AR"}
	for _, issue := range []string{"issueBirthCertifiedCopy", "issueBirthExtract"} {
		got := r.do(issue, document, "document { number kind } birth { documents { number } }")
		kind := map[string]string{"issueBirthCertifiedCopy": "CERTIFIED_COPY", "issueBirthExtract": "EXTRACT"}[issue]
		if text(got, "document", "number") == "" || text(got, "document", "kind") != kind {
			t.Fatalf("%s: %v", issue, got)
		}
	}
	if got := r.do("cancelBirth", object{"birth": id, "order": order(), "reason": "بحكم"}, "birth { status cancelled { order { number } } }"); text(got, "birth", "status") != "CANCELLED" {
		t.Fatalf("cancelled: %v", got)
	}
	if got := r.do("reinstateBirth", object{"birth": id, "order": appeal(), "reason": "نقض"}, "birth { status }"); text(got, "birth", "status") != "REGISTERED" {
		t.Fatalf("reinstated: %v", got)
	}
}

func TestADuplicateBirthIsCompared(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	first := r.registeredBirth(birthParticulars(mother, father))
	twin := with(birthParticulars(mother, father), "2026-11-14", "child", "dateOfBirth")
	got := r.do("declareBirth", object{"particulars": twin}, "birth { id flags candidates { id reason } }")
	if text(got, "birth", "candidates", 0, "id") != first || text(got, "birth", "candidates", 0, "reason") != "SAME_CHILD" {
		t.Fatalf("declared: %v", got)
	}
	got = r.do("clearBirthDuplicate", object{"birth": text(got, "birth", "id"), "reason": "توأم"}, "birth { flags candidates { id } cleared { reason } }")
	if text(got, "birth", "cleared", "reason") != "توأم" || at(got, "birth", "candidates", 0) != nil {
		t.Fatalf("cleared: %v", got)
	}
}

func TestADeathFromNotificationToReinstatement(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	number := r.enrol("d-1", "جاسم", "MALE", "1950-01-01")
	p := deathParticulars(number)
	noted := w.as("notifier", "IQ-BA").do("notifyDeath", object{"notifier": "مستشفى البصرة", "particulars": with(p, nil, "cause")}, "death { id status }")
	id := text(noted, "death", "id")
	if got := r.do("declareDeath", object{"particulars": p}, "death { id status dateOfDeath }"); text(got, "death", "id") != id || text(got, "death", "status") != "DECLARED" {
		t.Fatalf("declared: %v", got)
	}
	certified := r.do("certifyCauseOfDeath", object{"death": id, "cause": cause()}, "death { cause { part1 { text icd10 } } }")
	if text(certified, "death", "cause", "part1", 0, "icd10") != "I21" {
		t.Fatalf("certified: %v", certified)
	}
	r.do("recordDeathCourtOrder", object{"death": id, "order": order()}, "death { order { number } }")
	r.do("rejectDeath", object{"death": id, "reason": "ينقص التوقيع"}, "death { status }")
	r.do("declareDeath", object{"death": id, "particulars": p}, "death { status }")
	if got := r.do("registerDeath", object{"death": id}, "death { status registrationNumber }"); text(got, "death", "status") != "REGISTERED" {
		t.Fatalf("registered: %v", got)
	}
	status := func(want string) {
		t.Helper()
		got := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { lifeStatus deathRecord { id } } }`, object{"n": number})
		if text(got, "person", "lifeStatus") != want {
			t.Fatalf("the person is %v, want %s", got, want)
		}
	}
	status("DECEASED")
	coded := r.do("codeCauseOfDeath", object{"death": id, "coding": object{"underlying": "I10", "system": "ICD-10 2019", "coder": "c-1", "dateReceived": "2026-11-22"}},
		"death { cause { coding { underlying } part1 { text } } }")
	if text(coded, "death", "cause", "coding", "underlying") != "I10" {
		t.Fatalf("coded: %v", coded)
	}
	corrected := r.do("correctDeath", object{
		"death": id, "route": "COURT_ORDERED", "reference": object{"court": order()}, "reason": "خطأ في الوقت", "particulars": with(with(p, "22:10", "timeOfDeath"), nil, "cause"),
	}, "death { timeOfDeath }")
	if text(corrected, "death", "timeOfDeath") != "22:10" {
		t.Fatalf("corrected: %v", corrected)
	}
	r.do("amendDeath", object{"death": id, "kind": "OTHER", "annotation": "ملاحظة", "reference": object{"court": order()}, "effectiveFrom": "2026-11-20"}, "death { annotations { kind } }")
	document := object{"death": id, "to": "كريم جاسم", "purpose": "التقاعد", "language": "AR"}
	for _, issue := range []string{"issueDeathCertifiedCopy", "issueDeathExtract"} {
		if got := r.do(issue, document, "document { number } death { id }"); text(got, "document", "number") == "" {
			t.Fatalf("%s: %v", issue, got)
		}
	}
	r.do("cancelDeath", object{"death": id, "order": order(), "reason": "ظهر حياً"}, "death { status }")
	status("ALIVE")
	r.do("reinstateDeath", object{"death": id, "order": appeal(), "reason": "نقض"}, "death { status }")
	status("DECEASED")
}

func TestABodyIsIdentified(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	number := r.enrol("d-2", "جاسم", "MALE", "1976-01-01")
	body := r.registeredDeath(bodyParticulars())
	got := r.do("identifyBody", object{"death": body, "nationalNumber": number, "method": "dna", "reference": object{"court": order()}}, "death { status nationalNumber }")
	if text(got, "death", "status") != "IDENTIFIED" {
		t.Fatalf("identified: %v", got)
	}
	data := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { lifeStatus dateOfDeath } deathRecord(nationalNumber: $n) { status } }`, object{"n": number})
	if text(data, "person", "lifeStatus") != "DECEASED" || text(data, "deathRecord", "status") != "REGISTERED" {
		t.Fatalf("after: %v", data)
	}

	// He comes home. The body is nobody's again, waits in the queue, and turns out to be another man.
	const bodyQuery = `query($id: ID!) { deathRecord(id: $id) { id status nationalNumber flags } }`
	mistaken := r.data(`query($n: NationalNumber!) { deathRecord(nationalNumber: $n) { id } }`, object{"n": number})
	r.do("cancelDeath", object{"death": text(mistaken, "deathRecord", "id"), "order": appeal(), "reason": "عاد حياً"}, "death { status }")
	again := at(r.data(bodyQuery, object{"id": body}), "deathRecord")
	if text(again, "status") != "REGISTERED" || at(again, "nationalNumber") != nil || !slices.Contains(at(again, "flags").([]any), any("UNIDENTIFIED")) {
		t.Fatalf("the body: %v", again)
	}
	another := r.enrol("d-9", "مازن", "MALE", "1976-01-01")
	r.do("identifyBody", object{"death": body, "nationalNumber": another, "method": "dna", "reference": object{"court": appeal()}}, "death { status }")
	data = r.data(`query($n: NationalNumber!, $other: NationalNumber!) { person(nationalNumber: $n) { lifeStatus } other: person(nationalNumber: $other) { lifeStatus } }`,
		object{"n": number, "other": another})
	if text(data, "person", "lifeStatus") != "ALIVE" || text(data, "other", "lifeStatus") != "DECEASED" {
		t.Fatalf("after the second identification: %v", data)
	}
}

func TestADuplicateDeathIsCompared(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	r.registeredDeath(deathParticulars(r.enrol("d-3", "جاسم", "MALE", "1950-01-01")))
	second := with(bodyParticulars(), name("جاسم", "حسين", "علي"), "deceased", "name")
	second = with(with(second, "1950-01-01", "deceased", "dateOfBirth"), "2026-11-18", "dateOfDeath")
	second = with(with(with(second, "2026-11-19", "evidence", "date"), nil, "estimated"), nil, "deceased", "ageYears")
	got := r.do("declareDeath", object{"particulars": second}, "death { id flags candidates { reason } }")
	if text(got, "death", "candidates", 0, "reason") != "SIMILAR_NAME_AND_DATES" {
		t.Fatalf("declared: %v", got)
	}
	got = r.do("clearDeathDuplicate", object{"death": text(got, "death", "id"), "reason": "شخص آخر"}, "death { candidates { id } cleared { reason } }")
	if text(got, "death", "cleared", "reason") != "شخص آخر" {
		t.Fatalf("cleared: %v", got)
	}
}

func TestACivilRecordChanges(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	n := r.enrol("p-1", "حسن", "MALE", "1980-05-05")
	r.household("FAM-1")
	p := personParticulars("حسن", "MALE", "1980-05-05")
	for _, step := range []struct {
		mutation string
		input    object
		path     []any
		want     string
	}{
		{"correctPerson", object{"route": "CLERICAL", "reason": "خطأ", "particulars": with(p, "الزبير", "placeOfBirth", "district")}, []any{"placeOfBirth", "district"}, "الزبير"},
		{"changeName", object{
			"name": name("محسن", "حسين", "علي"), "route": "DG_CHANGE", "publishedOn": "2026-10-01", "effectiveFrom": "2026-11-21",
			"reference": object{"authority": "مديرية الأحوال المدنية العامة", "number": "77", "date": "2026-11-21"},
		}, []any{"name", "given"}, "محسن"},
		{"changeNationality", object{
			"nationality": "SE", "effectiveFrom": "2026-11-01", "reference": object{"authority": "وزارة الداخلية", "number": "5", "date": "2026-11-01"},
		}, []any{"nationality"}, "SE"},
		{"joinFamily", object{"familyNumber": "FAM-1", "as": "FATHER", "effectiveFrom": "2026-11-02"}, []any{"familyRole"}, "FATHER"},
		{"move", object{"residence": with(basra(), "القرنة", "district"), "effectiveFrom": "2026-11-03"}, []any{"residence", "district"}, "القرنة"},
	} {
		input := with(step.input, n, "nationalNumber")
		if step.mutation == "changeName" {
			input = with(input, nil, "effectiveFrom")
		}
		got := r.do(step.mutation, input, "person { nationality familyRole name { given } placeOfBirth { district } residence { district } }")
		if s := text(got["person"], step.path...); s != step.want {
			t.Errorf("%s: got %q of %v, want %q", step.mutation, s, got, step.want)
		}
	}
}
