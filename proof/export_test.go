package proof

import (
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Request makes the body of a request to a witness.
func Request(old int64, path []tlog.Hash, message []byte) []byte {
	return addCheckpoint{old, path, message}.text()
}

// ParseRequest reads one, and writes it again.
func ParseRequest(text []byte) ([]byte, error) {
	r, err := parseAddCheckpoint(text)
	return r.text(), err
}

// PutTree publishes the tiles of a tree of leaf hashes; each must be called for with one more leaf.
func (f *Folder) PutTree(t *Tree) error { return f.putEdge(t) }

// PutTile publishes one tile.
func (f *Folder) PutTile(level int, n int64, hashes []tlog.Hash) error {
	return f.putTile(level, n, hashes)
}

// Hashes reads a published tree.
func (f *Folder) Hashes(c Checkpoint) tlog.HashReader { return f.hashes(c) }

// Cosign signs as a witness does.
func (k *Key) Cosign(text string) ([]byte, error) {
	return note.Sign(&note.Note{Text: text}, k.cosigner(time.Unix(1_700_000_000, 0)))
}

// Whole compares the published leaves with a checkpoint.
func (f *Folder) Whole(c Checkpoint) error { return f.whole(c) }
