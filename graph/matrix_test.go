package graph

import (
	"cmp"
	"flag"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/graph/auth"
	"sijil/policy"
)

var updateMatrix = flag.Bool("update-matrix", false, "write testdata/matrix.txt anew")

const matrixFile = "testdata/matrix.txt"

// homeless are roles of no agency in particular, and one that has an agreement.
var homeless = map[string]string{"verifier": "bank", "follower": "retirement"}

// TestR30_TheMatrix: every field and mutation of the schema × every role × its
// own and another office, as the scopes and the policies decide together. The
// file says who may; a change that opens or closes something shows in it, and a
// new field fails here until somebody has looked at its line:
//
//	go test ./graph -run TestR30_TheMatrix -update-matrix
func TestR30_TheMatrix(t *testing.T) {
	t.Parallel()
	countrys, err := policy.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	got := matrix(t, countrys)
	if *updateMatrix {
		if err := os.WriteFile(matrixFile, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(matrixFile)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(text), "\n")
	for _, line := range strings.Split(got, "\n") {
		if i := slices.Index(want, line); i >= 0 {
			want = slices.Delete(want, i, i+1)
		} else {
			t.Errorf("now:    %s", line)
		}
	}
	for _, line := range want {
		t.Errorf("before: %s", line)
	}
}

// matrix lists each field with what it needs and who may.
func matrix(t *testing.T, countrys *policy.Set) string {
	t.Helper()
	j := &policy.Judge{Set: countrys, Facts: policy.Given(countrys.Agreements), Now: func() time.Time { return time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC) }, Log: slog.New(slog.DiscardHandler)}
	roles := slices.Sorted(maps.Keys(auth.Roles))
	var b strings.Builder
	b.WriteString("# Who may select each field or give each command, with the usual token of the role, bound to one area.\n" +
		"# role: records of the own area; role+: of other areas as well. \"as its record\" has no need of its own.\n")
	s := theSchema()
	for _, name := range slices.Sorted(maps.Keys(s.Types)) {
		d := s.Types[name]
		if d.Kind != ast.Object || !ours(d) {
			continue
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			scope := scopeOf(f)
			if scope == "" {
				fmt.Fprintf(&b, "%s.%s | as its record\n", name, f.Name)
				continue
			}
			need := policy.NeedOf(scope, groupOf(f))
			var may []string
			for _, role := range roles {
				may = append(may, cell(j, role, scope, need)...)
			}
			fmt.Fprintf(&b, "%s.%s | %s | %s\n", name, f.Name, need, strings.Join(may, " "))
		}
	}
	return b.String()
}

// cell is a role's entry; none if it may not.
func cell(j *policy.Judge, role, scope string, need policy.Need) []string {
	if !slices.Contains(auth.Roles[role], scope) {
		return nil
	}
	st := j.Standing(policy.Class{Role: role, Agency: cmp.Or(j.Roles[role].Agency, homeless[role]), Office: "IQ-BA-01", Area: "IQ-BA"}, "u-1", "")
	switch {
	case j.May(st, need, policy.Where{OtherOffice: true}).Allowed:
		return []string{role + "+"}
	case j.May(st, need, policy.Where{}).Allowed:
		return []string{role}
	}
	return nil
}

// TestR30_ThePoliciesKnowTheSchema: each scope and group of the schema is a need
// that policies can be asked for, each need is a scope, and the roles are the same.
func TestR30_ThePoliciesKnowTheSchema(t *testing.T) {
	t.Parallel()
	countrys, err := policy.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	used := map[policy.Need]bool{}
	for _, d := range theSchema().Types {
		for _, f := range d.Fields {
			scope := scopeOf(f)
			if scope == "" {
				if groupOf(f) != "" {
					t.Errorf("%s.%s has a group and no scope", d.Name, f.Name)
				}
				continue
			}
			n := policy.NeedOf(scope, groupOf(f))
			used[n] = true
			if !countrys.Knows(n) {
				t.Errorf("%s.%s needs %s, which registers.yaml does not have", d.Name, f.Name, n)
			}
			if d.Name == "Person" && scope == auth.PersonRead && n.Group == "" {
				t.Errorf("Person.%s has no @group: no agreement could open it, or leave it out", f.Name)
			}
		}
	}
	scopes := auth.Scopes()
	for _, n := range countrys.Needs() {
		if scope := n.Register + ":" + n.Action; !slices.Contains(scopes, scope) {
			t.Errorf("registers.yaml has %s, which is no scope", n)
		} else if n.Group != "" && n.Action == "read" && !used[n] {
			t.Errorf("no field is of the group %s", n)
		}
	}
	for _, scope := range scopes {
		if !countrys.Knows(policy.NeedOf(scope, "")) {
			t.Errorf("registers.yaml does not have the scope %s", scope)
		}
	}
	if got, want := slices.Sorted(maps.Keys(countrys.Roles)), slices.Sorted(maps.Keys(auth.Roles)); !slices.Equal(got, want) {
		t.Errorf("registers.yaml has the roles %v, the tokens %v", got, want)
	}
}
