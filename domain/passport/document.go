package passport

import (
	"slices"

	"sijil/domain"
	"sijil/domain/mrz"
)

// Type of a travel document.
type Type string

// The types: four passports (Passports Law 32/2015), and the paper for one journey home.
const (
	Diplomatic    Type = "diplomatic"
	Special       Type = "special"
	Service       Type = "service"
	Ordinary      Type = "ordinary"
	LaissezPasser Type = "laissez_passer" //nolint:gosec // a paper, no password
)

// DocumentStatus is where a document stands.
type DocumentStatus string

// The statuses of a document. It is in force while active; suspended and printed it may still come into force.
const (
	StatusPrinted   DocumentStatus = "printed"
	StatusActive    DocumentStatus = "active"
	StatusSuspended DocumentStatus = "suspended"
	StatusExpired   DocumentStatus = "expired"
	StatusLost      DocumentStatus = "lost"
	StatusStolen    DocumentStatus = "stolen"
	StatusDamaged   DocumentStatus = "damaged"
	StatusRevoked   DocumentStatus = "revoked"
	StatusUsed      DocumentStatus = "used" // a laissez-passer, at its one entry
)

// Document is a travel document over its life.
type Document struct {
	Number      domain.DocumentNumber `json:"number"`
	Type        Type                  `json:"type"`
	Status      DocumentStatus        `json:"status"`
	Application domain.TrackingID     `json:"application,omitempty"`
	Office      string                `json:"office"`
	Area        domain.Area           `json:"area,omitempty"`
	Holder      Holder                `json:"holder"`
	Zone        Zone                  `json:"zone,omitzero"`
	IssuedOn    domain.Date           `json:"issued_on"`
	ActivatedOn domain.Date           `json:"activated_on,omitzero"`
	ExpiresOn   domain.Date           `json:"expires_on"` // the last day
	Suspensions []Suspension          `json:"suspensions,omitempty"`
	EndedFrom   domain.Date           `json:"ended_from,omitzero"`  // the first day on which it is lost, stolen, damaged, revoked or used
	BarredFrom  domain.Date           `json:"barred_from,omitzero"` // the first day on which its holder may have no passport
	Cause       Cause                 `json:"cause,omitempty"`      // of a revocation
	Reason      string                `json:"reason,omitempty"`
	Decision    domain.Reference      `json:"decision,omitzero"`
	ReplacedBy  domain.DocumentNumber `json:"replaced_by,omitempty"`
	Before      DocumentStatus        `json:"before,omitempty"` // its status before it was revoked with its holder
	Destroyed   bool                  `json:"destroyed,omitempty"`
	Owed        bool                  `json:"owed,omitempty"`     // destroyed by mistake: the holder is due another
	Outdated    Holder                `json:"outdated,omitzero"`  // what the civil record says, where the document says otherwise
	SLTD        SLTDRecord            `json:"sltd,omitzero"`      // what is, or must be, in INTERPOL's database
	SLTDDue     bool                  `json:"sltd_due,omitempty"` // and has not been sent yet
	SLTDSent    bool                  `json:"sltd_sent,omitempty"`
	SLTDOutcome string                `json:"sltd_outcome,omitempty"` // the reference of what was sent last
}

// Holder is what a document says of the person.
type Holder struct {
	Name         domain.Name  `json:"name"`
	Sex          domain.Sex   `json:"sex"`
	DateOfBirth  domain.Date  `json:"date_of_birth"`
	PlaceOfBirth domain.Place `json:"place_of_birth,omitzero"`
}

// Zone is the machine-readable zone as it was printed: two lines of 44 characters
// (ICAO 9303-4), and the whole name by ICAO's transliteration, of which they may hold a part.
type Zone struct {
	Line1 string   `json:"line1"`
	Line2 string   `json:"line2"`
	Name  mrz.Name `json:"name"`
}

// Suspension is a time in which a document did not hold.
type Suspension struct {
	From     domain.Date      `json:"from"`
	To       domain.Date      `json:"to,omitzero"` // the first day on which it holds again; zero: it has not ended
	Reason   string           `json:"reason"`
	Decision domain.Reference `json:"decision"`
	By       string           `json:"by,omitempty"` // the officer; empty: history does not say
}

// ValidOn tells whether the document held on a day: handed over by then, not
// yet expired, and not suspended, lost, stolen, damaged, revoked, used or barred
// by its holder's death with effect by then.
func (d Document) ValidOn(day domain.Date) bool {
	if d.ActivatedOn.IsZero() || d.ActivatedOn.After(day) || day.After(d.ExpiresOn) || d.endedBy(day) {
		return false
	}
	for _, s := range d.Suspensions {
		if !s.From.After(day) && (s.To.IsZero() || s.To.After(day)) {
			return false
		}
	}
	return true
}

// suspended tells whether a suspension has not ended, whatever else became of the document.
func (d Document) suspended() bool {
	return slices.ContainsFunc(d.Suspensions, func(s Suspension) bool { return s.To.IsZero() })
}

// decidedBy refuses whoever suspended the document, and nobody, to end it for good.
func (d Document) decidedBy(who domain.Actor) error {
	if slices.ContainsFunc(d.Suspensions, func(s Suspension) bool { return s.To.IsZero() && (who.ID == "" || who.ID == s.By) }) {
		return RuleRevokeSameUser.Refuse("")
	}
	return nil
}

// reached tells whether a day that there may not be has come.
func reached(from, day domain.Date) bool { return !from.IsZero() && !from.After(day) }

func (d Document) endedBy(day domain.Date) bool {
	return reached(d.EndedFrom, day) || reached(d.BarredFrom, day)
}

// open tells whether the document is in force, or may still come into force.
func (d Document) open() bool {
	return d.Status == StatusPrinted || d.Status == StatusActive || d.Status == StatusSuspended
}

// Primary and Secondary are the identifiers of the transliterated name.
func (z Zone) Primary() string { return z.Name.Primary }

// Secondary is what follows the primary identifier.
func (z Zone) Secondary() string { return z.Name.Secondary }

// SLTDKind is why INTERPOL's database of stolen and lost travel documents holds a document.
type SLTDKind string

// The kinds.
const (
	SLTDLost        SLTDKind = "lost"
	SLTDStolen      SLTDKind = "stolen"
	SLTDStolenBlank SLTDKind = "stolen_blank"
	SLTDRevoked     SLTDKind = "revoked"
	SLTDInvalid     SLTDKind = "invalid"
)

// SLTDRecord is what the national bureau sends to INTERPOL's database of stolen
// and lost travel documents (fields unverified). Only the issuing country may add it.
type SLTDRecord struct {
	IssuingCountry string                `json:"issuing_country"` // ICAO's three letters
	Number         domain.DocumentNumber `json:"number"`
	Type           Type                  `json:"type,omitempty"` // none for a blank
	Kind           SLTDKind              `json:"kind"`
	Date           domain.Date           `json:"date"`                // since when
	Withdrawn      bool                  `json:"withdrawn,omitempty"` // it was a mistake: take the record out
}
