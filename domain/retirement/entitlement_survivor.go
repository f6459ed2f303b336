package retirement

import (
	"slices"

	"sijil/domain"
)

// Concerns tells whether a person is the pensioner, or noted as one of the family.
func (s State) Concerns(n domain.NationalNumber) bool {
	_, noted := s.Family.latest(n)
	return n == s.Case.NationalNumber || noted || slices.Contains(s.Family.Granted, n)
}

// survivor explains a survivor's share in the pension of the deceased.
func (x *explaining) survivor() {
	noted, ok := x.Family.latest(x.payee)
	if !ok && !slices.Contains(x.Family.Granted, x.payee) {
		x.tell("pension.none", textNone, 0)
		return
	}
	x.tell("pension.survivor", relationTexts[noted.Relation], 0)
	switch {
	case x.Family.Status == FamilyClosed:
		x.is.Status = domain.EntitlementEnded
		x.tell("pension.pensioner_lives", textPensionerLives, 0)
	case x.Family.Status == FamilyOpen, !slices.Contains(x.Family.Granted, x.payee):
		x.is.Status = domain.EntitlementPending
		x.tell("pension.share_undecided", textShareUndecided, 0)
	case x.Void:
		x.is.Status = domain.EntitlementSuspended
		x.tell("pension.void", textVoid, 0)
	default:
		x.share()
		x.heldUp()
		x.money()
	}
}

// share explains a share that was granted.
func (x *explaining) share() {
	last, _, err := LastDue(x.Died.On, x.law)
	if err != nil {
		x.err = err
		return
	}
	begins := last.AddDays(1)
	if own, _ := x.Family.latest(x.payee); own.DateOfBirth.Earliest().After(begins) {
		begins = own.DateOfBirth.Earliest()
	}
	if x.on.Before(begins) {
		x.is.Status = domain.EntitlementLater
		x.tell("pension.later", textLater, 0, begins.String())
		return
	}
	month := monthOf(x.on)
	x.month(span{From: last.AddDays(1)})
	pool, err := x.pool(month, x.law)
	if err != nil {
		x.err = err
		return
	}
	facts := later(firstOf(month), x.Died.On)
	shares, steps, err := Shares(x.law, facts, pool, x.Family.granted(facts))
	if err != nil {
		x.err = err
		return
	}
	x.steps = append(x.steps, steps...)
	for _, share := range shares {
		if share.NationalNumber == x.payee {
			x.own(share)
		}
	}
}

// own explains the payee's own share, and how long it runs.
func (x *explaining) own(share Share) {
	if share.Amount == 0 {
		x.is.Status = domain.EntitlementEnded
		x.tell("pension.no_share", reasonTexts[share.Reason], 0)
		return
	}
	x.is.Status, x.is.Amount = domain.EntitlementDue, share.Amount
	x.say("pension.own_share", textOwnShare, x.row("pension.share", string(x.relation()), ""), share.Amount, share.Amount.String())
	facts, _ := x.Family.known(x.payee, x.on)
	last, err := LastDay(facts, x.law, x.on)
	if err != nil {
		x.err = err
	} else if !last.IsZero() {
		x.say("pension.share_until", textShareUntil, x.provision("pension.share_age"), 0, last.String())
	}
}

func (x *explaining) relation() Relation {
	noted, _ := x.Family.latest(x.payee)
	return noted.Relation
}
