package observe

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// Statements traces the statements of a traced request by their text, which is
// our own: never an argument, a row, or the words of an error, which may repeat them.
type Statements struct{}

// TraceQueryStart begins a statement.
func (Statements) TraceQueryStart(ctx context.Context, _ *pgx.Conn, d pgx.TraceQueryStartData) context.Context {
	return begin(ctx, "statement", attribute.String("db.query.text", d.SQL))
}

// TraceQueryEnd ends it.
func (Statements) TraceQueryEnd(ctx context.Context, _ *pgx.Conn, d pgx.TraceQueryEndData) {
	end(ctx, d.Err)
}

// TraceBatchStart begins several that are sent together.
func (Statements) TraceBatchStart(ctx context.Context, _ *pgx.Conn, d pgx.TraceBatchStartData) context.Context {
	return begin(ctx, "statements", attribute.Int("db.operation.batch.size", d.Batch.Len()))
}

// TraceBatchQuery is one of them.
func (Statements) TraceBatchQuery(ctx context.Context, _ *pgx.Conn, d pgx.TraceBatchQueryData) {
	trace.SpanFromContext(ctx).AddEvent("statement", trace.WithAttributes(attribute.String("db.query.text", d.SQL)))
}

// TraceBatchEnd ends them.
func (Statements) TraceBatchEnd(ctx context.Context, _ *pgx.Conn, d pgx.TraceBatchEndData) {
	end(ctx, d.Err)
}

func begin(ctx context.Context, name string, what attribute.KeyValue) context.Context {
	if !trace.SpanFromContext(ctx).IsRecording() {
		return ctx
	}
	ctx, _ = tracer().Start(ctx, name, trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(attribute.String("db.system.name", "postgresql"), what))
	return ctx
}

func end(ctx context.Context, err error) {
	span := trace.SpanFromContext(ctx)
	if !span.IsRecording() {
		return
	}
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		span.SetAttributes(attribute.String("db.response.status_code", e.Code))
	}
	if err != nil {
		span.SetStatus(codes.Error, "")
	}
	span.End()
}
