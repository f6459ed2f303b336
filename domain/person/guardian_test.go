package person_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// book says that full age is 18.
func book() *domain.Book {
	return domain.NewBook(domain.Provision{Parameter: person.FullAge, From: domain.NewDate(1951, 1, 1), Value: 18})
}

// child is zainab's history if she had been born on a day.
func child(born domain.Date, more ...domain.Event) []domain.Event {
	e := enrolled()
	e.Particulars.DateOfBirth = born
	return append(history(allotted(), e), more...)
}

var bornMinor = domain.NewDate(2010, 5, 12)

func needed(parent domain.NationalNumber) person.GuardianNeeded {
	return person.GuardianNeeded{
		Parent: parent, Name: zainab().Name, FullAge: 18, Office: "IQ-BA-01", Area: "IQ-BA",
		From: domain.NewDate(2026, 2, 20), Date: today,
	}
}

// TestFollowParent: a minor needs a guardian while a parent is dead.
func TestFollowParent(t *testing.T) {
	t.Parallel()
	mother, father := zainab().Mother.NationalNumber, zainab().Father.NationalNumber
	follow := func(n domain.NationalNumber, dead bool) person.FollowParent {
		c := person.FollowParent{By: byPolicy, Parent: domain.KnownPerson{NationalNumber: n, Deceased: dead}}
		c.Law = book()
		if dead {
			c.Parent.DateOfDeath = domain.NewDate(2026, 2, 20)
		}
		return c
	}
	lifted := func(n domain.NationalNumber, left ...domain.NationalNumber) person.GuardianNeedLifted {
		return person.GuardianNeedLifted{Parent: n, Reason: person.ParentLives, Left: left, Date: today}
	}
	guarded := person.GuardianAppointed{Guardian: person.Guardian{Name: zainab().Name}}
	const uncle domain.NationalNumber = "300000000003"
	entrusted := person.GuardianAppointed{Guardian: person.Guardian{NationalNumber: uncle, Name: zainab().Name}}
	adopted := zainab()
	adopted.DateOfBirth, adopted.Father = bornMinor, person.Parent{NationalNumber: "300000000009", Name: domain.Name{Given: "سعد"}}
	repaired := person.Corrected{Route: domain.CourtOrdered, Particulars: adopted}
	lawless := follow(father, true)
	lawless.Law = nil
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "father died", Given: child(bornMinor), When: follow(father, true), Then: history(needed(father))},
		{Name: "again: nothing", Given: child(bornMinor, needed(father)), When: follow(father, true)},
		{Name: "mother, too", Given: child(bornMinor, needed(father)), When: follow(mother, true), Then: history(needed(mother))},
		{Name: "father lives after all", Given: child(bornMinor, needed(father), needed(mother)), When: follow(father, false), Then: history(lifted(father, mother))},
		{Name: "mother, too", Given: child(bornMinor, needed(father), needed(mother), lifted(father, mother)), When: follow(mother, false), Then: history(lifted(mother))},
		{Name: "lives: nothing", Given: child(bornMinor), When: follow(father, false)},
		{Name: "somebody else died", Given: child(bornMinor), When: follow("300000000003", true)},
		{Name: "of age today", Given: child(domain.NewDate(2008, 3, 1)), When: follow(father, true)},
		{Name: "of age tomorrow", Given: child(domain.NewDate(2008, 3, 2)), When: follow(father, true), Then: history(needed(father))},
		{Name: "born nobody knows when", Given: child(domain.Date{}), When: follow(father, true)},
		{Name: "guarded already", Given: child(bornMinor, guarded), When: follow(father, true)},
		{Name: "the guardian died", Given: child(bornMinor, entrusted), When: follow(uncle, true), Then: history(needed(uncle))},
		{Name: "again: nothing", Given: child(bornMinor, entrusted, needed(uncle)), When: follow(uncle, true)},
		{Name: "then the father: one is needed already", Given: child(bornMinor, entrusted, needed(uncle)), When: follow(father, true)},
		{Name: "the guardian lives after all", Given: child(bornMinor, entrusted, needed(uncle)), When: follow(uncle, false), Then: history(lifted(uncle))},
		{Name: "an earlier guardian died", Given: child(bornMinor, entrusted, guarded), When: follow(uncle, true)},
		{Name: "the dead man is no father of hers", Given: child(bornMinor, needed(father), repaired), When: follow(father, true), Then: history(lifted(father))},
		{Name: "dead herself", Given: child(bornMinor, died()), When: follow(father, true)},
		{Name: "nobody: nothing", When: follow(father, true)},
		{Name: "the law is silent", Given: child(bornMinor), When: lawless, Refused: domain.RuleNoLaw},
	})
}

