package birth

import (
	"encoding"
	"reflect"
	"strings"
)

// diff lists the paths, in the API's spelling, whose values differ between
// two versions of an entry: "child.name.given", "mother.nationalNumber". It
// walks the type itself, so that a field that is added later cannot be forgotten.
func diff(a, b Particulars) []string {
	return differing(nil, "", reflect.ValueOf(a), reflect.ValueOf(b))
}

func differing(paths []string, at string, a, b reflect.Value) []string {
	if _, leaf := a.Interface().(encoding.TextMarshaler); leaf || a.Kind() != reflect.Struct {
		if !a.Equal(b) {
			paths = append(paths, at)
		}
		return paths
	}
	for i := range a.NumField() {
		name, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("json"), ",")
		path := camel(name)
		if at != "" {
			path = at + "." + path
		}
		paths = differing(paths, path, a.Field(i), b.Field(i))
	}
	return paths
}

// camel turns a stored name into the API's: "date_of_birth" into "dateOfBirth".
func camel(stored string) string {
	words := strings.Split(stored, "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}
