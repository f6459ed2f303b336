package policies

import (
	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/retirement"
)

// ofCards: a pensioner whose identity card has run out shows to be alive when the next one is applied for.
var ofCards = []reaction{
	on(Needs{}, func(t Trigger, _ nationalid.CardExpired) []Intent {
		n, _ := nationalid.Number(t.Stream)
		return []Intent{t.intent(AskForProof, retirement.Stream(n),
			retirement.FollowCard{By: t.by(), Person: domain.KnownPerson{NationalNumber: n}})}
	}),
}
