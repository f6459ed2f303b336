//go:build nodeclients

package nodetest

import (
	"context"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"

	"sijil/domain"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

const install = "install Node.js 20 (apt-get install nodejs npm) and run: npm ci --ignore-scripts --prefix eventstore/esdbwire/nodetest"

// everyCall is what the scripts must have used, lest a client takes another way than we think.
var everyCall = []string{"Append", "BatchAppend", "Read", "Delete", "Tombstone"}

func TestOtherPeoplesClients(t *testing.T) {
	t.Parallel()
	for client, scheme := range map[string]string{"@eventstore/db-client": "esdb", "@kurrent/kurrentdb-client": "kurrentdb"} {
		if _, err := os.Stat(filepath.Join("node_modules", client, "package.json")); err != nil {
			t.Fatalf("%v\n%s", err, install)
		}
		t.Run(filepath.Base(client)+"/cleartext", func(t *testing.T) {
			t.Parallel()
			s := serve(t, esdbwire.Options{Authorise: everybody})
			address := scheme + "://" + s.address + "?tls=false"
			for _, script := range []string{"append", "read", "follow"} {
				run(t, script, client, address, script+"-")
			}
			s.used(t, everyCall...)
		})
		t.Run(filepath.Base(client)+"/tls", func(t *testing.T) {
			t.Parallel()
			config, ca := certificates(t)
			s := serve(t, esdbwire.Options{Authorise: byToken, TLS: config})
			address := func(token string) string {
				u := url.URL{Scheme: scheme, Host: s.address, RawQuery: "tls=true&tlsCAFile=" + ca}
				if token != "" {
					u.User = url.UserPassword("agency", token)
				}
				return u.String()
			}
			for _, script := range []string{"append", "read", "follow"} {
				run(t, script, client, address("registry"), script+"-")
			}
			run(t, "rights", client, address("agency"), "rights-", address("registry"), address(""))
			s.used(t, everyCall...)
		})
	}
}

// run runs a script, and tells what it said if it fails.
func run(t *testing.T, script string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "node", append([]string{"--no-warnings", script + ".mjs"}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s.mjs: %v\n%s\nIf node or a module is missing: %s", script, err, out, install)
	}
	t.Logf("%s.mjs\n%s", script, out)
}

// everybody may do everything, as on a developer's machine.
func everybody(context.Context, string) (esdbwire.Rights, error) {
	return esdbwire.Rights{Caller: "everybody", Read: []string{""}, Append: []string{""}}, nil
}

func byToken(ctx context.Context, token string) (esdbwire.Rights, error) {
	switch token {
	case "registry":
		return everybody(ctx, token)
	case "agency":
		own := []string{"rights-own-"}
		return esdbwire.Rights{Caller: "agency", Read: own, Append: own}, nil
	}
	return esdbwire.Rights{}, (&domain.Rule{Key: "test.token", Code: domain.Unauthenticated}).Refuse("")
}

// server is ours, on loopback and over a log of its own.
type server struct {
	address string
	calls   chan string // methods that were called, as they were authorised
}

func serve(t *testing.T, o esdbwire.Options) *server {
	t.Helper()
	log, err := pgstore.Open(t.Context(), pgtest.New(t).AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{address: l.Addr().String(), calls: make(chan string, 100_000)}
	authorise := o.Authorise
	o.Authorise = func(ctx context.Context, token string) (esdbwire.Rights, error) {
		method, _ := grpc.Method(ctx)
		s.calls <- method[strings.LastIndexByte(method, '/')+1:]
		return authorise(ctx, token)
	}
	wire := esdbwire.New(log, o)
	ended := make(chan error, 1)
	go func() { ended <- wire.Serve(l) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		wire.Shutdown(ctx)
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if err := log.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// used fails unless each of the methods was called.
func (s *server) used(t *testing.T, methods ...string) {
	t.Helper()
	count := map[string]int{}
	for len(s.calls) > 0 {
		count[<-s.calls]++
	}
	t.Logf("calls: %v", count)
	for _, m := range methods {
		if count[m] == 0 {
			t.Errorf("nothing has called %s", m)
		}
	}
}
