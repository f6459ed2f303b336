package main

import (
	"os"
	"slices"
	"time"

	"sijil/graph"
	"sijil/graph/auth"
	"sijil/graph/limit"
)

// shellConfig is what the environment says of the outer shell: who may connect, and how much they may ask.
type shellConfig struct {
	PlainHTTP     bool     `env:"PLAIN_HTTP"`
	ClientCA      string   `env:"CLIENT_CA"`
	Operations    string   `env:"OPERATIONS_DIR"`
	Systems       []string `env:"SYSTEM_ROLES" envDefault:"border,follower,verifier"`
	Introspection []string `env:"INTROSPECTION_ROLES"`
	Metrics       string   `env:"METRICS_LISTEN"`

	Connections int `env:"LIMIT_CONNECTIONS" envDefault:"4096"`
	Requests    int `env:"LIMIT_REQUESTS" envDefault:"5000"`
	Number      int `env:"LIMIT_NUMBER" envDefault:"30"`
	Guesses     int `env:"LIMIT_GUESSES" envDefault:"5"`
	Mismatches  int `env:"LIMIT_MISMATCHES" envDefault:"600"`
}

// shell is what stands between callers and the API.
type shell struct {
	limits        *limit.Limits
	operations    *graph.Operations
	systems       []string
	introspection []string
	apart         bool // the metrics are shown elsewhere
}

// open reads what the shell needs.
func (c shellConfig) open() (s shell, err error) {
	s = shell{systems: c.Systems, introspection: c.Introspection, apart: c.Metrics != "", limits: limit.New(c.rates(), time.Now)}
	if c.Operations != "" {
		s.operations, err = graph.ReadOperations(os.DirFS(c.Operations))
	}
	return s, err
}

func (c shellConfig) rates() limit.Rates {
	return limit.Rates{Requests: c.Requests, Number: c.Number, Guesses: c.Guesses, Mismatches: c.Mismatches}
}

// check refuses a shell that has holes.
func (c shellConfig) check() error {
	for _, role := range slices.Concat(c.Systems, c.Introspection) {
		if auth.Roles[role] == nil && role != graph.AnyRole {
			return usage("there is no role %q in SIJIL_SYSTEM_ROLES and SIJIL_INTROSPECTION_ROLES; the roles are %s", role, roleNames())
		}
	}
	for name, n := range map[string]int{"CONNECTIONS": c.Connections - 1, "REQUESTS": c.Requests, "NUMBER": c.Number, "GUESSES": c.Guesses, "MISMATCHES": c.Mismatches} {
		if n < 0 {
			return usage("SIJIL_LIMIT_%s is too small; 0 is no limit, except of connections", name)
		}
	}
	return nil
}

// demoConnections is how many connections the demo holds open.
const demoConnections = 1024

// demoShell lets everybody look at the schema and ask as fast as the machine
// can, but not guess.
func demoShell() shell {
	return shell{introspection: []string{graph.AnyRole}, limits: limit.New(limit.Rates{Guesses: 5, Number: 600, Mismatches: 600}, time.Now)}
}
