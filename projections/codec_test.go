package projections

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/birth"
)

// tupleValues takes a COPY tuple apart, as PostgreSQL would.
func tupleValues(tuple []byte) (values [][]byte) {
	n := int(be.Uint16(tuple))
	tuple = tuple[2:]
	for range n {
		size := be.Uint32(tuple)
		tuple = tuple[4:]
		if size == null {
			values = append(values, nil)
			continue
		}
		values, tuple = append(values, tuple[:size]), tuple[size:]
	}
	return values
}

// TestRowsComeBackAsWritten: what encode writes, decode reads, but for derived columns.
func TestRowsComeBackAsWritten(t *testing.T) {
	t.Parallel()
	c := codecOf[BirthRow]()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Filter(func(s string) bool { _, err := json.Marshal(s); return err == nil && !hasNUL(s) })
		date := rapid.Custom(func(t *rapid.T) domain.Date {
			return domain.NewDate(rapid.IntRange(1800, 2999).Draw(t, "year"), rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 28).Draw(t, "day"))
		})
		row := BirthRow{
			Birth: "birth-" + text.Draw(t, "birth"), Status: birth.StatusDeclared, Flags: rapid.SliceOf(rapid.SampledFrom([]Flag{Late, Overdue})).Draw(t, "flags"),
			Registrar: text.Draw(t, "registrar"), DeclaredOn: date.Draw(t, "declared"), DaysLate: rapid.Int().Draw(t, "days"), Sealed: rapid.Bool().Draw(t, "sealed"),
			ChangedAt: time.UnixMicro(rapid.Int64Range(0, 4e15).Draw(t, "changed")).UTC(), Candidates: []Candidate{{text.Draw(t, "candidate"), "r"}},
		}
		row.Particulars.Child.Name.Given, row.Particulars.Child.DateOfBirth = text.Draw(t, "given"), date.Draw(t, "born")
		if len(row.Flags) == 0 {
			row.Flags = nil
		}
		values := tupleValues(c.encode(nil, &row))
		var read [][]byte
		for _, at := range c.read {
			read = append(read, values[at])
		}
		var back BirthRow
		if err := c.decode(&back, read); err != nil {
			t.Fatal(err)
		}
		row.Words, row.Pairs, row.BornOn, row.MotherNumber, row.FatherNumber = nil, nil, "", "", ""
		if !reflect.DeepEqual(back, row) {
			t.Fatalf("\n got %+v\nwant %+v", back, row)
		}
	})
}

func hasNUL(s string) bool {
	for _, r := range s {
		if r == 0 || r == 0xfffd {
			return true
		}
	}
	return false
}
