package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// TestSuspensionIsNotSlipped: whatever becomes of a suspended card, no other
// comes to hold before the authority has lifted the suspension or revoked the card.
func TestSuspensionIsNotSlipped(t *testing.T) {
	t.Parallel()
	last := domain.NewDate(2036, 2, 29)
	damaged := then(suspended(), nationalid.CardDamaged{Card: one, Description: "x", From: today, Officer: "clerk"})
	lost := then(suspended(), nationalid.CardLost{Card: one, Declaration: declared, From: today, Officer: "clerk", Date: today})
	expired := then(suspended(), nationalid.CardExpired{Card: one, ExpiresOn: last, Date: last.AddDays(1)})
	died := then(suspended(), markDead, ended(nationalid.Death, diedOn))
	lift := nationalid.Lift{By: by, Card: one, Reason: "انتهى", Decision: paper}
	lifted := nationalid.SuspensionLifted{Card: one, Reason: "انتهى", Decision: paper, From: today, Officer: "clerk"}
	judgment := nationalid.CardRevoked{Card: one, Cause: nationalid.Court, Reason: "x", Decision: judged, From: today, Officer: "clerk", Date: today}
	vetted := func(given []domain.Event) []domain.Event {
		return then(given, applied(refiled, stated(nationalid.ChangedData)), nationalid.Approved{Application: refiled, Findings: "x", Officer: "clerk", Date: today})
	}
	next := func(given []domain.Event) []domain.Event {
		return then(vetted(given), printed(refiled, two, today), nationalid.CardDelivered{Card: two, To: "x", Officer: "clerk", Date: today})
	}
	print := nationalid.Print{By: by, Application: refiled, Person: adult(), Card: two, Access: "AB0000002"}
	activate := nationalid.Activate{By: by, Card: two, Person: adult()}
	on := history(nationalid.CardActivated{Card: two, Officer: "clerk", Date: today})
	run(
		t,
		kase{Name: "printed", Given: vetted(suspended()), When: print, Refused: nationalid.RuleSuspended},
		kase{Name: "printed after damage", Given: vetted(damaged), When: print, Refused: nationalid.RuleSuspended},
		kase{Name: "activated after damage", Given: next(damaged), When: activate, Refused: nationalid.RuleSuspended},
		kase{Name: "activated after a loss", Given: next(lost), When: activate, Refused: nationalid.RuleSuspended},
		kase{Name: "activated after its time", Given: next(expired), When: activate, Refused: nationalid.RuleSuspended},
		kase{Name: "lifted after a loss", Given: lost, When: lift, Then: history(lifted)},
		kase{Name: "lifted after its time", Given: expired, When: lift, Then: history(lifted)},
		kase{Name: "lifted twice", Given: then(lost, lifted), When: lift, Refused: nationalid.RuleNotSuspended},
		kase{Name: "activated after the lifting", Given: next(then(lost, lifted)), When: activate, Then: on},
		kase{Name: "activated after the judgment", Given: next(then(suspended(), judgment)), When: activate, Then: on},
		kase{Name: "alive after the lifting", Given: then(died, lifted), When: toFollow(), Then: history(alive, restored(nationalid.Active))},
	)
	if c := state(then(lost, lifted)).Cards[0]; c.Status != nationalid.Lost {
		t.Errorf("a lost card is %s after its suspension", c.Status)
	}
}
