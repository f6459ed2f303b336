package projections

import (
	"context"
	"strings"
	"sync"

	"github.com/google/uuid"
)

// waitingDays are the records whose day has come and that the calendar could not tell.
type waitingDays struct {
	mu    sync.Mutex
	due   map[string]bool // by stream: to be tried again now
	still map[string]bool // those that go on waiting
}

// waiting reads them from the queue.
func (e *Engine) waiting(ctx context.Context) (*waitingDays, error) {
	w := &waitingDays{due: map[string]bool{}, still: map[string]bool{}}
	rows, err := e.db.Query(ctx, `SELECT target, last_at < now() - least(attempts * $2 * interval '1 ms', interval '1 h')
		FROM read.policy_failures WHERE reactor = $1`, calendarName, retryAfter*e.options.Retry.Milliseconds())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var stream string
		var due bool
		if err := rows.Scan(&stream, &due); err != nil {
			return nil, err
		}
		w.due[stream] = due
	}
	return w, rows.Err()
}

// notYet tells whether a record has been tried just now.
func (w *waitingDays) notYet(stream string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	due, stands := w.due[stream]
	if stands && !due {
		w.still[stream] = true
	}
	return stands && !due
}

func (w *waitingDays) failed(stream string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.still[stream] = true
}

// forget takes what was done, or is not due any more, out of the queue.
func (e *Engine) forget(ctx context.Context, w *waitingDays) error {
	done := map[uuid.UUID][]errandKey{}
	for stream := range w.due {
		if !w.still[stream] {
			f := failedDay(stream)
			done[f.event] = append(done[f.event], f.errandKey)
		}
	}
	return dequeue(ctx, e.db, calendarName, done)
}

// failedDay is the row of a record in the queue. There is no event: the day itself calls.
func failedDay(stream string) failedErrand {
	register, _, _ := strings.Cut(stream, "-")
	return failedErrand{
		reactor: calendarName, event: uuid.NewSHA1(uuid.NameSpaceURL, []byte(calendarName+" "+stream)),
		errandKey: errandKey{policy: "pass_day_" + register, target: stream}, stream: stream, typ: "calendar.day_came",
	}
}
