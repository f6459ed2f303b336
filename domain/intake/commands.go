package intake

import (
	"encoding/json"

	"github.com/google/uuid"

	"sijil/domain"
)

// Command is sealed: only this package can add one.
type Command interface{ intakeCommand() }

// Hold keeps a message until its record comes.
type Hold struct {
	domain.By
	Message uuid.UUID
	Action  string
	Legacy  domain.Legacy
	Sent    domain.Date
	Content json.RawMessage
}

// Release ends the waiting of a message that was carried out.
type Release struct {
	domain.By
	Message uuid.UUID
}

func (Hold) intakeCommand()    {}
func (Release) intakeCommand() {}
