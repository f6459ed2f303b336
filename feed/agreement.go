// Package feed says who may follow the log over EventStoreDB's protocol, and who
// may append to it: the agencies with which the registry has an agreement, each
// for the streams and the time that its agreement names.
//
// Agreements are records of the log (package agreement). Those of before may
// still stand in a YAML file that the operator keeps, and hold beside them until
// they are concluded (sijil agreement conclude reads the same file):
//
//	agreements:
//	  - reference: DSA-2026-014
//	    agency: retirement            # the agency of the token
//	    purpose: stop the pensions of the dead
//	    from: 2026-11-01              # the first day
//	    until: 2027-12-31             # the last day; left out, it has no end
//	    read: [death-, retirement-]   # how the names of streams begin; "*" is all of them
//	    append: []
package feed

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"sijil/domain"
)

// Everything, in place of beginnings, names all streams.
const Everything = "*"

// maxFile is more than any list of agreements needs, in bytes.
const maxFile = 1 << 20

// Agreement lets an agency follow, or append to, some streams for some time.
type Agreement struct {
	Reference string   `yaml:"reference"`
	Agency    string   `yaml:"agency"`
	Purpose   string   `yaml:"purpose"`
	From      day      `yaml:"from"`
	Until     day      `yaml:"until"` // the last day; zero for no end
	Read      []string `yaml:"read"`
	Append    []string `yaml:"append"`
	Copy      bool     `yaml:"copy"` // what it appends may say when it was recorded, as `sijil eventstore copy` does
}

// day is a date of a file.
type day struct{ domain.Date }

// UnmarshalYAML reads a complete day.
func (d *day) UnmarshalYAML(text []byte) error {
	date, err := domain.ParseDate(strings.Trim(string(bytes.TrimSpace(text)), `"'`))
	if err != nil || !date.Complete() {
		return errors.New("this is no day; it looks like 2026-11-01")
	}
	d.Date = date
	return nil
}

// Parse reads a file of agreements. It refuses what it does not know or what is
// missing, with the line where it can.
func Parse(text []byte) ([]Agreement, error) {
	if len(text) > maxFile {
		return nil, fmt.Errorf("the agreements are longer than %d bytes", maxFile)
	}
	var file struct {
		Agreements []Agreement `yaml:"agreements"`
	}
	if err := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, errors.New(yaml.FormatError(err, false, false))
	}
	for i, a := range file.Agreements {
		if err := a.check(); err != nil {
			return nil, fmt.Errorf("agreement %d (%s): %w", i+1, a.Reference, err)
		}
	}
	return file.Agreements, nil
}

func (a Agreement) check() error {
	switch {
	case a.Reference == "" || a.Agency == "" || a.Purpose == "":
		return errors.New("reference, agency and purpose must be stated")
	case a.From.IsZero():
		return errors.New("from, its first day, must be stated")
	case !a.Until.IsZero() && a.Until.Before(a.From.Date):
		return errors.New("it ends before it begins")
	case len(a.Read)+len(a.Append) == 0:
		return errors.New("it names no streams: give read or append")
	case slices.Contains(a.Read, "") || slices.Contains(a.Append, ""):
		return errors.New(`a beginning is empty; "*" means all streams`)
	}
	return nil
}

// holds tells whether the agreement is in force on a day.
func (a Agreement) holds(on domain.Date) bool {
	return !on.Before(a.From.Date) && (a.Until.IsZero() || !a.Until.Before(on))
}
