package town

import (
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
)

// recent is the neighbourhood's youngest child that an office has registered and that lives; nil if there is none.
func (l *line) recent(third []*soul, fits func(*soul) bool) *soul {
	var youngest *soul
	for _, s := range third {
		known := !s.entered.IsZero() && s.born.After(inForce) && s.alive(l.today) && s.entered.AddDays(30).Before(l.today)
		if known && fits(s) && (youngest == nil || s.born.After(youngest.born)) {
			youngest = s
		}
	}
	return youngest
}

// declarationOf finds what was declared of a soul's birth.
func (l *line) declarationOf(s *soul) birth.Particulars {
	record := s.key.as('b')
	i := slices.IndexFunc(l.steps, func(st Step) bool {
		_, declares := st.Command.(birth.Declare)
		return declares && st.Record == record
	})
	return l.steps[i].Command.(birth.Declare).Particulars
}

// declaredTwice: the grandfather declares a child again that the father has
// declared already. It is flagged and, in every other neighbourhood, rejected.
func (l *line) declaredTwice(_, third []*soul) {
	s := l.recent(third, func(*soul) bool { return true })
	if s == nil {
		return
	}
	p := l.declarationOf(s)
	p.Informant = birth.Informant{Relation: "grandparent", Name: s.father.name}
	p.Child.TimeOfBirth, p.Child.WeightGrams = "", 0
	second := l.key('b')
	on := s.entered.AddDays(l.dice.between(3, 25))
	l.do(on, s.home, second, birth.Declare{Particulars: p})
	l.steps[len(l.steps)-1].Resembles = s.key.as('b')
	if l.index%2 == 1 {
		l.do(on.AddDays(2), s.home, second, birth.Reject{Reason: "الطفل مسجل سابقاً لدى الدائرة نفسها"})
	}
}

// lookalike: two mothers of one name, of whom one has no papers, bear children of
// one name in one week. The second is flagged, compared and registered.
func (l *line) lookalike(_, third []*soul) {
	s := l.recent(third, func(s *soul) bool { return l.declarationOf(s).Child.Plurality == birth.Single })
	if s == nil {
		return
	}
	record, born := l.key('b'), s.born.AddDays(2)
	p := l.declarationOf(s)
	p.Child.DateOfBirth, p.Child.Name.Surname, p.Child.Name.Latin = born, "", domain.LatinName{}
	p.Mother.NationalNumber, p.Mother.IDType, p.Mother.IDNumber = "", "passport", "A"+plain(l.dice.between(1000000, 9999999))
	p.Mother.Name.Grandfather, p.Mother.Name.Surname = "", ""
	p.Father = birth.Parent{Name: domain.Name{Given: p.Father.Name.Given, Father: p.Father.Name.Father}, Nationality: "IQ"}
	p.Informant = birth.Informant{Relation: "father", Name: p.Father.Name}
	p.Marriage = birth.Marriage{}
	declared := later(born.AddDays(l.dice.between(4, 8)), s.entered)
	l.do(declared, s.home, record, birth.Declare{Particulars: p})
	l.steps[len(l.steps)-1].Resembles = s.key.as('b')
	l.do(declared.AddDays(3), s.home, record, birth.ClearDuplicate{Reason: "قورنت الشهادتان: أمّان مختلفتان وسكنان مختلفان"})
	l.do(declared.AddDays(3), s.home, record, birth.Register{ReasonForDelay: "الاشتباه بتكرار القيد"})
}

// courtOrdered: a birth at home that nobody declared for years is registered by a court's order.
func (l *line) courtOrdered(second, _ []*soul) {
	for _, mother := range second {
		if mother.sex != domain.Female || mother.spouse == nil || len(mother.children) == 0 || mother.spouse.entered.IsZero() {
			continue
		}
		last := mother.children[len(mother.children)-1]
		day := last.born.AddDays(l.dice.between(450, 700))
		decided := day.AddDays(l.dice.between(1200, 2500))
		if day.Before(inForce) || !decided.Before(l.today) || !mother.alive(decided) || !mother.spouse.alive(decided) {
			continue
		}
		s := l.child(mother, mother.spouse, day)
		s.dies, s.entered = l.today.AddDays(20000), decided.AddDays(6)
		p := l.particulars(couple{mother, mother.spouse, last.born.AddDays(-400)}, s, true)
		p.Child.Attendant, p.Certifier = birth.TraditionalAttendant, birth.Certifier{}
		record := s.key.as('b')
		l.do(decided, s.home, record, birth.Declare{Particulars: p})
		l.do(decided.AddDays(4), s.home, record, birth.RecordCourtOrder{Order: l.order(s.home, decided)})
		l.do(s.entered, s.home, record, birth.Register{ReasonForDelay: delays[0]})
		return
	}
}

// newborn: a child born this week stands in the office's queue, notified or declared.
func (l *line) newborn(second []*soul) {
	day := l.today.AddDays(-l.dice.between(1, 7))
	for _, mother := range second {
		age := mother.born.YearsUntil(day)
		if mother.sex != domain.Female || mother.spouse == nil || len(mother.children) == 0 || age > 44 || !mother.alive(l.today) {
			continue
		}
		last := mother.children[len(mother.children)-1]
		if last.born.DaysUntil(day) < 400 || !mother.spouse.alive(l.today) || mother.spouse.entered.IsZero() {
			continue
		}
		s := l.child(mother, mother.spouse, day)
		s.dies = l.today.AddDays(20000)
		p := l.particulars(couple{mother, mother.spouse, mother.children[0].born.AddDays(-400)}, s, false)
		l.do(day, s.home, s.key.as('b'), birth.Notify{Notifier: p.Certifier, Area: s.home.office.Area, Particulars: noted(p)})
		if l.dice.chance(0.5) {
			l.do(day.AddDays(1), s.home, s.key.as('b'), birth.Declare{Particulars: p})
		}
		return
	}
}
