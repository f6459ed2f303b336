package town

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
)

// amendments are what happens to a record later: errors are corrected by their three routes, people move.
func (l *line) amendments(s *soul) {
	on := s.entered.AddDays(l.dice.between(200, 4000))
	if s.settled || s.entered.IsZero() || s.born.Before(inForce) || !s.alive(l.today) || !on.Before(l.today) {
		return
	}
	switch {
	case l.dice.chance(0.012):
		p := l.declarationOf(s)
		p.Child.WeightGrams += 100
		l.correct(s, on, domain.Clerical, domain.Reference{}, "سهو في نقل الوزن من شهادة الولادة", p)
	case s.delivered.IsZero() && l.dice.chance(0.03): // a parent's former name would stand in the children's births
		p := l.declarationOf(s)
		p.Child.Name.Given = l.unused(s.language(), s.sex, s.father.children).name
		p.Child.Name.Latin = domain.LatinName{}
		s.name = p.Child.Name
		decision := domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: plain(l.dice.between(100, 9999)), Date: on}
		l.correct(s, on, domain.AdministrativeOnce, decision, "كُتب غير الاسم الذي اختاره الأبوان", p)
	case s.delivered.IsZero() && l.dice.chance(0.03):
		p := l.declarationOf(s)
		p.Child.DateOfBirth = s.born.AddDays(-l.dice.between(1, 9))
		s.known = p.Child.DateOfBirth
		l.correct(s, on, domain.CourtOrdered, domain.Reference{Court: l.order(s.home, on)}, "تصحيح تاريخ الولادة", p)
	}
	grown, to := s.born.AddDays(l.dice.between(18*366, 40*366)), pick(l.dice, places)
	if l.dice.chance(0.08) && grown.Before(l.today) && to != s.home {
		l.do(grown, s.home, s.key, person.Move{Residence: to.home(), EffectiveFrom: grown})
	}
}

func (l *line) correct(s *soul, on domain.Date, by domain.Route, rests domain.Reference, reason string, p birth.Particulars) {
	l.do(on, s.home, s.key.as('b'), birth.Correct{Route: by, Reference: rests, Reason: reason, Particulars: p})
}
