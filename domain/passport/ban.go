package passport

import (
	"cmp"
	"slices"

	"sijil/domain"
)

// recordTravelBan takes foreigners too: a court may keep anybody in the country.
func recordTravelBan(s State, c RecordTravelBan) ([]domain.Event, error) {
	switch {
	case s.Standing.Dead || c.Person.Deceased:
		return nil, RuleHolderDead.Refuse("")
	case s.Standing.Void || c.Person.Cancelled:
		return nil, RuleRecordVoid.Refuse("")
	}
	p := c.Particulars
	if err := domain.First(
		domain.Under("particulars", p.check(c.Today)),
		domain.CheckText("ban", string(c.Ban), domain.MaxLine),
		s.newOrder(c),
		drawn(c.Ban),
	); err != nil {
		return nil, err
	}
	return []domain.Event{TravelBanRecorded{c.Ban, p, c.Actor.ID, c.Today}}, nil
}

func (p BanParticulars) check(today domain.Date) error {
	if err := domain.First(
		domain.CheckFields(p, notes...),
		oneOf("scope", p.Scope, RuleScope, AllTravel, SomeCountries, MinorAlone),
		checkReference("order", p.Order, today),
		p.checkCountries(),
		checkDay("from", p.From),
	); err != nil || p.To.IsZero() {
		return err
	}
	if err := checkDay("to", p.To); err != nil {
		return err
	}
	if p.To.Before(p.From) {
		return RuleBanPeriod.Refuse("to")
	}
	return nil
}

func (p BanParticulars) checkCountries() error {
	if (p.Scope == SomeCountries) != (len(p.Countries) > 0) {
		return RuleBanCountries.Refuse("countries")
	}
	for i, code := range p.Countries {
		if !domain.IsCountry(code) || slices.Contains(p.Countries[:i], code) {
			return RuleBanCountries.Refuse("countries")
		}
	}
	return nil
}

// newOrder refuses a second ban by one order while the first is not lifted.
func (s State) newOrder(c RecordTravelBan) error {
	for _, b := range s.Bans {
		switch {
		case b.Ban == c.Ban:
			return RuleNumberTaken.Refuse("")
		case b.Particulars.Order == c.Particulars.Order && !b.lifted(c.Today):
			return RuleBanRecorded.Refuse("")
		}
	}
	return nil
}

// lifted tells whether a ban has been lifted for good: a day still to come may be a slip.
func (b Ban) lifted(today domain.Date) bool { return reached(b.LiftedFrom, today) }

// liftTravelBan may be given again while the day of the lifting has not come.
func liftTravelBan(s State, c LiftTravelBan) ([]domain.Event, error) {
	i := slices.IndexFunc(s.Bans, func(b Ban) bool { return b.Ban == c.Ban })
	if i < 0 {
		return nil, RuleNoSuchBan.Refuse("ban")
	}
	b := s.Bans[i]
	if b.lifted(c.Today) {
		return nil, RuleBanLifted.Refuse("")
	}
	from := cmp.Or(c.From, c.Today)
	if err := domain.First(
		checkReference("order", c.Order, c.Today),
		domain.CheckText("reason", c.Reason, domain.MaxNote),
		checkDay("from", from),
	); err != nil {
		return nil, err
	}
	if dated(c.Order).Before(dated(b.Particulars.Order)) {
		return nil, domain.RuleJudgmentTooOld.Refuse("order")
	}
	if from.Before(b.Particulars.From) {
		return nil, RuleBanNotBegun.Refuse("from", b.Particulars.From.String())
	}
	return []domain.Event{TravelBanLifted{c.Ban, c.Order, c.Reason, from, c.Actor.ID, c.Today}}, nil
}

func dated(r domain.Reference) domain.Date { return cmp.Or(r.Court.Date, r.Date) }
