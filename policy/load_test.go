package policy

import (
	"bytes"
	"io/fs"
	"log/slog"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
)

// spoilt is the country's set with one file changed.
func spoilt(t *testing.T, file, from, to string) fs.FS {
	t.Helper()
	tree := fstest.MapFS{}
	names, err := fs.Glob(embedded, "data/iq/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(embedded, name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "data/iq/"+file {
			if !strings.Contains(string(text), from) {
				t.Fatalf("%s does not hold %q", file, from)
			}
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		tree[name] = &fstest.MapFile{Data: text}
	}
	return tree
}

// TestR34_PolicyFilesWithAFaultAreRefusedWhole, each with its file and line.
func TestR34_PolicyFilesWithAFaultAreRefusedWhole(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ file, from, to, want string }{
		"no Cedar":              {"limits.cedar", "forbid (principal, action, resource)\nwhen { principal.suspended };", "forbid (principal, action, resource)\nwhen { principal.suspended ;", "data/iq/limits.cedar:9: is not Cedar: "},
		"an unknown role":       {"limits.cedar", `Role::"auditor", action`, `Role::"auditer", action`, `names Role::"auditer"`},
		"its line":              {"limits.cedar", `Role::"auditor", action`, `Role::"auditer", action`, "data/iq/limits.cedar:2"},
		"an unknown action":     {"statutory.cedar", `action == Action::"write", resource in Register::"marriage"`, `action == Action::"wride", resource in Register::"marriage"`, `names Action::"wride"`},
		"an unknown register":   {"statutory.cedar", `resource in Register::"nationalid"`, `resource in Register::"nationalids"`, `names Register::"nationalids"`},
		"in a condition":        {"limits.cedar", `principal in [Role::"registrar", Role::"admin"]`, `principal in [Role::"registra", Role::"admin"]`, `names Role::"registra"`},
		"an unknown agency":     {"limits.cedar", `principal in Agency::"civil-status"`, `principal in Agency::"civilstatus"`, `names Agency::"civilstatus"`},
		"an unknown kind":       {"limits.cedar", `Role::"verifier", action`, `Rolle::"verifier", action`, `names Rolle::"verifier"`},
		"no id":                 {"limits.cedar", `@id("limit.area")`, ``, "states its @id"},
		"an id twice":           {"limits.cedar", `@id("limit.area")`, `@id("limit.sealed")`, "a second time"},
		"a missing attribute":   {"limits.cedar", `{ principal.suspended }`, `{ principal.suspendet }`, "limit.suspended"},
		"a contradicted table":  {"limits.cedar", `when { context.other_office }`, `when { context.sealed }`, "data/iq/expected.csv:"},
		"a permit too many":     {"statutory.cedar", `resource in Register::"welfare")`, `resource)`, "expected deny by"},
		"a table of nothing":    {"expected.csv", "registrar,civil-status,person:read,", "registrar,civil-status,person:raed,", "data/iq/expected.csv:4: there is no person:raed"},
		"a decision misspelt":   {"expected.csv", ",allow,civil-status.registrar", ",alow,civil-status.registrar", "a decision is allow or deny"},
		"an agreement of work":  {"agreements.yaml", "actions: [read, search, verify]", "actions: [read, write]", "data/iq/agreements.yaml:"},
		"of an unknown group":   {"agreements.yaml", "person.life", "person.live", "nothing of this name"},
		"no such day":           {"agreements.yaml", "2020-01-01", "2020-02-30", "IQ-DSA-001"},
		"a misspelt field":      {"registers.yaml", "owner: civil-status, actions: [read, search", "ovner: civil-status, actions: [read, search", "data/iq/registers.yaml:"},
		"no registers":          {"registers.yaml", "registers:", "others:", "registers.yaml"},
		"columns":               {"expected.csv", "role,agency,need", "role,need,agency", "the columns are"},
		"records of other kind": {"expected.csv", "other+sealed", "other+seeled", "seeled is none"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := load(spoilt(t, c.file, c.from, c.to), "data/iq")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v; want %q", err, c.want)
			}
		})
	}
	if _, err := Load(t.TempDir()); err == nil || !strings.Contains(err.Error(), "*.cedar") {
		t.Errorf("an empty folder: %v", err)
	}
}

var day = time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)

