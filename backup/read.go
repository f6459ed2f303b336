package backup

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/proof"
)

// Damaged refuses an archive that is not what was written. It holds no personal data.
type Damaged struct {
	Log    string // in which log; empty outside of any
	Event  int64  // how many events of it were whole before
	Reason string
}

func (d *Damaged) Error() string {
	if d.Log == "" {
		return "the archive cannot be restored: " + d.Reason
	}
	return fmt.Sprintf("the archive cannot be restored: in the log %s, after %d events, %s", d.Log, d.Event, d.Reason)
}

// Manifest is what an archive holds.
type Manifest struct {
	Taken  time.Time
	Seals  []Seal // of its logs, in their order
	Extras []Extra

	Statements [][]byte // by which the log's keys name each other, as the archive's events tell
}

// Seal gives the seal of a log.
func (m Manifest) Seal(log string) (Seal, bool) {
	for _, s := range m.Seals {
		if s.Log == log {
			return s, true
		}
	}
	return Seal{}, false
}

// Extra gives what is in no log, by its name.
func (m Manifest) Extra(name string) json.RawMessage {
	for _, x := range m.Extras {
		if x.Name == name {
			return x.Content
		}
	}
	return nil
}

// Check reads a whole archive and sees that the events of each log fold to the
// root of its seal, and that its checkpoint, if it has one, is for that. Who signed is asked by Verify.
func Check(file string) (Manifest, error) {
	f, err := os.Open(file)
	if err != nil {
		return Manifest{}, err
	}
	defer f.Close()
	return check(f)
}

func check(from io.Reader) (m Manifest, err error) {
	r := &reader{}
	if err := r.open(from); err != nil {
		return m, r.damaged(err)
	}
	m.Taken = r.header.Taken
	for {
		kind, content, err := readFrame(r.frames)
		if err != nil {
			return m, r.damaged(err)
		}
		switch kind {
		case kindLog:
			err = r.begin(content)
		case kindEvent:
			err = r.event(content, &m)
		case kindSeal:
			var s Seal
			if s, err = r.seal(content); err == nil {
				m.Seals = append(m.Seals, s)
			}
		case kindExtra:
			var x Extra
			if err = json.Unmarshal(content, &x); err == nil {
				m.Extras = append(m.Extras, x)
			}
		case kindEnd:
			return m, r.damaged(r.end(content, m))
		default:
			err = errors.New("it holds something that this program does not know")
		}
		if err != nil {
			return m, r.damaged(err)
		}
	}
}

// reader checks what it passes.
type reader struct {
	file   *bufio.Reader
	frames io.Reader
	header header
	log    string // that is open; empty between two
	tree   proof.Tree
	events int64
}

func (r *reader) open(from io.Reader) error {
	r.file = bufio.NewReaderSize(from, 1<<16)
	zipped, err := gzip.NewReader(r.file)
	if err != nil {
		return errors.New("it is not a backup of Sijil")
	}
	zipped.Multistream(false)
	r.frames = bufio.NewReaderSize(zipped, 1<<20)
	kind, content, err := readFrame(r.frames)
	if err != nil {
		return err
	}
	if kind != kindHeader || json.Unmarshal(content, &r.header) != nil || r.header.Form != form {
		return errors.New("it is not a backup of Sijil, or of another version")
	}
	return nil
}

func (r *reader) begin(content []byte) error {
	var h logHead
	if err := json.Unmarshal(content, &h); err != nil || r.log != "" || h.Name == "" {
		return errOrder
	}
	r.log, r.tree = h.Name, proof.Tree{}
	return nil
}

func (r *reader) event(content []byte, m *Manifest) error {
	if r.log == "" {
		return errOrder
	}
	e, err := proof.ParseLeaf(content)
	if err != nil {
		return err
	}
	if s, ok := proof.StatementOf(e); ok && e.Stream == proof.KeysStream {
		m.Statements = append(m.Statements, s)
	}
	r.tree.Add(tlog.RecordHash(content))
	r.events++
	return nil
}

var errOrder = errors.New("its parts are not in their order")

func (r *reader) seal(content []byte) (s Seal, err error) {
	if err := json.Unmarshal(content, &s); err != nil || s.Log != r.log {
		return s, errOrder
	}
	if s.Size != r.tree.Size() || s.Root != r.tree.Root() {
		return s, errors.New("the events are not those that were sealed")
	}
	r.log = ""
	return s, nil
}

func (r *reader) end(content []byte, m Manifest) error {
	var e end
	if err := json.Unmarshal(content, &e); err != nil || e.Events != r.events || len(m.Seals) != len(r.header.Logs) {
		return errors.New("something is missing from it")
	}
	for i, s := range m.Seals {
		if s.Log != r.header.Logs[i] {
			return errOrder
		}
	}
	n, err := io.Copy(io.Discard, r.frames) // to the checksum of the compression
	if err != nil {
		return err
	}
	if _, err := r.file.ReadByte(); n > 0 || !errors.Is(err, io.EOF) {
		return errors.New("something was added to it")
	}
	return nil
}

// damaged says where.
func (r *reader) damaged(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return &Damaged{r.log, r.tree.Size(), "it was cut off"}
	case errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader):
		return &Damaged{r.log, r.tree.Size(), "it was changed: its checksum is another"}
	default:
		return &Damaged{r.log, r.tree.Size(), err.Error()}
	}
}
