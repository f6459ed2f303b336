package domain_test

import (
	"slices"
	"strings"
	"testing"

	"sijil/domain"
)

type record struct {
	Name   domain.Name `json:"name"`
	BornOn domain.Date `json:"born_on,omitzero"`
	Lines  []line      `json:"lines,omitempty"`
	Weight int         `json:"weight,omitempty"`
}

type line struct {
	Text domain.DocumentNumber `json:"text"`
}

func TestChangedNamesPathsOfTheAPI(t *testing.T) {
	t.Parallel()
	before := record{Name: domain.Name{Given: "علي"}, Lines: []line{{"a"}, {"b"}}}
	for _, c := range []struct {
		change func(*record)
		want   []string
	}{
		{func(*record) {}, nil},
		{func(r *record) { r.Name.Given = "عليّ" }, []string{"name.given"}},
		{func(r *record) { r.Name.Latin.Surname = "A"; r.BornOn.Day = 3 }, []string{"name.latin.surname", "bornOn"}},
		{func(r *record) { r.Weight = 1; r.Lines = []line{{"a"}} }, []string{"weight", "lines[1].text"}},
		{func(r *record) { r.Lines = []line{{"a"}, {"c"}, {"d"}} }, []string{"lines[1].text", "lines[2].text"}},
	} {
		after := before
		c.change(&after)
		if got := domain.Changed(before, after); !slices.Equal(got, c.want) {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

func TestCheckFieldsNamesTheField(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("م", domain.MaxLine+1)
	for _, c := range []struct {
		record record
		notes  string
		rule   *domain.Rule
		field  string
	}{
		{record: record{Lines: []line{{"ok"}}}},
		{record: record{Lines: []line{{domain.DocumentNumber(long)}}}, notes: "text"},
		{record: record{Lines: []line{{"ok"}, {domain.DocumentNumber(long)}}}, rule: domain.RuleTooLong, field: "lines[1].text"},
		{record: record{Name: domain.Name{Latin: domain.LatinName{Father: "a\x00"}}}, rule: domain.RuleNotText, field: "name.latin.father"},
		{record: record{Name: domain.Name{Surname: "\u202eabc"}}, rule: domain.RuleHiddenDirection, field: "name.surname"},
		{record: record{BornOn: domain.Date{Year: 2023, Month: 2, Day: 29}}, rule: domain.RuleDateCalendar, field: "bornOn"},
	} {
		err := domain.CheckFields(c.record, c.notes)
		if c.rule == nil {
			if err != nil {
				t.Errorf("%+v: %v", c.record, err)
			}
			continue
		}
		if refusal, ok := err.(*domain.Error); !ok || refusal.Rule != c.rule || refusal.Field != c.field {
			t.Errorf("got %v, want %s of %s", err, c.rule.Key, c.field)
		}
	}
}
