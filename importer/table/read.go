// Package table reads a table of a legacy register: CSV with a header in
// English or Arabic, one person, birth or death a row, in UTF-8 or
// Windows-1256. docs/import.md lists the columns.
package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"

	"sijil/domain"
	"sijil/importer"
)

// Format of tables in an encoding.
func Format(e Encoding) importer.Format {
	return importer.Format{
		Name:       "csv",
		Extensions: []string{".csv", ".tsv"},
		Read:       func(r io.Reader) iter.Seq[importer.Item] { return read(r, e) },
		Reject:     func(w io.Writer) importer.RejectWriter { return &rejects{file: w, w: csv.NewWriter(w)} },
	}
}

// maxRow bounds one row in bytes.
const maxRow = 256 << 10

var errTooLarge = errors.New("larger than a row may be")

// header says which field stands in which column.
type header struct {
	names   []string // as they were written
	columns []string // what they mean; empty for what is not imported
}

func read(r io.Reader, e Encoding) iter.Seq[importer.Item] {
	return func(yield func(importer.Item) bool) {
		in := &meter{r: bufio.NewReaderSize(r, maxRow), left: maxRow}
		in.skipMark()
		rows := csv.NewReader(in)
		rows.FieldsPerRecord, rows.Comma = -1, in.separator()
		first, err := rows.Read()
		e = e.settle(first)
		h, faults := newHeader(decoded(first, e))
		if err != nil {
			faults.Problems = broken(rows, err)
		}
		if len(faults.Problems) > 0 {
			yield(importer.Item{Number: 1, Faults: faults})
			return
		}
		last := 1
		for notes := faults.Notes; ; notes = nil {
			in.left = maxRow
			row, err := rows.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err == nil && blank(row) {
				continue // spreadsheets leave such rows behind
			}
			item := importer.Item{Header: h.names, Faults: importer.Faults{Notes: notes}}
			if err != nil {
				item.Number, item.Problems = line(err, last+1), broken(rows, err)
			} else {
				item.Number, _ = rows.FieldPos(0)
				e = e.settle(row)
				item.Row = decoded(row, e)
				h.mapRow(&item)
			}
			last = item.Number
			if !yield(item) || errors.Is(err, errTooLarge) {
				return
			}
		}
	}
}

// mapRow maps an item's row.
func (h header) mapRow(item *importer.Item) {
	if len(item.Row) != len(h.columns) {
		item.Refuse("", importer.RuleFieldCount, len(item.Row), len(h.columns))
		return
	}
	m := &mapper{fields: map[string]string{}, Faults: item.Faults}
	for i, column := range h.columns {
		if column != "" {
			m.fields[column] = item.Row[i]
		}
	}
	item.Record = m.mapRow()
	item.Faults = m.Faults
}

func newHeader(names []string) (h header, faults importer.Faults) {
	h = header{names: names, columns: make([]string, len(names))}
	seen := map[string]bool{}
	for i, name := range names {
		column, isKnown := byHeader[plain(name)]
		switch {
		case name == rejectField || name == rejectReason:
			continue
		case !isKnown:
			faults.Note(name, importer.RuleColumnIgnored)
		case seen[column]:
			faults.Refuse(name, importer.RuleColumnTwice)
		}
		h.columns[i], seen[column] = column, true
	}
	for _, needed := range []string{"record", "office", "number"} {
		if !seen[needed] {
			faults.Refuse(needed, importer.RuleColumn)
		}
	}
	return h, faults
}

func decoded(row []string, e Encoding) []string {
	for i, field := range row {
		row[i] = e.decode(field)
	}
	return row
}

// broken says where a table cannot be read.
func broken(rows *csv.Reader, err error) []*domain.Error {
	if errors.Is(err, errTooLarge) {
		return []*domain.Error{importer.RuleTooLarge.Refuse("", maxRow)}
	}
	return []*domain.Error{importer.RuleUnreadable.Refuse("", "CSV", rows.InputOffset()).Because(err)}
}

// meter refuses to feed one row more bytes than it may have: a quote that is never closed would swallow the file.
type meter struct {
	r    *bufio.Reader
	left int
}

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errTooLarge
	}
	n, err := m.r.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, err
}

// skipMark skips a UTF-8 byte order mark.
func (m *meter) skipMark() {
	if mark, _ := m.r.Peek(3); bytes.Equal(mark, []byte("\ufeff")) {
		_, _ = m.r.Discard(3) // peeked just now
	}
}

// separator is what parts the header most: a comma, a semicolon as spreadsheets of some countries write it, or a tab.
func (m *meter) separator() rune {
	head, _ := m.r.Peek(4096)
	line, _, _ := strings.Cut(string(head), "\n")
	best := ','
	for _, c := range []rune{';', '\t'} {
		if strings.Count(line, string(c)) > strings.Count(line, string(best)) {
			best = c
		}
	}
	return best
}

// line of an error, where the reader knows it.
func line(err error, otherwise int) int {
	if at, ok := errors.AsType[*csv.ParseError](err); ok {
		return at.StartLine
	}
	return otherwise
}

func blank(row []string) bool {
	for _, field := range row {
		if strings.TrimSpace(field) != "" {
			return false
		}
	}
	return true
}
