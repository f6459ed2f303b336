package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain/access"
)

// MarshalAccessOutcome writes the schema's word.
func MarshalAccessOutcome(v access.Outcome) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAccessOutcome reads the schema's word.
func UnmarshalAccessOutcome(v any) (access.Outcome, error) { return unmarshalEnum[access.Outcome](v) }

// MarshalAccessRule writes the schema's word.
func MarshalAccessRule(v access.Rule) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAccessRule reads the schema's word.
func UnmarshalAccessRule(v any) (access.Rule, error) { return unmarshalEnum[access.Rule](v) }

// MarshalAccessFinding writes the schema's word.
func MarshalAccessFinding(v access.Finding) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAccessFinding reads the schema's word.
func UnmarshalAccessFinding(v any) (access.Finding, error) { return unmarshalEnum[access.Finding](v) }
