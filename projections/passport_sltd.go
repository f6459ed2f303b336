package projections

import (
	"cmp"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// SLTDRow is what INTERPOL's database of stolen and lost travel documents holds
// of a document or blank, or must be told of it.
type SLTDRow struct {
	Number     domain.DocumentNumber `db:"number,key"`
	Stream     string                `db:"stream"` // the holder's, or the blank's own
	Record     passport.SLTDRecord   `db:"record,json"`
	Since      domain.Date           `db:"since"` // when the office heard of it
	Due        bool                  `db:"due"`   // it has not been sent yet
	Sent       bool                  `db:"sent"`
	Outcome    string                `db:"outcome"` // the reference of the answer to what was sent last
	ReportedOn domain.Date           `db:"reported_on"`
}

func (s *SLTDRow) gone() bool { return s.Record == (passport.SLTDRecord{}) }

// SLTDRecords has one row per document that is no good any more before its time.
var SLTDRecords = Table[SLTDRow]{
	Name: "passport_sltd", Version: 1,
	On: []Handler[SLTDRow]{
		onSLTD(func(e passport.Lost) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
		onSLTD(func(e passport.Stolen) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
		onSLTD(func(e passport.Damaged) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
		onSLTD(func(e passport.Revoked) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
		onSLTD(func(e passport.BlankStolen) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
		On(func(e passport.Restored, _ eventstore.Recorded) Key { return Key(e.Number) }, func(s *SLTDRow, e passport.Restored, r eventstore.Recorded) {
			s.tell(r.Stream, e.SLTD, e.Date) // without a record, nobody was told: the row goes
		}),
		On(func(e passport.SLTDReported, _ eventstore.Recorded) Key { return Key(e.Number) }, func(s *SLTDRow, e passport.SLTDReported, r eventstore.Recorded) {
			s.tell(r.Stream, e.Record, cmp.Or(s.Since, e.Date))
			s.Due, s.Sent, s.Outcome, s.ReportedOn = false, !e.Record.Withdrawn, e.Outcome, e.Date
		}),
	},
}

// onSLTD makes what must be sent of an event's record.
func onSLTD[E domain.Event](of func(E) (passport.SLTDRecord, domain.Date)) Handler[SLTDRow] {
	return On(func(e E, _ eventstore.Recorded) Key {
		record, _ := of(e)
		return Key(record.Number)
	}, func(s *SLTDRow, e E, r eventstore.Recorded) {
		record, heard := of(e)
		s.tell(r.Stream, record, heard)
	})
}

// tell says what the database must hold, and since when the office knows.
func (s *SLTDRow) tell(stream string, record passport.SLTDRecord, heard domain.Date) {
	s.Stream, s.Record, s.Since, s.Due = stream, record, heard, true
}
