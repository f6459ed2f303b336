package graph_test

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/graph"
	"sijil/graph/auth"
	"sijil/graph/limit"
)

const verification = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match givenName dateOfBirth lifeStatus } }`

func limited(r limit.Rates, now func() time.Time) func(*graph.Config) {
	return func(c *graph.Config) { c.Resolver.Limits = limit.New(r, now) }
}

// of is a verifier's system of an agency.
func (w *world) of(agency string) client {
	w.Helper()
	return w.with(auth.Caller{Actor: domain.Actor{ID: agency + "-1", Agency: agency, Role: "verifier"}})
}

// TestR32_VerificationIsNoOracle: claims that do not match lock an agency out of
// a number, and one who guesses at a number that nobody has learns nothing else,
// neither by what is answered nor by what is read for it.
func TestR32_VerificationIsNoOracle(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	w := newWorldBehind(t, limited(limit.Rates{Guesses: 5}, func() time.Time { return now }))
	number := w.as("registrar", "IQ-BA").enrol("p-1", "حسن", "MALE", "1980-05-05")
	wrong := object{"givenName": "كريم", "dateOfBirth": "1981-01-01"}
	// story is what an agency sees that guesses on and on.
	story := func(agency, number string) (seen []string, statements int64) {
		before := w.statements.Load()
		for range 8 {
			a := w.of(agency).ask(verification, object{"c": with(wrong, number, "nationalNumber")})
			reference := ""
			if len(a.Errors) > 0 {
				reference = a.Errors[0].Extensions.ReferenceID
			}
			seen = append(seen, strings.Replace(a.raw, reference, "", 1))
		}
		return seen, w.statements.Load() - before
	}
	known, knownReads := story("bank", number)
	unknown, unknownReads := story("other bank", "999999999999")
	if strings.Join(known, "\n") != strings.Join(unknown, "\n") || knownReads != unknownReads {
		t.Errorf("a number that is known (%d statements):\n%s\none that is not (%d):\n%s", knownReads, strings.Join(known, "\n"), unknownReads, strings.Join(unknown, "\n"))
	}
	if strings.Contains(known[4], "errors") || !strings.Contains(known[5], `"rule":"graphql.guesses"`) || !strings.Contains(known[5], `"retryAfter":60`) {
		t.Errorf("the fifth and sixth guess are answered\n%s\n%s", known[4], known[5])
	}
	right := object{"c": object{"nationalNumber": number, "givenName": "حسن", "dateOfBirth": "1980-05-05"}}
	if a := w.of("bank").ask(verification, right); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != graph.RuleGuesses.Key {
		t.Errorf("a right claim while locked out: %s", a.raw)
	}
	if got := w.of("third bank").data(verification, right); at(got, "verifyIdentity", "match") != true {
		t.Errorf("another agency: %v", got)
	}
	now = now.Add(time.Minute)
	if got := w.of("bank").data(verification, right); at(got, "verifyIdentity", "match") != true {
		t.Errorf("after the lock: %v", got)
	}
	if seen, _ := story("bank", number); !strings.Contains(seen[5], `"retryAfter":120`) {
		t.Errorf("the second lock: %s", seen[5])
	}
}

// TestR32_AliasesAreGuessesToo: many verifications in one document, and many documents at once, count each.
func TestR32_AliasesAreGuessesToo(t *testing.T) {
	t.Parallel()
	w := newWorldBehind(t, limited(limit.Rates{Guesses: 5}, time.Now))
	c := w.of("bank")
	var refused atomic.Int64
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			a := c.ask(`query($c: IdentityClaims!) { a: verifyIdentity(claims: $c) { match } b: verifyIdentity(claims: $c) { match } c: verifyIdentity(claims: $c) { match } }`,
				object{"c": object{"nationalNumber": "999999999999", "givenName": "كريم", "dateOfBirth": "1981-01-01"}})
			refused.Add(int64(len(a.Errors)))
		})
	}
	all.Wait()
	if n := refused.Load(); n != 18-5 {
		t.Errorf("%d of 18 guesses were refused, 5 are allowed", n)
	}
}

// TestAnAgencyThatAsksTooOftenIsToldWhenToComeBack, and the others are served.
func TestAnAgencyThatAsksTooOftenIsToldWhenToComeBack(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	w := newWorldBehind(t, limited(limit.Rates{Requests: 1}, func() time.Time { return now }))
	c := w.of("bank")
	for range 2 {
		if a := c.post(http.MethodPost, typename); a.status != http.StatusOK {
			t.Fatalf("within its share: %d %s", a.status, a.raw)
		}
	}
	a := c.post(http.MethodPost, typename)
	if a.status != http.StatusTooManyRequests || a.header.Get("Retry-After") != "1" || len(a.Errors) != 1 ||
		a.Errors[0].Extensions.Rule != graph.RuleRate.Key || a.Errors[0].Extensions.Code != "unavailable" || !strings.Contains(a.raw, `"retryAfter":1`) {
		t.Errorf("one too many: %d %v %s", a.status, a.header, a.raw)
	}
	if a := w.of("other bank").post(http.MethodPost, typename); a.status != http.StatusOK {
		t.Errorf("another agency: %d %s", a.status, a.raw)
	}
	now = now.Add(time.Second)
	if a := c.post(http.MethodPost, typename); a.status != http.StatusOK {
		t.Errorf("a second later: %d %s", a.status, a.raw)
	}
}
