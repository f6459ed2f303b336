package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain/agreement"
)

// MarshalAgreementStatus writes the schema's word.
func MarshalAgreementStatus(v agreement.Status) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAgreementStatus reads the schema's word.
func UnmarshalAgreementStatus(v any) (agreement.Status, error) {
	return unmarshalEnum[agreement.Status](v)
}
