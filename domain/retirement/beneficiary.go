package retirement

import (
	"slices"

	"sijil/domain"
)

// followBeneficiary notes what has changed for a survivor, or that there is one more.
func followBeneficiary(s State, c FollowBeneficiary) ([]domain.Event, error) {
	if s.Status == "" {
		return nil, nil
	}
	if err := policyOnly(c.By); err != nil {
		return nil, err
	}
	if !s.Dead() || s.Family.Status != FamilyOpen && s.Family.Status != FamilyAwarded {
		return nil, nil
	}
	was, noted := s.Family.latest(c.Person.NationalNumber)
	relation := was.Survivor.Relation
	if !noted {
		heir, is := heirOf(s.Case.NationalNumber, c.Person)
		if !is || c.Person.Deceased || c.Person.Cancelled {
			return nil, nil
		}
		relation = heir
	}
	now := survivorOf(s.Case.NationalNumber, relation, c.Person)
	if now.Deceased = now.Deceased || c.Person.Cancelled; noted && now == was.Survivor {
		return nil, nil
	}
	from := domain.Date{} // new to the claim, or corrected: for all time
	if noted {
		from = changedOn(was, now, c.Person, c.Today)
	}
	x := s.settling(c.By, ByShares)
	x.record(SurvivorNoted{s.Case, !now.Deceased && !slices.Contains(s.Family.Granted, now.NationalNumber), now, from, c.Today})
	if slices.Contains(s.Family.Granted, now.NationalNumber) {
		x.everybody(from, domain.Date{})
		x.reshare(later(from, s.Died.On).AddDays(1))
	}
	return x.decided()
}

// changedOn is the day since when a survivor's facts are as they are now. What
// turns out never to have been so holds from the day on which it was thought to begin.
func changedOn(was SurvivorNoted, now Survivor, p domain.KnownPerson, today domain.Date) domain.Date {
	switch {
	case now.Deceased && !was.Survivor.Deceased && now.DateOfDeath.Year != 0:
		return now.DateOfDeath.Latest()
	case was.Survivor.Deceased != now.Deceased, was.Survivor.DateOfBirth != now.DateOfBirth, was.Survivor.DateOfDeath != now.DateOfDeath:
		return was.From
	}
	var since domain.Date
	for _, m := range p.Marriages {
		since = later(since, m.From)
		if m.Status == domain.MarriageDivorced {
			since = later(since, m.Ended)
		}
	}
	if since.IsZero() || !since.Complete() || since.After(today) {
		return today
	}
	return since
}

// fileEvidence lets a share go on for one who studies, or is disabled.
func fileEvidence(s State, c FileEvidence) ([]domain.Event, error) {
	if err := firstError(
		s.admit(c.By, StatusService, StatusClaimed, StatusAssessed, StatusPension),
		oneOf("studying", c.Studying, RuleStudy, []Study{NotStudying, AtSchool, AtUniversity}),
		checkDay("from", c.From, c.Today),
		domain.Under("until", c.Until.Check()),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	switch _, known := s.Family.latest(c.Survivor); {
	case !s.Dead() || !known:
		return nil, RuleNotSurvivor.Refuse("survivor")
	case !c.Until.IsZero() && (!c.Until.Complete() || c.Until.Before(c.From)):
		return nil, RuleUntil.Refuse("until")
	case c.Studying == NotStudying && !c.Disabled:
		return nil, RuleStudy.Refuse("studying")
	}
	x := s.settling(c.By, ByShares)
	x.record(EvidenceFiled{c.Survivor, c.Studying, c.Disabled, c.From, c.Until, decision(c.By, c.Paper, "")})
	if slices.Contains(s.Family.Granted, c.Survivor) {
		x.everybody(c.From, domain.Date{})
		x.reshare(later(c.From, s.Died.On).AddDays(1))
	}
	return x.decided()
}

// awardSurvivors freezes the shares as they are now. Months that have passed are
// settled by the facts of each, and become arrears.
func awardSurvivors(s State, c AwardSurvivors) ([]domain.Event, error) {
	if err := firstError(s.admit(c.By, StatusPension), needPaper(c.Paper, c.Today)); err != nil {
		return nil, err
	}
	switch {
	case c.Person.NationalNumber != s.Case.NationalNumber:
		return nil, domain.RuleOtherPerson.Refuse("person")
	case !c.Person.Deceased || !s.Dead():
		return nil, RuleLives.Refuse("person")
	case s.Family.Status != FamilyOpen && s.Family.Status != FamilyAwarded:
		return nil, RuleEnded.Refuse("")
	case len(c.Survivors) == 0:
		return nil, RuleNoSurvivors.Refuse("survivors")
	}
	granted := s
	granted.Family.Status, granted.Family.Granted = FamilyAwarded, nil
	for _, p := range c.Survivors {
		if _, known := s.Family.latest(p.Person); !known || slices.Contains(granted.Family.Granted, p.Person) {
			return nil, RuleNotSurvivor.Refuse("survivors")
		}
		if err := domain.RequireText("survivors", p.Account, domain.MaxLine); err != nil {
			return nil, err
		}
		granted.Family.Granted = append(granted.Family.Granted, p.Person)
	}
	month := monthOf(c.Today)
	amount, list, err := granted.shares(month, c.Law)
	if err != nil {
		return nil, err
	}
	until, err := granted.until(c.Today, c.Law)
	if err != nil {
		return nil, err
	}
	x := s.settling(c.By, ByAward)
	x.record(SurvivorsAwarded{
		From: s.Died.On.AddDays(1), Monthly: amount, Shares: list, Accounts: slices.Clone(c.Survivors), Until: until,
		Decision: decision(c.By, c.Paper, ""),
	})
	x.everybody(s.Died.On, lastMonth(c.Today))
	return x.decided()
}

// reshare records how the pension is shared from a day on, if others have a
// share now, or the day of the next change is another.
func (x *settling) reshare(from domain.Date) {
	if x.err != nil {
		return
	}
	amount, list, err := x.shares(monthAfter(from), x.by.Law)
	if err != nil {
		x.err = err
		return
	}
	until, err := x.until(from, x.by.Law)
	if err != nil {
		x.err = err
		return
	}
	if until == x.Family.Until && slices.EqualFunc(list, x.Family.Shares, func(a, b Share) bool {
		return a.NationalNumber == b.NationalNumber && a.Reason == b.Reason
	}) {
		return
	}
	x.record(SharesChanged{firstOf(monthAfter(from)), amount, list, until, x.by.Today})
}

// monthAfter is the first month that a change on a day shows in: shares are by
// the facts of the month's first day.
func monthAfter(day domain.Date) domain.Date {
	if day.Day == 1 {
		return monthOf(day)
	}
	return addMonths(monthOf(day), 1)
}

// until is the first day after another one on which age or the end of evidence changes a share.
func (s State) until(after domain.Date, law *domain.Book) (first domain.Date, err error) {
	for _, survivor := range s.Family.granted(after) {
		last, err := LastDay(survivor, law, after)
		if err != nil {
			return first, err
		}
		if !last.IsZero() && last.AddDays(1).After(after) {
			first = earlier(first, last.AddDays(1))
		}
	}
	for _, e := range s.Family.Evidence {
		if !e.Until.IsZero() && e.Until.AddDays(1).After(after) && slices.Contains(s.Family.Granted, e.Survivor) {
			first = earlier(first, e.Until.AddDays(1))
		}
	}
	return first, nil
}
