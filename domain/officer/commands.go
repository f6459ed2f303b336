package officer

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ officerCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Suspend takes a role, or every role, from a subject's tokens.
type Suspend struct {
	By
	Agency  string
	Subject string
	Role    string
	Reason  string
}

// Reinstate gives back what a suspension took.
type Reinstate struct {
	By
	Role   string // as the suspension has it
	Reason string
}

func (Suspend) officerCommand()   {}
func (Reinstate) officerCommand() {}
