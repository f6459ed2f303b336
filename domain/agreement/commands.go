package agreement

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ agreementCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Propose asks that an agreement be concluded.
type Propose struct {
	By
	Reference string
	Terms     Terms
}

// Approve concludes a proposed one. Whoever proposed it may not.
type Approve struct{ By }

// End ends an agreement from a day on, today if none is given; a proposal is withdrawn at once.
type End struct {
	By
	From   domain.Date
	Reason string
}

func (Propose) agreementCommand() {}
func (Approve) agreementCommand() {}
func (End) agreementCommand()     {}
