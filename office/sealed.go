package office

import (
	"context"

	"sijil/domain"
	"sijil/eventstore"
)

// WithoutSealed is the office for whom sealed civil records do not exist: a
// command that names the number of one is refused as if nobody had it.
func (o *Office) WithoutSealed() *Office {
	desk := *o
	desk.hides = true
	return &desk
}

// withSealed is the office for whom they exist.
func (o *Office) withSealed() *Office {
	desk := *o
	desk.hides = false
	return &desk
}

// executeOn executes a command on what a person's number names. For whom the
// person is not there it is decided on an empty stream, and so refused as for a
// number that nobody has; nothing is appended.
func executeOn[S, C any](ctx context.Context, o *Office, d domain.Decider[S, C], n domain.NationalNumber, stream string, c C, call Call) (eventstore.Result, error) {
	if o.hides {
		_, found, err := o.lookUp(ctx, n)
		if err != nil {
			return eventstore.Result{}, err
		}
		if !found {
			if _, err := d.Decide(d.Initial, c); err != nil {
				return eventstore.Result{}, err
			}
			return eventstore.Result{}, RuleNoPerson.Refuse("nationalNumber")
		}
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, d, stream, c, call.request())
}
