package welfare

import (
	"slices"

	"sijil/domain"
)

func decideApplication(s State, c Decide) ([]domain.Event, error) {
	if c.Notice.IsZero() {
		c.Notice = c.Today
	}
	if err := s.admit(c.By, StatusScored); err != nil {
		return nil, err
	}
	period, err := c.Law.On(lawObjection, c.Today)
	if err != nil {
		return nil, err
	}
	if err := checkNotice(c.Notice, c.Today, period.Number()); err != nil {
		return nil, err
	}
	a, err := s.Assess(c.Law, s.spokenOf(c.Today))
	if err != nil {
		return nil, err
	}
	outcome := Eligible
	switch {
	case slices.Contains(a.Reasons, MeansAboveLine):
		outcome = AboveLine
	case len(a.Reasons) > 0:
		outcome = NoGround
	}
	return []domain.Event{Decided{outcome, a, c.Actor.ID, c.Notice, c.Notice.AddMonths(period.Number()), c.Today}}, nil
}

// checkNotice refuses a notice before the decision, which would cut the time to
// object short, or so late that nobody could mean it.
func checkNotice(notice, today domain.Date, months int) error {
	switch err := notice.Check(); {
	case err != nil:
		return domain.Under("notice", err)
	case !notice.Complete():
		return RuleDateComplete.Refuse("notice")
	case notice.Before(today) || notice.After(today.AddMonths(months)):
		return RuleNotice.Refuse("notice", months)
	}
	return nil
}

func object(s State, c Object) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusRefused); err != nil {
		return nil, err
	}
	if s.ObjectUntil.IsZero() {
		return nil, RuleObjectedBefore.Refuse("")
	}
	if c.Today.After(s.ObjectUntil) {
		return nil, RuleObjectionLate.Refuse("", s.ObjectUntil.String())
	}
	if err := domain.RequireText("grounds", c.Grounds, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{Objected{c.Grounds, s.Office, s.Area, c.Today}}, nil
}

func decideObjection(s State, c DecideObjection) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusObjected),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		checkPaper("reference", c.Reference, c.Today),
		checkAmount("perCapita", c.PerCapita),
	); err != nil {
		return nil, err
	}
	decided := ObjectionDecided{c.Reversed, c.PerCapita, c.Reason, c.Reference, c.Today}
	if !c.Reversed {
		decided.PerCapita = 0
		return []domain.Event{decided}, nil
	}
	if c.PerCapita == 0 {
		return nil, domain.RuleRequired.Refuse("perCapita")
	}
	a, err := evolve(s, decided).Assess(c.Law, s.spokenOf(c.Today))
	if err != nil {
		return nil, err
	}
	if slices.Contains(a.Reasons, MeansAboveLine) {
		return nil, RuleStillAbove.Refuse("perCapita", a.Line.String())
	}
	if len(a.Reasons) > 0 {
		return nil, nothingDue(a).Refuse("")
	}
	return []domain.Event{decided}, nil
}

// activate looks at everybody again: weeks have passed since the application.
func activate(s State, c Activate) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusEligible),
		s.checkFollowed(c.Persons, c.Today),
		s.checkElsewhere(c.Elsewhere, Period{From: firstDay(c.Today)}),
	); err != nil {
		return nil, err
	}
	a, err := s.Assess(c.Law, s.spokenOf(c.Today))
	if err != nil {
		return nil, err
	}
	if len(a.Reasons) > 0 {
		return nil, nothingDue(a).Refuse("")
	}
	due, err := updateDue(c.By)
	if err != nil {
		return nil, err
	}
	return reconcile(s, c.By, "activation", Activated{s.firstUnpaid(c.Today), due, a, c.Today})
}

// updateDue is the last day for the next update of a household's data.
func updateDue(by By) (domain.Date, error) {
	period, err := by.Law.On(lawUpdate, by.Today)
	return by.Today.AddMonths(period.Number()), err
}

// checkFollowed refuses to go on where the civil record has changed and the
// household has not followed yet.
func (s State) checkFollowed(persons []domain.KnownPerson, today domain.Date) error {
	for _, m := range s.Members {
		if !m.Left.IsZero() {
			continue
		}
		k, known := domain.KnownAs(m.Person, persons)
		if !known {
			return RuleUnchecked.Refuse("")
		}
		if !s.factsNow(m, k, persons, today).equal(m.Facts) {
			return RuleNotFollowed.Refuse("")
		}
	}
	return nil
}

// factsNow are a member's by the civil record of now. Parents that were not looked up stay as they were.
func (s State) factsNow(m Member, k domain.KnownPerson, persons []domain.KnownPerson, today domain.Date) Facts {
	orphan := slices.Contains(s.Orphans(today), m.Person)
	return factsOf(k, persons, orphan, m.Facts, today)
}

// checkElsewhere refuses a household of which a member receives welfare with another at some time.
func (s State) checkElsewhere(list []Belonging, at Period) error {
	for _, m := range s.Members {
		day := at.From
		if at.To.IsZero() {
			day = latest(day, m.Joined)
		}
		if m.belongs(day) && elsewhere(list, m.Person, s.FamilyNumber, at) {
			return RuleElsewhere.Refuse("")
		}
	}
	return nil
}
