package office

import (
	"context"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/eventstore"
)

// Marriage executes a command on the stream of a contract: marriage.Stream names it.
func (o *Office) Marriage(ctx context.Context, call Call, stream string, c marriage.Command) (eventstore.Result, error) {
	if err := checkPlaces(c); err != nil {
		return eventstore.Result{}, err
	}
	c, err := o.prepareMarriage(ctx, call, stream, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, marriage.Decider, stream, c, call.request())
}

// prepareMarriage adds what the decider may not look for itself.
func (o *Office) prepareMarriage(ctx context.Context, call Call, stream string, c marriage.Command) (marriage.Command, error) {
	var err error
	switch c := c.(type) {
	case marriage.Register:
		c.Known, err = o.spouses(ctx, call, c.Particulars)
		return c, err
	case marriage.Reconstruct:
		c.Known, err = o.spouses(ctx, call, c.Particulars)
		return c, err
	case marriage.Follow:
		c.Person, _, err = o.lookUp(ctx, c.Person.NationalNumber)
		return c, err
	case marriage.IssueExtract:
		c.Document, err = document(ctx, o, call, marriage.Decider, stream, "ME", marriage.Command(c), marriage.RuleNumbersMissing)
		return c, err
	}
	return c, nil
}

// spouses looks up those who are named by number.
func (o *Office) spouses(ctx context.Context, call Call, p marriage.Particulars) ([]domain.KnownPerson, error) {
	return o.known(ctx, call,
		namedPerson{"particulars.husband.nationalNumber", p.Husband.NationalNumber},
		namedPerson{"particulars.wife.nationalNumber", p.Wife.NationalNumber})
}

// marriageOf is how a marriage stands now in the eyes of a person, and how many
// the law lets that person have at once.
func (o *Office) marriageOf(ctx context.Context, stream string, n domain.NationalNumber, on domain.Date) (m domain.KnownMarriage, most int, err error) {
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, marriage.Decider, stream)
	if err != nil {
		return m, 0, err
	}
	k, _, err := o.lookUp(ctx, n)
	if err != nil {
		return m, 0, err
	}
	most, err = marriage.AtOnce(o.Law, k.Sex, on)
	return s.KnownBy(stream, n), most, err
}
