package retirement

import (
	"slices"

	"sijil/domain"
)

// follow reconciles the case with the pensioner's civil record as it is now.
// Where nothing has changed, it decides nothing.
func follow(s State, c Follow) ([]domain.Event, error) {
	if s.Status == "" {
		return nil, nil
	}
	if err := policyOnly(c.By); err != nil {
		return nil, err
	}
	if c.Person.NationalNumber != s.Case.NationalNumber {
		return nil, domain.RuleOtherPerson.Refuse("person")
	}
	x := s.settling(c.By, ByDeath)
	x.follow(c.Person, c.Family)
	return x.decided()
}

func (x *settling) follow(p domain.KnownPerson, family []domain.KnownPerson) {
	switch {
	case p.Cancelled && !x.Void:
		x.record(RecordVoided{x.by.Today})
	case !p.Cancelled && x.Void:
		x.record(RecordRestored{x.by.Today})
		x.cause = ByAnnulment
		x.everybody(x.by.Today, lastMonth(x.by.Today))
		x.askProof("record_restored")
	}
	switch {
	case p.Deceased && !x.Dead():
		x.died(p, family)
	case p.Deceased && (x.Died.Known != p.DateOfDeath || x.Died.Death != p.Death):
		x.cause = ByDeath
		since := x.Died.On
		x.record(DeathRedated{lastLived(p, x.by.Today), p.DateOfDeath, p.Death, x.by.Today})
		x.everybody(earlier(since, x.Died.On), x.Died.On)
	case !p.Deceased && x.Dead():
		x.lives()
	}
}

// lastLived is the last day on which a dead person may have lived: what is
// unknown of the date is never held against anybody.
func lastLived(p domain.KnownPerson, today domain.Date) domain.Date {
	if day := p.DateOfDeath.Latest(); !day.After(today) {
		return day
	}
	return today
}

// died ends the pension as of the day of death, claims back what was paid for
// time after it, and opens the survivors' claim.
func (x *settling) died(p domain.KnownPerson, family []domain.KnownPerson) {
	x.cause = ByDeath
	x.record(PensionerDied{lastLived(p, x.by.Today), p.DateOfDeath, p.Death, x.by.Today})
	x.everybody(x.Died.On, x.Died.On)
	if x.Status != StatusGratuity && x.Status != StatusPaidOff {
		x.record(SurvivorsClaimOpened{x.Case, x.Died.On, candidates(p, family, x.Died.On, x.by.Today), x.by.Today})
	}
}

// lives puts everything back: the pension is due as if nobody had died, the
// months missed are arrears, and the survivors were due nothing.
func (x *settling) lives() {
	x.cause = ByAnnulment
	was := x.Died.On
	x.record(DeathAnnulled{x.Case, was, causes(x.Held), x.Proof.Overdue, x.by.Today})
	if x.Family.Status == FamilyOpen || x.Family.Status == FamilyAwarded {
		x.record(SurvivorsClaimClosed{x.by.Today})
	}
	x.wrongClaim()
	x.everybody(was, lastMonth(x.by.Today))
	x.returned(x.Case.NationalNumber)
	x.askProof("death_annulled")
}

// wrongClaim undoes what survivors claimed for one who did not die in service: who lives may claim again.
func (x *settling) wrongClaim() {
	undone := decision(x.by, domain.Reference{}, "")
	switch {
	case !slices.Contains(ofTheDead, x.Claim.Kind), x.Status == StatusService, x.Status == StatusRefused:
	case x.Status != StatusPension:
		x.record(ClaimRefused{undone})
	case slices.Contains(ofTheDead, x.Award.Kind) && x.Ended.On.IsZero():
		x.record(Terminated{AwardWrong, x.resumed().AddDays(-1), undone})
	}
}

// causes of suspensions.
func causes(held []Suspended) (list []SuspensionCause) {
	for _, h := range held {
		list = append(list, h.Cause)
	}
	return list
}

// askProof gives one who was taken for dead time to prove the contrary, if the proof fell due meanwhile.
func (x *settling) askProof(cause string) {
	if x.err != nil || x.Dead() || x.Void || x.Proof.Due.IsZero() || x.held(ProofMissing) || !x.Ended.On.IsZero() {
		return
	}
	days, err := number(x.by.Law, "pension.proof_notice_days", x.by.Today)
	if err != nil {
		x.err = err
		return
	}
	if by := x.by.Today.AddDays(days); x.Proof.Due.Before(by) {
		x.record(ProofDue{by, cause, x.by.Today})
	}
}
