package retirement

import (
	"slices"

	"sijil/domain"
)

// ofTheDead are the kinds that survivors claim for one who never retired.
var ofTheDead = []Kind{DeathInService, Martyrdom}

// claimable refuses the living what is for the dead, and the other way round.
func (s State) claimable(p domain.KnownPerson, kind Kind) error {
	if !slices.Contains(ofTheDead, kind) {
		return s.living(p)
	}
	switch {
	case p.NationalNumber != s.Case.NationalNumber:
		return domain.RuleOtherPerson.Refuse("person")
	case p.Cancelled || s.Void:
		return RuleVoid.Refuse("")
	case !p.Deceased || !s.Dead():
		return RuleLives.Refuse("kind")
	}
	return nil
}

func claim(s State, c Claim) ([]domain.Event, error) {
	if s.Status == StatusClaimed || s.Status == StatusAssessed {
		return nil, RuleClaimed.Refuse("")
	}
	statuses := []Status{StatusService, StatusRefused}
	if !s.Ended.On.IsZero() {
		statuses = append(statuses, StatusPension) // a new service, or a right claim after a wrong one
	}
	if err := domain.First(
		s.admit(c.By, statuses...),
		oneOf("kind", c.Kind, RuleKind, Kinds),
		s.claimable(c.Person, c.Kind),
		domain.RequireText("account", c.Account, domain.MaxLine),
		checkDay("on", c.On, c.Today),
		s.served(c.On),
	); err != nil {
		return nil, err
	}
	switch {
	case !c.On.After(s.Ended.On) && !s.Ended.On.IsZero():
		return nil, RuleBeforeEnd.Refuse("on")
	case slices.Contains(ofTheDead, c.Kind) && c.On != s.Died.On:
		return nil, RuleDayOfDeath.Refuse("on", s.Died.On.String())
	}
	return []domain.Event{Claimed{s.Case, c.Kind, c.On, c.Account, decision(c.By, domain.Reference{}, "")}}, nil
}

// served refuses a day of retirement on which the service recorded was not over yet.
func (s State) served(retired domain.Date) error {
	if slices.ContainsFunc(s.Service, func(p Period) bool { return p.To.After(retired) }) {
		return RuleServiceAfter.Refuse("on")
	}
	return nil
}

// assess may be repeated until the claim is decided.
func assess(s State, c Assess) ([]domain.Event, error) {
	if err := domain.First(s.admit(c.By, StatusClaimed, StatusAssessed), s.claimable(c.Person, s.Claim.Kind)); err != nil {
		return nil, err
	}
	b := c.Basis
	b.Kind, b.Retired, b.DateOfBirth, b.Service = s.Claim.Kind, s.Claim.On, c.Person.DateOfBirth, s.Service
	a, steps, err := reckoned(b, c.Law)
	if err != nil {
		return nil, err
	}
	return []domain.Event{Assessed{LawOn(b.Retired), b, a, steps, decision(c.By, domain.Reference{}, "")}}, nil
}

// reckoned is what a basis comes to by the law of the day of retirement.
func reckoned(b Basis, law *domain.Book) (Assessment, []domain.Step, error) {
	if err := domain.Under("basis", b.Check()); err != nil {
		return Assessment{}, nil, err
	}
	if err := domain.First(oldEnough("basis.service", b.Service, b.DateOfBirth, law), b.enoughSalaries(law)); err != nil {
		return Assessment{}, nil, err
	}
	a, err := Reckon(b, law, LawOn(b.Retired))
	steps := a.Steps
	a.Steps = nil
	return a, steps, err
}

// assessedFor refuses an assessment of one who has another date of birth by now.
func (s State) assessedFor(p domain.KnownPerson) error {
	if p.DateOfBirth != s.Found.Basis.DateOfBirth {
		return RuleAssessAgain.Refuse("")
	}
	return nil
}

func refuse(s State, c Refuse) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusClaimed, StatusAssessed),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	return []domain.Event{ClaimRefused{decision(c.By, c.Paper, c.Reason)}}, nil
}

// checkDay refuses a day that is incomplete, not on the calendar or still to come.
func checkDay(field string, day, today domain.Date) error {
	if !day.Complete() || day.Check() != nil || day.After(today) {
		return RuleDay.Refuse(field)
	}
	return nil
}