// TestR34_APolicyThatFailsDeniesAndRaisesAnAlarm: also where another would permit.
func TestR34_APolicyThatFailsDeniesAndRaisesAnAlarm(t *testing.T) {
	t.Parallel()
	r := &reader{files: spoilt(t, "limits.cedar", "{ principal.suspended }", "{ principal.suspendet }"), dir: "data/iq", set: &Set{}}
	r.vocabulary()
	r.policies()
	if len(r.problems) > 0 {
		t.Fatal(r.problems)
	}
	var log bytes.Buffer
	j := &Judge{Set: r.set, Facts: Given{}, Now: func() time.Time { return day }, Log: slog.New(slog.NewTextHandler(&log, nil))}
	who := Class{Role: "registrar", Agency: "civil-status", Area: "IQ-BA"}
	for n := range uint64(3) {
		d := j.May(j.Standing(who, "u-17", ""), Need{"birth", "read", ""}, Where{})
		if d.Allowed || d.Failed != "limit.suspended" || j.Alarms() != n+1 {
			t.Errorf("got %+v, %d alarms", d, j.Alarms())
		}
	}
	if s := log.String(); !strings.Contains(s, "level=ERROR") || !strings.Contains(s, "limit.suspended") || strings.Contains(s, "u-17") {
		t.Errorf("the log says %q", s)
	}
}

// changing are facts that a test changes.
type changing struct {
	version   uint64
	inForce   []Agreement
	suspended bool
}

func (c *changing) Ready() error    { return nil }
func (c *changing) Version() uint64 { return c.version }
func (c *changing) InForce(agency string, on domain.Date) []agreement.State {
	return inForce(c.inForce, agency, on)
}
func (c *changing) Suspended(_, subject, _ string) bool { return c.suspended && subject == "u-1" }

// TestR29_WhatIsRememberedEndsWithTheFactsAndTheDay: a decision that is kept does not outlive what it rests on.
func TestR29_WhatIsRememberedEndsWithTheFactsAndTheDay(t *testing.T) {
	t.Parallel()
	s, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	now := day
	until := domain.NewDate(2026, 12, 1)
	facts := &changing{}
	j := &Judge{Set: s, Facts: facts, Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler)}
	verify := Need{"identity", "verify", ""}
	may := func(subject, purpose string) bool {
		return j.May(j.Standing(Class{Role: "verifier", Agency: "shop"}, subject, purpose), verify, Where{}).Allowed
	}
	if may("u-1", "") || may("u-1", "age_check") {
		t.Error("without an agreement")
	}
	facts.inForce = []Agreement{{Reference: "S-1", Terms: agreement.Terms{
		Agency: "shop", Purposes: []string{"age_check"}, Registers: []string{"identity"}, Actions: []string{"verify"}, From: domain.NewDate(2026, 1, 1), Until: until,
	}}}
	facts.version++
	if !may("u-1", "age_check") || !may("u-1", "") {
		t.Error("with an agreement of one purpose, which goes without saying")
	}
	for _, purpose := range []string{"marketing", "age_check2", "AGE_CHECK", "age_check "} {
		if may("u-1", purpose) {
			t.Errorf("for the purpose %q", purpose)
		}
	}
	facts.inForce[0].Terms.Purposes = []string{"age_check", "delivery"}
	facts.version++
	if may("u-1", "") || !may("u-1", "delivery") {
		t.Error("of two purposes one must be stated")
	}
	facts.suspended, facts.version = true, facts.version+1
	if may("u-1", "delivery") || !may("u-2", "delivery") {
		t.Error("who is suspended, and who is not, of one class")
	}
	facts.suspended, facts.version = false, facts.version+1
	now = now.AddDate(0, 0, 1)
	if !may("u-1", "delivery") {
		t.Error("on the last day")
	}
	now = now.AddDate(0, 0, 1)
	if may("u-1", "delivery") {
		t.Error("on the day after the last, with nothing else changed")
	}
}

func BenchmarkDecisions(b *testing.B) {
	s, err := Embedded()
	if err != nil {
		b.Fatal(err)
	}
	who := Class{Role: "pension", Agency: "retirement"}
	need := Need{"person", "read", "life"}
	b.Run("evaluated", func(b *testing.B) {
		st := s.standing(who, false, "", inForce(s.Agreements, "retirement", domain.DateOf(day)))
		for b.Loop() {
			st.decide(need, Where{})
		}
	})
	b.Run("remembered", func(b *testing.B) {
		j := &Judge{Set: s, Facts: Given(s.Agreements), Now: func() time.Time { return day }, Log: slog.Default()}
		for b.Loop() {
			j.May(j.Standing(who, "u-1", ""), need, Where{})
		}
	})
}
