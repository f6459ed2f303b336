package town

import (
	"iter"

	"sijil/domain"
)

// kurdishShare is the share of Kurdish names in the country as a whole.
const kurdishShare = 0.17

// Names draws names of four parts as the people of the towns have them, and
// the sex of their bearers, without end. The same seed draws the same.
func Names(seed uint64) iter.Seq2[domain.Name, domain.Sex] {
	return func(yield func(domain.Name, domain.Sex) bool) {
		for d := roll(seed, 0); ; {
			language, sex := "ar", d.sex()
			if d.chance(kurdishShare) {
				language = "ckb"
			}
			given, father, grandfather, surname := ranked(d, nameLists[language+"-"+string(sex)]),
				ranked(d, nameLists[language+"-male"]), ranked(d, nameLists[language+"-male"]), ranked(d, nameLists[language+"-surname"])
			name := domain.Name{Given: given.name, Father: father.name, Grandfather: grandfather.name, Surname: surname.name}
			if d.chance(0.5) { // who has a passport
				name.Latin = domain.LatinName{Given: given.latin, Father: father.latin, Grandfather: grandfather.latin, Surname: surname.latin}
			}
			if !yield(name, sex) {
				return
			}
		}
	}
}
