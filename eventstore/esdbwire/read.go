package esdbwire

import (
	"context"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
)

// reading is one Read call: its options, and who asks.
type reading struct {
	*calls
	identity
	options    *streams.ReadReq_Options
	structured bool // how event ids are written
	send       func(*streams.ReadResp) error
}

// Read answers all four kinds of reading: of a stream or of $all, to an end or on and on.
// It never sends what it was not asked for: older clients panic at messages that they do not know.
func (c *calls) Read(req *streams.ReadReq, stream streams.Streams_ReadServer) (err error) {
	ctx := stream.Context()
	o := req.GetOptions()
	r := &reading{calls: c, identity: identity{server: c.Server}, options: o}
	r.send = func(m *streams.ReadResp) error {
		if err := stream.Send(m); err != nil {
			return told{status.Convert(err)}
		}
		return nil
	}
	if _, err := r.look(ctx); err != nil {
		return err
	}
	if shown := c.options.Shown; shown != nil {
		rights := r.rights // as they are now: the call looks at them again while it sends
		d := deliver(ctx, r.send, func(ctx context.Context, names []string) error {
			if err := shown(ctx, rights, names); err != nil {
				return c.refusal(ctx, err)
			}
			return nil
		}, c.sealed())
		r.send = d.put
		defer func() { err = d.finish(err) }()
	}
	_, r.structured = o.GetUuidOption().GetContent().(*streams.ReadReq_Options_UUIDOption_Structured)
	name := string(o.GetStream().GetStreamIdentifier().GetStreamName())
	switch {
	case o.GetStream() == nil && o.GetAll() == nil:
		return invalid("a reading is of a stream or of all of them")
	case o.GetStream() != nil && o.GetFilter() != nil:
		return invalid("only all streams can be read with a filter")
	case o.GetStream() != nil && !r.rights.MayRead(name):
		return errDenied
	case o.GetSubscription() != nil:
		return r.subscribe(ctx, name)
	}
	leave, err := r.admit(ctx)
	if err != nil {
		return err
	}
	defer leave()
	return r.watched(ctx, func(ctx context.Context) error {
		if o.GetStream() != nil {
			return r.stream(ctx, name)
		}
		return r.all(ctx)
	})
}

func (r *reading) direction() eventstore.Direction {
	if r.options.GetReadDirection() == streams.ReadReq_Options_Backwards {
		return eventstore.Backwards
	}
	return eventstore.Forwards
}

// stream reads one stream. One that exists but has nothing there reads as empty.
func (r *reading) stream(ctx context.Context, name string) error {
	if !possible(name) {
		return r.send(notFound(name))
	}
	from := eventstore.First
	switch at := r.options.GetStream().GetRevisionOption().(type) {
	case *streams.ReadReq_Options_StreamOptions_Revision:
		from = revision(at.Revision)
	case *streams.ReadReq_Options_StreamOptions_End:
		from = eventstore.Last
	}
	sent, err := r.forward(r.store.ReadStream(ctx, name, from, r.direction()), nil)
	if sent > 0 || err != nil || r.options.GetCount() == 0 {
		return err
	}
	for _, err := range r.store.ReadStream(ctx, name, eventstore.Last, eventstore.Backwards) {
		return err // it exists
	}
	return r.send(notFound(name))
}

func (r *reading) all(ctx context.Context) error {
	s, err := r.rights.selection(r.options)
	if err != nil {
		return err
	}
	from := position(r.options)
	if r.direction() == eventstore.Forwards {
		if from, err = r.before(ctx, from); err != nil {
			return err
		}
	}
	_, err = r.forward(r.store.ReadAll(ctx, from, r.direction(), s.store), s)
	return err
}

// before is where the store reads from to begin with a position: the protocol's
// is inclusive forwards, the store's is not, and positions cannot be computed.
func (r *reading) before(ctx context.Context, at eventstore.Position) (eventstore.Position, error) {
	if at == eventstore.Start || at == eventstore.End {
		return at, nil
	}
	for e, err := range r.store.ReadAll(ctx, at, eventstore.Backwards, eventstore.Filter{}) {
		return e.Position, err
	}
	return eventstore.Start, nil
}

// possible tells whether a stream can have a name.
func possible(name string) bool {
	return name != "" && len(name) <= eventstore.MaxStreamName && utf8.ValidString(name) && !strings.ContainsRune(name, 0)
}

// position where a reading of $all begins.
func position(o *streams.ReadReq_Options) eventstore.Position {
	switch at := o.GetAll().GetAllOption().(type) {
	case *streams.ReadReq_Options_AllOptions_Position:
		return eventstore.Position(min(at.Position.GetCommitPosition(), uint64(eventstore.End)))
	case *streams.ReadReq_Options_AllOptions_End:
		return eventstore.End
	default:
		return eventstore.Start
	}
}

// forward sends what is read, as many as were asked for, of what s selects.
func (r *reading) forward(events iter.Seq2[eventstore.Recorded, error], s *selection) (sent uint64, err error) {
	most := r.options.GetCount()
	if most == 0 {
		return 0, nil
	}
	for e, err := range events {
		if err != nil {
			return sent, err
		}
		if s != nil && !s.passes(&e) {
			continue
		}
		if err := r.send(eventMessage(&e, r.structured)); err != nil {
			return sent, err
		}
		if sent++; sent == most {
			break
		}
	}
	return sent, nil
}
