package office

import (
	"context"
	"errors"
	"strings"
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
)

// Kin finds whom else an event concerns, in the read models of "person",
// "retirement" and "welfare".
type Kin interface {
	// Children are those whose civil records name a person as mother, father or guardian.
	Children(ctx context.Context, parent domain.NationalNumber) ([]domain.NationalNumber, error)
	// SurvivorOf are the pensioners whose survivor a person is, or was.
	SurvivorOf(ctx context.Context, survivor domain.NationalNumber) ([]domain.NationalNumber, error)
	// Memberships are the welfare households that people belong to, or did.
	Memberships(ctx context.Context, members []domain.NationalNumber) ([]policies.Membership, error)
}

// patience is how long an event's policies wait for the read models, all
// together. What they cannot know by then is tried again from the queue, and
// holds up nothing else.
const patience = 2 * time.Second

// lookUpKin finds what policies need to know of an event. What cannot be found
// out now fails for those policies alone, by their names.
func (o *Office) lookUpKin(ctx context.Context, t policies.Trigger, at eventstore.Position) (policies.Kin, map[string]error, error) {
	needs := policies.NeedsOf(t.Event)
	if err := errors.Join(o.lookUpStatus(ctx, &t, needs), o.lookUpPersons(ctx, &t, needs), o.lookUpProtectors(ctx, &t, needs)); err != nil || o.Kin == nil {
		return t.Kin, nil, err
	}
	n := t.Kin.Person.NationalNumber
	failed := map[string]error{}
	patient, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for _, look := range []struct {
		needed  bool
		without string // the policy that cannot act
		in      string // the read model
		find    func() error
	}{
		{needs.Children, policies.WithoutChildren, "person", func() (err error) {
			t.Kin.Children, err = o.Kin.Children(ctx, n)
			return err
		}},
		{needs.SurvivorOf, policies.WithoutSurvivorOf, "retirement", func() (err error) {
			t.Kin.SurvivorOf, err = o.Kin.SurvivorOf(ctx, n)
			return err
		}},
		{needs.Households, policies.WithoutHouseholds, "welfare", func() (err error) {
			t.Kin.Households, err = o.Kin.Memberships(ctx, t.Members())
			return err
		}},
	} {
		if !look.needed {
			continue
		}
		err := o.await(patient, at, look.in)
		if err == nil {
			err = look.find()
		}
		if err != nil {
			failed[look.without] = err
		}
	}
	return t.Kin, failed, nil
}

// lookUpStatus adds where the birth or death stands by now that the event is of.
func (o *Office) lookUpStatus(ctx context.Context, t *policies.Trigger, needs policies.Needs) error {
	if !needs.Status {
		return nil
	}
	if strings.HasPrefix(t.Stream, birth.StreamPrefix) {
		s, _, err := eventstore.Load(ctx, o.Store, o.Codec, birth.Decider, t.Stream)
		t.Kin.Birth, t.Kin.BirthSays = s.Status, s.Particulars
		return err
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, death.Decider, t.Stream)
	t.Kin.Death = s.Status
	return err
}

// lookUpPersons adds the person whose record the event is of, and the parents.
func (o *Office) lookUpPersons(ctx context.Context, t *policies.Trigger, needs policies.Needs) error {
	n, of := person.Number(t.Stream)
	if !of || !needs.Person {
		return nil
	}
	k, found, err := o.lookUp(ctx, n)
	if found {
		t.Kin.Person = k
	}
	if err != nil || !needs.Parents {
		return err
	}
	for _, parent := range []domain.KnownParent{t.Kin.Person.Mother, t.Kin.Person.Father} {
		if parent.NationalNumber == "" {
			continue
		}
		k, found, err := o.lookUp(ctx, parent.NationalNumber)
		if err != nil {
			return err
		}
		if found {
			t.Kin.Parents = append(t.Kin.Parents, k)
		}
	}
	return nil
}

// lookUpProtectors adds by whose life it is decided whether the person needs a guardian.
func (o *Office) lookUpProtectors(ctx context.Context, t *policies.Trigger, needs policies.Needs) error {
	if !needs.Protectors {
		return nil
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, t.Stream)
	t.Kin.Protectors = s.Protectors()
	return err
}

// await returns once a register's records are known up to a position.
func (o *Office) await(ctx context.Context, at eventstore.Position, register string) error {
	if o.Await == nil {
		return nil
	}
	return o.Await(ctx, at, register)
}
