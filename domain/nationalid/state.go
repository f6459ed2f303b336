package nationalid

import (
	"slices"

	"sijil/domain"
)

// ApplicationStatus is where an application stands.
type ApplicationStatus string

// The statuses of an application.
const (
	ApplicationApplied  ApplicationStatus = "applied"
	ApplicationEnrolled ApplicationStatus = "enrolled"
	ApplicationApproved ApplicationStatus = "approved"
	ApplicationPrinted  ApplicationStatus = "printed" // it ended in a card
	ApplicationRefused  ApplicationStatus = "refused"
	ApplicationEnded    ApplicationStatus = "closed"
)

// Application is an application as it stands.
type Application struct {
	Application domain.TrackingID `json:"application"`
	Status      ApplicationStatus `json:"status"`
	Before      ApplicationStatus `json:"before,omitempty"` // its status before it was closed with its holder
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area,omitempty"`
	Particulars Particulars       `json:"particulars"`
	Fee         Fee               `json:"fee"`
	AppliedOn   domain.Date       `json:"applied_on"`
	Biometrics  Biometrics        `json:"biometrics,omitzero"`
	EnrolledOn  domain.Date       `json:"enrolled_on,omitzero"`
	Findings    string            `json:"findings,omitempty"`
	VettedBy    string            `json:"vetted_by,omitempty"`
	VettedOn    domain.Date       `json:"vetted_on,omitzero"`
	Cause       Cause             `json:"cause,omitempty"`  // why it was closed
	Reason      string            `json:"reason,omitempty"` // why it was refused or withdrawn
}

func (a Application) open() bool {
	return a.Status == ApplicationApplied || a.Status == ApplicationEnrolled || a.Status == ApplicationApproved
}

// State is a person's application, the last one, and all their cards, oldest
// first. It is what decide needs, and what the read model shows.
type State struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Name           domain.Name           `json:"name"` // at the last application
	Home           domain.Area           `json:"home,omitempty"`
	Application    Application           `json:"application"`
	Cards          []Card                `json:"cards,omitempty"`
	Dead           bool                  `json:"dead,omitempty"`
	DateOfDeath    domain.Date           `json:"date_of_death,omitzero"`
	DeathHeardOn   domain.Date           `json:"death_heard_on,omitzero"` // by this register
	Void           bool                  `json:"void,omitempty"`          // the civil record is cancelled
	VoidFrom       domain.Date           `json:"void_from,omitzero"`
	Foreign        bool                  `json:"foreign,omitempty"`
	ForeignFrom    domain.Date           `json:"foreign_from,omitzero"`
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: the list of cards is built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Applied:
		s.NationalNumber, s.Name, s.Home = e.Number, e.Name, e.Home
		s.Application = Application{
			Application: e.Application, Status: ApplicationApplied, Office: e.Office, Area: e.Area,
			Particulars: e.Particulars, Fee: e.Fee, AppliedOn: e.Date,
		}
	case BiometricsEnrolled:
		s.Application.Status, s.Application.Biometrics, s.Application.EnrolledOn = ApplicationEnrolled, e.Biometrics, e.Date
	case Approved:
		s.Application.Status, s.Application.Findings = ApplicationApproved, e.Findings
		s.Application.VettedBy, s.Application.VettedOn = e.Officer, e.Date
	case Refused:
		s.Application.Status, s.Application.Reason = ApplicationRefused, e.Reason
		s.Application.VettedBy, s.Application.VettedOn = e.Officer, e.Date
	case ApplicationClosed:
		if e.Cause.ofHolder() {
			s.Application.Before = s.Application.Status
		}
		s.Application.Status, s.Application.Cause, s.Application.Reason = ApplicationEnded, e.Cause, e.Reason
	case ApplicationReopened:
		s.Application.Status, s.Application.Before, s.Application.Cause = e.Status, "", ""
	case CardPrinted:
		s.Application.Status = ApplicationPrinted
		s.Cards = append(slices.Clone(s.Cards), Card{
			Card: e.Card, Access: e.Access, Status: Printed, Application: e.Application, Kind: e.Kind, Office: e.Office, Area: e.Area,
			Holder: e.Holder, Zone: e.Zone, IssuedOn: e.IssuedOn, ExpiresOn: e.ExpiresOn,
		})
	case CardActivated:
		return s.activated(e)
	case HolderDied, DateOfDeathCorrected, HolderAlive, RecordCancelled, RecordReinstated, NationalityLost, NationalityRegained:
		return s.evolveHolder(e)
	default:
		return s.evolveCard(e)
	}
	return s
}

