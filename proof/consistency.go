package proof

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Consistency proves that the tree of a checkpoint is the beginning of a later one's.
type Consistency struct {
	Path     tlog.TreeProof
	Old, New []byte // checkpoints with their signatures
}

// ErrInconsistent refuses two checkpoints of which one does not continue the other.
var ErrInconsistent = errors.New("the newer checkpoint does not continue the older one: history between them was changed")

// consistencyForm begins every such proof; no public specification has one.
const consistencyForm = "sijil/tlog-consistency/v1"

// Text is the proof's file: its form; the path, a hash in a line; an empty line;
// the older checkpoint; a line of "---"; the newer one.
func (c Consistency) Text() []byte {
	b := []byte(consistencyForm + "\n")
	for _, h := range c.Path {
		b = append(append(b, h.String()...), '\n')
	}
	b = append(append(b, '\n'), c.Old...)
	return append(append(b, between...), c.New...)
}

const between = "---\n"

// ParseConsistency reads what Text writes, and nothing else.
func ParseConsistency(text []byte) (c Consistency, err error) {
	head, rest, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(text) > 2*maxProof || lines[0] != consistencyForm || len(lines) > 1+maxPath {
		return c, ErrNoProof
	}
	if c.Path, err = parsePath(lines[1:]); err != nil {
		return c, ErrNoProof
	}
	if c.Old, c.New, found = bytes.Cut(rest, []byte(between)); !found || !bytes.Equal(c.Text(), text) {
		return c, ErrNoProof
	}
	return c, nil
}

// Check verifies the proof with nothing but the log's keys.
func (c Consistency) Check(keys Keys) (older, newer Signed, err error) {
	if older, err = OpenCheckpoint(c.Old, keys); err != nil {
		return older, newer, fmt.Errorf("the older checkpoint: %w", err)
	}
	if newer, err = OpenCheckpoint(c.New, keys); err != nil {
		return older, newer, fmt.Errorf("the newer checkpoint: %w", err)
	}
	return older, newer, checkContinues(c.Path, older.Checkpoint, newer.Checkpoint)
}

func checkContinues(path tlog.TreeProof, older, newer Checkpoint) error {
	switch {
	case older.Size == newer.Size && older.Root == newer.Root && len(path) == 0:
		return nil
	case older.Size == 0 && len(path) == 0: // any tree continues the empty one
		return nil
	case older.Size == 0 || older.Size >= newer.Size || tlog.CheckTree(path, newer.Size, newer.Root, older.Size, older.Root) != nil:
		return ErrInconsistent
	}
	return nil
}

// ProveConsistency makes the proof for two checkpoints from the published tree, which must reach the newer one.
func (f *Folder) ProveConsistency(published, older, newer Signed) (Consistency, error) {
	if older.Size > newer.Size {
		older, newer = newer, older
	}
	c := Consistency{Old: older.Message, New: newer.Message}
	if newer.Size > published.Size {
		return c, fmt.Errorf("the published tree has %d events, and a checkpoint %d", published.Size, newer.Size)
	}
	if older.Size > 0 && older.Size < newer.Size {
		// The newer tree is read out of the published one, which may be larger: its own root tells whether that is right.
		path, err := tlog.ProveTree(newer.Size, older.Size, f.hashes(published.Checkpoint))
		if err != nil {
			return c, fmt.Errorf("the published tree: %w", err)
		}
		c.Path = path
	}
	return c, checkContinues(c.Path, older.Checkpoint, newer.Checkpoint)
}
