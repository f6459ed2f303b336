package observe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"go.opentelemetry.io/otel"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"sijil/domain"
)

const (
	number  = "199001011234"
	callers = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"
)

// TestASpanSaysWhatNotWhom: the route and the status are kept; the address, the
// headers, and arguments and errors of statements are not; and a caller's trace is linked only.
func TestASpanSaysWhatNotWhom(t *testing.T) { // not parallel: it sets the process's provider
	kept := tracetest.NewInMemoryExporter()
	provider := sdktrace.NewTracerProvider(sdktrace.WithSyncer(kept))
	otel.SetTracerProvider(provider)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /people/{number}", func(w http.ResponseWriter, r *http.Request) {
		ctx := Statements{}.TraceQueryStart(r.Context(), nil, pgx.TraceQueryStartData{SQL: "SELECT 1", Args: []any{number}})
		Statements{}.TraceQueryEnd(ctx, nil, pgx.TraceQueryEndData{Err: &pgconn.PgError{Code: "23505", Message: number, Detail: "Key (number)=(" + number + ")"}})
		w.WriteHeader(http.StatusTeapot)
	})
	r := httptest.NewRequest(http.MethodPost, "/people/"+number+"?n="+number, strings.NewReader(number))
	r.Header.Set("Traceparent", callers)
	r.Header.Set("Tracestate", "a="+number)
	r.Header.Set("Baggage", "n="+number)
	r.Header.Set("User-Agent", number)
	Requests(mux).ServeHTTP(httptest.NewRecorder(), r)
	spans := kept.GetSpans()
	if len(spans) != 2 {
		t.Fatalf("%d spans", len(spans))
	}
	statement, request := spans[0], spans[1]
	text := fmt.Sprintf("%+v", spans)
	if strings.Contains(text, number) {
		t.Errorf("the spans hold what was sent: %s", text)
	}
	for _, want := range []string{"/people/{number}", "418", "SELECT 1", "23505"} {
		if !strings.Contains(text, want) {
			t.Errorf("the spans lack %s: %s", want, text)
		}
	}
	from := request.Links[0].SpanContext.TraceID()
	if request.Parent.IsValid() || from.String() != "0123456789abcdef0123456789abcdef" || request.SpanContext.TraceID() == from {
		t.Errorf("the caller's trace was joined: %+v", request)
	}
	if statement.Parent.SpanID() != request.SpanContext.SpanID() {
		t.Error("the statement stands beside its request")
	}
}

func TestStatementsOutsideARequestAreNotTraced(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	if got := (Statements{}).TraceQueryStart(ctx, nil, pgx.TraceQueryStartData{SQL: "SELECT 1"}); got != ctx {
		t.Error("a statement of nobody's request begins a trace")
	}
	Statements{}.TraceQueryEnd(ctx, nil, pgx.TraceQueryEndData{Err: errors.New("x")}) // must not panic
}

func TestTracesNeedAnAddress(t *testing.T) {
	t.Setenv(endpoint, "")
	stop, err := StartTraces(t.Context(), "test")
	if err != nil || stop(t.Context()) != nil {
		t.Error(err)
	}
}

// TestTracesAreSent to the address that the environment names, with what is left at the end.
func TestTracesAreSent(t *testing.T) {
	got := make(chan string, 10)
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got <- r.Method + " " + r.URL.Path }))
	defer collector.Close()
	t.Setenv(endpoint, collector.URL)
	stop, err := StartTraces(t.Context(), "test")
	if err != nil {
		t.Fatal(err)
	}
	Requests(http.NotFoundHandler()).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
	if err := stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	select {
	case request := <-got:
		if request != "POST /v1/traces" {
			t.Errorf("sent %s", request)
		}
	default:
		t.Error("nothing was sent")
	}
}

func TestMetersCount(t *testing.T) {
	t.Parallel()
	m := NewMeters()
	raise := m.Alarm("policy_failed")
	m.Answered(context.Background(), "query", "ok", 3*time.Millisecond)
	m.Answered(context.Background(), "query", "invalid", time.Millisecond)
	m.Refused("graphql.rate", domain.Unavailable)
	before := scrape(m)
	raise()
	after := scrape(m)
	for _, want := range []string{
		`sijil_request_duration_seconds_count{code="ok",kind="query"} 1`, `sijil_request_duration_seconds_bucket{code="ok",kind="query",le="0.0025"} 0`,
		`sijil_request_duration_seconds_bucket{code="ok",kind="query",le="0.005"} 1`, `sijil_refusals_total{code="unavailable",rule="graphql.rate"} 1`,
		`sijil_alarms_total{alarm="policy_failed"} 0`, "go_goroutines", "process_open_fds",
	} {
		if !strings.Contains(before, want) {
			t.Errorf("the metrics lack %s:\n%s", want, before)
		}
	}
	if !strings.Contains(after, `sijil_alarms_total{alarm="policy_failed"} 1`) {
		t.Error("an alarm was not counted")
	}
}

func scrape(m *Meters) string {
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return w.Body.String()
}

// FuzzTraceparent: what a caller says of its trace is a valid span or none, and nothing else is kept.
func FuzzTraceparent(f *testing.F) {
	for _, s := range []string{"", callers, "00-00000000000000000000000000000000-0000000000000000-00", "ff-" + callers[3:], callers + "-x", "\x00", strings.Repeat("0", 10_000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		from := outside(&http.Request{Header: http.Header{"Traceparent": {s}, "Tracestate": {"a=b"}}})
		if from.IsValid() && !strings.Contains(s, from.TraceID().String()) || from.TraceState().Len() > 0 {
			t.Errorf("%q gives %+v", s, from)
		}
	})
}
