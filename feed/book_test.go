package feed_test

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/eventstore/esdbwire"
	"sijil/feed"
	"sijil/graph/auth"
	"sijil/policy"
)

// clock is a time of day that a test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// records are agreements and suspensions that a test sets.
type records struct {
	mu         sync.Mutex
	unready    error
	agreements []agreement.State
	suspended  string // a subject
}

func (r *records) Ready() error { return r.unready }

func (r *records) InForce(agency string, on domain.Date) (list []agreement.State) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, a := range r.agreements {
		if a.Terms.Agency == agency && a.Holds(on) {
			list = append(list, a)
		}
	}
	return list
}

func (r *records) Suspended(_, subject, _ string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return subject == r.suspended
}

// office is what the tests need of one: a book and who signs tokens.
type office struct {
	t         *testing.T
	clock     *clock
	issuer    *auth.Issuer
	authorise esdbwire.Authorise
	file      string
	records   *records
}

func open(t *testing.T, agreements string) *office {
	t.Helper()
	o := &office{t: t, clock: &clock{at: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)}, file: filepath.Join(t.TempDir(), "agreements.yaml"), records: &records{}}
	o.write(agreements)
	var err error
	if o.issuer, err = auth.OpenIssuer("test", filepath.Join(t.TempDir(), "key.jwk"), o.clock.now); err != nil {
		t.Fatal(err)
	}
	keys, err := o.issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	book, err := feed.Open(o.records, o.file, o.clock.now, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	o.authorise = book.Authorise(auth.New("test", keys, o.clock.now))
	return o
}

func (o *office) write(agreements string) {
	o.t.Helper()
	if err := os.WriteFile(o.file, []byte(agreements), 0o600); err != nil {
		o.t.Fatal(err)
	}
	// Files that are written within one tick of the clock must differ in time.
	later := time.Now().Add(o.clock.now().Sub(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)))
	if err := os.Chtimes(o.file, later, later); err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) rights(agency string, scopes ...string) (esdbwire.Rights, error) {
	o.t.Helper()
	token, err := o.issuer.Sign(auth.Caller{Actor: domain.Actor{ID: "system", Agency: agency, Role: "follower", Scopes: scopes}}, 400*24*time.Hour)
	if err != nil {
		o.t.Fatal(err)
	}
	return o.authorise(o.t.Context(), token)
}

func TestRightsAreTheScopesAndTheAgreements(t *testing.T) {
	t.Parallel()
	o := open(t, good)
	for name, c := range map[string]struct {
		agency       string
		scopes       []string
		read, append []string
		code         domain.Code
	}{
		"an agency follows its streams":       {"retirement", []string{auth.FeedRead}, []string{"death-", "retirement-"}, nil, ""},
		"the agreement says nothing of more":  {"retirement", []string{auth.FeedRead, auth.FeedAppend}, []string{"death-", "retirement-"}, nil, ""},
		"all streams":                         {"health", []string{auth.FeedRead}, []string{""}, nil, ""},
		"and it may append":                   {"health", []string{auth.FeedRead, auth.FeedAppend}, []string{""}, []string{"notice-"}, ""},
		"append alone":                        {"health", []string{auth.FeedAppend}, nil, []string{"notice-"}, ""},
		"a token without the scope":           {"health", []string{auth.PersonRead}, nil, nil, domain.Forbidden},
		"an agency without an agreement":      {"bank", []string{auth.FeedRead, auth.FeedAppend}, nil, nil, domain.Forbidden},
		"an agency whose name begins like it": {"retirement2", []string{auth.FeedRead}, nil, nil, domain.Forbidden},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := o.rights(c.agency, c.scopes...)
			if c.code != "" {
				if domain.CodeOf(err) != c.code {
					t.Errorf("got %+v, %v", got, err)
				}
				return
			}
			if err != nil || !slices.Equal(got.Read, c.read) || !slices.Equal(got.Append, c.append) || got.Caller != c.agency || got.Until.IsZero() {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
	if _, err := o.authorise(t.Context(), "no token"); domain.CodeOf(err) != domain.Unauthenticated {
		t.Errorf("no token: got %v", err)
	}
}

func TestAgreementsBeginAndEnd(t *testing.T) {
	t.Parallel()
	o := open(t, good)
	held := func() bool {
		_, err := o.rights("retirement", auth.FeedRead)
		return err == nil
	}
	for _, c := range []struct {
		on   time.Time
		want bool
	}{
		{time.Date(2026, 10, 31, 23, 59, 0, 0, time.UTC), false},
		{time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), true},
		{time.Date(2027, 12, 31, 23, 59, 0, 0, time.UTC), true},
		{time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC), false},
	} {
		o.clock.move(c.on.Sub(o.clock.now()))
		if got := held(); got != c.want {
			t.Errorf("on %s: %v", c.on, got)
		}
	}
}

