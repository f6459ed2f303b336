package copying

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"

	"sijil/eventstore"
)

// digest is a running SHA-256 over everything of a log's events but their
// positions. Each field stands behind its length, so that two different logs
// never give the same bytes.
type digest struct {
	hash hash.Hash
	buf  []byte
}

func newDigest() *digest { return &digest{hash: sha256.New()} }

func (d *digest) add(r eventstore.Recorded) {
	b := append(d.buf[:0], r.ID[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(r.Revision))
	b = binary.BigEndian.AppendUint64(b, uint64(r.RecordedAt.Unix()))
	b = binary.BigEndian.AppendUint32(b, uint32(r.RecordedAt.Nanosecond()))
	for _, text := range []string{r.Stream, r.Type} {
		b = append(binary.BigEndian.AppendUint64(b, uint64(len(text))), text...)
	}
	for _, body := range [][]byte{r.Data, r.Metadata} {
		b = append(binary.BigEndian.AppendUint64(b, uint64(len(body))), body...)
	}
	d.buf = b
	d.hash.Write(b)
}

func (d *digest) hex() string { return hex.EncodeToString(d.hash.Sum(nil)) }

// difference names the first field in which a copy is not what was copied; empty if there is none.
func difference(source, destination eventstore.Recorded) string {
	switch {
	case source.ID != destination.ID:
		return "id"
	case source.Stream != destination.Stream:
		return "stream"
	case source.Revision != destination.Revision:
		return "revision"
	case source.Type != destination.Type:
		return "type"
	case !bytes.Equal(source.Data, destination.Data):
		return "data"
	case !bytes.Equal(source.Metadata, destination.Metadata):
		return "metadata"
	case !source.RecordedAt.Equal(destination.RecordedAt):
		return "time of recording"
	default:
		return ""
	}
}