// TestOrphansDeath: the need ends with the minor's own death, and comes back if that was an error.
func TestOrphansDeath(t *testing.T) {
	t.Parallel()
	lawful := byPolicy
	lawful.Law = book()
	need := needed(zainab().Father.NationalNumber)
	gone := person.GuardianNeedLifted{Reason: person.OwnDeath, Date: today}
	back := person.DeathAnnulled{Death: death, Order: order}
	record := person.RecordDeath{By: byPolicy, Death: death, RegistrationNumber: serial, DateOfDeath: died().DateOfDeath}
	annul := person.AnnulDeath{By: byPolicy, Death: death, Order: order}
	look := func(dead bool) person.FollowParent {
		return person.FollowParent{By: lawful, Parent: domain.KnownPerson{NationalNumber: need.Parent, Deceased: dead, DateOfDeath: need.From}}
	}
	late := look(true)
	late.Today = domain.NewDate(2028, 5, 12)
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "died", Given: child(bornMinor, need), When: record, Then: history(died(), gone)},
		{Name: "lives", Given: child(bornMinor, need, died(), gone), When: annul, Then: history(back)},
		{Name: "lives, an orphan as before", Given: child(bornMinor, need, died(), gone, back), When: look(true), Then: history(need)},
		{Name: "lives, and so does the father", Given: child(bornMinor, need, died(), gone, back), When: look(false)},
		{Name: "lives, and is of age by now", Given: child(bornMinor, need, died(), gone, back), When: late},
		{Name: "lives, and died again", Given: child(bornMinor, need, died(), gone, back, need), When: record, Then: history(died(), gone)},
	})
}

func TestAppointGuardian(t *testing.T) {
	t.Parallel()
	father := zainab().Father.NationalNumber
	uncle := domain.KnownPerson{NationalNumber: "300000000003", Name: domain.Name{Given: "حسن", Father: "علي"}, DateOfBirth: domain.NewDate(1970, 1, 1)}
	named := func(k domain.KnownPerson) person.Guardian {
		return person.Guardian{NationalNumber: k.NationalNumber, Name: k.Name}
	}
	appoint := func(change func(*person.AppointGuardian)) person.AppointGuardian {
		c := person.AppointGuardian{By: by, Guardian: named(uncle), Known: uncle, Order: order}
		c.Law = book()
		change(&c)
		return c
	}
	plain := appoint(func(*person.AppointGuardian) {})
	done := person.GuardianAppointed{Guardian: named(uncle), Order: order, From: order.Date, Date: today}
	lifted := person.GuardianNeedLifted{Reason: person.HasGuardian, Date: today}
	refused := func(name string, rule *domain.Rule, field string, change func(*person.AppointGuardian)) domaintest.Case[person.Command] {
		return domaintest.Case[person.Command]{Name: name, Given: child(bornMinor), When: appoint(change), Refused: rule, Field: field}
	}
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "who is needed", Given: child(bornMinor, needed(father)), When: plain, Then: history(done, lifted)},
		{Name: "beforehand", Given: child(bornMinor), When: plain, Then: history(done)},
		{Name: "the same again", Given: child(bornMinor, done), When: plain, Refused: person.RuleNothingChanged, Field: "guardian"},
		{Name: "of a grown-up", Given: child(born), When: plain, Refused: person.RuleOfAge},
		{Name: "of the dead", Given: child(bornMinor, died()), When: plain, Refused: person.RuleDeceased},
		refused("without a judgment", domain.RuleCourtReference, "order", func(c *person.AppointGuardian) { c.Order = domain.CourtOrder{} }),
		refused("by a judgment from before the birth", domain.RuleJudgmentTooOld, "order.date", func(c *person.AppointGuardian) { c.Order.Date = domain.NewDate(2001, 1, 1) }),
		refused("a dead one", person.RuleNoGuardian, "guardian.nationalNumber", func(c *person.AppointGuardian) { c.Known.Deceased = true }),
		refused("a child", person.RuleNoGuardian, "guardian.nationalNumber", func(c *person.AppointGuardian) { c.Known.DateOfBirth = bornMinor }),
		refused("herself", person.RuleNoGuardian, "guardian.nationalNumber", func(c *person.AppointGuardian) { c.Guardian.NationalNumber, c.Known.NationalNumber = number, number }),
		refused("nobody", domain.RuleRequired, "guardian.name.given", func(c *person.AppointGuardian) { c.Guardian = person.Guardian{} }),
		refused("somebody else", domain.RuleOtherPerson, "guardian.name", func(c *person.AppointGuardian) { c.Guardian.Name = zainab().Name }),
		refused("not looked up", person.RuleNoGuardian, "guardian.nationalNumber", func(c *person.AppointGuardian) { c.Known = domain.KnownPerson{} }),
		{Name: "by number alone", Given: child(bornMinor), When: appoint(func(c *person.AppointGuardian) { c.Guardian.Name = domain.Name{} }), Then: history(done)},
		refused("half a number", domain.RuleNationalNumber, "guardian.nationalNumber", func(c *person.AppointGuardian) { c.Guardian.NationalNumber = "12" }),
	})
}