// evolveCard folds what happens to one card.
func (s State) evolveCard(e domain.Event) State {
	switch e := e.(type) {
	case CardDelivered:
		return s.with(e.Card, func(c *Card) { c.Status, c.DeliveredTo, c.DeliveredOn = Delivered, e.To, e.Date })
	case CardExpired:
		return s.with(e.Card, func(c *Card) { c.Status, c.Outdated = Expired, nil })
	case CardLost:
		return s.with(e.Card, func(c *Card) { c.end(Lost, e.From, e.Declaration.Circumstances) })
	case CardStolen:
		return s.with(e.Card, func(c *Card) { c.end(Stolen, e.From, e.Declaration.Circumstances) })
	case CardDamaged:
		return s.with(e.Card, func(c *Card) { c.end(Damaged, e.From, e.Description) })
	case CardSuspended:
		return s.with(e.Card, func(c *Card) {
			c.Status, c.Reason, c.LastReference = Suspended, e.Reason, e.Decision
			c.Suspensions = append(slices.Clone(c.Suspensions), Suspension{From: e.From, By: e.Officer})
		})
	case SuspensionLifted:
		return s.with(e.Card, func(c *Card) {
			c.Reason, c.LastReference = e.Reason, e.Decision
			c.lift(e.From)
		})
	case CardRevoked:
		return s.with(e.Card, func(c *Card) {
			if e.Cause.ofHolder() && c.Before == "" {
				c.Before = c.Status
			}
			c.end(Revoked, e.From, e.Reason)
			c.Cause, c.LastReference, c.ReplacedBy = e.Cause, e.Decision, e.ReplacedBy
			if !e.Cause.ofHolder() {
				c.lift(e.From) // what was suspended is decided
			}
		})
	case CardRestored:
		return s.with(e.Card, func(c *Card) {
			c.Status, c.Before, c.Cause, c.Reason, c.EndedFrom = e.Status, "", "", "", domain.Date{}
		})
	case ReplacementOwed:
		return s.with(e.Card, func(c *Card) { c.ToBeReplaced = true })
	case CardDestroyed:
		return s.with(e.Card, func(c *Card) { c.Destroyed, c.DestroyedOn = true, e.Date })
	case DataOutdated:
		return s.with(e.Card, func(c *Card) { c.Outdated = e.Fields })
	case DataCurrent:
		return s.with(e.Card, func(c *Card) { c.Outdated = nil })
	}
	return s
}

func (c *Card) end(status CardStatus, from domain.Date, reason string) {
	c.Status, c.EndedFrom, c.Reason, c.Outdated = status, from, reason, nil
}

// lift ends the suspension. What has ended the card meanwhile stays.
func (c *Card) lift(from domain.Date) {
	if c.Status == Suspended {
		c.Status = Active
	}
	if c.Before == Suspended {
		c.Before = Active
	}
	c.Suspensions = slices.Clone(c.Suspensions)
	for i := range c.Suspensions {
		if s := &c.Suspensions[i]; s.To.IsZero() {
			s.To = from
		}
	}
}

// activated puts a card in force. With it, what was owed for an earlier card is given.
func (s State) activated(e CardActivated) State {
	s.Cards = slices.Clone(s.Cards)
	for i := range s.Cards {
		c := &s.Cards[i]
		if c.Card == e.Card {
			c.Status, c.ActivatedOn = Active, e.Date
			continue
		}
		c.Before, c.ToBeReplaced = "", false
		if c.ReplacedBy == "" {
			c.ReplacedBy = e.Card
		}
	}
	return s
}

func (s State) with(card string, change func(*Card)) State {
	s.Cards = slices.Clone(s.Cards)
	if i := s.index(card); i >= 0 {
		change(&s.Cards[i])
	}
	return s
}

func (s State) index(card string) int {
	return slices.IndexFunc(s.Cards, func(c Card) bool { return c.Card == card })
}

// DueOn is the first day on which PassDay decides something; none is zero.
func (s State) DueOn() (due domain.Date) {
	for _, c := range s.Cards {
		if day := c.ExpiresOn.AddDays(1); c.open() && (due.IsZero() || day.Before(due)) {
			due = day
		}
	}
	return due
}
