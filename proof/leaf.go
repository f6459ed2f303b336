package proof

import (
	"bytes"
	"encoding/binary"
	"errors"
	"time"

	"github.com/google/uuid"
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

// ErrNoLeaf refuses what AppendLeaf does not write.
var ErrNoLeaf = errors.New("it is not an event in its stored form")

// ParseLeaf reads what AppendLeaf writes, and nothing else; it shares the bytes.
func ParseLeaf(b []byte) (r eventstore.Recorded, err error) {
	const fixed = len(leafForm) + 16 + 8 + 8 + 4
	if len(b) < fixed || !bytes.HasPrefix(b, []byte(leafForm)) {
		return r, ErrNoLeaf
	}
	rest := b[len(leafForm):]
	r.ID = uuid.UUID(rest[:16])
	r.Revision = eventstore.Revision(binary.BigEndian.Uint64(rest[16:]))
	seconds, nanoseconds := int64(binary.BigEndian.Uint64(rest[24:])), binary.BigEndian.Uint32(rest[32:])
	if nanoseconds >= uint32(time.Second) {
		return r, ErrNoLeaf
	}
	r.RecordedAt = time.Unix(seconds, int64(nanoseconds)).UTC()
	rest = rest[36:]
	var parts [4][]byte
	for i := range parts {
		if len(rest) < 4 {
			return r, ErrNoLeaf
		}
		n := uint64(binary.BigEndian.Uint32(rest))
		if rest = rest[4:]; uint64(len(rest)) < n {
			return r, ErrNoLeaf
		}
		parts[i], rest = rest[:n:n], rest[n:]
	}
	if len(rest) > 0 || r.Revision < 0 {
		return r, ErrNoLeaf
	}
	r.Stream, r.Type, r.Data, r.Metadata = string(parts[0]), string(parts[1]), parts[2], parts[3]
	return r, nil
}
