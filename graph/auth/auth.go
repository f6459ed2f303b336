// Package auth says who is calling: it verifies signed bearer tokens (JWT) and
// turns their claims into the actor that commands and queries are given by.
//
// A token is signed with ES256, EdDSA or RS256 by a key of the issuer, says
// aud "sijil" and when it ends, and carries: sub, agency, office, area, role,
// scope (separated by spaces), legal_basis, and for persons their own
// national_number. With cnf it is bound to a certificate.
package auth

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwt"

	"sijil/domain"
)

// Audience is whom tokens for this registry are meant for.
const Audience = "sijil"

// Skew is how far the clocks of issuer and registry may differ.
const Skew = 60 * time.Second

// maxToken bounds a token's length in bytes; real ones have under 2,000.
const maxToken = 8 << 10

// RuleToken refuses every token that does not hold, whatever is wrong with it:
// a caller who may not know learns nothing.
var RuleToken = &domain.Rule{Key: "auth.token", Code: domain.Unauthenticated, Text: domain.Text{
	En:  "a valid bearer token is needed; sign in again",
	Ar:  "يلزم رمز دخول صالح؛ سجّل الدخول من جديد",
	Ckb: "نیشانەی چوونەژوورەوەی دروست پێویستە؛ دووبارە بچۆ ژوورەوە",
}}

// Caller is who a token speaks for.
type Caller struct {
	domain.Actor
	LegalBasis string
	Own        domain.NationalNumber // the caller's own, where the issuer knows it: whose data a citizen may ask about
	Bound      string                // the thumbprint of the certificate that the token is bound to; empty for none
	Until      time.Time             // the token's end
}

// May tells whether the token allows a scope.
func (c *Caller) May(scope string) bool { return slices.Contains(c.Scopes, scope) }

// Verifier verifies tokens. It is safe for concurrent use.
type Verifier struct {
	issuer string
	keys   Keys
	now    func() time.Time
	bound  []string // roles whose tokens must be
	known  cache
}

// New makes a verifier of the tokens that issuer signs with keys.
func New(issuer string, keys Keys, now func() time.Time) *Verifier {
	return &Verifier{issuer: issuer, keys: keys, now: now}
}

// Verify gives the caller of an Authorization header ("Bearer …") on a
// connection whose certificate, if it has shown one, is in ctx. Every refusal is RuleToken, unless the issuer's keys cannot be had (unavailable).
func (v *Verifier) Verify(ctx context.Context, header string) (*Caller, error) {
	scheme, token, _ := strings.Cut(header, " ")
	if token = strings.TrimSpace(token); !strings.EqualFold(scheme, "Bearer") || token == "" || len(token) > maxToken {
		return nil, RuleToken.Refuse("")
	}
	set, err := v.keys.Set(ctx)
	if err != nil {
		return nil, err
	}
	c, ok := v.known.get(set, token, v.now())
	if !ok {
		if c, err = v.verify(set, token); err != nil {
			return nil, RuleToken.Refuse("").Because(err)
		}
		v.known.put(set, token, c)
	}
	if err := v.holds(ctx, c); err != nil {
		return nil, RuleToken.Refuse("").Because(err)
	}
	return c, nil
}

func (v *Verifier) verify(set *Set, token string) (*Caller, error) {
	t, err := jwt.Parse([]byte(token), jwt.WithKeySet(set.keys), jwt.WithIssuer(v.issuer), jwt.WithAudience(Audience),
		jwt.WithRequiredClaim(jwt.ExpirationKey), jwt.WithRequiredClaim(jwt.SubjectKey),
		jwt.WithAcceptableSkew(Skew), jwt.WithClock(jwt.ClockFunc(v.now)))
	if err != nil {
		return nil, err
	}
	c := &Caller{LegalBasis: claim(t, "legal_basis")}
	if c.ID, _ = t.Subject(); domain.Blank(c.ID) {
		return nil, errors.New("the token is nobody's") // two of them could not be told apart
	}
	c.Agency, c.Office, c.Role = claim(t, "agency"), claim(t, "office"), claim(t, "role")
	c.Area = domain.Area(claim(t, "area"))
	c.Scopes = strings.Fields(claim(t, "scope"))
	if own := claim(t, "national_number"); own != "" {
		if c.Own, err = domain.ParseNationalNumber(own); err != nil {
			return nil, err
		}
	}
	until, _ := t.Expiration()
	c.Until = until.Add(Skew)
	c.Bound, err = bindingOf(t)
	return c, err
}

// claim is a text claim; empty if it is absent or no text.
func claim(t jwt.Token, name string) string {
	var s string
	if err := t.Get(name, &s); err != nil {
		return ""
	}
	return s
}
