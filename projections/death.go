package projections

import (
	"slices"
	"time"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/eventstore"
)

// DeathRow is a record of the register of deaths, from notification on.
type DeathRow struct {
	Death              string                    `db:"death,key"` // its stream
	Status             death.Status              `db:"status"`
	Flags              []Flag                    `db:"flags"`
	Tracking           domain.TrackingID         `db:"tracking"`
	RegistrationNumber domain.RegistrationNumber `db:"registration_number"`
	NationalNumber     domain.NationalNumber     `db:"national_number"` // of the deceased; none for an unidentified body
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
	IdentifiedFrom     string                    `db:"identified_from"` // the death-x stream that this entry continues
	IdentifiedAs       string                    `db:"identified_as"`   // the stream in which an unidentified body's death goes on
	Candidates         []Candidate               `db:"candidates,json"`
	Cleared            Decision                  `db:"cleared,json"`
	Rejected           Decision                  `db:"rejected,json"`
	Cancelled          Decision                  `db:"cancelled,json"`
	Reinstated         Decision                  `db:"reinstated,json"`
	Voided             death.Registered          `db:"voided,json"` // the cancelled entry as it last read, for its reinstatement
	Earlier            []EarlierEntry            `db:"earlier,json"`
	Particulars        death.Particulars         `db:"particulars,json"`
	Corrections        []Correction              `db:"corrections,json"`
	Annotations        []Annotation              `db:"annotations,json"`
	Documents          []Document                `db:"documents,json"`
	Revision           eventstore.Revision       `db:"revision"`
	ChangedAt          time.Time                 `db:"changed_at"`

	Words          lexemes                     `db:"words,derived"`
	Pairs          pairs                       `db:"pairs,derived"`
	DiedOn         string                      `db:"died_on,derived"` // what lists are ordered by
	EarlierNumbers []domain.RegistrationNumber `db:"earlier_numbers,derived"`
}

// EarlierEntry is a registration that a court cancelled before the death was
// reported anew. Papers of its number must still lead to the record.
type EarlierEntry struct {
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"`
	RegisteredOn       domain.Date               `json:"registered_on"`
	Cancelled          Decision                  `json:"cancelled"`
}

