package policies

import (
	"slices"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
)

func (t Trigger) deathRegistered(e death.Registered) []Intent {
	return t.recordDeath(e.NationalNumber, e.RegistrationNumber, e.Particulars.DateOfDeath)
}

func (t Trigger) deathReinstated(e death.Reinstated) []Intent {
	return t.recordDeath(e.NationalNumber, e.RegistrationNumber, e.DateOfDeath)
}

// recordDeath does nothing for an unidentified body, which is nobody's death yet.
func (t Trigger) recordDeath(n domain.NationalNumber, registration domain.RegistrationNumber, on domain.Date) []Intent {
	if n == "" {
		return nil
	}
	return []Intent{t.intent(RecordDeath, person.Stream(n), person.RecordDeath{
		By: t.by(), Death: t.Stream, RegistrationNumber: registration, DateOfDeath: on,
	})}
}

func (t Trigger) deathCorrected(e death.Corrected) []Intent {
	if e.NationalNumber == "" || !slices.Contains(e.Fields, "dateOfDeath") {
		return nil
	}
	return []Intent{t.intent(CorrectDateOfDeath, person.Stream(e.NationalNumber), person.CorrectDateOfDeath{
		By: t.by(), Death: t.Stream, DateOfDeath: e.Particulars.DateOfDeath,
	})}
}

func (t Trigger) deathCancelled(e death.Cancelled) []Intent {
	if e.NationalNumber == "" {
		return nil
	}
	return []Intent{t.intent(AnnulDeath, person.Stream(e.NationalNumber),
		person.AnnulDeath{By: t.by(), Death: t.Stream, Order: e.Order})}
}

func (t Trigger) deathIdentified(e death.Identified) []Intent {
	return []Intent{t.intent(TakeOverIdentified, death.Stream(e.NationalNumber),
		death.TakeOver{By: t.by(), From: t.Stream, Identified: e})}
}
