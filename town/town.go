package town

import (
	"cmp"
	"fmt"
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
)

// Town is a sample town's whole paperwork.
type Town struct {
	Seed   uint64
	Today  domain.Date
	Steps  []Step // in the order of their days
	People int    // who get a national number
}

// Step is one thing that an office does on a day.
type Step struct {
	Line   int         // a neighbourhood: steps of one line follow each other, lines are independent
	On     domain.Date // the day on which the office acts
	Office string      // its code
	Record Key         // the person, birth, death or application that the command is for
	Act    Act         // one begins when all that the one before it set off is done

	// Command is a register's command, not yet signed. Numbers that are not drawn
	// yet stand in it as references; see Key.
	Command any

	Resembles Key // another record of the same kind that an officer would find when comparing; empty for none
}

// Act is a part of the town's story.
type Act int

// The acts. Each rests on what the civil record and the other registers make of
// the one before it; what the last does has consequences in all of them.
const (
	Lives     Act = iota // births, deaths and families
	Contracts            // marriages are entered
	Services             // cards, passports, pensions
	Support              // welfare
	Aftermath            // deaths of those who receive something, and their reversal
)

// Key names a record before it has numbers: "p12" is a person, "b12" that
// person's birth, "d12" the death, "x12" a body that is not identified yet, "m12"
// the wife's marriage, "c12" and "k12" applications for cards, "t12" and "u12" for passports.
type Key string

// number refers to the national number that the person of the key will have.
func (k Key) number() domain.NationalNumber { return domain.NationalNumber("@" + k) }

// family refers to the family number that the person of the key will have.
func (k Key) family() domain.FamilyNumber { return domain.FamilyNumber("@" + k) }

// applied, card and document refer to what an application of this key will get.
func (k Key) applied() domain.TrackingID      { return domain.TrackingID("@" + k) }
func (k Key) card() string                    { return "@" + string(k) }
func (k Key) document() domain.DocumentNumber { return domain.DocumentNumber("@" + k) }

// as is the key of another record of the same person.
func (k Key) as(kind byte) Key { return Key(kind) + k[1:] }

// Generate makes a town with at least so many people as of today. The same
// arguments always make the same town.
func Generate(seed uint64, people int, today domain.Date) Town {
	t := Town{Seed: seed, Today: today}
	settled := make([]float64, len(places))
	for i := 0; t.People < people; i++ {
		t.grow(i, settle(settled))
	}
	t.order()
	return t
}

// grow adds a neighbourhood.
func (t *Town) grow(index int, at place) {
	l := &line{index: index, dice: roll(t.Seed, uint64(index)), today: t.Today, place: at}
	l.live()
	l.steps = slices.DeleteFunc(l.steps, func(s Step) bool { return s.On.After(t.Today) })
	t.Steps = append(t.Steps, l.steps...)
	t.People += numbered(l.steps)
}

func (t *Town) order() {
	slices.SortStableFunc(t.Steps, func(a, b Step) int { return cmp.Or(cmp.Compare(a.Act, b.Act), b.On.DaysUntil(a.On)) })
}

// settle picks the place that is furthest behind its share of the population.
func settle(settled []float64) place {
	most := 0
	for i, p := range places {
		if p.weight/(settled[i]+0.5) > places[most].weight/(settled[most]+0.5) {
			most = i
		}
	}
	settled[most]++
	return places[most]
}

// numbered counts the people to whom the steps give a national number.
func numbered(steps []Step) (n int) {
	fetal := map[Key]bool{}
	for _, s := range steps {
		switch c := s.Command.(type) {
		case birth.Declare:
			fetal[s.Record] = c.Particulars.Outcome == birth.FetalDeath
		case birth.Register:
			if !fetal[s.Record] {
				n++
			}
		case birth.Reconstruct, person.Enrol:
			n++
		}
	}
	return n
}

// line is a neighbourhood: a few founding couples, their children, who marry
// each other, and their grandchildren.
type line struct {
	index int
	dice  dice
	today domain.Date
	place place
	keys  int
	act   Act // that is being written
	steps []Step
}

// key gives out the next key of a kind. Keys are unique in the whole town.
func (l *line) key(kind byte) Key {
	l.keys++
	return Key(fmt.Sprintf("%c%d.%d", kind, l.index, l.keys))
}

// do writes a step of the soul's office. A day that has not come yet is left out later.
func (l *line) do(on domain.Date, at place, record Key, command any) {
	l.steps = append(l.steps, Step{Line: l.index, On: on, Office: at.office.Code, Record: record, Act: l.act, Command: command})
}
