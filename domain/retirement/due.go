package retirement

import "sijil/domain"

// span is time, both days included; a zero To is no end.
type span struct{ From, To domain.Date }

// spans is the time for which the pensioner is due a pension, whether or not it was suspended.
func (s State) spans(law *domain.Book) ([]span, error) {
	if s.Status != StatusPension {
		return nil, nil
	}
	var list []span
	from := s.Award.PayableFrom
	for _, g := range s.Gaps {
		list = append(list, span{from, g.After})
		from = g.Until
	}
	last := span{from, s.Ended.On}
	if s.Dead() {
		day, _, err := LastDue(s.Died.On, law)
		if err != nil {
			return nil, err
		}
		list = append(list, last)
		for i := range list {
			if list[i].To.IsZero() || list[i].To.After(day) {
				list[i].To = day
			}
		}
		return list, nil
	}
	return append(list, last), nil
}

// within is what a month's pension comes to for the days of a span, at the rates that hold in it.
func (s State) within(month domain.Date, in span, law *domain.Book) (sum domain.Money, err error) {
	for i, r := range s.Rates {
		from, to := later(in.From, r.From), in.To
		if i+1 < len(s.Rates) {
			to = earlier(to, s.Rates[i+1].From.AddDays(-1))
		}
		if from.After(lastOf(month)) || !to.IsZero() && (to.Before(firstOf(month)) || to.Before(from)) {
			continue
		}
		whole, _, err := Monthly(r.Basis, law, LawOn(firstOf(month)))
		if err != nil {
			return 0, err
		}
		sum += Prorate(whole, month, from, to)
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

// pool is what a month's pension leaves to the survivors: all of it from the
// day after the pensioner's last.
func (s State) pool(month domain.Date, law *domain.Book) (domain.Money, error) {
	if s.Status != StatusPension || !s.Dead() || !s.Ended.On.IsZero() {
		return 0, nil
	}
	day, _, err := LastDue(s.Died.On, law)
	if err != nil {
		return 0, err
	}
	return s.within(month, span{From: later(s.Award.PayableFrom, day.AddDays(1))}, law)
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
