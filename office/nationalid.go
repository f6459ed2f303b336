package office

import (
	"context"
	"fmt"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/eventstore"
)

// NationalID executes a command on the cards of a national number.
func (o *Office) NationalID(ctx context.Context, call Call, n domain.NationalNumber, c nationalid.Command) (eventstore.Result, error) {
	c, err := o.prepareNationalID(ctx, call, n, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return executeOn(ctx, o, nationalid.Decider, n, nationalid.Stream(n), c, call)
}

// prepareNationalID adds what the decider may not look for itself.
func (o *Office) prepareNationalID(ctx context.Context, call Call, n domain.NationalNumber, c nationalid.Command) (_ nationalid.Command, err error) {
	const field = "nationalNumber"
	switch c := c.(type) {
	case nationalid.Apply:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		if err := o.mayFile(ctx, call.Actor, c.Person); err != nil {
			return nil, domain.Under(field, err)
		}
		if applicant := c.Particulars.Applicant.NationalNumber; applicant != "" && applicant != n {
			if c.Applicant, err = o.citizen(ctx, "particulars.applicant.nationalNumber", applicant); err != nil {
				return nil, err
			}
		}
		c.Application, err = o.tracking(c.Application)
		return c, err
	case nationalid.Print:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		return o.numberCard(ctx, call, nationalid.Stream(n), c)
	case nationalid.Activate:
		c.Person, err = o.citizen(ctx, field, n)
		return c, err
	case nationalid.ReportLost:
		return c, domain.Under("declaration.place", checkGovernorate(c.Declaration.Place))
	case nationalid.ReportStolen:
		return c, domain.Under("declaration.place", checkGovernorate(c.Declaration.Place))
	case nationalid.Follow:
		c.Person, _, err = o.lookUp(ctx, n)
		return c, err
	}
	return c, nil
}

// mayFile refuses to open the case of somebody whose civil record and cards are
// both kept elsewhere: a case shows its holder's particulars to the office that keeps it.
func (o *Office) mayFile(ctx context.Context, actor domain.Actor, p domain.KnownPerson) error {
	refused := actor.MayActIn(p.Area)
	if refused == nil {
		return nil
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, nationalid.Decider, nationalid.Stream(p.NationalNumber))
	if err != nil {
		return err
	}
	if s.Application.Application != "" && actor.MayActIn(s.Application.Area) == nil {
		return nil
	}
	return refused
}

// numberCard draws the numbers of a card that is otherwise acceptable: one pair for each application.
func (o *Office) numberCard(ctx context.Context, call Call, stream string, c nationalid.Print) (nationalid.Command, error) {
	ready, err := rehearse(ctx, o, nationalid.Decider, stream, nationalid.Command(c), nationalid.RuleNumbersMissing)
	if err != nil || !ready {
		return c, err
	}
	purpose := stream + " " + string(c.Application)
	if c.Card, err = o.claimNumber(ctx, call, "nationalid.card", purpose, o.randomCard); err != nil {
		return nil, err
	}
	c.Access, err = o.claimNumber(ctx, call, "nationalid.access", purpose, o.randomAccess)
	return c, err
}

// randomCard draws 10 digits; the first is never 0.
func (o *Office) randomCard() (string, error) {
	n, err := o.random(9_000_000_000)
	return fmt.Sprint(1_000_000_000 + n), err
}

// randomAccess draws 2 letters, none of which is read as a digit, and 7 digits.
func (o *Office) randomAccess() (string, error) {
	const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
	n, err := o.random(uint64(len(letters)*len(letters)) * 10_000_000)
	pair := n / 10_000_000
	return fmt.Sprintf("%c%c%07d", letters[pair/uint64(len(letters))], letters[pair%uint64(len(letters))], n%10_000_000), err
}
