package scalar

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/projections"
)

// The schema writes an enumeration's value in capitals; the domain stores the
// same word in small letters. The schema's own list says which are allowed:
// validation refuses every other before it gets here.

func marshalEnum[T ~string](v T) graphql.Marshaler { return nullable(upper(string(v))) }

func unmarshalEnum[T ~string](v any) (T, error) {
	s, err := read(v, "one of the listed values")
	return T(lower(s)), err
}

// irregular words begin with a digit, which no GraphQL name may.
var irregular = map[string]string{"43_days_to_1_year": "FROM_43_DAYS_TO_1_YEAR"}

func upper(s string) string {
	if name, ok := irregular[s]; ok {
		return name
	}
	return strings.ToUpper(s)
}

func lower(s string) string {
	for word, name := range irregular {
		if name == s {
			return word
		}
	}
	return strings.ToLower(s)
}

// Each enumeration of the schema, with the domain's type for it.

// MarshalSex writes the schema's word.
func MarshalSex(v domain.Sex) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalSex reads the schema's word.
func UnmarshalSex(v any) (domain.Sex, error) { return unmarshalEnum[domain.Sex](v) }

// MarshalLanguage writes the schema's word.
func MarshalLanguage(v domain.Language) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalLanguage reads the schema's word.
func UnmarshalLanguage(v any) (domain.Language, error) { return unmarshalEnum[domain.Language](v) }

// MarshalCorrectionRoute writes the schema's word.
func MarshalCorrectionRoute(v domain.Route) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalCorrectionRoute reads the schema's word.
func UnmarshalCorrectionRoute(v any) (domain.Route, error) { return unmarshalEnum[domain.Route](v) }

// MarshalRegistrationType writes the schema's word.
func MarshalRegistrationType(v domain.RegistrationType) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalRegistrationType reads the schema's word.
func UnmarshalRegistrationType(v any) (domain.RegistrationType, error) {
	return unmarshalEnum[domain.RegistrationType](v)
}

// MarshalBirthPlaceType writes the schema's word.
func MarshalBirthPlaceType(v birth.PlaceType) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBirthPlaceType reads the schema's word.
func UnmarshalBirthPlaceType(v any) (birth.PlaceType, error) {
	return unmarshalEnum[birth.PlaceType](v)
}

// MarshalDeathPlaceType writes the schema's word.
func MarshalDeathPlaceType(v death.PlaceType) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalDeathPlaceType reads the schema's word.
func UnmarshalDeathPlaceType(v any) (death.PlaceType, error) {
	return unmarshalEnum[death.PlaceType](v)
}

// MarshalWord writes the schema's word.
func MarshalWord(v string) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalWord reads the schema's word.
func UnmarshalWord(v any) (string, error) { return unmarshalEnum[string](v) }

// MarshalBirthOutcome writes the schema's word.
func MarshalBirthOutcome(v birth.Outcome) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBirthOutcome reads the schema's word.
func UnmarshalBirthOutcome(v any) (birth.Outcome, error) { return unmarshalEnum[birth.Outcome](v) }

// MarshalPlurality writes the schema's word.
func MarshalPlurality(v birth.Plurality) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPlurality reads the schema's word.
func UnmarshalPlurality(v any) (birth.Plurality, error) { return unmarshalEnum[birth.Plurality](v) }

// MarshalAttendant writes the schema's word.
func MarshalAttendant(v birth.Attendant) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalAttendant reads the schema's word.
func UnmarshalAttendant(v any) (birth.Attendant, error) { return unmarshalEnum[birth.Attendant](v) }

// MarshalDeathEvidenceKind writes the schema's word.
func MarshalDeathEvidenceKind(v death.EvidenceKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalDeathEvidenceKind reads the schema's word.
func UnmarshalDeathEvidenceKind(v any) (death.EvidenceKind, error) {
	return unmarshalEnum[death.EvidenceKind](v)
}

// MarshalMannerOfDeath writes the schema's word.
func MarshalMannerOfDeath(v death.Manner) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalMannerOfDeath reads the schema's word.
func UnmarshalMannerOfDeath(v any) (death.Manner, error) { return unmarshalEnum[death.Manner](v) }

// MarshalPersonOrigin writes the schema's word.
func MarshalPersonOrigin(v person.Origin) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalPersonOrigin reads the schema's word.
func UnmarshalPersonOrigin(v any) (person.Origin, error) { return unmarshalEnum[person.Origin](v) }

// MarshalLifeStatus writes the schema's word.
func MarshalLifeStatus(v person.LifeStatus) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalLifeStatus reads the schema's word.
func UnmarshalLifeStatus(v any) (person.LifeStatus, error) {
	return unmarshalEnum[person.LifeStatus](v)
}

// MarshalBirthStatus writes the schema's word.
func MarshalBirthStatus(v birth.Status) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalBirthStatus reads the schema's word.
func UnmarshalBirthStatus(v any) (birth.Status, error) { return unmarshalEnum[birth.Status](v) }

// MarshalDeathStatus writes the schema's word.
func MarshalDeathStatus(v death.Status) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalDeathStatus reads the schema's word.
func UnmarshalDeathStatus(v any) (death.Status, error) { return unmarshalEnum[death.Status](v) }

// MarshalFlag writes the schema's word.
func MarshalFlag(v projections.Flag) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalFlag reads the schema's word.
func UnmarshalFlag(v any) (projections.Flag, error) { return unmarshalEnum[projections.Flag](v) }

// MarshalVitalEvent writes the schema's word.
func MarshalVitalEvent(v projections.VitalEvent) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalVitalEvent reads the schema's word.
func UnmarshalVitalEvent(v any) (projections.VitalEvent, error) {
	return unmarshalEnum[projections.VitalEvent](v)
}

// MarshalDimension writes the schema's word.
func MarshalDimension(v projections.Dimension) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalDimension reads the schema's word.
func UnmarshalDimension(v any) (projections.Dimension, error) {
	return unmarshalEnum[projections.Dimension](v)
}

// MarshalRegisterDimension writes the schema's word.
func MarshalRegisterDimension(v projections.RegisterDimension) graphql.Marshaler {
	return marshalEnum(v)
}

// UnmarshalRegisterDimension reads the schema's word.
func UnmarshalRegisterDimension(v any) (projections.RegisterDimension, error) {
	return unmarshalEnum[projections.RegisterDimension](v)
}

// MarshalLawValueKind writes the schema's word.
func MarshalLawValueKind(v domain.Kind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalLawValueKind reads the schema's word.
func UnmarshalLawValueKind(v any) (domain.Kind, error) { return unmarshalEnum[domain.Kind](v) }

// MarshalClaimedDocumentKind writes the schema's word.
func MarshalClaimedDocumentKind(v projections.DocumentKind) graphql.Marshaler { return marshalEnum(v) }

// UnmarshalClaimedDocumentKind reads the schema's word.
func UnmarshalClaimedDocumentKind(v any) (projections.DocumentKind, error) {
	return unmarshalEnum[projections.DocumentKind](v)
}
