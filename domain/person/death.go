package person

import "sijil/domain"

// recordDeath follows the register of deaths, which has checked the facts.
func recordDeath(s State, c RecordDeath) ([]domain.Event, error) {
	if err := domain.First(s.admitEver(c.By), domain.RequireText("death", c.Death, domain.MaxLine)); err != nil {
		return nil, err
	}
	if s.Deceased {
		return nil, s.sameDeath(c.Death)
	}
	events := []domain.Event{Died{c.Death, c.RegistrationNumber, c.DateOfDeath}}
	if len(s.Needs) > 0 {
		events = append(events, GuardianNeedLifted{Reason: OwnDeath, Date: c.Today})
	}
	return events, nil
}

func correctDateOfDeath(s State, c CorrectDateOfDeath) ([]domain.Event, error) {
	if err := s.admitEver(c.By); err != nil {
		return nil, err
	}
	if !s.Deceased {
		return nil, RuleAlive.Refuse("")
	}
	if err := s.sameDeath(c.Death); err != nil || s.DateOfDeath == c.DateOfDeath {
		return nil, err
	}
	return []domain.Event{DeathDateCorrected{c.Death, c.DateOfDeath}}, nil
}

// annulDeath changes nothing for a person who lives: the death was annulled
// before, or never recorded here. Whether a minor needs a guardian again, FollowParent looks.
func annulDeath(s State, c AnnulDeath) ([]domain.Event, error) {
	if err := s.admitEver(c.By); err != nil || !s.Deceased {
		return nil, err
	}
	if err := s.sameDeath(c.Death); err != nil {
		return nil, err
	}
	return []domain.Event{DeathAnnulled{c.Death, c.Order}}, nil
}

func (s State) sameDeath(death string) error {
	if s.Death != death {
		return RuleOtherDeath.Refuse("")
	}
	return nil
}
