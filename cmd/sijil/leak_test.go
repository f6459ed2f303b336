package main

import (
	"context"
	"net"
	"net/http"
	"testing"
	"time"

	"go.uber.org/goleak"

	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// TestR47_NoGoroutineIsLeftBehind: an instance that has served over TLS, with
// its read models, policies and calendar, leaves nothing running when it ends.
func TestR47_NoGoroutineIsLeftBehind(t *testing.T) { // not parallel: it counts the process's goroutines
	db := pgtest.New(t)
	authority := newAuthority(t, "authority")
	cert, key, _ := authority.issue("server")
	before := goleak.IgnoreCurrent()
	a, err := openApp(t.Context(), storage{db.AppURL, inDatabase})
	if err != nil {
		t.Fatal(err)
	}
	a.keepCalendar(a.follow())
	issuer, err := auth.NewIssuer(demoIssuer, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	secure, err := openTLS(certificateFiles{cert: cert, key: key})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	s := newServer(a.routes(auth.New(demoIssuer, keys, time.Now), demoShell()), a.ready, 16)
	go func() { ended <- s.serve(ctx, l, secure) }()
	clients := trusting(authority)
	for _, path := range []string{"/readyz", "/metrics", graphqlPath} {
		resp, err := clients.Get("https://" + l.Addr().String() + path)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if path != graphqlPath && resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", path, resp.StatusCode)
		}
	}
	clients.CloseIdleConnections()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := a.close(); err != nil {
		t.Error(err)
	}
	goleak.VerifyNone(t, before)
}
