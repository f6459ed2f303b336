package office

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/eventstore"
)

// RuleNotCompared refuses a registration as long as it is not known what was declared meanwhile.
var RuleNotCompared = &domain.Rule{Key: "office.not_compared", Code: domain.Unavailable, Text: domain.Text{
	En:  "this could not be compared yet with what others have declared; nothing is registered: try again in a moment",
	Ar:  "تعذرت حتى الآن المقارنة بما صرّح به آخرون؛ لم يُسجّل شيء: أعد المحاولة بعد قليل",
	Ckb: "هێشتا نەتوانرا لەگەڵ ڕاگەیاندنی کەسانی تر بەراورد بکرێت؛ هیچ تۆمار نەکراوە: دوای کەمێک هەوڵ بدەرەوە",
}}

// compareBirth flags what a birth resembles now. Of two births that are alike,
// whichever is compared later sees the other: both were declared before.
func (o *Office) compareBirth(ctx context.Context, call Call, stream string) error {
	if o.Neighbours == nil {
		return nil
	}
	if err := o.awaitHead(ctx, "birth"); err != nil {
		return err
	}
	return compare(ctx, o, call, birth.Decider, stream, func(s birth.State) (birth.Command, error) {
		neighbours, err := o.birthNeighbours(ctx, stream, s.Particulars)
		return birth.Compare{Neighbours: neighbours}, err
	})
}

// compareDeath flags what a death resembles now, likewise.
func (o *Office) compareDeath(ctx context.Context, call Call, stream string) error {
	if o.Neighbours == nil {
		return nil
	}
	if err := o.awaitHead(ctx, "death"); err != nil {
		return err
	}
	return compare(ctx, o, call, death.Decider, stream, func(s death.State) (death.Command, error) {
		neighbours, err := o.deathNeighbours(ctx, stream, s.Particulars)
		return death.Compare{Neighbours: neighbours}, err
	})
}

// compare executes the comparison that with gives for the record as it stands.
func compare[S, C any](ctx context.Context, o *Office, call Call, d domain.Decider[S, C], stream string, with func(S) (C, error)) error {
	s, revision, err := eventstore.Load(ctx, o.Store, o.Codec, d, stream)
	if err != nil {
		return err
	}
	c, err := with(s)
	if err != nil {
		return err
	}
	// The revision tells a call that is repeated after a flag was cleared from the first.
	call.ID = uuid.NewSHA1(space, fmt.Appendf(nil, "compare %s %s@%d", call.ID, stream, revision))
	call.Fingerprint = "" // the comparison is the same, whatever the call says
	_, err = eventstore.Execute(ctx, o.Store, o.Codec, d, stream, sign(o, call, c), call.request())
	return err
}

// awaitHead waits until the neighbours know everything that is recorded now of a register.
func (o *Office) awaitHead(ctx context.Context, register string) error {
	if o.Await == nil {
		return nil
	}
	head, err := o.Store.Head(ctx)
	if err != nil {
		return err
	}
	if err := o.Await(ctx, head, register); err != nil {
		return RuleNotCompared.Refuse("").Because(err)
	}
	return nil
}

// birthNeighbours are the other births that this one may be.
func (o *Office) birthNeighbours(ctx context.Context, stream string, p birth.Particulars) ([]birth.Neighbour, error) {
	if o.Neighbours == nil {
		return nil, nil
	}
	found, err := o.Neighbours.BirthNeighbours(ctx, p)
	return slices.DeleteFunc(found, func(n birth.Neighbour) bool { return n.Birth == stream }), err
}
