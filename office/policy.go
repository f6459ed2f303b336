package office

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// Errand is one command that a policy gives.
type Errand struct {
	Policy string
	Target string // the stream that it goes to; empty if that could not be found out
	Do     func(ctx context.Context) error
}

// Plan gives what the policies owe a recorded event. Doing it again changes
// nothing: each command's id derives from the event.
func (o *Office) Plan(ctx context.Context, r eventstore.Recorded) ([]Errand, error) {
	t := policies.Trigger{ID: r.ID, Stream: r.Stream, Event: r.Event, Today: domain.DateOf(r.RecordedAt.In(o.Now().Location()))}
	kin, failed, err := o.lookUpKin(ctx, t, r.Position)
	if err != nil {
		return nil, err
	}
	t.Kin = kin
	var errands []Errand
	desk := o.about(kin.Person)
	for _, intent := range policies.React(t) {
		errands = append(errands, Errand{intent.Policy, intent.Stream, func(ctx context.Context) error { return desk.carryOut(ctx, intent, r) }})
	}
	for policy, err := range failed {
		errands = append(errands, Errand{Policy: policy, Do: func(context.Context) error { return err }})
	}
	return errands, nil
}

// about is the office while it acts on one event of a person's record, which is
// then read once for all registers that are told. What is recorded of the person
// meanwhile has an event of its own, which is acted on after this one.
func (o *Office) about(k domain.KnownPerson) *Office {
	desk := *o
	desk.subject = k
	return &desk
}

// React does at once what the policies owe a recorded event: all that can be
// done, whatever cannot.
func (o *Office) React(ctx context.Context, r eventstore.Recorded) error {
	errands, err := o.Plan(ctx, r)
	if err != nil {
		return err
	}
	var failed []error
	for _, e := range errands {
		if err := e.Do(ctx); err != nil {
			failed = append(failed, fmt.Errorf("policy %s: %w", e.Policy, err))
		}
	}
	return errors.Join(failed...)
}

// carryOut executes one intent.
func (o *Office) carryOut(ctx context.Context, intent policies.Intent, r eventstore.Recorded) error {
	meta, err := r.Meta()
	if err != nil {
		return err
	}
	actor := policies.Actor
	actor.Office = meta.Office // whose event calls for it
	return o.execute(ctx, Call{
		ID: intent.ID, Actor: actor, LegalBasis: meta.LegalBasis,
		Correlation: meta.Correlation, Causation: r.ID.String(), Today: signedOn(intent.Command),
	}, intent.Stream, intent.Command)
}

// signedOn is the day that a command bears: none where it compares a register with how things stand now.
func signedOn(command any) domain.Date {
	return reflect.ValueOf(command).FieldByName("By").Interface().(domain.By).Today
}

// execute gives a command to the register whose it is.
func (o *Office) execute(ctx context.Context, call Call, stream string, command any) error {
	var err error
	switch c := command.(type) {
	case birth.Command:
		_, err = o.Birth(ctx, call, stream, c)
	case death.Command:
		_, err = o.Death(ctx, call, stream, c)
	case marriage.Command:
		_, err = o.Marriage(ctx, call, stream, c)
	case person.Command:
		err = toHolder(ctx, call, stream, c, person.Number, o.Person)
	case nationalid.Command:
		err = toHolder(ctx, call, stream, c, nationalid.Number, o.NationalID)
	case passport.Command:
		err = toHolder(ctx, call, stream, c, passport.Number, o.Passport)
	case retirement.Command:
		err = toHolder(ctx, call, stream, c, retirement.Number, o.Retirement)
	case welfare.Command:
		err = toHolder(ctx, call, stream, c, welfare.Number, o.Welfare)
	default:
		err = fmt.Errorf("no register takes a %T", c)
	}
	return err
}

// toHolder gives a command to a register whose streams are named after somebody's number.
func toHolder[N, C any](ctx context.Context, call Call, stream string, c C, number func(string) (N, bool),
	execute func(context.Context, Call, N, C) (eventstore.Result, error),
) error {
	n, of := number(stream)
	if !of {
		return fmt.Errorf("%T is for another register than %q", c, stream)
	}
	_, err := execute(ctx, call, n, c)
	return err
}
