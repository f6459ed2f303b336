package graph

import (
	"context"

	"sijil/graph/auth"
)

// registers and the scope that reads each: that somebody has a pension is
// nothing that a civil-status or passport office must know.
var registers = []struct{ name, scope string }{
	{"person", auth.PersonRead},
	{"birth", auth.BirthRead},
	{"death", auth.DeathRead},
	{"marriage", auth.MarriageRead},
	{"nationalid", auth.NationalIDRead},
	{"passport", auth.PassportRead},
	{"retirement", auth.RetirementRead},
	{"welfare", auth.WelfareRead},
}

// readable are the registers that the caller may read; never nil.
func readable(ctx context.Context) []string {
	list := []string{}
	for _, r := range registers {
		if callerOf(ctx).May(r.scope) {
			list = append(list, r.name)
		}
	}
	return list
}
