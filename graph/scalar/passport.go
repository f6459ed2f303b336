package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain/passport"
)

// MarshalPassportType writes the schema's word.
func MarshalPassportType(v passport.Type) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPassportType reads the schema's word.
func UnmarshalPassportType(v any) (passport.Type, error) { return unmarshalEnum[passport.Type](v) }

// MarshalTravelDocumentStatus writes the schema's word.
func MarshalTravelDocumentStatus(v passport.DocumentStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalTravelDocumentStatus reads the schema's word.
func UnmarshalTravelDocumentStatus(v any) (passport.DocumentStatus, error) {
	return unmarshalEnum[passport.DocumentStatus](v)
}

// MarshalPassportApplicationStatus writes the schema's word.
func MarshalPassportApplicationStatus(v passport.ApplicationStatus) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalPassportApplicationStatus reads the schema's word.
func UnmarshalPassportApplicationStatus(v any) (passport.ApplicationStatus, error) {
	return unmarshalEnum[passport.ApplicationStatus](v)
}

// MarshalPassportCause writes the schema's word.
func MarshalPassportCause(v passport.Cause) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPassportCause reads the schema's word.
func UnmarshalPassportCause(v any) (passport.Cause, error) { return unmarshalEnum[passport.Cause](v) }

// MarshalPassportApplicant writes the schema's word.
func MarshalPassportApplicant(v passport.Relation) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPassportApplicant reads the schema's word.
func UnmarshalPassportApplicant(v any) (passport.Relation, error) {
	return unmarshalEnum[passport.Relation](v)
}

// MarshalTravelBanScope writes the schema's word.
func MarshalTravelBanScope(v passport.Scope) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalTravelBanScope reads the schema's word.
func UnmarshalTravelBanScope(v any) (passport.Scope, error) { return unmarshalEnum[passport.Scope](v) }

// MarshalSltdKind writes the schema's word.
func MarshalSltdKind(v passport.SLTDKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalSltdKind reads the schema's word.
func UnmarshalSltdKind(v any) (passport.SLTDKind, error) { return unmarshalEnum[passport.SLTDKind](v) }

// MarshalBorderDirection writes the schema's word.
func MarshalBorderDirection(v passport.Direction) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBorderDirection reads the schema's word.
func UnmarshalBorderDirection(v any) (passport.Direction, error) {
	return unmarshalEnum[passport.Direction](v)
}

// MarshalBorderAnswer writes the schema's word.
func MarshalBorderAnswer(v passport.Answer) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBorderAnswer reads the schema's word.
func UnmarshalBorderAnswer(v any) (passport.Answer, error) { return unmarshalEnum[passport.Answer](v) }

// MarshalBorderReason writes the schema's word.
func MarshalBorderReason(v passport.Class) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBorderReason reads the schema's word.
func UnmarshalBorderReason(v any) (passport.Class, error) { return unmarshalEnum[passport.Class](v) }
