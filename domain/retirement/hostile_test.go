package retirement_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// TestR21_R22_HostileValues: every text, date and number of every command that
// people give, spoiled in every way, is kept as it is or refused by a rule that names it.
func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[retirement.Command]
	after := func(given []domain.Event, when retirement.Command) attempt { return attempt{Given: given, When: when} }
	recorded := play(t, nil, toRecord(granted))
	short := toRecord(granted)
	short.Service = served(10, 0, 0).Service
	lump := retirement.AwardGratuity{By: on(granted), Person: retiree(), Paper: paper}
	gratuity := play(t, nil, short, toClaim(granted), toAssess(granted))
	paid := paidThrough(t, month(2024, 9))
	today := day(2024, 9, 30)
	sharing, dead := shared(t)
	open := play(t, paidThrough(t, month(2025, 1)), toFollow(day(2025, 2, 3), dead))
	owing, id := overpaid(t)
	hold := retirement.Suspend{By: on(today), Cause: retirement.UnderInquiry, Reason: "x", Paper: paper}
	end := retirement.Terminate{By: on(today), Cause: retirement.Reemployed, On: day(2024, 8, 31), Reason: "x", Paper: paper}
	correct := retirement.CorrectService{By: on(today), Service: served(26, 0, 0).Service, Paper: paper, Reason: "x"}
	studies := retirement.FileEvidence{By: on(day(2025, 3, 12)), Survivor: son, Studying: retirement.AtSchool, From: day(2025, 2, 1), Until: day(2028, 6, 30), Paper: paper}
	domaintest.Hostile(t, retirement.Decider, retirement.Codec, relatedFields,
		after(nil, toRecord(granted)),
		after(recorded, correct),
		after(recorded, toClaim(granted)),
		after(play(t, recorded, toClaim(granted)), toAssess(granted)),
		after(assessed(t), toAward(granted)),
		after(assessed(t), retirement.Refuse{By: on(granted), Reason: "x", Paper: paper}),
		after(gratuity, lump),
		after(play(t, gratuity, lump), retirement.PayGratuity{By: on(granted), Person: retiree()}),
		after(open, retirement.PayGratuity{By: on(day(2025, 3, 12)), Person: dead, Heir: retirement.Payee{Person: heir, Account: "H-9"}, Paper: paper}),
		after(play(t, paidThrough(t, month(2024, 12)), toFollow(day(2025, 2, 3), dead)), toHeirs(day(2025, 3, 12), dead, dead)),
		after(play(t, sharing, studies), retirement.WithdrawEvidence{By: on(day(2025, 4, 12)), Evidence: "E1", Until: day(2026, 6, 30), Reason: "x", Paper: paper}),
		after(play(t, paid, correct), retirement.Reassess{By: on(today), From: retiredOn, Basis: earned(), Paper: paper, Reason: "x"}),
		after(paid, retirement.ChangeAccount{By: on(today), Account: "x"}),
		after(paid, toPay(month(2024, 10))),
		after(sharing, payShare(month(2025, 3), day(2025, 3, 12), dead, theSon())),
		after(paid, prove(today)),
		after(paid, hold),
		after(play(t, paid, hold), retirement.Resume{By: on(today), Person: retiree(), Cause: retirement.UnderInquiry, Reason: "x"}),
		after(paid, end),
		after(play(t, paid, end), retirement.LiftTermination{By: on(today), Person: retiree(), From: day(2024, 9, 1), Reason: "x", Paper: paper}),
		after(sharing, studies),
		after(open, toGrantShares(day(2025, 3, 12), dead)),
		after(owing, byInstalments(id, domain.Dinars(1000))),
		after(owing, retirement.PlanRecovery{By: on(day(2025, 1, 3)), Receivable: id, Plan: retirement.Plan{LumpSumBy: day(2025, 2, 1)}}),
		after(owing, retirement.Recover{By: on(day(2025, 1, 3)), Receivable: id, Amount: domain.Dinars(1000), Paper: paper}),
		after(owing, retirement.WriteOff{By: on(day(2025, 1, 3)), Receivable: id, Reason: "x", Paper: paper}),
		after(paid, clearance(today)),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"service", "service"},
		{"on", "service"},
		{"basis", "basis"},
		{"person", "basis"},
		{"person", "person"},
		{"person", "service"},
		{"from", "until"},
		{"plan", "plan"},
		{"paper", "paper"},
		{"survivors", "survivors"},
		{"survivor", "survivor"},
		{"whose", "whose"},
		{"heir", "heir"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
