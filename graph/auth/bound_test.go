package auth

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"math/big"
	"testing"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwt"

	"sijil/domain"
)

// newCertificate is one that vouches for itself.
func newCertificate(t *testing.T) *x509.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: start.Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestR26_ATokenIsBoundToItsCertificate: without it, or with another, it is refused as any bad token is.
func TestR26_ATokenIsBoundToItsCertificate(t *testing.T) {
	t.Parallel()
	i, v, c := newPair(t)
	_, strict, _ := newPair(t)
	strict.keys = v.keys
	strict.Bind("verifier", "follower")
	own, other := newCertificate(t), newCertificate(t)
	bank := Caller{Actor: domain.Actor{ID: "bank-1", Agency: "bank", Role: "verifier"}}
	bound := bank
	bound.Bound = Thumbprint(own)
	confirmed := func(cnf any) string {
		return custom(t, i, c.t, func(b *jwt.Builder) { b.Claim("cnf", cnf).Claim("role", "verifier") })
	}
	loose, tight := sign(t, i, bank, time.Hour), sign(t, i, bound, time.Hour)
	for name, a := range map[string]struct {
		v     *Verifier
		token string
		shown *x509.Certificate
		ok    bool
	}{
		"bound, own certificate":                  {v, tight, own, true},
		"bound, another certificate":              {v, tight, other, false},
		"bound, no certificate":                   {v, tight, nil, false},
		"not bound, no certificate":               {v, loose, nil, true},
		"not bound, some certificate":             {v, loose, other, true},
		"a system's, bound":                       {strict, tight, own, true},
		"a system's, bound to another":            {strict, tight, other, false},
		"a system's, not bound":                   {strict, loose, own, false},
		"a person's, where systems' are bound":    {strict, sign(t, i, registrar, time.Hour), nil, true},
		"bound by a key, not a certificate":       {v, confirmed(map[string]string{"jkt": "x"}), own, false},
		"bound to half a thumbprint":              {v, confirmed(map[string]string{"x5t#S256": bound.Bound[:20]}), own, false},
		"bound to an empty thumbprint":            {v, confirmed(map[string]string{"x5t#S256": ""}), nil, false},
		"bound to a number":                       {v, confirmed(map[string]int{"x5t#S256": 1}), own, false},
		"bound to a text where an object is":      {v, confirmed(bound.Bound), own, false},
		"bound by thumbprint in another base":     {v, confirmed(map[string]string{"x5t#S256": bound.Bound + "="}), own, false},
		"bound to a thumbprint and a key as well": {v, confirmed(map[string]string{"x5t#S256": bound.Bound, "jkt": "x"}), own, true},
	} {
		for range 2 { // verified, then remembered
			ctx := context.Background()
			if a.shown != nil {
				ctx = WithCertificate(ctx, a.shown)
			}
			got, err := a.v.Verify(ctx, "Bearer "+a.token)
			if (err == nil) != a.ok || err != nil && (got != nil || !domain.IsRule(err, RuleToken)) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
