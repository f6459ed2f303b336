package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// Basis is all that a pension is reckoned from. It is frozen in the events, so
// that every later month can be reckoned again under its own law.
type Basis struct {
	Kind        Kind        `json:"kind"`
	DateOfBirth domain.Date `json:"date_of_birth"`
	Retired     domain.Date `json:"retired"` // the day of leaving service; the pension begins on it
	Profession  Profession  `json:"profession,omitempty"`
	Certificate Certificate `json:"certificate,omitempty"`
	Service     []Period    `json:"service"`

	Salaries       []domain.Money `json:"salaries,omitempty"`      // the last monthly salaries, oldest first; or
	AverageSalary  domain.Money   `json:"average_salary,omitzero"` // their average, where only that is known
	LastSalary     domain.Money   `json:"last_salary"`
	LastAllowances domain.Money   `json:"last_allowances,omitzero"`

	Article12      bool `json:"article_12,omitempty"`      // left under Art. 12(2) or (3): paid at any age
	SpecialMinimum bool `json:"special_minimum,omitempty"` // one of the cases with a lower minimum
}

// Kind is why somebody retired.
type Kind string

// The kinds of retirement.
const (
	LegalAge        Kind = "legal_age"
	AtRequest       Kind = "request"
	Medical         Kind = "medical"          // unfit by the official medical committee
	DeathInService  Kind = "death_in_service" // the survivors claim
	Martyrdom       Kind = "martyrdom"        // the survivors claim
	Reinstatement   Kind = "political_reinstatement"
	DissolvedEntity Kind = "dissolved_entity"
)

// Kinds lists the kinds of retirement.
var Kinds = []Kind{LegalAge, AtRequest, Medical, DeathInService, Martyrdom, Reinstatement, DissolvedEntity}

// Profession decides on the age of retirement. The empty one is any other.
type Profession string

// The professions with an age of their own.
const (
	OtherProfession   Profession = "other"
	UniversityTeacher Profession = "university_teacher"
	SpecialistDoctor  Profession = "specialist_doctor"
	ForensicDoctor    Profession = "forensic_doctor"
)

// Professions lists the professions.
var Professions = []Profession{OtherProfession, UniversityTeacher, SpecialistDoctor, ForensicDoctor}

// Certificate is the highest one held. The empty one is none.
type Certificate string

// The certificates.
const (
	NoCertificate Certificate = "none"
	Preparatory   Certificate = "preparatory" // الإعدادية
	Diploma       Certificate = "diploma"
	Bachelor      Certificate = "bachelor"
	HigherDiploma Certificate = "higher_diploma"
	Master        Certificate = "master"
	Doctorate     Certificate = "doctorate"
)

// Certificates lists the certificates.
var Certificates = []Certificate{NoCertificate, Preparatory, Diploma, Bachelor, HigherDiploma, Master, Doctorate}

// maxSalaries bounds the list; the law's data say over how many the average runs.
const maxSalaries = 120

// Check refuses a basis that is incomplete, impossible or contradictory. Fields
// are named relative to the basis.
func (b Basis) Check() error {
	switch {
	case !slices.Contains(Kinds, b.Kind):
		return RuleKind.Refuse("kind")
	case b.DateOfBirth.Year == 0:
		return RuleDateOfBirth.Refuse("dateOfBirth")
	case !b.Retired.Complete():
		return RuleRetired.Refuse("retired")
	case !b.Retired.After(b.DateOfBirth):
		return RuleRetiredBeforeBirth.Refuse("retired")
	case b.Profession != "" && !slices.Contains(Professions, b.Profession):
		return RuleProfession.Refuse("profession")
	case b.Certificate != "" && !slices.Contains(Certificates, b.Certificate):
		return RuleCertificate.Refuse("certificate")
	case len(b.Service) == 0:
		return RuleNoService.Refuse("service")
	}
	return domain.First(domain.CheckFields(b), checkService(b.Service, b.Retired, RuleServiceAfter), b.checkService(), b.checkSalaries())
}

func (b Basis) checkService() error {
	for i, p := range b.Service {
		if p.From.Before(b.DateOfBirth) {
			return RuleServiceBeforeBirth.Refuse(fmt.Sprintf("service[%d].from", i))
		}
	}
	return nil
}

func (b Basis) checkSalaries() error {
	for i, s := range b.Salaries {
		if err := domain.Under(fmt.Sprintf("salaries[%d]", i), s.Check()); err != nil {
			return err
		}
	}
	switch given := len(b.Salaries); {
	case given > maxSalaries:
		return RuleTooManySalaries.Refuse("salaries", maxSalaries)
	case given > 0 && b.AverageSalary != 0:
		return RuleSalariesTwice.Refuse("averageSalary")
	case given == 0 && b.AverageSalary == 0:
		return RuleSalaries.Refuse("averageSalary")
	case b.LastSalary == 0:
		return RuleLastSalary.Refuse("lastSalary")
	}
	return domain.First(
		domain.Under("averageSalary", b.AverageSalary.Check()),
		domain.Under("lastSalary", b.LastSalary.Check()),
		domain.Under("lastAllowances", b.LastAllowances.Check()),
	)
}
