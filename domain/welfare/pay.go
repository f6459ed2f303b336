package welfare

import (
	"slices"

	"sijil/domain"
)

// pay pays a month once, for the members as the civil record knows them now.
func pay(s State, c Pay) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusActive),
		CheckMonth(c.Month, c.Today),
	); err != nil {
		return nil, err
	}
	if firstDay(c.Month).Before(s.ActiveFrom) {
		return nil, RuleBeforePayments.Refuse("month")
	}
	if _, paid := accountOf(s.Accounts, c.Month); paid {
		return nil, RulePaidAlready.Refuse("month")
	}
	if err := domain.First(
		s.checkFollowed(c.Persons, c.Today),
		s.checkElsewhere(c.Elsewhere, onDay(firstDay(c.Month))),
	); err != nil {
		return nil, err
	}
	if s.pensionsChanged(c.Pensions) {
		return nil, RuleNotFollowed.Refuse("")
	}
	if s.suspendedOn(firstDay(c.Month)) {
		return nil, RuleSuspended.Refuse("")
	}
	a, err := s.Assess(c.Law, firstDay(c.Month))
	if err != nil {
		return nil, err
	}
	if len(a.Reasons) > 0 {
		return nil, nothingDue(a).Refuse("")
	}
	payee, err := s.payee(c.Law, c.Today)
	if err != nil {
		return nil, err
	}
	paid := Paid{Month: c.Month, Payee: payee, Assessment: a, Due: a.Amount, Arrears: s.Owed, Date: c.Today}
	var kept []domain.Step
	paid.Deducted, kept, err = s.deduction(c.Law, a)
	paid.Assessment.Steps = slices.Concat(a.Steps, kept)
	paid.Net, paid.Debt = paid.Due+paid.Arrears-paid.Deducted, s.Debt-paid.Deducted
	return []domain.Event{paid}, err
}

// payee is who receives a payment on a day: the head may have died since the month began.
func (s State) payee(law *domain.Book, today domain.Date) (domain.NationalNumber, error) {
	counted, err := s.counted(law, today)
	if err != nil {
		return "", err
	}
	head, found, err := headOf(counted, law, today)
	switch {
	case err != nil:
		return "", err
	case len(counted) == 0:
		return "", RuleNobodyLeft.Refuse("")
	case !found:
		return "", RuleNoHead.Refuse("")
	}
	return head.Person, nil
}

// payArrears pays what is owed to the head of today, or to whom a paper names.
func payArrears(s State, c PayArrears) ([]domain.Event, error) {
	if err := domain.First(s.admitDebt(c.By), s.checkOwed(), s.checkFollowed(c.Persons, c.Today), domain.Under("reference", domain.CheckFields(c.Reference))); err != nil {
		return nil, err
	}
	if c.Payee == "" {
		payee, err := s.payee(c.Law, c.Today)
		return []domain.Event{ArrearsPaid{payee, c.Reference, s.Owed, c.Today}}, err
	}
	if err := domain.First(checkReceiver(c.Payee, c.Persons), checkPaper("reference", c.Reference, c.Today)); err != nil {
		return nil, err
	}
	return []domain.Event{ArrearsPaid{c.Payee, c.Reference, s.Owed, c.Today}}, nil
}

func (s State) checkOwed() error {
	switch {
	case s.Status == StatusSuspended:
		return RuleSuspended.Refuse("")
	case s.Owed == 0:
		return RuleNoArrears.Refuse("")
	}
	return nil
}

// checkReceiver refuses somebody who can receive nothing.
func checkReceiver(n domain.NationalNumber, persons []domain.KnownPerson) error {
	switch k, known := domain.KnownAs(n, persons); {
	case checkNumber("", n) != nil:
		return checkNumber("payee", n)
	case !known:
		return RuleUnknown.Refuse("payee")
	case k.Deceased:
		return RuleDead.Refuse("payee")
	case k.Cancelled:
		return RuleVoid.Refuse("payee")
	}
	return nil
}

// deduction is what is kept back of a month's payment: the instalment that was
// agreed, but no more than the law allows, nor than is owed.
func (s State) deduction(law *domain.Book, a Assessment) (domain.Money, []domain.Step, error) {
	if s.Debt == 0 || s.Instalment == 0 {
		return 0, nil, nil
	}
	share, err := law.On(lawRecovery, a.On)
	if err != nil {
		return 0, nil, err
	}
	kept := min(s.Instalment, s.Debt, a.Amount.Times(share.Rate()), a.Amount)
	return kept, []domain.Step{deductionStep(kept, a.Amount-kept, share)}, nil
}

// CheckMonth refuses what is no month, or one that has not begun.
func CheckMonth(month, today domain.Date) error {
	if month.Year == 0 || month.Month == 0 || month.Day != 0 || month.Check() != nil {
		return RuleMonth.Refuse("month")
	}
	if compare(month, monthOf(today)) > 0 {
		return RuleMonthAhead.Refuse("month")
	}
	return nil
}

// nothingDue is the rule for the first reason of an assessment.
func nothingDue(a Assessment) *domain.Rule {
	return map[Reason]*domain.Rule{
		NobodyLeft: RuleNobodyLeft, NoHead: RuleNoHead, NoCategory: RuleNoCategory, MeansAboveLine: RuleAboveLine,
	}[a.Reasons[0]]
}

// admitDebt lets a command through to any household that has a case or an allowance, in the actor's area.
func (s State) admitDebt(by By) error {
	if s.FamilyNumber == "" {
		return RuleNoCase.Refuse("")
	}
	return by.Actor.MayActIn(s.Area)
}

func planRecovery(s State, c PlanRecovery) ([]domain.Event, error) {
	if err := domain.First(
		s.admitDebt(c.By),
		checkAmount("instalment", c.Instalment),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	if s.Debt == 0 {
		return nil, RuleNoDebt.Refuse("")
	}
	share, err := c.Law.On(lawRecovery, c.Today)
	if err != nil {
		return nil, err
	}
	if most := s.Assessed.Amount.Times(share.Rate()); s.Status == StatusActive && c.Instalment > most {
		return nil, RuleInstalment.Refuse("instalment", most.String())
	}
	return []domain.Event{RecoveryPlanned{c.Instalment, c.Reason, c.Today}}, nil
}

func repay(s State, c Repay) ([]domain.Event, error) {
	if err := domain.First(
		s.admitDebt(c.By),
		checkAmount("amount", c.Amount),
		domain.RequireText("receipt", c.Receipt, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	if c.Amount == 0 || c.Amount > s.Debt {
		return nil, RuleRepayment.Refuse("amount", s.Debt.String())
	}
	return []domain.Event{Repaid{c.Amount, c.Receipt, s.Debt - c.Amount, c.Today}}, nil
}

// clearDebt issues a clearance; its number is drawn last.
func clearDebt(s State, c Clear) ([]domain.Event, error) {
	if err := s.admitDebt(c.By); err != nil {
		return nil, err
	}
	switch {
	case s.Debt > 0:
		return nil, RuleDebt.Refuse("", s.Debt.String())
	case !s.Uncleared:
		return nil, RuleNoDebt.Refuse("")
	}
	if err := domain.CheckText("document", string(c.Document), domain.MaxLine); err != nil {
		return nil, err
	}
	if c.Document == "" {
		return nil, RuleNumbersMissing.Refuse("")
	}
	return []domain.Event{Cleared{c.Document, c.Actor.ID, c.Actor.Office, c.Today}}, nil
}
