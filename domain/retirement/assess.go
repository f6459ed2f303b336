package retirement

import "sijil/domain"

// Assessment is what follows from a basis under the law of a day.
type Assessment struct {
	Outcome Outcome `json:"outcome"`
	Refusal Refusal `json:"refusal,omitempty"` // why nothing is due
	Service Length  `json:"service"`
	Years   int     `json:"years"` // rounded

	Basic                domain.Money `json:"basic,omitzero"`
	CostOfLiving         domain.Money `json:"cost_of_living,omitzero"`
	CertificateAllowance domain.Money `json:"certificate_allowance,omitzero"`
	Monthly              domain.Money `json:"monthly,omitzero"` // under the law of that day; Monthly reckons other months
	PayableFrom          domain.Date  `json:"payable_from,omitzero"`
	Gratuity             domain.Money `json:"gratuity,omitzero"`
	EndOfService         domain.Money `json:"end_of_service,omitzero"`
	Unpaid               domain.Money `json:"unpaid,omitzero"` // contributions to be recovered

	Steps []domain.Step `json:"-"` // reckoned again whenever they are asked for
}

// Outcome of an assessment.
type Outcome string

// The outcomes.
const (
	OutcomePension  Outcome = "pension"
	OutcomeGratuity Outcome = "gratuity"
	OutcomeRefused  Outcome = "refused"
)

// Refusal is why an assessment comes to nothing.
type Refusal string

// The refusals. The assessment's last step says them to a citizen.
const (
	RefusedUnderAge  Refusal = "under_age"  // not of the legal age on leaving
	RefusedNoService Refusal = "no_service" // not even a year
)

// Reckon tells what a basis comes to under the law of a day. The basis must
// have passed Check. It fails only where the law's data are silent.
//
// Source: Unified Retirement Law 9/2014 as amended by 26/2019, Art. 21(1): a
// pension from 15 years of service, paid from the age of 45 and without arrears
// for the time before, except on death, martyrdom, unfitness, and Art. 12(2)(3).
func Reckon(b Basis, law *domain.Book, on domain.Date) (Assessment, error) {
	r := reckoning{law: law, on: on}
	var a Assessment
	a.Service, a.Years = r.years(b)
	if r.underAge(b) {
		a.Outcome, a.Refusal = OutcomeRefused, RefusedUnderAge
		return r.found(a)
	}
	switch minimum, enough := r.longEnough(b, a.Years); {
	case enough:
		a.Outcome = OutcomePension
		p := r.pension(b, a.Years)
		a.Basic, a.CostOfLiving, a.CertificateAllowance, a.Monthly = p.basic, p.costOfLiving, p.certificate, p.monthly
		a.EndOfService = r.endOfService(b, a.Years)
		a.PayableFrom = r.payableFrom(b)
	case a.Years > 0:
		r.say("pension.too_short", textTooShort, minimum, 0, a.Years, minimum.Number())
		a.Outcome = OutcomeGratuity
		a.Gratuity = r.gratuity(b, a.Years)
	default:
		r.say("pension.no_service", textNoService, minimum, 0)
		a.Outcome, a.Refusal = OutcomeRefused, RefusedNoService
	}
	if a.Outcome != OutcomeRefused {
		a.Unpaid = r.unpaid(b)
	}
	return r.found(a)
}

// found is an assessment with the steps that led to it.
func (r *reckoning) found(a Assessment) (Assessment, error) {
	if r.err != nil {
		return Assessment{}, r.err
	}
	a.Steps = r.steps
	return a, nil
}

// LawOn is the day whose law governs a retirement on a day: the earliest one of
// the Unified Retirement Law for those who retired before it (unverified).
func LawOn(day domain.Date) domain.Date {
	if day.Before(enacted) {
		return enacted
	}
	return day
}

// longEnough tells whether the service gives a pension. It cites what decided:
// the years that are asked for, or that this kind of retirement asks for none.
func (r *reckoning) longEnough(b Basis, years int) (by domain.Provision, enough bool) {
	minimum := r.provision("pension.minimum_service")
	if years >= minimum.Number() {
		r.say("pension.due", textPensionDue, minimum, 0, years, minimum.Number())
		return minimum, true
	}
	anyService := r.row("pension.any_service", string(b.Kind), "other")
	if anyService.Switch() {
		r.say("pension.due", textAnyService, anyService, 0, years)
		return anyService, true
	}
	return minimum, false
}

// underAge tells whether somebody left for age before the age of the profession.
func (r *reckoning) underAge(b Basis) bool {
	if b.Kind != LegalAge {
		return false
	}
	age := r.row("pension.retirement_age", string(b.Profession), string(OtherProfession))
	if !birthday(b.DateOfBirth.Earliest(), age.Number()).After(b.Retired) {
		return false
	}
	r.say("pension.under_age", textUnderAge, age, 0, age.Number())
	return true
}

// payableFrom is the first day for which the pension is paid.
func (r *reckoning) payableFrom(b Basis) domain.Date {
	kind := string(b.Kind)
	if b.Article12 {
		kind = "article_12"
	}
	age := r.row("pension.payable_age", kind, "other")
	reached := birthday(b.DateOfBirth.Earliest(), age.Number())
	if !reached.After(b.Retired) {
		return b.Retired
	}
	r.say("pension.payable_from", textPayableFrom, age, 0, age.Number(), reached.String())
	return reached
}

// unpaid is what is still owed of contributions.
func (r *reckoning) unpaid(b Basis) domain.Money {
	owed, err := Unpaid(b.Service, r.law, r.on)
	if r.err == nil {
		r.err = err
	}
	if owed > 0 {
		rate := r.provision("pension.contribution_rate")
		r.say("pension.unpaid", textUnpaid, rate, owed, rate.Rate().String(), owed.String())
	}
	return owed
}

// birthday is the day on which somebody born on a day reaches an age. Who was
// born on 29 February reaches it on 1 March of a common year.
func birthday(born domain.Date, age int) domain.Date {
	d := domain.Date{Year: born.Year + age, Month: born.Month, Day: born.Day}
	if d.Check() != nil {
		d.Month, d.Day = 3, 1
	}
	return d
}
