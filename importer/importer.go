// Package importer takes records over from other registers: a Format reads and
// maps them, and Run carries them out through the office, so that an imported
// record obeys the same rules as one that is typed in.
//
//   - A record's streams and commands have ids that derive from where it stands
//     in its source. Importing it again changes nothing.
//   - Records of one source key are carried out in the order in which they are
//     read: a submission, then its update, then its void. Others run side by side.
//   - A record that cannot be taken over is rejected with every reason that was
//     found, and kept so that it can be corrected and imported again.
//   - What a killed run left undone the next run completes.
package importer

import (
	"io"
	"iter"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
)

// Kind of a record.
type Kind string

// The kinds.
const (
	Birth  Kind = "birth"
	Death  Kind = "death"
	Person Kind = "person"
)

// Action is what the source wants done.
type Action string

// The actions.
const (
	Submit Action = "submit" // enter the record
	Update Action = "update" // the record as it reads now
	Void   Action = "void"   // the record is void
	Code   Action = "code"   // codes beside a registered cause of death
)

// Record is one record of a source in the registers' own terms.
type Record struct {
	Kind       Kind
	Action     Action
	Legacy     domain.Legacy // where it stands in its source; the same Legacy is the same record
	Block      int           // a void takes this many certificates, counting on from Legacy.Number; 0 means one
	Registered domain.Date   // there; parts may be unknown
	Sent       domain.Date   // the message's date; zero if the source has none
	Family     domain.FamilyNumber
	Number     domain.NationalNumber // an old national number that the source states; of a person

	Birth  birth.Particulars
	Death  death.Particulars
	Person person.Particulars // of a person, or of the deceased
	Coding death.Coding

	Deceased, Mother, Father domain.Legacy // civil records of the same source that this one refers to
}

// Item is one record as it was read. Record is meaningful only without Problems.
type Item struct {
	Number int      // in its file, from 1; of a table, the line
	Raw    []byte   // as it stood, for the rejects
	Header []string // of a table, with
	Row    []string // the fields of this record instead of Raw
	Record Record
	Faults
}

// Format reads files of one kind.
type Format struct {
	Name       string
	Extensions []string // of the files that are taken from a folder, lower case: ".json"
	// Read yields a file's records in order, in memory bounded by the largest
	// record. What cannot be read any further is a last Item with a Problem.
	Read func(r io.Reader) iter.Seq[Item]
	// Reject starts a file of rejected records that can be corrected and read again.
	Reject func(w io.Writer) RejectWriter
}

// RejectWriter keeps the rejected records of one file.
type RejectWriter interface {
	Write(item Item, language domain.Language) error
	Close() error
}
