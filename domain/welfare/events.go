package welfare

import "sijil/domain"

// Applied: a household has asked for welfare. It replaces an earlier application.
type Applied struct {
	FamilyNumber   domain.FamilyNumber   `json:"family_number"`
	Head           domain.NationalNumber `json:"head"`
	Members        []Member              `json:"members"` // the head too
	Claims         []Claim               `json:"claims"`
	Address        domain.Place          `json:"address"`
	DeclaredIncome domain.Money          `json:"declared_income"` // of all members, a month
	Permit         domain.Reference      `json:"permit,omitzero"` // a foreign head's permanent residence
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area"`
	Date           domain.Date           `json:"date"`
}

// CrossChecked: the household's incomes were compared with pensions and payrolls.
// It replaces what was found before; of the pensions also what was found of the past.
type CrossChecked struct {
	Incomes  []Income    `json:"incomes,omitempty"`
	Pensions []Earning   `json:"pensions,omitempty"`
	Date     domain.Date `json:"date"`
}

// Surveyed: a social worker has visited the household and filled in the form.
type Surveyed struct {
	Worker  string      `json:"worker"`
	Answers []Answer    `json:"answers"`
	Note    string      `json:"note,omitempty"`
	Visited domain.Date `json:"date_of_visit"`
	Date    domain.Date `json:"date"`
}

// VisitRefused: the household did not let the social worker in.
type VisitRefused struct {
	Worker  string      `json:"worker"`
	Note    string      `json:"note,omitempty"`
	Visited domain.Date `json:"date_of_visit"`
	Date    domain.Date `json:"date"`
}

// VisitDue: another register has told of something that a visit must look at.
type VisitDue struct {
	Reason string      `json:"reason"`
	Office string      `json:"office"`
	Area   domain.Area `json:"area"`
	Date   domain.Date `json:"date"`
}

// Scored: the proxy-means test has turned the answers into presumed means per person.
type Scored struct {
	Score domain.Money  `json:"score"` // a month, for each person
	Lines []domain.Step `json:"lines"`
	Date  domain.Date   `json:"date"`
}

// Decided: the household was found below the poverty line, or not.
type Decided struct {
	Outcome     Outcome     `json:"outcome"`
	Assessment  Assessment  `json:"assessment"`
	Officer     string      `json:"officer"`
	Notice      domain.Date `json:"date_of_notice"`
	ObjectUntil domain.Date `json:"object_until"` // the last day
	Date        domain.Date `json:"date"`
}

// Objected: the household contests the decision.
type Objected struct {
	Grounds string      `json:"grounds"`
	Office  string      `json:"office"`
	Area    domain.Area `json:"area"`
	Date    domain.Date `json:"date"`
}

// ObjectionDecided: the objection was heard.
type ObjectionDecided struct {
	Reversed  bool             `json:"reversed"`
	PerCapita domain.Money     `json:"per_capita,omitempty"` // means as found, when reversed
	Reason    string           `json:"reason"`
	Reference domain.Reference `json:"reference"`
	Date      domain.Date      `json:"date"`
}

// Activated: the household is paid from then on.
type Activated struct {
	From       domain.Date `json:"effective_from"`
	UpdateDue  domain.Date `json:"update_due"` // the last day for the next update of its data
	Assessment Assessment  `json:"assessment"`
	Date       domain.Date `json:"date"`
}

// DataUpdated: the household has renewed its statement.
type DataUpdated struct {
	Address        domain.Place `json:"address"`
	DeclaredIncome domain.Money `json:"declared_income"`
	Members        []Named      `json:"members"` // how those who are members now describe themselves
	Claims         []Claim      `json:"claims"`
	UpdateDue      domain.Date  `json:"update_due"`
	Date           domain.Date  `json:"date"`
}

// SchoolReported: a school has told whether a child attended in a term.
type SchoolReported struct {
	Child    domain.NationalNumber `json:"child"`
	Term     string                `json:"term"`
	Attended bool                  `json:"attended"`
	School   string                `json:"school"`
	Date     domain.Date           `json:"date"`
}

// Warned: the household was told that payment will stop if a condition is not kept again.
type Warned struct {
	Child domain.NationalNumber `json:"child"`
	Term  string                `json:"term"`
	Date  domain.Date           `json:"date"`
}

