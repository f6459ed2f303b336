package proof

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// Verification says what a log is compared with. The zero one only looks for what no writer leaves behind.
type Verification struct {
	Checkpoints []Signed           // kept outside the database
	Folder      *Folder            // where the tree was published; nil for none
	Published   Signed             // its checkpoint
	Gapless     bool               // the engine counts positions: the first is 1
	Progress    func(events int64) // told now and then; may be nil
}

// Verified is what was found.
type Verified struct {
	Size      int64     // events in the log
	Root      tlog.Hash // of the tree over them
	Compared  int64     // size of the largest checkpoint that they agree with; 0 for none
	Streams   int
	Uncovered *Place // the first event after all checkpoints; nil for none
	Tiles     error  // why the published leaves could not be used, if they could not
}

// Place is an event's, without its contents.
type Place struct {
	Index    int64 // in the tree, from 0
	Position eventstore.Position
	Stream   string
	Revision eventstore.Revision
	ID       uuid.UUID
}

// Difference is the first place at which a log is not what it was, or cannot
// have been written by Sijil. Its text holds no personal data; Place does.
type Difference struct {
	Reason string
	First  int64  // index of the first event that may differ
	Last   int64  // index of the last one that the first difference may be at; First if it is known exactly
	Place  *Place // what the log has at First, if that is exact; nil if it has nothing there
}

func (d *Difference) Error() string {
	switch {
	case d.First != d.Last:
		return fmt.Sprintf("the log differs from what was published: the first difference is at one of the events %d to %d: %s", d.First, d.Last, d.Reason)
	case d.Place != nil:
		return fmt.Sprintf("the log differs at event %d (position %d, id %s): %s", d.First, d.Place.Position, d.Place.ID, d.Reason)
	default:
		return fmt.Sprintf("the log differs at event %d, which it lacks: %s", d.First, d.Reason)
	}
}

// Hider is a store that can tell of an event that $all never shows.
type Hider interface {
	Hidden(ctx context.Context) (r eventstore.Recorded, found bool, err error)
}

// Verify folds the whole log anew and compares it. The first place at which it
// differs is a *Difference: exact if the leaves were published, else between two checkpoints.
func Verify(ctx context.Context, log eventstore.Store, o Verification) (Verified, error) {
	v := &verification{Verification: o, seen: map[[16]byte]eventstore.Revision{}}
	v.prepare()
	if err := v.hidden(ctx, log); err != nil {
		return v.Verified, err
	}
	for l, err := range leaves(ctx, log, eventstore.Start) {
		if err != nil {
			return v.Verified, err
		}
		if err := v.take(l); err != nil {
			return v.Verified, err
		}
	}
	return v.end()
}

type verification struct {
	Verification
	Verified
	tree    Tree
	tile    []tlog.Hash
	seen    map[[16]byte]eventstore.Revision // last revision by stream
	last    eventstore.Position
	suspect *Difference // what no writer leaves behind, until it is known whether something differs before it
}

// prepare sorts what is compared, and sees whether the published leaves can be.
func (v *verification) prepare() {
	v.Checkpoints = slices.Clone(v.Checkpoints)
	if v.Folder != nil {
		v.Checkpoints = append(v.Checkpoints, v.Published)
		v.Tiles = v.Folder.whole(v.Published.Checkpoint)
	}
	slices.SortStableFunc(v.Checkpoints, func(a, b Signed) int { return cmp.Compare(a.Size, b.Size) })
}

// exact tells whether a leaf outside the database says what belongs at an index.
func (v *verification) exact(index int64) bool {
	return v.Folder != nil && v.Tiles == nil && index < v.Published.Size
}

func (v *verification) hidden(ctx context.Context, log eventstore.Store) error {
	h, ok := log.(Hider)
	if !ok {
		return nil
	}
	r, found, err := h.Hidden(ctx)
	if err != nil || !found {
		return err
	}
	return &Difference{First: -1, Last: -1, Place: place(-1, r), Reason: "the event has a position that no writer gives, so that only readers of its stream see it"}
}

func (v *verification) take(l leaf) (err error) {
	index := v.tree.size
	if err := v.compare(index); err != nil {
		return err
	}
	at := place(index, l.event)
	if v.exact(index) {
		if index%tileWidth == 0 {
			if v.tile, err = v.Folder.leaves(index/tileWidth, v.Published.Size); err != nil {
				return err
			}
		}
		if v.tile[index%tileWidth] != l.hash {
			return &Difference{First: index, Last: index, Place: at, Reason: "it is not the event that was published there"}
		}
	}
	v.orderly(l, at)
	if len(v.Checkpoints) == 0 && v.Uncovered == nil {
		v.Uncovered = at
	}
	v.tree.Add(l.hash)
	v.last = l.event.Position
	if v.Progress != nil && v.tree.size%(1<<14) == 0 {
		v.Progress(v.tree.size)
	}
	return nil
}

// compare compares the tree so far with the checkpoints of its size.
func (v *verification) compare(size int64) error {
	for len(v.Checkpoints) > 0 && v.Checkpoints[0].Size == size {
		c := v.Checkpoints[0]
		if root := v.tree.Root(); root != c.Root {
			d := &Difference{First: v.Compared, Last: size - 1, Reason: fmt.Sprintf("the tree of the checkpoint of %d events has another root", size)}
			if size > 0 && v.exact(size-1) {
				d.Reason += ", and the published leaves agree with the log: two histories were signed"
			}
			return d
		}
		v.Compared, v.Checkpoints = size, v.Checkpoints[1:]
	}
	return nil
}

// orderly notes the first event that no writer would have left so.
func (v *verification) orderly(l leaf, at *Place) {
	last, known := v.seen[l.stream]
	if !known {
		last = -1
	}
	v.seen[l.stream] = l.event.Revision
	reason := ""
	switch {
	case l.event.Revision != last+1:
		reason = fmt.Sprintf("its revision is %d, and the one before it in its stream has %d", l.event.Revision, last)
	case v.Gapless && l.event.Position != v.last+1:
		reason = fmt.Sprintf("the position before it is %d, and this engine leaves no gap", v.last)
	}
	if reason != "" && v.suspect == nil {
		v.suspect = &Difference{First: at.Index, Last: at.Index, Place: at, Reason: reason}
	}
}

func (v *verification) end() (Verified, error) {
	v.Size, v.Root, v.Streams = v.tree.size, v.tree.Root(), len(v.seen)
	if err := v.compare(v.Size); err != nil {
		return v.Verified, err
	}
	if len(v.Checkpoints) > 0 {
		c := v.Checkpoints[0]
		d := &Difference{First: v.Compared, Last: v.Size, Reason: fmt.Sprintf("the log ends after %d events, and a checkpoint has %d", v.Size, c.Size)}
		if v.exact(v.Size) {
			d.First = v.Size
		}
		return v.Verified, d
	}
	if v.suspect != nil {
		return v.Verified, v.suspect
	}
	return v.Verified, nil
}

func place(index int64, r eventstore.Recorded) *Place {
	return &Place{index, r.Position, r.Stream, r.Revision, r.ID}
}
