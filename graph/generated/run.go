package generated

import (
	"bytes"
	"context"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Run executes the operation of ctx and appends its data to out. It is Exec
// without what this schema does not use and pays for on every request: deferred
// fragments, and a map of every input's unmarshaler.
func Run(ctx context.Context, schema graphql.ExecutableSchema, out *bytes.Buffer) {
	operation := graphql.GetOperationContext(ctx)
	ec := newExecutionContext(operation, schema.(*executableSchema), nil)
	if operation.Operation.Operation == ast.Mutation {
		ec._Mutation(ctx, operation.Operation.SelectionSet).MarshalGQL(out)
		return
	}
	ec._Query(ctx, operation.Operation.SelectionSet).MarshalGQL(out)
}

// object is what a selection on an object gave. See graph/internal/direct.
type object struct {
	fields   []graphql.CollectedField
	Values   []graphql.Marshaler
	Invalids int
}

func newObject(fields []graphql.CollectedField) *object {
	return &object{fields: fields, Values: make([]graphql.Marshaler, len(fields))}
}

// MarshalGQL writes JSON. Selections were merged by their aliases, which are names and need no escapes.
func (o *object) MarshalGQL(w io.Writer) {
	if len(o.fields) == 0 { // everything was skipped
		_, _ = io.WriteString(w, `{}`)
		return
	}
	opening := `{"`
	for i := range o.fields {
		_, _ = io.WriteString(w, opening) // the answer is written to memory: that cannot fail
		_, _ = io.WriteString(w, o.fields[i].Alias)
		_, _ = io.WriteString(w, `":`)
		o.Values[i].MarshalGQL(w)
		opening = `,"`
	}
	_, _ = io.WriteString(w, `}`)
}
