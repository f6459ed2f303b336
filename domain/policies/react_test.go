package policies_test

import (
	"reflect"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/registers"
	"sijil/domain/retirement"
)

// owed is an intent without its id.
type owed struct {
	policy, stream string
	command        any
}

func TestFromEventToIntents(t *testing.T) {
	t.Parallel()
	stillborn := registeredBirth()
	stillborn.NationalNumber, stillborn.FamilyNumber = "", ""
	alone := registeredBirth()
	alone.FamilyNumber = ""
	undated := registeredBirth()
	undated.Particulars.Child.DateOfBirth, undated.Particulars.Father.NationalNumber = domain.Date{}, ""
	unknownDay := nour()
	unknownDay.DateOfBirth, unknownDay.Father.NationalNumber = domain.Date{}, ""
	reference := domain.Reference{Court: order}
	personOf, deathOf := person.Stream, death.Stream(child)

	enrol := func(family domain.FamilyNumber, p person.Particulars) owed {
		return owed{policies.EnrolNewborn, personOf(child), person.Enrol{
			By: by, NationalNumber: child, FamilyNumber: family, Origin: person.FromBirth, Birth: birthStream,
			Office: "IQ-BA-01", Area: "IQ-BA", Sealed: true, Particulars: p,
		}}
	}
	join := func(n domain.NationalNumber, as string, from domain.Date) owed {
		return owed{policies.JoinFamily, personOf(n), person.JoinFamily{
			By: by, FamilyNumber: family, As: as, EffectiveFrom: from, Because: birthStream, AsParent: true,
		}}
	}
	record := owed{policies.RecordDeath, personOf(child), person.RecordDeath{By: by, Death: deathOf, RegistrationNumber: serial, DateOfDeath: born}}

	for _, c := range []struct {
		name   string
		stream string
		event  domain.Event
		want   []owed
	}{
		{
			"a live birth enrols the child and gives its parents a household", birthStream, registeredBirth(),
			[]owed{enrol(family, nour()), join(mother, "mother", born), join(father, "father", born)},
		},
		{"a fetal death begins nothing", birthStream, stillborn, nil},
		{"without a family number there is no household", birthStream, alone, []owed{enrol("", nour())}},
		{
			"an unknown day of birth joins on the day of registration", birthStream, undated,
			[]owed{enrol(family, unknownDay), join(mother, "mother", today)},
		},
		{
			"a corrected birth", birthStream,
			birth.Corrected{NationalNumber: child, Route: domain.CourtOrdered, Reference: reference, Reason: "x", Fields: []string{"child.sex"}, Particulars: newborn()},
			[]owed{{policies.FollowBirthCorrection, personOf(child), person.FollowBirthCorrection{
				By: by, Birth: birthStream, Route: domain.CourtOrdered, Reference: reference, Reason: "x", Fields: []string{"child.sex"}, Particulars: nour(),
			}}},
		},
		{"a corrected fetal death", birthStream, birth.Corrected{Particulars: newborn()}, nil},
		{
			"a cancelled birth", birthStream,
			birth.Cancelled{NationalNumber: child, Order: order},
			[]owed{{policies.CancelEnrolment, personOf(child), person.CancelEnrolment{By: by, Birth: birthStream, Order: order}}},
		},
		{"a cancelled fetal death", birthStream, birth.Cancelled{Order: order}, nil},
		{
			"a reinstated birth", birthStream,
			birth.Reinstated{NationalNumber: child, Order: order},
			[]owed{{policies.ReinstateEnrolment, personOf(child), person.ReinstateEnrolment{By: by, Birth: birthStream, Order: order}}},
		},
		{"a reinstated fetal death", birthStream, birth.Reinstated{Order: order}, nil},
		{"a death", deathOf, registeredDeath(child), []owed{record}},
		{"an unidentified body's", bodyStream, registeredDeath(""), nil},
		{
			"a reinstated death", deathOf,
			death.Reinstated{NationalNumber: child, RegistrationNumber: serial, DateOfDeath: born, Order: order},
			[]owed{record},
		},
		{"an unidentified body's, reinstated", bodyStream, death.Reinstated{Order: order}, nil},
		{
			"a death corrected in its date", deathOf,
			death.Corrected{NationalNumber: child, Fields: []string{"placeType", "dateOfDeath"}, Particulars: deceased(child)},
			[]owed{{policies.CorrectDateOfDeath, personOf(child), person.CorrectDateOfDeath{By: by, Death: deathOf, DateOfDeath: born}}},
		},
		{"a death corrected in its place", deathOf, death.Corrected{NationalNumber: child, Fields: []string{"place.facility"}}, nil},
		{"an unidentified body's, corrected", bodyStream, death.Corrected{Fields: []string{"dateOfDeath"}}, nil},
		{
			"a cancelled death", deathOf,
			death.Cancelled{NationalNumber: child, Order: order},
			[]owed{{policies.AnnulDeath, personOf(child), person.AnnulDeath{By: by, Death: deathOf, Order: order}}},
		},
		{
			"a cancelled death of a body that was identified", deathOf,
			death.Cancelled{NationalNumber: child, Order: order, IdentifiedFrom: bodyStream},
			[]owed{
				{policies.AnnulDeath, personOf(child), person.AnnulDeath{By: by, Death: deathOf, Order: order}},
				{policies.AnnulIdentification, bodyStream, death.AnnulIdentification{By: by, NationalNumber: child, Order: order}},
			},
		},
		{
			"and reinstated", deathOf,
			death.Reinstated{NationalNumber: child, RegistrationNumber: serial, DateOfDeath: born, Order: order, IdentifiedFrom: bodyStream},
			[]owed{record, {policies.RestoreIdentification, bodyStream, death.RestoreIdentification{By: by, NationalNumber: child}}},
		},
		{"an unidentified body's, cancelled", bodyStream, death.Cancelled{Order: order}, nil},
		{
			"an identified body", bodyStream, identified(),
			[]owed{{policies.TakeOverIdentified, deathOf, death.TakeOver{By: by, From: bodyStream, Identified: identified()}}},
		},
		{"a declaration owes nothing", birthStream, birth.Declared{Particulars: newborn()}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []owed
			for _, i := range policies.React(trigger(c.stream, c.event)) {
				got = append(got, owed{i.Policy, i.Stream, i.Command})
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// TestNationalityAtBirth: by either parent; unknown stays unknown.
func TestNationalityAtBirth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		mother, father birth.Parent
		foundling      bool
		want           string
	}{
		{birth.Parent{Nationality: "IQ"}, birth.Parent{Nationality: "SY"}, false, "IQ"},
		{birth.Parent{Nationality: "SY"}, birth.Parent{NationalNumber: father}, false, "IQ"},
		{birth.Parent{Nationality: "SY"}, birth.Parent{Nationality: "TR", NationalNumber: father}, false, "TR"},
		{birth.Parent{Nationality: "SY"}, birth.Parent{}, false, "SY"},
		{birth.Parent{}, birth.Parent{}, false, ""},
		{birth.Parent{}, birth.Parent{}, true, "IQ"},
	} {
		e := registeredBirth()
		e.Particulars.Mother, e.Particulars.Father = c.mother, c.father
		if c.foundling {
			e.Particulars.Foundling.FoundBy = "شرطة"
		}
		enrol := policies.React(trigger(birthStream, e))[0].Command.(person.Enrol)
		if enrol.Particulars.Nationality != c.want {
			t.Errorf("mother %q, father %q: got %q, want %q", c.mother.Nationality, c.father.Nationality, enrol.Particulars.Nationality, c.want)
		}
	}
}

// everyTrigger is one event for each policy, and every other event in its zero form.
func everyTrigger(t *testing.T) (list []policies.Trigger) {
	t.Helper()
	for _, name := range registers.Codec.Names() {
		e, err := registers.Codec.Decode(name, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, trigger(birthStream, e))
	}
	return append(list,
		trigger(birthStream, registeredBirth()),
		trigger(birthStream, birth.Corrected{NationalNumber: child, Particulars: newborn()}),
		trigger(birthStream, birth.Cancelled{NationalNumber: child, Order: order}),
		trigger(birthStream, birth.Reinstated{NationalNumber: child, Order: order}),
		trigger(death.Stream(child), registeredDeath(child)),
		trigger(death.Stream(child), death.Corrected{NationalNumber: child, Fields: []string{"dateOfDeath"}, Particulars: deceased(child)}),
		trigger(death.Stream(child), death.Cancelled{NationalNumber: child, Order: order}),
		trigger(death.Stream(child), death.Reinstated{NationalNumber: child, RegistrationNumber: serial, DateOfDeath: born, Order: order}),
		trigger(bodyStream, identified()),
		trigger(death.Stream(child), death.Cancelled{NationalNumber: child, Order: order, IdentifiedFrom: bodyStream}),
		trigger(death.Stream(child), death.Reinstated{NationalNumber: child, RegistrationNumber: serial, DateOfDeath: born, Order: order, IdentifiedFrom: bodyStream}),
		about(personStream, person.Died{Death: death.Stream(father)}, everybody),
		about(personStream, person.DeathAnnulled{Death: death.Stream(father)}, everybody),
		about(personStream, person.NameChanged{}, everybody),
		about(personStream, person.CivilStatusChanged{Marriage: domain.KnownMarriage{Marriage: wedlock}}, everybody),
		trigger(wedlock, marriage.Registered{Couple: marriage.Couple{Husband: father, Wife: mother}}),
		trigger(nationalid.Stream(father), nationalid.CardExpired{}),
		about(retirement.Stream(father), retirement.ProofOverdue{}, policies.Kin{Households: everybody.Households}),
		about(retirement.Stream(father), retirement.Awarded{}, policies.Kin{Households: everybody.Households}),
	)
}

// TestReplayGivesTheSameIntents: same event, same ids; no two intents of an
// event share one; other events have other ids; every policy is listed and does something.
func TestReplayGivesTheSameIntents(t *testing.T) {
	t.Parallel()
	acted := map[string]bool{}
	for _, trigger := range everyTrigger(t) {
		first, second := policies.React(trigger), policies.React(trigger)
		if !reflect.DeepEqual(first, second) {
			t.Errorf("%T: a replay gives %+v after %+v", trigger.Event, second, first)
		}
		other := trigger
		other.ID[0]++
		ids := map[any]bool{}
		for i, intent := range policies.React(other) {
			ids[intent.ID], ids[first[i].ID] = true, true
			acted[intent.Policy] = true
		}
		if len(ids) != 2*len(first) {
			t.Errorf("%T: intents share ids", trigger.Event)
		}
	}
	for _, name := range policies.Names() {
		if !acted[name] {
			t.Errorf("policy %s never does anything", name)
		}
		delete(acted, name)
	}
	for name := range acted {
		t.Errorf("policy %s is not listed", name)
	}
}
