package office

import (
	"context"
	"errors"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/numbers"
	"sijil/eventstore"
)

// RuleBirthClaimed refuses a second registration of one child of one delivery.
var RuleBirthClaimed = &domain.Rule{Key: "birth.already_claimed", Code: domain.Conflict, Text: domain.Text{
	En:  "another record of this mother, day and order in the delivery is registered or being registered; compare the two, and correct the order or reject one",
	Ar:  "يوجد قيد آخر مسجل أو قيد التسجيل لهذه الأم واليوم والترتيب في الولادة؛ قارن القيدين وصحّح الترتيب أو ارفض أحدهما",
	Ckb: "تۆمارێکی تری ئەم دایکە و ڕۆژە و ڕیزبەندییە تۆمارکراوە یان لە تۆمارکردندایە؛ هەردووکیان بەراورد بکە و ڕیزبەندییەکە ڕاست بکەرەوە یان یەکێکیان ڕەت بکەرەوە",
}}

// Birth executes a command on the stream of a birth.
func (o *Office) Birth(ctx context.Context, call Call, stream string, c birth.Command) (eventstore.Result, error) {
	if err := checkPlaces(c); err != nil {
		return eventstore.Result{}, err
	}
	c, err := o.prepareBirth(ctx, call, stream, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, birth.Decider, stream, c, call.request())
}

// prepareBirth adds what the decider may not look for itself.
func (o *Office) prepareBirth(ctx context.Context, call Call, stream string, c birth.Command) (birth.Command, error) {
	var err error
	switch c := c.(type) {
	case birth.Notify:
		c.Tracking, err = o.tracking(c.Tracking)
		return c, err
	case birth.Declare:
		if c.Known, err = o.knownToBirth(ctx, call, c.Particulars, birth.Particulars{}); err != nil {
			return nil, err
		}
		if c.Neighbours, err = o.birthNeighbours(ctx, stream, c.Particulars); err != nil {
			return nil, err
		}
		c.Tracking, err = o.tracking(c.Tracking)
		return c, err
	case birth.Register:
		return o.numberBirth(ctx, call, stream, c)
	case birth.Reconstruct:
		return o.numberReconstructedBirth(ctx, call, stream, c)
	case birth.Correct:
		s, _, err := eventstore.Load(ctx, o.Store, o.Codec, birth.Decider, stream)
		if err != nil {
			return nil, err
		}
		c.Known, err = o.knownToBirth(ctx, call, c.Particulars, s.Particulars)
		return c, err
	case birth.Reinstate:
		s, _, err := eventstore.Load(ctx, o.Store, o.Codec, birth.Decider, stream)
		if err != nil {
			return nil, err
		}
		if _, refused := birth.Decider.Decide(s, c); refused != nil {
			return c, nil // Execute refuses it, or answers a repeated call
		}
		return c, o.claimBirth(ctx, call, stream, s.Particulars)
	case birth.IssueCertifiedCopy:
		c.Document, err = document(ctx, o, call, birth.Decider, stream, "BC", birth.Command(c), birth.RuleNumbersMissing)
		return c, err
	case birth.IssueExtract:
		c.Document, err = document(ctx, o, call, birth.Decider, stream, "BE", birth.Command(c), birth.RuleNumbersMissing)
		return c, err
	}
	return c, nil
}

