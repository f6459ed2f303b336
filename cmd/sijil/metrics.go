package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"sijil/projections"
)

// scrapeTimeout bounds what a reading of the metrics waits for the database.
const scrapeTimeout = 5 * time.Second

// watchers is how many connections those who watch may hold open.
const watchers = 64

// standing shows how the read models and the policies stand. It holds counts
// and names of our own, nothing of any record.
type standing struct {
	engines []*projections.Engine
	shown   []shownGauge
}

type shownGauge struct {
	*prometheus.Desc
	value func(projections.Health) float64
}

func newStanding(engines ...*projections.Engine) standing {
	gauge := func(name, help string, value func(projections.Health) float64) shownGauge {
		return shownGauge{prometheus.NewDesc("sijil_"+name, help, []string{"projection"}, nil), value}
	}
	return standing{engines, []shownGauge{
		gauge("projection_up", "1 if the read model or policy runs, 0 if an event has stopped it.", func(h projections.Health) float64 {
			if h.OK() {
				return 1
			}
			return 0
		}),
		gauge("projection_position", "The last event that is in it.", func(h projections.Health) float64 { return float64(h.Position) }),
		gauge("projection_lag_events", "How far it is behind the log: in events, or on an EventStoreDB cluster in bytes of the log.", func(h projections.Health) float64 { return float64(h.Lag) }),
		gauge("projection_stopped_at", "The event that stopped it; 0 for none.", func(h projections.Health) float64 { return float64(h.ErrorPosition) }),
		gauge("projection_failures", "How often it has stopped, ever.", func(h projections.Health) float64 { return float64(h.Failures) }),
		gauge("projection_refused", "Commands that a policy was refused and that wait in the work queue.", func(h projections.Health) float64 { return float64(h.Refused) }),
	}}
}

// Describe names the gauges.
func (s standing) Describe(to chan<- *prometheus.Desc) {
	for _, g := range s.shown {
		to <- g.Desc
	}
}

// Collect reads them. Where the database does not answer they are missing, and the others are shown.
func (s standing) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), scrapeTimeout)
	defer cancel()
	for _, e := range s.engines {
		all, err := e.Health(ctx)
		if err != nil {
			slog.WarnContext(ctx, "metrics", "error", err)
			continue
		}
		for _, g := range s.shown {
			for _, h := range all {
				to <- prometheus.MustNewConstMetric(g.Desc, prometheus.GaugeValue, g.value(h), h.Name)
			}
		}
	}
}

// showMetrics shows the metrics at an address of their own, for those who watch
// and nobody else, until closed; nowhere if there is none. failed hears why it ended by itself.
func (a *app) showMetrics(addr string, failed func(error)) (closed func(), err error) {
	if addr == "" {
		return func() {}, nil
	}
	l, err := listen(addr)
	if err != nil {
		return nil, fmt.Errorf("SIJIL_METRICS_LISTEN: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", a.meters.Handler())
	s := newServer(mux, a.ready, watchers)
	ctx, stop := context.WithCancel(context.Background())
	var serving sync.WaitGroup
	serving.Go(func() {
		if err := s.serve(ctx, l, nil); err != nil {
			failed(err)
		}
	})
	return func() { stop(); serving.Wait() }, nil
}
