package passport

import (
	"slices"

	"sijil/domain"
)

// Direction of a journey across the border.
type Direction string

// The directions.
const (
	Exit  Direction = "exit"
	Entry Direction = "entry"
)

// Answer is what a border officer does.
type Answer string

// The answers. Refer is to the senior officer on duty.
const (
	Go    Answer = "go"
	Stop  Answer = "stop"
	Refer Answer = "refer"
)

// Class says why, and no more than a border officer must know.
type Class string

// The classes of reasons.
const (
	InOrder           Class = "in_order"
	DocumentUnknown   Class = "document_unknown"
	DocumentTaken     Class = "document_lost_or_stolen"
	DocumentNotValid  Class = "document_not_valid"
	OneEntryOnly      Class = "one_entry_only" // a laissez-passer is no paper to leave with
	HolderNotAlive    Class = "holder_not_alive"
	Banned            Class = "travel_ban"
	DestinationNeeded Class = "destination_needed"
	GuardianNeeded    Class = "guardian_needed"
)

// Verdict is the answer with its reason.
type Verdict struct {
	Answer Answer
	Class  Class
}

// Crossing is a journey across the border.
type Crossing struct {
	Direction   Direction
	On          domain.Date
	Destination string // ISO 3166-1 alpha-2; empty: not stated
}

// Border decides a crossing with one of the person's documents. dead tells what
// the civil record says of that day, which the register may not have noted yet.
// A citizen's return is never forbidden: a doubt about the paper is referred.
func (s State) Border(number domain.DocumentNumber, c Crossing, dead bool, law *domain.Book) (Verdict, error) {
	d, err := s.document(number)
	switch {
	case err != nil:
		return Verdict{Stop, DocumentUnknown}, nil
	case dead, s.Standing.Dead && !s.Standing.DateOfDeath.After(c.On):
		return Verdict{Stop, HolderNotAlive}, nil
	case d.endedBy(c.On) && (d.Status == StatusLost || d.Status == StatusStolen):
		return Verdict{Stop, DocumentTaken}, nil
	case !d.ValidOn(c.On) && c.Direction == Entry:
		return Verdict{Refer, DocumentNotValid}, nil
	case !d.ValidOn(c.On):
		return Verdict{Stop, DocumentNotValid}, nil
	case c.Direction == Entry:
		return Verdict{Go, InOrder}, nil
	case d.Type == LaissezPasser:
		return Verdict{Stop, OneEntryOnly}, nil
	}
	return s.mayLeave(d.Holder, c, law)
}

// Border stops whoever travels with a number that is on nobody's document: it may be a stolen blank.
func (b Blank) Border() Verdict {
	if b.Reported {
		return Verdict{Stop, DocumentTaken}
	}
	return Verdict{Stop, DocumentUnknown}
}

// mayLeave applies the bans in force on that day; the strictest answer counts.
func (s State) mayLeave(h Holder, c Crossing, law *domain.Book) (Verdict, error) {
	verdict := Verdict{Go, InOrder}
	for _, b := range s.bansOn(c.On) {
		switch b.Particulars.Scope {
		case AllTravel:
			return Verdict{Stop, Banned}, nil
		case SomeCountries:
			if slices.Contains(b.Particulars.Countries, c.Destination) {
				return Verdict{Stop, Banned}, nil
			}
			if c.Destination == "" {
				verdict = Verdict{Refer, DestinationNeeded}
			}
		case MinorAlone:
			minor, err := isMinor(By{Today: c.On, Law: law}, domain.KnownPerson{DateOfBirth: h.DateOfBirth})
			if err != nil {
				return Verdict{}, err
			}
			if minor && verdict.Answer == Go {
				verdict = Verdict{Refer, GuardianNeeded}
			}
		}
	}
	return verdict, nil
}
