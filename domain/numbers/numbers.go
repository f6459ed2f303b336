// Package numbers records how numbers are given out. Each of its streams lets
// the store itself decide who was first, so that any number of processes on any
// store agree without a lock of their own.
//
//  1. A national number is drawn at random for a purpose (a birth, a legacy
//     record) and settled in the purpose's stream: a repeated draw for the same
//     purpose gives the same number. It is then taken in the person's stream.
//  2. A serial is the revision of an event in its series' stream: one per
//     office, register and year.
//  3. A family number is settled in the stream of the person who heads the family.
//  4. A birth claims its mother, day and order in the delivery: a second record
//     of the same birth cannot be registered.
//  5. The number of a card or a passport is drawn and settled as a national
//     number is, and then taken in a stream of its own.
package numbers

import (
	"fmt"

	"sijil/domain"
)

// NationalNumberDrawn: this candidate was drawn for the purpose that the stream names.
type NationalNumberDrawn struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
}

// SerialDrawn: the next serial of the stream's series was taken; the event's revision is its value.
type SerialDrawn struct {
	For string `json:"for"`
}

// FamilyNumbered: the family of the person that the stream names has this number.
type FamilyNumbered struct {
	FamilyNumber domain.FamilyNumber `json:"family_number"`
}

// BirthClaimed: this birth is the one registered for the mother, day and order that the stream names.
type BirthClaimed struct {
	Birth string `json:"birth"` // its stream
}

// EventName is the stored name.
func (NationalNumberDrawn) EventName() string { return "number.national_drawn" }
func (SerialDrawn) EventName() string         { return "number.serial_drawn" }
func (FamilyNumbered) EventName() string      { return "number.family_numbered" }
func (BirthClaimed) EventName() string        { return "number.birth_claimed" }

// Codec reads every number event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[NationalNumberDrawn](),
	domain.Current[SerialDrawn](),
	domain.Current[FamilyNumbered](),
	domain.Current[BirthClaimed](),
	domain.Current[DocumentNumberDrawn](),
	domain.Current[DocumentNumberTaken](),
)

// AllotmentStream settles the national number of a purpose. A candidate that
// turned out to be taken is followed by another attempt.
func AllotmentStream(purpose string, attempt int) string {
	return fmt.Sprintf("allotment-%s-%d", purpose, attempt)
}

// SerialStream is the series of a register (a letter), an office and a year.
func SerialStream(register, office string, year int) string {
	return fmt.Sprintf("serial-%s-%s-%d", register, office, year)
}

// FamilyStream settles the number of the family that a person heads.
func FamilyStream(head domain.NationalNumber) string { return "family-" + string(head) }

// BirthClaimStream stands for one child of one delivery.
func BirthClaimStream(mother domain.NationalNumber, born domain.Date, order int) string {
	return fmt.Sprintf("birthclaim-%s-%s-%d", mother, born, max(order, 1))
}

// RegistrationNumber is written as office, year, and the register's letter with the serial: "IQ-BA-01-2026-B000123".
func RegistrationNumber(register, office string, year int, serial int64) domain.RegistrationNumber {
	return domain.RegistrationNumber(fmt.Sprintf("%s-%d-%s%06d", office, year, register, serial))
}
