package policies

import (
	"cmp"
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
)

// ofBirths: a birth begins a civil record, and rules over what that says of it.
// A reinstatement that was cancelled since is owed no more, nor a cancellation
// that was taken back: what waited in the queue must not come after its opposite.
var ofBirths = []reaction{
	on(Needs{}, Trigger.birthRegistered),
	on(Needs{Status: true}, Trigger.birthCorrected),
	on(Needs{Status: true}, Trigger.birthCancelled),
	on(Needs{Status: true}, Trigger.birthReinstated),
}

// birthRegistered enrols the child; a fetal death has no national number and begins nothing.
func (t Trigger) birthRegistered(e birth.Registered) []Intent {
	if e.NationalNumber == "" {
		return nil
	}
	intents := []Intent{t.intent(EnrolNewborn, person.Stream(e.NationalNumber), person.Enrol{
		By:             t.by(),
		NationalNumber: e.NationalNumber,
		FamilyNumber:   e.FamilyNumber,
		Origin:         person.FromBirth,
		Birth:          t.Stream,
		Legacy:         e.Legacy,
		Office:         e.Office,
		Area:           e.Area,
		Sealed:         e.Sealed,
		Particulars:    newborn(e.Particulars),
	})}
	if e.FamilyNumber == "" {
		return intents
	}
	for _, parent := range []struct {
		number domain.NationalNumber
		as     string
	}{{e.Particulars.Mother.NationalNumber, "mother"}, {e.Particulars.Father.NationalNumber, "father"}} {
		if parent.number == "" {
			continue
		}
		since := e.Particulars.Child.DateOfBirth
		if since.IsZero() {
			since = t.Today
		}
		intents = append(intents, t.intent(JoinFamily, person.Stream(parent.number), person.JoinFamily{
			By: t.by(), FamilyNumber: e.FamilyNumber, As: parent.as, EffectiveFrom: since, Because: t.Stream, AsParent: true,
		}))
	}
	return intents
}

// birthCorrected tells what the birth says by now: the next correction may have been told already.
func (t Trigger) birthCorrected(e birth.Corrected) []Intent {
	if e.NationalNumber == "" {
		return nil
	}
	if t.Kin.Birth == birth.StatusRegistered {
		e.Particulars = t.Kin.BirthSays
	}
	return []Intent{t.intent(FollowBirthCorrection, person.Stream(e.NationalNumber), person.FollowBirthCorrection{
		By: t.by(), Birth: t.Stream, Route: e.Route, Reference: e.Reference, Reason: e.Reason, Fields: e.Fields,
		Particulars: newborn(e.Particulars),
	})}
}

func (t Trigger) birthCancelled(e birth.Cancelled) []Intent {
	if e.NationalNumber == "" || t.Kin.Birth == birth.StatusRegistered {
		return nil
	}
	return []Intent{t.intent(CancelEnrolment, person.Stream(e.NationalNumber),
		person.CancelEnrolment{By: t.by(), Birth: t.Stream, Order: e.Order})}
}

func (t Trigger) birthReinstated(e birth.Reinstated) []Intent {
	if e.NationalNumber == "" || t.Kin.Birth == birth.StatusCancelled {
		return nil
	}
	return []Intent{t.intent(ReinstateEnrolment, person.Stream(e.NationalNumber),
		person.ReinstateEnrolment{By: t.by(), Birth: t.Stream, Order: e.Order})}
}

// newborn is what a birth says of the person. Where the child's own name does
// not carry the father's and grandfather's, the father's name gives them.
func newborn(p birth.Particulars) person.Particulars {
	name := p.Child.Name
	name.Father = cmp.Or(name.Father, p.Father.Name.Given)
	name.Grandfather = cmp.Or(name.Grandfather, p.Father.Name.Father)
	return person.Particulars{
		Name:         name,
		Sex:          p.Child.Sex,
		DateOfBirth:  p.Child.DateOfBirth,
		PlaceOfBirth: p.Child.Place,
		Nationality:  nationality(p),
		Mother:       person.Parent{NationalNumber: p.Mother.NationalNumber, Name: p.Mother.Name},
		Father:       person.Parent{NationalNumber: p.Father.NationalNumber, Name: p.Father.Name},
		Residence:    cmp.Or(p.Mother.Residence, p.Father.Residence),
	}
}

// nationality at birth: Iraqi by either parent, and for a child of unknown
// parents found in Iraq (Nationality Law 26/2006 Arts 3 and 4: unverified); else
// what the parents are; unknown stays unknown.
func nationality(p birth.Particulars) string {
	const iraqi = "IQ"
	parents := []string{citizenship(p.Father), citizenship(p.Mother)}
	if slices.Contains(parents, iraqi) || !p.Foundling.IsZero() {
		return iraqi
	}
	return cmp.Or(parents...)
}

// citizenship of a parent: as stated, else by the national number, which citizens have.
func citizenship(p birth.Parent) string {
	if p.Nationality == "" && p.NationalNumber != "" {
		return "IQ"
	}
	return p.Nationality
}
