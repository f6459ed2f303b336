package policies

import "sijil/domain/welfare"

// ofHouseholds: who joins may have died while the household was decided on, or
// may have a pension.
var ofHouseholds = []reaction{
	on(Needs{}, func(t Trigger, _ welfare.Activated) []Intent { return []Intent{t.countPension()} }),
	on(Needs{}, func(t Trigger, e welfare.MemberJoined) []Intent {
		household, _ := welfare.Number(t.Stream)
		return []Intent{t.reassess(household, e.Member.Person), t.countPension()}
	}),
}

func (t Trigger) countPension() Intent {
	return t.intent(CountPension, t.Stream, welfare.FollowIncomes{By: now})
}
