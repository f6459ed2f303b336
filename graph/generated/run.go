package generated

import (
	"bytes"
	"context"

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
