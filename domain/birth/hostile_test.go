package birth_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
)

// attempts are commands that are accepted after their history; each test spoils one value of one.
func attempts() []attempt {
	p := newborn()
	p.Foundling = birth.Foundling{}
	return []attempt{
		{nil, birth.Notify{By: by, Tracking: tracking, Notifier: birth.Certifier{Name: "x"}, Particulars: p}},
		{nil, birth.Declare{By: by, Tracking: tracking, Particulars: p}},
		{nil, birth.Declare{By: by, Tracking: tracking, Particulars: foundling()}},
		{nil, birth.Declare{By: by, Tracking: tracking, Particulars: stillborn()}},
		{history(declared(p), birth.FlaggedDuplicate{Candidates: []birth.Candidate{{Birth: "birth-2"}}}), birth.ClearDuplicate{By: by, Reason: "x"}},
		{history(declared(p)), birth.RecordCourtOrder{By: by, Order: order}},
		{history(declared(p)), toRegister()},
		{nil, toReconstruct(old())},
		{history(declared(p)), birth.Reject{By: by, Reason: "x"}},
		{entry(p), correction(domain.CourtOrdered, judgment, func(p *birth.Particulars) { p.Child.Name.Given = "نورا" })},
		{entry(p), correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) { p.Child.Name.Given = "نورا" })},
		{entry(p), birth.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today}},
		{entry(p), birth.Cancel{By: by, Order: order, Reason: "x"}},
		{then(entry(p), birth.Cancelled{}), birth.Reinstate{By: by, Order: appeal, Reason: "x"}},
		{entry(p), birth.IssueCertifiedCopy{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}},
		{entry(p), birth.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}},
	}
}

type attempt struct {
	given []domain.Event
	when  birth.Command
}

var hostileTexts = []string{
	"", " ", "\t", "\n", "\u200f", "\u200b\ufeff", "\u00ad",
	"'; DROP TABLE events; --", "1 OR 1=1", "\" OR \"\"=\"", "%s%n%d", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "$(touch /tmp/x)", "`id`",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "&lt;", "]]>", "../../etc/passwd", "a\r\nSet-Cookie: a=b",
	"\x00", "نو\x00ر", "\x1b[31m", "\x7f", "\u0085", "\xff\xfe", "\xc3\x28", "\xed\xa0\x80", "\ufffd", "\ufffe", "\U0010ffff", "\U0001fffe",
	"\u202eرون", "\u2066x\u2069", "\u202d", "n\u0300\u0301\u0302\u0303", "Z̸̢͠a̷l̶g̴o", "👶🏽", "ﷺ", "ﷲ", "مـــحـــمـــد", "مُحَمَّد", "ە‌ک",
	"null", "undefined", "NaN", "true", "-1", "1e309", "٠١٢٣٤٥٦٧٨٩", "12345678901", "1234567890123", "IQ", "iq",
	strings.Repeat("ن", domain.MaxLine), strings.Repeat("ن", domain.MaxLine+1), strings.Repeat("a", domain.MaxNote+1),
}

// TestR21_HostileText: every text of every command, spoiled in every way, is
// kept exactly as it is or refused by a rule that names the field.
func TestR21_HostileText(t *testing.T) {
	t.Parallel()
	for _, a := range attempts() {
		spoil(t, a, reflect.String, func(v reflect.Value, try func()) {
			for _, s := range hostileTexts {
				v.SetString(s)
				try()
			}
		})
	}
}

// TestR22_HostileDates: the same of dates.
func TestR22_HostileDates(t *testing.T) {
	t.Parallel()
	dates := []domain.Date{
		{},
		{Year: 2026, Month: 2, Day: 30},
		{Year: 2025, Month: 2, Day: 29},
		{Year: 2024, Month: 2, Day: 29},
		{Year: 2026, Month: 13, Day: 1},
		{Year: 2026, Month: 1, Day: 32},
		{Year: -1, Month: 1, Day: 1},
		{Year: 10000, Month: 1, Day: 1},
		{Year: 1447, Month: 9, Day: 1},
		{Year: 2027, Month: 1, Day: 1},
		{Year: 2026},
		{Year: 2026, Month: 2},
		{Month: 2, Day: 30},
		{Day: 20},
		{Year: 1800, Month: 1, Day: 1},
		{Year: 2999, Month: 12, Day: 31},
		{Year: math.MaxInt, Month: math.MaxInt, Day: math.MaxInt},
		{Year: math.MinInt, Month: math.MinInt, Day: math.MinInt},
	}
	for _, a := range attempts() {
		spoil(t, a, reflect.Struct, func(v reflect.Value, try func()) {
			for _, d := range dates {
				v.Set(reflect.ValueOf(d))
				try()
			}
		})
	}
}

