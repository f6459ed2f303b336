package office

import (
	"context"
	"fmt"
	"slices"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
)

// RuleNoPerson refuses a national number without a civil record.
var RuleNoPerson = &domain.Rule{Key: "office.no_such_person", Code: domain.NotFound, Text: domain.Text{
	En:  "no civil record has this national number; check the number, or enrol the person first",
	Ar:  "لا يوجد قيد مدني بهذا الرقم الوطني؛ تحقق من الرقم أو سجّل الشخص أولاً",
	Ckb: "هیچ تۆمارێکی شارستانی ئەم ژمارە نیشتمانییەی نییە؛ ژمارەکە بپشکنە یان سەرەتا کەسەکە تۆمار بکە",
}}

// Death executes a command on the stream of a death: death.Stream of a known
// person, death.UnidentifiedStream of a body.
func (o *Office) Death(ctx context.Context, call Call, stream string, c death.Command) (eventstore.Result, error) {
	if err := checkPlaces(c); err != nil {
		return eventstore.Result{}, err
	}
	c, err := o.prepareDeath(ctx, call, stream, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, death.Decider, stream, c, call.request())
}

// prepareDeath adds what the decider may not look for itself.
func (o *Office) prepareDeath(ctx context.Context, call Call, stream string, c death.Command) (death.Command, error) {
	var err error
	switch c := c.(type) {
	case death.Notify:
		c.Tracking, err = o.tracking(c.Tracking)
		return c, err
	case death.Declare:
		if c.Person, err = o.deceased(ctx, "particulars.deceased.nationalNumber", c.Particulars.Deceased.NationalNumber); err != nil {
			return nil, err
		}
		if c.Neighbours, err = o.deathNeighbours(ctx, stream, c.Particulars); err != nil {
			return nil, err
		}
		c.Tracking, err = o.tracking(c.Tracking)
		return c, err
	case death.Register:
		return o.numberDeath(ctx, call, stream, c)
	case death.Reconstruct:
		return o.numberReconstructedDeath(ctx, call, stream, c)
	case death.Identify:
		c.Person, err = o.deceased(ctx, "nationalNumber", c.Person.NationalNumber)
		return c, err
	case death.IssueCertifiedCopy:
		c.Document, err = document(ctx, o, call, death.Decider, stream, "DC", death.Command(c), death.RuleNumbersMissing)
		return c, err
	case death.IssueExtract:
		c.Document, err = document(ctx, o, call, death.Decider, stream, "DE", death.Command(c), death.RuleNumbersMissing)
		return c, err
	}
	return c, nil
}

// numberDeath looks the person up again, since the declaration may be old,
// compares once more what is otherwise acceptable, or flagged already, and
// draws the number of a registration that is otherwise acceptable.
func (o *Office) numberDeath(ctx context.Context, call Call, stream string, c death.Register) (death.Command, error) {
	s, revision, err := eventstore.Load(ctx, o.Store, o.Codec, death.Decider, stream)
	if err != nil {
		return nil, err
	}
	if c.Person, err = o.deceased(ctx, "particulars.deceased.nationalNumber", s.Particulars.Deceased.NationalNumber); err != nil {
		return nil, err
	}
	_, refused := death.Decider.Decide(s, c)
	if !domain.IsRule(refused, death.RuleNumbersMissing) && !domain.IsRule(refused, death.RuleFlagged) {
		return c, nil // Execute refuses it, or answers a repeated call
	}
	if err := o.compareDeath(ctx, call, stream); err != nil {
		return nil, err
	}
	ready, err := rehearse(ctx, o, death.Decider, stream, death.Command(c), death.RuleNumbersMissing)
	if err != nil || !ready {
		return c, err
	}
	// The revision tells a second registration, after the first was cancelled, from the first.
	c.RegistrationNumber, err = o.serial(ctx, call, "D", fmt.Sprintf("%s@%d", stream, revision))
	return c, err
}

// numberReconstructedDeath draws what a legacy entry lacks.
func (o *Office) numberReconstructedDeath(ctx context.Context, call Call, stream string, c death.Reconstruct) (death.Command, error) {
	var err error
	if c.Tracking, err = o.tracking(c.Tracking); err != nil {
		return nil, err
	}
	if c.Person, err = o.deceased(ctx, "particulars.deceased.nationalNumber", c.Particulars.Deceased.NationalNumber); err != nil {
		return nil, err
	}
	if c.RegistrationNumber != "" {
		return c, nil
	}
	ready, err := rehearse(ctx, o, death.Decider, stream, death.Command(c), death.RuleNumbersMissing)
	if err != nil || !ready {
		return c, err
	}
	c.RegistrationNumber, err = o.serial(ctx, call, "D", stream)
	return c, err
}

// deceased is what the civil record says of a person; the zero Person for no number.
func (o *Office) deceased(ctx context.Context, field string, n domain.NationalNumber) (death.Person, error) {
	if n == "" {
		return death.Person{}, nil
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(n))
	if err != nil {
		return death.Person{}, err
	}
	if !s.Enrolled {
		return death.Person{}, RuleNoPerson.Refuse(field)
	}
	p := s.Particulars
	return death.Person{NationalNumber: n, Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, Deceased: s.Deceased}, nil
}

// deathNeighbours are the other deaths that this one may be.
func (o *Office) deathNeighbours(ctx context.Context, stream string, p death.Particulars) ([]death.Neighbour, error) {
	if o.Neighbours == nil {
		return nil, nil
	}
	found, err := o.Neighbours.DeathNeighbours(ctx, p)
	return slices.DeleteFunc(found, func(n death.Neighbour) bool { return n.Death == stream }), err
}
