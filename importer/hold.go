package importer

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/intake"
	"sijil/eventstore"
	"sijil/office"
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
	call := r.call(rec, string(rec.Action))
	out, err = settled(r.intake(ctx, call, rec, intake.Hold{
		By: r.by(), Message: call.ID, Action: string(rec.Action), Legacy: rec.Legacy, Sent: rec.Sent, Content: content,
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
		call := office.Call{ID: uuid.NewSHA1(h.Message, []byte("release")), Actor: r.Actor}
		if _, err := r.intake(ctx, call, of, intake.Release{By: r.by(), Message: h.Message}); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) intake(ctx context.Context, call office.Call, rec Record, c intake.Command) (eventstore.Result, error) {
	meta := domain.Metadata{
		Correlation: id(rec.Kind, rec.Legacy).String(), Actor: r.Actor.ID, Office: r.Actor.Office, Agency: r.Actor.Agency,
	}
	return eventstore.Execute(ctx, r.Office.Store, r.Office.Codec, intake.Decider, intakeStream(rec), c,
		eventstore.Request{ID: call.ID, Meta: meta})
}

func intakeStream(rec Record) string { return intake.Stream(id(rec.Kind, rec.Legacy)) }

func (r *run) by() domain.By { return domain.By{Actor: r.Actor, Today: domain.DateOf(r.Office.Now())} }
