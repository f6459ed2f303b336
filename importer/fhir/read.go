package fhir

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"

	"sijil/domain"
	"sijil/importer"
)

// Format of FHIR files: a bundle, several bundles one after another or one a
// line (NDJSON), or an array of bundles.
var Format = importer.Format{
	Name:       "fhir",
	Extensions: []string{".json", ".ndjson", ".jsonl"},
	Read:       read,
	Reject:     func(w io.Writer) importer.RejectWriter { return rejects{w} },
}

// maxBundle bounds one bundle; real ones have 20 to 70 KB.
const maxBundle = 4 << 20

var (
	errTooLarge = errors.New("larger than a bundle may be")
	errEmpty    = errors.New("no bundle in the file")
	errTrailing = errors.New("something else follows the bundles")
)

// read takes a file line by line if its first line is a whole bundle, so that
// one broken line does not hide the lines after it.
func read(r io.Reader) iter.Seq[importer.Item] {
	in := bufio.NewReaderSize(r, maxBundle)
	if mark, _ := in.Peek(3); bytes.Equal(mark, []byte("\ufeff")) {
		_, _ = in.Discard(len(mark)) // peeked just now
	}
	head, _ := in.Peek(maxBundle)
	if first, _, _ := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n")); len(first) > 0 && first[0] == '{' && json.Valid(first) {
		return lines(in)
	}
	return values(in)
}

// lines yields a bundle a line.
func lines(in *bufio.Reader) iter.Seq[importer.Item] {
	return func(yield func(importer.Item) bool) {
		var offset int64
		for n := 1; ; {
			line, err := in.ReadSlice('\n')
			offset += int64(len(line))
			start := offset - int64(len(line))
			line = bytes.TrimSpace(line)
			for errors.Is(err, bufio.ErrBufferFull) { // too long: pass over the rest of the line
				var rest []byte
				rest, err = in.ReadSlice('\n')
				offset += int64(len(rest))
				line, start = nil, -1
			}
			if len(line) > 0 || start < 0 {
				item := importer.Item{Number: n, Raw: bytes.Clone(line)}
				item.Record, item.Faults = mapAt(item.Raw, start)
				if !yield(item) {
					return
				}
				n++
			}
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(importer.Item{Number: n, Faults: importer.Faults{Problems: unreadable(err, offset)}})
				return
			}
		}
	}
}

// mapAt maps a bundle that begins at an offset of its file; -1 if it was too long to keep.
func mapAt(raw []byte, offset int64) (r importer.Record, faults importer.Faults) {
	if offset < 0 {
		faults.Refuse("", importer.RuleTooLarge, maxBundle)
		return r, faults
	}
	if err := json.Unmarshal(raw, new(json.RawMessage)); err != nil {
		faults.Problems = unreadable(err, offset)
		return r, faults
	}
	return Map(raw)
}

func unreadable(err error, offset int64) []*domain.Error {
	if at, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset += at.Offset
	}
	return []*domain.Error{importer.RuleUnreadable.Refuse("", "FHIR R4 JSON", offset).Because(err)}
}

// values yields the bundles of a file that is one JSON text after another, or an array of them.
func values(in io.Reader) iter.Seq[importer.Item] {
	return func(yield func(importer.Item) bool) {
		limited := &meter{r: in}
		dec := json.NewDecoder(limited)
		for n, depth := 1, 0; ; n++ {
			limited.left = 2 * maxBundle // the decoder reads ahead
			end, err := brackets(dec, limited, &depth)
			if end && n > 1 {
				return
			}
			if end {
				err = errEmpty
			}
			var raw json.RawMessage
			if err == nil {
				err = dec.Decode(&raw)
			}
			item := importer.Item{Number: n, Raw: raw}
			switch {
			case errors.Is(err, errTooLarge) || len(raw) > maxBundle:
				item.Refuse("", importer.RuleTooLarge, maxBundle)
			case err != nil:
				item.Problems = unreadable(err, dec.InputOffset())
			default:
				item.Record, item.Faults = Map(raw)
			}
			if !yield(item) || err != nil {
				return
			}
		}
	}
}

// brackets passes over an array's brackets and tells whether the file ends.
func brackets(dec *json.Decoder, in *meter, depth *int) (end bool, err error) {
	for {
		if *depth == 1 {
			if dec.More() {
				return false, nil
			}
			if _, err := dec.Token(); err != nil {
				return false, err
			}
			*depth = 0
		}
		next, err := peek(dec, in)
		if err != nil || next != '[' {
			return errors.Is(err, io.EOF), err
		}
		if _, err := dec.Token(); err != nil {
			return false, err
		}
		*depth = 1
	}
}

// peek looks at the next byte that is not white space.
func peek(dec *json.Decoder, in *meter) (byte, error) {
	more := dec.More()
	buffered, _ := io.ReadAll(dec.Buffered()) // from memory: it cannot fail
	rest := bytes.TrimLeft(buffered, " \t\r\n")
	switch {
	case len(rest) == 0:
		return 0, in.err
	case !more:
		return 0, errTrailing
	default:
		return rest[0], nil
	}
}

// meter refuses to feed one bundle more bytes than it may have.
type meter struct {
	r    io.Reader
	left int
	err  error // why the last Read gave nothing
}

func (m *meter) Read(p []byte) (n int, err error) {
	if m.left <= 0 {
		m.err = errTooLarge
		return 0, m.err
	}
	n, m.err = m.r.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, m.err
}

// rejects keeps bundles one after another, indented for whoever corrects them:
// the reasons stand in the list of rejects, since a bundle has no place for them.
type rejects struct{ w io.Writer }

func (r rejects) Write(item importer.Item, _ domain.Language) error {
	var text bytes.Buffer
	if json.Indent(&text, item.Raw, "", "  ") != nil {
		text.Reset()
		text.Write(item.Raw)
	}
	text.WriteByte('\n')
	_, err := r.w.Write(text.Bytes())
	return err
}

func (rejects) Close() error { return nil }
