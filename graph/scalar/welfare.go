package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain/welfare"
)

// MarshalWelfareStatus writes the schema's word.
func MarshalWelfareStatus(v welfare.Status) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWelfareStatus reads the schema's word.
func UnmarshalWelfareStatus(v any) (welfare.Status, error) { return unmarshalEnum[welfare.Status](v) }

// MarshalWelfareRelation writes the schema's word.
func MarshalWelfareRelation(v welfare.Relation) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWelfareRelation reads the schema's word.
func UnmarshalWelfareRelation(v any) (welfare.Relation, error) {
	return unmarshalEnum[welfare.Relation](v)
}

// MarshalWelfareIncomeKind writes the schema's word.
func MarshalWelfareIncomeKind(v welfare.IncomeKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWelfareIncomeKind reads the schema's word.
func UnmarshalWelfareIncomeKind(v any) (welfare.IncomeKind, error) {
	return unmarshalEnum[welfare.IncomeKind](v)
}

// MarshalWelfareOutcome writes the schema's word.
func MarshalWelfareOutcome(v welfare.Outcome) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWelfareOutcome reads the schema's word.
func UnmarshalWelfareOutcome(v any) (welfare.Outcome, error) {
	return unmarshalEnum[welfare.Outcome](v)
}

// MarshalWelfareReason writes the schema's word.
func MarshalWelfareReason(v welfare.Reason) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWelfareReason reads the schema's word.
func UnmarshalWelfareReason(v any) (welfare.Reason, error) { return unmarshalEnum[welfare.Reason](v) }

// MarshalWelfareSuspensionReason writes the schema's word.
func MarshalWelfareSuspensionReason(v welfare.SuspensionReason) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalWelfareSuspensionReason reads the schema's word.
func UnmarshalWelfareSuspensionReason(v any) (welfare.SuspensionReason, error) {
	return unmarshalEnum[welfare.SuspensionReason](v)
}

// MarshalWelfareTerminationReason writes the schema's word.
func MarshalWelfareTerminationReason(v welfare.TerminationReason) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalWelfareTerminationReason reads the schema's word.
func UnmarshalWelfareTerminationReason(v any) (welfare.TerminationReason, error) {
	return unmarshalEnum[welfare.TerminationReason](v)
}

// MarshalCaregiverStatus writes the schema's word.
func MarshalCaregiverStatus(v welfare.CareStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalCaregiverStatus reads the schema's word.
func UnmarshalCaregiverStatus(v any) (welfare.CareStatus, error) {
	return unmarshalEnum[welfare.CareStatus](v)
}
