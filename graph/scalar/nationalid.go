package scalar

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// MarshalCardNumber writes a card's number.
func MarshalCardNumber(s string) graphql.Marshaler { return nullable(s) }

// UnmarshalCardNumber reads 10 digits, Western or Arabic-Indic.
func UnmarshalCardNumber(v any) (string, error) {
	s, err := read(v, "a card's number as a text")
	if err != nil || v == nil {
		return "", err
	}
	s = domain.WesternDigits(strings.TrimSpace(s))
	return s, nationalid.CheckCardNumber(s)
}

// MarshalAccessNumber writes a card's access number.
func MarshalAccessNumber(s string) graphql.Marshaler { return nullable(s) }

// UnmarshalAccessNumber reads 2 Latin letters and 7 digits.
func UnmarshalAccessNumber(v any) (string, error) {
	s, err := read(v, "an access number as a text")
	if err != nil || v == nil {
		return "", err
	}
	s = strings.ToUpper(domain.WesternDigits(strings.TrimSpace(s)))
	return s, nationalid.CheckAccessNumber(s)
}

// MarshalNationalIDKind writes the schema's word.
func MarshalNationalIDKind(v nationalid.Kind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalNationalIDKind reads the schema's word.
func UnmarshalNationalIDKind(v any) (nationalid.Kind, error) {
	return unmarshalEnum[nationalid.Kind](v)
}

// MarshalNationalIDApplicationStatus writes the schema's word.
func MarshalNationalIDApplicationStatus(v nationalid.ApplicationStatus) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalNationalIDApplicationStatus reads the schema's word.
func UnmarshalNationalIDApplicationStatus(v any) (nationalid.ApplicationStatus, error) {
	return unmarshalEnum[nationalid.ApplicationStatus](v)
}

// MarshalNationalIDStatus writes the schema's word.
func MarshalNationalIDStatus(v nationalid.CardStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalNationalIDStatus reads the schema's word.
func UnmarshalNationalIDStatus(v any) (nationalid.CardStatus, error) {
	return unmarshalEnum[nationalid.CardStatus](v)
}

// MarshalNationalIDRelation writes the schema's word.
func MarshalNationalIDRelation(v nationalid.Relation) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalNationalIDRelation reads the schema's word.
func UnmarshalNationalIDRelation(v any) (nationalid.Relation, error) {
	return unmarshalEnum[nationalid.Relation](v)
}

// MarshalNationalIDExemption writes the schema's word.
func MarshalNationalIDExemption(v nationalid.Exemption) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalNationalIDExemption reads the schema's word.
func UnmarshalNationalIDExemption(v any) (nationalid.Exemption, error) {
	return unmarshalEnum[nationalid.Exemption](v)
}

// MarshalNationalIDCause writes the schema's word.
func MarshalNationalIDCause(v nationalid.Cause) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalNationalIDCause reads the schema's word.
func UnmarshalNationalIDCause(v any) (nationalid.Cause, error) {
	return unmarshalEnum[nationalid.Cause](v)
}
