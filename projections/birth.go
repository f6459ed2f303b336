package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/eventstore"
)

// BirthRow is a record of the register of births, from notification on.
type BirthRow struct {
	Birth              string                    `db:"birth,key"` // its stream
	Status             birth.Status              `db:"status"`
	Flags              []Flag                    `db:"flags"`
	Tracking           domain.TrackingID         `db:"tracking"`
	RegistrationNumber domain.RegistrationNumber `db:"registration_number"`
	NationalNumber     domain.NationalNumber     `db:"national_number"` // of the child; none for a fetal death
	FamilyNumber       domain.FamilyNumber       `db:"family_number"`
	Office             string                    `db:"office"`
	Area               domain.Area               `db:"area"`
	Registrar          string                    `db:"registrar"`
	NotifiedOn         domain.Date               `db:"notified_on"`
	DeclaredOn         domain.Date               `db:"declared_on"` // the first declaration: the day that counts
	RegisteredOn       domain.Date               `db:"registered_on"`
	Type               domain.RegistrationType   `db:"registration_type"`
	ReasonForDelay     string                    `db:"reason_for_delay"`
	DaysLate           int                       `db:"days_late"`
	DeadlineSource     string                    `db:"deadline_source"`
	Order              domain.CourtOrder         `db:"court_order,json"`
	Legacy             domain.Legacy             `db:"legacy,json"`
	Sealed             bool                      `db:"sealed"`
	Candidates         []Candidate               `db:"candidates,json"`
	Cleared            Decision                  `db:"cleared,json"`
	Rejected           Decision                  `db:"rejected,json"`
	Cancelled          Decision                  `db:"cancelled,json"`
	Reinstated         Decision                  `db:"reinstated,json"`
	Particulars        birth.Particulars         `db:"particulars,json"`
	Corrections        []Correction              `db:"corrections,json"`
	Annotations        []Annotation              `db:"annotations,json"`
	Documents          []Document                `db:"documents,json"`
	Revision           eventstore.Revision       `db:"revision"`
	ChangedAt          time.Time                 `db:"changed_at"`

	Words        lexemes               `db:"words,derived"` // of the child's name and the mother's
	Pairs        pairs                 `db:"pairs,derived"`
	BornOn       string                `db:"born_on,derived"` // what lists are ordered by
	MotherNumber domain.NationalNumber `db:"mother_number,derived"`
	FatherNumber domain.NationalNumber `db:"father_number,derived"`
}

// Births has one row per birth stream.
var Births = Table[BirthRow]{
	Name: "birth", Version: 1,
	On: []Handler[BirthRow]{
		onBirth(func(b *BirthRow, e birth.Notified) {
			b.Status, b.Tracking, b.Office, b.Area, b.NotifiedOn = birth.StatusNotified, e.Tracking, e.Office, e.Area, e.Date
			b.Flags = raise(b.Flags, AwaitingDeclaration)
			b.Particulars = e.Particulars
			b.Sealed = !e.Particulars.Foundling.IsZero()
		}),
		onBirth(func(b *BirthRow, e birth.Declared) {
			b.Status, b.Tracking, b.Office, b.Area = birth.StatusDeclared, e.Tracking, e.Office, e.Area
			b.Flags = raise(lower(b.Flags, AwaitingDeclaration, Late, CourtOrderNeeded), AwaitingRegistration)
			b.Particulars = e.Particulars
			b.Sealed = !e.Particulars.Foundling.IsZero()
			if b.DeclaredOn.IsZero() {
				b.DeclaredOn = e.Date
			}
			b.Flags = raise(b.Flags, birthFlags(e.Particulars, b.DeclaredOn, b.Order != domain.CourtOrder{})...)
		}),
		onBirth(func(b *BirthRow, e birth.FlaggedDuplicate) {
			b.Flags = raise(b.Flags, PossibleDuplicate)
			for _, c := range e.Candidates {
				b.Candidates = with(b.Candidates, Candidate{c.Birth, c.Reason})
			}
		}),
		onBirth(func(b *BirthRow, e birth.DuplicateCleared) {
			b.Flags = lower(b.Flags, PossibleDuplicate)
			b.Candidates, b.Cleared = nil, Decision{By: e.Officer, Reason: e.Reason, Date: e.Date}
		}),
		onBirth(func(b *BirthRow, e birth.CourtOrderRecorded) {
			b.Order, b.Flags = e.Order, lower(b.Flags, CourtOrderNeeded)
		}),
		onBirth(func(b *BirthRow, e birth.Registered) {
			b.Status, b.Flags = birth.StatusRegistered, nil
			b.RegistrationNumber, b.NationalNumber, b.FamilyNumber = e.RegistrationNumber, e.NationalNumber, e.FamilyNumber
			b.Registrar, b.Office, b.Area, b.RegisteredOn = e.Registrar, e.Office, e.Area, e.Date
			b.Type, b.ReasonForDelay, b.DaysLate, b.DeadlineSource = e.Type, e.ReasonForDelay, e.DaysLate, e.DeadlineSource
			b.Order, b.Legacy, b.Sealed, b.Particulars = e.Order, e.Legacy, e.Sealed, e.Particulars
		}),
		onBirth(func(b *BirthRow, e birth.Rejected) {
			b.Status, b.Flags = birth.StatusRejected, nil
			b.Rejected = Decision{By: e.Registrar, Reason: e.Reason, Date: e.Date}
		}),
		onBirth(func(b *BirthRow, e birth.Corrected) {
			b.Particulars = e.Particulars
			b.Corrections = with(b.Corrections, Correction{e.Route, e.Reference, e.Reason, e.Fields, e.Date})
		}),
		onBirth(func(b *BirthRow, e birth.Amended) {
			b.Annotations = with(b.Annotations, Annotation{e.Kind, e.Annotation, e.Reference, e.From, e.Date})
		}),
		onBirth(func(b *BirthRow, e birth.Cancelled) {
			b.Status, b.Cancelled = birth.StatusCancelled, Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onBirth(func(b *BirthRow, e birth.Reinstated) {
			b.Status, b.Reinstated = birth.StatusRegistered, Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onBirth(func(b *BirthRow, e birth.CertifiedCopyIssued) {
			b.Documents = with(b.Documents, birthDocument(e.Document, "certified_copy", e.Issued))
		}),
		onBirth(func(b *BirthRow, e birth.ExtractIssued) {
			b.Documents = with(b.Documents, birthDocument(e.Document, "extract", e.Issued))
		}),
	},
}

func onBirth[E domain.Event](fold func(*BirthRow, E)) Handler[BirthRow] {
	return On(byStream[E], func(b *BirthRow, e E, r eventstore.Recorded) {
		fold(b, e)
		b.Revision, b.ChangedAt = r.Revision, r.RecordedAt
	})
}

func birthDocument(n domain.DocumentNumber, kind string, i birth.Issue) Document {
	return Document{n, kind, i.To, i.Purpose, i.Language, i.Officer, i.Office, i.Date}
}

func (b *BirthRow) derive() {
	p := b.Particulars
	b.Words = appendWords(searchWords(p.Child.Name), motherMark, p.Mother.Name)
	b.Pairs = namePairs(namePairs(nil, "", p.Child.Name), motherMark, p.Mother.Name)
	b.BornOn, b.MotherNumber, b.FatherNumber = sortDate(p.Child.DateOfBirth), p.Mother.NationalNumber, p.Father.NationalNumber
}
