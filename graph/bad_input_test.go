package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/graph/generated"
)

// spoiled is one bad input, and the field that the refusal must name.
type spoiled struct {
	what, field string
	input       object
}

// TestBadInputNamesTheFieldAndAppendsNothing: every mutation, with every field
// missing, of a wrong type, oversized and hostile, as the schema lists them, and
// with contradictions by hand. The unspoiled input is accepted at the end: it
// was the spoiling that was refused. A new mutation fails here until it has a good input.
func TestBadInputNamesTheFieldAndAppendsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	good := goodInputs(admin)
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	cases := 0
	for _, f := range schema.Mutation.Fields {
		in, ok := good[f.Name]
		if !ok {
			t.Errorf("%s has no good input to spoil", f.Name)
			continue
		}
		input := schema.Types[f.Arguments[0].Type.Name()]
		payload := schema.Types[f.Type.Name()].Fields
		query := fmt.Sprintf("mutation($input: %s!) { %s(input: $input) { %s { id } } }", input.Name, f.Name, payload[len(payload)-1].Name)
		before := w.head()
		list := append(spoil(schema, input, in), contradictions(f.Name, in)...)
		for _, s := range list {
			a := admin.ask(query, object{"input": s.input})
			switch {
			case len(a.Errors) != 1 || a.status >= 500:
				t.Errorf("%s: %s: answered %d %s", f.Name, s.what, a.status, a.raw)
			case a.Errors[0].Extensions.Code != "invalid" || a.Errors[0].Extensions.Field != s.field:
				t.Errorf("%s: %s: got %q on field %q, want invalid on %q: %s", f.Name, s.what,
					a.Errors[0].Extensions.Code, a.Errors[0].Extensions.Field, s.field, a.Errors[0].Message)
			}
			checkFault(t, f.Name+": "+s.what, a, s.input)
		}
		if after := w.head(); after != before {
			t.Errorf("%s: bad input appended %d events", f.Name, after-before)
		}
		cases += len(list)
	}
	if cases < 1_000 {
		t.Errorf("only %d bad inputs were tried", cases)
	}
	for _, f := range schema.Mutation.Fields {
		input := schema.Types[f.Arguments[0].Type.Name()]
		a := admin.ask(fmt.Sprintf("mutation($input: %s!) { %s(input: $input) { __typename } }", input.Name, f.Name), object{"input": good[f.Name]})
		if len(a.Errors) > 0 {
			t.Errorf("%s: the good input is refused too: %s", f.Name, a.raw)
		}
	}
}

// spoil makes the bad inputs that the schema alone suggests.
func spoil(schema *ast.Schema, def *ast.Definition, in object) (list []spoiled) {
	list = append(list, spoiled{"unknown field", "unknownField", with(in, 1, "unknownField")})
	var walk func(def *ast.Definition, value object, path []string)
	walk = func(def *ast.Definition, value object, path []string) {
		for _, f := range def.Fields {
			at := append(slices.Clone(path), f.Name)
			field := strings.Join(at, ".")
			add := func(what string, v any, field string) {
				list = append(list, spoiled{what + " " + field, field, with(in, v, at...)})
			}
			if f.Type.NonNull {
				list = append(list, spoiled{"missing " + field, field, with(in, nil, at...)})
			}
			kind := schema.Types[f.Type.Name()]
			element := field
			if f.Type.Elem != nil {
				element += "[0]"
			}
			switch {
			case kind.Kind == ast.InputObject:
				add("text for", "text", element)
				if inner, ok := value[f.Name].(object); ok {
					walk(kind, inner, at)
				}
			case kind.Kind == ast.Enum:
				add("unlisted", "NOT_LISTED", element)
				add("number for", 7, element)
			case kind.Name == "Boolean":
				add("text for", "yes", element)
			case kind.Name == "PositiveInt":
				for _, v := range []any{"x", 0, -1, 1.5, 1_000_001, true, object{}} {
					add(fmt.Sprintf("%v for", v), v, element)
				}
			case kind.Name == "ID":
				add("object for", object{}, element)
			case kind.Name == "Date":
				for _, v := range []any{"2026-02-30", "0000-01-01", "10000-01-01", "1447-05-01", "22/11/2026", "", 20261122, object{}} {
					add(fmt.Sprintf("%v for", v), v, element)
				}
			case kind.Name == "Money":
				for _, v := range []any{"x", "-1", "1.2345", "", true, object{}, strings.Repeat("9", 5_000)} {
					add(fmt.Sprintf("%.9v for", v), v, element)
				}
			case kind.Name == "NationalNumber":
				for _, v := range []any{"12345", "12345678901x", "", 123456789012} {
					add(fmt.Sprintf("%v for", v), v, element)
				}
			default:
				for what, v := range map[string]any{
					"number for": 7, "object for": object{"a": 1}, "true for": true, "oversized": strings.Repeat("م", 5_000),
					"NUL in": "a\x00b", "control character in": "a\x1bb", "bidi override in": "\u202eabc", "isolate in": "\u2066abc",
				} {
					add(what, v, element)
				}
			}
		}
	}
	walk(def, in, nil)
	return list
}

// checkFault: an error carries a code, a rule, a reference, and nothing of the caller's input or of our inside.
func checkFault(t *testing.T, what string, a answer, input object) {
	t.Helper()
	for _, e := range a.Errors {
		x := e.Extensions
		if e.Message == "" || x.Code == "" || x.Rule == "" || len(x.ReferenceID) != 36 {
			t.Errorf("%s: an error lacks its code, rule or reference: %s", what, a.raw)
		}
		for _, leak := range []string{"sql", "SELECT", "pgx", "goroutine", ".go:", "/work", "panic", "runtime", "NOT_LISTED", "2026-02-30", "12345"} {
			if strings.Contains(e.Message, leak) {
				t.Errorf("%s: the message leaks %q: %s", what, leak, e.Message)
			}
		}
		for _, s := range texts(input) {
			if len(s) > 4 && strings.ContainsFunc(s, notLatinLetter) && strings.Contains(e.Message, s) {
				t.Errorf("%s: the message repeats the caller's value: %s", what, e.Message)
			}
		}
	}
}

// notLatinLetter tells what a rule's English text does not hold by chance.
func notLatinLetter(r rune) bool { return r > 0x7f || r >= '0' && r <= '9' }

// texts are every text in a JSON value.
func texts(v any) (list []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case object:
		for _, inner := range v {
			list = append(list, texts(inner)...)
		}
	case []any:
		for _, inner := range v {
			list = append(list, texts(inner)...)
		}
	}
	return list
}
