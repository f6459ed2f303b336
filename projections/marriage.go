package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/eventstore"
)

// MarriageRow is an entry of the register of marriages.
type MarriageRow struct {
	Marriage       string                  `db:"marriage,key"` // its stream
	Status         domain.MarriageStatus   `db:"status"`
	Ended          domain.Date             `db:"ended"`
	Flags          []Flag                  `db:"flags"`
	Court          string                  `db:"court"`
	ContractNumber string                  `db:"contract_number"`
	DateOfContract domain.Date             `db:"date_of_contract"`
	Husband        domain.NationalNumber   `db:"husband"` // none for a foreigner, as the wife's
	Wife           domain.NationalNumber   `db:"wife"`
	Office         string                  `db:"office"`
	Area           domain.Area             `db:"area"`
	Registrar      string                  `db:"registrar"`
	RegisteredOn   domain.Date             `db:"registered_on"`
	Type           domain.RegistrationType `db:"registration_type"`
	Legacy         domain.Legacy           `db:"legacy,json"`
	WaitingUntil   domain.Date             `db:"waiting_until"` // a warning: the contract fell into the wife's waiting period
	WaitingLaw     string                  `db:"waiting_law"`
	Particulars    marriage.Particulars    `db:"particulars,json"`
	Course         marriage.Course         `db:"course,json"`
	Annulled       Decision                `db:"annulled,json"`
	Cancelled      Decision                `db:"cancelled,json"`
	Reinstated     Decision                `db:"reinstated,json"`
	DivorceUndone  Decision                `db:"divorce_undone,json"`
	Corrections    []Correction            `db:"corrections,json"`
	Annotations    []Annotation            `db:"annotations,json"`
	Documents      []Document              `db:"documents,json"`
	Revision       eventstore.Revision     `db:"revision"`
	ChangedAt      time.Time               `db:"changed_at"`

	Words lexemes `db:"words,derived"` // of the husband's name and, marked as a mother's, the wife's
	Pairs pairs   `db:"pairs,derived"`
	WedOn string  `db:"wed_on,derived"` // what lists are ordered by
}

// Marriages has one row per contract.
var Marriages = Table[MarriageRow]{
	Name: "marriage", Version: 1,
	On: []Handler[MarriageRow]{
		onMarriage(func(m *MarriageRow, e marriage.Registered) {
			m.Office, m.Area, m.Registrar, m.RegisteredOn, m.Type, m.Legacy = e.Office, e.Area, e.Registrar, e.Date, e.Type, e.Legacy
			m.WaitingUntil, m.WaitingLaw, m.Flags = e.WaitingUntil, e.WaitingLaw, nil
			m.read(e.Particulars)
		}),
		onMarriage(func(*MarriageRow, marriage.Divorced) {}),
		onMarriage(func(*MarriageRow, marriage.Resumed) {}),
		onMarriage(func(m *MarriageRow, e marriage.DivorceAnnulled) {
			m.DivorceUndone = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onMarriage(func(*MarriageRow, marriage.SpouseDied) {}),
		onMarriage(func(*MarriageRow, marriage.SpouseRevived) {}),
		onMarriage(func(m *MarriageRow, _ marriage.SpouseRecordCancelled) {
			m.Flags = raise(m.Flags, SpouseRecordCancelled)
		}),
		onMarriage(func(m *MarriageRow, e marriage.SpouseRecordReinstated) {
			if !e.Other {
				m.Flags = lower(m.Flags, SpouseRecordCancelled)
			}
		}),
		onMarriage(func(m *MarriageRow, e marriage.Annulled) {
			m.Annulled = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onMarriage(func(m *MarriageRow, e marriage.Cancelled) {
			m.Cancelled = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onMarriage(func(m *MarriageRow, e marriage.Reinstated) {
			m.Reinstated = Decision{Order: e.Order, Reason: e.Reason, Date: e.Date}
		}),
		onMarriage(func(m *MarriageRow, e marriage.Corrected) {
			m.read(e.Particulars)
			m.Corrections = with(m.Corrections, Correction{e.Route, e.Reference, e.Reason, e.Fields, e.Date})
		}),
		onMarriage(func(m *MarriageRow, e marriage.Amended) {
			m.Annotations = with(m.Annotations, Annotation{"other", e.Annotation, e.Reference, e.From, e.Date})
		}),
		onMarriage(func(m *MarriageRow, e marriage.ExtractIssued) {
			i := e.Issued
			m.Documents = with(m.Documents, Document{e.Document, "extract", i.To, i.Purpose, i.Language, i.Officer, i.Office, i.Date})
		}),
	},
}

// onMarriage also lets the marriage take its course, which says how it stands.
func onMarriage[E domain.Event](fold func(*MarriageRow, E)) Handler[MarriageRow] {
	return On(byStream[E], func(m *MarriageRow, e E, r eventstore.Recorded) {
		fold(m, e)
		m.run(m.Course.After(e))
		m.Revision, m.ChangedAt = r.Revision, r.RecordedAt
	})
}

func (m *MarriageRow) run(c marriage.Course) {
	m.Course = c
	m.Status, m.Ended = c.Standing()
}

// read takes over the entry as it now reads.
func (m *MarriageRow) read(p marriage.Particulars) {
	m.Particulars = p
	m.Court, m.ContractNumber, m.DateOfContract = p.Court, p.ContractNumber, p.DateOfContract
	m.Husband, m.Wife = p.Husband.NationalNumber, p.Wife.NationalNumber
}

func (m *MarriageRow) derive() {
	husband, wife := m.Particulars.Husband.Name, m.Particulars.Wife.Name
	m.Words = appendWords(searchWords(husband), motherMark, wife)
	m.Pairs = namePairs(namePairs(nil, "", husband), motherMark, wife)
	m.WedOn = sortDate(m.DateOfContract)
}
