package model

import (
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/projections"
)

// AsOf is a question's two clocks; zero parts do not limit it.
type AsOf struct {
	TrueOn  domain.Date
	KnownOn time.Time
}

// PersonSearch narrows a search by name. What is empty is not asked.
type PersonSearch struct {
	BornFrom, BornTo domain.Date
	Sex              domain.Sex
	MotherName       string
	Governorate      string
	LifeStatus       person.LifeStatus
}

// IdentityClaims is what a person claims to be. What is empty is not claimed.
type IdentityClaims struct {
	NationalNumber   domain.NationalNumber
	GivenName        string
	FatherName       string
	GrandfatherName  string
	Surname          string
	MotherName       string
	MotherFatherName string
	DateOfBirth      *domain.Date // nil: not claimed
	Sex              domain.Sex
	Document         *DocumentClaim
}

// DocumentClaim is a card or passport that somebody shows.
type DocumentClaim struct {
	Kind   projections.DocumentKind
	Number string
	On     domain.Date // zero: today
}

// The results of a claim; empty for what was not claimed.
const (
	Match   = "match"
	NoMatch = "no_match"
)

// The results of a document that is claimed, beside NoMatch.
const (
	Valid    = "valid"
	NotValid = "not_valid"
)

// IdentityVerification answers each claim.
type IdentityVerification struct {
	Match            bool
	GivenName        string
	FatherName       string
	GrandfatherName  string
	Surname          string
	MotherName       string
	MotherFatherName string
	DateOfBirth      string
	Sex              string
	Document         string
	LifeStatus       person.LifeStatus
}
