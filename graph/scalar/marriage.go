package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
	"sijil/domain/marriage"
)

// MarshalCivilStatus writes the schema's word.
func MarshalCivilStatus(v domain.CivilStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalCivilStatus reads the schema's word.
func UnmarshalCivilStatus(v any) (domain.CivilStatus, error) {
	return unmarshalEnum[domain.CivilStatus](v)
}

// MarshalMarriageStatus writes the schema's word.
func MarshalMarriageStatus(v domain.MarriageStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalMarriageStatus reads the schema's word.
func UnmarshalMarriageStatus(v any) (domain.MarriageStatus, error) {
	return unmarshalEnum[domain.MarriageStatus](v)
}

// MarshalDivorceKind writes the schema's word.
func MarshalDivorceKind(v marriage.DivorceKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalDivorceKind reads the schema's word.
func UnmarshalDivorceKind(v any) (marriage.DivorceKind, error) {
	return unmarshalEnum[marriage.DivorceKind](v)
}
