package nationalid

import "sijil/domain"

// Cause says why a card was revoked, or an application closed.
type Cause string

// The causes. The last three are the holder's: what they end, their end puts back.
const (
	Replaced      Cause = "replaced"
	Court         Cause = "court"
	IssuedInError Cause = "issued_in_error"
	Spoiled       Cause = "spoiled"   // in the making, before it was handed over
	Withdrawn     Cause = "withdrawn" // an application, by the applicant
	Death         Cause = "death"
	RecordVoid    Cause = "record_cancelled"
	NotNational   Cause = "nationality_lost"
)

// Applied: somebody has applied for a card and paid the fee.
type Applied struct {
	Application domain.TrackingID     `json:"application"`
	Number      domain.NationalNumber `json:"national_number"`
	Name        domain.Name           `json:"name"`           // the holder's, on that day
	Home        domain.Area           `json:"home,omitempty"` // where the civil record is kept
	Office      string                `json:"office"`
	Area        domain.Area           `json:"area,omitempty"`
	Particulars Particulars           `json:"particulars"`
	Fee         Fee                   `json:"fee"`
	Officer     string                `json:"officer"`
	Date        domain.Date           `json:"date"`
}

// BiometricsEnrolled: portrait, fingerprints and iris were captured. It replaces an earlier capture.
type BiometricsEnrolled struct {
	Application domain.TrackingID `json:"application"`
	Biometrics  Biometrics        `json:"biometrics"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// Approved: an officer has compared the holder, the papers and the biometrics.
type Approved struct {
	Application domain.TrackingID `json:"application"`
	Findings    string            `json:"findings"`
	Officer     string            `json:"officer"`
	Date        domain.Date       `json:"date"`
}

// Refused: the office has refused the application.
type Refused struct {
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

// ApplicationReopened: what closed the application was a mistake; it stands as before.
type ApplicationReopened struct {
	Application domain.TrackingID `json:"application"`
	Status      ApplicationStatus `json:"status"`
	Name        domain.Name       `json:"name"`
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area,omitempty"`
	Date        domain.Date       `json:"date"`
}

// CardPrinted: the card is made. What is on it is frozen as it was printed.
type CardPrinted struct {
	Application    domain.TrackingID `json:"application"`
	Card           string            `json:"card"`
	Access         string            `json:"access"`
	Kind           Kind              `json:"kind"`
	Holder         Holder            `json:"holder"`
	Zone           Zone              `json:"zone"`
	Office         string            `json:"office"`
	Area           domain.Area       `json:"area,omitempty"`
	IssuedOn       domain.Date       `json:"issued_on"`
	ExpiresOn      domain.Date       `json:"expires_on"`
	ValiditySource string            `json:"validity_source"`
	Officer        string            `json:"officer"`
}

// CardDelivered: the card was handed over. It does not hold yet.
type CardDelivered struct {
	Card    string      `json:"card"`
	To      string      `json:"to"`
	Officer string      `json:"officer"`
	Date    domain.Date `json:"date"`
}

// CardActivated: from now on the card holds, and no other one does.
type CardActivated struct {
	Card    string      `json:"card"`
	Officer string      `json:"officer"`
	Date    domain.Date `json:"date"`
}

// CardExpired: the card's last day is over.
type CardExpired struct {
	Card      string      `json:"card"`
	ExpiresOn domain.Date `json:"expires_on"`
	Date      domain.Date `json:"date"`
}

// CardDestroyed: the card itself no longer exists.
type CardDestroyed struct {
	Card    string      `json:"card"`
	Reason  string      `json:"reason"`
	Officer string      `json:"officer"`
	Date    domain.Date `json:"date"`
}

// EventName is the stored name.
func (Applied) EventName() string             { return "nationalid.applied" }
func (BiometricsEnrolled) EventName() string  { return "nationalid.biometrics_enrolled" }
func (Approved) EventName() string            { return "nationalid.approved" }
func (Refused) EventName() string             { return "nationalid.refused" }
func (ApplicationClosed) EventName() string   { return "nationalid.application_closed" }
func (ApplicationReopened) EventName() string { return "nationalid.application_reopened" }
func (CardPrinted) EventName() string         { return "nationalid.card_printed" }
func (CardDelivered) EventName() string       { return "nationalid.card_delivered" }
func (CardActivated) EventName() string       { return "nationalid.card_activated" }
func (CardExpired) EventName() string         { return "nationalid.card_expired" }
func (CardDestroyed) EventName() string       { return "nationalid.card_destroyed" }

// EffectiveOn is the day on which it happened.
func (e Applied) EffectiveOn() domain.Date       { return e.Date }
func (e CardPrinted) EffectiveOn() domain.Date   { return e.IssuedOn }
func (e CardDelivered) EffectiveOn() domain.Date { return e.Date }
func (e CardActivated) EffectiveOn() domain.Date { return e.Date }
func (e CardDestroyed) EffectiveOn() domain.Date { return e.Date }

// EffectiveOn is the day after the last one.
func (e CardExpired) EffectiveOn() domain.Date { return e.ExpiresOn.AddDays(1) }

// Codec reads every event of cards ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Applied](),
	domain.Current[BiometricsEnrolled](),
	domain.Current[Approved](),
	domain.Current[Refused](),
	domain.Current[ApplicationClosed](),
	domain.Current[ApplicationReopened](),
	domain.Current[CardPrinted](),
	domain.Current[CardDelivered](),
	domain.Current[CardActivated](),
	domain.Current[CardExpired](),
	domain.Current[CardDestroyed](),
	domain.Current[CardLost](),
	domain.Current[CardStolen](),
	domain.Current[CardDamaged](),
	domain.Current[CardSuspended](),
	domain.Current[SuspensionLifted](),
	domain.Current[CardRevoked](),
	domain.Current[CardRestored](),
	domain.Current[ReplacementOwed](),
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
