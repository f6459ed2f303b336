// Package ije reads the US inter-jurisdictional exchange (IJE): one record a
// line in fixed columns, births (natality) and deaths (mortality).
package ije

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"sijil/domain"
	"sijil/importer"
)

// Format of IJE files. Both kinds of record may stand in one file.
var Format = importer.Format{
	Name:       "ije",
	Extensions: []string{".ije", ".mor", ".nat", ".txt"},
	Read:       read,
	Reject:     func(w io.Writer) importer.RejectWriter { return rejects{w} },
}

// maxRow bounds a line: mortality has 5,000 columns.
const maxRow = 16 << 10

// Map maps one line. It is pure. The record is meaningful only without problems.
func Map(line []byte) (r importer.Record, faults importer.Faults) {
	m := &mapper{row: decode(line)}
	switch {
	case m.natality():
		m.birth(&r)
	case m.mortality():
		m.death(&r)
	default:
		m.Refuse("", importer.RuleNotARecord)
	}
	return r, m.Faults
}

// decode gives the columns: UTF-8, or Latin-1 where a line is not UTF-8.
func decode(line []byte) row {
	if utf8.Valid(line) {
		return row(string(line))
	}
	r := make(row, len(line))
	for i, b := range line {
		r[i] = rune(b)
	}
	return r
}

// natality tells a birth by its columns: the child's sex stands at 30 with the
// month and day of birth behind it, where a death has the given name.
func (r row) natality() bool {
	if r.text(bSex) != "" && r.digits(bornMonth) && r.digits(bornDay) {
		return true
	}
	return r.blankVoid() && len(r) <= natalityColumns
}

// mortality tells a death by its columns: the sex at 189, the date of birth behind it.
func (r row) mortality() bool {
	born := field{dobYear.from, dobYear.length + dobMonth.length + dobDay.length}
	if r.text(dSex) != "" && strings.Trim(r.text(born), "0123456789 ") == "" {
		return true
	}
	return r.blankVoid() && len(r) > natalityColumns
}

// natalityColumns are those of a birth, with what some systems add behind them.
const natalityColumns = 4100

// blankVoid tells whether a void states nothing but its certificate: then only
// the length of the line, which must not be cut, says whose it is.
func (r row) blankVoid() bool {
	return r.text(void) == "1" && r.text(bSex) == "" && r.text(dSex) == "" && len(r) >= 3900
}

// digits tells whether a field is full of digits.
func (r row) digits(f field) bool {
	s := r.text(f)
	return len(s) == f.length && strings.Trim(s, "0123456789") == ""
}

func read(r io.Reader) iter.Seq[importer.Item] {
	return func(yield func(importer.Item) bool) {
		in := bufio.NewReaderSize(r, maxRow)
		for n, offset := 1, 0; ; {
			line, err := in.ReadSlice('\n')
			start := offset
			offset += len(line)
			tooLong := errors.Is(err, bufio.ErrBufferFull)
			item := importer.Item{Number: n, Raw: bytes.Clone(bytes.TrimRight(line, "\r\n"))}
			for errors.Is(err, bufio.ErrBufferFull) {
				var rest []byte
				rest, err = in.ReadSlice('\n')
				offset += len(rest)
			}
			switch {
			case tooLong:
				item.Refuse("", importer.RuleTooLarge, maxRow)
			case err != nil && !errors.Is(err, io.EOF):
				item.Problems = []*domain.Error{importer.RuleUnreadable.Refuse("", "IJE", start).Because(err)}
			case len(bytes.TrimSpace(item.Raw)) > 0:
				item.Record, item.Faults = Map(item.Raw)
			case err == nil:
				continue // a blank line
			default:
				if n == 1 {
					item.Refuse("", importer.RuleNotARecord)
					yield(item)
				}
				return
			}
			if !yield(item) || err != nil {
				return
			}
			n++
		}
	}
}

// rejects keeps the lines as they stood: columns leave no place for a reason.
type rejects struct{ w io.Writer }

func (r rejects) Write(item importer.Item, _ domain.Language) error {
	_, err := r.w.Write(append(item.Raw, '\n'))
	return err
}

func (rejects) Close() error { return nil }
