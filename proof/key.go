package proof

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// Kinds of signatures, as c2sp.org/signed-note numbers them.
const (
	kindLog    = 1 // over the text itself
	kindCosign = 4 // cosignature/v1
)

// privatePrefix begins the text of a private key in its file.
const privatePrefix = "PRIVATE+KEY+"

// Key is a log's or a witness's signing key (Ed25519) and its name. A log's
// name is its origin: the first line of its checkpoints.
type Key struct {
	Name    string
	private ed25519.PrivateKey
}

// NewKey makes a key that is kept nowhere.
func NewKey(name string) (*Key, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	_, private, err := ed25519.GenerateKey(rand.Reader)
	return &Key{name, private}, err
}

// checkName refuses what the form of signatures cannot hold.
func checkName(name string) error {
	if name == "" || strings.ContainsAny(name, "+") || strings.ContainsFunc(name, notGraphic) {
		return errors.New("a key's name looks like registry.example/log: without spaces and plus signs")
	}
	return nil
}

func notGraphic(r rune) bool { return r <= ' ' || r >= 0x7f }

// CreateKey makes a key in a new file that only its owner can read.
func CreateKey(name, file string) (*Key, error) {
	k, err := NewKey(name)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, err
	}
	// O_EXCL: a key that is there is never overwritten.
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("%s is there already: a key is never overwritten", file)
	}
	if err != nil {
		return nil, err
	}
	if _, err := f.WriteString(k.text()); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(file))
	}
	return k, errors.Join(f.Sync(), f.Close())
}

// OpenKey reads a key from its file. A file that others can read is refused.
func OpenKey(file string) (*Key, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("others can read the key in %s: run chmod 600 on it", file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	k, err := parsePrivate(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, fmt.Errorf("read the key in %s: %w", file, err)
	}
	return k, nil
}

var errNoKey = errors.New("it is not a signing key")

// parsePrivate reads the form that golang.org/x/mod/sumdb/note gives private keys.
func parsePrivate(text string) (*Key, error) {
	rest, private := strings.CutPrefix(text, privatePrefix)
	parts := strings.SplitN(rest, "+", 3)
	if !private || len(parts) != 3 {
		return nil, errNoKey
	}
	material, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(material) != 1+ed25519.SeedSize || material[0] != kindLog || checkName(parts[0]) != nil {
		return nil, errNoKey
	}
	k := &Key{parts[0], ed25519.NewKeyFromSeed(material[1:])}
	if k.text() != text {
		return nil, errNoKey
	}
	return k, nil
}

func (k *Key) text() string {
	material := append([]byte{kindLog}, k.private.Seed()...)
	return fmt.Sprintf("%s%s+%08x+%s", privatePrefix, k.Name, keyHash(k.Name, kindLog, k.public()), base64.StdEncoding.EncodeToString(material))
}

func (k *Key) public() ed25519.PublicKey { return k.private.Public().(ed25519.PublicKey) }

// Public is the key by which a log's checkpoints are verified, as text.
func (k *Key) Public() string { return publicText(k.Name, kindLog, k.public()) }

// CosignerPublic is the key by which a witness's cosignatures are verified, as text.
func (k *Key) CosignerPublic() string { return publicText(k.Name, kindCosign, k.public()) }

func publicText(name string, kind byte, public ed25519.PublicKey) string {
	material := append([]byte{kind}, public...)
	return fmt.Sprintf("%s+%08x+%s", name, keyHash(name, kind, public), base64.StdEncoding.EncodeToString(material))
}

func keyHash(name string, kind byte, public ed25519.PublicKey) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n"+string(kind)), public...))
	return binary.BigEndian.Uint32(sum[:])
}

// signer signs the text of a note as a log does.
func (k *Key) signer() note.Signer { return signer{k, kindLog, k.sign} }

func (k *Key) sign(text []byte) ([]byte, error) { return ed25519.Sign(k.private, text), nil }

// signer is a key in one of its roles.
type signer struct {
	key  *Key
	kind byte
	sign func(text []byte) ([]byte, error)
}

func (s signer) Name() string                     { return s.key.Name }
func (s signer) KeyHash() uint32                  { return keyHash(s.key.Name, s.kind, s.key.public()) }
func (s signer) Sign(text []byte) ([]byte, error) { return s.sign(text) }

// For is the same key for a part of what its log has: with a name below the log's.
func (k *Key) For(part string) *Key { return &Key{k.Name + "/" + part, k.private} }
