package main

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"golang.org/x/net/netutil"

	"sijil/internal/observe"
)

// Limits of the HTTP server: one slow or greedy client must not cost the others anything.
const (
	maxHeaderBytes = 64 << 10
	headerTimeout  = 5 * time.Second
	requestTimeout = 15 * time.Second // for a request to arrive
	answerTimeout  = 30 * time.Second // from then, for the answer to be taken
	idleTimeout    = 60 * time.Second
	drainTimeout   = 10 * time.Second
)

// server answers HTTP until it is told to drain.
type server struct {
	http        *http.Server
	connections int
	draining    atomic.Bool
}

// newServer serves routes to so many connections at once, and /healthz (the process answers) and /readyz
// (it can do its work: ready says what is wrong).
func newServer(routes http.Handler, ready func(context.Context) error, connections int) *server {
	s := &server{connections: connections}
	mux := http.NewServeMux()
	mux.Handle("/", routes)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if s.draining.Load() {
			say(w, http.StatusServiceUnavailable, "stopping")
		} else if err := ready(r.Context()); err != nil {
			slog.WarnContext(r.Context(), "not ready", "error", err)
			say(w, http.StatusServiceUnavailable, "not ready; the log says why")
		} else {
			say(w, http.StatusOK, "ready")
		}
	})
	s.http = &http.Server{
		Handler:           guard(observe.Requests(mux)),
		ConnState:         newCrowd(connections).state,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       requestTimeout,
		WriteTimeout:      answerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelDebug), // clients' faults
	}
	return s
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // the client may have left
}

// serve answers on a listener until ctx ends, then lets the requests under way
// finish. It speaks TLS if it is told how. However many connect at once, no more
// than twice the crowd are held open.
func (s *server) serve(ctx context.Context, l net.Listener, secure *tls.Config) error {
	l = netutil.LimitListener(l, 2*s.connections)
	stopped := make(chan error, 1)
	go func() {
		if secure != nil {
			s.http.TLSConfig = secure
			stopped <- s.http.ServeTLS(l, "", "")
		} else {
			stopped <- s.http.Serve(l)
		}
	}()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	s.draining.Store(true)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTimeout)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		return errors.Join(errors.New("some requests did not finish in time"), s.http.Close())
	}
	return nil
}
