package retirement

import (
	"slices"

	"sijil/domain"
)

// award grants the assessed pension: with it the end-of-service gratuity, the
// recovery of unpaid contributions, and arrears for the months that have passed.
func award(s State, c Award) ([]domain.Event, error) {
	if err := domain.First(s.admit(c.By, StatusAssessed), s.claimable(c.Person, s.Claim.Kind), s.assessedFor(c.Person), needPaper(c.Paper, c.Today)); err != nil {
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
		e.ProofDue = later(a.PayableFrom, c.Today).AddMonths(period)
	}
	x := s.settling(c.By, ByAward)
	x.record(e)
	x.besides(s.granted(), a, granted)
	x.account(s.Case.NationalNumber, c.Today, a.PayableFrom, lastMonth(c.Today))
	return x.decided()
}

// contributions books what was never paid, and recovers it at the law's part of the pension.
func (x *settling) contributions(owed, monthly domain.Money) {
	share, err := x.by.Law.On("pension.recovery_share", LawOn(x.by.Today))
	if err != nil {
		x.err = err
		return
	}
	e := ReceivableBooked{Case: x.Case, ID: x.nextDebt(), Debtor: x.Case.NationalNumber, Cause: ByContributions, Amount: owed, Date: x.by.Today}
	if !x.Dead() {
		e.Plan = Plan{From: x.Case.NationalNumber, Instalment: wholeDinars(monthly.Times(share.Rate()))}
	}
	x.record(e)
}

// granted is the assessment that an earlier decision of this pension rests on.
// What was paid besides a pension that was never due is claimed back by itself.
func (s State) granted() (a Assessment) {
	if n := len(s.Rates); n > 0 {
		a = s.Rates[n-1].Assessment
	}
	if s.neverDue() {
		a.EndOfService = 0
	}
	return a
}

// besides settles what an assessment gives and asks for once, beside the
// months, as far as it differs from an earlier one.
func (x *settling) besides(was, is Assessment, d Decision) {
	n := x.Case.NationalNumber
	waits := x.Lump + is.EndOfService - was.EndOfService
	x.lend(n, ByReassessment, -waits)
	if waits = max(0, waits); waits != x.Lump {
		x.record(GratuityAwarded{Amount: waits, Decision: d})
	}
	if more := is.Unpaid - was.Unpaid; more > 0 {
		x.contributions(more, is.Monthly)
	} else if more < 0 {
		x.record(ArrearsRecorded{Payee: n, Amount: -more, Cause: ByReassessment, Date: x.by.Today})
	}
}

// lastMonth is the month before today's.
func lastMonth(today domain.Date) domain.Date { return addMonths(monthOf(today), -1) }

func awardGratuity(s State, c AwardGratuity) ([]domain.Event, error) {
	if err := domain.First(s.admit(c.By, StatusAssessed), s.claimable(c.Person, s.Claim.Kind), s.assessedFor(c.Person), needPaper(c.Paper, c.Today)); err != nil {
		return nil, err
	}
	if s.Found.Assessment.Outcome != OutcomeGratuity {
		return nil, RuleNoGratuity.Refuse("")
	}
	return []domain.Event{GratuityAwarded{Amount: s.Found.Assessment.Gratuity, Final: true, Decision: decision(c.By, c.Paper, "")}}, nil
}

// reassess reckons the pension anew on the corrected service. Months that were
// settled at another amount give arrears or a receivable.
func reassess(s State, c Reassess) ([]domain.Event, error) {
	if err := domain.First(
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
	last, b := s.Rates[len(s.Rates)-1], c.Basis
	b.Kind, b.Retired, b.DateOfBirth, b.Service = last.Basis.Kind, last.Basis.Retired, last.Basis.DateOfBirth, s.Service
	a, _, err := reckoned(b, c.Law)
	if err != nil {
		return nil, err
	}
	if a.Outcome != OutcomePension {
		return nil, RuleNoPensionLeft.Refuse("")
	}
	if !last.From.After(c.From) && last.Monthly == a.Monthly && last.Assessment.EndOfService == a.EndOfService && last.Assessment.Unpaid == a.Unpaid && slices.Equal(last.Basis.Service, b.Service) {
		return nil, RuleNothingChanged.Refuse("basis")
	}
	x := s.settling(c.By, ByReassessment)
	decided := decision(c.By, c.Paper, c.Reason)
	x.record(Reassessed{c.From, LawOn(b.Retired), a.Monthly, b, a, decided})
	x.everybody(c.From, domain.Date{})
	x.besides(last.Assessment, a, decided)
	return x.decided()
}
