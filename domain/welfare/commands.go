package welfare

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ welfareCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Apply asks for welfare. Allowed again until a decision, and after one that was not for the household.
type Apply struct {
	By
	FamilyNumber   domain.FamilyNumber
	Head           domain.NationalNumber
	Members        []Named // the head too
	Claims         []Claim
	Address        domain.Place
	Area           domain.Area // empty: the actor's own
	DeclaredIncome domain.Money
	Permit         domain.Reference
	Persons        []domain.KnownPerson // the members and the parents of orphans, looked up at the edge
	Elsewhere      []Belonging          // with which other households members receive welfare, and when
}

// CrossCheck compares the incomes with pensions and payrolls.
type CrossCheck struct {
	By
	Incomes  []Income  // other than pensions
	Pensions []Earning // found at the edge, since the case began
}

// Survey records a social worker's visit.
type Survey struct {
	By
	Visited domain.Date
	Answers []Answer
	Note    string
}

// RefuseVisit records that the household did not let the social worker in.
type RefuseVisit struct {
	By
	Visited domain.Date
	Note    string
}

// Score runs the proxy-means test on the survey.
type Score struct{ By }

// Decide compares the household's means with the poverty line of the day.
type Decide struct {
	By
	Notice domain.Date // zero: today
}

// Object contests a decision, within the period of the law.
type Object struct {
	By
	Grounds string
}

// DecideObjection upholds or reverses the decision.
type DecideObjection struct {
	By
	Reversed  bool
	PerCapita domain.Money // means as found; below the line when reversed
	Reason    string
	Reference domain.Reference
}

// Activate begins the payments.
type Activate struct {
	By
	Persons   []domain.KnownPerson // every member as known now
	Elsewhere []Belonging
}

// UpdateData renews the household's statement. It lifts a suspension for a missed update.
type UpdateData struct {
	By
	Address        domain.Place
	DeclaredIncome domain.Money
	Members        []Named // those who are members now
	Claims         []Claim
	Persons        []domain.KnownPerson
}

// AddMember adds a person who has moved in.
type AddMember struct {
	By
	Member    Named
	From      domain.Date
	Persons   []domain.KnownPerson // the person, and the parents of an orphan
	Elsewhere []Belonging
}

// RemoveMember removes a person who has moved out.
type RemoveMember struct {
	By
	Person domain.NationalNumber
	From   domain.Date
	Reason string
}

// ReportSchool tells whether a child attended school in a term.
type ReportSchool struct {
	By
	Child    domain.NationalNumber
	Term     string // "2025/2026-1"
	Attended bool
	School   string
}

// Suspend stops the payments for a reason.
type Suspend struct {
	By
	Reason SuspensionReason
	Note   string
}

// Reinstate resumes them, with the arrears that the law gives for the reason; it opens a case again that was closed by mistake.
type Reinstate struct {
	By
	Reason    string
	Elsewhere []Belonging // of a case that was closed
}

// Terminate closes the case.
type Terminate struct {
	By
	Reason TerminationReason
	Note   string
	From   domain.Date // zero: from the first month not paid; earlier: what was paid after it is owed back
}

// Pay pays a month. The edge follows the civil record and the other registers before.
type Pay struct {
	By
	Month     domain.Date
	Persons   []domain.KnownPerson // every member, and the parents of orphans, as known now
	Pensions  []Earning            // as found now
	Elsewhere []Belonging
}

// PayArrears pays what is owed of past months, where no month is due that it could come with.
type PayArrears struct {
	By
	Payee     domain.NationalNumber // empty: who is head today; else an heir or guardian, by the paper
	Reference domain.Reference
	Persons   []domain.KnownPerson // every member and the payee, as known now
}

// PlanRecovery has a part of each payment kept back.
type PlanRecovery struct {
	By
	Instalment domain.Money
	Reason     string
}

// Repay records that the household has paid back.
type Repay struct {
	By
	Amount  domain.Money
	Receipt string
}

// Clear issues a clearance to a household that owes nothing any more.
type Clear struct {
	By
	Document domain.DocumentNumber
}

// ApplyCaregiver asks for a caregiver's allowance.
type ApplyCaregiver struct {
	By
	FamilyNumber domain.FamilyNumber
	Area         domain.Area // empty: the actor's own
	Caregiving   Caregiving
	Persons      []domain.KnownPerson // the disabled person and the caregiver
	Incomes      []Income             // the caregiver's, as found
	Elsewhere    []Belonging          // open allowances of either in other cases
}

// DecideCaregiver grants the allowance, or refuses it with the reasons that the law gives.
type DecideCaregiver struct {
	By
	Persons   []domain.KnownPerson
	Incomes   []Income
	Elsewhere []Belonging
}

// EndCaregiver ends the allowance.
type EndCaregiver struct {
	By
	Reason Reason
}

// PayCaregiver pays a month's allowance.
type PayCaregiver struct {
	By
	Month   domain.Date
	Persons []domain.KnownPerson
	Incomes []Income
}

// Follow reconciles the household with what the civil record says of a person
// now: a member, or the child of one. Only policies and payment cycles give it.
type Follow struct {
	By
	Person  domain.KnownPerson
	Parents []domain.KnownPerson // of a member who claims as an orphan
}

// FollowIncomes takes over what the members have received of pensions, as their
// register says now. Only policies and payment cycles give it.
type FollowIncomes struct {
	By
	Pensions []Earning
}

// FlagVisit asks for a visit, for what another register has told. Only policies give it.
type FlagVisit struct {
	By
	Reason string
}

// PassDay decides everything that is due by today. Only the calendar gives it.
type PassDay struct{ By }

func (Apply) welfareCommand()           {}
func (CrossCheck) welfareCommand()      {}
func (Survey) welfareCommand()          {}
func (RefuseVisit) welfareCommand()     {}
func (Score) welfareCommand()           {}
func (Decide) welfareCommand()          {}
func (Object) welfareCommand()          {}
func (DecideObjection) welfareCommand() {}
func (Activate) welfareCommand()        {}
func (UpdateData) welfareCommand()      {}
func (AddMember) welfareCommand()       {}
func (RemoveMember) welfareCommand()    {}
func (ReportSchool) welfareCommand()    {}
func (Suspend) welfareCommand()         {}
func (Reinstate) welfareCommand()       {}
func (Terminate) welfareCommand()       {}
func (Pay) welfareCommand()             {}
func (PayArrears) welfareCommand()      {}
func (PlanRecovery) welfareCommand()    {}
func (Repay) welfareCommand()           {}
func (Clear) welfareCommand()           {}
func (ApplyCaregiver) welfareCommand()  {}
func (DecideCaregiver) welfareCommand() {}
func (EndCaregiver) welfareCommand()    {}
func (PayCaregiver) welfareCommand()    {}
func (Follow) welfareCommand()          {}
func (FollowIncomes) welfareCommand()   {}
func (FlagVisit) welfareCommand()       {}
func (PassDay) welfareCommand()         {}
