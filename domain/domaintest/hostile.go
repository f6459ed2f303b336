package domaintest

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"sijil/domain"
)

// Attempt is a command that is accepted after its history.
type Attempt[C any] struct {
	Given []domain.Event
	When  C
}

var hostileTexts = []string{
	"", " ", "\t", "\n", "\u200f", "\u200b\ufeff", "\u00ad",
	"'; DROP TABLE events; --", "1 OR 1=1", "%s%n%d", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "$(touch /tmp/x)", "`id`",
	"<script>alert(1)</script>", "javascript:alert(1)", "&lt;", "]]>", "../../etc/passwd", "a\r\nSet-Cookie: a=b",
	"\x00", "نو\x00ر", "\x1b[31m", "\x7f", "\u0085", "\xff\xfe", "\xc3\x28", "\xed\xa0\x80", "\ufffd", "\ufffe", "\U0001fffe",
	"\u202eرون", "\u2066x\u2069", "n\u0300\u0301\u0302", "👶🏽", "ﷺ", "مـــحـــمـــد", "مُحَمَّد", "ە‌ک",
	"null", "NaN", "true", "-1", "1e309", "٠١٢٣٤٥٦٧٨٩", "12345678901", "1234567890123", "IQ", "iq", "I21.9", "24:00",
	strings.Repeat("ن", domain.MaxLine), strings.Repeat("ن", domain.MaxLine+1), strings.Repeat("a", domain.MaxNote+1),
}

var hostileDates = []domain.Date{
	{},
	{Year: 2026, Month: 2, Day: 30},
	{Year: 2025, Month: 2, Day: 29},
	{Year: 2024, Month: 2, Day: 29},
	{Year: 2026, Month: 13, Day: 1},
	{Year: -1, Month: 1, Day: 1},
	{Year: 10000, Month: 1, Day: 1},
	{Year: 1447, Month: 9, Day: 1},
	{Year: 2027, Month: 1, Day: 1},
	{Year: 2026},
	{Month: 2, Day: 30},
	{Day: 20},
	{Year: 1800, Month: 1, Day: 1},
	{Year: 2999, Month: 12, Day: 31},
	{Year: math.MaxInt, Month: math.MaxInt, Day: math.MaxInt},
	{Year: math.MinInt, Month: math.MinInt, Day: math.MinInt},
}

var hostileNumbers = []int{0, -1, 1, 3, 25, 61, 131, 199, 9001, 1446, 2027, math.MaxInt, math.MinInt}

// Hostile spoils every text, date and number of every command in every way.
// Each time the command must be refused by a rule that names the field, or what
// contains it or is contained in it, or lead to events that read back exactly
// as they were decided. related tells which other field a refusal may name.
func Hostile[S, C any](t *testing.T, d domain.Decider[S, C], codec domain.Codec, related func(path, field string) bool, attempts ...Attempt[C]) {
	t.Helper()
	for _, a := range attempts {
		s := d.Fold(a.Given)
		if _, err := d.Decide(s, a.When); err != nil {
			t.Fatalf("%T is refused before anything is spoiled: %v", a.When, err)
		}
		command := reflect.New(reflect.TypeOf(a.When)).Elem()
		command.Set(reflect.ValueOf(a.When))
		eachValue(command, "", func(path string, v reflect.Value) {
			events, err := d.Decide(s, command.Interface().(C))
			if fault := judge(codec, path, related, events, err); fault != "" {
				t.Errorf("%T with %s = %.60q: %s", a.When, path, fmt.Sprint(v), fault)
			}
		})
	}
}

// judge says what is wrong with an answer to a spoiled command; empty is nothing.
func judge(codec domain.Codec, path string, related func(path, field string) bool, events []domain.Event, err error) string {
	refusal, _ := errors.AsType[*domain.Error](err)
	switch {
	case err == nil:
		return keeps(codec, events)
	case refusal == nil || len(events) > 0:
		return fmt.Sprintf("decided %v with %v", events, err)
	case refusal.Field == "":
		if refusal.Code() == domain.Conflict || refusal.Code() == domain.Forbidden || strings.HasSuffix(refusal.Rule.Key, ".numbers_missing") {
			return ""
		}
	case path == refusal.Field, inside(path, refusal.Field), inside(refusal.Field, path), related(path, refusal.Field):
		return ""
	}
	return fmt.Sprintf("refused for %q: %v", refusal.Field, err)
}

func inside(path, record string) bool {
	return strings.HasPrefix(path, record+".") || strings.HasPrefix(path, record+"[")
}

// ReadsBack fails unless every event is stored and read back exactly as it was decided.
func ReadsBack(t interface {
	Helper()
	Fatalf(string, ...any)
}, codec domain.Codec, events []domain.Event,
) {
	t.Helper()
	if fault := keeps(codec, events); fault != "" {
		t.Fatalf("%s", fault)
	}
}

func keeps(codec domain.Codec, events []domain.Event) string {
	for _, e := range events {
		name, data, err := domain.Encode(e)
		if err != nil {
			return err.Error()
		}
		if read, err := codec.Decode(name, data); err != nil || !reflect.DeepEqual(read, e) {
			return fmt.Sprintf("%s does not read back as it was decided: %v", name, err)
		}
	}
	return ""
}

// eachValue sets each value of a command in turn to each hostile one, and then back.
func eachValue(v reflect.Value, path string, try func(path string, v reflect.Value)) {
	switch before := reflect.ValueOf(v.Interface()); {
	case v.Type() == reflect.TypeFor[domain.Date]():
		for _, date := range hostileDates {
			v.Set(reflect.ValueOf(date))
			try(path, v)
		}
		v.Set(before)
	case v.Kind() == reflect.String:
		for _, text := range hostileTexts {
			v.SetString(text)
			try(path, v)
		}
		v.Set(before)
	case v.Kind() == reflect.Int, v.Kind() == reflect.Int64:
		for _, n := range hostileNumbers {
			v.SetInt(int64(n))
			try(path, v)
		}
		v.Set(before)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			eachValue(v.Index(i), fmt.Sprintf("%s[%d]", path, i), try)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Name != "By" { // who and when is not the caller's to say
				eachValue(v.Field(i), strings.TrimPrefix(path+"."+apiName(f), "."), try)
			}
		}
	}
}

// apiName spells a field as the API does: by its stored name, or its own.
func apiName(f reflect.StructField) string {
	stored, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if stored == "" {
		return strings.ToLower(f.Name[:1]) + f.Name[1:]
	}
	words := strings.Split(stored, "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}
