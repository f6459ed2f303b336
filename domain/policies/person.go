package policies

import (
	"slices"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// whole is what must be known where somebody dies or turns out to live, and
// returning what else where that may be a minor.
var (
	whole     = Needs{Person: true, Children: true, SurvivorOf: true, Households: true}
	returning = Needs{Person: true, Protectors: true, Children: true, SurvivorOf: true, Households: true}
)

// ofPersons: the civil record is the authority on life, name, nationality and
// family. Its policies carry no facts over; they tell the registers to look again.
var ofPersons = []reaction{
	on(whole, func(t Trigger, _ person.Died) []Intent { return t.life(stop) }),
	on(whole, func(t Trigger, _ person.DeathDateCorrected) []Intent { return t.life(stop) }),
	on(returning, Trigger.deathAnnulled),
	on(whole, func(t Trigger, _ person.EnrolmentCancelled) []Intent { return t.life(stop) }),
	on(whole, func(t Trigger, _ person.EnrolmentReinstated) []Intent { return t.life(restore) }),
	on(Needs{Person: true, Parents: true, Protectors: true, SurvivorOf: true, Households: true}, Trigger.corrected),
	on(Needs{Person: true, SurvivorOf: true, Households: true}, func(t Trigger, _ person.NameChanged) []Intent { return t.facts() }),
	on(Needs{Person: true, SurvivorOf: true, Households: true}, func(t Trigger, _ person.NationalityChanged) []Intent { return t.facts() }),
	on(Needs{Person: true, Parents: true, Protectors: true, Households: true}, Trigger.enrolled),
	on(Needs{Person: true, SurvivorOf: true, Households: true}, Trigger.civilStatusChanged),
	on(Needs{}, func(t Trigger, _ person.JoinedFamily) []Intent {
		return []Intent{t.intent(UpdateCard, nationalid.Stream(t.number()), nationalid.Follow{By: now, Person: t.who()})}
	}),
	on(Needs{Protectors: true}, func(t Trigger, _ person.GuardianAppointed) []Intent { return t.ownGuardian() }),
}

// papers name the policies that tell the registers of what a person holds.
type papers struct{ card, passport, pension string }

var (
	stop    = papers{StopCard, StopPassport, StopPension}
	restore = papers{RestoreCard, RestorePassport, RestorePension}
	update  = papers{UpdateCard, UpdatePassport, UpdatePension}
)

// life tells everybody whom a death, or its end, concerns.
func (t Trigger) life(p papers) []Intent {
	return slices.Concat(t.papers(p), t.marriages(), t.shares(), t.households(), t.children())
}

// facts tells everybody who relies on what the civil record says of a living person.
func (t Trigger) facts() []Intent {
	return slices.Concat(t.papers(update), t.shares(), t.households())
}

// deathAnnulled: much may have happened to who looks after a minor while the minor was thought dead.
func (t Trigger) deathAnnulled(person.DeathAnnulled) []Intent {
	return slices.Concat(t.life(restore), t.ownGuardian())
}

// corrected: a date of birth or of death, or who the parents are, may have been wrong.
func (t Trigger) corrected(person.Corrected) []Intent {
	return slices.Concat(t.facts(), t.ownGuardian(), t.parentsShares())
}

// civilStatusChanged: a new marriage ends a survivor's share, widowhood gives a
// right to welfare. A death may have come, or been annulled, while the contract
// was registered, so the entry always looks again; and a marriage of the dead that
// the death has not ended gives the pension one more survivor.
func (t Trigger) civilStatusChanged(e person.CivilStatusChanged) []Intent {
	told := []Intent{t.intent(TellMarriage, e.Marriage.Marriage, marriage.Follow{By: now, Person: t.who()})}
	switch dead := t.Kin.Person.Deceased || t.Kin.Person.Cancelled; {
	case !dead:
		return slices.Concat(told, t.shares(), t.households())
	case e.Marriage.Status == domain.MarriageWidowed:
		return told
	}
	return append(told, t.intent(UpdatePension, retirement.Stream(t.number()), retirement.Follow{By: now, Person: t.who()}))
}

// enrolled: a newborn joins what its parents have, or left behind.
func (t Trigger) enrolled(e person.Enrolled) []Intent {
	if e.Origin != person.FromBirth {
		return nil
	}
	intents := slices.Concat(t.ownGuardian(), t.parentsShares())
	told := map[domain.FamilyNumber]bool{}
	for _, m := range t.Kin.Households {
		if !told[m.Household] {
			told[m.Household] = true
			intents = append(intents, t.reassess(m.Household, t.number()))
		}
	}
	return intents
}

// papers tells the registers of what the person holds.
func (t Trigger) papers(p papers) []Intent {
	n := t.number()
	return []Intent{
		t.intent(p.card, nationalid.Stream(n), nationalid.Follow{By: now, Person: t.who()}),
		t.intent(p.passport, passport.Stream(n), passport.Follow{By: now, Person: t.who()}),
		t.intent(p.pension, retirement.Stream(n), retirement.Follow{By: now, Person: t.who()}),
	}
}

func (t Trigger) marriages() (intents []Intent) {
	for _, m := range t.Kin.Person.Marriages {
		intents = append(intents, t.intent(TellMarriage, m.Marriage, marriage.Follow{By: now, Person: t.who()}))
	}
	return intents
}

func (t Trigger) shares() (intents []Intent) {
	for _, pensioner := range t.Kin.SurvivorOf {
		intents = append(intents, t.intent(ReassessShares, retirement.Stream(pensioner),
			retirement.FollowBeneficiary{By: now, Person: t.who()}))
	}
	return intents
}

// households are those of the person, and those that have a claim because of a child's dead parents.
func (t Trigger) households() (intents []Intent) {
	for _, m := range t.Kin.Households {
		if m.Person == t.number() || m.Orphan {
			intents = append(intents, t.reassess(m.Household, m.Person))
		}
	}
	return intents
}

func (t Trigger) reassess(household domain.FamilyNumber, member domain.NationalNumber) Intent {
	return t.intent(ReassessHousehold, welfare.Stream(household), welfare.Follow{By: now, Person: domain.KnownPerson{NationalNumber: member}}, member)
}

func (t Trigger) children() (intents []Intent) {
	for _, child := range t.Kin.Children {
		intents = append(intents, t.intent(SeeToGuardian, person.Stream(child), person.FollowParent{By: now, Parent: t.who()}))
	}
	return intents
}

// ownGuardian looks again at each of those who protect the person, if a minor.
func (t Trigger) ownGuardian() (intents []Intent) {
	for _, n := range t.Kin.Protectors {
		intents = append(intents, t.intent(SeeToGuardian, person.Stream(t.number()),
			person.FollowParent{By: now, Parent: domain.KnownPerson{NationalNumber: n}}, n))
	}
	return intents
}

// parentsShares is for whose parents are dead already, and may have left a pension.
func (t Trigger) parentsShares() (intents []Intent) {
	for _, parent := range t.Kin.Parents {
		if parent.Deceased {
			intents = append(intents, t.intent(ReassessShares, retirement.Stream(parent.NationalNumber),
				retirement.FollowBeneficiary{By: now, Person: t.who()}))
		}
	}
	return intents
}

// number of the person whose record the event is of.
func (t Trigger) number() domain.NationalNumber {
	n, _ := person.Number(t.Stream)
	return n
}

// who names that person; the edge adds what the civil record says then.
func (t Trigger) who() domain.KnownPerson { return domain.KnownPerson{NationalNumber: t.number()} }
