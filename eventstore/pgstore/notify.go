package pgstore

import (
	"context"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

const (
	notifyEvery  = 10 * time.Millisecond // at most: many flushes are told at once
	listenAgain  = 500 * time.Millisecond
	pollInterval = 500 * time.Millisecond // how long a lost notification can go unnoticed
)

// channel is where the processes tell each other of one log.
func (s *Store) channel() string { return "sijil_" + s.schema }

// tellOthers has the other processes notified soon. It is not part of the flush,
// which stays shorter so; if the process dies before, they find out by polling.
func (s *Store) tellOthers() {
	select {
	case s.unsaid <- struct{}{}:
	default:
	}
}

func (s *Store) notify() {
	for {
		select {
		case <-s.running.Done():
			return
		case <-s.unsaid:
		}
		head, _ := s.head.see()
		// An error is no loss: the others poll as well. For the same reason it need
		// not be durable, and must not make an append wait for its turn at the disk.
		_, _ = s.pool.Exec(s.running, `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`, s.channel(), strconv.FormatUint(uint64(head), 10))
		if !rest(s.running, notifyEvery) {
			return
		}
	}
}

// listenAll keeps the beacon up with what other processes append, through any
// number of lost connections.
func (s *Store) listenAll() {
	for s.running.Err() == nil {
		_ = s.listenOnce() // the connection is lost; subscriptions poll until there is a new one
		rest(s.running, listenAgain)
	}
}

func (s *Store) listenOnce() error {
	c, err := pgx.ConnectConfig(s.running, s.writer.config)
	if err != nil {
		return err
	}
	defer c.Close(context.WithoutCancel(s.running))
	if _, err := c.Exec(s.running, `LISTEN `+s.channel()); err != nil {
		return err
	}
	for {
		n, err := c.WaitForNotification(s.running)
		if err != nil {
			return err
		}
		if head, err := strconv.ParseInt(n.Payload, 10, 64); err == nil {
			s.head.advance(eventstore.Position(head))
		}
	}
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