// numberBirth compares a birth whose registration is otherwise acceptable once
// more, and draws its numbers. One that is flagged already is compared too: the
// officer shall see all that it resembles at once.
func (o *Office) numberBirth(ctx context.Context, call Call, stream string, c birth.Register) (birth.Command, error) {
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, birth.Decider, stream)
	if err != nil {
		return nil, err
	}
	_, refused := birth.Decider.Decide(s, c)
	if !domain.IsRule(refused, birth.RuleNumbersMissing) && !domain.IsRule(refused, birth.RuleFlagged) {
		return c, nil // Execute refuses it, or answers a repeated call
	}
	if err := o.compareBirth(ctx, call, stream); err != nil {
		return nil, err
	}
	ready, err := rehearse(ctx, o, birth.Decider, stream, birth.Command(c), birth.RuleNumbersMissing)
	if err != nil || !ready {
		return c, err
	}
	if err := o.claimBirth(ctx, call, stream, s.Particulars); err != nil {
		return nil, err
	}
	if c.RegistrationNumber, err = o.serial(ctx, call, "B", stream); err != nil {
		return nil, err
	}
	if s.Particulars.Outcome == birth.FetalDeath {
		return c, nil
	}
	c.NationalNumber, c.FamilyNumber, err = o.personNumbers(ctx, call, stream, s.Particulars)
	return c, err
}

// numberReconstructedBirth draws what a legacy entry lacks.
func (o *Office) numberReconstructedBirth(ctx context.Context, call Call, stream string, c birth.Reconstruct) (birth.Command, error) {
	var err error
	if c.Tracking, err = o.tracking(c.Tracking); err != nil {
		return nil, err
	}
	ready, err := rehearse(ctx, o, birth.Decider, stream, birth.Command(c), birth.RuleNumbersMissing)
	if err != nil || !ready {
		return c, err
	}
	if err := o.claimBirth(ctx, call, stream, c.Particulars); err != nil {
		return nil, err
	}
	if c.RegistrationNumber == "" {
		if c.RegistrationNumber, err = o.serial(ctx, call, "B", stream); err != nil {
			return nil, err
		}
	}
	if c.Particulars.Outcome == birth.FetalDeath {
		return c, nil
	}
	n, f, err := o.personNumbers(ctx, call, stream, c.Particulars)
	if c.NationalNumber == "" {
		c.NationalNumber = n
	}
	if c.FamilyNumber == "" {
		c.FamilyNumber = f
	}
	return c, err
}

// personNumbers draws the child's national number and finds the family's.
func (o *Office) personNumbers(ctx context.Context, call Call, stream string, p birth.Particulars) (domain.NationalNumber, domain.FamilyNumber, error) {
	n, err := o.AllotNationalNumber(ctx, call, stream)
	if err != nil {
		return "", "", err
	}
	f, err := o.familyOf(ctx, call, p.Father.NationalNumber, p.Mother.NationalNumber, n)
	return n, f, err
}

// claimBirth makes this birth the one of its mother, day and order. A claim
// passes on only from a birth that can no longer be registered.
func (o *Office) claimBirth(ctx context.Context, call Call, stream string, p birth.Particulars) error {
	mother, born := p.Mother.NationalNumber, p.Child.DateOfBirth
	if mother == "" || !born.Complete() {
		return nil
	}
	claims := numbers.BirthClaimStream(mother, born, p.Child.Order)
	for {
		holder, revision, err := o.claimHolder(ctx, claims)
		if err != nil || holder == stream {
			return err
		}
		if holder != "" {
			s, _, err := eventstore.Load(ctx, o.Store, o.Codec, birth.Decider, holder)
			if err != nil {
				return err
			}
			if !s.Void() {
				return RuleBirthClaimed.Refuse("particulars.child.order")
			}
		}
		err = o.append1(ctx, call, claims, revision, numbers.BirthClaimed{Birth: stream})
		if _, raced := errors.AsType[*eventstore.WrongExpectedRevision](err); !raced {
			return err
		}
	}
}

// claimHolder is the birth that holds a claim now, and the revision that says so; -1 for none.
func (o *Office) claimHolder(ctx context.Context, claims string) (string, eventstore.Revision, error) {
	for r, err := range o.Store.ReadStream(ctx, claims, eventstore.Last, eventstore.Backwards) {
		if err != nil {
			return "", -1, err
		}
		if r, err = eventstore.Decode(o.Codec, r); err != nil {
			return "", -1, err
		}
		if claim, ok := r.Event.(numbers.BirthClaimed); ok {
			return claim.Birth, r.Revision, nil
		}
	}
	return "", -1, nil
}
