package welfare

import (
	"cmp"
	"fmt"
	"slices"

	"sijil/domain"
)

// updateData renews the statement. A suspension for a missed update ends with it.
func updateData(s State, c UpdateData) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive, StatusSuspended),
		domain.Under("address", c.Address.Check()),
		checkAmount("declaredIncome", c.DeclaredIncome),
		s.checkFollowed(c.Persons, c.Today),
	); err != nil {
		return nil, err
	}
	events := s.newOrphans(c)
	if err := fold(s, events).checkStatement(c); err != nil {
		return nil, err
	}
	due, err := updateDue(c.By)
	if err != nil {
		return nil, err
	}
	events = append(events, DataUpdated{c.Address, c.DeclaredIncome, c.Members, c.Claims, due, c.Today})
	if missed := slices.DeleteFunc(s.Lasting(), func(p Suspension) bool { return p.Reason != UpdateMissed }); len(missed) > 0 {
		resumed, err := s.resumed(c.By, string(UpdateMissed), missed)
		if err != nil {
			return nil, err
		}
		events = append(events, resumed)
	}
	return reconcile(s, c.By, "update", events...)
}

// newOrphans are those who claim as such now, with their parents as looked up.
func (s State) newOrphans(c UpdateData) (events []domain.Event) {
	for _, n := range Orphans(c.Claims) {
		m, is := s.present(n, c.Today)
		k, known := domain.KnownAs(n, c.Persons)
		if f := factsOf(k, c.Persons, true, m.Facts, c.Today); is && known && !f.equal(m.Facts) {
			events = append(events, MemberChanged{n, f, c.Today})
		}
	}
	return events
}

// checkStatement asks for everybody who is a member, each with the relation that they have.
func (s State) checkStatement(c UpdateData) error {
	present := slices.DeleteFunc(slices.Clone(s.Members), func(m Member) bool { return !m.Left.IsZero() || !m.Facts.alive(c.Today) })
	for i, n := range c.Members {
		field := fmt.Sprintf("members[%d]", i)
		m, is := member(present, n.Person)
		switch {
		case !is:
			return RuleNoMember.Refuse(field + ".person")
		case m.Relation != n.Relation:
			return RuleRelation.Refuse(field + ".relation")
		case slices.ContainsFunc(c.Members[:i], func(o Named) bool { return o.Person == n.Person }):
			return RuleTwice.Refuse(field + ".person")
		}
	}
	if len(c.Members) != len(present) {
		return RuleEverybody.Refuse("members", len(present))
	}
	return checkClaims(c.By, c.Claims, present)
}

func addMember(s State, c AddMember) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive, StatusSuspended),
		checkPast("from", c.From, c.Today),
	); err != nil {
		return nil, err
	}
	m, err := join(c.Member, c.Persons, s.Members, nil, c.From, c.Today)
	if err != nil {
		return nil, domain.Under("member", err)
	}
	if i := slices.IndexFunc(s.Members, func(o Member) bool { return o.Person == m.Person && o.Left.IsZero() }); i >= 0 {
		return nil, RuleTwice.Refuse("member.person")
	}
	if m.Relation == Head || len(s.Members) >= maxMembers {
		return nil, RuleRelation.Refuse("member.relation")
	}
	if elsewhere(c.Elsewhere, m.Person, s.FamilyNumber, Period{From: counting(c.From)}) {
		return nil, RuleElsewhere.Refuse("member.person")
	}
	return reconcile(s, c.By, "member_joined", MemberJoined{m, "moved_in", c.Today})
}

func removeMember(s State, c RemoveMember) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive, StatusSuspended),
		checkPast("from", c.From, c.Today),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	m, is := member(slices.DeleteFunc(slices.Clone(s.Members), func(m Member) bool { return !m.Left.IsZero() }), c.Person)
	switch {
	case !is:
		return nil, RuleNoMember.Refuse("person")
	case c.From.Before(m.Joined):
		return nil, RuleBeforeApplication.Refuse("from")
	}
	return reconcile(s, c.By, "member_left", MemberLeft{c.Person, c.From, c.Reason, c.Today})
}

// reportSchool warns of a term without attendance, and then suspends.
func reportSchool(s State, c ReportSchool) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive, StatusSuspended),
		domain.RequireText("term", c.Term, domain.MaxLine),
		domain.RequireText("school", c.School, domain.MaxLine),
		s.checkPupil(c),
	); err != nil {
		return nil, err
	}
	limit, err := c.Law.On(lawWarnings, c.Today)
	if err != nil {
		return nil, err
	}
	reported := SchoolReported{c.Child, c.Term, c.Attended, c.School, c.Today}
	switch {
	case c.Attended || s.Status == StatusSuspended:
		return []domain.Event{reported}, nil
	case s.Warnings < limit.Number():
		return []domain.Event{reported, Warned{c.Child, c.Term, c.Today}}, nil
	}
	return s.suspended(c.By, SchoolBreach, "", reported)
}

