package auth

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jwt"
)

// Issuer signs tokens with an Ed25519 key of its own, for the demo, for tests
// and for `sijil token`. Production verifies the tokens of an OIDC issuer instead.
type Issuer struct {
	Name string // the iss claim
	key  jwk.Key
	now  func() time.Time
}

// NewIssuer makes an issuer with a new key that is kept nowhere.
func NewIssuer(name string, now func() time.Time) (*Issuer, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("make the issuer's key: %w", err)
	}
	return issuerOf(name, private, now)
}

// OpenIssuer reads the issuer's key from a file (a private JWK, mode 0600),
// which it makes if there is none. A file that others can read is refused.
func OpenIssuer(name, file string, now func() time.Time) (*Issuer, error) {
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return createIssuer(name, file, now)
	}
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("others can read the key in %s: run chmod 600 on it, or delete it to make a new one", file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	key, err := jwk.ParseKey(text)
	if err != nil {
		return nil, fmt.Errorf("read the key in %s: %w", file, err)
	}
	var private ed25519.PrivateKey
	if err := jwk.Export(key, &private); err != nil {
		return nil, fmt.Errorf("the key in %s is not an Ed25519 key: %w", file, err)
	}
	return issuerOf(name, private, now)
}

func createIssuer(name, file string, now func() time.Time) (*Issuer, error) {
	i, err := NewIssuer(name, now)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(i.key)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, err
	}
	// O_EXCL: of two processes that start at once one makes the key and the other is told so.
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	if _, err := f.Write(text); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(file))
	}
	return i, f.Close()
}

func issuerOf(name string, private ed25519.PrivateKey, now func() time.Time) (*Issuer, error) {
	key, err := jwk.Import(private)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(jwk.AssignKeyID(key), key.Set(jwk.AlgorithmKey, jwa.EdDSA())); err != nil {
		return nil, err
	}
	return &Issuer{Name: name, key: key, now: now}, nil
}

// Keys are the public keys that its tokens verify with.
func (i *Issuer) Keys() (*Set, error) {
	text, err := json.Marshal(i.key)
	if err != nil {
		return nil, err
	}
	return ParseKeys(text)
}

// Sign gives a token that speaks for a caller until validFor from now. A caller
// without scopes gets those of the role. It is bound to the certificate that Bound names.
func (i *Issuer) Sign(c Caller, validFor time.Duration) (string, error) {
	if len(c.Scopes) == 0 {
		c.Scopes = Roles[c.Role]
	}
	now := i.now()
	b := jwt.NewBuilder().Issuer(i.Name).Audience([]string{Audience}).Subject(c.ID).
		IssuedAt(now).NotBefore(now).Expiration(now.Add(validFor)).
		Claim("agency", c.Agency).Claim("office", c.Office).Claim("area", string(c.Area)).Claim("role", c.Role).
		Claim("scope", strings.Join(c.Scopes, " ")).Claim("legal_basis", c.LegalBasis).Claim("national_number", string(c.Own))
	if c.Bound != "" {
		b = b.Claim(confirmation, map[string]string{thumbprintName: c.Bound})
	}
	t, err := b.Build()
	if err != nil {
		return "", err
	}
	signed, err := jwt.Sign(t, jwt.WithKey(jwa.EdDSA(), i.key))
	return string(signed), err
}
