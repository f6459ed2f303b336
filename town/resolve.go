package town

import (
	"reflect"
	"strings"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
)

// resolved is a copy of a command with each reference in it replaced by the number that was drawn.
func resolved[C any](c *clerk, command C) C {
	return c.resolve(reflect.ValueOf(command)).Interface().(C)
}

func (c *clerk) resolve(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		if key, reference := strings.CutPrefix(v.String(), "@"); reference {
			out.SetString(c.number(v.Type(), Key(key)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(c.resolve(v.Field(i)))
		}
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(c.resolve(v.Index(i)))
		}
	}
	return out
}

// number is what a reference of a type stands for.
func (c *clerk) number(of reflect.Type, key Key) string {
	switch of {
	case reflect.TypeFor[domain.NationalNumber]():
		return string(c.numbers[key])
	case reflect.TypeFor[domain.FamilyNumber]():
		return string(c.families[key])
	case reflect.TypeFor[domain.TrackingID]():
		return string(c.applications[key])
	}
	return c.documents[key]
}

// rememberDocument keeps what an application was given.
func (c *clerk) rememberDocument(record Key, e domain.Event) {
	switch e := e.(type) {
	case nationalid.Applied:
		c.applications[record] = e.Application
	case nationalid.CardPrinted:
		c.documents[record] = e.Card
	case passport.Applied:
		c.applications[record] = e.Application
	case passport.Printed:
		c.documents[record] = string(e.Number)
	}
}
