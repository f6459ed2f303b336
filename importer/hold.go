package importer

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/intake"
	"sijil/eventstore"
)

// hold keeps a message whose record is not here yet. found is why its record
// could not be looked for, if it could not.
func (r *run) hold(ctx context.Context, rec Record, found error) (out outcome, err error) {
	if found != nil {
		return out, found
	}
	content, err := json.Marshal(rec.Coding)
	if err != nil {
		return out, fmt.Errorf("keep a message: %w", err)
	}
	message := r.call(rec, string(rec.Action)).ID
	out, err = settled(r.intake(ctx, uuid.NewSHA1(message, []byte("hold")), rec, intake.Hold{
		By: r.by(), Message: message, Action: string(rec.Action), Legacy: rec.Legacy, Sent: rec.Sent, Content: content,
	}))
	out.notes = []*domain.Error{RuleHeld.Refuse("")}
	return out, err
}

// release carries out what was waiting for a record that is here now. A kill
// between the two steps repeats the first, which changes nothing.
func (r *run) release(ctx context.Context, of Record) error {
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, intake.Decider, intakeStream(of))
	if err != nil {
		return err
	}
	for _, h := range s.Waiting {
		rec := Record{Kind: of.Kind, Action: Action(h.Action), Legacy: h.Legacy, Sent: h.Sent}
		if err := json.Unmarshal(h.Content, &rec.Coding); err != nil {
			return fmt.Errorf("read a message that waited: %w", err)
		}
		if rec.Action == Void {
			_, err = r.void(ctx, rec)
		} else {
			_, err = r.code(ctx, rec)
		}
		if err != nil {
			return domain.Under("held."+h.Action, err)
		}
		if _, err := r.intake(ctx, uuid.NewSHA1(h.Message, []byte("release")), of, intake.Release{By: r.by(), Message: h.Message}); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) intake(ctx context.Context, command uuid.UUID, rec Record, c intake.Command) (eventstore.Result, error) {
	meta := domain.Metadata{
		Correlation: id(rec.Kind, rec.Legacy).String(), Actor: r.Actor.ID, Office: r.Actor.Office, Agency: r.Actor.Agency,
	}
	return eventstore.Execute(ctx, r.Office.Store, r.Office.Codec, intake.Decider, intakeStream(rec), c,
		eventstore.Request{ID: command, Meta: meta})
}

func intakeStream(rec Record) string { return intake.Stream(id(rec.Kind, rec.Legacy)) }

func (r *run) by() domain.By { return domain.By{Actor: r.Actor, Today: domain.DateOf(r.Office.Now())} }
