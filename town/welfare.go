package town

import (
	"sijil/domain"
	"sijil/domain/welfare"
)

// welfare takes a household from its application to the last payment. certain:
// it is eligible, by the pensioner's disability.
func (l *line) welfare(c couple, certain bool) {
	if c.husband == nil || !c.together(l.today) || c.husband.settled || c.wife.settled ||
		!certain && (c.husband.pensioned || c.wife.pensioned) { // means above the line
		return
	}
	d := l.dice
	on := l.today.AddDays(-d.between(230, 260))
	of := ofHousehold(c, on)
	if of == nil {
		return
	}
	members := []welfare.Named{
		{Person: c.husband.key.number(), Relation: welfare.Head, Disabled: true},
		{Person: c.wife.key.number(), Relation: welfare.Spouse},
	}
	for _, s := range l.minors(c) {
		members = append(members, welfare.Named{Person: s.key.number(), Relation: welfare.Child})
	}
	key := of.key.as('s')
	l.do(on, l.place, key, welfare.Apply{
		FamilyNumber: of.key.family(), Head: c.husband.key.number(), Members: members, Address: l.place.home(),
		Claims: []welfare.Claim{{
			Category: welfare.Disabled, Person: c.husband.key.number(), Reference: l.paper("اللجنة الطبية في "+l.place.city, on.AddDays(-20)),
		}},
	})
	l.do(on.AddDays(5), l.place, key, welfare.CrossCheck{})
	rooms, cars := 2, 0
	if !certain && d.chance(0.4) {
		rooms, cars = 5, 2
	}
	l.do(on.AddDays(12), l.place, key, welfare.Survey{Visited: on.AddDays(11), Answers: []welfare.Answer{
		{Question: "rooms", Count: rooms},
		{Question: "cars", Count: cars},
		{Question: "earners"},
		{Question: "owned_dwelling"},
		{Question: "air_conditioners"},
		{Question: "livestock"},
		{Question: "land_dunums"},
	}})
	l.do(on.AddDays(13), l.place, key, welfare.Score{})
	l.do(on.AddDays(16), l.place, key, welfare.Decide{})
	decided := on.AddDays(16)
	if cars > 0 { // above the line
		if d.chance(0.7) {
			l.do(decided.AddDays(10), l.place, key, welfare.Object{Grounds: "السيارتان لأخي"})
		}
		return
	}
	if !certain && d.chance(0.15) { // waits for its first payment
		return
	}
	l.do(decided.AddDays(3), l.place, key, welfare.Activate{})
	if !certain && d.chance(0.35) {
		visit := decided.AddDays(d.between(60, 120))
		l.do(visit, l.place, key, welfare.Suspend{Reason: welfare.UnderInquiry, Note: "بلاغ عن دخل آخر"})
		return
	}
	l.months(decided.AddDays(3), func(month, day domain.Date) { l.do(day, l.place, key, welfare.Pay{Month: month}) })
}

// ofHousehold is a child that was entered into the couple's own household by a
// day: the parents' number was drawn with their first.
func ofHousehold(c couple, by domain.Date) *soul {
	for _, s := range c.wife.children {
		if s.father == c.husband && !s.entered.IsZero() && !s.entered.After(by) {
			return s
		}
	}
	return nil
}
