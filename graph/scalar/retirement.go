package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain/retirement"
)

// MarshalRetirementKind writes the schema's word.
func MarshalRetirementKind(v retirement.Kind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalRetirementKind reads the schema's word.
func UnmarshalRetirementKind(v any) (retirement.Kind, error) {
	return unmarshalEnum[retirement.Kind](v)
}

// MarshalPensionStatus writes the schema's word.
func MarshalPensionStatus(v retirement.Status) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPensionStatus reads the schema's word.
func UnmarshalPensionStatus(v any) (retirement.Status, error) {
	return unmarshalEnum[retirement.Status](v)
}

// MarshalServiceKind writes the schema's word.
func MarshalServiceKind(v retirement.ServiceKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalServiceKind reads the schema's word.
func UnmarshalServiceKind(v any) (retirement.ServiceKind, error) {
	return unmarshalEnum[retirement.ServiceKind](v)
}

// MarshalRetirementProfession writes the schema's word.
func MarshalRetirementProfession(v retirement.Profession) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalRetirementProfession reads the schema's word.
func UnmarshalRetirementProfession(v any) (retirement.Profession, error) {
	return unmarshalEnum[retirement.Profession](v)
}

// MarshalCertificateLevel writes the schema's word.
func MarshalCertificateLevel(v retirement.Certificate) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalCertificateLevel reads the schema's word.
func UnmarshalCertificateLevel(v any) (retirement.Certificate, error) {
	return unmarshalEnum[retirement.Certificate](v)
}

// MarshalAssessmentOutcome writes the schema's word.
func MarshalAssessmentOutcome(v retirement.Outcome) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAssessmentOutcome reads the schema's word.
func UnmarshalAssessmentOutcome(v any) (retirement.Outcome, error) {
	return unmarshalEnum[retirement.Outcome](v)
}

// MarshalAssessmentRefusal writes the schema's word.
func MarshalAssessmentRefusal(v retirement.Refusal) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAssessmentRefusal reads the schema's word.
func UnmarshalAssessmentRefusal(v any) (retirement.Refusal, error) {
	return unmarshalEnum[retirement.Refusal](v)
}

// MarshalPensionSuspensionCause writes the schema's word.
func MarshalPensionSuspensionCause(v retirement.SuspensionCause) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalPensionSuspensionCause reads the schema's word.
func UnmarshalPensionSuspensionCause(v any) (retirement.SuspensionCause, error) {
	return unmarshalEnum[retirement.SuspensionCause](v)
}

// MarshalPensionTerminationCause writes the schema's word.
func MarshalPensionTerminationCause(v retirement.TerminationCause) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalPensionTerminationCause reads the schema's word.
func UnmarshalPensionTerminationCause(v any) (retirement.TerminationCause, error) {
	return unmarshalEnum[retirement.TerminationCause](v)
}

// MarshalProofOfLifeMethod writes the schema's word.
func MarshalProofOfLifeMethod(v retirement.ProofMethod) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalProofOfLifeMethod reads the schema's word.
func UnmarshalProofOfLifeMethod(v any) (retirement.ProofMethod, error) {
	return unmarshalEnum[retirement.ProofMethod](v)
}

// MarshalSurvivorsStatus writes the schema's word.
func MarshalSurvivorsStatus(v retirement.FamilyStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalSurvivorsStatus reads the schema's word.
func UnmarshalSurvivorsStatus(v any) (retirement.FamilyStatus, error) {
	return unmarshalEnum[retirement.FamilyStatus](v)
}

// MarshalSurvivorRelation writes the schema's word.
func MarshalSurvivorRelation(v retirement.Relation) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalSurvivorRelation reads the schema's word.
func UnmarshalSurvivorRelation(v any) (retirement.Relation, error) {
	return unmarshalEnum[retirement.Relation](v)
}

// MarshalSurvivorStudy writes the schema's word.
func MarshalSurvivorStudy(v retirement.Study) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalSurvivorStudy reads the schema's word.
func UnmarshalSurvivorStudy(v any) (retirement.Study, error) {
	return unmarshalEnum[retirement.Study](v)
}

// MarshalShareReason writes the schema's word.
func MarshalShareReason(v retirement.ShareReason) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalShareReason reads the schema's word.
func UnmarshalShareReason(v any) (retirement.ShareReason, error) {
	return unmarshalEnum[retirement.ShareReason](v)
}

// MarshalPensionMoneyCause writes the schema's word.
func MarshalPensionMoneyCause(v retirement.Cause) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPensionMoneyCause reads the schema's word.
func UnmarshalPensionMoneyCause(v any) (retirement.Cause, error) {
	return unmarshalEnum[retirement.Cause](v)
}
