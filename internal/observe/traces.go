package observe

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"

	"github.com/go-logr/logr"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// endpoint is the variable without which nothing is traced.
const endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT"

// StartTraces exports spans if the environment says where to. stop sends what is left.
func StartTraces(ctx context.Context, version string) (stop func(context.Context) error, err error) {
	if os.Getenv(endpoint) == "" {
		return func(context.Context) error { return nil }, nil
	}
	// The library's own words may repeat an address, and that a password.
	otel.SetLogger(logr.Discard())
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(error) { slog.Warn("spans could not be sent to " + endpoint) }))
	exporter, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, errors.New("traces cannot be sent: check the variables OTEL_EXPORTER_OTLP_…")
	}
	of := resource.NewSchemaless(attribute.String("service.name", "sijil"), attribute.String("service.version", version))
	provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter), sdktrace.WithResource(of))
	otel.SetTracerProvider(provider)
	return provider.Shutdown, nil
}

func tracer() trace.Tracer { return otel.Tracer("sijil") }

// methods are those that a span names; a caller can make up others.
var methods = map[string]bool{http.MethodGet: true, http.MethodHead: true, http.MethodPost: true}

// Requests traces each request by a span of its own: the route that answered
// and the status, never the address, a header or a body. A trace that the caller
// says it belongs to is linked, not joined: it decides neither what is kept nor who asks.
func Requests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		options := []trace.SpanStartOption{trace.WithNewRoot(), trace.WithSpanKind(trace.SpanKindServer)}
		if from := outside(r); from.IsValid() {
			options = append(options, trace.WithLinks(trace.Link{SpanContext: from}))
		}
		ctx, span := tracer().Start(r.Context(), "request", options...)
		defer span.End()
		if !span.IsRecording() {
			next.ServeHTTP(w, r)
			return
		}
		r = r.WithContext(ctx)
		answered := &status{ResponseWriter: w, code: http.StatusOK}
		next.ServeHTTP(answered, r)
		if methods[r.Method] {
			span.SetAttributes(attribute.String("http.request.method", r.Method))
		}
		span.SetAttributes(attribute.String("http.route", r.Pattern), attribute.Int("http.response.status_code", answered.code))
	})
}

// outside is the span of the caller, by its traceparent. Its tracestate is dropped: that is free text.
func outside(r *http.Request) trace.SpanContext {
	only := propagation.MapCarrier{"traceparent": r.Header.Get("Traceparent")}
	return trace.SpanContextFromContext(propagation.TraceContext{}.Extract(context.Background(), only))
}

// status remembers the status of an answer.
type status struct {
	http.ResponseWriter
	code int
}

func (s *status) WriteHeader(code int) {
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

// Unwrap lets http.ResponseController reach what is underneath.
func (s *status) Unwrap() http.ResponseWriter { return s.ResponseWriter }