func TestChangedAgreementsAreNoticed(t *testing.T) {
	t.Parallel()
	o := open(t, good)
	if _, err := o.rights("retirement", auth.FeedRead); err != nil {
		t.Fatal(err)
	}
	o.clock.move(time.Minute)
	o.write(strings.Replace(good, "agency: retirement", "agency: pensions", 1))
	if _, err := o.rights("retirement", auth.FeedRead); domain.CodeOf(err) != domain.Forbidden {
		t.Errorf("after the agreement was taken back: got %v", err)
	}
	o.clock.move(time.Minute)
	o.write("agreements: [")
	if _, err := o.rights("pensions", auth.FeedRead); err != nil {
		t.Errorf("a file at fault took the rights away: %v", err)
	}
	o.clock.move(time.Minute)
	if err := os.Remove(o.file); err != nil {
		t.Fatal(err)
	}
	if _, err := o.rights("pensions", auth.FeedRead); domain.CodeOf(err) != domain.Forbidden {
		t.Errorf("a file that is gone: got %v", err)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	if _, err := feed.Open(&records{}, filepath.Join(t.TempDir(), "none"), time.Now, slog.Default()); err == nil || !strings.Contains(err.Error(), "agreements") {
		t.Errorf("got %v", err)
	}
}

// TestR33_AgreementsOfTheLogCountUnlessTheBearerIsSuspended: they hold beside those of the file; and for whom is
// suspended, or while they are not known yet, nothing does.
func TestR33_AgreementsOfTheLogCountUnlessTheBearerIsSuspended(t *testing.T) {
	t.Parallel()
	o := open(t, "")
	if _, err := o.rights("bank", auth.FeedRead); domain.CodeOf(err) != domain.Forbidden {
		t.Fatalf("without an agreement: %v", err)
	}
	o.records.agreements = []agreement.State{{Status: agreement.InForce, Terms: agreement.Terms{
		Agency: "bank", Read: []string{"death-"}, From: domain.NewDate(2026, 1, 1), Until: domain.NewDate(2026, 12, 31),
	}}}
	if got, err := o.rights("bank", auth.FeedRead); err != nil || !slices.Equal(got.Read, []string{"death-"}) {
		t.Fatalf("got %+v, %v", got, err)
	}
	o.records.suspended = "system"
	if _, err := o.rights("bank", auth.FeedRead); !domain.IsRule(err, policy.RuleSuspended) {
		t.Errorf("suspended: %v", err)
	}
	o.records.suspended = ""
	o.records.unready = policy.RuleNotReady.Refuse("")
	if _, err := o.rights("bank", auth.FeedRead); domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("not ready: %v", err)
	}
	o.records.unready = nil
	o.clock.move(40 * 24 * time.Hour)
	if _, err := o.rights("bank", auth.FeedRead); domain.CodeOf(err) != domain.Forbidden {
		t.Errorf("after its last day: %v", err)
	}
}
