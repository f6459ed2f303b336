package graph

import (
	"context"

	"sijil/graph/auth"
)

// registers and what reads each: that somebody has a pension is nothing that a
// civil-status or passport office must know. Of civil records, whoever may not
// read who somebody is must not learn it from a list of what happened.
var registers = []struct{ name, scope, group string }{
	{"person", auth.PersonRead, "identity"},
	{"birth", auth.BirthRead, ""},
	{"death", auth.DeathRead, ""},
	{"marriage", auth.MarriageRead, ""},
	{"nationalid", auth.NationalIDRead, ""},
	{"passport", auth.PassportRead, ""},
	{"retirement", auth.RetirementRead, ""},
	{"welfare", auth.WelfareRead, ""},
}

// readable are the registers that the caller may read; never nil.
func readable(ctx context.Context) []string {
	list := []string{}
	for _, r := range registers {
		if may(ctx, r.scope, r.group) {
			list = append(list, r.name)
		}
	}
	return list
}
