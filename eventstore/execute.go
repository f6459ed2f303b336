package eventstore

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
)

// attempts bounds how often Execute decides anew after somebody else wrote first.
const attempts = 16

// RuleContended refuses a command whose stream never held still.
var RuleContended = &domain.Rule{Key: "eventstore.contended", Code: domain.Conflict, Text: domain.Text{
	En:  "others are changing this record at this moment; look at it again and repeat",
	Ar:  "هناك من يغيّر هذا القيد الآن؛ راجعه ثم أعد المحاولة",
	Ckb: "کەسانی تر لەم ساتەدا ئەم تۆمارە دەگۆڕن؛ سەیری بکەرەوە و دووبارەی بکەرەوە",
}}

// Request says which command this is and why it is given. The same ID executed
// again on the same stream changes nothing and answers as the first time; with
// another fingerprint in its Meta it is refused as a DuplicateID.
type Request struct {
	ID   uuid.UUID // of the command; event IDs derive from it
	Meta domain.Metadata
}

// checkRepeats refuses a request that only has the ID of the one that recorded
// r. Where either has no fingerprint, the ID decides alone.
func (q Request) checkRepeats(r Recorded) error {
	first, err := r.Meta()
	if err != nil {
		return fmt.Errorf("metadata of event %s: %w", r.ID, err)
	}
	if was, is := first.Fingerprint, q.Meta.Fingerprint; was != "" && is != "" && was != is {
		return &DuplicateID{Stream: r.Stream, ID: r.ID.String()}
	}
	return nil
}

// Result of a command. Events holds what the command recorded, also when it
// was recorded by an earlier call with the same ID.
type Result struct {
	Stream   string
	Revision Revision // of the stream's last event that the command wrote or relied on; -1 for none
	Position Position // to Await
	Events   []domain.Event
	Repeated bool // an earlier call with the same ID had recorded the events
}

// Execute loads the stream, folds it, decides, and appends what was decided,
// deciding anew when another writer came first.
func Execute[S, C any](ctx context.Context, store Store, codec domain.Codec, d domain.Decider[S, C], stream string, command C, req Request) (Result, error) {
	metadata, err := json.Marshal(req.Meta)
	if err != nil {
		return Result{}, fmt.Errorf("encode metadata: %w", err)
	}
	for attempt := range attempts {
		state, seen, err := load(ctx, store, codec, d, stream, req)
		if err != nil {
			return Result{}, err
		}
		if len(seen.done.Events) > 0 {
			return seen.done, nil
		}
		decided, err := d.Decide(state, command)
		if err != nil {
			return Result{}, err
		}
		if len(decided) == 0 {
			return seen.last, nil
		}
		events, err := encode(decided, req.ID, metadata)
		if err != nil {
			return Result{}, err
		}
		at, err := store.Append(ctx, stream, expect(seen.last.Revision), events...)
		if _, lost := errors.AsType[*WrongExpectedRevision](err); lost {
			if err := pause(ctx, attempt); err != nil {
				return Result{}, err
			}
			continue
		}
		if err != nil {
			return Result{}, err
		}
		return Result{Stream: stream, Revision: at.Revision, Position: at.Position, Events: decided}, nil
	}
	return Result{}, RuleContended.Refuse("")
}

// history is what load saw of a stream beside its state.
type history struct {
	last Result // where the stream ends
	done Result // what an earlier call of the same command recorded
}

func load[S, C any](ctx context.Context, store Store, codec domain.Codec, d domain.Decider[S, C], stream string, req Request) (S, history, error) {
	state := d.Initial
	h := history{last: Result{Stream: stream, Revision: -1}, done: Result{Stream: stream, Repeated: true}}
	for r, err := range store.ReadStream(ctx, stream, First, Forwards) {
		if err != nil {
			return state, h, err
		}
		if r, err = Decode(codec, r); err != nil {
			return state, h, err
		}
		state = d.Evolve(state, r.Event)
		h.last.Revision, h.last.Position = r.Revision, r.Position
		if r.ID == eventID(req.ID, len(h.done.Events)) {
			if err := req.checkRepeats(r); err != nil {
				return state, h, err
			}
			h.done.Revision, h.done.Position = r.Revision, r.Position
			h.done.Events = append(h.done.Events, r.Event)
		}
	}
	return state, h, nil
}

// Load folds a stream without changing it. The revision is -1 for a stream that does not exist.
func Load[S, C any](ctx context.Context, store Store, codec domain.Codec, d domain.Decider[S, C], stream string) (S, Revision, error) {
	state, h, err := load(ctx, store, codec, d, stream, Request{})
	return state, h.last.Revision, err
}

func expect(last Revision) Expected {
	if last < 0 {
		return NoStream
	}
	return At(last)
}

func encode(decided []domain.Event, command uuid.UUID, metadata []byte) ([]EventData, error) {
	events := make([]EventData, len(decided))
	for i, e := range decided {
		name, data, err := domain.Encode(e)
		if err != nil {
			return nil, err
		}
		events[i] = EventData{ID: eventID(command, i), Type: name, Data: data, Metadata: metadata}
	}
	return events, nil
}

// eventID is deterministic, so that a repeated command repeats its events' IDs.
func eventID(command uuid.UUID, index int) uuid.UUID {
	return uuid.NewSHA1(command, []byte{byte(index >> 8), byte(index)})
}

// pause lets the other writer finish: up to 2 ms at first, doubling to about 130 ms.
func pause(ctx context.Context, attempt int) error {
	limit := 2 * time.Millisecond << min(attempt, 6)
	select {
	case <-ctx.Done():
		return RuleUnavailable.Refuse("").Because(ctx.Err())
	case <-time.After(rand.N(limit)):
		return nil
	}
}
