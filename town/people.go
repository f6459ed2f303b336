package town

import "sijil/domain"

// soul is somebody who lives or lived in the town.
type soul struct {
	key      Key
	sex      domain.Sex
	name     domain.Name
	kurdish  bool
	born     domain.Date
	dies     domain.Date // may lie after today
	home     place
	mother   *soul // nil in the first generation
	father   *soul
	spouse   *soul
	children []*soul
	known    domain.Date // date of birth as the register has it
	settled  bool        // has had an incident: nothing else happens to the record
	entered  domain.Date // the day on which the register knows the soul; zero if it never does
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
	given := l.given(s.language(), s.sex)
	for namesake(father.children, given.name) {
		given = l.given(s.language(), s.sex)
	}
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

// namesake tells whether one of the siblings has the name already.
func namesake(siblings []*soul, given string) bool {
	for _, s := range siblings {
		if s.name.Given == given {
			return true
		}
	}
	return false
}

// asMother is a mother's name as her child's record gives it: her own and her
// father's (National Card Law 3/2016).
func asMother(s *soul) domain.Name {
	n := domain.Name{Given: s.name.Given, Father: s.name.Father}
	n.Latin = domain.LatinName{Given: s.name.Latin.Given, Father: s.name.Latin.Father}
	return n
}
