package town

import (
	"strconv"

	"sijil/domain"
	"sijil/domain/birth"
)

// inForce is when Law 148/1971 began to govern registration; older births were
// taken over from the old registers.
var inForce = domain.NewDate(1972, 1, 1)

func plain(n int) string { return strconv.Itoa(n) }

// deliver brings one delivery's children into the world and, for most of them, into the register.
func (l *line) deliver(c couple, day domain.Date) []*soul {
	d := l.dice
	c.wife.delivered, c.husband.delivered = day, day
	if d.chance(fetalShare) {
		l.fetalDeath(c, day)
		return nil
	}
	children := []*soul{l.child(c.wife, c.husband, day)}
	if d.chance(twinShare) {
		children = append(children, l.child(c.wife, c.husband, day))
	}
	home := d.chance(homeShare)
	known := !l.missed(day)
	for i, s := range children {
		if !known {
			continue
		}
		p := l.particulars(c, s, home)
		p.Mother.PreviousLiveBirths = len(c.wife.children) - len(children) + i
		if len(children) == 2 {
			p.Child.Plurality, p.Child.Order, p.Child.WeightGrams = birth.Twin, i+1, d.between(1700, 2900)
		}
		l.register(s, p)
		l.deathOf(s)
	}
	return children
}

// missed tells whether a birth never reaches the register. Adults have all
// been enrolled in the end; small children have not.
func (l *line) missed(day domain.Date) bool {
	coverage := 0.93
	if l.place.governorate.Code == "IQ-NI" {
		coverage = 0.766
	}
	return day.YearsUntil(l.today) < 8 && !l.dice.chance(coverage)
}

// particulars states the facts of a live birth.
func (l *line) particulars(c couple, s *soul, home bool) birth.Particulars {
	d := l.dice
	p := birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: s.name, Sex: s.sex, DateOfBirth: s.born, TimeOfBirth: l.clock(),
			Place: s.home.ward(), PlaceType: birth.HealthInstitution, Attendant: birth.Physician,
			Plurality: birth.Single, Order: 1,
			WeightGrams: int(d.around(3250, 420, 2100, 4600)), GestationWeeks: d.between(37, 41),
		},
		Mother:   l.parent(c.wife, s),
		Father:   l.parent(c.husband, s),
		Marriage: birth.Marriage{Contract: plain(d.between(100, 9999)), Court: s.home.court(), Date: c.on},
	}
	p.Mother.PreviousLiveBirths = max(0, len(c.wife.children)-1)
	p.Certifier = birth.Certifier{Name: l.official(s.kurdish), Licence: "M-" + plain(d.between(10000, 99999)), Kind: birth.Physician}
	if home {
		p.Child.Place, p.Child.PlaceType, p.Child.Attendant = s.home.home(), birth.PrivateHome, birth.Midwife
		p.Certifier.Kind, p.Certifier.Licence = birth.Midwife, "Q-"+plain(d.between(1000, 9999))
	}
	p.Informant = c.informant(s.born)
	return p
}

// informant is who declares the couple's child on a day.
func (c couple) informant(on domain.Date) birth.Informant {
	switch {
	case c.husband.alive(on):
		return birth.Informant{Relation: "father", NationalNumber: c.husband.key.number(), Name: c.husband.name}
	case c.wife.alive(on):
		return birth.Informant{Relation: "mother", NationalNumber: c.wife.key.number(), Name: c.wife.name}
	}
	n := c.husband.name
	return birth.Informant{Relation: "grandparent", Name: domain.Name{Given: n.Father, Father: n.Grandfather, Surname: n.Surname}}
}

// parent states a parent as of the child's birth.
func (l *line) parent(s, child *soul) birth.Parent {
	return birth.Parent{
		NationalNumber: s.key.number(), Name: s.name, DateOfBirth: s.known, Nationality: "IQ",
		MaritalStatus: "married", Education: l.education(), Occupation: l.occupation(s), Residence: child.home.home(),
	}
}

// register takes a birth through the office: notified by the hospital,
// declared by a parent, registered; some late.
func (l *line) register(s *soul, p birth.Particulars) {
	record := s.key.as('b')
	if s.born.Before(inForce) {
		s.entered = s.born.AddDays(l.dice.between(3, 60))
		l.do(s.entered, s.home, record, birth.Reconstruct{
			DateOfRegistration: domain.NewDate(s.entered.Year, s.entered.Month, 0),
			Legacy: domain.Legacy{
				System: "paper-1957", Number: string(s.key[1:]), Register: plain(l.index + 1), Office: s.home.office.Code, Year: s.entered.Year,
			},
			Particulars: p,
		})
		return
	}
	declared := s.born.AddDays(l.dice.between(1, 7)) // the shortest period that the law ever gave
	reason := ""
	if late := l.dice.chance(0.06); late {
		declared, reason = s.born.AddDays(l.dice.between(45, 330)), pick(l.dice, delays)
	} else if p.Child.PlaceType == birth.HealthInstitution && s.born.Year >= 2005 {
		l.do(s.born, s.home, record, birth.Notify{Notifier: p.Certifier, Area: s.home.office.Area, Particulars: noted(p)})
	}
	s.entered = declared.AddDays(l.dice.between(0, 3))
	if s.dies.Before(declared) {
		p.DiedOn = s.dies
	}
	p.Informant = couple{wife: s.mother, husband: s.father}.informant(declared) // a parent may have died since the birth
	l.do(declared, s.home, record, birth.Declare{Particulars: p})
	l.do(s.entered, s.home, record, birth.Register{ReasonForDelay: reason})
	if l.dice.chance(0.1) {
		l.do(s.entered, s.home, record, birth.IssueCertifiedCopy{
			To: s.father.name.Full(), Purpose: pick(l.dice, purposes), Language: s.home.language(),
		})
	}
}

// noted is what the hospital knows on the day: the child has no name yet.
func noted(p birth.Particulars) birth.Particulars {
	p.Child.Name = domain.Name{}
	p.Marriage, p.Informant = birth.Marriage{}, birth.Informant{}
	return p
}

// fetalDeath registers a death before birth: it gives no national number.
func (l *line) fetalDeath(c couple, day domain.Date) {
	if day.Before(inForce) {
		return
	}
	s := &soul{key: l.key('p'), sex: l.dice.sex(), born: day, home: c.husband.home, kurdish: c.husband.kurdish}
	p := l.particulars(c, s, false)
	p.Outcome = birth.FetalDeath
	p.Mother.PreviousLiveBirths = len(c.wife.children)
	p.Child.GestationWeeks, p.Child.WeightGrams = l.dice.between(28, 39), l.dice.between(900, 2900)
	declared := day.AddDays(l.dice.between(0, 5))
	p.Informant = c.informant(declared)
	l.do(declared, s.home, s.key.as('b'), birth.Declare{Particulars: p})
	l.do(declared, s.home, s.key.as('b'), birth.Register{})
}
