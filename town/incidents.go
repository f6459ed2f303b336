package town

import (
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
)

// incident gives the neighbourhood one of the cases that an office meets now and then, in turn.
func (l *line) incident(second, third []*soul) {
	cases := []func(*line, []*soul, []*soul){
		(*line).foundling, (*line).body, (*line).mistakenDeath, (*line).declaredTwice, (*line).lookalike,
		(*line).courtOrdered, (*line).nameChange,
	}
	cases[l.index%len(cases)](l, second, third)
	l.newborn(second)
}

// living picks a grown man or woman whom the register knows and who lives, for
// something that happened on a day; nil if there is none.
func (l *line) living(from []*soul, on domain.Date, fits func(*soul) bool) *soul {
	for _, i := range l.dice.Perm(len(from)) {
		s := from[i]
		if !s.entered.IsZero() && s.entered.Before(on) && s.alive(l.today) && s.born.YearsUntil(on) >= 18 && fits(s) {
			return s
		}
	}
	return nil
}

// foundling: a child of unknown parents, whose name, date and place the juvenile court decides (Law 65/1972 Art. 32(1)).
func (l *line) foundling(_, _ []*soul) {
	d := l.dice
	found := l.today.AddDays(-d.between(200, 4000))
	decided := found.AddDays(d.between(20, 60))
	s := l.founder(d.sex(), found.AddDays(-d.between(1, 20)), 0)
	s.dies, s.entered, s.known = l.today.AddDays(20000), decided, s.born
	court := "محكمة الأحداث في " + l.place.city
	order := domain.CourtOrder{Court: court, Number: plain(d.between(1, 400)) + "/" + plain(decided.Year), Date: decided}
	l.do(decided, l.place, s.key.as('b'), birth.Declare{Particulars: birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: s.name, Sex: s.sex, DateOfBirth: s.born, Estimated: true, Place: l.place.home(),
			PlaceType: birth.OtherPlace, Attendant: birth.AttendantUnstated, Plurality: birth.PluralityUnstated,
		},
		Informant: birth.Informant{Relation: "facility"},
		Foundling: birth.Foundling{FoundOn: found, FoundAt: l.place.home(), FoundBy: "شرطة المحلة", Order: order},
	}})
	l.do(decided, l.place, s.key.as('b'), birth.Register{})
}

// body: somebody is found dead without papers, registered unidentified, and known months later.
func (l *line) body(second, third []*soul) {
	d := l.dice
	on := l.today.AddDays(-d.between(300, 2500))
	s := l.living(append(second, third...), on, func(s *soul) bool { return s.spouse == nil })
	if s == nil {
		return
	}
	s.dies, s.settled = on, true
	p := l.lastParticulars(s, on)
	p.Deceased = death.Deceased{Sex: s.sex, AgeYears: s.born.YearsUntil(on) + d.between(-3, 3), Marks: "خاتم فضة وندبة في اليد اليمنى"}
	p.Place, p.PlaceType, p.Estimated, p.TimeOfDeath = l.place.home(), death.OtherPlace, true, ""
	p.Evidence = death.Evidence{
		Kind: death.ForensicReport, Issuer: "دائرة الطب العدلي", Number: plain(d.between(100, 9999)), Date: on.AddDays(2), Court: l.order(l.place, on.AddDays(3)),
	}
	p.Cause = death.CauseOfDeath{Part1: []death.Condition{{Text: "سبب غير محدد", ICD10: "R99"}}, Manner: death.Undetermined}
	p.Informant = death.Informant{Relation: "police", Name: domain.Name{Given: l.given("ar", domain.Male).name}}
	record := s.key.as('x')
	l.do(on.AddDays(5), l.place, record, death.Declare{Particulars: p})
	l.do(on.AddDays(6), l.place, record, death.Register{})
	known := on.AddDays(d.between(60, 250))
	l.do(known, l.place, record, death.Identify{
		Person: death.Person{NationalNumber: s.key.number()}, Method: "dna",
		Reference: domain.Reference{Authority: "دائرة الطب العدلي", Number: plain(d.between(100, 9999)), Date: known},
	})
}

// mistakenDeath: a missing man is registered dead by a court's proof of death, and comes home.
func (l *line) mistakenDeath(second, third []*soul) {
	d := l.dice
	missing := l.today.AddDays(-d.between(2500, 4200))
	s := l.living(append(second, third...), missing, func(s *soul) bool {
		return s.sex == domain.Male && !s.delivered.After(missing) && // whom he would have declared
			!slices.ContainsFunc(s.children, func(c *soul) bool { return c.entered.After(missing) })
	})
	if s == nil {
		return
	}
	s.settled = true
	declared := missing.AddDays(d.between(5, 9))
	l.mistakenly(s, l.lastParticulars(s, missing), declared, declared.AddDays(d.between(400, 2000)))
}

// mistakenly registers a man dead on one day by a court's proof of death, and cancels that on another.
func (l *line) mistakenly(s *soul, p death.Particulars, declared, home domain.Date) {
	p.Place, p.PlaceType, p.Estimated, p.TimeOfDeath = l.place.home(), death.OtherPlace, true, ""
	p.Evidence = death.Evidence{
		Kind: death.CourtHujja, Issuer: l.place.court(), Number: plain(l.dice.between(1, 900)), Date: declared, Court: l.order(l.place, declared),
		Inquiries: "سُئلت مديرية الجوازات ودائرة الأحوال ونُشر الإعلان في صحيفتين",
	}
	p.Cause = death.CauseOfDeath{Part1: []death.Condition{{Text: "سبب غير محدد", ICD10: "R99"}}, Manner: death.MannerUnknown}
	l.declareDeath(s, p, declared)
	l.do(home, l.place, s.key.as('d'), death.Cancel{Order: l.order(l.place, home), Reason: "عاد حياً وثبتت شخصيته"})
}

// declareDeath declares and registers a death on a day.
func (l *line) declareDeath(s *soul, p death.Particulars, on domain.Date) {
	l.do(on, l.place, s.key.as('d'), death.Declare{Particulars: p})
	l.do(on, l.place, s.key.as('d'), death.Register{})
}

// nameChange: a given name is changed once by the Director General, 15 days
// after publication (National Card Law 3/2016 Arts 21-24).
func (l *line) nameChange(second, third []*soul) {
	published := l.today.AddDays(-l.dice.between(100, 2000))
	// A parent's former name would stand in the children's births.
	s := l.living(append(third, second...), published, func(s *soul) bool { return s.delivered.IsZero() })
	if s == nil {
		return
	}
	s.settled = true
	name, decided := s.name, published.AddDays(20)
	given := l.given(s.language(), s.sex)
	for given.name == s.name.Given {
		given = l.given(s.language(), s.sex)
	}
	name.Given = given.name
	if name.Latin.Given != "" {
		name.Latin.Given = given.latin
	}
	s.name = name
	l.do(decided, s.home, s.key, person.ChangeName{
		Name: name, Route: "dg_change", PublishedOn: published,
		Reference: domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: plain(l.dice.between(100, 9999)), Date: decided},
	})
}
