package policies

import (
	"slices"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
)

// ofDeaths: a death is told to the civil record, and that tells everybody else.
var ofDeaths = []reaction{
	on(Needs{Status: true}, Trigger.deathRegistered),
	on(Needs{Status: true}, Trigger.deathCorrected),
	on(Needs{Status: true}, Trigger.deathCancelled),
	on(Needs{Status: true}, Trigger.deathReinstated),
	on(Needs{}, Trigger.deathIdentified),
}

func (t Trigger) deathRegistered(e death.Registered) []Intent {
	return t.recordDeath(e.NationalNumber, e.RegistrationNumber, e.Particulars.DateOfDeath)
}

func (t Trigger) deathReinstated(e death.Reinstated) []Intent {
	owed := t.recordDeath(e.NationalNumber, e.RegistrationNumber, e.DateOfDeath)
	if e.IdentifiedFrom != "" && !t.deathVoid() {
		owed = append(owed, t.intent(RestoreIdentification, e.IdentifiedFrom,
			death.RestoreIdentification{By: t.by(), NationalNumber: e.NationalNumber}))
	}
	return owed
}

// deathVoid tells whether the death is known not to be in force by now: it was
// cancelled, and is declared anew at most.
func (t Trigger) deathVoid() bool {
	return t.Kin.Death != "" && t.Kin.Death != death.StatusRegistered
}

// recordDeath does nothing for an unidentified body, which is nobody's death
// yet, nor for a death that was cancelled since: what waited in the queue must
// not come after its opposite.
func (t Trigger) recordDeath(n domain.NationalNumber, registration domain.RegistrationNumber, on domain.Date) []Intent {
	if n == "" || t.deathVoid() {
		return nil
	}
	return []Intent{t.intent(RecordDeath, person.Stream(n), person.RecordDeath{
		By: t.by(), Death: t.Stream, RegistrationNumber: registration, DateOfDeath: on,
	})}
}

func (t Trigger) deathCorrected(e death.Corrected) []Intent {
	if e.NationalNumber == "" || !slices.Contains(e.Fields, "dateOfDeath") || t.deathVoid() {
		return nil
	}
	return []Intent{t.intent(CorrectDateOfDeath, person.Stream(e.NationalNumber), person.CorrectDateOfDeath{
		By: t.by(), Death: t.Stream, DateOfDeath: e.Particulars.DateOfDeath,
	})}
}

// deathCancelled does nothing for a death that was put back in force since.
func (t Trigger) deathCancelled(e death.Cancelled) []Intent {
	if e.NationalNumber == "" || t.Kin.Death == death.StatusRegistered {
		return nil
	}
	owed := []Intent{t.intent(AnnulDeath, person.Stream(e.NationalNumber),
		person.AnnulDeath{By: t.by(), Death: t.Stream, Order: e.Order})}
	if e.IdentifiedFrom != "" {
		owed = append(owed, t.intent(AnnulIdentification, e.IdentifiedFrom,
			death.AnnulIdentification{By: t.by(), NationalNumber: e.NationalNumber, Order: e.Order}))
	}
	return owed
}

func (t Trigger) deathIdentified(e death.Identified) []Intent {
	return []Intent{t.intent(TakeOverIdentified, death.Stream(e.NationalNumber),
		death.TakeOver{By: t.by(), From: t.Stream, Identified: e})}
}
