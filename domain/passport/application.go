package passport

import (
	"slices"

	"sijil/domain"
)

// ApplicationStatus is where an application stands.
type ApplicationStatus string

// The statuses of an application.
const (
	StatusApplied   ApplicationStatus = "applied"
	StatusEnrolled  ApplicationStatus = "enrolled"
	StatusVetted    ApplicationStatus = "vetted"
	StatusMade      ApplicationStatus = "printed"
	StatusDelivered ApplicationStatus = "delivered"
	StatusRejected  ApplicationStatus = "rejected"
	StatusClosed    ApplicationStatus = "closed"
)

// Application is an application over its life.
type Application struct {
	Application domain.TrackingID     `json:"application"`
	Status      ApplicationStatus     `json:"status"`
	Office      string                `json:"office"`
	Area        domain.Area           `json:"area,omitempty"`
	Name        domain.Name           `json:"name"`
	Child       bool                  `json:"child,omitempty"`
	Particulars Particulars           `json:"particulars"`
	Fee         domain.Money          `json:"fee"`
	FeeSource   string                `json:"fee_source,omitempty"`
	Bans        []domain.TrackingID   `json:"bans,omitempty"` // in force when it was filed
	AppliedOn   domain.Date           `json:"applied_on"`
	EnrolledOn  domain.Date           `json:"enrolled_on,omitzero"`
	VettedOn    domain.Date           `json:"vetted_on,omitzero"`
	Findings    string                `json:"findings,omitempty"`
	ConvictedOn domain.Date           `json:"convicted_on,omitzero"`
	ClosedOn    domain.Date           `json:"closed_on,omitzero"` // or rejected
	Cause       Cause                 `json:"cause,omitempty"`
	Reason      string                `json:"reason,omitempty"`
	Before      ApplicationStatus     `json:"before,omitempty"` // its status before it was closed
	Number      domain.DocumentNumber `json:"number,omitempty"` // of what was printed
}

// pending tells whether the office still has to do something before anything is printed.
func (a Application) pending() bool {
	return a.Status == StatusApplied || a.Status == StatusEnrolled || a.Status == StatusVetted
}

// application lets a command through to an application of the actor's area in
// one of the statuses. The area comes first, so that an office learns nothing
// about another's applications.
func (s State) application(by By, id domain.TrackingID, statuses ...ApplicationStatus) (Application, error) {
	i := slices.IndexFunc(s.Applications, func(a Application) bool { return a.Application == id })
	if i < 0 {
		return Application{}, RuleNoSuchApplication.Refuse("application")
	}
	a := s.Applications[i]
	if err := by.Actor.MayActIn(a.Area); err != nil {
		return a, err
	}
	if slices.Contains(statuses, a.Status) {
		return a, nil
	}
	switch a.Status {
	case StatusApplied:
		return a, RuleNotEnrolled.Refuse("")
	case StatusEnrolled:
		return a, RuleNotVetted.Refuse("")
	case StatusVetted:
		return a, RuleVetted.Refuse("")
	case StatusMade, StatusDelivered:
		return a, RuleAlreadyPrinted.Refuse("")
	default:
		return a, RuleApplicationOver.Refuse("")
	}
}
