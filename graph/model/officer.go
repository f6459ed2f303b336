package model

import (
	"maps"
	"slices"

	"sijil/domain/officer"
)

// SuspendedOfficer is an officer with the suspensions that hold.
type SuspendedOfficer struct{ officer.State }

// ID names the officer's stream, which holds no name.
func (o SuspendedOfficer) ID() string { return officer.Stream(o.Agency, o.Subject) }

// EveryRole tells of a suspension in all roles.
func (o SuspendedOfficer) EveryRole() bool {
	_, all := o.Suspended[""]
	return all
}

// Roles are those of suspensions in one role.
func (o SuspendedOfficer) Roles() []string {
	roles := slices.DeleteFunc(slices.Sorted(maps.Keys(o.Suspended)), func(r string) bool { return r == "" })
	return listed(roles)
}

// SuspendOfficerInput suspends.
type SuspendOfficerInput struct {
	Key
	Agency  string
	Subject string
	Role    string
	Reason  string
}

// ReinstateOfficerInput lifts a suspension.
type ReinstateOfficerInput struct {
	Key
	Agency  string
	Subject string
	Role    string
	Reason  string
}

// OfficerPayload is how the officer stands after a command.
type OfficerPayload struct{ Officer *SuspendedOfficer }
