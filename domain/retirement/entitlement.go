package retirement

import "sijil/domain"

// Entitlement is what the case of a pensioner gives a person for the month of a
// day: the pensioner, or a survivor. It is the amount that a payment for that
// month comes to, with the steps that lead to it. s is the case as it was known
// at some moment. It fails only where the law's data are silent.
func Entitlement(s State, n domain.NationalNumber, law *domain.Book, on domain.Date) (domain.Entitlement, error) {
	x := explaining{reckoning: reckoning{law: law, on: on}, State: s, payee: n, is: domain.Entitlement{On: on, Status: domain.EntitlementNone}}
	switch {
	case n != s.Case.NationalNumber:
		x.survivor()
	case s.Status == StatusPension:
		x.pensioner()
	default:
		x.claimant()
	}
	x.is.Steps = x.steps
	return x.is, x.err
}

// explaining gathers what is due to a payee, and why.
type explaining struct {
	reckoning
	State
	payee domain.NationalNumber
	is    domain.Entitlement
}

// tell notes a step that rests on a fact of the case and on no parameter.
func (x *explaining) tell(key string, text domain.Text, result domain.Money, figures ...any) {
	x.say(key, text, domain.Provision{}, result, figures...)
}

// claimant explains a case without a monthly pension.
func (x *explaining) claimant() {
	switch s := x.State; s.Status {
	case StatusClaimed:
		x.is.Status = domain.EntitlementPending
		x.tell("pension.claimed", textClaimed, 0, s.Claim.Decision.Date.String())
	case StatusAssessed:
		x.is.Status = domain.EntitlementPending
		x.tell("pension.claimed", textClaimed, 0, s.Claim.Decision.Date.String())
		x.assessed()
	case StatusRefused:
		x.tell("pension.refused", textRefused, 0)
	case StatusGratuity, StatusPaidOff:
		x.assessed()
		x.is.Status, x.is.Amount = domain.EntitlementDue, s.Lump
		text := textGratuityDue
		if s.Lump == 0 {
			x.is.Status, text = domain.EntitlementEnded, textGratuityPaid
		}
		x.tell("pension.gratuity_payment", text, s.Lump, s.Found.Assessment.Gratuity.String())
	default:
		x.tell("pension.none", textNone, 0)
	}
}

// assessed repeats the steps of the assessment, under the law of its own day.
func (x *explaining) assessed() {
	a, err := Reckon(x.Found.Basis, x.law, x.Found.LawOn)
	if err != nil {
		x.err = err
	}
	x.steps = append(x.steps, a.Steps...)
}

// pensioner explains a pension that was awarded.
func (x *explaining) pensioner() {
	x.tell("pension.awarded", textAwarded, x.Award.Monthly, x.Award.Decision.Date.String(), x.Award.PayableFrom.String())
	in, status := x.standing()
	x.is.Status = status
	if status == domain.EntitlementDue {
		x.month(in)
		if x.is.Amount, x.err = x.duePensioner(monthOf(x.on), x.law); x.err != nil {
			return
		}
		x.suspended()
	}
	x.money()
}

// standing tells where the day lies in the time for which the pension is due.
func (x *explaining) standing() (in span, status domain.EntitlementStatus) {
	spans, err := x.spans(x.law)
	if err != nil {
		x.err = err
		return span{}, domain.EntitlementNone
	}
	switch {
	case x.Void:
		x.tell("pension.void", textVoid, 0)
		return span{}, domain.EntitlementSuspended
	case x.on.Before(x.begins()):
		x.tell("pension.later", textLater, 0, x.begins().String())
		return span{}, domain.EntitlementLater
	}
	for _, in := range spans {
		if !in.From.After(x.on) && (in.To.IsZero() || !in.To.Before(x.on)) {
			return in, domain.EntitlementDue
		}
	}
	x.ended()
	return span{}, domain.EntitlementEnded
}

// ended says why nothing is due on the day any more.
func (x *explaining) ended() {
	if x.Dead() {
		if last, step, err := LastDue(x.Died.On, x.law); err != nil || x.on.After(last) {
			x.tell("pension.died", textDied, 0)
			x.steps, x.err = append(x.steps, step), err
			return
		}
	}
	after, text := x.Ended.On, textTerminated
	for _, g := range x.Gaps {
		if x.on.Before(g.Until) && x.on.After(g.After) {
			after, text = g.After, textInterrupted
		}
	}
	x.tell("pension.terminated", text, 0, after.String())
}

// month explains a whole month's pension by the law of its first day, and which part
// of it is due; each part of its own, where the pension changes within the month.
func (x *explaining) month(in span) {
	month := monthOf(x.on)
	for _, p := range x.parts(month, in) {
		if p.rate.From.After(x.begins()) {
			x.tell("pension.reassessed", textReassessed, p.rate.Monthly, p.rate.From.String())
		}
		whole, steps, err := Monthly(p.rate.Basis, x.law, firstOf(month))
		if err != nil {
			x.err = err
			return
		}
		x.steps = append(x.steps, steps...)
		if days := DaysDue(month, p.From, p.To); days < 30 {
			x.tell("pension.part_month", textPartMonth, Prorate(whole, month, p.From, p.To), days)
		}
	}
}

// suspended says whether payments are held up, and the state of the proof of life.
func (x *explaining) suspended() {
	x.heldUp()
	switch p := x.Proof; {
	case p.Due.IsZero():
	case p.Overdue:
		x.say("pension.proof_overdue", textProofOverdue, x.provision("pension.proof_grace_days"), 0, p.Due.String(), p.SuspendOn.String())
	default:
		x.say("pension.proof_due", textProofDue, x.provision("pension.proof_period_months"), 0, p.Due.String())
	}
}

// heldUp says what holds the payments up.
func (x *explaining) heldUp() {
	if x.is.Status != domain.EntitlementDue || !x.Stopped() {
		return
	}
	for _, h := range x.Held {
		if !h.From.After(x.on) {
			x.is.Status, x.is.Amount = domain.EntitlementSuspended, 0
			x.tell("pension.suspended", suspensionTexts[h.Cause], 0, h.From.String())
		}
	}
}

// money says what else goes into the payee's next payment, and what is owed.
func (x *explaining) money() {
	account := x.Ledger(x.payee)
	if account.Arrears > 0 {
		x.tell("pension.arrears", textArrears, account.Arrears, account.Arrears.String())
	}
	if owed := account.Outstanding(); owed > 0 {
		x.tell("pension.owed", textOwed, owed, owed.String())
	}
	if x.is.Amount == 0 {
		return
	}
	_, taken, err := x.deductions(By{Today: x.on, Law: x.law}, x.payee, x.is.Amount)
	if err != nil {
		x.err = err
		return
	}
	if taken > 0 {
		x.say("pension.deduction", textDeduction, x.provision("pension.recovery_share"), taken, taken.String(), (x.is.Amount - taken).String())
	}
}
