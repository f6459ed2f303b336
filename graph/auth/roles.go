package auth

// The scopes. Each field of the schema states which one it needs.
const (
	PersonRead     = "person:read"
	PersonSearch   = "person:search"
	PersonWrite    = "person:write"
	BirthRead      = "birth:read"
	BirthWrite     = "birth:write"    // notify and declare
	BirthRegister  = "birth:register" // the registrar's decisions
	BirthCertify   = "birth:certify"  // issue copies and extracts
	DeathRead      = "death:read"
	DeathWrite     = "death:write"
	DeathRegister  = "death:register"
	DeathCertify   = "death:certify"
	CauseRead      = "cause:read" // the cause of death
	CauseWrite     = "cause:write"
	SealedRead     = "sealed:read" // records of foundlings
	QueueRead      = "queue:read"
	TimelineRead   = "timeline:read"
	StatisticsRead = "statistics:read"
	IdentityVerify = "identity:verify"
)

// Roles are the scopes that each role has unless a token says otherwise.
var Roles = map[string][]string{
	"registrar": {
		PersonRead, PersonSearch, PersonWrite, BirthRead, BirthWrite, BirthRegister, BirthCertify,
		DeathRead, DeathWrite, DeathRegister, DeathCertify, CauseRead, CauseWrite, QueueRead, TimelineRead, StatisticsRead, IdentityVerify,
	},
	"notifier":     {BirthWrite, DeathWrite, CauseWrite},
	"pension":      {PersonRead, DeathRead, IdentityVerify},
	"welfare":      {PersonRead, PersonSearch, IdentityVerify},
	"verifier":     {IdentityVerify},
	"auditor":      {PersonRead, PersonSearch, BirthRead, DeathRead, QueueRead, TimelineRead, StatisticsRead},
	"statistician": {StatisticsRead},
	"admin": {
		PersonRead, PersonSearch, PersonWrite, BirthRead, BirthWrite, BirthRegister, BirthCertify,
		DeathRead, DeathWrite, DeathRegister, DeathCertify, CauseRead, CauseWrite, SealedRead, QueueRead, TimelineRead, StatisticsRead, IdentityVerify,
	},
}

// Scopes lists every scope, in order.
func Scopes() []string {
	return []string{
		BirthCertify, BirthRead, BirthRegister, BirthWrite, CauseRead, CauseWrite, DeathCertify, DeathRead, DeathRegister, DeathWrite,
		IdentityVerify, PersonRead, PersonSearch, PersonWrite, QueueRead, SealedRead, StatisticsRead, TimelineRead,
	}
}
