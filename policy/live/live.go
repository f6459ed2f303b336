// Package live follows the log for the records that decisions rest on, the
// agreements and the suspensions, and keeps them in memory: every instance knows
// within a moment what was concluded, ended or suspended on any of them.
package live

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/domain/officer"
	"sijil/eventstore"
	"sijil/policy"
)

// Codec reads what the book follows.
var Codec = domain.JoinCodecs(agreement.Codec, officer.Codec)

// again is how soon a subscription that ended is begun anew.
const again = 200 * time.Millisecond

// lookEvery is how often Await looks.
const lookEvery = 5 * time.Millisecond

// Book holds the agreements and suspensions as they stand. It is safe for concurrent use.
type Book struct {
	version atomic.Uint64
	ready   atomic.Bool
	at      atomic.Uint64 // the position that was read to

	mu         sync.RWMutex
	agreements map[string]agreement.State // by stream
	order      []string                   // of the agreements' streams, as they were proposed
	officers   map[string]officer.State   // by stream
}

// NewBook is a book with agreements that hold from the start, beside those of the log.
func NewBook(given ...policy.Agreement) *Book {
	b := &Book{agreements: map[string]agreement.State{}, officers: map[string]officer.State{}}
	for _, a := range given {
		stream := agreement.Stream(a.Reference)
		b.agreements[stream], b.order = a.State(), append(b.order, stream)
	}
	return b
}

// Follow keeps the book up with the log until ctx ends. A subscription that
// fails is begun anew where it stood.
func (b *Book) Follow(ctx context.Context, log eventstore.Store, logger *slog.Logger) {
	at := eventstore.Start
	for ctx.Err() == nil {
		for m, err := range log.Subscribe(ctx, at, eventstore.Filter{Types: Codec.Names()}) {
			if err == nil && m.Event != nil {
				err = b.take(*m.Event)
			}
			if err != nil {
				b.ready.Store(false)
				logger.Error("the agreements and suspensions cannot be followed", "error", err)
				break
			}
			at = m.Position
			b.at.Store(uint64(at))
			if m.CaughtUp {
				b.ready.Store(true)
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(again):
		}
	}
}

// Ready tells why the book may not be relied on: nil once the log's end was seen.
func (b *Book) Ready() error {
	if !b.ready.Load() {
		return policy.RuleNotReady.Refuse("")
	}
	return nil
}

// Await waits until the book has read to a position, or as long as ctx lasts.
func (b *Book) Await(ctx context.Context, at eventstore.Position) error {
	for eventstore.Position(b.at.Load()) < at {
		select {
		case <-ctx.Done():
			return policy.RuleNotReady.Refuse("")
		case <-time.After(lookEvery):
		}
	}
	return nil
}

// take folds one event.
func (b *Book) take(r eventstore.Recorded) error {
	r, err := eventstore.Decode(Codec, r)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	switch r.Event.(type) {
	case officer.Suspended, officer.Reinstated:
		b.officers[r.Stream] = officer.Evolve(b.officers[r.Stream], r.Event)
	default:
		if _, known := b.agreements[r.Stream]; !known {
			b.order = append(b.order, r.Stream)
		}
		b.agreements[r.Stream] = agreement.Evolve(b.agreements[r.Stream], r.Event)
	}
	b.version.Add(1)
	return nil
}

// Version is another whenever a record has changed.
func (b *Book) Version() uint64 { return b.version.Load() }

// InForce are an agency's agreements that hold on a day.
func (b *Book) InForce(agency string, on domain.Date) (list []agreement.State) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, stream := range b.order {
		if a := b.agreements[stream]; a.Terms.Agency == agency && a.Holds(on) {
			list = append(list, a)
		}
	}
	return list
}

// Suspended tells whether a subject's role at an agency was taken away.
func (b *Book) Suspended(agency, subject, role string) bool {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if len(b.officers) == 0 {
		return false
	}
	return b.officers[officer.Stream(agency, subject)].Is(role)
}

// Agreements are all that were ever proposed, in that order.
func (b *Book) Agreements() (list []agreement.State) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, stream := range b.order {
		list = append(list, b.agreements[stream])
	}
	return list
}

// Suspensions are the officers who are suspended now, in no order.
func (b *Book) Suspensions() (list []officer.State) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, s := range b.officers {
		if len(s.Suspended) > 0 {
			list = append(list, s)
		}
	}
	return list
}
