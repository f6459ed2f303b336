package lawfile

import (
	"errors"
	"strings"
	"testing"
)

// TestProblems: each fault is told with its line, and all at once.
func TestProblems(t *testing.T) {
	t.Parallel()
	provision := func(p string) string { return "- parameter: card.years\n  provisions:\n    - " + p + "\n" }
	rate := func(p string) string { return "- parameter: pension.accrual_rate\n  provisions:\n" + p }
	for name, c := range map[string]struct{ text, at, want string }{
		"no list":            {"parameter: x\n", ":1", "a list of parameters"},
		"no YAML":            {"- a: [\n", ":1", "is not YAML"},
		"unknown parameter":  {"- parameter: card.colour\n  provisions: []\n", ":1", "no parameter \"card.colour\"; known are: card.years"},
		"no parameter":       {"- provisions: []\n", ":1", "parameter is missing"},
		"no provisions":      {"- parameter: card.years\n", ":1", "provisions are missing"},
		"empty provisions":   {"- parameter: card.years\n  provisions: []\n", ":1", "no provision that can be read"},
		"unknown field":      {provision("{from: 2016-01-01, vlaue: 3, value: 3, source: S}"), ":3", `"vlaue" means nothing here`},
		"twice the field":    {provision("{from: 2016-01-01, value: 3, value: 4, source: S}"), ":3", `"value" stands twice`},
		"no source":          {provision("{from: 2016-01-01, value: 3}"), ":3", "source is missing"},
		"empty source":       {provision("{from: 2016-01-01, value: 3, source: ''}"), ":3", "source says nothing"},
		"no from":            {provision("{value: 3, source: S}"), ":3", "from is missing"},
		"half a date":        {provision("{from: 2016-01, value: 3, source: S}"), ":3", "from needs year, month and day"},
		"no such day":        {provision("{from: 2016-02-30, value: 3, source: S}"), ":3", "no such day"},
		"ends before":        {provision("{from: 2016-01-01, to: 2015-01-01, value: 3, source: S}"), ":3", "ends on 2015-01-01, before it begins on 2016-01-01"},
		"no value":           {provision("{from: 2016-01-01, source: S}"), ":3", "value is missing"},
		"rows for a value":   {provision("{from: 2016-01-01, rows: {a: 1}, source: S}"), ":3", "takes `value`, not `rows`"},
		"negative":           {provision("{from: 2016-01-01, value: -3, source: S}"), ":3", "a whole number"},
		"fraction":           {provision("{from: 2016-01-01, value: 3.5, source: S}"), ":3", "a whole number"},
		"word":               {provision("{from: 2016-01-01, value: ten, source: S}"), ":3", "a whole number"},
		"nested":             {provision("{from: 2016-01-01, value: [3], source: S}"), ":3", "a whole number"},
		"alias":              {provision("{from: 2016-01-01, value: &a 3, source: S}"), ":3", "a whole number"},
		"no switch":          {provision("{from: 2016-01-01, value: 3, source: S, unverified: maybe}"), ":3", "true or false"},
		"no mapping":         {provision("2016-01-01"), ":3", "`name: value`"},
		"same twice":         {provision("{from: 2016-01-01, value: 3, source: S}") + provision("{from: 2016-01-01, value: 3, source: S}"), ":4", "stated twice; it stands already at data/iq/a.yaml:1"},
		"money form":         {"- parameter: pension.floor\n  provisions: [{from: 2016-01-01, value: 1.2345, source: S}]\n", ":2", "an amount in dinars"},
		"rate form":          {rate("    - {from: 2014-01-01, value: 2.5%, source: S}\n"), ":3", "a fraction"},
		"switch form":        {"- parameter: marriage.signature\n  provisions: [{from: 2016-01-01, value: 1, source: S}]\n", ":2", "true or false"},
		"value for rows":     {"- parameter: pension.shares\n  provisions: [{from: 2016-01-01, value: 1, source: S}]\n", ":2", "takes `rows`, not `value`"},
		"missing rows":       {"- parameter: pension.shares\n  provisions: [{from: 2016-01-01, rows: {spouse: 1}, source: S}]\n", ":2", "needs also the rows: son"},
		"overlap":            {rate("    - {from: 2014-01-01, value: 1, source: S}\n    - {from: 2015-01-01, value: 1, source: S}\n"), ":4", "overlaps with the provision from 2014-01-01 at data/iq/a.yaml:3; end that one on 2014-12-31"},
		"overlap unsorted":   {rate("    - {from: 2015-01-01, value: 1, source: S}\n    - {from: 2014-01-01, to: 2015-01-01, value: 1, source: S}\n"), ":3", "overlaps"},
		"gap at first":       {rate("    - {from: 2014-02-01, value: 1, source: S}\n"), ":3", "gap: nothing is said from 2014-01-01 to 2014-01-31"},
		"gap between":        {rate("    - {from: 2013-01-01, to: 2016-01-01, value: 1, source: S}\n    - {from: 2016-01-03, value: 1, source: S}\n"), ":4", "gap: nothing is said from 2016-01-02 to 2016-01-02"},
		"gap at last":        {rate("    - {from: 2014-01-01, to: 2016-01-01, value: 1, source: S}\n"), ":3", "gap: nothing is said from 2016-01-02 on"},
		"nothing of what is": {"", "law", "pension.accrual_rate (accrual rate) is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book, _, err := load(parameters, builtIn(c.text), nil)
			problems, ok := errors.AsType[Problems](err)
			if !ok || book != nil {
				t.Fatalf("book %v, error %v", book, err)
			}
			for _, p := range problems {
				if line := p.String(); strings.Contains(line, c.want) && strings.HasPrefix(strings.TrimPrefix(line, "data/iq/a.yaml"), c.at+": ") {
					return
				}
			}
			t.Errorf("none of these is %s … %s:\n%v", c.at, c.want, problems)
		})
	}
}

// TestOneFaultIsToldOnce: not again as a missing value, nor as a time of which nothing is said.
func TestOneFaultIsToldOnce(t *testing.T) {
	t.Parallel()
	const faults = `- parameter: pension.accrual_rate
  provisions:
    - {from: 2014-01-01, rows: {a: 1}, source: S}
`
	_, _, err := load(parameters, builtIn(faults), nil)
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "takes `value`, not `rows`") {
		t.Errorf("one fault reads\n%v", err)
	}
}

func TestProblemsComeAllAtOnce(t *testing.T) {
	t.Parallel()
	const faults = `- parameter: card.years
  provisions:
    - {from: 2016-01-01, value: x}
    - {from: 2016-13-01, value: 3, source: S}
- parameter: nothing
`
	_, _, err := load(parameters, builtIn(faults), nil)
	want := []string{
		`a.yaml:3: source is missing`, `a.yaml:3: card.years is a whole number`,
		`a.yaml:4: from: `, `a.yaml:5: there is no parameter "nothing"`, `a.yaml:5: provisions are missing`, `law: pension.accrual_rate`,
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d problems, want %d:\n%v", len(lines), len(want), err)
	}
	for i, line := range lines {
		if !strings.Contains(line, want[i]) {
			t.Errorf("line %d is %q, want %q", i, line, want[i])
		}
	}
}
