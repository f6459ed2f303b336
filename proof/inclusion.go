package proof

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// Inclusion proves that an event is in a log: a path from its leaf's hash to a
// signed root (c2sp.org/tlog-proof). It tells nothing of the event but that hash.
type Inclusion struct {
	Leaf       tlog.Hash
	Index      int64
	Path       tlog.RecordProof
	Checkpoint []byte // with its signatures
}

// Why a proof is refused.
var (
	ErrNoProof      = errors.New("it is not a proof, or was cut off")
	ErrOtherEvent   = errors.New("the proof is of another event")
	ErrBrokenPath   = errors.New("the proof's path does not lead to the root of its checkpoint: it was changed, or is of another tree")
	ErrStaleProof   = errors.New("the proof is stale: it is of a smaller tree than the checkpoint that you have")
	ErrOtherHistory = errors.New("the proof is of another history: its tree of the same size has another root than your checkpoint's")
)

// proofForm begins every proof.
const proofForm = "c2sp.org/tlog-proof@v1"

// maxProof bounds what is read as a proof.
const maxProof = maxNote + 64*45 + 256

// Text is the proof's file.
func (p Inclusion) Text() []byte {
	b := fmt.Appendf(nil, "%s\nextra %s\nindex %d\n", proofForm, base64.StdEncoding.EncodeToString(p.Leaf[:]), p.Index)
	for _, h := range p.Path {
		b = append(append(b, h.String()...), '\n')
	}
	return append(append(b, '\n'), p.Checkpoint...)
}

// ParseInclusion reads what Text writes, and nothing else.
func ParseInclusion(text []byte) (p Inclusion, err error) {
	head, checkpoint, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(text) > maxProof || len(lines) < 3 || lines[0] != proofForm {
		return p, ErrNoProof
	}
	extra, isExtra := strings.CutPrefix(lines[1], "extra ")
	if p.Leaf, err = parseHash(extra); err != nil || !isExtra {
		return p, ErrNoProof
	}
	index, isIndex := strings.CutPrefix(lines[2], "index ")
	if p.Index, err = strconv.ParseInt(index, 10, 64); err != nil || !isIndex || p.Index < 0 {
		return p, ErrNoProof
	}
	path, err := parsePath(lines[3:])
	if err != nil || len(path) > maxPath {
		return p, ErrNoProof
	}
	p.Path, p.Checkpoint = path, checkpoint
	if !bytes.Equal(p.Text(), text) {
		return p, ErrNoProof
	}
	return p, nil
}

// Check verifies a proof with nothing but the log's keys. It gives the checkpoint that it leads to.
func (p Inclusion) Check(keys Keys) (Signed, error) {
	s, err := OpenCheckpoint(p.Checkpoint, keys)
	if err != nil {
		return s, fmt.Errorf("the proof's checkpoint: %w", err)
	}
	if p.Index >= s.Size || tlog.CheckRecord(p.Path, s.Size, s.Root, p.Index, p.Leaf) != nil {
		return s, ErrBrokenPath
	}
	return s, nil
}

// Of tells whether the proof is of the event whose leaf (AppendLeaf) is given.
func (p Inclusion) Of(leaf []byte) error {
	if tlog.RecordHash(leaf) != p.Leaf {
		return ErrOtherEvent
	}
	return nil
}

// NotBefore refuses a proof of a smaller tree than a checkpoint that its reader has.
func NotBefore(proven, have Signed) error {
	switch {
	case proven.Size < have.Size:
		return fmt.Errorf("%w (%d events, and yours has %d)", ErrStaleProof, proven.Size, have.Size)
	case proven.Size == have.Size && proven.Root != have.Root:
		return ErrOtherHistory
	default:
		return nil
	}
}

// Prove makes the proof of an event from what is published. An event after the
// newest checkpoint is ErrUnproven: its turn comes soon.
func (f *Folder) Prove(s Signed, r eventstore.Recorded) (Inclusion, error) {
	p := Inclusion{Leaf: LeafHash(r), Checkpoint: s.Message}
	var err error
	if p.Index, err = f.index(s.Size, p.Leaf, r.Position); err != nil {
		return p, err
	}
	if p.Path, err = tlog.ProveRecord(s.Size, p.Index, f.hashes(s.Checkpoint)); err != nil {
		return p, fmt.Errorf("the published tree: %w", err)
	}
	return p, nil
}
