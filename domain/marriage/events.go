package marriage

import "sijil/domain"

// Registered: a contract of a personal-status court has been entered. The spouses are married from the day of the contract.
type Registered struct {
	Couple
	Registrar    string                  `json:"registrar"`
	Office       string                  `json:"office"`
	Area         domain.Area             `json:"area"`
	Date         domain.Date             `json:"date_of_registration"`
	Type         domain.RegistrationType `json:"registration_type"`
	Legacy       domain.Legacy           `json:"legacy,omitzero"`
	WaitingUntil domain.Date             `json:"waiting_until,omitzero"` // the wife's waiting period after an earlier marriage, if the contract falls into it: a warning
	WaitingLaw   string                  `json:"waiting_law,omitempty"`  // what it was reckoned by
	Particulars  Particulars             `json:"particulars"`
}

// Divorced: a court has recorded or decided a divorce.
type Divorced struct {
	Couple
	Kind      DivorceKind       `json:"kind"`
	Order     domain.CourtOrder `json:"order"` // the judgment or the court's deed
	From      domain.Date       `json:"effective_from"`
	WaitUntil domain.Date       `json:"wait_until,omitzero"` // the last day of the waiting period
	WaitLaw   string            `json:"wait_law,omitempty"`
	Date      domain.Date       `json:"date"`
}

// Resumed: the spouses have returned within the waiting period of a revocable divorce.
type Resumed struct {
	Couple
	Order domain.CourtOrder `json:"order"`
	From  domain.Date       `json:"effective_from"`
	Date  domain.Date       `json:"date"`
}

// DivorceAnnulled: a court has taken a recorded divorce away. It never was.
type DivorceAnnulled struct {
	Couple
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	Date   domain.Date       `json:"date"`
}

// SpouseDied: the death of a spouse is registered. It replaces what was noted of that death before.
type SpouseDied struct {
	Couple
	Spouse      domain.NationalNumber `json:"spouse"`
	Death       string                `json:"death"` // its stream
	DateOfDeath domain.Date           `json:"date_of_death"`
	Date        domain.Date           `json:"date"`
}

// SpouseRevived: that registration was cancelled. The spouse was never dead.
type SpouseRevived struct {
	Couple
	Spouse domain.NationalNumber `json:"spouse"`
	Date   domain.Date           `json:"date"`
}

// SpouseRecordCancelled: a court has cancelled the birth of a spouse. Somebody must see what becomes of the marriage.
type SpouseRecordCancelled struct {
	Couple
	Spouse domain.NationalNumber `json:"spouse"`
	Name   domain.Name           `json:"name"` // the spouse's in the entry, for the office that must see to it
	Office string                `json:"office"`
	Area   domain.Area           `json:"area"`
	Date   domain.Date           `json:"date"`
}

// SpouseRecordReinstated: it put that birth back in force.
type SpouseRecordReinstated struct {
	Couple
	Spouse domain.NationalNumber `json:"spouse"`
	Other  bool                  `json:"other,omitempty"` // the other spouse's is still cancelled
	Date   domain.Date           `json:"date"`
}

// Annulled: a court has declared the marriage void. It never was one.
type Annulled struct {
	Couple
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	Date   domain.Date       `json:"date"`
}

// Cancelled: a court has cancelled the entry. The contract may be registered anew, as it should have been.
type Cancelled struct {
	Couple
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	Date   domain.Date       `json:"date"`
}

// Reinstated: a court has put an annulled marriage or a cancelled entry back in force, as it was.
type Reinstated struct {
	Couple
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	Date   domain.Date       `json:"date"`
}

// Corrected: an error in the entry was repaired. Particulars is the entry as it now reads.
type Corrected struct {
	Couple
	Route       domain.Route     `json:"route"`
	Reference   domain.Reference `json:"reference,omitzero"`
	Reason      string           `json:"reason"`
	Fields      []string         `json:"fields"`
	Date        domain.Date      `json:"date"`
	Particulars Particulars      `json:"particulars"`
}

// Amended: a lawful later change, shown as a marginal annotation.
type Amended struct {
	Couple
	Annotation string           `json:"annotation"`
	Reference  domain.Reference `json:"reference"`
	From       domain.Date      `json:"effective_from"`
	Date       domain.Date      `json:"date"`
}

// ExtractIssued: an extract of the entry was issued.
type ExtractIssued struct {
	Couple
	Document domain.DocumentNumber `json:"document_number"`
	Issued   Issue                 `json:"issue"`
}

// Issue says to whom, for what and in which language a document was issued.
type Issue struct {
	To       string          `json:"to"`
	Purpose  string          `json:"purpose"`
	Language domain.Language `json:"language"`
	Officer  string          `json:"officer"`
	Office   string          `json:"office"`
	Date     domain.Date     `json:"date"`
}

// EventName is the stored name.
func (Registered) EventName() string             { return "marriage.registered" }
func (Divorced) EventName() string               { return "marriage.divorced" }
func (Resumed) EventName() string                { return "marriage.resumed" }
func (DivorceAnnulled) EventName() string        { return "marriage.divorce_annulled" }
func (SpouseDied) EventName() string             { return "marriage.spouse_died" }
func (SpouseRevived) EventName() string          { return "marriage.spouse_revived" }
func (SpouseRecordCancelled) EventName() string  { return "marriage.spouse_record_cancelled" }
func (SpouseRecordReinstated) EventName() string { return "marriage.spouse_record_reinstated" }
func (Annulled) EventName() string               { return "marriage.annulled" }
func (Cancelled) EventName() string              { return "marriage.cancelled" }
func (Reinstated) EventName() string             { return "marriage.reinstated" }
func (Corrected) EventName() string              { return "marriage.corrected" }
func (Amended) EventName() string                { return "marriage.amended" }
func (ExtractIssued) EventName() string          { return "marriage.extract_issued" }

// EffectiveOn is the day from which the fact holds.
func (e Registered) EffectiveOn() domain.Date { return e.Particulars.DateOfContract }
func (e Divorced) EffectiveOn() domain.Date   { return e.From }
func (e Resumed) EffectiveOn() domain.Date    { return e.From }
func (e SpouseDied) EffectiveOn() domain.Date { return e.DateOfDeath }
func (e Amended) EffectiveOn() domain.Date    { return e.From }

// Codec reads every marriage event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Registered](),
	domain.Current[Divorced](),
	domain.Current[Resumed](),
	domain.Current[DivorceAnnulled](),
	domain.Current[SpouseDied](),
	domain.Current[SpouseRevived](),
	domain.Current[SpouseRecordCancelled](),
	domain.Current[SpouseRecordReinstated](),
	domain.Current[Annulled](),
	domain.Current[Cancelled](),
	domain.Current[Reinstated](),
	domain.Current[Corrected](),
	domain.Current[Amended](),
	domain.Current[ExtractIssued](),
)
