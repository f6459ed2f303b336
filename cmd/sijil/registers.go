package main

import (
	"slices"

	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/office"
	"sijil/projections"
)

// policies is the name of what carries them out, beside those of the read models.
const policies = "policies"

// policyEvents are the registers whose events may call for commands to others.
var policyEvents = slices.Concat(birth.Codec.Names(), death.Codec.Names())

// followers is what follows the log: every register's read models, and the
// policies. What the log may hold is listed in domain/registers.
func followers(o *office.Office) []projections.Projection {
	return append(projections.All(), projections.Reactor{Name: policies, Types: policyEvents, Handle: o.React})
}