// TestPassDay: the need ends at full age, and never before.
func TestPassDay(t *testing.T) {
	t.Parallel()
	father := zainab().Father.NationalNumber
	pass := func(on domain.Date) person.PassDay {
		return person.PassDay{By: person.By{Actor: byPolicy.Actor, Today: on}}
	}
	birthday := domain.NewDate(2028, 5, 12)
	grown := person.GuardianNeedLifted{Reason: person.CameOfAge, Date: birthday}
	leap := needed(father)
	longer := needed(zainab().Mother.NationalNumber)
	longer.FullAge = 19 // the law changed between the deaths
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "the day before", Given: child(bornMinor, needed(father)), When: pass(birthday.AddDays(-1))},
		{Name: "of age", Given: child(bornMinor, needed(father)), When: pass(birthday), Then: history(grown)},
		{Name: "by the law of the last need", Given: child(bornMinor, needed(father), longer), When: pass(birthday)},
		{Name: "again: nothing", Given: child(bornMinor, needed(father), grown), When: pass(birthday)},
		{Name: "no need: nothing", Given: child(bornMinor), When: pass(birthday)},
		{Name: "born on 29 February", Given: child(domain.NewDate(2008, 2, 29), leap), When: pass(domain.NewDate(2026, 2, 28))},
		{Name: "of age on 1 March", Given: child(domain.NewDate(2008, 2, 29), leap), When: pass(today), Then: history(person.GuardianNeedLifted{Reason: person.CameOfAge, Date: today})},
		{Name: "by another office", Given: child(bornMinor, needed(father)), When: person.PassDay{By: person.By{Actor: stranger}}, Refused: domain.RuleOutsideArea},
	})
}

// TestProtectors: whose life decides whether a minor needs a guardian, each once.
func TestProtectors(t *testing.T) {
	t.Parallel()
	mother, father := zainab().Mother.NationalNumber, zainab().Father.NationalNumber
	const uncle, stranger domain.NationalNumber = "300000000003", "300000000009"
	entrusted := person.GuardianAppointed{Guardian: person.Guardian{NationalNumber: uncle}}
	s := person.Decider.Fold(child(bornMinor, needed(father), entrusted, needed(stranger)))
	if got, want := s.Protectors(), []domain.NationalNumber{father, mother, uncle, stranger}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	foundling := enrolled()
	foundling.Particulars.Mother, foundling.Particulars.Father = person.Parent{}, person.Parent{}
	if got := person.Decider.Fold(history(foundling)).Protectors(); len(got) > 0 {
		t.Errorf("a foundling has %v", got)
	}
}
