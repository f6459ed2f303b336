package lawfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"sijil/domain"
)

// provision reads what the law says of a parameter for a time.
func (f *file) provision(n ast.Node, parameter domain.Parameter) (p domain.Provision, ok bool) {
	before := len(f.problems)
	fields := f.fields(n, "from", "to", "value", "rows", "clause", "source", "unverified")
	if fields == nil {
		return p, false
	}
	p.Parameter = parameter.Key
	p.From = f.date(fields, n, "from")
	if fields["to"] != nil {
		if p.To = f.date(fields, n, "to"); !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) {
			f.report(f.at(fields["to"]), "ends on %s, before it begins on %s", p.To, p.From)
		}
	}
	if fields["clause"] != nil {
		p.Clause = f.text(fields, n, "clause")
	}
	p.Source = f.text(fields, n, "source")
	if u := fields["unverified"]; u != nil {
		p.Unverified = f.value(u, domain.Parameter{Key: "unverified", Kind: domain.KindSwitch}) != 0
	}
	f.values(&p, fields, n, parameter)
	return p, len(f.problems) == before
}

// values reads the one value, or the rows, as the parameter wants them.
func (f *file) values(p *domain.Provision, fields map[string]ast.Node, n ast.Node, parameter domain.Parameter) {
	wanted, other := "value", "rows"
	if parameter.Table {
		wanted, other = other, wanted
	}
	if fields[other] != nil {
		f.report(f.at(fields[other]), "%s takes `%s`, not `%s`", parameter.Key, wanted, other)
		return
	}
	switch v := fields[wanted]; {
	case v == nil:
		f.report(f.at(n), "%s is missing", wanted)
	case !parameter.Table:
		p.Value = f.value(v, parameter)
	default:
		keys, rows := f.pairs(v)
		p.Rows = map[string]int64{}
		for _, key := range keys {
			p.Rows[key] = f.value(rows[key], parameter)
		}
		missing := slices.DeleteFunc(slices.Clone(parameter.Rows), func(row string) bool { return rows[row] != nil })
		if len(missing) > 0 {
			f.report(f.at(v), "%s needs also the rows: %s", parameter.Key, strings.Join(missing, ", "))
		}
	}
}

// date reads a whole day.
func (f *file) date(fields map[string]ast.Node, of ast.Node, name string) domain.Date {
	text := f.text(fields, of, name)
	if text == "" {
		return domain.Date{}
	}
	day, err := domain.ParseDate(text)
	switch {
	case err != nil:
		f.report(f.at(fields[name]), "%s: %v", name, err)
	case !day.Complete():
		f.report(f.at(fields[name]), "%s needs year, month and day", name)
	default:
		return day
	}
	return domain.Date{}
}

// forms is how a value of each kind is written.
var forms = map[domain.Kind]string{
	domain.KindMoney:  "an amount in dinars, digits only, at most three after the point: 400000 or 831.25",
	domain.KindRate:   "a fraction of at most six places: 0.025 is two and a half per cent",
	domain.KindNumber: "a whole number that is not negative",
	domain.KindSwitch: "true or false",
}

// value reads a value in the unit of the parameter's kind.
func (f *file) value(n ast.Node, parameter domain.Parameter) int64 {
	text, ok := f.scalar(n)
	var value int64
	if ok {
		var err error
		value, err = parse(parameter.Kind, text)
		ok = err == nil
	}
	if !ok {
		f.report(f.at(n), "%s is %s", parameter.Key, forms[parameter.Kind])
	}
	return value
}

// parse reads the text of a value of a kind.
func parse(kind domain.Kind, text string) (int64, error) {
	switch kind {
	case domain.KindMoney:
		m, err := domain.ParseMoney(text)
		return int64(m), err
	case domain.KindRate:
		r, err := domain.ParseRate(text)
		return int64(r), err
	case domain.KindNumber:
		n, err := strconv.ParseUint(text, 10, 31)
		return int64(n), err
	case domain.KindSwitch:
		switch text {
		case "true":
			return 1, nil
		case "false":
			return 0, nil
		}
	}
	return 0, fmt.Errorf("no value of kind %s", kind)
}
