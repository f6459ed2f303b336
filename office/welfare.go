package office

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// PensionsOf tells what a person receives of pensions in the months of two days
// and between, as their register says now.
type PensionsOf func(ctx context.Context, n domain.NationalNumber, from, to domain.Date) ([]welfare.Earning, error)

// Welfare executes a command on a household's welfare.
func (o *Office) Welfare(ctx context.Context, call Call, f domain.FamilyNumber, c welfare.Command) (eventstore.Result, error) {
	c, err := o.prepareWelfare(ctx, call, f, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f), c, call.request())
}

// prepareWelfare adds what the decider may not look for itself. A case follows
// the civil record before anything is given on the strength of it.
func (o *Office) prepareWelfare(ctx context.Context, call Call, f domain.FamilyNumber, c welfare.Command) (welfare.Command, error) {
	switch c := c.(type) {
	case welfare.Apply:
		return o.prepareApplication(ctx, f, c)
	case welfare.AddMember:
		var err error
		if c.Persons, err = o.people(ctx, c.Member.Person); err != nil {
			return nil, err
		}
		if err := o.awaitHead(ctx, "welfare"); err != nil {
			return nil, err
		}
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Belongings, c.Member.Person)
		return c, err
	case welfare.Clear:
		var err error
		c.Document, err = document(ctx, o, call, welfare.Decider, welfare.Stream(f), "WC", welfare.Command(c), welfare.RuleNumbersMissing)
		return c, err
	case welfare.ApplyCaregiver:
		var err error
		if c.Persons, err = o.people(ctx, c.Caregiving.Disabled, c.Caregiving.Caregiver); err != nil {
			return nil, err
		}
		found, err := o.pensionsNow(ctx, c.Caregiving.Caregiver, c.Today)
		if err != nil {
			return nil, err
		}
		if err := o.awaitHead(ctx, "welfare"); err != nil {
			return nil, err
		}
		c.FamilyNumber, c.Incomes = f, append(c.Incomes, found...)
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Caring, c.Caregiving.Disabled, c.Caregiving.Caregiver)
		return c, err
	case welfare.Activate, welfare.UpdateData, welfare.Pay, welfare.PayArrears:
		if err := o.followHousehold(ctx, call, f); err != nil {
			return nil, err
		}
		return o.prepareGiving(ctx, f, c)
	case welfare.Follow:
		return o.prepareFollow(ctx, c)
	case welfare.CrossCheck, welfare.FollowIncomes, welfare.Reinstate, welfare.DecideCaregiver, welfare.PayCaregiver:
		return o.prepareGiving(ctx, f, c)
	}
	return c, nil
}

// prepareFollow needs no case: there are many to tell of one death.
func (o *Office) prepareFollow(ctx context.Context, c welfare.Follow) (_ welfare.Follow, err error) {
	if c.Person, _, err = o.lookUp(ctx, c.Person.NationalNumber); err != nil {
		return c, err
	}
	c.Parents, err = o.parentsOf(ctx, c.Person)
	return c, err
}

func (o *Office) prepareApplication(ctx context.Context, f domain.FamilyNumber, c welfare.Apply) (welfare.Command, error) {
	if err := domain.Under("address", checkGovernorate(c.Address)); err != nil {
		return nil, err
	}
	c.FamilyNumber = f
	numbers := make([]domain.NationalNumber, len(c.Members))
	for i, m := range c.Members {
		numbers[i] = m.Person
	}
	var err error
	if c.Persons, err = o.withParents(ctx, numbers, welfare.Orphans(c.Claims)); err != nil {
		return nil, err
	}
	if err := o.awaitHead(ctx, "welfare"); err != nil {
		return nil, err
	}
	c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Belongings, numbers...)
	return c, err
}

