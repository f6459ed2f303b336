package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/eventstore"
	"sijil/internal/pgtest"
)

// policyFolder is a copy of the country's policies with one text changed.
func policyFolder(t *testing.T, file, from, to string) string {
	t.Helper()
	dir := t.TempDir()
	names, err := filepath.Glob("../../policy/data/iq/*")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(name) == file {
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestR34_NoServerStartsOnFaultyPolicies, and `policy check` tells of the same.
func TestR34_NoServerStartsOnFaultyPolicies(t *testing.T) {
	if out, err := sijil(t, "policy", "check"); err != nil || !strings.Contains(out, "expected decisions") {
		t.Errorf("the country's: %q, %v", out, err)
	}
	dir := policyFolder(t, "limits.cedar", `Role::"verifier", action`, `Role::"verifyer", action`)
	if _, err := sijil(t, "policy", "check", "--dir", dir); err == nil || isUsage(err) || !strings.Contains(err.Error(), `limits.cedar:`) || !strings.Contains(err.Error(), `Role::"verifyer"`) {
		t.Errorf("an unknown role: %v", err)
	}
	t.Setenv("SIJIL_POLICY_DIR", dir)
	if _, err := openApp(t.Context(), storage{"postgres://nobody@127.0.0.1:1/none", inDatabase}); err == nil || !strings.Contains(err.Error(), "verifyer") {
		t.Errorf("the server: %v", err)
	}
	t.Setenv("SIJIL_POLICY_DIR", policyFolder(t, "statutory.cedar", `resource in Register::"welfare")`, `resource)`))
	if _, err := sijil(t, "policy", "check"); err == nil || !strings.Contains(err.Error(), "expected.csv:") {
		t.Errorf("a contradicted table: %v", err)
	}
}

// TestAgreementsOfAFileAreConcluded, of the present form and of the older one; once.
func TestAgreementsOfAFileAreConcluded(t *testing.T) {
	db := pgtest.New(t)
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	old := filepath.Join(t.TempDir(), "agreements.yaml")
	if err := os.WriteFile(old, []byte(testAgreements), 0o600); err != nil {
		t.Fatal(err)
	}
	const countrys = "../../policy/data/iq/agreements.yaml"
	conclude := func(file, by, approvedBy string) (string, error) {
		return sijil(t, "agreement", "conclude", "--file", file, "--by", by, "--approved-by", approvedBy)
	}
	if _, err := conclude(countrys, "u-1", "u-1"); err == nil || !isUsage(err) {
		t.Errorf("by one person: %v", err)
	}
	for _, file := range []string{countrys, old} {
		if out, err := conclude(file, "u-1", "u-2"); err != nil || !strings.Contains(out, "concluded") {
			t.Fatalf("%s: %q, %v", file, out, err)
		}
	}
	if out, err := conclude(old, "u-3", "u-4"); err != nil || !strings.Contains(out, "it stays") {
		t.Errorf("again: %q, %v", out, err)
	}
	a, err := openApp(t.Context(), storage{db.AppURL, inDatabase})
	if err != nil {
		t.Fatal(err)
	}
	defer a.close()
	s, _, err := eventstore.Load(t.Context(), a.store, a.office.Codec, agreement.Decider, agreement.Stream("T-1"))
	if err != nil || !s.Holds(domain.DateOf(time.Now())) || s.ProposedBy != "u-1" || s.ApprovedBy != "u-2" || s.Terms.Read[0] != "death-" {
		t.Errorf("the older form: %+v, %v", s, err)
	}
}
