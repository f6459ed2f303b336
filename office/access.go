package office

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
)

// Readings records who read whose data, in the access log. It is safe for concurrent use.
type Readings struct {
	store  eventstore.Store // the access log
	stream string
}

// NewReadings records in a stream of this process's own.
func NewReadings(log eventstore.Store) *Readings {
	return &Readings{store: log, stream: access.Stream(uuid.New())}
}

// Reading is one answer that is about persons.
type Reading struct {
	Actor      domain.Actor
	LegalBasis string
	Request    string // its reference, which the answer carries too
	access.Read
}

// Record returns once a reading survives a crash; concurrent ones share a
// flush. Until then the answer must not leave: any failure is access.RuleNotRecorded.
func (r *Readings) Record(ctx context.Context, reading Reading) error {
	name, data, err := domain.Encode(reading.Read)
	if err != nil {
		return err
	}
	metadata, err := json.Marshal(domain.Metadata{
		Correlation: reading.Request, Actor: reading.Actor.ID, Office: reading.Actor.Office, Agency: reading.Actor.Agency, LegalBasis: reading.LegalBasis,
	})
	if err != nil {
		return err
	}
	_, err = r.store.Append(ctx, r.stream, eventstore.Any, eventstore.EventData{ID: uuid.New(), Type: name, Data: data, Metadata: metadata})
	if err != nil {
		return access.RuleNotRecorded.Refuse("").Because(err)
	}
	return nil
}

// Ready tells whether readings can be recorded, and so whether personal data can be served.
func (r *Readings) Ready(ctx context.Context) error {
	_, err := r.store.Head(ctx)
	return err
}

// Flag executes a command on a flag of the access log.
func (o *Office) Flag(ctx context.Context, call Call, flag uuid.UUID, c access.Command) (eventstore.Result, error) {
	if closing, ok := c.(access.Close); ok {
		closing.By = domain.By{Actor: call.Actor, Today: o.today(call)}
		c = closing
	}
	return eventstore.Execute(ctx, o.Accesses, access.Codec, access.Decider, access.FlagStream(flag), c, call.request())
}
