package graph

import (
	"context"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
)

// Meter hears how requests end, and nothing of what they asked.
type Meter interface {
	// Answered: an operation of a kind ("query", "mutation", "none" if it was
	// refused before that was known) ended with a code, "ok" where nothing failed.
	Answered(ctx context.Context, kind, code string, took time.Duration)
	// Refused: a rule was the answer, or a part of it.
	Refused(rule string, code domain.Code)
}

// deaf is the meter of a handler that has none.
type deaf struct{}

func (deaf) Answered(context.Context, string, string, time.Duration) {}
func (deaf) Refused(string, domain.Code)                             {}

// kindOf names an operation for the meter.
func kindOf(op *operation) string {
	switch {
	case op == nil:
		return "none"
	case op.introspects:
		return "introspection"
	case op.Operation == ast.Mutation:
		return "mutation"
	}
	return "query"
}

// note remembers a request's first code: what its answer is counted by.
func (r *request) note(e *domain.Error) {
	code := string(e.Code())
	r.code.CompareAndSwap(nil, &code)
	r.meter.Refused(e.Rule.Key, e.Code())
}

// measured tells the meter how a request has ended.
func (r *request) measured(ctx context.Context, began time.Time) {
	code := "ok"
	if c := r.code.Load(); c != nil {
		code = *c
	}
	r.meter.Answered(ctx, r.kind, code, time.Since(began))
}
