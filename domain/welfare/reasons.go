package welfare

// Outcome of a decision on an application.
type Outcome string

// The outcomes.
const (
	Eligible  Outcome = "eligible"
	AboveLine Outcome = "above_line" // فوق خط الفقر
	NoGround  Outcome = "no_ground"  // below the line, but in no category of the law
)

// Reason says why nothing is due on a day.
type Reason string

// The reasons.
const (
	NobodyLeft      Reason = "nobody_left"
	NoHead          Reason = "no_head"          // no adult is left to receive it
	NoCategory      Reason = "no_category"      // no category of the law applies any more
	MeansAboveLine  Reason = "means_above_line" // means per person are not below the line
	DisabledDied    Reason = "disabled_died"
	CaregiverDied   Reason = "caregiver_died"
	CaregiverAge    Reason = "caregiver_age"
	CaregiverIncome Reason = "caregiver_income"
	CaregiverKin    Reason = "caregiver_kinship" // more distant than the law allows
	ByDecision      Reason = "by_decision"
)

// SuspensionReason says what payment waits for.
type SuspensionReason string

// The reasons of a suspension. Each is a row of welfare.arrears.
const (
	UpdateMissed    SuspensionReason = "update_missed"
	RefusedVisit    SuspensionReason = "visit_refused"
	SchoolBreach    SuspensionReason = "school"
	UnderInquiry    SuspensionReason = "inquiry"
	OfficerDecision SuspensionReason = "decision"
)

// TerminationReason says why a case was closed.
type TerminationReason string

// The reasons of a termination.
const (
	Lapsed      TerminationReason = "lapsed"     // a suspension was not removed in time
	Emptied     TerminationReason = "emptied"    // nobody is left
	Recovered   TerminationReason = "recovered"  // the household's means have grown
	Fraud       TerminationReason = "fraud"      // what was stated was false
	Renounced   TerminationReason = "renounced"  // by the household itself
	Ineligible  TerminationReason = "ineligible" // no category applies any more
	WrongRecord TerminationReason = "wrong_record"
)
