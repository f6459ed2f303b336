package auth

import "slices"

// The scopes. Each field of the schema states which one it needs.
const (
	PersonRead       = "person:read"
	PersonSearch     = "person:search"
	PersonWrite      = "person:write"
	PersonSeal       = "person:seal" // request and approve the sealing of a record
	BirthRead        = "birth:read"
	BirthWrite       = "birth:write"    // notify and declare
	BirthRegister    = "birth:register" // the registrar's decisions
	BirthCertify     = "birth:certify"  // issue copies and extracts
	DeathRead        = "death:read"
	DeathWrite       = "death:write"
	DeathRegister    = "death:register"
	DeathCertify     = "death:certify"
	CauseRead        = "cause:read" // the cause of death
	CauseWrite       = "cause:write"
	MarriageRead     = "marriage:read"
	MarriageWrite    = "marriage:write" // contracts and divorces, by their court's reference
	NationalIDRead   = "nationalid:read"
	NationalIDWrite  = "nationalid:write"  // applications, enrolment, reports of loss
	NationalIDIssue  = "nationalid:issue"  // vetting, printing, activation
	NationalIDRevoke = "nationalid:revoke" // suspension and revocation
	PassportRead     = "passport:read"
	PassportWrite    = "passport:write"
	PassportIssue    = "passport:issue"
	PassportRevoke   = "passport:revoke"
	TravelBanRead    = "travelban:read"  // a named person's bans
	TravelBanWrite   = "travelban:write" // a court's bans
	BorderQuery      = "border:query"    // may this document's holder travel?
	BorderEntry      = "border:entry"    // a laissez-passer was spent
	RetirementRead   = "retirement:read"
	RetirementWrite  = "retirement:write"  // service, claims, proof of life
	RetirementDecide = "retirement:decide" // awards, suspension, recovery
	RetirementPay    = "retirement:pay"
	WelfareRead      = "welfare:read"
	WelfareWrite     = "welfare:write"  // applications, surveys, objections
	WelfareDecide    = "welfare:decide" // decisions, suspension, recovery
	WelfarePay       = "welfare:pay"
	LawRead          = "law:read"         // the law's table
	ConsequencesRead = "consequence:read" // what an event set off in other registers
	SealedRead       = "sealed:read"      // records of foundlings
	QueueRead        = "queue:read"
	TimelineRead     = "timeline:read"
	StatisticsRead   = "statistics:read"
	IdentityVerify   = "identity:verify"
	AccessRead       = "access:read"  // who read whose data, and the flags
	AccessClose      = "access:close" // findings on flags
	AccessHide       = "access:hide"  // keep a reading from the person while an investigation lasts
	AccessOwn        = "access:own"   // who read one's own data
	ProofRead        = "proof:read"   // the proof that an event is in the log
	AgreementRead    = "agreement:read"
	AgreementWrite   = "agreement:write" // propose, approve and end
	OfficerRead      = "officer:read"    // who is suspended
	OfficerWrite     = "officer:write"   // suspend and reinstate
	FeedRead         = "feed:read"       // follow the log over EventStoreDB's protocol, as far as the agency's agreement goes
	FeedAppend       = "feed:append"     // append to it likewise
)

var civilStatus = []string{
	PersonRead, PersonSearch, PersonWrite, BirthRead, BirthWrite, BirthRegister, BirthCertify,
	DeathRead, DeathWrite, DeathRegister, DeathCertify, CauseRead, CauseWrite, MarriageRead, MarriageWrite,
	ConsequencesRead, QueueRead, TimelineRead, StatisticsRead, IdentityVerify, ProofRead,
}

// Roles are the scopes that each role has unless a token says otherwise.
var Roles = map[string][]string{
	"registrar": civilStatus,
	"notifier":  {BirthWrite, DeathWrite, CauseWrite},
	"court":     {PersonRead, MarriageRead, MarriageWrite, TravelBanRead, TravelBanWrite},
	"id_officer": {
		PersonRead, PersonSearch, NationalIDRead, NationalIDWrite, NationalIDIssue, NationalIDRevoke,
		LawRead, QueueRead, StatisticsRead, IdentityVerify,
	},
	"passport_officer": {
		PersonRead, PersonSearch, PassportRead, PassportWrite, PassportIssue, PassportRevoke, TravelBanRead, BorderEntry,
		LawRead, QueueRead, StatisticsRead, IdentityVerify,
	},
	"border": {BorderQuery, BorderEntry, IdentityVerify},
	"pension": {
		PersonRead, DeathRead, MarriageRead, RetirementRead, RetirementWrite, RetirementDecide, RetirementPay,
		LawRead, ConsequencesRead, QueueRead, StatisticsRead, IdentityVerify,
	},
	"welfare": {
		PersonRead, PersonSearch, MarriageRead, WelfareRead, WelfareWrite, WelfareDecide, WelfarePay,
		LawRead, ConsequencesRead, QueueRead, StatisticsRead, IdentityVerify,
	},
	"verifier": {IdentityVerify, ProofRead},
	"auditor": {
		PersonRead, PersonSearch, BirthRead, DeathRead, MarriageRead, NationalIDRead, PassportRead, TravelBanRead, RetirementRead, WelfareRead,
		LawRead, ConsequencesRead, QueueRead, TimelineRead, StatisticsRead, AccessRead, AccessClose, AgreementRead, ProofRead,
	},
	"investigator":       {PersonRead, PersonSearch, MarriageRead, NationalIDRead, PassportRead, TimelineRead, AccessHide},
	"citizen":            {AccessOwn},
	"agreements_officer": {AgreementRead, AgreementWrite},
	"statistician":       {StatisticsRead, LawRead},
	"follower":           {FeedRead}, // an agency's system
	"admin":              Scopes(),
}

// Scopes lists every scope, in order.
func Scopes() []string {
	all := []string{
		PersonRead, PersonSearch, PersonWrite, PersonSeal, BirthRead, BirthWrite, BirthRegister, BirthCertify,
		DeathRead, DeathWrite, DeathRegister, DeathCertify, CauseRead, CauseWrite, MarriageRead, MarriageWrite,
		NationalIDRead, NationalIDWrite, NationalIDIssue, NationalIDRevoke, PassportRead, PassportWrite, PassportIssue, PassportRevoke,
		TravelBanRead, TravelBanWrite, BorderQuery, BorderEntry, RetirementRead, RetirementWrite, RetirementDecide, RetirementPay,
		WelfareRead, WelfareWrite, WelfareDecide, WelfarePay, LawRead, ConsequencesRead, SealedRead, QueueRead,
		TimelineRead, StatisticsRead, IdentityVerify, AccessRead, AccessClose, AccessHide, AccessOwn, ProofRead, FeedRead, FeedAppend,
		AgreementRead, AgreementWrite, OfficerRead, OfficerWrite,
	}
	slices.Sort(all)
	return all
}
