package town

import (
	"slices"

	"sijil/domain"
	"sijil/domain/person"
)

// soul is somebody who lives or lived in the town.
type soul struct {
	key       Key
	sex       domain.Sex
	name      domain.Name
	kurdish   bool
	born      domain.Date
	dies      domain.Date // may lie after today
	home      place
	mother    *soul // nil in the first generation
	father    *soul
	spouse    *soul
	children  []*soul
	delivered domain.Date // the last day on which a birth, also of a dead child, names the soul as a parent
	known     domain.Date // date of birth as the register has it
	settled   bool        // has had an incident: nothing else happens to the record
	pensioned bool        // has claimed a pension
	entered   domain.Date // the day on which the register knows the soul; zero if it never does
}

func (s *soul) alive(on domain.Date) bool { return s.dies.After(on) }

// language of the soul's name lists.
func (s *soul) language() string {
	if s.kurdish {
		return "ckb"
	}
	return "ar"
}

// founder draws a soul of the first generation, who lives at least to an age in years.
func (l *line) founder(sex domain.Sex, born domain.Date, reached float64) *soul {
	s := &soul{key: l.key('p'), sex: sex, born: born, home: l.place, kurdish: l.dice.chance(l.place.kurdish)}
	s.known = l.remembered(born)
	s.dies = born.AddDays(l.dice.daysLived(sex, reached))
	given := l.given(s.language(), sex)
	father, grandfather := l.given(s.language(), domain.Male), l.given(s.language(), domain.Male)
	surname := pick(l.dice, nameLists[s.language()+"-surname"])
	s.name = domain.Name{Given: given.name, Father: father.name, Grandfather: grandfather.name, Surname: surname.name}
	if l.dice.chance(0.8) { // some never had papers in Latin letters
		s.name.Latin = domain.LatinName{
			Given: given.latin, Father: father.latin, Grandfather: grandfather.latin, Surname: surname.latin,
		}
	}
	return s
}

// child draws a soul of known parents.
func (l *line) child(mother, father *soul, born domain.Date) *soul {
	s := &soul{
		key: l.key('p'), sex: l.dice.sex(), born: born, known: born, home: father.home,
		kurdish: father.kurdish, mother: mother, father: father,
	}
	s.dies = born.AddDays(l.dice.daysLived(s.sex, 0))
	given := l.unused(s.language(), s.sex, father.children)
	s.name = domain.Name{
		Given: given.name, Father: father.name.Given, Grandfather: father.name.Father, Surname: father.name.Surname,
	}
	if latin := father.name.Latin; latin != (domain.LatinName{}) {
		s.name.Latin = domain.LatinName{
			Given: given.latin, Father: latin.Given, Grandfather: latin.Father, Surname: latin.Surname,
		}
	}
	mother.children, father.children = append(mother.children, s), append(father.children, s)
	return s
}

// given draws a given name.
func (l *line) given(language string, sex domain.Sex) spelling {
	return ranked(l.dice, nameLists[language+"-"+string(sex)])
}

// unused draws a given name that none of the siblings has.
func (l *line) unused(language string, sex domain.Sex, siblings []*soul) spelling {
	for {
		given := l.given(language, sex)
		if !slices.ContainsFunc(siblings, func(s *soul) bool { return s.name.Given == given.name }) {
			return given
		}
	}
}

// parentsOf names a founder's parents, of whom no record exists: the mother by
// her own and her father's name (National Card Law 3/2016).
func (l *line) parentsOf(s *soul) (mother, father person.Parent) {
	language := s.language()
	mother.Name = domain.Name{Given: l.given(language, domain.Female).name, Father: l.given(language, domain.Male).name}
	father.Name = domain.Name{Given: s.name.Father, Father: s.name.Grandfather, Surname: s.name.Surname}
	return mother, father
}
