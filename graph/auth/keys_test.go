package auth

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwk"

	"sijil/domain"
)

// provider is an OIDC issuer's configuration and keys, on loopback.
type provider struct {
	*httptest.Server
	mu   sync.Mutex
	keys []jwk.Key
	down bool
	hits int
}

func newProvider(t *testing.T, keys ...jwk.Key) *provider {
	t.Helper()
	p := &provider{keys: keys}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.down {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		if r.URL.Path == "/.well-known/openid-configuration" {
			_ = json.NewEncoder(w).Encode(map[string]string{"issuer": p.URL, "jwks_uri": p.URL + "/keys"})
			return
		}
		p.hits++
		set := jwk.NewSet()
		for _, k := range p.keys {
			public, _ := k.PublicKey()
			_ = set.AddKey(public)
		}
		_ = json.NewEncoder(w).Encode(set)
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *provider) set(down bool, keys ...jwk.Key) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down, p.keys = down, keys
}

func TestR27_KeysRotateWithoutRestart(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	c := &clock{start}
	first, second := mustIssuer(t, c), mustIssuer(t, c)
	p := newProvider(t, first.key)
	first.Name, second.Name = p.URL, p.URL
	keys, err := Discover(ctx, p.URL, c.now)
	if err != nil {
		t.Fatal(err)
	}
	v := New(p.URL, keys, c.now)
	one, two := "Bearer "+sign(t, first, registrar, 10*time.Hour), "Bearer "+sign(t, second, registrar, 10*time.Hour)
	check := func(when string, oneOK, twoOK bool) {
		t.Helper()
		if _, err := v.Verify(ctx, one); (err == nil) != oneOK {
			t.Errorf("%s: the first key's token: %v", when, err)
		}
		if _, err := v.Verify(ctx, two); (err == nil) != twoOK {
			t.Errorf("%s: the second key's token: %v", when, err)
		}
	}
	check("before", true, false)
	p.set(false, first.key, second.key)
	c.t = c.t.Add(2 * fresh)
	check("added", true, true)
	p.set(false, second.key)
	c.t = c.t.Add(2 * fresh)
	check("revoked", false, true)
	p.set(true)
	c.t = c.t.Add(2 * fresh)
	check("issuer away", false, true)
	c.t = c.t.Add(2 * stale)
	if _, err := v.Verify(ctx, two); !domain.IsRule(err, RuleIssuerAway) {
		t.Errorf("keys that are too old: %v", err)
	}
	p.set(false, second.key)
	check("issuer back", false, true)
}

// TestUnknownKeysCauseNoFetch: a stranger cannot make the registry hammer the issuer.
func TestUnknownKeysCauseNoFetch(t *testing.T) {
	t.Parallel()
	c := &clock{start}
	known, stranger := mustIssuer(t, c), mustIssuer(t, c)
	p := newProvider(t, known.key)
	v := New(p.URL, JWKS(p.URL+"/keys", c.now), c.now)
	for range 20 {
		_, err := v.Verify(context.Background(), "Bearer "+sign(t, stranger, registrar, time.Hour))
		if !domain.IsRule(err, RuleToken) {
			t.Fatal(err)
		}
	}
	if p.hits != 1 {
		t.Errorf("the keys were fetched %d times", p.hits)
	}
}

func TestDiscoverRefusesAnotherIssuer(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	if _, err := Discover(context.Background(), p.URL+"/", time.Now); err == nil {
		t.Error("the configuration of another issuer was accepted")
	}
}

func TestTheKeyFileIsKeptPrivate(t *testing.T) {
	t.Parallel()
	c := &clock{start}
	file := filepath.Join(t.TempDir(), "sub", "issuer.jwk")
	made, err := OpenIssuer(issuerName, file, c.now)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("mode %v, %v", info.Mode(), err)
	}
	again, err := OpenIssuer(issuerName, file, c.now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := made.Keys()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := New(issuerName, keys, c.now).Verify(context.Background(), "Bearer "+sign(t, again, registrar, time.Hour)); err != nil {
		t.Errorf("the key changed between two openings: %v", err)
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenIssuer(issuerName, file, c.now); err == nil {
		t.Error("a key that others can read was accepted")
	}
	if err := os.WriteFile(file, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenIssuer(issuerName, file, c.now); err == nil {
		t.Error("a file without a key was accepted")
	}
}

func TestTheCacheIsBounded(t *testing.T) {
	t.Parallel()
	var c cache
	set := &Set{}
	for i := range 3 * remembered {
		c.put(set, string(rune(i))+"x"+time.Duration(i).String(), &Caller{Until: start})
	}
	if n := len(c.young) + len(c.old); n > 2*remembered {
		t.Errorf("%d tokens are remembered", n)
	}
}

func mustIssuer(t *testing.T, c *clock) *Issuer {
	t.Helper()
	i, err := NewIssuer(issuerName, c.now)
	if err != nil {
		t.Fatal(err)
	}
	return i
}
