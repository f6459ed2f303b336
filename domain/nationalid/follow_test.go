package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

func toFollow(changes ...func(*domain.KnownPerson)) nationalid.Follow {
	return nationalid.Follow{By: follow, Person: adult(changes...)}
}

var (
	diedOn   = domain.NewDate(2026, 2, 10)
	markDead = nationalid.HolderDied{Death: death, DateOfDeath: diedOn, Date: today}
	alive    = nationalid.HolderAlive{Date: today}
)

func ended(cause nationalid.Cause, from domain.Date) nationalid.CardRevoked {
	return nationalid.CardRevoked{Card: one, Cause: cause, From: from, Officer: "policies", Date: today}
}

func restored(to nationalid.CardStatus) nationalid.CardRestored {
	return nationalid.CardRestored{Card: one, Status: to, Name: adult().Name, Office: "IQ-BA-01", Area: basra, Date: today}
}

func TestFollow_DeathAndBack(t *testing.T) {
	t.Parallel()
	issued := domain.NewDate(2026, 1, 10)
	deceased := then(active(issued), markDead, ended(nationalid.Death, diedOn))
	otherDay := diedOn.AddDays(-3)
	earlier := func(p *domain.KnownPerson) { dead(p); p.DateOfDeath = otherDay }
	unknownDay := func(p *domain.KnownPerson) { dead(p); p.DateOfDeath = domain.Date{} }
	markUnknown := nationalid.HolderDied{Death: death, Date: today}
	closed := nationalid.ApplicationClosed{Application: filed, Cause: nationalid.Death, Date: today}
	destroyed := nationalid.CardDestroyed{Card: one, Reason: "x", Date: today}
	owed := nationalid.ReplacementOwed{Card: one, Name: adult().Name, Office: "IQ-BA-01", Area: basra, Date: today}
	lost := then(active(issued), nationalid.CardLost{Card: one, Declaration: declared, From: today, Date: today})
	stranger := toFollow(dead)
	stranger.Person.NationalNumber = father
	outside := toFollow(dead)
	outside.Actor = domain.Actor{ID: "x", Area: "IQ-BG"}
	run(
		t,
		kase{Name: "nobody's cards", When: toFollow(dead)},
		kase{Name: "nothing changed", Given: active(issued), When: toFollow()},
		kase{Name: "a death revokes", Given: active(issued), When: toFollow(dead), Then: history(markDead, ended(nationalid.Death, diedOn))},
		kase{Name: "again: nothing", Given: deceased, When: toFollow(dead)},
		kase{Name: "a death that waits for its card", Given: made(issued), When: toFollow(dead), Then: history(markDead, ended(nationalid.Death, diedOn))},
		kase{Name: "a death closes an application", Given: open(), When: toFollow(dead), Then: history(markDead, closed)},
		kase{Name: "a lost card stays lost", Given: lost, When: toFollow(dead), Then: history(markDead)},
		kase{Name: "on a day that is not known", Given: active(issued), When: toFollow(unknownDay), Then: history(markUnknown, ended(nationalid.Death, today))},
		kase{Name: "another day of death", Given: deceased, When: toFollow(earlier), Then: history(
			nationalid.DateOfDeathCorrected{DateOfDeath: otherDay, Date: today}, ended(nationalid.Death, otherDay))},
		kase{Name: "alive: put back", Given: deceased, When: toFollow(), Then: history(alive, restored(nationalid.Active))},
		kase{Name: "alive: again", Given: then(deceased, alive, restored(nationalid.Active)), When: toFollow()},
		kase{
			Name: "alive: the application is open", Given: then(approved(), markDead, closed), When: toFollow(),
			Then: history(alive, nationalid.ApplicationReopened{
				Application: filed, Status: nationalid.ApplicationApproved, Name: adult().Name, Office: "IQ-BA-01", Area: basra, Date: today,
			}),
		},
		kase{Name: "alive: destroyed meanwhile", Given: then(deceased, destroyed), When: toFollow(), Then: history(alive, owed)},
		kase{Name: "alive: owed already", Given: then(deceased, destroyed, alive, owed), When: toFollow()},
		kase{
			Name: "alive: expired meanwhile", Given: then(active(domain.NewDate(2016, 2, 1)), markDead, ended(nationalid.Death, diedOn)),
			When: toFollow(), Then: history(alive, owed),
		},
		kase{Name: "dead, alive, dead: nothing is owed to the dead", Given: then(deceased, destroyed, alive, owed), When: toFollow(dead), Then: history(markDead)},
		kase{Name: "another's record", Given: active(issued), When: stranger, Refused: domain.RuleOtherPerson, Field: "person.nationalNumber"},
		kase{Name: "by an office elsewhere", Given: active(issued), When: outside, Refused: domain.RuleOutsideArea},
	)
	if !state(then(deceased, alive, restored(nationalid.Active))).Cards[0].ValidOn(today) {
		t.Error("a card that was put back does not hold")
	}
	if state(then(deceased, destroyed, alive, owed, markDead)).Cards[0].ToBeReplaced {
		t.Error("a card is owed to the dead")
	}
}

