package policies

import (
	"slices"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

var households = Needs{Households: true}

// ofPensions: a pension is income to its household, as long as the pensioner is
// a living member, and a proof of life that nobody brings is looked into where
// the pensioner lives.
var ofPensions = []reaction{
	on(households, func(t Trigger, _ retirement.Awarded) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.Reassessed) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.Suspended) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.Resumed) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.Terminated) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.TerminationLifted) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.DeathAnnulled) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.SurvivorsAwarded) []Intent { return t.incomes() }),
	on(households, func(t Trigger, _ retirement.SharesChanged) []Intent { return t.incomes() }),
	on(Needs{}, Trigger.claimOpened),
	on(households, Trigger.proofOverdue),
}

// claimOpened looks once more at each survivor: one may have died or married
// while the pensioner's family was looked up.
func (t Trigger) claimOpened(e retirement.SurvivorsClaimOpened) (intents []Intent) {
	for _, s := range e.Candidates {
		intents = append(intents, t.intent(ReassessShares, t.Stream,
			retirement.FollowBeneficiary{By: now, Person: domain.KnownPerson{NationalNumber: s.NationalNumber}}, s.NationalNumber))
	}
	return intents
}

func (t Trigger) proofOverdue(retirement.ProofOverdue) []Intent {
	return t.each(VisitHousehold, welfare.FlagVisit{By: t.by(), Reason: t.Event.EventName()})
}

func (t Trigger) incomes() []Intent { return t.each(CountPension, welfare.FollowIncomes{By: now}) }

// each gives a command to every household that the event concerns.
func (t Trigger) each(policy string, c welfare.Command) (intents []Intent) {
	var told []domain.FamilyNumber
	for _, m := range t.Kin.Households {
		if !slices.Contains(told, m.Household) {
			told = append(told, m.Household)
			intents = append(intents, t.intent(policy, welfare.Stream(m.Household), c))
		}
	}
	return intents
}