// Suspended: nothing is paid from then on, until the cause is removed.
type Suspended struct {
	Reason SuspensionReason `json:"reason"`
	Note   string           `json:"note,omitempty"`
	From   domain.Date      `json:"effective_from"` // the first day of the first month that is not paid
	Lapses domain.Date      `json:"lapses,omitzero"`
	Date   domain.Date      `json:"date"`
}

// Lift is the end of a suspension.
type Lift struct {
	Suspension SuspensionReason `json:"suspension"`
	Arrears    bool             `json:"arrears"` // its months are due too
}

// Reinstated: suspensions have ended, or a closed case is open again. The
// household is paid again as soon as no suspension lasts.
type Reinstated struct {
	From      domain.Date `json:"effective_from"` // the first day of the first month
	Lifted    []Lift      `json:"lifted,omitempty"`
	Lasts     bool        `json:"lasts,omitempty"` // another suspension does
	UpdateDue domain.Date `json:"update_due"`
	Reason    string      `json:"reason"`
	Date      domain.Date `json:"date"`
}

// Terminated: the case is closed for good.
type Terminated struct {
	Reason TerminationReason `json:"reason"`
	Note   string            `json:"note,omitempty"`
	From   domain.Date       `json:"effective_from"` // the months from this day on are not due
	Date   domain.Date       `json:"date"`
}

// EventName is the stored name.
func (Applied) EventName() string          { return "welfare.applied" }
func (CrossChecked) EventName() string     { return "welfare.cross_checked" }
func (Surveyed) EventName() string         { return "welfare.surveyed" }
func (VisitRefused) EventName() string     { return "welfare.visit_refused" }
func (VisitDue) EventName() string         { return "welfare.visit_due" }
func (Scored) EventName() string           { return "welfare.scored" }
func (Decided) EventName() string          { return "welfare.decided" }
func (Objected) EventName() string         { return "welfare.objected" }
func (ObjectionDecided) EventName() string { return "welfare.objection_decided" }
func (Activated) EventName() string        { return "welfare.activated" }
func (DataUpdated) EventName() string      { return "welfare.data_updated" }
func (SchoolReported) EventName() string   { return "welfare.school_reported" }
func (Warned) EventName() string           { return "welfare.warned" }
func (Suspended) EventName() string        { return "welfare.suspended" }
func (Reinstated) EventName() string       { return "welfare.reinstated" }
func (Terminated) EventName() string       { return "welfare.terminated" }

// EffectiveOn is the day from which the fact holds.
func (e Activated) EffectiveOn() domain.Date  { return e.From }
func (e Suspended) EffectiveOn() domain.Date  { return e.From }
func (e Reinstated) EffectiveOn() domain.Date { return e.From }
func (e Terminated) EffectiveOn() domain.Date { return e.From }

// Codec reads every welfare event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Applied](),
	domain.Current[CrossChecked](),
	domain.Current[Surveyed](),
	domain.Current[VisitRefused](),
	domain.Current[VisitDue](),
	domain.Current[Scored](),
	domain.Current[Decided](),
	domain.Current[Objected](),
	domain.Current[ObjectionDecided](),
	domain.Current[Activated](),
	domain.Current[DataUpdated](),
	domain.Current[SchoolReported](),
	domain.Current[Warned](),
	domain.Current[Suspended](),
	domain.Current[Reinstated](),
	domain.Current[Terminated](),
	domain.Current[MemberJoined](),
	domain.Current[MemberLeft](),
	domain.Current[MemberDied](),
	domain.Current[MemberDeathAnnulled](),
	domain.Current[MemberChanged](),
	domain.Current[Reassessed](),
	domain.Current[Paid](),
	domain.Current[ArrearsPaid](),
	domain.Current[ArrearsBooked](),
	domain.Current[ReceivableBooked](),
	domain.Current[RecoveryPlanned](),
	domain.Current[Repaid](),
	domain.Current[Cleared](),
	domain.Current[CaregiverApplied](),
	domain.Current[CaregiverDecided](),
	domain.Current[CaregiverEnded](),
	domain.Current[CaregiverReinstated](),
	domain.Current[CaregiverPaid](),
	domain.Current[CaregiverSettled](),
)
