package retirement

import (
	"slices"

	"sijil/domain"
)

func (s State) held(cause SuspensionCause) bool {
	return slices.ContainsFunc(s.Held, func(h Suspended) bool { return h.Cause == cause })
}

func suspend(s State, c Suspend) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusPension),
		oneOf("cause", c.Cause, RuleSuspensionCause, OfficerCauses),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		mayPaper(c.Paper),
	); err != nil {
		return nil, err
	}
	switch {
	case s.Dead():
		return nil, RuleDeceased.Refuse("")
	case !s.Ended.On.IsZero():
		return nil, RuleEnded.Refuse("")
	case s.held(c.Cause):
		return nil, RuleSuspended.Refuse("cause")
	}
	return []domain.Event{Suspended{s.Case, c.Cause, c.Today, decision(c.By, c.Paper, c.Reason)}}, nil
}

// resume removes an officer's cause. A missing proof of life is only made good by giving it.
func resume(s State, c Resume) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusPension),
		s.sound(c.Person),
		oneOf("cause", c.Cause, RuleSuspensionCause, OfficerCauses),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	if !s.held(c.Cause) {
		return nil, RuleNotSuspended.Refuse("cause")
	}
	x := s.settling(c.By, ByResumption)
	x.resume(c.Cause, c.Reason)
	return x.decided()
}

// resume lifts a suspension, if there is one for the cause. With the last one
// the months that have passed become arrears.
func (x *settling) resume(cause SuspensionCause, reason string) {
	if !x.held(cause) {
		return
	}
	x.record(Resumed{cause, x.by.Today, decision(x.by, domain.Reference{}, reason)})
	if !x.Stopped() {
		x.everybody(x.by.Today, lastMonth(x.by.Today))
	}
}

// terminate ends the pension as of a day. What was paid for later time becomes a receivable.
func terminate(s State, c Terminate) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusPension),
		oneOf("cause", c.Cause, RuleTerminationCause, TerminationCauses),
		checkDay("on", c.On, c.Today),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	switch {
	case s.Dead():
		return nil, RuleDeceased.Refuse("")
	case !s.Ended.On.IsZero():
		return nil, RuleEnded.Refuse("")
	case c.On.Before(s.resumed().AddDays(-1)):
		return nil, RuleNotPayableYet.Refuse("on")
	}
	x := s.settling(c.By, ByTermination)
	x.record(Terminated{c.Cause, c.On, decision(c.By, c.Paper, c.Reason)})
	x.everybody(c.On, domain.Date{})
	if x.neverDue() {
		for _, paid := range s.Lumps {
			x.lend(paid.To, ByTermination, paid.Net)
		}
	}
	return x.decided()
}

// neverDue tells whether the pension was granted in error, and with it the gratuity.
func (s State) neverDue() bool {
	return s.Ended.Cause == AwardWrong && s.Ended.On.Before(s.resumed())
}

// resumed is the day since when the pension has been due without a break.
func (s State) resumed() domain.Date {
	if n := len(s.Gaps); n > 0 {
		return s.Gaps[n-1].Until
	}
	return s.begins()
}

// liftTermination makes the pension due again: from the day after the
// termination if that was wrong, or from a later day.
func liftTermination(s State, c LiftTermination) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusPension),
		s.sound(c.Person),
		checkDay("from", c.From, c.Today),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	switch {
	case s.Ended.On.IsZero():
		return nil, RuleNotEnded.Refuse("")
	case !c.From.After(s.Ended.On):
		return nil, RuleBeforeEnd.Refuse("from")
	case s.Dead() && c.From.After(s.Died.On):
		return nil, RuleLiftedTooLate.Refuse("from", s.Died.On.String())
	}
	x := s.settling(c.By, ByResumption)
	if s.neverDue() {
		x.forgive()
	}
	x.record(TerminationLifted{c.From, decision(c.By, c.Paper, c.Reason)})
	x.everybody(s.Ended.On, lastMonth(c.Today))
	return x.decided()
}

// forgive cancels what was claimed back of gratuities: the pension was granted rightly.
func (x *settling) forgive() {
	for _, a := range x.Ledgers {
		for _, r := range a.Receivables {
			if r.Cause != ByTermination || len(r.Months) > 0 {
				continue
			}
			outstanding, refunds := r.undo(domain.MaxMoney, a.Person)
			x.record(ReceivableCancelled{ID: r.ID, Debtor: a.Person, Outstanding: outstanding, Refunds: refunds, Cause: x.cause, Date: x.by.Today})
		}
	}
}
