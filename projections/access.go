package projections

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
)

// AccessRow is one person in one reading: who was told what of them, when and what for.
type AccessRow struct {
	Entry       string                `db:"entry,key"` // position and place in the event, padded: later entries are greater
	Person      domain.NationalNumber `db:"person"`
	Record      string                `db:"record"` // of persons without a number
	At          time.Time             `db:"at"`
	Action      string                `db:"action"`
	Command     bool                  `db:"command"`
	Outcome     access.Outcome        `db:"outcome"`
	Actor       string                `db:"actor"`
	ActorNumber domain.NationalNumber `db:"actor_number"` // the officer's own
	Agency      string                `db:"agency"`
	Office      string                `db:"office"`
	Role        string                `db:"role"`
	Purpose     string                `db:"purpose"`
	Agreement   string                `db:"agreement"`
	LegalBasis  string                `db:"legal_basis"`
	Case        string                `db:"case_file"`
	Request     string                `db:"request"`
	HiddenUntil domain.Date           `db:"hidden_until"`
	Shown       []access.Shown        `db:"shown,json"`
}

// AccessLog has one row for each person in each reading, of the access log.
var AccessLog = Table[AccessRow]{
	Name: "access_log", Version: 1, Fresh: true,
	On: []Handler[AccessRow]{OnEach(accessEntries, accessEntry)},
}

// AuditTables are the tables that follow the access log.
func AuditTables() []Projection { return []Projection{AccessLog, AccessFlags} }

// accessEntries are padded: the key's order is the log's.
func accessEntries(e access.Read, r eventstore.Recorded) (keys []Key) {
	for i, reading := range e.Readings {
		for j := range reading.Subjects {
			keys = append(keys, Key(fmt.Sprintf("%016d-%04d-%05d", r.Position, i, j)))
		}
	}
	return keys
}

func accessEntry(a *AccessRow, e access.Read, r eventstore.Recorded) {
	places := strings.Split(a.Entry, "-")
	reading := e.Readings[place(places[1])]
	s := reading.Subjects[place(places[2])]
	a.Person, a.Record, a.Outcome, a.Shown = s.NationalNumber, s.Record, s.Outcome, s.Shown
	a.At, a.Request, a.Action, a.Command, a.Actor, a.ActorNumber, a.Agency, a.Office, a.Role = r.RecordedAt, reading.Request, reading.Action, reading.Command, reading.Actor, reading.ActorNumber, reading.Agency, reading.Office, reading.Role
	a.LegalBasis, a.Purpose, a.Agreement, a.Case, a.HiddenUntil = reading.LegalBasis, reading.Purpose, reading.Agreement, reading.Case, reading.HiddenUntil
}

func place(padded string) int {
	n, err := strconv.Atoi(padded)
	if err != nil {
		panic(err) // becomes a failure that names the event
	}
	return n
}
