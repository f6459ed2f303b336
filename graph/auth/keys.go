package auth

import (
	"context"
	"errors"
	"fmt"

	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
)

// Keys gives the issuer's public keys as they are now.
type Keys interface {
	Set(ctx context.Context) (*Set, error)
}

// Set is an issuer's public keys. Two sets with other content are never the same pointer.
type Set struct {
	keys  jwk.Set
	print string // of the content, to see a change
}

// Static is a set that never changes.
func (s *Set) Set(context.Context) (*Set, error) { return s, nil }

// ParseKeys reads a JWKS document. Keys that cannot verify by one of the
// allowed algorithms, or have no id, are left out: an algorithm is taken from
// the key, never from a token.
func ParseKeys(document []byte) (*Set, error) {
	all, err := jwk.Parse(document)
	if err != nil {
		return nil, fmt.Errorf("read the issuer's keys: %w", err)
	}
	usable := jwk.NewSet()
	for i := range all.Len() {
		key, _ := all.Key(i)
		if err := addUsable(usable, key); err != nil {
			return nil, fmt.Errorf("read the issuer's keys: %w", err)
		}
	}
	if usable.Len() == 0 {
		return nil, errors.New("read the issuer's keys: none can verify ES256, EdDSA or RS256")
	}
	return &Set{keys: usable, print: string(document)}, nil
}

// addUsable adds the public half of a key that an allowed algorithm can use.
func addUsable(set jwk.Set, key jwk.Key) error {
	kid, hasID := key.KeyID()
	use, hasUse := key.KeyUsage()
	if !hasID || kid == "" || hasUse && use != "sig" {
		return nil
	}
	algorithm, ok := algorithmOf(key)
	if !ok {
		return nil
	}
	if declared, says := key.Algorithm(); says && declared.String() != algorithm.String() {
		return nil
	}
	public, err := key.PublicKey()
	if err != nil {
		return err
	}
	if err := public.Set(jwk.AlgorithmKey, algorithm); err != nil {
		return err
	}
	return set.AddKey(public)
}

// minRSA is the shortest RSA key that is accepted, in bits.
const minRSA = 2048

// algorithmOf is the one algorithm of the allowed that a key is for.
func algorithmOf(key jwk.Key) (jwa.SignatureAlgorithm, bool) {
	switch key := key.(type) {
	case jwk.ECDSAPublicKey: // a private key is one too
		curve, _ := key.Crv()
		return jwa.ES256(), curve == jwa.P256()
	case jwk.OKPPublicKey:
		curve, _ := key.Crv()
		return jwa.EdDSA(), curve == jwa.Ed25519()
	case jwk.RSAPublicKey:
		modulus, _ := key.N()
		return jwa.RS256(), len(modulus)*8 >= minRSA
	}
	return jwa.EmptySignatureAlgorithm(), false
}
