package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
)

// MarshalEntitlementStatus writes the schema's word.
func MarshalEntitlementStatus(v domain.EntitlementStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalEntitlementStatus reads the schema's word.
func UnmarshalEntitlementStatus(v any) (domain.EntitlementStatus, error) {
	return unmarshalEnum[domain.EntitlementStatus](v)
}
