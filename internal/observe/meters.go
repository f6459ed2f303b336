// Package observe counts and times what the registry does, for those who
// operate it. It holds kinds, codes, rules and durations: nothing that a caller
// has sent, and nothing of any record.
package observe

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"

	"sijil/domain"
)

// Meters are the counters of one instance. What else counts registers itself with them.
type Meters struct {
	*prometheus.Registry
	answers  *prometheus.HistogramVec
	refusals *prometheus.CounterVec
	alarms   *prometheus.CounterVec
}

// buckets of a request's time, in seconds: half a millisecond to ten seconds.
var buckets = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}

// NewMeters makes counters that count from zero.
func NewMeters() *Meters {
	m := &Meters{
		Registry: prometheus.NewRegistry(),
		answers: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "sijil_request_duration_seconds", Help: "How long requests to the API took, by kind of operation and code of the answer.", Buckets: buckets,
		}, []string{"kind", "code"}),
		refusals: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "sijil_refusals_total", Help: "Refusals by the API, by the rule that refused: also each limit that was met.",
		}, []string{"rule", "code"}),
		alarms: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "sijil_alarms_total", Help: "What somebody should look at now, by what has raised it.",
		}, []string{"alarm"}),
	}
	m.MustRegister(m.answers, m.refusals, m.alarms, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Answered counts a request to the API, and names it in its trace.
func (m *Meters) Answered(ctx context.Context, kind, code string, took time.Duration) {
	m.answers.WithLabelValues(kind, code).Observe(took.Seconds())
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("sijil.kind", kind), attribute.String("sijil.code", code))
}

// Refused counts a refusal.
func (m *Meters) Refused(rule string, code domain.Code) {
	m.refusals.WithLabelValues(rule, string(code)).Inc()
}

// Alarm gives what raises an alarm of a name, which is one of a few and no
// caller's text. It shows as zero until then, so that a rise can be seen.
func (m *Meters) Alarm(name string) (raise func()) {
	return m.alarms.WithLabelValues(name).Inc
}

// Pool watches a pool of database connections.
func (m *Meters) Pool(name string, p *pgxpool.Pool) {
	labels := prometheus.Labels{"pool": name}
	gauge := func(what, help string, value func(*pgxpool.Stat) float64) {
		m.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "sijil_pool_" + what, Help: help, ConstLabels: labels}, func() float64 { return value(p.Stat()) }))
	}
	gauge("connections_max", "How many connections there may be.", func(s *pgxpool.Stat) float64 { return float64(s.MaxConns()) })
	gauge("connections_used", "How many are at work.", func(s *pgxpool.Stat) float64 { return float64(s.AcquiredConns()) })
	gauge("connections_idle", "How many are open and idle.", func(s *pgxpool.Stat) float64 { return float64(s.IdleConns()) })
	count := func(what, help string, value func(*pgxpool.Stat) float64) {
		m.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "sijil_pool_" + what, Help: help, ConstLabels: labels}, func() float64 { return value(p.Stat()) }))
	}
	count("waits_total", "How often one had to be waited for.", func(s *pgxpool.Stat) float64 { return float64(s.EmptyAcquireCount()) })
	count("wait_seconds_total", "How long they were waited for.", func(s *pgxpool.Stat) float64 { return s.EmptyAcquireWaitTime().Seconds() })
}

// Handler shows everything in Prometheus' form. What cannot be had is left out, and the log says why.
func (m *Meters) Handler() http.Handler {
	return promhttp.HandlerFor(m, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError, ErrorLog: unavailable{}, DisableCompression: true})
}

// unavailable logs that something could not be had or sent: not the words of an error, which may be anybody's.
type unavailable struct{}

func (unavailable) Println(...any) { slog.Debug("some metrics could not be shown") }
