package auth

import (
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jwt"

	"sijil/domain"
)

const issuerName = "https://issuer.test"

var start = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// clock is a clock that a test sets.
type clock struct{ t time.Time }

func (c *clock) now() time.Time { return c.t }

func newPair(t *testing.T) (*Issuer, *Verifier, *clock) {
	t.Helper()
	c := &clock{start}
	i, err := NewIssuer(issuerName, c.now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := i.Keys()
	if err != nil {
		t.Fatal(err)
	}
	return i, New(issuerName, keys, c.now), c
}

var registrar = Caller{
	Actor: domain.Actor{ID: "r-17", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}, LegalBasis: "Law 148/1971",
}

func sign(t *testing.T, i *Issuer, c Caller, d time.Duration) string {
	t.Helper()
	token, err := i.Sign(c, d)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestATokenSaysWhoCalls(t *testing.T) {
	t.Parallel()
	i, v, _ := newPair(t)
	token := sign(t, i, registrar, time.Hour)
	for range 2 { // verified, then remembered
		c, err := v.Verify(context.Background(), "Bearer "+token)
		if err != nil {
			t.Fatal(err)
		}
		if c.ID != "r-17" || c.Agency != "civil-status" || c.Office != "IQ-BA-01" || c.Area != "IQ-BA" || c.Role != "registrar" || c.LegalBasis != "Law 148/1971" {
			t.Errorf("got %+v", c)
		}
		if !c.May(BirthRegister) || c.May(SealedRead) {
			t.Errorf("a registrar's scopes are %q", c.Scopes)
		}
	}
}

func TestR26_BadTokensAreRefusedAlike(t *testing.T) {
	t.Parallel()
	i, v, c := newPair(t)
	stranger, err := NewIssuer(issuerName, c.now)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere, err := NewIssuer("https://other.test", c.now)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere.key = i.key
	good := sign(t, i, registrar, time.Hour)
	part := strings.Split(good, ".")
	for name, header := range map[string]string{
		"nothing":            "",
		"another scheme":     "Basic " + good,
		"no token":           "Bearer ",
		"no JWT":             "Bearer x.y.z",
		"expired":            "Bearer " + sign(t, i, registrar, -2*Skew),
		"unknown key":        "Bearer " + sign(t, stranger, registrar, time.Hour),
		"another issuer":     "Bearer " + sign(t, elsewhere, registrar, time.Hour),
		"another audience":   "Bearer " + custom(t, i, c.t, func(b *jwt.Builder) { b.Audience([]string{"another"}) }),
		"no audience":        "Bearer " + custom(t, i, c.t, func(b *jwt.Builder) { b.Audience(nil) }),
		"not yet valid":      "Bearer " + custom(t, i, c.t, func(b *jwt.Builder) { b.NotBefore(start.Add(10 * time.Minute)) }),
		"nobody's":           "Bearer " + custom(t, i, c.t, func(b *jwt.Builder) { b.Subject("") }),
		"no end":             "Bearer " + custom(t, i, c.t, func(b *jwt.Builder) { b.Claim(jwt.ExpirationKey, nil) }),
		"alg none":           "Bearer " + b64(`{"alg":"none","typ":"JWT"}`) + "." + part[1] + ".",
		"alg none, kid":      "Bearer " + b64(`{"alg":"none","kid":"`+kid(t, i)+`"}`) + "." + part[1] + "." + part[2],
		"HS256 by public":    "Bearer " + hs256(t, i, part[1]),
		"signature cut":      "Bearer " + part[0] + "." + part[1] + "." + part[2][:20],
		"signature of other": "Bearer " + part[0] + "." + b64(`{"iss":"`+issuerName+`","aud":"sijil","sub":"admin","exp":4102444800}`) + "." + part[2],
		"too long":           "Bearer " + good + strings.Repeat("A", maxToken),
		"JSON serialisation": `Bearer {"payload":"` + part[1] + `","signatures":[{"protected":"` + part[0] + `","signature":"` + part[2] + `"}]}`,
	} {
		_, err := v.Verify(context.Background(), header)
		if !domain.IsRule(err, RuleToken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestR27_SkewOfAMinuteIsTolerated(t *testing.T) {
	t.Parallel()
	i, v, c := newPair(t)
	header := "Bearer " + sign(t, i, registrar, time.Hour)
	for _, at := range []struct {
		now time.Time
		ok  bool
	}{
		{start.Add(-50 * time.Second), true},
		{start.Add(-10 * time.Minute), false},
		{start.Add(time.Hour + 50*time.Second), true},
		{start.Add(time.Hour + Skew), false},
		{start.Add(70 * time.Minute), false},
	} {
		c.t = at.now
		v.known = cache{} // a remembered token has begun already
		if _, err := v.Verify(context.Background(), header); (err == nil) != at.ok {
			t.Errorf("at %s: %v", at.now.Sub(start), err)
		}
	}
}

// TestAlgorithms: each allowed one verifies, by a key of its own kind only.
func TestAlgorithms(t *testing.T) {
	t.Parallel()
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	ec384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	long, err := rsa.GenerateKey(rand.Reader, minRSA)
	if err != nil {
		t.Fatal(err)
	}
	_, ed, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []struct {
		key any
		alg jwa.SignatureAlgorithm
		ok  bool
	}{
		{ec, jwa.ES256(), true},
		{ed, jwa.EdDSA(), true},
		{long, jwa.RS256(), true},
		{ec384, jwa.ES384(), false},
		{long, jwa.PS256(), false},
		{long, jwa.RS512(), false},
		{[]byte("a shared secret of some length 01"), jwa.HS256(), false},
	} {
		key, err := jwk.Import(a.key)
		if err != nil {
			t.Fatal(err)
		}
		if err := jwk.AssignKeyID(key); err != nil {
			t.Fatal(err)
		}
		document, err := json.Marshal(key)
		if err != nil {
			t.Fatal(err)
		}
		keys, err := ParseKeys(document)
		if err != nil {
			if a.ok {
				t.Errorf("%s: %v", a.alg, err)
			}
			continue
		}
		tok, err := jwt.NewBuilder().Issuer(issuerName).Audience([]string{Audience}).Subject("s").Expiration(start.Add(time.Hour)).Build()
		if err != nil {
			t.Fatal(err)
		}
		signed, err := jwt.Sign(tok, jwt.WithKey(a.alg, key))
		if err != nil {
			t.Fatal(err)
		}
		v := New(issuerName, keys, func() time.Time { return start })
		if _, err := v.Verify(context.Background(), "Bearer "+string(signed)); (err == nil) != a.ok {
			t.Errorf("%s: %v", a.alg, err)
		}
	}
}

func TestEveryRoleHasScopes(t *testing.T) {
	t.Parallel()
	for _, role := range []string{"registrar", "notifier", "pension", "welfare", "verifier", "auditor", "admin", "statistician"} {
		if len(Roles[role]) == 0 {
			t.Errorf("the role %s has no scope", role)
		}
	}
}

// custom signs a good token that change spoils.
func custom(t *testing.T, i *Issuer, now time.Time, change func(*jwt.Builder)) string {
	t.Helper()
	b := jwt.NewBuilder().Issuer(i.Name).Audience([]string{Audience}).Subject("s").Expiration(now.Add(time.Hour))
	change(b)
	tok, err := b.Build()
	if err != nil { // a claim that cannot be nil is left out
		tok = jwt.New()
		for k, v := range map[string]any{"iss": i.Name, "aud": Audience, "sub": "s"} {
			if err := tok.Set(k, v); err != nil {
				t.Fatal(err)
			}
		}
	}
	signed, err := jwt.Sign(tok, jwt.WithKey(jwa.EdDSA(), i.key))
	if err != nil {
		t.Fatal(err)
	}
	return string(signed)
}

// hs256 signs with the issuer's public key as if it were a shared secret.
func hs256(t *testing.T, i *Issuer, payload string) string {
	t.Helper()
	public, err := i.key.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	var raw ed25519.PublicKey
	if err := jwk.Export(public, &raw); err != nil {
		t.Fatal(err)
	}
	body, err := base64.RawURLEncoding.DecodeString(payload)
	if err != nil {
		t.Fatal(err)
	}
	tok := jwt.New()
	if err := json.Unmarshal(body, tok); err != nil {
		t.Fatal(err)
	}
	secret, err := jwk.Import([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	if err := secret.Set(jwk.KeyIDKey, kid(t, i)); err != nil {
		t.Fatal(err)
	}
	signed, err := jwt.Sign(tok, jwt.WithKey(jwa.HS256(), secret))
	if err != nil {
		t.Fatal(err)
	}
	return string(signed)
}

func kid(t *testing.T, i *Issuer) string {
	t.Helper()
	id, ok := i.key.KeyID()
	if !ok {
		t.Fatal("the key has no id")
	}
	return id
}

func b64(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

func ExampleCaller_May() {
	c := Caller{Actor: domain.Actor{Scopes: Roles["verifier"]}}
	fmt.Println(c.May(IdentityVerify), c.May(PersonRead))
	// Output: true false
}
