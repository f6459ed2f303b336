package model

import (
	"time"

	"sijil/domain"
)

// Consequence is something that was recorded because of an act.
type Consequence struct {
	Register, Event, Label string
	Person                 *domain.NationalNumber
	RecordedAt             time.Time
	Delay                  int // milliseconds
}

// OpenConsequence is something that is not done yet.
type OpenConsequence struct {
	State            string // Pending or Failed
	Policy, Register string
	Person           *domain.NationalNumber
	Reason           string
	Attempts         int
	TriedAt          time.Time
}

// The states of an OpenConsequence.
const (
	Pending = "pending"
	Failed  = "failed"
)

// DeathAct is an act with everything that it set off.
type DeathAct struct {
	Event, Label string
	RecordedAt   time.Time
	Consequences []Consequence
	Open         []OpenConsequence
	Settled      bool // whether nothing is open, also of what is not shown
}
