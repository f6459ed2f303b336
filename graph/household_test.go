package graph_test

import (
	"fmt"
	"slices"
	"testing"
)

const familyFields = `pageInfo { hasNextPage endCursor } edges { cursor node { nationalNumber mother { nationalNumber } } }`

func membersOf(connection any) (numbers []string) {
	edges, _ := at(connection, "edges").([]any)
	for _, e := range edges {
		numbers = append(numbers, text(e, "node", "nationalNumber"))
	}
	return numbers
}

// TestFromAFamilyNumberEveryMemberIsReached: parents and children, eldest first, page by page.
func TestFromAFamilyNumberEveryMemberIsReached(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	birth := r.registeredBirth(birthParticulars(mother, father))
	born := at(r.data(`query($i: ID!) { birthRecord(id: $i) { nationalNumber familyNumber } }`, object{"i": birth}), "birthRecord")
	child, family := text(born, "nationalNumber"), text(born, "familyNumber")
	for _, n := range []string{mother, father} {
		r.do("joinFamily", object{"nationalNumber": n, "familyNumber": family, "as": "SPOUSE", "effectiveFrom": "2026-11-20"}, "person { id }")
	}
	loner := r.enrol("p-9", "حسن", "MALE", "1980-05-05")
	want := []string{father, mother, child}

	const query = `query($f: FamilyNumber!, $n: NationalNumber!, $first: Int, $after: String) {
		family(familyNumber: $f, first: $first, after: $after) { ` + familyFields + ` }
		person(nationalNumber: $n) { household(first: $first, after: $after) { ` + familyFields + ` } two: household(first: 2) { ` + familyFields + ` } } }`
	w.statements.Store(0)
	got := r.data(query, object{"f": family, "n": child, "first": 50})
	if n := w.statements.Load(); n > 6 { // the family, the person, two pages of the household, the mothers of each
		t.Errorf("a household took %d statements", n)
	}
	if s := membersOf(got["family"]); !slices.Equal(s, want) {
		t.Errorf("the family is %v, want %v", s, want)
	}
	if s := membersOf(at(got, "person", "household")); !slices.Equal(s, want) {
		t.Errorf("the household is %v, want %v", s, want)
	}
	if s := membersOf(at(got, "person", "two")); !slices.Equal(s, want[:2]) || at(got, "person", "two", "pageInfo", "hasNextPage") != true {
		t.Errorf("the first two are %v", at(got, "person", "two"))
	}
	if text(got, "family", "edges", 2, "node", "mother", "nationalNumber") != mother {
		t.Errorf("the child's mother: %v", at(got, "family", "edges", 2))
	}
	var pages []string
	after := any(nil)
	for range 4 {
		got = r.data(query, object{"f": family, "n": mother, "first": 1, "after": after})
		if a, b := membersOf(got["family"]), membersOf(at(got, "person", "household")); !slices.Equal(a, b) {
			t.Errorf("after %v: %v, %v", after, a, b)
		}
		pages = append(pages, membersOf(got["family"])...)
		after = at(got, "family", "pageInfo", "endCursor")
		if at(got, "family", "pageInfo", "hasNextPage") != true {
			break
		}
	}
	if !slices.Equal(pages, want) {
		t.Errorf("page by page: %v, want %v", pages, want)
	}

	if a := w.as("registrar", "IQ-NI").data(`query($f: FamilyNumber!) { family(familyNumber: $f) { `+familyFields+` } }`, object{"f": family}); membersOf(a["family"]) != nil {
		t.Errorf("another area's office sees %v", a)
	}
	if got := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { household { `+familyFields+` } } }`, object{"n": loner}); at(got, "person", "household") != nil {
		t.Errorf("a person without a household: %v", got)
	}
	if got := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n, asOf: {}) { household { `+familyFields+` } } }`, object{"n": child}); at(got, "person", "household") != nil {
		t.Errorf("a household of the past: %v", got)
	}
	for arguments, field := range map[string]string{`first: 101`: "first", `after: "x"`: "after"} {
		a := r.ask(`query($f: FamilyNumber!) { family(familyNumber: $f, `+arguments+`) { `+familyFields+` } }`, object{"f": family})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Field != field {
			t.Errorf("%s: %s", arguments, a.raw)
		}
	}
}

