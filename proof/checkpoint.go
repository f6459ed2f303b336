package proof

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Checkpoint is the head of a log's tree at a size (c2sp.org/tlog-checkpoint).
type Checkpoint struct {
	Origin    string
	Size      int64
	Root      tlog.Hash
	Extension []string // lines that the log added; opaque
}

// Signed is a checkpoint that its log has signed, and the whole text with all signatures.
type Signed struct {
	Checkpoint
	Message []byte
}

// Why a text is not taken for a checkpoint.
var (
	ErrNoCheckpoint = errors.New("it is not a checkpoint: that has an origin, a size, a root and signatures")
	ErrNotSigned    = errors.New("it is not signed by the log's key")
)

// Text is what is signed.
func (c Checkpoint) Text() string {
	lines := append([]string{c.Origin, strconv.FormatInt(c.Size, 10), c.Root.String()}, c.Extension...)
	return strings.Join(lines, "\n") + "\n"
}

func (c Checkpoint) tree() tlog.Tree { return tlog.Tree{N: c.Size, Hash: c.Root} }

// ParseCheckpoint reads what Text writes, and nothing else.
func ParseCheckpoint(text string) (Checkpoint, error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) < 3 {
		return Checkpoint{}, ErrNoCheckpoint
	}
	c := Checkpoint{Origin: lines[0]}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 {
		return Checkpoint{}, ErrNoCheckpoint
	}
	root, err := parseHash(lines[2])
	if err != nil {
		return Checkpoint{}, ErrNoCheckpoint
	}
	c.Size, c.Root = size, root
	for _, line := range lines[3:] {
		if line == "" {
			return Checkpoint{}, ErrNoCheckpoint
		}
		c.Extension = append(c.Extension, line)
	}
	if c.Origin == "" || c.Text() != text || size == 0 && root != emptyRoot {
		return Checkpoint{}, ErrNoCheckpoint
	}
	return c, nil
}

var errHash = errors.New("it is not a hash")

// parseHash reads a hash in base64, in its one form.
func parseHash(text string) (h tlog.Hash, err error) {
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(b) != tlog.HashSize || base64.StdEncoding.EncodeToString(b) != text {
		return h, errHash
	}
	return tlog.Hash(b), nil
}

// Sign signs a checkpoint as its log.
func (c Checkpoint) Sign(key *Key) (Signed, error) {
	if c.Origin != key.Name {
		return Signed{}, fmt.Errorf("the key of %s does not sign for %s", key.Name, c.Origin)
	}
	message, err := note.Sign(&note.Note{Text: c.Text()}, key.signer())
	return Signed{c, message}, err
}

// splitNote gives the text of a note whose signatures nobody has verified yet.
func splitNote(message []byte) (text string, err error) {
	_, err = note.Open(message, note.VerifierList())
	unverified, ok := errors.AsType[*note.UnverifiedNoteError](err)
	if !ok {
		return "", ErrNoCheckpoint
	}
	for _, signature := range unverified.Note.UnverifiedSigs { // one signature has one form
		b, err := base64.StdEncoding.DecodeString(signature.Base64)
		if err != nil || base64.StdEncoding.EncodeToString(b) != signature.Base64 {
			return "", ErrNoCheckpoint
		}
	}
	return unverified.Note.Text, nil
}

// OpenCheckpoint reads a checkpoint and verifies that its log has signed it.
func OpenCheckpoint(message []byte, keys Keys) (Signed, error) {
	text, err := splitNote(message)
	if err != nil {
		return Signed{}, err
	}
	c, err := ParseCheckpoint(text)
	if err != nil {
		return Signed{}, err
	}
	if c.Origin != keys.Origin() {
		return Signed{}, fmt.Errorf("it is a checkpoint of %s, not of %s", c.Origin, keys.Origin())
	}
	if _, err := note.Open(message, keys.verifiers(c.Size)); err != nil {
		return Signed{}, ErrNotSigned
	}
	return Signed{c, bytes.Clone(message)}, nil
}

// Cosigned lists those of some witnesses that have cosigned.
func (s Signed) Cosigned(witnesses ...Verifier) []string {
	list := make([]note.Verifier, len(witnesses))
	for i, w := range witnesses {
		list[i] = w
	}
	opened, err := note.Open(s.Message, note.VerifierList(list...))
	if err != nil {
		return nil
	}
	var names []string
	for _, signature := range opened.Sigs {
		names = append(names, signature.Name)
	}
	return names
}
