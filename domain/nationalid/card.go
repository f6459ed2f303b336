package nationalid

import (
	"slices"

	"sijil/domain"
)

// CardStatus is where a card stands.
type CardStatus string

// The statuses of a card. It holds while active; before that, and while
// suspended, it may still come to hold. The others are final, but for what a mistake ended.
const (
	Printed   CardStatus = "printed"
	Delivered CardStatus = "delivered"
	Active    CardStatus = "active"
	Suspended CardStatus = "suspended"
	Expired   CardStatus = "expired"
	Lost      CardStatus = "lost"
	Stolen    CardStatus = "stolen"
	Damaged   CardStatus = "damaged"
	Revoked   CardStatus = "revoked"
)

// Card is a card over its life.
type Card struct {
	Card          string            `json:"card"`   // its number: 10 digits
	Access        string            `json:"access"` // 2 letters and 7 digits
	Status        CardStatus        `json:"status"`
	Application   domain.TrackingID `json:"application"`
	Kind          Kind              `json:"kind"`
	Office        string            `json:"office"`
	Area          domain.Area       `json:"area,omitempty"`
	Holder        Holder            `json:"holder"`
	Zone          Zone              `json:"zone"`
	IssuedOn      domain.Date       `json:"issued_on"`
	ExpiresOn     domain.Date       `json:"expires_on"` // the last day
	DeliveredOn   domain.Date       `json:"delivered_on,omitzero"`
	DeliveredTo   string            `json:"delivered_to,omitempty"`
	ActivatedOn   domain.Date       `json:"activated_on,omitzero"`
	EndedFrom     domain.Date       `json:"ended_from,omitzero"`  // the first day on which it was lost, stolen, damaged or revoked
	BarredFrom    domain.Date       `json:"barred_from,omitzero"` // the first day on which its holder may have no card
	Cause         Cause             `json:"cause,omitempty"`      // of the revocation
	Reason        string            `json:"reason,omitempty"`     // of the last change
	Suspensions   []Suspension      `json:"suspensions,omitempty"`
	Before        CardStatus        `json:"before,omitempty"`   // its status before it was revoked with its holder
	Outdated      []string          `json:"outdated,omitempty"` // the holder's data that the civil record has otherwise
	Destroyed     bool              `json:"destroyed,omitempty"`
	DestroyedOn   domain.Date       `json:"destroyed_on,omitzero"`
	ReplacedBy    string            `json:"replaced_by,omitempty"`    // the next card's number
	ToBeReplaced  bool              `json:"to_be_replaced,omitempty"` // it was ended by mistake, and cannot be put back
	LastReference domain.Reference  `json:"last_reference,omitzero"`  // of the last suspension, lifting or revocation
}

// Holder is what a card says of the person.
type Holder struct {
	Name         domain.Name         `json:"name"`
	Sex          domain.Sex          `json:"sex"`
	DateOfBirth  domain.Date         `json:"date_of_birth"`
	PlaceOfBirth domain.Place        `json:"place_of_birth,omitzero"`
	Mother       domain.Name         `json:"mother,omitzero"` // and her father, as grandfather of the holder
	FamilyNumber domain.FamilyNumber `json:"family_number,omitempty"`
	BloodGroup   string              `json:"blood_group,omitempty"`
}

// Zone is the machine-readable zone as it was printed: three lines of 30 characters (ICAO 9303-5).
type Zone struct {
	Line1 string `json:"line1"`
	Line2 string `json:"line2"`
	Line3 string `json:"line3"`
}

// Suspension is a time in which a card does not hold.
type Suspension struct {
	From domain.Date `json:"from"`
	To   domain.Date `json:"to,omitzero"` // the first day on which it holds again; zero: it has not ended
	By   string      `json:"by,omitempty"`
}

// ValidOn tells whether the card holds on a day, as far as is known: activated
// by then, not yet expired, and not suspended, lost, stolen, damaged,
// revoked or barred by its holder's death with effect by then.
func (c Card) ValidOn(day domain.Date) bool {
	if c.ActivatedOn.IsZero() || c.ActivatedOn.After(day) || day.After(c.ExpiresOn) {
		return false
	}
	if reached(c.EndedFrom, day) || reached(c.BarredFrom, day) {
		return false
	}
	for _, s := range c.Suspensions {
		if !s.From.After(day) && (s.To.IsZero() || s.To.After(day)) {
			return false
		}
	}
	return true
}

// reached tells whether a day that there may not be has come.
func reached(from, day domain.Date) bool { return !from.IsZero() && !from.After(day) }

// suspended tells whether a suspension has not been lifted, whatever else became of the card.
func (c Card) suspended() bool {
	return slices.ContainsFunc(c.Suspensions, func(s Suspension) bool { return s.To.IsZero() })
}

// decidedBy refuses whoever suspended the card, and nobody, to end it for good.
func (c Card) decidedBy(who domain.Actor) error {
	if slices.ContainsFunc(c.Suspensions, func(s Suspension) bool { return s.To.IsZero() && (who.ID == "" || who.ID == s.By) }) {
		return RuleRevokeSameUser.Refuse("")
	}
	return nil
}

// open tells whether the card holds, or may still come to hold.
func (c Card) open() bool {
	return c.Status == Printed || c.Status == Delivered || c.Status == Active || c.Status == Suspended
}

// free tells whether another card costs nothing: the holder did not cause this one's end.
func (c Card) free() bool { return c.ToBeReplaced || c.Cause == Spoiled }

// waiting tells whether the card is made and not yet in force.
func (c Card) waiting() bool { return c.Status == Printed || c.Status == Delivered }