// TestASearchIsNarrowed: by what a clerk knows beside the name.
func TestASearchIsNarrowed(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	input := func(legacy, sex, born, mother, governorate string) object {
		p := with(personParticulars("نور", sex, born), name(mother, "كاظم", ""), "mother", "name")
		p = with(p, object{"governorate": governorate}, "placeOfBirth")
		return with(enrolInput(legacy, "نور", sex, born), p, "particulars")
	}
	var people []string
	for i, in := range []object{
		input("s-0", "MALE", "1980-05-05", "زهراء", "IQ-BA"), input("s-1", "FEMALE", "1980-09-01", "سعاد", "IQ-BG"),
		input("s-2", "FEMALE", "1981", "زهراء", "IQ-BA"), input("s-3", "MALE", "1990-01-31", "ليلى", "IQ-NI"),
	} {
		people = append(people, text(r.do("enrolPerson", in, "person { nationalNumber }"), "person", "nationalNumber"))
		if people[i] == "" {
			t.Fatalf("person %d has no number", i)
		}
	}
	dead := deathParticulars(people[3])
	dead = with(with(with(dead, name("نور", "حسين", "علي"), "deceased", "name"), "1990-01-31", "deceased", "dateOfBirth"), "MALE", "deceased", "sex")
	r.registeredDeath(dead)
	const query = `query($w: PersonSearchInput) { searchPersons(name: "نور", where: $w) { edges { node { nationalNumber } } } }`
	for _, c := range []struct {
		where object
		want  []int
	}{
		{nil, []int{0, 1, 2, 3}},
		{object{}, []int{0, 1, 2, 3}},
		{object{"bornFrom": "1980", "bornTo": "1980"}, []int{0, 1}},
		{object{"bornFrom": "1980-06-01", "bornTo": "1981-03"}, []int{1, 2}},
		{object{"bornFrom": "1981"}, []int{2, 3}},
		{object{"bornTo": "1980-05-05"}, []int{0}},
		{object{"sex": "FEMALE"}, []int{1, 2}},
		{object{"motherName": "زهراء"}, []int{0, 2}},
		{object{"motherName": "زهر كاظم", "sex": "MALE"}, []int{0}},
		{object{"governorate": "IQ-BG"}, []int{1}},
		{object{"lifeStatus": "DECEASED"}, []int{3}},
		{object{"lifeStatus": "ALIVE", "governorate": "IQ-NI"}, nil},
	} {
		var want []string
		for _, i := range c.want {
			want = append(want, people[i])
		}
		got := membersOf(r.data(query, object{"w": c.where})["searchPersons"])
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%v finds %v, want %v", c.where, got, want)
		}
	}
	for field, where := range map[string]object{
		"bornTo":      {"bornFrom": "1981", "bornTo": "1980"},
		"governorate": {"governorate": "IQ-ZZ"},
		"lifeStatus":  {"lifeStatus": "UNKNOWN"},
		"bornFrom":    {"bornFrom": "1980-13-01"},
	} {
		if a := r.ask(query, object{"w": where}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" || a.Errors[0].Extensions.Field != field {
			t.Errorf("%v is answered %s", where, fmt.Sprint(a.raw))
		}
	}
	for arguments, field := range map[string]string{`from: "2026-05", to: "2026-04"`: "to", `governorate: "IQ-ZZ"`: "governorate"} {
		if a := r.ask(`{ vitalStatistics(`+arguments+`) { count } }`, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" || a.Errors[0].Extensions.Field != field {
			t.Errorf("%s is answered %s", arguments, a.raw)
		}
	}
}
