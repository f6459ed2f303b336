package office_test

import (
	"context"
	"errors"
	"testing"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
)

// TestARepeatedCall: a call repeats one of the same id whose fingerprint is the
// same, or that has none, as those of policies, imports and older logs.
func TestARepeatedCall(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		first, again string
		repeats      bool
	}{
		{"a", "a", true},
		{"", "", true},
		{"", "a", true},
		{"a", "", true},
		{"a", "b", false},
	} {
		t.Run(c.first+" then "+c.again, func(t *testing.T) {
			t.Parallel()
			o := open(t)
			n := enrol(t, o, "زينب", domain.Female, 1990)
			given := call()
			move := func(fingerprint string) (eventstore.Result, error) {
				given.Fingerprint = fingerprint
				return o.Person(context.Background(), given, n, person.Move{
					Residence: domain.Place{Governorate: "IQ-BA"}, EffectiveFrom: domain.NewDate(2026, 2, 1),
				})
			}
			first, err := move(c.first)
			if err != nil || first.Repeated {
				t.Fatalf("first: %+v, %v", first, err)
			}
			again, err := move(c.again)
			_, refused := errors.AsType[*eventstore.DuplicateID](err)
			if c.repeats != again.Repeated || c.repeats == refused || c.repeats && again.Revision != first.Revision {
				t.Errorf("again: %+v, %v", again, err)
			}
		})
	}
}
