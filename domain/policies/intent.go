// Package policies is the fan-out: pure functions from one recorded event to
// the commands that other registers owe it. It is the one domain package that
// sees several registers.
package policies

import (
	"github.com/google/uuid"

	"sijil/domain"
)

// Trigger is a recorded event with what a policy may know of it.
type Trigger struct {
	ID     uuid.UUID // of the event
	Stream string
	Event  domain.Event
	Today  domain.Date // the day it was recorded
	Kin    Kin         // as NeedsOf the event says
}

// Intent is a command that an event calls for. Its ID is deterministic, so
// that a replay changes nothing. A command that is signed without a day is
// decided on the day it is carried out.
type Intent struct {
	ID      uuid.UUID
	Policy  string // the policy's name, for the queue of those that could not finish
	Stream  string
	Command any // of a register
}

// Runner names what carries policies out, among everything that follows the log.
const Runner = "policies"

// Actor is who policies act as.
var Actor = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}
