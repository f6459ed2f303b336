package town

import (
	"context"
	"strings"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/office"
)

// named is the key that a reference holds; other text names none.
func (k Key) named() Key {
	key, reference := strings.CutPrefix(string(k), "@")
	if !reference {
		return ""
	}
	return Key(key)
}

// fill replaces a reference by the number that was drawn.
func (c *clerk) fill(n *domain.NationalNumber) {
	if key := Key(*n).named(); key != "" {
		*n = c.numbers[key]
	}
}

func (c *clerk) fillBirth(record Key, command birth.Command) birth.Command {
	switch b := command.(type) {
	case birth.Notify:
		c.fillParents(&b.Particulars)
		return b
	case birth.Declare:
		c.fillParents(&b.Particulars)
		c.declared[record] = b.Particulars
		return b
	case birth.Reconstruct:
		c.fillParents(&b.Particulars)
		return b
	case birth.Correct:
		c.fillParents(&b.Particulars)
		return b
	}
	return command
}

func (c *clerk) fillParents(p *birth.Particulars) {
	c.fill(&p.Mother.NationalNumber)
	c.fill(&p.Father.NationalNumber)
	c.fill(&p.Informant.NationalNumber)
}

func (c *clerk) fillDeath(command death.Command) death.Command {
	switch d := command.(type) {
	case death.Notify:
		c.fill(&d.Particulars.Deceased.NationalNumber)
		return d
	case death.Declare:
		c.fill(&d.Particulars.Deceased.NationalNumber)
		return d
	case death.Reconstruct:
		c.fill(&d.Particulars.Deceased.NationalNumber)
		return d
	case death.Identify:
		c.fill(&d.Person.NationalNumber)
		return d
	}
	return command
}

// desk is the office as a step finds it: its officer knows the record that the
// step's resembles, and no other. Searching for each would wait for the read models.
func (c *clerk) desk(s Step) *office.Office {
	desk := *c.office
	desk.Neighbours, desk.Namesakes, desk.Household = nil, nil, nil
	if p, known := c.declared[s.Resembles]; known {
		desk.Neighbours = neighbour{Birth: c.birthStream(s.Resembles), Child: p.Child, Mother: p.Mother}
	}
	return &desk
}

// neighbour is the one birth that a step resembles.
type neighbour struct {
	Birth  string
	Child  birth.Child
	Mother birth.Parent
}

// BirthNeighbours gives the one birth.
func (n neighbour) BirthNeighbours(context.Context, birth.Particulars) ([]birth.Neighbour, error) {
	return []birth.Neighbour{{
		Birth: n.Birth, Child: n.Child.Name, Sex: n.Child.Sex, DateOfBirth: n.Child.DateOfBirth,
		Plurality: n.Child.Plurality, Order: n.Child.Order,
		Mother: n.Mother.Name, MotherNumber: n.Mother.NationalNumber, MotherDateOfBirth: n.Mother.DateOfBirth,
	}}, nil
}

// DeathNeighbours gives none.
func (n neighbour) DeathNeighbours(context.Context, death.Particulars) ([]death.Neighbour, error) {
	return nil, nil
}
