package retirement

// SuspensionCause is why nothing is paid for a while.
type SuspensionCause string

// The causes of a suspension. Only the calendar suspends for a proof of life.
const (
	ProofMissing  SuspensionCause = "proof_of_life"
	UnderInquiry  SuspensionCause = "inquiry"
	NoAccount     SuspensionCause = "account"
	CourtSuspends SuspensionCause = "court"
	OtherwiseHeld SuspensionCause = "other"
)

// OfficerCauses are the causes for which an officer suspends.
var OfficerCauses = []SuspensionCause{UnderInquiry, NoAccount, CourtSuspends, OtherwiseHeld}

// TerminationCause is why a pension ends, besides death.
type TerminationCause string

// The causes of a termination.
const (
	Reemployed     TerminationCause = "reemployed"
	CourtEnds      TerminationCause = "court"
	AwardWrong     TerminationCause = "award_wrong"
	OtherwiseEnded TerminationCause = "other"
)

// TerminationCauses lists the causes of a termination.
var TerminationCauses = []TerminationCause{Reemployed, CourtEnds, AwardWrong, OtherwiseEnded}

// ProofMethod is how a pensioner has shown to be alive.
type ProofMethod string

// The ways of showing it.
const (
	InPerson      ProofMethod = "in_person"
	MissionAbroad ProofMethod = "mission_abroad"
	Biometric     ProofMethod = "biometric"
)

// ProofMethods lists the ways.
var ProofMethods = []ProofMethod{InPerson, MissionAbroad, Biometric}

// Cause is why money is owed besides the month's payment.
type Cause string

// The causes of arrears and receivables.
const (
	ByAward         Cause = "award"
	ByReassessment  Cause = "reassessment"
	ByResumption    Cause = "resumption"
	ByTermination   Cause = "termination"
	ByDeath         Cause = "death"
	ByAnnulment     Cause = "death_annulled"
	ByShares        Cause = "shares"
	ByContributions Cause = "contributions"
)
