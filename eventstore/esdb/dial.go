package esdb

import (
	"context"
	"fmt"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
)

// dial is one attempt to have a connection, which all who need one wait for.
type dial struct {
	ended chan struct{}
	err   error // set before ended is closed
}

// link gives a connection that the caller has entered and must leave. It waits
// for one until ctx ends, or as long as the address says: so many rounds of
// discovery, with growing pauses.
func (s *Store) link(ctx context.Context) (*link, error) {
	for {
		s.mu.Lock()
		if s.ended {
			s.mu.Unlock()
			return nil, errClosed
		}
		if s.current != nil && s.current.enter() {
			l := s.current
			s.mu.Unlock()
			return l, nil
		}
		d := s.dialling
		if d == nil {
			d = &dial{ended: make(chan struct{})}
			s.dialling = d
			old := s.current
			s.current = nil
			s.helpers.Add(1) // the store has not ended: mu is held
			go func() {
				defer s.helpers.Done()
				s.connect(d, old)
			}()
		}
		s.mu.Unlock()
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-d.ended:
			if d.err != nil {
				return nil, d.err
			}
		}
	}
}

// connect makes a new link after an old one.
func (s *Store) connect(d *dial, old *link) {
	config := s.config
	if old != nil {
		s.options.Log.Warn("the connection to the event store was given up; making another")
		config = towards(config, old)
		old.leave() // the Store was a user, too
	}
	var made *link
	err := errClosed
	for attempt := 0; attempt < s.config.MaxDiscoverAttempts && s.running.Err() == nil; attempt++ {
		if attempt > 0 && !rest(s.running, pause(s.config, attempt-1)) {
			break
		}
		if made, err = openLink(config, s.options.Attempt+2*time.Duration(config.GossipTimeout)*time.Second); err == nil {
			break
		}
		config = s.config // not to the leader of before
	}
	switch {
	case err == nil && old != nil:
		s.options.Log.Info("connected to the event store again")
	case err != nil:
		d.err = fmt.Errorf("no node of the event store answers: %w", err)
	}
	s.mu.Lock()
	s.current, s.dialling = made, nil
	s.mu.Unlock()
	close(d.ended)
}

// towards is the configuration by which the leader is found that an old link was
// sent to. A cluster tells itself who leads.
func towards(c *client.Configuration, old *link) *client.Configuration {
	old.mu.Lock()
	defer old.mu.Unlock()
	if old.leader == nil || clustered(c) {
		return c
	}
	to := *c
	to.Address = old.leader.String()
	return &to
}

// rest pauses; false if ctx ended first.
func rest(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
