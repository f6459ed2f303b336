package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// TestApply_Fee: the law's fee of the day, with a receipt for exactly that.
func TestApply_Fee(t *testing.T) {
	t.Parallel()
	walkIn := func(amount int64, changes ...func(*nationalid.Particulars)) nationalid.Particulars {
		p := stated(nationalid.First, changes...)
		p.WalkIn, p.Receipt.Amount = true, domain.Dinars(amount)
		return p
	}
	exempt := func(e nationalid.Exemption, evidence domain.Reference) func(*nationalid.Particulars) {
		return func(p *nationalid.Particulars) { p.Exemption, p.Evidence = e, evidence }
	}
	paid := func(p nationalid.Particulars, extra int64) []domain.Event {
		e := applied(filed, p)
		e.Fee.WalkIn = domain.Dinars(extra)
		return history(e)
	}
	full := walkIn(31_000)
	martyr := walkIn(6_000, exempt(nationalid.MartyrFamily, paper))
	old := toApply(walkIn(6_000, exempt(nationalid.OverAge, domain.Reference{})))
	old.Person.DateOfBirth = domain.NewDate(1960, 1, 1)
	receipt := func(r nationalid.Receipt) nationalid.Apply {
		return toApply(stated(nationalid.First, func(p *nationalid.Particulars) { p.Receipt = r }))
	}
	run(
		t,
		kase{Name: "without an appointment", When: toApply(full), Then: paid(full, 25_000)},
		kase{Name: "exempt with evidence", When: toApply(martyr), Then: paid(martyr, 0)},
		kase{Name: "exempt by age", When: old, Then: paid(old.Particulars, 0)},
		kase{Name: "not old enough", When: toApply(old.Particulars), Refused: nationalid.RuleNotOverAge, Field: "particulars.exemption"},
		kase{
			Name: "without evidence", When: toApply(walkIn(6_000, exempt(nationalid.Newborn, domain.Reference{}))),
			Refused: nationalid.RuleReferenceNeeded, Field: "particulars.evidence",
		},
		kase{Name: "for no ground of the law", When: toApply(walkIn(6_000, exempt("friend", paper))), Refused: nationalid.RuleExemption, Field: "particulars.exemption"},
		kase{
			Name: "with an appointment", When: toApply(stated(nationalid.First, exempt(nationalid.Emergency, paper))),
			Refused: nationalid.RuleNothingToExempt, Field: "particulars.exemption",
		},
		kase{
			Name: "too little", When: receipt(nationalid.Receipt{Number: "R-1", Amount: domain.Dinars(5_000)}),
			Refused: nationalid.RuleFeeAmount, Field: "particulars.receipt.amount",
		},
		kase{Name: "without a receipt", When: receipt(nationalid.Receipt{Amount: domain.Dinars(6_000)}), Refused: domain.RuleRequired, Field: "particulars.receipt.number"},
		kase{Name: "evidence of tomorrow", When: toApply(walkIn(6_000, exempt(nationalid.Emergency, domain.Reference{
			Authority: "x", Number: "1", Date: today.AddDays(1),
		}))), Refused: nationalid.RuleFuture, Field: "particulars.evidence.date"},
	)
}

// TestApply_OwedIsFree: what replaces a card ended by mistake costs nothing.
func TestApply_OwedIsFree(t *testing.T) {
	t.Parallel()
	given := then(active(today),
		nationalid.HolderDied{Death: death, Date: today},
		nationalid.CardRevoked{Card: one, Cause: nationalid.Death, From: today, Date: today},
		nationalid.CardDestroyed{Card: one, Reason: "x", Date: today},
		nationalid.HolderAlive{Date: today},
		nationalid.ReplacementOwed{Card: one, Date: today})
	free := stated(nationalid.Reissue, func(p *nationalid.Particulars) { p.Receipt = nationalid.Receipt{} })
	filedFree := applied(filed, free)
	filedFree.Fee.Card = 0
	paid := stated(nationalid.Reissue, func(p *nationalid.Particulars) { p.Receipt = nationalid.Receipt{Number: "R-1"} })
	run(
		t,
		kase{Name: "free", Given: given, When: toApply(free), Then: history(filedFree)},
		kase{Name: "a receipt for nothing", Given: given, When: toApply(paid), Refused: nationalid.RuleNothingDue, Field: "particulars.receipt.number"},
	)
}

// TestApply_SpoiledIsFree: the holder does not pay for what the office spoiled.
func TestApply_SpoiledIsFree(t *testing.T) {
	t.Parallel()
	spoiled := then(made(today), decide(t, made(today), nationalid.Destroy{By: by, Card: one, Reason: "تلفت في الطباعة"})...)
	p := stated(nationalid.Reissue, func(p *nationalid.Particulars) { p.Receipt = nationalid.Receipt{} })
	again := toApply(p)
	again.Application = refiled
	free := applied(refiled, p)
	free.Fee.Card = 0
	run(t, kase{Name: "spoiled in the making", Given: spoiled, When: again, Then: history(free)})
}
