package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

func TestReport(t *testing.T) {
	t.Parallel()
	lost := func(changes ...func(*nationalid.Declaration)) nationalid.ReportLost {
		d := declared
		for _, change := range changes {
			change(&d)
		}
		return nationalid.ReportLost{By: by, Card: one, Declaration: d}
	}
	gone := nationalid.CardLost{Card: one, Declaration: declared, From: today, Officer: "clerk", Date: today}
	stolen := nationalid.CardStolen{Card: one, Declaration: robbed, From: today, Officer: "clerk", Date: today}
	damaged := nationalid.CardDamaged{Card: one, Description: "مكسورة", From: today, Officer: "clerk"}
	expired := then(active(domain.NewDate(2016, 1, 1)), nationalid.CardExpired{Card: one, ExpiresOn: domain.NewDate(2025, 12, 31), Date: today})
	withPolice := func(r domain.Reference) nationalid.ReportStolen {
		d := robbed
		d.PoliceReport = r
		return nationalid.ReportStolen{By: by, Card: one, Declaration: d}
	}
	run(
		t,
		kase{Name: "lost", Given: active(today), When: lost(), Then: history(gone)},
		kase{Name: "lost on the way to the holder", Given: made(today), When: lost(), Then: history(gone)},
		kase{Name: "lost after its time", Given: expired, When: lost(), Then: history(gone)},
		kase{Name: "stolen after its time", Given: expired, When: withPolice(paper), Then: history(stolen)},
		kase{Name: "lost twice", Given: then(active(today), gone), When: lost(), Refused: nationalid.RuleHoldsNoLonger},
		kase{Name: "stolen", Given: held(today), When: withPolice(paper), Then: history(stolen)},
		kase{Name: "lost is final, even as stolen", Given: then(active(today), gone), When: withPolice(paper), Refused: nationalid.RuleHoldsNoLonger},
		kase{
			Name: "stolen without the police", Given: active(today), When: withPolice(domain.Reference{}),
			Refused: nationalid.RuleReferenceNeeded, Field: "declaration.policeReport",
		},
		kase{Name: "damaged", Given: active(today), When: nationalid.ReportDamaged{By: by, Card: one, Description: "مكسورة"}, Then: history(damaged)},
		kase{
			Name: "damaged before it was handed over", Given: made(today), When: nationalid.ReportDamaged{By: by, Card: one, Description: "x"},
			Refused: nationalid.RuleNotDelivered,
		},
		kase{Name: "damaged how?", Given: active(today), When: nationalid.ReportDamaged{By: by, Card: one}, Refused: domain.RuleRequired, Field: "description"},
		kase{
			Name: "lost tomorrow", Given: active(today), When: lost(func(d *nationalid.Declaration) { d.OccurredOn = today.AddDays(1) }),
			Refused: nationalid.RuleFuture, Field: "declaration.occurredOn",
		},
		kase{
			Name: "lost before there was a card", Given: active(today), When: lost(func(d *nationalid.Declaration) { d.OccurredOn = today.AddDays(-1) }),
			Refused: nationalid.RuleBeforeIssue, Field: "declaration.occurredOn",
		},
		kase{
			Name: "lost some day", Given: active(today), When: lost(func(d *nationalid.Declaration) { d.OccurredOn.Day = 0 }),
			Refused: nationalid.RuleDateComplete, Field: "declaration.occurredOn",
		},
		kase{
			Name: "lost nowhere", Given: active(today), When: lost(func(d *nationalid.Declaration) { d.Place.Country = "XX" }),
			Refused: nationalid.RuleCountry, Field: "declaration.place.country",
		},
	)
}

func TestSuspendAndRevoke(t *testing.T) {
	t.Parallel()
	suspend := nationalid.Suspend{By: by, Card: one, Reason: "تحقيق", Decision: paper}
	lift := nationalid.Lift{By: by, Card: one, Reason: "انتهى", Decision: paper}
	stopped := nationalid.CardSuspended{Card: one, Reason: "تحقيق", Decision: paper, From: today, Officer: "clerk"}
	lifted := nationalid.SuspensionLifted{Card: one, Reason: "انتهى", Decision: paper, From: today, Officer: "clerk"}
	revoke := func(cause nationalid.Cause, decision domain.Reference) nationalid.Revoke {
		return nationalid.Revoke{By: on(other, today), Card: one, Cause: cause, Reason: "x", Decision: decision}
	}
	revoked := func(cause nationalid.Cause, decision domain.Reference) nationalid.CardRevoked {
		return nationalid.CardRevoked{Card: one, Cause: cause, Reason: "x", Decision: decision, From: today, Officer: "other", Date: today}
	}
	run(
		t,
		kase{Name: "suspended", Given: active(today), When: suspend, Then: history(stopped)},
		kase{Name: "suspended twice", Given: suspended(), When: suspend, Refused: nationalid.RuleSuspended},
		kase{Name: "suspended before it is in force", Given: held(today), When: suspend, Refused: nationalid.RuleNotActivated},
		kase{
			Name: "suspended by nobody", Given: active(today), When: nationalid.Suspend{By: by, Card: one, Reason: "x"},
			Refused: nationalid.RuleReferenceNeeded, Field: "decision",
		},
		kase{Name: "lifted", Given: suspended(), When: lift, Then: history(lifted)},
		kase{Name: "lifted without a suspension", Given: active(today), When: lift, Refused: nationalid.RuleNotSuspended},
		kase{Name: "revoked by a court", Given: suspended(), When: revoke(nationalid.Court, judged), Then: history(revoked(nationalid.Court, judged))},
		kase{Name: "revoked as issued in error", Given: made(today), When: revoke(nationalid.IssuedInError, paper), Then: history(revoked(nationalid.IssuedInError, paper))},
		kase{
			Name: "revoked by a court without its judgment", Given: suspended(), When: revoke(nationalid.Court, paper),
			Refused: domain.RuleCourtReference, Field: "decision.court",
		},
		kase{Name: "revoked for death by hand", Given: suspended(), When: revoke(nationalid.Death, paper), Refused: nationalid.RuleCause, Field: "cause"},
		kase{
			Name: "revoked twice", Given: then(active(today), revoked(nationalid.Court, judged)), When: revoke(nationalid.Court, judged),
			Refused: nationalid.RuleHoldsNoLonger,
		},
	)
}