func (s State) checkPupil(c ReportSchool) error {
	m, is := member(s.Members, c.Child)
	if !is {
		return RuleNoMember.Refuse("child")
	}
	from, err := row(c.Law, lawSchoolAge, "from", c.Today)
	if err != nil {
		return err
	}
	to, err := row(c.Law, lawSchoolAge, "to", c.Today)
	if err != nil {
		return err
	}
	if age := m.Facts.DateOfBirth.YearsUntil(c.Today); age < from || age > to {
		return RuleSchoolAge.Refuse("child", from, to)
	}
	if slices.ContainsFunc(s.Reports, func(r SchoolReported) bool { return r.Child == c.Child && r.Term == c.Term }) {
		return RuleReported.Refuse("term")
	}
	return nil
}

func suspend(s State, c Suspend) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive, StatusSuspended),
		domain.CheckText("note", c.Note, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	if !slices.Contains([]SuspensionReason{UnderInquiry, OfficerDecision, RefusedVisit, SchoolBreach}, c.Reason) {
		return nil, RuleSuspensionReason.Refuse("reason")
	}
	if slices.ContainsFunc(s.Lasting(), func(p Suspension) bool { return p.Reason == c.Reason }) {
		return nil, RuleSuspended.Refuse("")
	}
	return s.suspended(c.By, c.Reason, c.Note)
}

// suspended stops the payments from the first month that is not paid, after the events that are the cause.
func (s State) suspended(by By, reason SuspensionReason, note string, causes ...domain.Event) ([]domain.Event, error) {
	lapse, err := by.Law.On(lawLapse, by.Today)
	if err != nil {
		return nil, err
	}
	stop := Suspended{reason, note, s.firstUnpaid(by.Today), by.Today.AddMonths(lapse.Number()), by.Today}
	return reconcile(s, by, string(reason), append(causes, stop)...)
}

// firstUnpaid is the first day of this month, or of the next where this one is paid already.
func (s State) firstUnpaid(today domain.Date) domain.Date {
	if _, paid := accountOf(s.Accounts, monthOf(today)); paid {
		return firstDay(addMonths(monthOf(today), 1))
	}
	return firstDay(monthOf(today))
}

// Lasting are the suspensions of now.
func (s State) Lasting() []Suspension {
	return slices.DeleteFunc(slices.Clone(s.Suspensions), func(p Suspension) bool { return !p.To.IsZero() })
}

// reinstate ends all suspensions. A case that was closed by mistake is opened again.
func reinstate(s State, c Reinstate) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusSuspended, StatusTerminated),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	closed := s.Status == StatusTerminated
	switch {
	case closed && s.ActiveFrom.IsZero():
		return nil, RuleTerminated.Refuse("")
	case closed:
		if err := s.checkElsewhere(c.Elsewhere, Period{From: s.Ended.From}); err != nil {
			return nil, err
		}
	case s.UpdateDue.Before(c.Today):
		return nil, RuleUpdateFirst.Refuse("")
	}
	e, err := s.resumed(c.By, c.Reason, s.Lasting())
	if closed {
		e.UpdateDue = s.UpdateDue
	}
	if err != nil {
		return nil, err
	}
	return reconcile(s, c.By, "reinstatement", e)
}

// resumed ends suspensions; the law says by their reasons whether their months are due.
func (s State) resumed(by By, reason string, suspensions []Suspension) (Reinstated, error) {
	e := Reinstated{From: firstDay(by.Today), Reason: reason, Date: by.Today}
	for _, p := range suspensions {
		arrears, err := by.Law.On(lawArrears, p.From)
		if err != nil {
			return e, err
		}
		given, _ := arrears.Row(string(p.Reason))
		e.Lifted = append(e.Lifted, Lift{p.Reason, given.Switch()})
	}
	var err error
	e.Lasts = len(suspensions) < len(s.Lasting())
	e.UpdateDue, err = updateDue(by)
	return e, err
}

func terminate(s State, c Terminate) ([]domain.Event, error) {
	reasons := []TerminationReason{Emptied, Recovered, Fraud, Renounced, Ineligible, WrongRecord}
	from := cmp.Or(c.From, s.firstUnpaid(c.Today))
	if err := domain.First(
		s.admit(c.By, StatusApplied, StatusChecked, StatusSurveyed, StatusScored, StatusEligible, StatusRefused, StatusActive, StatusSuspended),
		domain.CheckText("note", c.Note, domain.MaxNote),
		domain.Under("from", c.From.Check()),
	); err != nil {
		return nil, err
	}
	switch {
	case !slices.Contains(reasons, c.Reason):
		return nil, RuleTerminationReason.Refuse("reason")
	case !c.From.IsZero() && !c.From.Complete():
		return nil, RuleDateComplete.Refuse("from")
	case c.From.After(c.Today):
		return nil, RuleFuture.Refuse("from")
	case from.Before(s.Applied):
		from = firstDay(monthOf(s.Applied))
	}
	return reconcile(s, c.By, "termination", Terminated{c.Reason, c.Note, from, c.Today})
}
