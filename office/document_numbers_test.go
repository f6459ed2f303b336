package office_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"sijil/domain"
	"sijil/office"
)

func TestDocumentNumbers_OneForEachPurposeUnderRaces(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	const purposes = 20
	var (
		mu    sync.Mutex
		given = map[string]string{}
		taken = map[string]string{}
		drawn atomic.Int64
	)
	few := func() (string, error) { return fmt.Sprint(drawn.Add(1) % 30), nil } // few enough to collide
	_, failures := race(100, func(i int) error {
		purpose := fmt.Sprint("card ", i%purposes)
		n, err := o.ClaimNumber(ctx, call(), "test", purpose, few)
		if err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		if before, again := given[purpose]; again && before != n {
			return fmt.Errorf("%s has %s and %s", purpose, before, n)
		}
		if other, used := taken[n]; used && other != purpose {
			return fmt.Errorf("%s and %s have %s", purpose, other, n)
		}
		given[purpose], taken[n] = n, purpose
		return nil
	})
	for _, err := range failures {
		if !domain.IsRule(err, office.RuleNoDocumentNumber) {
			t.Error(err)
		}
	}
	if len(given) < purposes/2 {
		t.Errorf("only %d of %d purposes have a number", len(given), purposes)
	}
}

func TestDocumentNumbers_NoneIsLeft(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	only := func() (string, error) { return "A1", nil }
	for _, kind := range []string{"card", "passport"} { // kinds do not compete
		if n, err := o.ClaimNumber(ctx, call(), kind, "first", only); n != "A1" || err != nil {
			t.Fatalf("%s: got %s, %v", kind, n, err)
		}
	}
	if n, err := o.ClaimNumber(ctx, call(), "card", "second", only); !domain.IsRule(err, office.RuleNoDocumentNumber) {
		t.Errorf("got %s, %v for a number that is taken", n, err)
	}
	if n, err := o.ClaimNumber(ctx, call(), "card", "first", func() (string, error) { return "B2", nil }); n != "A1" || err != nil {
		t.Errorf("the first purpose gets %s, %v when it asks again", n, err)
	}
}
