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
	Outcome     access.Outcome        `db:"outcome"`
	Actor       string                `db:"actor"`
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
	Name: "access_log", Version: 1,
	On: []Handler[AccessRow]{OnEach(accessEntries, accessEntry)},
}

// AuditTables are the tables that follow the access log.
func AuditTables() []Projection { return []Projection{AccessLog, AccessFlags} }

func accessEntries(e access.Read, r eventstore.Recorded) []Key {
	keys := make([]Key, len(e.Subjects))
	for i := range keys {
		keys[i] = Key(fmt.Sprintf("%016d-%04d", r.Position, i))
	}
	return keys
}

func accessEntry(a *AccessRow, e access.Read, r eventstore.Recorded) {
	_, place, _ := strings.Cut(a.Entry, "-")
	i, err := strconv.Atoi(place)
	if err != nil {
		panic(err) // becomes a failure that names the event
	}
	meta, err := r.Meta()
	if err != nil {
		panic(err)
	}
	s := e.Subjects[i]
	a.Person, a.Record, a.Outcome, a.Shown = s.NationalNumber, s.Record, s.Outcome, s.Shown
	a.At, a.Action, a.Role, a.Purpose, a.Agreement, a.Case, a.HiddenUntil = r.RecordedAt, e.Action, e.Role, e.Purpose, e.Agreement, e.Case, e.HiddenUntil
	a.Actor, a.Agency, a.Office, a.LegalBasis, a.Request = meta.Actor, meta.Agency, meta.Office, meta.LegalBasis, meta.Correlation
}
