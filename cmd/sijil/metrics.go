package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"
)

// metrics shows how the read models and the policies stand, in Prometheus' text
// form. It holds counts and names of our own, nothing of any record.
func (a *app) metrics(w http.ResponseWriter, r *http.Request) {
	all, err := a.engine.Health(r.Context())
	if err != nil {
		slog.WarnContext(r.Context(), "metrics", "error", err)
		say(w, http.StatusServiceUnavailable, "the database does not answer; the log says why")
		return
	}
	var b strings.Builder
	gauge := func(name, help string, value func(i int) uint64) {
		fmt.Fprintf(&b, "# HELP sijil_%s %s\n# TYPE sijil_%[1]s gauge\n", name, help)
		for i, h := range all {
			fmt.Fprintf(&b, "sijil_%s{projection=%q} %d\n", name, h.Name, value(i))
		}
	}
	gauge("projection_up", "1 if the read model or policy runs, 0 if an event has stopped it.", func(i int) uint64 {
		if all[i].OK() {
			return 1
		}
		return 0
	})
	gauge("projection_position", "The last event that is in it.", func(i int) uint64 { return uint64(all[i].Position) })
	gauge("projection_lag_events", "How far it is behind the log: in events, or on an EventStoreDB cluster in bytes of the log.", func(i int) uint64 { return all[i].Lag })
	gauge("projection_stopped_at", "The event that stopped it; 0 for none.", func(i int) uint64 { return uint64(all[i].ErrorPosition) })
	gauge("projection_failures", "How often it has stopped, ever.", func(i int) uint64 { return all[i].Failures })
	gauge("projection_refused", "Commands that a policy was refused and that wait in the work queue.", func(i int) uint64 { return uint64(all[i].Refused) })
	a.writeProof(&b)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = w.Write([]byte(b.String())) // the client may have left
}
