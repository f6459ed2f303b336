package policies

import (
	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/person"
)

// ofMarriages: whatever changes how a marriage stands is told to both spouses'
// civil records, which decide on the civil status by all their marriages.
var ofMarriages = []reaction{
	on(Needs{}, func(t Trigger, e marriage.Registered) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Divorced) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Resumed) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.DivorceAnnulled) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.SpouseDied) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.SpouseRevived) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Annulled) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Cancelled) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Reinstated) []Intent { return t.spouses(e.Couple) }),
	on(Needs{}, func(t Trigger, e marriage.Corrected) []Intent { return t.spouses(e.Couple) }),
}

func (t Trigger) spouses(c marriage.Couple) (intents []Intent) {
	for _, n := range []domain.NationalNumber{c.Husband, c.Wife} {
		if n != "" {
			intents = append(intents, t.intent(TellSpouses, person.Stream(n), person.FollowMarriage{
				By: now, Marriage: domain.KnownMarriage{Marriage: t.Stream, Spouse: c.Other(n)},
			}))
		}
	}
	return intents
}
