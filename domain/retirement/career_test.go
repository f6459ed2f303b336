package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// TestCareerToPension: service, claim, assessment, award, and a payment of each month.
func TestCareerToPension(t *testing.T) {
	t.Parallel()
	past := paidThrough(t, month(2024, 9))
	found := of[retirement.Assessed](past)[0]
	if found.LawOn != retiredOn || len(found.Steps) == 0 || found.Basis.DateOfBirth != retiree().DateOfBirth || len(found.Basis.Service) != 1 {
		t.Errorf("the assessment does not hold what it rests on: %+v", found)
	}
	granted := of[retirement.Awarded](past)[0]
	if granted.PayableFrom != retiredOn || granted.ProofDue != day(2025, 7, 10) {
		t.Errorf("awarded %+v", granted)
	}
	if lump := of[retirement.GratuityAwarded](past); len(lump) != 1 || lump[0].Amount != domain.Dinars(12*1_200_000) || lump[0].Final {
		t.Errorf("25 years of service give the end-of-service gratuity: %+v", lump)
	}
	paid := of[retirement.Paid](past)
	if len(paid) != 3 {
		t.Fatalf("paid %d months", len(paid))
	}
	for _, p := range paid {
		if p.Amount != granted.Monthly || p.Net != p.Amount || p.Account != "RB-7781" || p.Payee != pensioner || p.Monthly != p.Amount || p.RateFrom != retiredOn {
			t.Errorf("paid %+v, awarded %s", p, granted.Monthly)
		}
	}
}

// TestLateAwardHasArrears: months before the award go out with the first payment.
func TestLateAwardHasArrears(t *testing.T) {
	t.Parallel()
	late := day(2024, 10, 5)
	past := play(t, nil, toRecord(late), toClaim(late), toAssess(late), toAward(late), toPay(month(2024, 10)))
	monthly := of[retirement.Awarded](past)[0].Monthly
	p := of[retirement.Paid](past)[0]
	if p.Arrears != 3*monthly || p.Net != 4*monthly {
		t.Errorf("paid %s with arrears %s; a month is %s", p.Net, p.Arrears, monthly)
	}
	if left := ledger(past, pensioner).Arrears; left != 0 {
		t.Errorf("%s of arrears are left", left)
	}
}

// TestUnpaidContributionsAreRecovered at the law's part of the monthly payment.
func TestUnpaidContributionsAreRecovered(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Service = []retirement.Period{
		{Employer: "وزارة التربية", From: day(1999, 7, 1), To: day(2022, 7, 1), Kind: retirement.OrdinaryService},
		{Employer: "عقد", From: day(2022, 7, 1), To: day(2024, 7, 1), Kind: retirement.UnpaidService, Salary: domain.Dinars(500_000)},
	}
	past := play(t, nil, record, toClaim(granted), toAssess(granted), toAward(granted), toPay(month(2024, 7)))
	debt := of[retirement.ReceivableBooked](past)[0]
	if debt.Amount != domain.Dinars(1_200_000) || debt.Cause != retirement.ByContributions {
		t.Fatalf("two years at 10 %% of 500,000 are 1,200,000: %+v", debt)
	}
	p := of[retirement.Paid](past)[0]
	if len(p.Deductions) != 1 || p.Deductions[0].Amount != p.Amount/4/domain.Dinar*domain.Dinar || p.Net != p.Amount-p.Deductions[0].Amount {
		t.Errorf("a quarter of the payment is kept back: %+v", p)
	}
	if left := ledger(past, pensioner).Outstanding(); left != debt.Amount-p.Deductions[0].Amount {
		t.Errorf("%s outstanding", left)
	}
}

// TestCorrectedServiceIsReassessed: months that were paid at another amount give arrears, or a receivable.
func TestCorrectedServiceIsReassessed(t *testing.T) {
	t.Parallel()
	past := paidThrough(t, month(2024, 9))
	before := of[retirement.Awarded](past)[0].Monthly
	longer, shorter := served(27, 0, 0).Service, served(20, 0, 0).Service
	again := func(service []retirement.Period) []domain.Event {
		return play(t, past,
			retirement.CorrectService{By: on(day(2024, 9, 30)), Service: service, Paper: paper, Reason: "كتاب الخدمة"},
			retirement.Reassess{By: on(day(2024, 9, 30)), From: retiredOn, Basis: earned(), Paper: paper, Reason: "كتاب الخدمة"})
	}
	more := again(longer)
	if rise := of[retirement.Reassessed](more)[0].Monthly - before; rise <= 0 || ledger(more, pensioner).Arrears != 3*rise {
		t.Errorf("arrears of %s for a rise of %s over three months", ledger(more, pensioner).Arrears, rise)
	}
	less := again(shorter)
	if fall := before - of[retirement.Reassessed](less)[0].Monthly; fall <= 0 || ledger(less, pensioner).Outstanding() != 3*fall {
		t.Errorf("a receivable of %s for a fall of %s over three months", ledger(less, pensioner).Outstanding(), fall)
	}
}

// TestShortServiceEndsWithAGratuity, which is paid once.
func TestShortServiceEndsWithAGratuity(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Service = served(10, 0, 0).Service
	past := play(t, nil, record, toClaim(granted), toAssess(granted),
		retirement.AwardGratuity{By: on(granted), Person: retiree(), Paper: paper},
		retirement.PayGratuity{By: on(granted), Person: retiree()})
	if paid := of[retirement.GratuityPaid](past)[0]; paid.Amount != domain.Dinars(20_000_000) || paid.Account != "RB-7781" {
		t.Errorf("twice the last salary for ten years is 20,000,000: %+v", paid)
	}
}
