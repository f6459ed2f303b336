package access

import "time"

// Limits are what detection lets pass. They are unverified for Iraq and the operator's to set.
type Limits struct {
	WithoutCase int           // persons a day that an officer may look up without stating a case or acting on their record
	Grace       time.Duration // how long an officer has to act, before a look counts as without a case
	Copies      int           // copies for one person in 30 days by one officer
	Late        int           // late registrations in 30 days by one registrar
	LateFactor  float64       // and how many times the average of the other registrars they may be
	Misses      int           // national numbers an hour that do not exist or do not match
}

// DefaultLimits flag what the work of a day does not explain.
func DefaultLimits() Limits {
	return Limits{WithoutCase: 5, Grace: time.Hour, Copies: 5, Late: 10, LateFactor: 3, Misses: 20}
}

// CaseRoles are the roles whose work is on cases: they state one, or act on the record they look up.
var CaseRoles = []string{"registrar", "court", "id_officer", "passport_officer", "pension", "welfare"}
