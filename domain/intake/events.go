package intake

import (
	"encoding/json"

	"github.com/google/uuid"

	"sijil/domain"
)

// Held: a message waits for its record.
type Held struct {
	Message uuid.UUID       `json:"message"` // the id of the command that it will be
	Action  string          `json:"action"`  // "void", "code"
	Legacy  domain.Legacy   `json:"legacy"`  // the record it speaks of
	Sent    domain.Date     `json:"sent,omitzero"`
	Content json.RawMessage `json:"content,omitempty"` // what the action says, in its register's stored form
	Date    domain.Date     `json:"date"`
}

// Released: the record came, and the message was carried out.
type Released struct {
	Message uuid.UUID   `json:"message"`
	Date    domain.Date `json:"date"`
}

// EventName is the stored name.
func (Held) EventName() string     { return "intake.held" }
func (Released) EventName() string { return "intake.released" }

// Codec reads every intake event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(domain.Current[Held](), domain.Current[Released]())

// Stream names the stream of a record's waiting messages by the record's id.
func Stream(record uuid.UUID) string { return "intake-" + record.String() }
