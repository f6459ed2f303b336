package backup

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// An archive is one gzip stream of frames: the length of what follows the kind
// (4 bytes, big-endian), the kind (1 byte), and that. A header comes first; then
// for each log its name, its events and its seal; then what else belongs to it; then the end.
const (
	kindHeader = 'h' // header
	kindLog    = 'l' // logHead
	kindEvent  = 'e' // an event, as proof.AppendLeaf writes it
	kindSeal   = 's' // Seal
	kindExtra  = 'x' // extra
	kindEnd    = 'z' // end
)

// form is of the whole archive, and changes when an older program could not read it.
const form = "sijil/backup/v1"

// maxFrame bounds a frame: an event's limit with room for its names.
const maxFrame = 4 << 20

type frameWriter struct {
	to   *bufio.Writer
	head [5]byte
}

func (w *frameWriter) put(kind byte, content []byte) error {
	if len(content) > maxFrame {
		return fmt.Errorf("%d bytes are more than a frame takes", len(content))
	}
	binary.BigEndian.PutUint32(w.head[:], uint32(len(content)))
	w.head[4] = kind
	if _, err := w.to.Write(w.head[:]); err != nil {
		return err
	}
	_, err := w.to.Write(content)
	return err
}

func (w *frameWriter) putJSON(kind byte, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return w.put(kind, text)
}

// readFrame gives the next frame, in memory of its own.
func readFrame(from io.Reader) (kind byte, content []byte, err error) {
	var head [5]byte
	if _, err := io.ReadFull(from, head[:]); err != nil {
		return 0, nil, err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > maxFrame {
		return 0, nil, errFrame
	}
	content = make([]byte, n)
	if _, err := io.ReadFull(from, content); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return 0, nil, err
	}
	return head[4], content, nil
}

var errFrame = errors.New("a part of it is longer than any can be")
