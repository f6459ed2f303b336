package office

import (
	"context"
	"fmt"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
)

// React executes what the policies owe a recorded event. Repeating it changes
// nothing: each command's id derives from the event.
func (o *Office) React(ctx context.Context, r eventstore.Recorded) error {
	recorded := domain.DateOf(r.RecordedAt.In(o.Now().Location()))
	for _, intent := range policies.React(policies.Trigger{ID: r.ID, Stream: r.Stream, Event: r.Event, Today: recorded}) {
		if err := o.carryOut(ctx, intent, r, recorded); err != nil {
			return fmt.Errorf("policy %s: %w", intent.Policy, err)
		}
	}
	return nil
}

// carryOut executes one intent.
func (o *Office) carryOut(ctx context.Context, intent policies.Intent, r eventstore.Recorded, today domain.Date) error {
	meta, err := r.Meta()
	if err != nil {
		return err
	}
	actor := policies.Actor
	actor.Office = meta.Office // whose event calls for it
	call := Call{
		ID: intent.ID, Actor: actor, LegalBasis: meta.LegalBasis,
		Correlation: meta.Correlation, Causation: r.ID.String(), Today: today,
	}
	switch c := intent.Command.(type) {
	case birth.Command:
		_, err = o.Birth(ctx, call, intent.Stream, c)
	case death.Command:
		_, err = o.Death(ctx, call, intent.Stream, c)
	case person.Command:
		n, known := person.Number(intent.Stream)
		if !known {
			return fmt.Errorf("%q is not a person's stream", intent.Stream)
		}
		_, err = o.Person(ctx, call, n, c)
	default:
		return fmt.Errorf("no register takes a %T", c)
	}
	return err
}
