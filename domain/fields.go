package domain

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Field is one value of a record: its path in the API's spelling
// ("deceased.name.given", "cause.part1[0].text") and what stands there.
type Field struct {
	Path  string
	Value any // a string kind, a number, a bool or a Date
}

// Fields lists every value of a record in its order, also those left empty.
func Fields(record any) []Field {
	return appendFields(nil, "", reflect.ValueOf(record))
}

func appendFields(list []Field, path string, v reflect.Value) []Field {
	switch {
	case v.Type() == reflect.TypeFor[Date]():
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			list = appendFields(list, join(path, apiName(v.Type().Field(i))), v.Field(i))
		}
		return list
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			list = appendFields(list, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
		return list
	}
	return append(list, Field{path, v.Interface()})
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// apiName spells a stored name as the API does: date_of_death is dateOfDeath.
func apiName(f reflect.StructField) string {
	stored, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	words := strings.Split(stored, "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// Changed gives the paths of what differs between two records of one type.
func Changed[T any](before, after T) []string {
	old, now := Fields(before), Fields(after)
	var paths []string
	for _, pair := range [][2][]Field{{now, old}, {old, now}} {
		for _, f := range pair[0] {
			if !slices.Contains(pair[1], f) && !slices.Contains(paths, f.Path) {
				paths = append(paths, f.Path)
			}
		}
	}
	return paths
}

// CheckFields refuses a record with text that is not text or too long, or with
// a date that is not on the calendar. The fields whose last name is in notes
// may be as long as a note; others are one line.
func CheckFields(record any, notes ...string) error {
	return checkFields(reflect.ValueOf(record), reflect.StructField{}, notes)
}

// checkFields spells a path only once something is wrong: it runs on every command.
func checkFields(v reflect.Value, at reflect.StructField, notes []string) error {
	switch {
	case v.Type() == reflect.TypeFor[Date]():
		return v.Interface().(Date).Check()
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.Type.Kind() == reflect.Slice {
				for j := range v.Field(i).Len() {
					if err := checkFields(v.Field(i).Index(j), field, notes); err != nil {
						return Under(fmt.Sprintf("%s[%d]", apiName(field), j), err)
					}
				}
			} else if err := checkFields(v.Field(i), field, notes); err != nil {
				return Under(apiName(field), err)
			}
		}
	case v.Kind() == reflect.String:
		err := CheckText("", v.String(), MaxLine)
		if err != nil && slices.Contains(notes, apiName(at)) {
			err = CheckText("", v.String(), MaxNote)
		}
		return err
	}
	return nil
}
