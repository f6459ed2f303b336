package policies_test

import (
	"reflect"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

const (
	wedlock      = "marriage-7b2f0a4e-6a55-4f0c-9a55-51f8a1c0de03"
	personStream = person.StreamPrefix + string(father)

	grandmother domain.NationalNumber = "200000000009" // a pensioner who is dead
	hearth      domain.FamilyNumber   = "8TQ2M4XW0K7RB3N9HE"
)

// everybody is whom the father's death concerns.
var everybody = policies.Kin{
	Person: domain.KnownPerson{
		NationalNumber: father, Deceased: true,
		Marriages: []domain.KnownMarriage{{Marriage: wedlock, Spouse: mother, Status: domain.MarriageInForce}},
	},
	Children:   []domain.NationalNumber{child},
	Protectors: []domain.NationalNumber{grandmother},
	SurvivorOf: []domain.NationalNumber{grandmother},
	Households: []policies.Membership{{Person: father, Household: hearth}, {Person: child, Household: family, Orphan: true}},
}

func about(stream string, e domain.Event, kin policies.Kin) policies.Trigger {
	t := trigger(stream, e)
	t.Kin = kin
	return t
}

// whom is a person as a policy names them: the edge looks up how things stand.
func whom(n domain.NationalNumber) domain.KnownPerson {
	return domain.KnownPerson{NationalNumber: n}
}

// TestWhomItConcerns: from each event to whom it is told.
func TestWhomItConcerns(t *testing.T) {
	t.Parallel()
	now := domain.By{Actor: policies.Actor}
	papers := func(card, passportPolicy, pension string) []owed {
		return []owed{
			{card, nationalid.Stream(father), nationalid.Follow{By: now, Person: whom(father)}},
			{passportPolicy, passport.Stream(father), passport.Follow{By: now, Person: whom(father)}},
			{pension, retirement.Stream(father), retirement.Follow{By: now, Person: whom(father)}},
		}
	}
	told := owed{policies.TellMarriage, wedlock, marriage.Follow{By: now, Person: whom(father)}}
	share := owed{policies.ReassessShares, retirement.Stream(grandmother), retirement.FollowBeneficiary{By: now, Person: whom(father)}}
	household := func(f domain.FamilyNumber, n domain.NationalNumber) owed {
		return owed{policies.ReassessHousehold, welfare.Stream(f), welfare.Follow{By: now, Person: whom(n)}}
	}
	orphan := owed{policies.SeeToGuardian, person.Stream(child), person.FollowParent{By: now, Parent: whom(father)}}
	protected := owed{policies.SeeToGuardian, personStream, person.FollowParent{By: now, Parent: whom(grandmother)}}
	homes := []owed{household(hearth, father), household(family, child)}
	stopped := slices.Concat(papers(policies.StopCard, policies.StopPassport, policies.StopPension), []owed{told, share}, homes, []owed{orphan})
	restored := slices.Concat(papers(policies.RestoreCard, policies.RestorePassport, policies.RestorePension), []owed{told, share}, homes, []owed{orphan})
	updated := slices.Concat(papers(policies.UpdateCard, policies.UpdatePassport, policies.UpdatePension), []owed{share}, homes)
	spouses := func(m domain.NationalNumber, other domain.NationalNumber) owed {
		return owed{policies.TellSpouses, person.Stream(m), person.FollowMarriage{By: now, Marriage: domain.KnownMarriage{Marriage: wedlock, Spouse: other}}}
	}
	couple := marriage.Couple{Husband: father, Wife: mother}
	both := []owed{spouses(father, mother), spouses(mother, father)}
	count := func(f domain.FamilyNumber) owed {
		return owed{policies.CountPension, welfare.Stream(f), welfare.FollowIncomes{By: now}}
	}
	living, fostered := everybody, everybody
	living.Person.Deceased = false
	fostered.Households = []policies.Membership{{Person: father, Household: hearth}, {Person: child, Household: hearth}}
	orphaned := policies.Kin{
		Person: domain.KnownPerson{NationalNumber: child}, Parents: []domain.KnownPerson{{NationalNumber: mother}, {NationalNumber: father, Deceased: true}},
		Protectors: []domain.NationalNumber{father},
		Households: []policies.Membership{{Person: mother, Household: hearth}, {Person: father, Household: hearth}},
	}
	for _, c := range []struct {
		name    string
		trigger policies.Trigger
		want    []owed
	}{
		{"a death", about(personStream, person.Died{Death: death.Stream(father)}, everybody), stopped},
		{"a death in a household that claims nothing for orphans", about(personStream, person.DeathDateCorrected{}, fostered), slices.Concat(
			papers(policies.StopCard, policies.StopPassport, policies.StopPension), []owed{told, share, household(hearth, father), orphan})},
		{"a death on another day", about(personStream, person.DeathDateCorrected{}, everybody), stopped},
		{"a void birth", about(personStream, person.EnrolmentCancelled{}, everybody), stopped},
		{"a death annulled", about(personStream, person.DeathAnnulled{}, everybody), append(slices.Clone(restored), protected)},
		{"a birth reinstated", about(personStream, person.EnrolmentReinstated{}, everybody), restored},
		{"another name", about(personStream, person.NameChanged{}, everybody), updated},
		{"another nationality", about(personStream, person.NationalityChanged{}, everybody), updated},
		{"an error repaired", about(personStream, person.Corrected{}, everybody), append(slices.Clone(updated), protected)},
		{"a parent who turns out to be a dead pensioner", about(person.Stream(child), person.Corrected{}, policies.Kin{
			Person: whom(child), Parents: []domain.KnownPerson{{NationalNumber: mother}, {NationalNumber: grandmother, Deceased: true}},
		}), []owed{
			{policies.UpdateCard, nationalid.Stream(child), nationalid.Follow{By: now, Person: whom(child)}},
			{policies.UpdatePassport, passport.Stream(child), passport.Follow{By: now, Person: whom(child)}},
			{policies.UpdatePension, retirement.Stream(child), retirement.Follow{By: now, Person: whom(child)}},
			{policies.ReassessShares, retirement.Stream(grandmother), retirement.FollowBeneficiary{By: now, Person: whom(child)}},
		}},
		{"another household", about(personStream, person.JoinedFamily{}, policies.Kin{}), []owed{
			{policies.UpdateCard, nationalid.Stream(father), nationalid.Follow{By: now, Person: whom(father)}},
		}},
		{"a guardian", about(personStream, person.GuardianAppointed{}, everybody), []owed{protected}},
		{
			"a child born after its father's death", about(person.Stream(child), person.Enrolled{Origin: person.FromBirth}, orphaned),
			[]owed{
				{policies.SeeToGuardian, person.Stream(child), person.FollowParent{By: now, Parent: whom(father)}},
				{policies.ReassessShares, retirement.Stream(father), retirement.FollowBeneficiary{By: now, Person: whom(child)}},
				household(hearth, child),
			},
		},
		{"an enrolled adult", about(person.Stream(child), person.Enrolled{Origin: person.FromLegacy}, orphaned), nil},
		{"a marriage of a survivor", about(personStream, person.CivilStatusChanged{Marriage: domain.KnownMarriage{Marriage: wedlock}}, living), slices.Concat([]owed{told, share}, homes)},
		{"a marriage of somebody who is dead", about(personStream, person.CivilStatusChanged{Marriage: domain.KnownMarriage{Marriage: wedlock}}, everybody), []owed{
			told, {policies.UpdatePension, retirement.Stream(father), retirement.Follow{By: now, Person: whom(father)}},
		}},
		{"a marriage that the own death ended", about(personStream, person.CivilStatusChanged{Marriage: domain.KnownMarriage{Marriage: wedlock, Status: domain.MarriageWidowed}}, everybody), []owed{told}},
		{"a marriage", trigger(wedlock, marriage.Registered{Couple: couple}), both},
		{"a divorce", trigger(wedlock, marriage.Divorced{Couple: couple}), both},
		{"a foreign wife", trigger(wedlock, marriage.SpouseDied{Couple: marriage.Couple{Husband: father}}), []owed{spouses(father, "")}},
		{"a card that ran out", trigger(nationalid.Stream(father), nationalid.CardExpired{}), []owed{
			{policies.AskForProof, retirement.Stream(father), retirement.FollowCard{By: by, Person: whom(father)}},
		}},
		{"a proof of life overdue", about(retirement.Stream(father), retirement.ProofOverdue{}, policies.Kin{Households: everybody.Households}), []owed{
			{policies.VisitHousehold, welfare.Stream(hearth), welfare.FlagVisit{By: by, Reason: "retirement.proof_overdue"}},
			{policies.VisitHousehold, welfare.Stream(family), welfare.FlagVisit{By: by, Reason: "retirement.proof_overdue"}},
		}},
		{"a pension awarded", about(retirement.Stream(father), retirement.Awarded{}, policies.Kin{Households: everybody.Households}), []owed{count(hearth), count(family)}},
		{"a claim opened", trigger(retirement.Stream(father), retirement.SurvivorsClaimOpened{Candidates: []retirement.Survivor{{NationalNumber: mother}}}), []owed{
			{policies.ReassessShares, retirement.Stream(father), retirement.FollowBeneficiary{By: now, Person: whom(mother)}},
		}},
		{"a household that is paid", trigger(welfare.Stream(hearth), welfare.Activated{}), []owed{count(hearth)}},
		{"a member more", trigger(welfare.Stream(hearth), welfare.MemberJoined{Member: welfare.Member{Named: welfare.Named{Person: mother}}}), []owed{
			household(hearth, mother), count(hearth),
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []owed
			for _, i := range policies.React(c.trigger) {
				got = append(got, owed{i.Policy, i.Stream, i.Command})
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// TestOvertaken: what a cancellation has overtaken comes no more, however long it has waited.
func TestOvertaken(t *testing.T) {
	t.Parallel()
	void := policies.Kin{Birth: birth.StatusCancelled, Death: death.StatusCancelled}
	valid := policies.Kin{Birth: birth.StatusRegistered, Death: death.StatusRegistered}
	for _, e := range []struct {
		stream string
		event  domain.Event
	}{
		{death.Stream(child), registeredDeath(child)},
		{death.Stream(child), death.Corrected{NationalNumber: child, Fields: []string{"dateOfDeath"}, Particulars: deceased(child)}},
		{death.Stream(child), death.Reinstated{NationalNumber: child, RegistrationNumber: serial, DateOfDeath: born, Order: order, IdentifiedFrom: bodyStream}},
		{birthStream, birth.Reinstated{NationalNumber: child, Order: order}},
	} {
		if owed := policies.React(about(e.stream, e.event, void)); owed != nil {
			t.Errorf("%s, cancelled since, calls for %+v", e.event.EventName(), owed)
		}
		if owed := policies.React(about(e.stream, e.event, valid)); owed == nil {
			t.Errorf("%s calls for nothing", e.event.EventName())
		}
	}
	declared := policies.Kin{Death: death.StatusDeclared} // once more, and nobody has decided yet
	if owed := policies.React(about(death.Stream(child), registeredDeath(child), declared)); owed != nil {
		t.Errorf("a death that is only declared by now calls for %+v", owed)
	}
	for _, e := range []struct {
		stream string
		event  domain.Event
	}{
		{death.Stream(child), death.Cancelled{NationalNumber: child, Order: order, IdentifiedFrom: bodyStream}},
		{birthStream, birth.Cancelled{NationalNumber: child, Order: order}},
	} {
		if owed := policies.React(about(e.stream, e.event, valid)); owed != nil {
			t.Errorf("%s, in force again, calls for %+v", e.event.EventName(), owed)
		}
		if owed := policies.React(about(e.stream, e.event, void)); owed == nil {
			t.Errorf("%s calls for nothing", e.event.EventName())
		}
	}
}

// TestMembers: whose households are looked up for an event.
func TestMembers(t *testing.T) {
	t.Parallel()
	shares := []retirement.Share{{NationalNumber: mother}}
	for _, c := range []struct {
		name    string
		trigger policies.Trigger
		want    []domain.NationalNumber
	}{
		{"the dead and the children", about(personStream, person.Died{}, everybody), []domain.NationalNumber{father, child}},
		{
			"a newborn and its parents", about(person.Stream(child), person.Enrolled{}, policies.Kin{Person: whom(child), Parents: []domain.KnownPerson{whom(mother)}}),
			[]domain.NationalNumber{child, mother},
		},
		{"a pensioner", trigger(retirement.Stream(father), retirement.Awarded{}), []domain.NationalNumber{father}},
		{"and the survivors", trigger(retirement.Stream(father), retirement.SharesChanged{Shares: shares}), []domain.NationalNumber{father, mother}},
		{"and those whose claim is granted", trigger(retirement.Stream(father), retirement.SurvivorsAwarded{Shares: shares}), []domain.NationalNumber{father, mother}},
	} {
		if got := c.trigger.Members(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
