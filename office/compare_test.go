package office_test

import (
	"context"
	"errors"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/eventstore"
	"sijil/office"
)

// resembling finds the births that a test has put there.
type resembling struct{ births []birth.Neighbour }

func (r *resembling) BirthNeighbours(context.Context, birth.Particulars) ([]birth.Neighbour, error) {
	return r.births, nil
}

func (*resembling) DeathNeighbours(context.Context, death.Particulars) ([]death.Neighbour, error) {
	return nil, nil
}

// TestARegistrationIsComparedEachTime: a call that is repeated after a flag was
// cleared is compared anew, and one that was answered is not.
func TestARegistrationIsComparedEachTime(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	p := newborn("", "")
	stream := declare(t, o, p)
	found := &resembling{}
	o.Neighbours = found
	resemble := func(name string) {
		found.births = append(found.births, birth.Neighbour{
			Birth: name, Child: p.Child.Name, DateOfBirth: p.Child.DateOfBirth, Plurality: p.Child.Plurality, Mother: p.Mother.Name,
		})
	}
	again := call()
	for _, other := range []string{"birth-2", "birth-3"} {
		resemble(other)
		if _, err := o.Birth(ctx, again, stream, birth.Register{}); !domain.IsRule(err, birth.RuleFlagged) {
			t.Fatalf("beside %s: %v, want %s", other, err, birth.RuleFlagged.Key)
		}
		if _, err := o.Birth(ctx, call(), stream, birth.ClearDuplicate{Reason: "طفل آخر"}); err != nil {
			t.Fatal(err)
		}
	}
	first, err := o.Birth(ctx, again, stream, birth.Register{})
	if err != nil {
		t.Fatal(err)
	}
	resemble("birth-4")
	head, _ := o.Store.Head(ctx)
	second, err := o.Birth(ctx, again, stream, birth.Register{})
	if err != nil || registered(t, second).NationalNumber != registered(t, first).NationalNumber {
		t.Fatalf("repeated: %+v, %v", second, err)
	}
	if now, _ := o.Store.Head(ctx); now != head {
		t.Errorf("the repetition appended %d events", now-head)
	}
}

// TestNothingIsRegisteredUncompared: as long as it is not known what others declared, nothing is.
func TestNothingIsRegisteredUncompared(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	stream := declare(t, o, newborn("", ""))
	o.Neighbours = &resembling{}
	behind := true
	o.Await = func(_ context.Context, at eventstore.Position, _ string) error {
		if head, err := o.Store.Head(ctx); err != nil || at != head {
			t.Errorf("waits for %d of %d, %v", at, head, err)
		}
		if behind {
			return errors.New("behind")
		}
		return nil
	}
	head, _ := o.Store.Head(ctx)
	if _, err := o.Birth(ctx, call(), stream, birth.Register{}); !domain.IsRule(err, office.RuleNotCompared) {
		t.Fatalf("got %v, want %s", err, office.RuleNotCompared.Key)
	}
	if now, _ := o.Store.Head(ctx); now != head {
		t.Errorf("%d events were appended", now-head)
	}
	behind = false
	if _, err := o.Birth(ctx, call(), stream, birth.Register{}); err != nil {
		t.Fatal(err)
	}
}
