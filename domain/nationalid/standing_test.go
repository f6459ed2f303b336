package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// TestFollow_TheDayDoesNotMatter: what ended a card, and when, does not depend on the day on which the register looks.
func TestFollow_TheDayDoesNotMatter(t *testing.T) {
	t.Parallel()
	issued, noted := domain.NewDate(2025, 1, 10), today
	someDay := func(p *domain.KnownPerson) { dead(p); p.DateOfDeath = domain.NewDate(2026, 3, 0) }
	someYear := func(p *domain.KnownPerson) { dead(p); p.DateOfDeath = domain.NewDate(2024, 0, 0) }
	later := toFollow(someDay)
	later.Today = domain.NewDate(2026, 4, 2)
	corrected := toFollow(dead)
	corrected.Today = later.Today
	mark := nationalid.HolderDied{Death: death, DateOfDeath: domain.NewDate(2026, 3, 0), Date: noted}
	moved := nationalid.CardRevoked{Card: one, Cause: nationalid.Death, From: diedOn, Officer: "policies", Date: later.Today}
	run(
		t,
		kase{Name: "died this month", Given: active(issued), When: toFollow(someDay), Then: history(mark, ended(nationalid.Death, noted))},
		kase{Name: "died this month, seen again in the next", Given: then(active(issued), mark, ended(nationalid.Death, noted)), When: later},
		kase{
			Name: "died this month, and the day is known later", Given: then(active(issued), mark, ended(nationalid.Death, noted)), When: corrected,
			Then: history(nationalid.DateOfDeathCorrected{DateOfDeath: diedOn, Date: later.Today}, moved),
		},
		kase{Name: "died the year before last", Given: active(issued), When: toFollow(someYear), Then: history(
			nationalid.HolderDied{Death: death, DateOfDeath: domain.NewDate(2024, 0, 0), Date: noted}, ended(nationalid.Death, domain.NewDate(2024, 12, 31)))},
	)
}

// TestFollow_TheFirstCauseCounts: in whatever order the causes became known.
func TestFollow_TheFirstCauseCounts(t *testing.T) {
	t.Parallel()
	cancelledOn := domain.NewDate(2026, 2, 20)
	cancelled := nationalid.RecordCancelled{Date: cancelledOn}
	void20 := nationalid.CardRevoked{Card: one, Cause: nationalid.RecordVoid, From: cancelledOn, Officer: "policies", Date: cancelledOn}
	issued := domain.NewDate(2025, 1, 10)
	run(
		t,
		kase{
			Name: "void, then dead earlier", Given: then(active(issued), cancelled, void20), When: toFollow(dead, void),
			Then: history(markDead, ended(nationalid.Death, diedOn)),
		},
		kase{
			Name: "dead and void, then alive", Given: then(active(issued), cancelled, void20, markDead, ended(nationalid.Death, diedOn)), When: toFollow(void),
			Then: history(alive, ended(nationalid.RecordVoid, cancelledOn)),
		},
		kase{
			Name: "dead and void, then reinstated", Given: then(active(issued), cancelled, void20, markDead, ended(nationalid.Death, diedOn)), When: toFollow(dead),
			Then: history(nationalid.RecordReinstated{Date: today}),
		},
	)
}

// TestNoCardOfTheDeadHolds: a card that was lost or expired after the death held until the death.
func TestNoCardOfTheDeadHolds(t *testing.T) {
	t.Parallel()
	issued, after := domain.NewDate(2025, 1, 10), diedOn.AddDays(5)
	lost := then(active(issued), nationalid.CardLost{Card: one, From: diedOn.AddDays(10), Date: today})
	for name, c := range map[string]struct {
		given        []domain.Event
		before, then bool
	}{
		"lost after the death":           {then(lost, markDead), true, false},
		"lost, and the death annulled":   {then(lost, markDead, alive), true, true},
		"expired after the death":        {then(active(domain.NewDate(2016, 2, 20)), nationalid.CardExpired{Card: one}, markDead), true, false},
		"lost, and the death lies later": {then(lost, markDead, nationalid.DateOfDeathCorrected{DateOfDeath: diedOn.AddDays(8), Date: today}), true, true},
	} {
		card := state(c.given).Cards[0]
		if card.ValidOn(diedOn.AddDays(-1)) != c.before || card.ValidOn(after) != c.then {
			t.Errorf("%s: valid the day before %v, five days after %v", name, card.ValidOn(diedOn.AddDays(-1)), card.ValidOn(after))
		}
	}
}
