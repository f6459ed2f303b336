package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// award grants the assessed pension: with it the end-of-service gratuity, the
// recovery of unpaid contributions, and arrears for the months that have passed.
func award(s State, c Award) ([]domain.Event, error) {
	if err := firstError(s.admit(c.By, StatusAssessed), s.claimable(c.Person, s.Claim.Kind), needPaper(c.Paper, c.Today)); err != nil {
		return nil, err
	}
	a := s.Found.Assessment
	if a.Outcome != OutcomePension {
		return nil, RuleNoPension.Refuse("")
	}
	granted := decision(c.By, c.Paper, "")
	e := Awarded{Kind: s.Claim.Kind, Monthly: a.Monthly, PayableFrom: a.PayableFrom, Decision: granted}
	if !s.Dead() {
		period, err := number(c.Law, "pension.proof_period_months", c.Today)
		if err != nil {
			return nil, err
		}
		e.ProofDue = afterMonths(later(a.PayableFrom, c.Today), period)
	}
	x := s.settling(c.By, ByAward)
	x.record(e)
	if a.EndOfService > 0 {
		x.record(GratuityAwarded{Amount: a.EndOfService, Decision: granted})
	}
	x.contributions(a)
	x.account(s.Case.NationalNumber, c.Today, a.PayableFrom, lastMonth(c.Today))
	return x.decided()
}

// contributions books what was never paid, and recovers it at the law's part of the pension.
func (x *settling) contributions(a Assessment) {
	if a.Unpaid == 0 {
		return
	}
	share, err := x.by.Law.On("pension.recovery_share", LawOn(x.by.Today))
	if err != nil {
		x.err = err
		return
	}
	e := ReceivableBooked{Case: x.Case, ID: fmt.Sprintf("R%d", x.Debts+1), Debtor: x.Case.NationalNumber, Cause: ByContributions, Amount: a.Unpaid, Date: x.by.Today}
	if !x.Dead() {
		e.Plan = Plan{From: x.Case.NationalNumber, Instalment: a.Monthly.Times(share.Rate()).Round()}
	}
	x.record(e)
}

// lastMonth is the month before today's.
func lastMonth(today domain.Date) domain.Date { return addMonths(monthOf(today), -1) }

func awardGratuity(s State, c AwardGratuity) ([]domain.Event, error) {
	if err := firstError(s.admit(c.By, StatusAssessed), s.claimable(c.Person, s.Claim.Kind), needPaper(c.Paper, c.Today)); err != nil {
		return nil, err
	}
	if s.Found.Assessment.Outcome != OutcomeGratuity {
		return nil, RuleNoGratuity.Refuse("")
	}
	return []domain.Event{GratuityAwarded{Amount: s.Found.Assessment.Gratuity, Final: true, Decision: decision(c.By, c.Paper, "")}}, nil
}

func payGratuity(s State, c PayGratuity) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusGratuity, StatusPension); err != nil {
		return nil, err
	}
	if err := s.claimable(c.Person, s.Claim.Kind); err != nil {
		return nil, err
	}
	if s.Lump == 0 {
		return nil, RuleNothingDue.Refuse("")
	}
	return []domain.Event{GratuityPaid{s.Lump, s.account(s.Case.NationalNumber), decision(c.By, domain.Reference{}, "")}}, nil
}

// reassess reckons the pension anew on the corrected service. Months that were
// settled at another amount give arrears or a receivable.
func reassess(s State, c Reassess) ([]domain.Event, error) {
	if err := firstError(
		s.admit(c.By, StatusPension),
		needPaper(c.Paper, c.Today),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		checkDay("from", c.From, c.Today),
	); err != nil {
		return nil, err
	}
	if c.From.Before(s.Award.PayableFrom) {
		return nil, RuleNotPayableYet.Refuse("from")
	}
	first, b := s.Rates[0].Basis, c.Basis
	b.Kind, b.Retired, b.DateOfBirth, b.Service = first.Kind, first.Retired, first.DateOfBirth, s.Service
	a, _, err := reckoned(b, c.Law)
	if err != nil {
		return nil, err
	}
	if a.Outcome != OutcomePension {
		return nil, RuleNoPension.Refuse("")
	}
	if same := s.Rates[len(s.Rates)-1]; same.Monthly == a.Monthly && slices.Equal(same.Basis.Service, b.Service) {
		return nil, RuleNothingChanged.Refuse("basis")
	}
	x := s.settling(c.By, ByReassessment)
	x.record(Reassessed{c.From, LawOn(b.Retired), a.Monthly, b, a, decision(c.By, c.Paper, c.Reason)})
	x.everybody(c.From, domain.Date{})
	return x.decided()
}
