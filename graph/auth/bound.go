package auth

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"slices"

	"github.com/lestrrat-go/jwx/v3/jwt"
)

// A token may be bound to the certificate of the system that it was issued to
// (RFC 8705): whoever steals it cannot use it without that system's key.
const (
	confirmation   = "cnf"
	thumbprintName = "x5t#S256"
)

var (
	errBinding    = errors.New("the token is bound in a way that is not known here")
	errUnbound    = errors.New("a system's token must be bound to its certificate")
	errOtherOwner = errors.New("the token is bound to another certificate")
)

type certificateKey struct{}

// WithCertificate is the context of a call whose connection has proved a certificate.
func WithCertificate(ctx context.Context, c *x509.Certificate) context.Context {
	return context.WithValue(ctx, certificateKey{}, c)
}

// Thumbprint is how a token names the certificate that it is bound to.
func Thumbprint(c *x509.Certificate) string {
	sum := sha256.Sum256(c.Raw)
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// Bind requires of these roles, which are systems, that their tokens are bound. It is called before use.
func (v *Verifier) Bind(roles ...string) { v.bound = roles }

// bindingOf is the thumbprint that a token is bound to; empty for none.
func bindingOf(t jwt.Token) (string, error) {
	if !t.Has(confirmation) {
		return "", nil
	}
	var cnf map[string]any
	if err := t.Get(confirmation, &cnf); err != nil {
		return "", errBinding
	}
	text, _ := cnf[thumbprintName].(string)
	if sum, err := base64.RawURLEncoding.DecodeString(text); err != nil || len(sum) != sha256.Size {
		return "", errBinding
	}
	return text, nil
}

// holds tells whether the connection may use a caller's token.
func (v *Verifier) holds(ctx context.Context, c *Caller) error {
	if c.Bound == "" {
		if slices.Contains(v.bound, c.Role) {
			return errUnbound
		}
		return nil
	}
	shown, ok := ctx.Value(certificateKey{}).(*x509.Certificate)
	if !ok || subtle.ConstantTimeCompare([]byte(Thumbprint(shown)), []byte(c.Bound)) != 1 {
		return errOtherOwner
	}
	return nil
}
