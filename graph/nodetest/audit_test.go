//go:build nodeclients

package nodetest

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/graph"
	"sijil/graph/auth"
	"sijil/policy"
)

const install = "install Node.js 20 (apt-get install nodejs npm) and run: npm ci --ignore-scripts --prefix graph/nodetest"

// audits is how many the suite has; another number is another suite.
const audits = 61

// declined are the audits of what a server MAY do and ours does not: an address
// is logged by every proxy, so nothing is asked by GET.
var declined = map[string]bool{"5A70": true, "D6D5": true, "6A70": true}

func TestAuditsOfGraphQLOverHTTP(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("node_modules/graphql-http/package.json"); err != nil {
		t.Fatalf("%v\n%s", err, install)
	}
	issuer, err := auth.NewIssuer("https://issuer.test", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	token, err := issuer.Sign(auth.Caller{Actor: domain.Actor{ID: "auditor", Role: "admin"}}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	countrys, err := policy.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	judge := &policy.Judge{Set: countrys, Facts: policy.Given(countrys.Agreements), Now: time.Now, Log: slog.New(slog.DiscardHandler)}
	// The audits ask for the schema and for names of types: no office and no record is needed.
	server := httptest.NewServer(graph.Handler(graph.Config{
		Judge: judge, Resolver: &graph.Resolver{}, Verifier: auth.New(issuer.Name, keys, time.Now), Logger: slog.New(slog.DiscardHandler), Introspection: []string{graph.AnyRole},
	}))
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "node", "audit.mjs", server.URL, token).CombinedOutput()
	if err != nil {
		t.Fatalf("audit.mjs: %v\n%s\nIf node or a module is missing: %s", err, out, install)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	passed := map[string]int{}
	for _, line := range lines {
		status, audit, _ := strings.Cut(line, " ")
		id, name, _ := strings.Cut(audit, " ")
		level, _, _ := strings.Cut(name, " ")
		switch {
		case status == "ok" && !declined[id]:
			passed[level]++
		case declined[id] && level == "MAY" && status != "ok":
		default:
			t.Error(line)
		}
	}
	t.Logf("passed: %v", passed)
	if len(lines) != audits {
		t.Errorf("%d audits ran, want %d:\n%s", len(lines), audits, out)
	}
}