// TestFollow_SeveralCauses: what one cause ended comes back when none stands any more.
func TestFollow_SeveralCauses(t *testing.T) {
	t.Parallel()
	issued := domain.NewDate(2026, 1, 10)
	cancelled, reinstated := nationalid.RecordCancelled{Date: today}, nationalid.RecordReinstated{Date: today}
	emigrated, back := nationalid.NationalityLost{Nationality: "SE", Date: today}, nationalid.NationalityRegained{Date: today}
	deceased := then(active(issued), markDead, ended(nationalid.Death, diedOn))
	run(
		t,
		kase{Name: "record cancelled", Given: active(issued), When: toFollow(void), Then: history(cancelled, ended(nationalid.RecordVoid, today))},
		kase{
			Name: "record reinstated", Given: then(active(issued), cancelled, ended(nationalid.RecordVoid, today)), When: toFollow(),
			Then: history(reinstated, restored(nationalid.Active)),
		},
		kase{Name: "nationality lost", Given: held(issued), When: toFollow(abroad), Then: history(emigrated, ended(nationalid.NotNational, today))},
		kase{
			Name: "nationality regained", Given: then(held(issued), emigrated, ended(nationalid.NotNational, today)), When: toFollow(),
			Then: history(back, restored(nationalid.Delivered)),
		},
		kase{Name: "dead, then cancelled", Given: deceased, When: toFollow(dead, void), Then: history(cancelled)},
		kase{Name: "alive, and still cancelled", Given: then(deceased, cancelled), When: toFollow(void), Then: history(alive, ended(nationalid.RecordVoid, today))},
		kase{Name: "alive and reinstated", Given: then(deceased, cancelled), When: toFollow(), Then: history(alive, reinstated, restored(nationalid.Active))},
		kase{
			Name: "all at once", Given: active(issued), When: toFollow(dead, void, abroad),
			Then: history(markDead, cancelled, emigrated, ended(nationalid.Death, diedOn)),
		},
	)
}

func TestFollow_OutdatedData(t *testing.T) {
	t.Parallel()
	issued := domain.NewDate(2026, 1, 10)
	outdated := nationalid.DataOutdated{
		Card: one, Fields: []string{"name.given"}, Name: adult().Name, Office: "IQ-BA-01", Area: basra, Date: today,
	}
	respelt := func(p *domain.KnownPerson) { p.Name.Latin.Given = "Nour" }
	moved := func(p *domain.KnownPerson) { p.FamilyNumber = "ANOTHER" }
	run(
		t,
		kase{Name: "a changed name", Given: active(issued), When: toFollow(renamed), Then: history(outdated)},
		kase{Name: "again: nothing", Given: then(active(issued), outdated), When: toFollow(renamed)},
		kase{Name: "changed back", Given: then(active(issued), outdated), When: toFollow(), Then: history(nationalid.DataCurrent{Card: one, Date: today})},
		kase{
			Name: "another family", Given: active(issued), When: toFollow(moved),
			Then: history(nationalid.DataOutdated{
				Card: one, Fields: []string{"familyNumber"}, Name: adult().Name, Office: "IQ-BA-01", Area: basra, Date: today,
			}),
		},
		kase{Name: "another spelling in Latin", Given: active(issued), When: toFollow(respelt)},
		kase{Name: "of a card that holds no longer", Given: then(active(issued), nationalid.CardLost{Card: one, From: today, Date: today}), When: toFollow(renamed)},
		kase{
			Name: "with the holder back", Given: then(active(issued), markDead, ended(nationalid.Death, diedOn)), When: toFollow(renamed),
			Then: history(alive, restored(nationalid.Active), outdated),
		},
	)
}
