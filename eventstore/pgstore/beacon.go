package pgstore

import (
	"sync"

	"sijil/eventstore"
)

// beacon shows how far the log is known to reach and wakes those who wait for more.
type beacon struct {
	mu    sync.Mutex
	head  eventstore.Position
	moved chan struct{} // closed when head moves
}

func newBeacon() *beacon { return &beacon{moved: make(chan struct{})} }

func (b *beacon) advance(head eventstore.Position) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if head > b.head {
		b.head = head
		close(b.moved)
		b.moved = make(chan struct{})
	}
}

// see gives the head, and a channel that is closed when it has moved further.
func (b *beacon) see() (eventstore.Position, <-chan struct{}) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.head, b.moved
}
