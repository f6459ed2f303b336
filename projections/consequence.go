package projections

import (
	"bytes"
	"strings"
	"time"

	"sijil/domain/registers"
	"sijil/eventstore"
)

// Consequence is an event that a policy recorded because of another.
type Consequence struct {
	Event      string    `db:"event,key"` // its id
	Cause      string    `db:"cause"`     // the id of the event that called for it
	Actor      string    `db:"actor"`
	Register   string    `db:"register"`
	Stream     string    `db:"stream"`
	Type       string    `db:"type"` // its stored name
	RecordedAt time.Time `db:"recorded_at"`
	Position   int64     `db:"position"` // below 1 if the log has moved since: then only the order counts
}

// Consequences has one row per event that another one caused, of every register.
var Consequences = Table[Consequence]{Name: "consequence", Version: 1, On: onEveryEvent(consequence), Envelope: true}

// onEveryEvent gives each event that any register has ever written a row of its own.
func onEveryEvent[Row any](fold func(*Row, eventstore.Recorded)) (list []Handler[Row]) {
	for _, name := range registers.Codec.Names() {
		list = append(list, Handler[Row]{event: name, keys: causedKeys, fold: fold})
	}
	return list
}

// causedKeys spares the many events without a cause from being looked at any further.
func causedKeys(r eventstore.Recorded) []Key {
	if !bytes.Contains(r.Metadata, []byte(`"causation"`)) {
		return nil
	}
	return []Key{Key(r.ID.String())}
}

func consequence(c *Consequence, r eventstore.Recorded) {
	meta, err := r.Meta()
	if err != nil {
		panic(err) // becomes a failure that names the event
	}
	c.Register, _, _ = strings.Cut(r.Type, ".")
	c.Cause, c.Actor, c.Stream, c.Type, c.RecordedAt, c.Position = meta.Causation, meta.Actor, r.Stream, r.Type, r.RecordedAt, int64(r.Position)
}
