package retirement

import (
	"slices"

	"sijil/domain"
)

// span is time, both days included; a zero To is no end.
type span struct{ From, To domain.Date }

// begins is the first day of the first pension; zero for none.
func (s State) begins() domain.Date {
	if len(s.Rates) == 0 {
		return domain.Date{}
	}
	return s.Rates[0].From
}

// spans is the time for which the pensioner is due a pension, whether or not it
// was suspended. What survivors claimed for one who died in service is not the pensioner's.
func (s State) spans(law *domain.Book) (list []span, err error) {
	if len(s.Rates) == 0 {
		return nil, nil
	}
	from := s.begins()
	for _, g := range s.Gaps {
		list = append(list, span{from, g.After})
		from = g.Until
	}
	if !slices.Contains(ofTheDead, s.Award.Kind) {
		list = append(list, span{from, s.Ended.On})
	}
	if !s.Dead() {
		return list, nil
	}
	day, _, err := LastDue(s.Died.On, law)
	for i := range list {
		list[i].To = earlier(list[i].To, day)
	}
	return list, err
}

// part is the time within a month in which a pension rests on the same basis.
type part struct {
	rate Reassessed
	span
}

// parts of a month within a span. The first basis holds also before the day from
// which the pensioner was to be paid: survivors need not wait for an age.
func (s State) parts(month domain.Date, in span) (list []part) {
	for i, r := range s.Rates {
		p := part{r, in}
		if i > 0 {
			p.From = later(in.From, r.From)
		}
		if i+1 < len(s.Rates) {
			p.To = earlier(in.To, s.Rates[i+1].From.AddDays(-1))
		}
		if DaysDue(month, p.From, p.To) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// within is what a month's pension comes to for the days of a span, at the rates that hold in it.
func (s State) within(month domain.Date, in span, law *domain.Book) (sum domain.Money, err error) {
	for _, p := range s.parts(month, in) {
		whole, _, err := Monthly(p.rate.Basis, law, LawOn(firstOf(month)))
		if err != nil {
			return 0, err
		}
		sum += Prorate(whole, month, p.From, p.To)
	}
	return sum, nil
}

// duePensioner is what the pensioner is due for a month.
func (s State) duePensioner(month domain.Date, law *domain.Book) (sum domain.Money, err error) {
	spans, err := s.spans(law)
	for _, in := range spans {
		amount, fault := s.within(month, in, law)
		if fault != nil {
			return 0, fault
		}
		sum += amount
	}
	return sum, err
}

// pool is what a month's pension leaves to the survivors: what the pensioner
// would have had, less what was due until the last day.
func (s State) pool(month domain.Date, law *domain.Book) (domain.Money, error) {
	if s.Status != StatusPension || !s.Dead() || !s.Ended.On.IsZero() {
		return 0, nil
	}
	last, _, err := LastDue(s.Died.On, law)
	if err != nil {
		return 0, err
	}
	if s.fromDeath(last) {
		return s.within(month, span{From: last.AddDays(1)}, law)
	}
	all, err := s.within(month, span{From: s.resumed()}, law)
	if err != nil {
		return 0, err
	}
	own, err := s.within(month, span{s.resumed(), last}, law)
	return all - own, err
}

// fromDeath tells whether there is a pension only for the time after the death:
// of one who died in service, or before the age at which it was to be paid.
func (s State) fromDeath(last domain.Date) bool {
	return slices.Contains(ofTheDead, s.Award.Kind) || s.resumed().After(last)
}

// shares divides what a month leaves among those who were granted a share, by
// their facts of the month's first day.
func (s State) shares(month domain.Date, law *domain.Book) (domain.Money, []Share, error) {
	amount, err := s.pool(month, law)
	if err != nil || s.Family.Status != FamilyAwarded {
		return 0, nil, err
	}
	on := later(firstOf(month), s.Died.On)
	list, _, err := Shares(law, on, amount, s.Family.granted(on))
	return amount, list, err
}

// due is what a person, pensioner or survivor, is due for a month.
func (s State) due(n domain.NationalNumber, month domain.Date, law *domain.Book) (domain.Money, error) {
	if n == s.Case.NationalNumber {
		return s.duePensioner(month, law)
	}
	_, list, err := s.shares(month, law)
	for _, share := range list {
		if share.NationalNumber == n {
			return share.Amount, err
		}
	}
	return 0, err
}

// later of two first days, of which zero is none.
func later(a, b domain.Date) domain.Date {
	if a.IsZero() || b.After(a) {
		return b
	}
	return a
}

// earlier of two last days, of which zero is none.
func earlier(a, b domain.Date) domain.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
