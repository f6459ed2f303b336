package office

import (
	"cmp"
	"context"
	"reflect"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// Retirement executes a command on the service, pension and survivors' claim of a national number.
func (o *Office) Retirement(ctx context.Context, call Call, n domain.NationalNumber, c retirement.Command) (eventstore.Result, error) {
	c, err := o.prepareRetirement(ctx, call, n, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return executeOn(ctx, o, retirement.Decider, n, retirement.Stream(n), c, call)
}

// prepareRetirement adds what the decider may not look for itself: the
// pensioner as the civil record says at this moment, and whoever else is concerned.
func (o *Office) prepareRetirement(ctx context.Context, call Call, n domain.NationalNumber, c retirement.Command) (_ retirement.Command, err error) {
	switch c := c.(type) {
	case retirement.RecordService:
		if c.Person, err = o.citizen(ctx, "nationalNumber", n); err == nil && c.Person.Deceased {
			c.Family, err = o.family(ctx, c.Person)
		}
		return c, err
	case retirement.PaySurvivors:
		if c.Person, err = o.citizen(ctx, "nationalNumber", n); err == nil {
			c.Survivor, err = o.citizen(ctx, "survivor", c.Survivor.NationalNumber)
		}
		return c, err
	case retirement.PayGratuity:
		if c.Person, err = o.citizen(ctx, "nationalNumber", n); err == nil {
			err = o.heir(ctx, c.Heir)
		}
		return c, err
	case retirement.PayArrears:
		if c.Person, err = o.citizen(ctx, "nationalNumber", n); err != nil {
			return c, err
		}
		if c.Whose, err = o.citizen(ctx, "whose", cmp.Or(c.Whose.NationalNumber, n)); err == nil {
			err = o.heir(ctx, c.Heir)
		}
		return c, err
	case retirement.IssueClearance:
		c.Document, err = document(ctx, o, call, retirement.Decider, retirement.Stream(n), "RC", retirement.Command(c), retirement.RuleNumbersMissing)
		return c, err
	case retirement.Follow:
		if c.Person, _, err = o.lookUp(ctx, n); err == nil && c.Person.Deceased {
			c.Family, err = o.family(ctx, c.Person)
		}
		return c, err
	case retirement.FollowBeneficiary:
		c.Person, _, err = o.lookUp(ctx, c.Person.NationalNumber)
		return c, err
	case retirement.FollowCard:
		c.Person, _, err = o.lookUp(ctx, n)
		return c, err
	}
	return o.aboutPerson(ctx, n, c)
}

// heir refuses one who has no civil record, or is dead too.
func (o *Office) heir(ctx context.Context, p retirement.Payee) error {
	if p.Person == "" {
		return nil
	}
	k, err := o.citizen(ctx, "heir.person", p.Person)
	if err == nil && (k.Deceased || k.Cancelled) {
		err = retirement.RuleHeir.Refuse("heir.person")
	}
	return err
}

// aboutPerson puts the pensioner's civil record into a command that asks for it.
func (o *Office) aboutPerson(ctx context.Context, n domain.NationalNumber, c retirement.Command) (retirement.Command, error) {
	asked := reflect.New(reflect.TypeOf(c)).Elem()
	asked.Set(reflect.ValueOf(c))
	field := asked.FieldByName("Person")
	if !field.IsValid() {
		return c, nil
	}
	k, err := o.citizen(ctx, "nationalNumber", n)
	field.Set(reflect.ValueOf(k))
	return asked.Interface().(retirement.Command), err
}

// family are a person's spouses, children and parents, as their own civil
// records are now. Who becomes known later is told of by a policy.
func (o *Office) family(ctx context.Context, p domain.KnownPerson) ([]domain.KnownPerson, error) {
	var numbers []domain.NationalNumber
	for _, m := range p.Marriages {
		numbers = append(numbers, m.Spouse)
	}
	if o.Kin != nil {
		children, err := o.Kin.Children(ctx, p.NationalNumber)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, children...)
	}
	list, err := o.parentsOf(ctx, p)
	seen := map[domain.NationalNumber]bool{"": true}
	for _, n := range numbers {
		if seen[n] || err != nil {
			continue
		}
		seen[n] = true
		k, found, fault := o.lookUp(ctx, n)
		if err = fault; found {
			list = append(list, k)
		}
	}
	return list, err
}
