package welfare_test

import (
	"bytes"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, welfare.Codec)
}

// TestTheAmountsOfTheLaw: never negative, never less for one more member, never
// above the ceiling, and no gap between the rows of a table.
func TestTheAmountsOfTheLaw(t *testing.T) {
	t.Parallel()
	for _, parameter := range []string{"welfare.amount_male_head", "welfare.amount_female_head"} {
		for _, p := range by.Law.History(parameter) {
			for n := range len(p.Rows) {
				if _, ok := p.Row(strconv.Itoa(n + 1)); !ok {
					t.Errorf("%s from %s has no row %d of %d", parameter, p.From, n+1, len(p.Rows))
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		on := day(2014, 3, 24).AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))
		sex := rapid.SampledFrom([]domain.Sex{domain.Male, domain.Female}).Draw(t, "sex")
		n := rapid.IntRange(0, 60).Draw(t, "members")
		less, _, err := welfare.Amount(by.Law, on, sex, n)
		if err != nil {
			t.Fatal(err)
		}
		more, steps, _ := welfare.Amount(by.Law, on, sex, n+1)
		if less < 0 || more < less || more > domain.Dinars(420_000) || steps[len(steps)-1].Result != more {
			t.Fatalf("%d members %v, one more %v", n, less, more)
		}
	})
}

// readBack stores an event and reads it again.
func readBack(t *rapid.T, e domain.Event) domain.Event {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	back, err := welfare.Codec.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if _, again, _ := domain.Encode(back); !bytes.Equal(data, again) {
		t.Fatalf("%s changes when it is stored:\n%s\n%s", name, data, again)
	}
	return back
}
