package office_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/office"
)

func TestR15_NationalNumbersAreUniqueUnderTenThousandRaces(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	const purposes, drawers = 2_500, 4
	var (
		mu    sync.Mutex
		drawn = map[string]domain.NationalNumber{}
		taken = map[domain.NationalNumber]string{}
	)
	_, failures := race(64, func(i int) error {
		for k := i / drawers; k < purposes; k += 64 / drawers {
			purpose := fmt.Sprintf("test-%d", k)
			c := call()
			c.Fingerprint = c.ID.String()
			n, err := o.AllotNationalNumber(ctx, c, purpose)
			if err != nil {
				return err
			}
			mu.Lock()
			before, repeated := drawn[purpose]
			other, used := taken[n]
			drawn[purpose], taken[n] = n, purpose
			mu.Unlock()
			if repeated && before != n {
				return fmt.Errorf("%s got two numbers", purpose)
			}
			if used && other != purpose {
				return fmt.Errorf("%s and %s got one number", purpose, other)
			}
		}
		return nil
	})
	if len(failures) > 0 || len(drawn) != purposes || len(taken) != purposes {
		t.Fatalf("%d purposes, %d numbers, failures %v", len(drawn), len(taken), failures)
	}
}

// TestNoFreeNumber: a source of chance that repeats itself gives nobody another's number.
func TestNoFreeNumber(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	o.Random = same{}
	if _, err := o.AllotNationalNumber(ctx, call(), "test-first"); err != nil {
		t.Fatal(err)
	}
	if n, err := o.AllotNationalNumber(ctx, call(), "test-second"); !domain.IsRule(err, office.RuleNoNumber) {
		t.Errorf("drew %q: %v", n, err)
	}
}

// same reads as nothing but zeros.
type same struct{}

func (same) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

func TestR15_SerialsAreUniqueAndWithoutGapUnderRaces(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	const births = 100
	streams := make([]string, births)
	for i := range streams {
		streams[i] = declare(t, o, newborn("", ""))
	}
	var (
		mu   sync.Mutex
		seen = map[domain.RegistrationNumber]int{}
	)
	won, failures := race(2*births, func(i int) error { // two offices register each birth at once
		done, err := o.Birth(ctx, call(), streams[i%births], birth.Register{})
		if err == nil {
			mu.Lock()
			seen[registered(t, done).RegistrationNumber]++
			mu.Unlock()
		}
		return err
	})
	if won != births || len(seen) != births {
		t.Fatalf("%d registrations with %d numbers of %d births; %v", won, len(seen), births, failures)
	}
	for serial := range births {
		if n := domain.RegistrationNumber(fmt.Sprintf("IQ-BA-01-2026-B%06d", serial+1)); seen[n] != 1 {
			t.Errorf("serial %s was given %d times", n, seen[n])
		}
	}
}
