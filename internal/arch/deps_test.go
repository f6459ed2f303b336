// Package arch holds the project's policies as tests: what may import what,
// what keeps the domain pure, which files make a register, and that every
// refusal can be read in three languages.
//
// They are statements of policy: do not edit a table here to fix a build.
package arch

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

const module = "sijil/"

// allowed lists what the packages of each folder may import besides the
// standard library and uuid; the longest matching folder rules. "x" is that
// package alone, "x/..." is it and all below it. A folder that is not listed
// is tooling (internal) or wiring (cmd).
var allowed = map[string][]string{
	"domain":           {"domain", "domain/mrz", "domain/names"},
	"domain/policies":  {"domain/..."},
	"domain/registers": {"domain/..."},

	"eventstore": {"domain"},
	"eventstore/esdb": {
		"domain", "eventstore", "github.com/EventStore/EventStore-Client-Go/v4/esdb",
		"google.golang.org/genproto/googleapis/rpc/...", "google.golang.org/grpc/...", "golang.org/x/sync/semaphore",
	},
	"eventstore/esdbwire": {
		"domain", "eventstore", "google.golang.org/grpc/...", "google.golang.org/protobuf/...", "google.golang.org/genproto/googleapis/rpc/...",
		"github.com/EventStore/EventStore-Client-Go/v4/protos/...", "golang.org/x/net/netutil",
	},
	"eventstore/pgstore":   {"domain", "eventstore", "github.com/jackc/pgx/...", "golang.org/x/sys/unix"},
	"eventstore/storetest": {"domain", "eventstore", "pgregory.net/rapid", "github.com/anishathalye/porcupine"},
	"eventstore/copying":   {"domain", "eventstore"},

	"proof":  {"eventstore", "golang.org/x/mod/sumdb/..."},
	"backup": {"eventstore", "eventstore/copying", "proof", "golang.org/x/mod/sumdb/tlog"},

	"feed": {"domain", "domain/agreement", "eventstore/esdbwire", "graph/auth", "policy", "github.com/goccy/go-yaml"},
	// Policies see questions and agreements, never a record; what follows the log for them is apart.
	"policy":      {"domain", "domain/agreement", "github.com/cedar-policy/cedar-go/...", "github.com/goccy/go-yaml"},
	"policy/live": {"domain", "domain/agreement", "domain/officer", "eventstore", "policy"},

	"country":  {"domain"},
	"lawfile":  {"domain/...", "github.com/goccy/go-yaml/..."},
	"office":   {"domain/...", "country", "eventstore"},
	"town":     {"domain/...", "country", "eventstore", "office"},
	"importer": {"domain/...", "country", "eventstore", "office", "importer/..."},

	"projections": {"domain/...", "country", "eventstore", "projections/...", "github.com/jackc/pgx/..."},
	"graph": {
		"domain/...", "country", "eventstore", "office", "policy/...", "projections", "proof", "graph/...",
		"github.com/99designs/gqlgen/...", "github.com/vektah/gqlparser/...", "github.com/vikstrous/dataloadgen",
	},
	"graph/limit": {"domain", "golang.org/x/time/rate"},
	"graph/auth":  {"domain", "graph/auth/...", "github.com/lestrrat-go/jwx/...", "github.com/coreos/go-oidc/..."},
	"migrations":  {},
}

// pkg is what `go list` says of a package of the module, its tests aside.
type pkg struct {
	ImportPath string
	Imports    []string
}

func TestDependenciesPointOneWay(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		path := strings.TrimPrefix(p.ImportPath, module)
		allow, ruled := rulesFor(path)
		if !ruled {
			continue
		}
		for _, imp := range p.Imports {
			if !permitted(imp, allow) {
				t.Errorf("%s must not import %s", path, strings.TrimPrefix(imp, module))
			}
		}
	}
}

func TestPolicyRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, imp string
		want      bool
	}{
		{"domain/birth", "sijil/domain", true},
		{"domain/birth", "sijil/domain/names", true},
		{"domain/birth", "github.com/google/uuid", true},
		{"domain/birth", "sijil/domain/death", false},
		{"domain/birth", "github.com/jackc/pgx/v5", false},
		{"domain/policies", "sijil/domain/death", true},
		{"eventstore", "sijil/domain/death", false},
		{"eventstore", "github.com/jackc/pgx/v5", false},
		{"eventstore/pgstore", "github.com/jackc/pgx/v5/pgxpool", true},
		{"eventstore/esdbwire", "google.golang.org/grpc/codes", true},
		{"eventstore/esdbwire", "github.com/EventStore/EventStore-Client-Go/v4/esdb", false},
		{"eventstore/esdbwire", "sijil/eventstore/pgstore", false},
		{"graph", "sijil/eventstore/pgstore", false},
		{"graph", "github.com/jackc/pgx/v5", false},
		{"graph/generated", "github.com/99designs/gqlgen/graphql", true},
		{"projections", "sijil/cmd/sijil", false},
		{"projections", "net/http", true},
		{"town", "sijil/eventstore/pgstore", false},
	} {
		allow, ruled := rulesFor(c.from)
		if got := !ruled || permitted(c.imp, allow); got != c.want {
			t.Errorf("%s may import %s: got %v, want %v", c.from, c.imp, got, c.want)
		}
	}
}

// packages lists the module's packages.
func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-e", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return list
		case err != nil:
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// rulesFor finds the list of the nearest folder at or above path.
func rulesFor(path string) (allow []string, ruled bool) {
	for {
		if allow, ruled = allowed[path]; ruled {
			return allow, true
		}
		up := strings.LastIndexByte(path, '/')
		if up < 0 {
			return nil, false
		}
		path = path[:up]
	}
}

func permitted(imp string, allow []string) bool {
	path, own := strings.CutPrefix(imp, module)
	for _, a := range allow {
		if base, tree := strings.CutSuffix(a, "/..."); path == base || tree && strings.HasPrefix(path, base+"/") {
			return true
		}
	}
	host, _, _ := strings.Cut(imp, "/")
	return !own && (imp == "github.com/google/uuid" || !strings.Contains(host, "."))
}
