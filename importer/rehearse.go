package importer

import (
	"cmp"
	"context"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
)

// trial stands for the number of a person who has none yet, while a record is tried out.
const trial domain.NationalNumber = "999999999999"

// rehearse tries out what concerns several streams before the first of them is
// written: a death that will be refused must not leave its person enrolled, nor
// a birth its parents' numbers drawn. What is here already passed when it came.
func (r *run) rehearse(ctx context.Context, rec Record, refused error) error {
	if refused == nil {
		return nil
	}
	stream, err := r.find(ctx, rec)
	if err != nil || stream != "" {
		return err
	}
	return refused
}

func (r *run) tryBirth(c birth.Reconstruct) error {
	c.By, c.Tracking, c.NationalNumber = r.by(), "trial", trial
	_, err := birth.Decider.Decide(birth.State{}, c)
	return err
}

func (r *run) tryDeath(c death.Reconstruct) error {
	c.By, c.Tracking = r.by(), "trial"
	d := &c.Particulars.Deceased
	if d.NationalNumber == "" && !d.Name.IsZero() {
		d.NationalNumber = trial
	}
	c.Person = death.Person{NationalNumber: d.NationalNumber, DateOfBirth: d.DateOfBirth}
	_, err := death.Decider.Decide(death.State{}, c)
	return err
}

func (r *run) tryPerson(c person.Enrol) error {
	c.By, c.Origin, c.NationalNumber = r.by(), person.FromLegacy, cmp.Or(c.NationalNumber, trial)
	_, err := person.Decider.Decide(person.State{}, c)
	return domain.Under("person", err)
}