// prepareGiving adds what is known now of those whom the case is about.
func (o *Office) prepareGiving(ctx context.Context, f domain.FamilyNumber, c welfare.Command) (welfare.Command, error) {
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f))
	if err != nil {
		return nil, err
	}
	switch c := c.(type) {
	case welfare.Activate:
		if c.Persons, err = o.withParents(ctx, s.Persons(), s.Orphans(c.Today)); err != nil {
			return nil, err
		}
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Belongings, s.Persons()...)
		return c, err
	case welfare.UpdateData:
		if err := domain.Under("address", checkGovernorate(c.Address)); err != nil {
			return nil, err
		}
		c.Persons, err = o.withParents(ctx, s.Persons(), append(s.Orphans(c.Today), welfare.Orphans(c.Claims)...))
		return c, err
	case welfare.Reinstate:
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Belongings, s.Persons()...)
		return c, err
	case welfare.PayArrears:
		c.Persons, err = o.withParents(ctx, append(s.Persons(), c.Payee), s.Orphans(c.Today))
		return c, err
	case welfare.Pay:
		if c.Persons, err = o.withParents(ctx, s.Persons(), s.Orphans(c.Today)); err != nil {
			return nil, err
		}
		if c.Pensions, err = o.pensionsOf(ctx, s, c.Today); err != nil {
			return nil, err
		}
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Belongings, s.Persons()...)
		return c, err
	case welfare.CrossCheck:
		c.Pensions, err = o.pensionsOf(ctx, s, c.Today)
		return c, err
	case welfare.FollowIncomes:
		c.Pensions, err = o.pensionsOf(ctx, s, c.Today)
		return c, err
	case welfare.DecideCaregiver:
		if c.Persons, err = o.people(ctx, s.Care.Disabled, s.Care.Caregiver); err != nil {
			return nil, err
		}
		if c.Incomes, err = o.pensionsNow(ctx, s.Care.Caregiver, c.Today); err != nil {
			return nil, err
		}
		c.Elsewhere, err = o.elsewhere(ctx, f, welfare.State.Caring, s.Care.Disabled, s.Care.Caregiver)
		return c, err
	case welfare.PayCaregiver:
		if c.Persons, err = o.people(ctx, s.Care.Disabled, s.Care.Caregiver); err != nil {
			return nil, err
		}
		c.Incomes, err = o.pensionsNow(ctx, s.Care.Caregiver, c.Today)
		return c, err
	}
	return c, nil
}

// people looks up those who have a civil record; the deciders refuse the others.
func (o *Office) people(ctx context.Context, numbers ...domain.NationalNumber) (list []domain.KnownPerson, _ error) {
	for _, n := range numbers {
		k, found, err := o.lookUp(ctx, n)
		if err != nil {
			return nil, err
		}
		if found {
			list = append(list, k)
		}
	}
	return list, nil
}

// withParents looks people up, and the parents of some.
func (o *Office) withParents(ctx context.Context, numbers, children []domain.NationalNumber) ([]domain.KnownPerson, error) {
	list, err := o.people(ctx, numbers...)
	if err != nil {
		return nil, err
	}
	for _, n := range children {
		if child, known := domain.KnownAs(n, list); known {
			parents, err := o.parentsOf(ctx, child)
			if err != nil {
				return nil, err
			}
			list = append(list, parents...)
		}
	}
	return list, nil
}

// elsewhere finds what people have in the cases of other households. The read
// model says which to look at, the log how they stand.
func (o *Office) elsewhere(ctx context.Context, own domain.FamilyNumber, of func(welfare.State, domain.NationalNumber) []welfare.Belonging, numbers ...domain.NationalNumber) (list []welfare.Belonging, _ error) {
	if o.Kin == nil || len(numbers) == 0 {
		return nil, nil
	}
	found, err := o.Kin.Memberships(ctx, numbers)
	if err != nil {
		return nil, err
	}
	for _, m := range found {
		if m.Household == own {
			continue
		}
		s, _, err := eventstore.Load(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(m.Household))
		if err != nil {
			return nil, err
		}
		list = append(list, of(s, m.Person)...)
	}
	return list, nil
}

// followHousehold has a case follow the civil records and pensions of now, where they say something new.
func (o *Office) followHousehold(ctx context.Context, call Call, f domain.FamilyNumber) error {
	o = o.withSealed() // the system's own look at the household's records
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f))
	if err != nil {
		return err
	}
	system := call
	system.Actor = policies.Actor
	system.Actor.Office = call.Actor.Office
	system.Fingerprint, system.IdempotencyKey = "", ""
	for _, n := range s.Persons() {
		follow, err := o.prepareFollow(ctx, sign(o, system, welfare.Follow{Person: domain.KnownPerson{NationalNumber: n}}))
		if err != nil {
			return err
		}
		if err := o.followNow(ctx, system, f, follow); err != nil {
			return err
		}
	}
	incomes, err := o.prepareGiving(ctx, f, sign[welfare.Command](o, system, welfare.FollowIncomes{}))
	if err != nil {
		return err
	}
	return o.followNow(ctx, system, f, incomes)
}

// followNow executes a command of the policies that would decide something.
func (o *Office) followNow(ctx context.Context, call Call, f domain.FamilyNumber, c welfare.Command) error {
	s, revision, err := eventstore.Load(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f))
	if err != nil {
		return err
	}
	if decided, err := welfare.Decider.Decide(s, c); err != nil || len(decided) == 0 {
		return err
	}
	// The revision tells what is followed now from what a repeated call followed before.
	call.ID = uuid.NewSHA1(space, fmt.Appendf(nil, "follow %s %s@%d", call.ID, f, revision))
	_, err = eventstore.Execute(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f), c, call.request())
	return err
}
