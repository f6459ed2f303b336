package policy

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"sijil/domain"
)

// columns of expected.csv.
var columns = []string{"role", "agency", "need", "records", "purpose", "day", "decision", "by"}

// row is one expected decision. Its agreements are those of agreements.yaml.
type row struct {
	line      int
	class     Class
	need      Need
	where     Where
	suspended bool
	purpose   string // as the request states it
	day       domain.Date
	allow     bool
	by        string // the policy that decides; empty: none permits
}

func (r *reader) expected() {
	text := r.text(expectedFile)
	if text == nil {
		return
	}
	file := path.Join(r.dir, expectedFile)
	in := csv.NewReader(bytes.NewReader(text))
	in.Comment, in.FieldsPerRecord = '#', len(columns)
	header, err := in.Read()
	if err != nil || !slices.Equal(header, columns) {
		r.problems.add(file, 1, "the columns are %s", strings.Join(columns, ","))
		return
	}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		line, _ := in.FieldPos(0)
		if err != nil {
			r.problems.add(file, line, "%v", err)
			return
		}
		read, fault := r.row(record)
		if fault != "" {
			r.problems.add(file, line, "%s", fault)
			continue
		}
		read.line = line
		r.set.expected = append(r.set.expected, read)
	}
}

// row reads one record; fault says what is wrong with it.
func (r *reader) row(record []string) (e row, fault string) {
	what, action, _ := strings.Cut(record[2], ":")
	register, group, _ := strings.Cut(what, ".")
	e = row{class: Class{Role: record[0], Agency: record[1]}, need: Need{register, action, group}, purpose: record[4], allow: record[6] == "allow", by: record[7]}
	if !r.set.Knows(e.need) {
		return e, "there is no " + record[2] + " to be decided on"
	}
	for word := range strings.SplitSeq(record[3], "+") {
		switch word {
		case "own":
		case "other":
			e.where.OtherOffice = true
		case "sealed":
			e.where.Sealed = true
		case "suspended":
			e.suspended = true
		default:
			return e, "records are own, other, sealed or suspended, joined by +; " + word + " is none"
		}
	}
	if record[6] != "allow" && record[6] != "deny" {
		return e, "a decision is allow or deny"
	}
	day, err := domain.ParseDate(record[5])
	if err != nil || !day.Complete() {
		return e, "day is a whole day, like 2026-11-30"
	}
	e.day = day
	return e, ""
}

// contradictions are the expected decisions that come out otherwise.
func (s *Set) contradictions(file string) (found Problems) {
	for _, e := range s.expected {
		got := s.standing(e.class, e.suspended, e.purpose, inForce(s.Agreements, e.class.Agency, e.day)).decide(e.need, e.where)
		if got.Allowed != e.allow || got.Policy != e.by {
			found.add(file, e.line, "%s of %q and %s: expected %s by %q, the policies %s by %q%s",
				e.class.Role, e.class.Agency, e.need, verdict(e.allow), e.by, verdict(got.Allowed), got.Policy, failing(got))
		}
	}
	return found
}

// Expected is how many decisions the table holds that the set came with; all came out.
func (s *Set) Expected() int { return len(s.expected) }

func verdict(allow bool) string {
	if allow {
		return "allow"
	}
	return "deny"
}

func failing(d Decision) string {
	if d.Failed == "" {
		return ""
	}
	return ", since " + d.Failed + " cannot be evaluated"
}
