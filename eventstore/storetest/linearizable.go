package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"sijil/eventstore"
)

const linearStreams = 3

// call is one call to the store: an append of n events, or with n = 0 a look at where the stream ends.
type call struct {
	stream   int
	expected eventstore.Expected
	n        int
}

// reply is what the store said.
type reply struct {
	conflict bool
	revision eventstore.Revision // of the last event; of the conflict; of the look
	position eventstore.Position // of an append
}

// logState is the whole log, as far as callers can tell: where each stream and all of it end.
type logState struct {
	last [linearStreams]eventstore.Revision
	head eventstore.Position
}

var specification = porcupine.Model{
	Init: func() any { return logState{last: [linearStreams]eventstore.Revision{-1, -1, -1}} },
	Step: func(state, input, output any) (bool, any) {
		s, c, r := state.(logState), input.(call), output.(reply)
		last := s.last[c.stream]
		switch {
		case c.n == 0:
			return r.revision == last, s
		case r.conflict:
			return !c.expected.Holds(last) && r.revision == last, s
		}
		ok := c.expected.Holds(last) && r.revision == last+eventstore.Revision(c.n) && r.position > s.head
		s.last[c.stream], s.head = r.revision, r.position
		return ok, s
	},
	DescribeOperation: func(input, output any) string { return fmt.Sprintf("%+v -> %+v", input, output) },
}

// linearizable: concurrent calls answer as if each took effect at one moment
// between its beginning and its end.
func linearizable(t *testing.T, s eventstore.Store) {
	const clients, calls = 12, 60
	var mu sync.Mutex
	var history []porcupine.Operation
	began := time.Now()
	together(clients, func(client int) {
		known := [linearStreams]eventstore.Revision{-1, -1, -1}
		for range calls {
			c := randomCall(known)
			from := time.Since(began)
			r, err := perform(s, c)
			to := time.Since(began)
			if err != nil {
				t.Error(err)
				return
			}
			known[c.stream] = r.revision
			mu.Lock()
			history = append(history, porcupine.Operation{ClientId: client, Input: c, Output: r, Call: from.Nanoseconds(), Return: to.Nanoseconds()})
			mu.Unlock()
		}
	})
	if got := porcupine.CheckOperationsTimeout(specification, history, patience); got != porcupine.Ok {
		t.Errorf("the history of %d calls is not linearizable: %s", len(history), got)
	}
}

func randomCall(known [linearStreams]eventstore.Revision) call {
	c := call{stream: rand.N(linearStreams), n: rand.N(4)}
	switch rand.N(5) {
	case 0:
		c.expected = eventstore.NoStream
	case 1:
		c.expected = eventstore.StreamExists
	case 2:
		c.expected = eventstore.Any
	default:
		if c.expected = eventstore.NoStream; known[c.stream] >= 0 {
			c.expected = eventstore.At(known[c.stream])
		}
	}
	return c
}

func perform(s eventstore.Store, c call) (reply, error) {
	stream := fmt.Sprintf("s%d", c.stream)
	if c.n == 0 {
		for r, err := range s.ReadStream(context.Background(), stream, eventstore.Last, eventstore.Backwards) {
			return reply{revision: r.Revision}, err
		}
		return reply{revision: -1}, nil
	}
	r, err := s.Append(context.Background(), stream, c.expected, Events(c.n)...)
	if wrong, ok := errors.AsType[*eventstore.WrongExpectedRevision](err); ok {
		return reply{conflict: true, revision: wrong.Actual}, nil
	}
	return reply{revision: r.Revision, position: r.Position}, err
}