func TestHostileNumbers(t *testing.T) {
	t.Parallel()
	for _, a := range attempts() {
		spoil(t, a, reflect.Int, func(v reflect.Value, try func()) {
			for _, n := range []int64{0, -1, 1, 3, 60, 61, 71, 199, 8001, 1446, 2027, math.MaxInt64, math.MinInt64} {
				v.SetInt(n)
				try()
			}
		})
	}
}

// spoil lets change set each value of a kind in the command in turn. After
// each, the command must be refused by a rule that names the field, or lead to
// events that say the same when they are stored and read again.
func spoil(t *testing.T, a attempt, kind reflect.Kind, change func(v reflect.Value, try func())) {
	t.Helper()
	s := birth.Decider.Fold(a.given)
	command := reflect.New(reflect.TypeOf(a.when)).Elem()
	command.Set(reflect.ValueOf(a.when))
	if _, err := birth.Decider.Decide(s, a.when); err != nil {
		t.Fatalf("%T is refused before anything is spoiled: %v", a.when, err)
	}
	for _, f := range valuesOf(command, "", kind) {
		before := reflect.ValueOf(f.v.Interface())
		change(f.v, func() {
			events, err := birth.Decider.Decide(s, command.Interface().(birth.Command))
			refusal, _ := errors.AsType[*domain.Error](err)
			switch {
			case err == nil:
				keeps(t, events)
			case refusal == nil:
				t.Errorf("%T with %s = %.40q: %v", a.when, f.path, f.v, err)
			case refusal.Rule == birth.RuleNumbersMissing || refusal.Field == "" && refusal.Code() == domain.Conflict:
			case len(events) > 0 || refusal.Field == "" || !related(f.path, refusal.Field):
				t.Errorf("%T with %s = %.40q: refused for %q: %v", a.when, f.path, f.v, refusal.Field, err)
			}
		})
		f.v.Set(before)
	}
}

// related tells whether a refusal names the spoiled field, the record around
// it, or one that it contradicts.
func related(path, field string) bool {
	if path == field || strings.HasPrefix(path, field+".") || strings.HasPrefix(field, path+".") {
		return true
	}
	for _, pair := range [][2]string{
		{"particulars.child.dateOfBirth", "dateOfRegistration"},
		{"particulars.child.dateOfBirth", "particulars.mother.dateOfBirth"},
		{"particulars.foundling", "particulars.mother"},
		{"particulars.father.name", "particulars.child.name"},
		{"particulars.certifier", "particulars.certifier.kind"},
		{"office", "area"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}

func keeps(t *testing.T, events []domain.Event) {
	t.Helper()
	for _, e := range events {
		name, data, err := domain.Encode(e)
		if err != nil {
			t.Fatal(err)
		}
		if read, err := birth.Codec.Decode(name, data); err != nil || !reflect.DeepEqual(read, e) {
			t.Errorf("stored as %s\nreads as %+v, %v\nnot as %+v", data, read, err, e)
		}
	}
}

type value struct {
	path string
	v    reflect.Value
}

// valuesOf lists the values of a kind in a command, by the API's paths; dates count as structs.
func valuesOf(v reflect.Value, path string, kind reflect.Kind) (list []value) {
	date := v.Type() == reflect.TypeFor[domain.Date]()
	switch {
	case date && kind == reflect.Struct, v.Kind() == kind && kind != reflect.Struct:
		return []value{{path, v}}
	case date || v.Kind() != reflect.Struct:
		return nil
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Name == "By" {
			continue // who and when is not the caller's to say
		}
		name := strings.ToLower(f.Name[:1]) + f.Name[1:]
		if strings.HasPrefix(f.Name, "ID") {
			name = "id" + f.Name[2:]
		}
		list = append(list, valuesOf(v.Field(i), strings.TrimPrefix(path+"."+name, "."), kind)...)
	}
	return list
}
