// Package domaintest runs given/when/then cases against a decider.
package domaintest

import (
	"errors"
	"reflect"
	"testing"

	"sijil/domain"
)

// Case is one behaviour: given what happened, when a command comes, then
// exactly these events are decided, or the command is refused by this rule.
type Case[C any] struct {
	Name    string
	Given   []domain.Event
	When    C
	Then    []domain.Event
	Refused *domain.Rule
	Field   string // the field that the refusal must name; checked when Refused is set
}

// Run runs each case as a subtest.
func Run[S, C any](t *testing.T, d domain.Decider[S, C], cases []Case[C]) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.Name, func(t *testing.T) {
			t.Parallel()
			got, err := d.Decide(d.Fold(tc.Given), tc.When)
			refusal, _ := errors.AsType[*domain.Error](err)
			switch {
			case tc.Refused != nil:
				if refusal == nil || refusal.Rule != tc.Refused || refusal.Field != tc.Field {
					t.Fatalf("got events %+v, error %v; want a refusal by %s of field %q", got, err, tc.Refused.Key, tc.Field)
				}
			case err != nil:
				t.Fatal(err)
			case !reflect.DeepEqual(got, tc.Then):
				t.Fatalf("\n got %+v\nwant %+v", got, tc.Then)
			}
		})
	}
}
