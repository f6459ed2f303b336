package town

import (
	"slices"

	"sijil/domain"
	"sijil/domain/person"
)

// live runs the neighbourhood from its founders to today and writes what its office had to do.
func (l *line) live() {
	const founders = 4 // couples
	var couples []couple
	var second, third []*soul
	if l.place.governorate.Code == walkers {
		couples = append(couples, l.newcomers())
	}
	for range founders {
		c := l.found()
		couples, second = append(couples, c), append(second, l.raise(c, 6.0)...)
	}
	young := l.marry(second)
	for _, c := range young {
		third = append(third, l.raise(c, 4.6)...)
	}
	l.incident(second, third)
	for _, s := range slices.Concat(second, third) {
		l.amendments(s)
	}
	l.services(slices.Concat(couples, young), slices.Concat(second, third))
}

// couple is two married souls.
type couple struct {
	wife, husband *soul
	on            domain.Date // of the marriage
}

// together tells whether both live on a day and are not divorced: who is not one household has no welfare as one.
func (c couple) together(on domain.Date) bool {
	return c.husband.alive(on) && c.wife.alive(on) && c.husband.spouse == c.wife
}

// found enrols a couple of the first generation as existing citizens, from the
// page that the old register opened at their marriage.
func (l *line) found() couple {
	d := l.dice
	born := domain.NewDate(l.today.Year-d.between(60, 88), d.between(1, 12), d.between(1, 28))
	husband := l.founder(domain.Male, born, 52)
	wife := l.founder(domain.Female, born.AddDays(d.between(0, 9*365)), 50)
	c := l.wed(wife, husband)
	l.enrol(c)
	return c
}

// enrol enters a couple of the first generation, and their deaths.
func (l *line) enrol(c couple) {
	for i, s := range []*soul{c.husband, c.wife} {
		family := c.husband.key.family()
		if s == c.husband {
			family = "" // the first of the household: the number is drawn for him
		}
		mother, father := l.parentsOf(s)
		l.do(c.on, s.home, s.key, person.Enrol{
			FamilyNumber: family,
			Origin:       person.FromLegacy,
			Legacy: domain.Legacy{
				System: "paper-1957", Number: string(s.key[1:]), Register: plain(l.index + 1), Page: plain(l.keys + i),
				Office: s.home.office.Code, Year: c.on.Year,
			},
			Particulars: person.Particulars{
				Name: s.name, Sex: s.sex, DateOfBirth: s.known, PlaceOfBirth: s.home.home(),
				Nationality: "IQ", Mother: mother, Father: father, MaritalStatus: "married", Residence: s.home.home(),
			},
		})
		s.entered = c.on
		l.deathOf(s)
	}
}

// remembered is a date of birth as an old register has it: of some only the year is known, of many the first of July.
func (l *line) remembered(born domain.Date) domain.Date {
	switch {
	case l.dice.chance(0.12):
		return domain.NewDate(born.Year, 0, 0)
	case l.dice.chance(0.30):
		return domain.NewDate(born.Year, 7, 1)
	}
	return born
}

// wed draws the day of a marriage: the wife is about 22 (census of 2024).
func (l *line) wed(wife, husband *soul) couple {
	on := wife.born.AddDays(int(l.dice.around(22.2, 3.5, 17, 38) * daysInYear))
	if grown := husband.born.AddDays(19 * 366); on.Before(grown) {
		on = grown
	}
	wife.spouse, husband.spouse = husband, wife
	return couple{wife, husband, on}
}

// marry pairs the grown children of different parents. The wife joins the husband's family.
func (l *line) marry(young []*soul) (couples []couple) {
	for _, husband := range young {
		if husband.sex != domain.Male || husband.entered.IsZero() || l.dice.chance(0.08) {
			continue
		}
		i := slices.IndexFunc(young, func(wife *soul) bool {
			older := husband.born.DaysUntil(wife.born) / 365
			return wife.sex == domain.Female && wife.spouse == nil && !wife.entered.IsZero() &&
				wife.father != husband.father && older >= -3 && older <= 13
		})
		if i < 0 {
			continue
		}
		wife := young[i]
		c := l.wed(wife, husband)
		if !c.on.Before(l.today) || !wife.alive(c.on) || !husband.alive(c.on) {
			wife.spouse, husband.spouse = nil, nil
			continue
		}
		l.do(c.on, husband.home, wife.key, person.JoinFamily{
			FamilyNumber: husband.key.family(), As: "spouse", EffectiveFrom: c.on,
		})
		couples = append(couples, c)
	}
	return couples
}

// raise brings up a couple's children.
func (l *line) raise(c couple, mean float64) (children []*soul) {
	until := l.today
	for _, end := range []domain.Date{c.wife.dies, c.husband.dies} {
		if end.Before(until) {
			until = end
		}
	}
	for _, day := range l.dice.confinements(c.wife.born, c.on, until, mean) {
		children = append(children, l.deliver(c, day)...)
	}
	return children
}
