package proof

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// errNoPublicKey refuses a text that is no public key.
var errNoPublicKey = errors.New("it is not a public key: that looks like registry.example/log+0a1b2c3d+AWJhc2U2NA==")

// Verifier is a public key of a log or a witness.
type Verifier struct {
	name   string
	kind   byte
	public ed25519.PublicKey
}

var _ note.Verifier = Verifier{}

// ParseVerifier reads a public key: a log's, or a witness's.
func ParseVerifier(text string) (Verifier, error) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 || checkName(parts[0]) != nil {
		return Verifier{}, errNoPublicKey
	}
	material, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(material) != 1+ed25519.PublicKeySize || material[0] != kindLog && material[0] != kindCosign {
		return Verifier{}, errNoPublicKey
	}
	v := Verifier{parts[0], material[0], material[1:]}
	if v.String() != text {
		return Verifier{}, fmt.Errorf("%w; this one is damaged", errNoPublicKey)
	}
	return v, nil
}

func (v Verifier) String() string { return publicText(v.name, v.kind, v.public) }

// Name is the log's origin, or the witness's name.
func (v Verifier) Name() string { return v.name }

// KeyHash tells this key from others of the same name.
func (v Verifier) KeyHash() uint32 { return keyHash(v.name, v.kind, v.public) }

// Witness tells whether this is a witness's key and not a log's.
func (v Verifier) Witness() bool { return v.kind == kindCosign }

// Verify checks a signature over the text of a note.
func (v Verifier) Verify(text, signature []byte) bool {
	if v.kind == kindLog {
		return ed25519.Verify(v.public, text, signature)
	}
	at, ok := cosignedAt(signature)
	return ok && ed25519.Verify(v.public, cosignText(text, at), signature[8:])
}

// cosigner signs a checkpoint as a witness that saw it at a time (c2sp.org/tlog-cosignature).
func (k *Key) cosigner(at time.Time) note.Signer {
	return signer{k, kindCosign, func(text []byte) ([]byte, error) {
		seconds := uint64(at.Unix())
		signature := ed25519.Sign(k.private, cosignText(text, seconds))
		return append(binary.BigEndian.AppendUint64(nil, seconds), signature...), nil
	}}
}

func cosignText(text []byte, at uint64) []byte {
	return append(fmt.Appendf(nil, "cosignature/v1\ntime %d\n", at), text...)
}

// cosignedAt is when a cosignature was made, in seconds since 1970.
func cosignedAt(signature []byte) (at uint64, ok bool) {
	if len(signature) != 8+ed25519.SignatureSize {
		return 0, false
	}
	at = binary.BigEndian.Uint64(signature)
	return at, at < 1<<63
}
