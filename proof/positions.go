package proof

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// The file of positions tells where in $all each full tile of leaves ends: 8
// bytes, big-endian, for each. It is a shortcut that nothing rests on, since
// what it leads to is compared with the tree; a log that moved has others.

func (f *Folder) putPosition(tile int64, at eventstore.Position) error {
	file, err := os.OpenFile(f.file(positionsFile), os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	_, err = file.WriteAt(binary.BigEndian.AppendUint64(nil, uint64(at)), 8*tile)
	return errors.Join(err, file.Close())
}

// position is where a full tile of leaves ends; known is false if nobody says.
func (f *Folder) position(tile int64) (at eventstore.Position, known bool, err error) {
	if tile < 0 {
		return eventstore.Start, true, nil
	}
	file, err := os.Open(f.file(positionsFile))
	if err != nil {
		return 0, false, nil
	}
	defer file.Close()
	var b [8]byte
	if _, err := file.ReadAt(b[:], 8*tile); err != nil {
		if errors.Is(err, io.EOF) {
			return 0, false, nil
		}
		return 0, false, err
	}
	at = eventstore.Position(binary.BigEndian.Uint64(b[:]))
	return at, at > eventstore.Start && at < eventstore.End, nil
}

// ErrUnproven: the event is in no published tree yet, or not in this log.
var ErrUnproven = errors.New("no published tree holds the event: it was recorded after the last checkpoint, or changed since it was published")

// index finds a leaf in a tree by its hash: near its position first, then anywhere.
func (f *Folder) index(size int64, leaf tlog.Hash, at eventstore.Position) (int64, error) {
	full := int(size / tileWidth)
	near := int64(sort.Search(full, func(tile int) bool {
		end, known, err := f.position(int64(tile))
		return err != nil || !known || end >= at
	}))
	if i, err := f.within(near, size, leaf); err != nil || i >= 0 {
		return i, err
	}
	for n := int64(0); n*tileWidth < size; n++ {
		if i, err := f.within(n, size, leaf); err != nil || i >= 0 {
			return i, err
		}
	}
	return 0, ErrUnproven
}

// within looks for a leaf in one tile; -1 if it is not there.
func (f *Folder) within(n, size int64, leaf tlog.Hash) (int64, error) {
	if n*tileWidth >= size {
		return -1, nil
	}
	hashes, err := f.leaves(n, size)
	if err != nil {
		return -1, fmt.Errorf("the published tree: %w", err)
	}
	for i, h := range hashes {
		if h == leaf {
			return n*tileWidth + int64(i), nil
		}
	}
	return -1, nil
}
