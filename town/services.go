package town

import (
	"slices"

	"sijil/domain"
)

// services writes what people come to other offices for: most have nothing but
// a card, some a passport, and a few households meet all of them. What happens
// to those few afterwards is the last act.
func (l *line) services(couples []couple, children []*soul) {
	family := l.household(couples)
	l.act = Contracts
	everyone := children
	for _, c := range couples {
		l.marriage(c, c == family)
		if !slices.Contains(everyone, c.wife) {
			everyone = append(everyone, c.wife, c.husband)
		}
	}
	everyone = slices.DeleteFunc(everyone, func(s *soul) bool { return s.entered.IsZero() || !s.alive(l.today) || s.settled })
	l.act = Services
	passports := 0
	for _, s := range everyone {
		switch age := s.born.YearsUntil(l.today); {
		case s == family.husband:
			l.card(s, held)
			l.passport(s, held)
			l.pension(s, l.today.AddDays(-l.dice.between(290, 330)), true)
		case age >= 18 && l.dice.chance(0.15):
			l.card(s, pick(l.dice, cardFates))
		}
		// Few have passports: left to chance, months could pass in which none of a whole town is lost.
		if s != family.husband && s.born.YearsUntil(l.today) >= 19 && (passports == 0 || l.dice.chance(0.02)) {
			l.passport(s, passportFates[(l.index+passports)%len(passportFates)])
			passports++
		}
		l.legalAge(s)
	}
	l.act = Support
	l.welfare(family, true)
	for _, c := range couples {
		if c != family && l.dice.chance(0.12) {
			l.welfare(c, false)
		}
	}
	l.aftermath(family)
}

// household picks the couple that the line tells most of: he is under 60, both live, and they have
// small children.
func (l *line) household(couples []couple) couple {
	for _, c := range couples {
		if c.husband.settled || c.wife.settled || !c.together(l.today) {
			continue
		}
		if len(l.minors(c)) >= 4 && c.husband.born.YearsUntil(l.today) < 60 {
			return c
		}
	}
	return couple{}
}

// minors are the couple's living children under 17 whom the register has known for a year.
func (l *line) minors(c couple) (list []*soul) {
	for _, s := range c.wife.children {
		if s.father == c.husband && !s.entered.IsZero() && s.entered.Before(l.today.AddDays(-365)) && !s.settled && s.alive(l.today) && s.born.YearsUntil(l.today) < 17 {
			list = append(list, s)
		}
	}
	return list
}

// walkers is where the demo's registrar sits: what happens there is left to who walks through the demo.
const walkers = "IQ-BA"

// newcomers are a couple in its forties, whose five children are small.
func (l *line) newcomers() couple {
	years := func(n int) domain.Date {
		return domain.NewDate(l.today.Year-n, l.dice.between(1, 12), l.dice.between(1, 28))
	}
	c := couple{husband: l.founder(domain.Male, years(46), 0), wife: l.founder(domain.Female, years(38), 0), on: years(18)}
	c.husband.spouse, c.wife.spouse = c.wife, c.husband
	for _, s := range []*soul{c.husband, c.wife} {
		s.known, s.dies = s.born, l.today.AddDays(20000)
	}
	l.enrol(c)
	for _, age := range []int{15, 13, 10, 7, 4} {
		s := l.child(c.wife, c.husband, years(age))
		s.dies = l.today.AddDays(20000)
		p := l.particulars(c, s, false)
		p.Mother.PreviousLiveBirths = len(c.wife.children) - 1
		l.register(s, p)
	}
	return c
}

// aftermath is what happens to the father of that household: in some lines he
// dies, and in some of those it turns out that he lives.
func (l *line) aftermath(family couple) {
	if family.husband == nil || l.index%5 < 2 || l.place.governorate.Code == walkers {
		return
	}
	l.act = Aftermath
	s := family.husband
	s.settled = true
	on := l.today.AddDays(-l.dice.between(40, 100))
	p := l.lastParticulars(s, on)
	if l.index%5 == 2 { // taken for another, and home again
		l.mistakenly(s, p, on, on.AddDays(l.dice.between(15, 30)))
		return
	}
	l.declareDeath(s, p, on.AddDays(1))
}

// paper is a decision of an authority.
func (l *line) paper(authority string, on domain.Date) domain.Reference {
	return domain.Reference{Authority: authority, Number: plain(l.dice.between(100, 9999)), Date: on}
}
