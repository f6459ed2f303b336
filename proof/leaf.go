package proof

import (
	"encoding/binary"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// leafForm begins every leaf, so that the encoding can change without two
// meanings for the same bytes.
const leafForm = "sijil/event/v1\n"

// AppendLeaf appends an event's leaf to b: leafForm; the id (16 bytes); the
// revision (8); the time of recording as seconds since 1970 (8) and nanoseconds
// (4); then stream, type, data and metadata, each behind its length in bytes
// (4). Numbers are big-endian. The bytes are those that are stored, and nothing
// of the engine is in them: positions differ between engines, and the order is
// the tree's. Two different events never give the same leaf.
func AppendLeaf(b []byte, r eventstore.Recorded) []byte {
	b = append(b, leafForm...)
	b = append(b, r.ID[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(r.Revision))
	b = binary.BigEndian.AppendUint64(b, uint64(r.RecordedAt.Unix()))
	b = binary.BigEndian.AppendUint32(b, uint32(r.RecordedAt.Nanosecond()))
	for _, text := range []string{r.Stream, r.Type} {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(text))), text...)
	}
	for _, body := range [][]byte{r.Data, r.Metadata} {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(body))), body...)
	}
	return b
}

// LeafHash is an event's hash in the tree, as RFC 6962 makes it.
func LeafHash(r eventstore.Recorded) tlog.Hash {
	const around = 128 // the fixed fields and most names
	return tlog.RecordHash(AppendLeaf(make([]byte, 0, around+len(r.Stream)+len(r.Type)+len(r.Data)+len(r.Metadata)), r))
}
