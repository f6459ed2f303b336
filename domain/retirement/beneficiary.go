package retirement

import (
	"reflect"
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
	heir, is := heirOf(s.Case.NationalNumber, c.Person)
	if !noted {
		if !is || !outlived(c.Person, s.Died.On, c.Today) {
			return nil, nil
		}
		was.Relation = heir
	}
	now := survivorOf(s.Case.NationalNumber, was, c.Person, c.Today)
	now.Unrelated = !is && was.Relation != Mother && was.Relation != Father
	if noted && reflect.DeepEqual(now, was) {
		return nil, nil
	}
	x := s.settling(c.By, ByShares)
	waits := s.Family.undecided(now)
	x.record(SurvivorNoted{s.Case, waits, now, c.Today})
	if slices.Contains(s.Family.Granted, now.NationalNumber) {
		x.regrant(s)
	}
	if was.Deceased && !now.Deceased {
		x.returned(now.NationalNumber)
	}
	return x.decided()
}

// regrant settles the shares anew by what has become known since an earlier
// state, through the last month that anybody was paid a share of.
func (x *settling) regrant(was State) {
	var through domain.Date
	for _, n := range x.Family.Granted {
		if months := x.Ledger(n).Settled; len(months) > 0 {
			through = later(through, months[len(months)-1].Month.Earliest())
		}
	}
	if last := lastMonth(x.by.Today); compareMonths(through, last) > 0 {
		through = last
	}
	x.everybody(x.Died.On, through)
	x.reshare(x.turned(was))
}

// turned is the first day, through the next month's, on which others have a
// share than by an earlier state.
func (x *settling) turned(was State) domain.Date {
	next := addMonths(monthOf(x.by.Today), 1)
	for _, month := range months(x.Died.On, next) {
		before, err := was.sharing(month, x.by.Law)
		if err != nil {
			x.err = err
			return next
		}
		now, err := x.sharing(month, x.by.Law)
		if err != nil {
			x.err = err
			return next
		}
		if !sameShares(before, now) {
			return later(firstOf(month), x.Died.On)
		}
	}
	return x.by.Today
}

// sharing tells who has a share in a month, whatever it comes to, and why the others have none.
func (s State) sharing(month domain.Date, law *domain.Book) ([]Share, error) {
	on := later(firstOf(month), s.Died.On)
	list, _, err := Shares(law, on, 0, s.Family.granted(on))
	return list, err
}

// sameShares tells whether the same people have shares for the same reasons.
func sameShares(a, b []Share) bool {
	return slices.EqualFunc(a, b, func(a, b Share) bool { return a.NationalNumber == b.NationalNumber && a.Reason == b.Reason })
}

// awardSurvivors freezes the shares as they are now. Months that have passed are
// settled by the facts of each, and become arrears.
func awardSurvivors(s State, c AwardSurvivors) ([]domain.Event, error) {
	if err := domain.First(s.admit(c.By, StatusPension), needPaper(c.Paper, c.Today)); err != nil {
		return nil, err
	}
	switch {
	case c.Person.NationalNumber != s.Case.NationalNumber:
		return nil, domain.RuleOtherPerson.Refuse("person")
	case c.Person.Cancelled || s.Void:
		return nil, RuleVoid.Refuse("")
	case !c.Person.Deceased || !s.Dead():
		return nil, RuleLives.Refuse("person")
	case !s.Ended.On.IsZero():
		return nil, RuleLiftFirst.Refuse("")
	case s.Family.Status != FamilyOpen && s.Family.Status != FamilyAwarded:
		return nil, RuleEnded.Refuse("")
	case len(c.Survivors) == 0:
		return nil, RuleNoSurvivors.Refuse("survivors")
	}
	granted := s
	granted.Family.Status, granted.Family.Granted = FamilyAwarded, nil
	for _, p := range c.Survivors {
		if survivor, known := s.Family.latest(p.Person); !known || survivor.Unrelated || slices.Contains(granted.Family.Granted, p.Person) {
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
	if until == x.Family.Until && sameShares(list, x.Family.Shares) {
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

// until is the first day after another one on which a share may begin or end.
func (s State) until(after domain.Date, law *domain.Book) (first domain.Date, err error) {
	for _, n := range s.Family.Granted {
		days := s.Family.turns(n)
		if known, ok := s.Family.known(n, after); ok {
			last, err := LastDay(known, law, after)
			if err != nil {
				return first, err
			}
			if !last.IsZero() {
				days = append(days, last.AddDays(1))
			}
		}
		for _, day := range days {
			if day.After(after) {
				first = earlier(first, day)
			}
		}
	}
	return first, nil
}
