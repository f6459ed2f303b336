package passport

import "sijil/domain"

// Cause says why a document was revoked, or an application closed.
type Cause string

// The causes. The last four are the holder's: what they end, their end puts back.
const (
	ByDecision  Cause = "decision" // of a higher authority or a court
	Replaced    Cause = "replaced"
	Withdrawn   Cause = "withdrawn" // an application, by the applicant
	HolderDead  Cause = "holder_died"
	RecordVoid  Cause = "record_cancelled"
	NotNational Cause = "nationality_lost"
)

// Applied: an application is filed. Bans are those in force on that day, of which the officer was told.
type Applied struct {
	Application domain.TrackingID   `json:"application"`
	Office      string              `json:"office"`
	Area        domain.Area         `json:"area,omitempty"`
	Name        domain.Name         `json:"name"`
	Child       bool                `json:"child,omitempty"` // the holder is under full age
	Particulars Particulars         `json:"particulars"`
	Fee         domain.Money        `json:"fee"`
	FeeSource   string              `json:"fee_source,omitempty"`
	Bans        []domain.TrackingID `json:"bans,omitempty"`
	Officer     string              `json:"officer"`
	Date        domain.Date         `json:"date"`
}

// Enrolled: face, fingers and signature were captured.
type Enrolled struct {
	Application domain.TrackingID `json:"application"`
	Biometrics  Biometrics        `json:"biometrics"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// Vetted: an officer has checked the holder and the papers, and approves.
type Vetted struct {
	Application domain.TrackingID `json:"application"`
	Findings    string            `json:"findings"`
	ConvictedOn domain.Date       `json:"convicted_on,omitzero"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// Rejected: the office has refused the application.
type Rejected struct {
	Application domain.TrackingID `json:"application"`
	Reason      string            `json:"reason"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// ApplicationClosed: nothing will come of the application.
type ApplicationClosed struct {
	Application domain.TrackingID `json:"application"`
	Cause       Cause             `json:"cause"`
	Reason      string            `json:"reason,omitempty"`
	Date        domain.Date       `json:"date"`
}

// ApplicationReopened: what closed the application was a mistake.
type ApplicationReopened struct {
	Application domain.TrackingID `json:"application"`
	Status      ApplicationStatus `json:"status"` // as before it was closed
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area,omitempty"`
	Name        domain.Name       `json:"name"`
	Date        domain.Date       `json:"date"`
}

// Printed: the booklet is made. The zone is frozen as it was printed.
type Printed struct {
	Application    domain.TrackingID     `json:"application"`
	Number         domain.DocumentNumber `json:"number"`
	Type           Type                  `json:"type"`
	Holder         Holder                `json:"holder"`
	Zone           Zone                  `json:"zone"`
	IssuedOn       domain.Date           `json:"issued_on"`
	ExpiresOn      domain.Date           `json:"expires_on"`
	ValiditySource string                `json:"validity_source"`
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area,omitempty"`
	Officer        string                `json:"officer"`
}

// Activated: the holder has the passport; from now on it is in force.
type Activated struct {
	Number      domain.DocumentNumber `json:"number"`
	Type        Type                  `json:"type"`
	CollectedBy string                `json:"collected_by"`
	Officer     string                `json:"officer"`
	Date        domain.Date           `json:"date"`
}

// Expired: the document's last day is over.
type Expired struct {
	Number    domain.DocumentNumber `json:"number"`
	ExpiresOn domain.Date           `json:"expires_on"`
	Date      domain.Date           `json:"date"`
}

// Lost: the document was declared lost. It never holds again, even if it is found.
type Lost struct {
	Number      domain.DocumentNumber `json:"number"`
	Declaration Declaration           `json:"declaration"`
	From        domain.Date           `json:"effective_from"`
	SLTD        SLTDRecord            `json:"sltd"`
	Date        domain.Date           `json:"date"`
}

// Stolen: the document was declared stolen. It never holds again, even if it is found.
type Stolen struct {
	Number      domain.DocumentNumber `json:"number"`
	Declaration Declaration           `json:"declaration"`
	From        domain.Date           `json:"effective_from"`
	SLTD        SLTDRecord            `json:"sltd"`
	Date        domain.Date           `json:"date"`
}

// Damaged: the document can no longer be read or trusted.
type Damaged struct {
	Number      domain.DocumentNumber `json:"number"`
	Description string                `json:"description"`
	From        domain.Date           `json:"effective_from"`
	SLTD        SLTDRecord            `json:"sltd"`
	Date        domain.Date           `json:"date"`
}

// Suspended: an authority has ordered that the document does not hold for now.
type Suspended struct {
	Number   domain.DocumentNumber `json:"number"`
	Reason   string                `json:"reason"`
	Decision domain.Reference      `json:"decision"`
	From     domain.Date           `json:"effective_from"`
	Officer  string                `json:"officer,omitempty"` // the first of these events do not say it
	Date     domain.Date           `json:"date"`
}

// Resumed: the authority has ended the suspension.
type Resumed struct {
	Number   domain.DocumentNumber `json:"number"`
	Reason   string                `json:"reason"`
	Decision domain.Reference      `json:"decision"`
	From     domain.Date           `json:"effective_from"`
	Date     domain.Date           `json:"date"`
}

// Revoked: the document no longer holds, for a cause of its own or its holder's.
type Revoked struct {
	Number     domain.DocumentNumber `json:"number"`
	Cause      Cause                 `json:"cause"`
	Reason     string                `json:"reason,omitempty"`
	Decision   domain.Reference      `json:"decision,omitzero"`
	ReplacedBy domain.DocumentNumber `json:"replaced_by,omitempty"`
	From       domain.Date           `json:"effective_from"`
	SLTD       SLTDRecord            `json:"sltd"`
	Date       domain.Date           `json:"date"`
}

// Restored: the document was revoked by mistake with its holder, and stands as before.
type Restored struct {
	Number domain.DocumentNumber `json:"number"`
	Status DocumentStatus        `json:"status"`
	Office string                `json:"office"`
	Area   domain.Area           `json:"area,omitempty"`
	Name   domain.Name           `json:"name"`          // as it is printed
	SLTD   SLTDRecord            `json:"sltd,omitzero"` // to be withdrawn; none if nothing was sent
	Date   domain.Date           `json:"date"`
}

// ReplacementOwed: the document was revoked by mistake and has been destroyed; the holder is due another.
type ReplacementOwed struct {
	Number domain.DocumentNumber `json:"number"`
	Type   Type                  `json:"type"`
	Office string                `json:"office"`
	Area   domain.Area           `json:"area,omitempty"`
	Name   domain.Name           `json:"name"`
	Date   domain.Date           `json:"date"`
}

// Destroyed: the document was handed in or found, and no longer exists.
type Destroyed struct {
	Number  domain.DocumentNumber `json:"number"`
	Reason  string                `json:"reason"`
	Officer string                `json:"officer"`
	Date    domain.Date           `json:"date"`
}

// LaissezPasserIssued: a citizen without a passport has a paper for one journey home.
type LaissezPasserIssued struct {
	Number         domain.DocumentNumber `json:"number"`
	Holder         Holder                `json:"holder"`
	Grounds        string                `json:"grounds"`
	IssuedOn       domain.Date           `json:"issued_on"`
	ExpiresOn      domain.Date           `json:"expires_on"`
	ValiditySource string                `json:"validity_source"`
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area,omitempty"`
	Officer        string                `json:"officer"`
}

// LaissezPasserUsed: its holder has entered the country; it is spent.
type LaissezPasserUsed struct {
	Number   domain.DocumentNumber `json:"number"`
	Crossing string                `json:"crossing"`
	Date     domain.Date           `json:"date"`
}

// TravelBanRecorded: a court or authority has forbidden the person to travel.
type TravelBanRecorded struct {
	Ban         domain.TrackingID `json:"ban"`
	Particulars BanParticulars    `json:"particulars"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// TravelBanLifted: the ban no longer holds, from a day on.
type TravelBanLifted struct {
	Ban     domain.TrackingID `json:"ban"`
	Order   domain.Reference  `json:"order"`
	Reason  string            `json:"reason,omitempty"`
	From    domain.Date       `json:"effective_from"`
	Officer string            `json:"officer"`
	Date    domain.Date       `json:"date"`
}

// SLTDReported: the national bureau has sent the record, or taken it out, and has INTERPOL's answer.
type SLTDReported struct {
	Number  domain.DocumentNumber `json:"number"`
	Record  SLTDRecord            `json:"record"`
	Outcome string                `json:"outcome"` // the reference of the answer
	Officer string                `json:"officer"`
	Date    domain.Date           `json:"date"`
}

// BlankStolen: a booklet that was never made out was stolen.
type BlankStolen struct {
	Number      domain.DocumentNumber `json:"number"`
	Declaration Declaration           `json:"declaration"`
	SLTD        SLTDRecord            `json:"sltd"`
	Office      string                `json:"office"`
	Area        domain.Area           `json:"area,omitempty"`
	Date        domain.Date           `json:"date"`
}

// EventName is the stored name.
func (Applied) EventName() string             { return "passport.applied" }
func (Enrolled) EventName() string            { return "passport.enrolled" }
func (Vetted) EventName() string              { return "passport.vetted" }
func (Rejected) EventName() string            { return "passport.rejected" }
func (ApplicationClosed) EventName() string   { return "passport.application_closed" }
func (ApplicationReopened) EventName() string { return "passport.application_reopened" }
func (Printed) EventName() string             { return "passport.printed" }
func (Activated) EventName() string           { return "passport.activated" }
func (Expired) EventName() string             { return "passport.expired" }
func (Lost) EventName() string                { return "passport.lost" }
func (Stolen) EventName() string              { return "passport.stolen" }
func (Damaged) EventName() string             { return "passport.damaged" }
func (Suspended) EventName() string           { return "passport.suspended" }
func (Resumed) EventName() string             { return "passport.resumed" }
func (Revoked) EventName() string             { return "passport.revoked" }
func (Restored) EventName() string            { return "passport.restored" }
func (ReplacementOwed) EventName() string     { return "passport.replacement_owed" }
func (Destroyed) EventName() string           { return "passport.destroyed" }
func (LaissezPasserIssued) EventName() string { return "passport.laissez_passer_issued" }
func (LaissezPasserUsed) EventName() string   { return "passport.laissez_passer_used" }
func (TravelBanRecorded) EventName() string   { return "passport.travel_ban_recorded" }
func (TravelBanLifted) EventName() string     { return "passport.travel_ban_lifted" }
func (SLTDReported) EventName() string        { return "passport.sltd_reported" }
func (BlankStolen) EventName() string         { return "passport.blank_stolen" }

// EffectiveOn is since when the document does not hold, or the ban does not.
func (e Lost) EffectiveOn() domain.Date            { return e.From }
func (e Stolen) EffectiveOn() domain.Date          { return e.From }
func (e Damaged) EffectiveOn() domain.Date         { return e.From }
func (e Suspended) EffectiveOn() domain.Date       { return e.From }
func (e Resumed) EffectiveOn() domain.Date         { return e.From }
func (e Revoked) EffectiveOn() domain.Date         { return e.From }
func (e TravelBanLifted) EffectiveOn() domain.Date { return e.From }

// EffectiveOn is the day on which it happened.
func (e Applied) EffectiveOn() domain.Date             { return e.Date }
func (e Printed) EffectiveOn() domain.Date             { return e.IssuedOn }
func (e Activated) EffectiveOn() domain.Date           { return e.Date }
func (e Expired) EffectiveOn() domain.Date             { return e.ExpiresOn.AddDays(1) }
func (e LaissezPasserIssued) EffectiveOn() domain.Date { return e.IssuedOn }
func (e LaissezPasserUsed) EffectiveOn() domain.Date   { return e.Date }
func (e TravelBanRecorded) EffectiveOn() domain.Date   { return e.Particulars.From }

// Codec reads every passport event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Applied](),
	domain.Current[Enrolled](),
	domain.Current[Vetted](),
	domain.Current[Rejected](),
	domain.Current[ApplicationClosed](),
	domain.Current[ApplicationReopened](),
	domain.Current[Printed](),
	domain.Current[Activated](),
	domain.Current[Expired](),
	domain.Current[Lost](),
	domain.Current[Stolen](),
	domain.Current[Damaged](),
	domain.Current[Suspended](),
	domain.Current[Resumed](),
	domain.Current[Revoked](),
	domain.Current[Restored](),
	domain.Current[ReplacementOwed](),
	domain.Current[Destroyed](),
	domain.Current[LaissezPasserIssued](),
	domain.Current[LaissezPasserUsed](),
	domain.Current[TravelBanRecorded](),
	domain.Current[TravelBanLifted](),
	domain.Current[SLTDReported](),
	domain.Current[BlankStolen](),
	domain.Current[HolderDied](),
	domain.Current[DateOfDeathCorrected](),
	domain.Current[HolderAlive](),
	domain.Current[RecordCancelled](),
	domain.Current[RecordReinstated](),
	domain.Current[NationalityLost](),
	domain.Current[NationalityRegained](),
	domain.Current[DataOutdated](),
	domain.Current[DataCurrent](),
)