func TestDestroy(t *testing.T) {
	t.Parallel()
	destroy := nationalid.Destroy{By: by, Card: one, Reason: "عُثر عليها"}
	destroyed := nationalid.CardDestroyed{Card: one, Reason: "عُثر عليها", Officer: "clerk", Date: today}
	lost := then(active(today), nationalid.CardLost{Card: one, Declaration: declared, From: today, Officer: "clerk", Date: today})
	spoiled := nationalid.CardRevoked{Card: one, Cause: nationalid.Spoiled, Reason: "عُثر عليها", From: today, Officer: "clerk", Date: today}
	run(
		t,
		kase{Name: "found again", Given: lost, When: destroy, Then: history(destroyed)},
		kase{Name: "twice", Given: then(lost, destroyed), When: destroy, Refused: nationalid.RuleDestroyed},
		kase{Name: "spoiled in the making", Given: made(today), When: destroy, Then: history(spoiled, destroyed)},
		kase{Name: "in the holder's hands", Given: held(today), When: destroy, Refused: nationalid.RuleInForce},
		kase{Name: "in force", Given: active(today), When: destroy, Refused: nationalid.RuleInForce},
		kase{Name: "why?", Given: lost, When: nationalid.Destroy{By: by, Card: one}, Refused: domain.RuleRequired, Field: "reason"},
		kase{Name: "none", Given: lost, When: nationalid.Destroy{By: by, Card: two, Reason: "x"}, Refused: nationalid.RuleNoSuchCard, Field: "card"},
	)
}

// TestPassDay: a card holds through its last day, and no longer.
func TestPassDay(t *testing.T) {
	t.Parallel()
	last := domain.NewDate(2036, 2, 29)
	expired := nationalid.CardExpired{Card: one, ExpiresOn: last, Date: last.AddDays(1)}
	day := func(d domain.Date) nationalid.PassDay { return nationalid.PassDay{By: on(policy, d)} }
	run(
		t,
		kase{Name: "on the last day", Given: active(today), When: day(last)},
		kase{Name: "on the day after", Given: active(today), When: day(last.AddDays(1)), Then: history(expired)},
		kase{Name: "a card that nobody fetched", Given: made(today), When: day(last.AddDays(1)), Then: history(expired)},
		kase{Name: "again", Given: then(active(today), expired), When: day(last.AddDays(2))},
		kase{Name: "nothing is known", When: day(last)},
	)
	if due := state(active(today)).DueOn(); due != last.AddDays(1) {
		t.Errorf("due on %v", due)
	}
	if due := state(then(active(today), expired)).DueOn(); !due.IsZero() {
		t.Errorf("an expired card is due on %v", due)
	}
}

// TestValidOn: activated by then, not expired, not ended or suspended with effect by then.
func TestValidOn(t *testing.T) {
	t.Parallel()
	start := domain.NewDate(2026, 1, 10)
	later := func(n int) domain.Date { return start.AddDays(n) }
	suspended := nationalid.CardSuspended{Card: one, From: later(10)}
	for name, c := range map[string]struct {
		given []domain.Event
		want  map[domain.Date]bool
	}{
		"handed over only": {held(start), map[domain.Date]bool{start: false}},
		"in force": {active(start), map[domain.Date]bool{
			later(-1): false, start: true, domain.NewDate(2036, 1, 9): true, domain.NewDate(2036, 1, 10): false,
		}},
		"lost": {then(active(start), nationalid.CardLost{Card: one, From: later(5), Date: later(20)}), map[domain.Date]bool{later(4): true, later(5): false}},
		"suspended for five days": {
			then(active(start), suspended, nationalid.SuspensionLifted{Card: one, From: later(15)}),
			map[domain.Date]bool{later(9): true, later(10): false, later(14): false, later(15): true},
		},
		"suspended": {then(active(start), suspended), map[domain.Date]bool{later(9): true, later(100): false}},
	} {
		card := state(c.given).Cards[0]
		for day, want := range c.want {
			if got := card.ValidOn(day); got != want {
				t.Errorf("%s: valid on %v is %v", name, day, got)
			}
		}
	}
}
