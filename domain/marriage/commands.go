package marriage

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ marriageCommand() }

// By is who gives a command, on what day, under which law.
type By = domain.By

// Register enters a contract of a personal-status court, or a marriage made out
// of court that its judgment confirms. Allowed again after a court cancelled the entry.
type Register struct {
	By
	Office      string // empty: the actor's own
	Area        domain.Area
	Particulars Particulars
	Known       []domain.KnownPerson // the spouses, found at the edge
}

// Reconstruct takes over an entry that a legacy register or another system made.
type Reconstruct struct {
	By
	DateOfRegistration domain.Date // there; parts may be unknown
	Office             string      // empty: the actor's own
	Area               domain.Area
	Legacy             domain.Legacy
	Particulars        Particulars
	Known              []domain.KnownPerson // the spouses, as far as they have civil records
}

// Divorce records a divorce by the court's judgment or deed.
type Divorce struct {
	By
	Kind          DivorceKind
	Order         domain.CourtOrder
	EffectiveFrom domain.Date
}

// Return records that the spouses have returned after a revocable divorce.
type Return struct {
	By
	Order         domain.CourtOrder
	EffectiveFrom domain.Date
}

// AnnulDivorce takes the last divorce away by a court's order.
type AnnulDivorce struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// Annul records that a court has declared the marriage void.
type Annul struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// Correct repairs an error in the entry.
type Correct struct {
	By
	Route       domain.Route
	Reference   domain.Reference
	Reason      string
	Particulars Particulars // the whole entry as it shall read
}

// Amend annotates the entry with a lawful later change.
type Amend struct {
	By
	Annotation    string
	Reference     domain.Reference
	EffectiveFrom domain.Date
}

// Cancel voids the entry by a court's order.
type Cancel struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// Reinstate puts an annulled marriage or a cancelled entry back in force by a court's order.
type Reinstate struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// IssueExtract issues an extract of the entry.
type IssueExtract struct {
	By
	Document    domain.DocumentNumber
	To, Purpose string
	Language    domain.Language
}

// Follow takes over what the civil record says of a spouse now. Only the policy gives it.
type Follow struct {
	By
	Person domain.KnownPerson
}

func (Register) marriageCommand()     {}
func (Reconstruct) marriageCommand()  {}
func (Divorce) marriageCommand()      {}
func (Return) marriageCommand()       {}
func (AnnulDivorce) marriageCommand() {}
func (Annul) marriageCommand()        {}
func (Correct) marriageCommand()      {}
func (Amend) marriageCommand()        {}
func (Cancel) marriageCommand()       {}
func (Reinstate) marriageCommand()    {}
func (IssueExtract) marriageCommand() {}
func (Follow) marriageCommand()       {}
