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
	inService := x.Status == StatusService || x.Status == StatusClaimed || x.Status == StatusAssessed
	if inService || x.Status == StatusPension && x.Ended.On.IsZero() {
		x.record(SurvivorsClaimOpened{x.Case, x.Died.On, candidates(p, family), x.by.Today})
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
	if x.Status == StatusPension && slices.Contains(ofTheDead, x.Award.Kind) && x.Ended.On.IsZero() {
		x.record(Terminated{AwardWrong, x.Award.PayableFrom.AddDays(-1), decision(x.by, domain.Reference{}, "")})
		was = earlier(was, x.Award.PayableFrom)
	}
	x.everybody(was, lastMonth(x.by.Today))
	x.askProof()
}

// causes of suspensions.
func causes(held []Suspended) (list []SuspensionCause) {
	for _, h := range held {
		list = append(list, h.Cause)
	}
	return list
}

// askProof gives one who was taken for dead time to prove the contrary, if the proof fell due meanwhile.
func (x *settling) askProof() {
	if x.err != nil || x.Proof.Due.IsZero() || x.Proof.Overdue || !x.Ended.On.IsZero() {
		return
	}
	days, err := number(x.by.Law, "pension.proof_notice_days", x.by.Today)
	if err != nil {
		x.err = err
		return
	}
	if by := x.by.Today.AddDays(days); x.Proof.Due.Before(by) {
		x.record(ProofDue{by, "death_annulled", x.by.Today})
	}
}

// candidates are those of the family who live and may be due a share.
func candidates(p domain.KnownPerson, family []domain.KnownPerson) (list []Survivor) {
	for _, k := range family {
		if relation, is := relationOf(p, k); is && !k.Deceased && !k.Cancelled {
			list = append(list, survivorOf(p.NationalNumber, relation, k))
		}
	}
	return list
}

// relationOf is what somebody is to the deceased, as both civil records say.
func relationOf(p, k domain.KnownPerson) (Relation, bool) {
	switch {
	case k.NationalNumber == p.Mother.NationalNumber && k.NationalNumber != "":
		return Mother, true
	case k.NationalNumber == p.Father.NationalNumber && k.NationalNumber != "":
		return Father, true
	}
	return heirOf(p.NationalNumber, k)
}

// heirOf is what somebody's own record makes them to the deceased: a child or a spouse.
func heirOf(n domain.NationalNumber, k domain.KnownPerson) (Relation, bool) {
	if k.Mother.NationalNumber == n || k.Father.NationalNumber == n {
		if k.Sex == domain.Female {
			return Daughter, true
		}
		return Son, true
	}
	return Spouse, slices.ContainsFunc(k.Marriages, func(m domain.KnownMarriage) bool {
		return m.Spouse == n && (m.Status == domain.MarriageInForce || m.Status == domain.MarriageWidowed)
	})
}

// survivorOf is somebody as far as a share depends on it. The marriage with the
// deceased is over, whether or not the record says so yet.
func survivorOf(n domain.NationalNumber, relation Relation, k domain.KnownPerson) Survivor {
	s := Survivor{
		NationalNumber: k.NationalNumber, Relation: relation, DateOfBirth: k.DateOfBirth, CivilStatus: k.CivilStatus,
		Deceased: k.Deceased, DateOfDeath: k.DateOfDeath,
	}
	if relation == Spouse {
		s.CivilStatus = domain.Widowed
		for _, m := range k.Marriages {
			if m.Spouse != n && m.Status == domain.MarriageInForce {
				s.CivilStatus = domain.Married
			}
		}
	}
	return s
}