// Deaths has one row per death stream.
var Deaths = Table[DeathRow]{
	Name: "death", Version: 1,
	On: []Handler[DeathRow]{
		onDeath(func(d *DeathRow, e death.Notified) {
			d.open()
			d.Status, d.Tracking, d.Office, d.Area, d.NotifiedOn = death.StatusNotified, e.Tracking, e.Office, e.Area, e.Date
			d.state(e.Particulars)
			d.Flags = raise(d.Flags, AwaitingDeclaration)
		}),
		onDeath(func(d *DeathRow, e death.Declared) {
			d.open()
			d.Status, d.Tracking, d.Office, d.Area = death.StatusDeclared, e.Tracking, e.Office, e.Area
			d.Candidates = nil
			d.state(e.Particulars)
			d.Flags = raise(lower(d.Flags, AwaitingDeclaration, PossibleDuplicate, CauseNeeded, Late), AwaitingRegistration)
			if e.Particulars.Cause.IsZero() {
				d.Flags = raise(d.Flags, CauseNeeded)
			}
			if d.DeclaredOn.IsZero() {
				d.DeclaredOn = e.Date
			}
			d.Flags = raise(d.Flags, deathFlags(e.Particulars, d.DeclaredOn)...)
		}),
		onDeath(func(d *DeathRow, e death.FlaggedDuplicate) {
			d.Flags = raise(d.Flags, PossibleDuplicate)
			d.Candidates = nil
			for _, c := range e.Candidates {
				d.Candidates = append(d.Candidates, Candidate{c.Death, c.Reason})
			}
		}),
		onDeath(func(d *DeathRow, e death.DuplicateCleared) {
			d.Flags = lower(d.Flags, PossibleDuplicate)
			d.Candidates, d.Cleared = nil, Decision{By: e.Officer, Reason: e.Reason, Date: e.Date}
		}),
		onDeath(func(d *DeathRow, e death.CauseCertified) {
			d.Particulars.Cause = e.Cause
			d.Flags = lower(d.Flags, CauseNeeded)
		}),
		onDeath(func(d *DeathRow, e death.CauseCoded) { d.Particulars.Cause.Coding = e.Coding }),
		onDeath(func(d *DeathRow, e death.CourtOrderRecorded) { d.Order = e.Order }),
		onDeath(func(d *DeathRow, e death.Registered) {
			d.open()
			d.enter(e)
		}),
		onDeath(func(d *DeathRow, e death.Identified) {
			d.Status, d.Flags = death.StatusIdentified, nil
			d.NationalNumber, d.IdentifiedAs, d.Particulars = e.NationalNumber, death.Stream(e.NationalNumber), e.Particulars
		}),
		onDeath(func(d *DeathRow, e death.IdentificationAnnulled) {
			d.Status, d.IdentifiedAs = death.StatusRegistered, ""
			d.state(e.Particulars)
		}),
		onDeath(func(d *DeathRow, e death.Rejected) {
			d.Status, d.Flags = death.StatusRejected, nil
			d.Rejected = Decision{By: e.Registrar, Reason: e.Reason, Date: e.Date}
		}),
		onDeath(func(d *DeathRow, e death.Corrected) {
			d.Particulars = e.Particulars
			d.Corrections = with(d.Corrections, Correction{e.Route, e.Reference, e.Reason, e.Fields, e.Date})
		}),
		onDeath(func(d *DeathRow, e death.Amended) {
			d.Annotations = with(d.Annotations, Annotation{e.Kind, e.Annotation, e.Reference, e.From, e.Date})
		}),
		onDeath(func(d *DeathRow, e death.Cancelled) {
			d.Voided = d.entry()
			d.Status, d.Flags = death.StatusCancelled, nil
			d.Cancelled = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onDeath(func(d *DeathRow, e death.Reinstated) {
			d.enter(d.Voided)
			d.Candidates = nil
			d.Reinstated = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onDeath(func(d *DeathRow, e death.CertifiedCopyIssued) {
			d.Documents = with(d.Documents, deathDocument(e.Document, "certified_copy", e.Issued))
		}),
		onDeath(func(d *DeathRow, e death.ExtractIssued) {
			d.Documents = with(d.Documents, deathDocument(e.Document, "extract", e.Issued))
		}),
	},
}

func onDeath[E domain.Event](fold func(*DeathRow, E)) Handler[DeathRow] {
	return On(byStream[E], func(d *DeathRow, e E, r eventstore.Recorded) {
		fold(d, e)
		d.Revision, d.ChangedAt = r.Revision, r.RecordedAt
	})
}

// open begins a new record after a cancelled one; what was decided and issued before stays in sight.
func (d *DeathRow) open() {
	if d.Status == death.StatusCancelled {
		*d = DeathRow{
			Death: d.Death, Cancelled: d.Cancelled, Reinstated: d.Reinstated, Voided: d.Voided,
			Corrections: d.Corrections, Annotations: d.Annotations, Documents: d.Documents,
			Earlier: with(d.Earlier, EarlierEntry{d.RegistrationNumber, d.RegisteredOn, d.Cancelled}),
		}
	}
}

// state takes over what was reported or declared.
func (d *DeathRow) state(p death.Particulars) {
	d.Particulars, d.NationalNumber = p, p.Deceased.NationalNumber
	if death.Unidentified(d.Death) {
		d.Flags = raise(d.Flags, Unidentified)
	}
}

// enter makes the legal entry. An unidentified body's stays in the queue until it is identified.
func (d *DeathRow) enter(e death.Registered) {
	d.Status, d.Flags = death.StatusRegistered, nil
	d.RegistrationNumber, d.Registrar, d.Office, d.Area, d.RegisteredOn = e.RegistrationNumber, e.Registrar, e.Office, e.Area, e.Date
	d.Type, d.ReasonForDelay, d.DaysLate, d.DeadlineSource = e.Type, e.ReasonForDelay, e.DaysLate, e.DeadlineSource
	d.Order, d.Legacy, d.IdentifiedFrom = e.Order, e.Legacy, e.IdentifiedFrom
	d.state(e.Particulars)
	d.NationalNumber = e.NationalNumber
	d.Earlier = slices.DeleteFunc(slices.Clone(d.Earlier), func(past EarlierEntry) bool { // a reinstated entry is the record again
		return past.RegistrationNumber == e.RegistrationNumber
	})
}

// entry is the legal entry as it now reads.
func (d *DeathRow) entry() death.Registered {
	return death.Registered{
		RegistrationNumber: d.RegistrationNumber, NationalNumber: d.NationalNumber, Registrar: d.Registrar,
		Office: d.Office, Area: d.Area, Date: d.RegisteredOn, Type: d.Type, ReasonForDelay: d.ReasonForDelay,
		DaysLate: d.DaysLate, DeadlineSource: d.DeadlineSource, Order: d.Order, Legacy: d.Legacy,
		IdentifiedFrom: d.IdentifiedFrom, Particulars: d.Particulars,
	}
}

func deathDocument(n domain.DocumentNumber, kind string, i death.Issue) Document {
	return Document{n, kind, i.To, i.Purpose, i.Language, i.Officer, i.Office, i.Date}
}

func (d *DeathRow) derive() {
	d.Words, d.Pairs = searchWords(d.Particulars.Deceased.Name), namePairs(nil, "", d.Particulars.Deceased.Name)
	d.DiedOn = sortDate(d.Particulars.DateOfDeath)
	d.EarlierNumbers = nil
	for _, e := range d.Earlier {
		d.EarlierNumbers = append(d.EarlierNumbers, e.RegistrationNumber)
	}
}
