package proof

import (
	"errors"
	"sync"
	"time"
)

// Health is how a publisher stands.
type Health struct {
	Size     int64     // of the newest published tree
	At       time.Time // when it was last seen to be up to date; zero for never
	Alarm    bool      // the log is not what was published and nothing is signed, or a witness has seen another history
	Err      error     // why the last pass did not succeed in everything
	Failures uint64    // passes that did not, since the start
}

type health struct {
	mu sync.Mutex
	Health
}

func (h *health) note(s Signed, at time.Time, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.Alarm = alarming(err)
	h.Err = err
	if err != nil {
		h.Failures++
	}
	if s.Message != nil {
		h.Size, h.At = s.Size, at
	}
}

// Health tells how the publisher stands, in this process.
func (p *Publisher) Health() Health {
	p.health.mu.Lock()
	defer p.health.mu.Unlock()
	return p.health.Health
}

// alarming tells whether an error says that history was changed.
func alarming(err error) bool {
	_, refused := errors.AsType[*Refusal](err)
	_, forked := errors.AsType[*Fork](err)
	return refused || forked
}
