package projections

import (
	"slices"

	"sijil/domain"
)

// Flag says that a record needs attention; flags drive the work queues.
type Flag string

// The flags.
const (
	PossibleDuplicate     Flag = "possible_duplicate"      // compare with the candidates, then clear or reject
	AwaitingDeclaration   Flag = "awaiting_declaration"    // notified; an informant must declare
	AwaitingRegistration  Flag = "awaiting_registration"   // declared; a registrar must decide
	Late                  Flag = "late"                    // declared after the period of the law
	CourtOrderNeeded      Flag = "court_order_needed"      // so late that only a court can order it
	Overdue               Flag = "overdue"                 // notified, and the period of the law has passed without a declaration
	DeathExpected         Flag = "death_expected"          // born alive, then died: the death is to be registered
	Unidentified          Flag = "unidentified"            // a body without a name
	CauseNeeded           Flag = "cause_needed"            // declared without a certified cause of death
	GuardianNeeded        Flag = "guardian_needed"         // a minor, a parent of whom has died
	SpouseRecordCancelled Flag = "spouse_record_cancelled" // a court has cancelled the birth of a spouse: see what becomes of the marriage
	MarriagesConflict     Flag = "marriages_conflict"      // more marriages of a person are in force than the law lets be
	CardToEnrol           Flag = "card_to_enrol"           // applied for; biometrics are to be captured
	CardToVet             Flag = "card_to_vet"             // enrolled; an officer must check and approve
	CardToPrint           Flag = "card_to_print"           // approved
	CardToHandOver        Flag = "card_to_hand_over"       // printed; to be delivered and activated
	CardToReplace         Flag = "card_to_replace"         // ended by mistake, and gone; the holder is due another
	CardOutdated          Flag = "card_outdated"           // the civil record has the holder's data otherwise now
	PassportToEnrol       Flag = "passport_to_enrol"       // applied for; biometrics are to be captured
	PassportToVet         Flag = "passport_to_vet"         // enrolled; an officer must check and approve
	PassportToPrint       Flag = "passport_to_print"       // approved
	PassportToHandOver    Flag = "passport_to_hand_over"   // printed
	PassportToReplace     Flag = "passport_to_replace"     // revoked and destroyed by mistake; the holder is due another
	SLTDDue               Flag = "sltd_due"                // INTERPOL's database must be told of a document
	WelfareUndecided      Flag = "welfare_undecided"       // a household has applied; check, visit, score and decide
	ObjectionOpen         Flag = "objection_open"          // a household contests a decision
	VisitDue              Flag = "visit_due"               // another register has told of something that a visit must look at
	NothingDue            Flag = "nothing_due"             // a household that is paid has lost its head, category or need
	RecoveryDue           Flag = "recovery_due"            // a household was paid wrongly; agree on a plan
	CaregiverUndecided    Flag = "caregiver_undecided"     // a caregiver's allowance is applied for
	ClaimToDecide         Flag = "claim_to_decide"         // a pension is claimed; assess it, then grant or refuse
	ProofOfLifeDue        Flag = "proof_of_life_due"       // a pensioner's proof of life is overdue
	PensionSuspended      Flag = "pension_suspended"       // nothing is paid until the cause is removed
	SurvivorsToDecide     Flag = "survivors_to_decide"     // those whom a pensioner leaves wait for a decision on their shares
	ReceivableOpen        Flag = "receivable_open"         // somebody owes the fund, and nobody has decided how it is recovered
	PolicyFailed          Flag = "policy_failed"           // what the record calls for elsewhere was refused there
)

// Correction is one repair of an entry.
type Correction struct {
	Route     domain.Route     `json:"route"`
	Reference domain.Reference `json:"reference,omitzero"`
	Reason    string           `json:"reason"`
	Fields    []string         `json:"fields"`
	Date      domain.Date      `json:"date"`
}

// Annotation is one amendment, in the margin of an entry.
type Annotation struct {
	Kind      string           `json:"kind"`
	Text      string           `json:"text"`
	Reference domain.Reference `json:"reference,omitzero"`
	From      domain.Date      `json:"effective_from"`
	Date      domain.Date      `json:"date"`
}

// Document is a certified copy or an extract that was issued of an entry.
type Document struct {
	Number   domain.DocumentNumber `json:"number"`
	Kind     string                `json:"kind"` // "certified_copy", "extract"
	To       string                `json:"to"`
	Purpose  string                `json:"purpose"`
	Language domain.Language       `json:"language"`
	Officer  string                `json:"officer"`
	Office   string                `json:"office"`
	Date     domain.Date           `json:"date"`
}

// Decision is a court's or an officer's word on an entry: why it was cancelled, reinstated, rejected or cleared.
type Decision struct {
	Order  domain.CourtOrder `json:"order,omitzero"`
	By     string            `json:"by,omitempty"`
	Reason string            `json:"reason"`
	Date   domain.Date       `json:"date"`
}

// Candidate is another record that this one may be.
type Candidate struct {
	Stream string `json:"stream"`
	Reason string `json:"reason"`
}

// raise and lower make new slices: rows share the old ones with their past.
func raise(flags []Flag, more ...Flag) []Flag {
	flags = slices.Clone(flags)
	for _, f := range more {
		if !slices.Contains(flags, f) {
			flags = append(flags, f)
		}
	}
	return flags
}

func lower(flags []Flag, less ...Flag) []Flag {
	return slices.DeleteFunc(slices.Clone(flags), func(f Flag) bool { return slices.Contains(less, f) })
}

// with appends without touching what the slice shares with an earlier row.
func with[T any](list []T, t T) []T { return append(slices.Clip(list), t) }

// sortDate orders dates; those of an unknown year come before all others.
func sortDate(d domain.Date) string {
	if d.Year == 0 {
		return "0000"
	}
	return d.String()
}
