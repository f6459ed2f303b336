package graph

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"sijil/domain"
)

// Rules of what a document or its variables hold.
var (
	RuleDocument = &domain.Rule{Key: "graphql.document", Code: domain.Invalid, Text: domain.Text{
		En:  "the document does not fit the schema (%[1]s, line %[2]d, column %[3]d)",
		Ar:  "المستند لا يطابق المخطط (%[1]s، السطر %[2]d، العمود %[3]d)",
		Ckb: "بەڵگەنامەکە لەگەڵ نەخشەکە ناگونجێت (%[1]s، دێڕی %[2]d، ستوونی %[3]d)",
	}}
	RuleValue = &domain.Rule{Key: "graphql.value", Code: domain.Invalid, Text: domain.Text{
		En:  "this is of another kind than the schema says",
		Ar:  "نوع هذه القيمة مخالف لما في المخطط",
		Ckb: "ئەمە لە جۆرێکی ترە لەوەی نەخشەکە دەڵێت",
	}}
	RuleUnknownField = &domain.Rule{Key: "graphql.unknown_field", Code: domain.Invalid, Text: domain.Text{
		En:  "the schema has no such field here; check its spelling or leave it out",
		Ar:  "لا يوجد في المخطط حقل بهذا الاسم هنا؛ تحقق من كتابته أو احذفه",
		Ckb: "نەخشەکە لێرەدا خانەی وەهای نییە؛ ڕێنووسەکەی بپشکنە یان بەجێی بهێڵە",
	}}
	RuleEnum = &domain.Rule{Key: "graphql.enum", Code: domain.Invalid, Text: domain.Text{
		En:  "this must be one of %[1]s",
		Ar:  "يجب أن تكون القيمة واحدة من: %[1]s",
		Ckb: "دەبێت یەکێک بێت لە: %[1]s",
	}}
)

// coerce checks an operation's variables against the schema. A refusal names
// the field and never repeats its value, which may be personal.
func coerce(schema *ast.Schema, op *operation, given map[string]any) (map[string]any, error) {
	variables, err := validator.VariableValues(schema, op.OperationDefinition, given)
	if err == nil {
		return variables, nil
	}
	g, ok := errors.AsType[*gqlerror.Error](err)
	if !ok || len(g.Path) < 2 {
		return nil, RuleValue.Refuse("variables")
	}
	path := g.Path[1:] // without the leading "variable"
	switch kind := kindAt(schema, op, path); {
	case g.Message == "must be defined", g.Message == "cannot be null":
		return nil, domain.RuleRequired.Refuse(relative(path))
	case g.Message == "unknown field":
		return nil, unknownField(path)
	case kind != nil && kind.Kind == ast.Enum:
		return nil, RuleEnum.Refuse(relative(path), allowed(kind))
	}
	return nil, RuleValue.Refuse(relative(path))
}

// kindAt is the schema's type at a path below a variable; nil where there is none.
func kindAt(schema *ast.Schema, op *operation, path ast.Path) *ast.Definition {
	v := op.VariableDefinitions.ForName(path[:1].String())
	if v == nil {
		return nil
	}
	kind := schema.Types[v.Type.Name()]
	for _, step := range path[1:] {
		name, isName := step.(ast.PathName)
		if !isName {
			continue // an index: the element has the same name of type
		}
		field := kind.Fields.ForName(string(name))
		if field == nil {
			return nil
		}
		kind = schema.Types[field.Type.Name()]
	}
	return kind
}

// unknownField names a field that the schema does not have, if its name can be one at all.
func unknownField(path ast.Path) *domain.Error {
	if name, isName := path[len(path)-1].(ast.PathName); isName && !plain.MatchString(string(name)) {
		path = path[:len(path)-1]
	}
	return RuleUnknownField.Refuse(relative(path))
}

// allowed lists an enumeration's values.
func allowed(kind *ast.Definition) string {
	var list []string
	for _, v := range kind.EnumValues {
		list = append(list, v.Name)
	}
	return strings.Join(list, ", ")
}

var (
	plain  = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,63}$`)
	quoted = regexp.MustCompile(`"([^"]*)"`)
)

// misfit refuses a document that is not valid, and names what is at fault.
func misfit(doc *ast.QueryDocument, g *gqlerror.Error) *failure {
	f := &failure{at: g.Locations}
	line, column := 0, 0
	if len(g.Locations) > 0 {
		line, column = g.Locations[0].Line, g.Locations[0].Column
	}
	path, value := valueAt(doc, line, column)
	names := namesIn(g.Message)
	switch {
	case g.Rule == rules.ValuesOfCorrectTypeRule.Name && value != nil:
		f.err = misvalued(g, path, value, names)
		return f
	case g.Rule == rules.ProvidedRequiredArgumentsRule.Name && len(names) > 1:
		f.err = domain.RuleRequired.Refuse(names[1])
		return f
	}
	what := strings.TrimSuffix(g.Rule, "WithoutSuggestions")
	if len(names) > 0 && g.Rule != rules.ValuesOfCorrectTypeRule.Name {
		what += ": " + names[0]
	}
	f.err = RuleDocument.Refuse(relative(path), what, line, column)
	return f
}

// misvalued refuses a value that stands in the document itself.
func misvalued(g *gqlerror.Error, path ast.Path, value *ast.Value, names []string) *domain.Error {
	switch {
	case strings.HasPrefix(g.Message, "Field ") && strings.HasSuffix(g.Message, " was not provided.") && len(names) > 0:
		return domain.RuleRequired.Refuse(relative(append(slices.Clone(path), ast.PathName(names[0]))))
	case strings.HasPrefix(g.Message, "Field ") && strings.Contains(g.Message, " is not defined by type "):
		return unknownField(path)
	case value.Kind == ast.NullValue:
		return domain.RuleRequired.Refuse(relative(path))
	case value.Definition != nil && value.Definition.Kind == ast.Enum:
		return RuleEnum.Refuse(relative(path), allowed(value.Definition))
	}
	return RuleValue.Refuse(relative(path))
}

// namesIn are the names that the validator's words quote, without a leading $,
// @ or type. It stops at the first quotation that is no name: that may be a value.
func namesIn(message string) (names []string) {
	for _, q := range quoted.FindAllStringSubmatch(message, 2) {
		name := strings.TrimLeft(q[1], "$@")
		if _, field, of := strings.Cut(name, "."); of {
			name = field
		}
		if !plain.MatchString(name) {
			break
		}
		names = append(names, name)
	}
	return names
}
