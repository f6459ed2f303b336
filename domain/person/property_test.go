package person_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/person"
)

var givenNames = []string{"زينب", "مريم", "سعاد", "زهراء"}

// command is anything that a clerk or a policy could ask, in any order.
func command(t *rapid.T, s person.State) person.Command {
	by := rapid.SampledFrom([]person.By{by, by, byPolicy, {Actor: stranger, Today: today}}).Draw(t, "by")
	name := s.Particulars.Name
	name.Given = rapid.SampledFrom(givenNames).Draw(t, "given")
	corrected := s.Particulars
	corrected.Name.Given = rapid.SampledFrom(givenNames).Draw(t, "corrected")
	route := rapid.SampledFrom([]domain.Route{domain.AdministrativeOnce, domain.CourtOrdered}).Draw(t, "route")
	stream := rapid.SampledFrom([]string{death, "death-x1"}).Draw(t, "death")
	return rapid.SampledFrom([]person.Command{
		person.AllotNumber{By: by, NationalNumber: number, For: birth},
		toEnrol(),
		toEnrolCitizen(),
		person.Correct{By: by, Route: route, Reference: map[domain.Route]domain.Reference{domain.AdministrativeOnce: decision, domain.CourtOrdered: judgment}[route], Reason: "x", Particulars: corrected},
		person.FollowBirthCorrection{By: by, Birth: birth, Route: domain.CourtOrdered, Reference: judgment, Reason: "x", Particulars: with(func(p *person.Particulars) { p.Name.Given = corrected.Name.Given })},
		person.ChangeName{By: by, Name: name, Route: person.DGChange, Reference: decision, PublishedOn: domain.NewDate(2026, 1, 1)},
		person.ChangeNationality{By: by, Nationality: "SE", Reference: decision, EffectiveFrom: today},
		person.JoinFamily{By: by, FamilyNumber: "OWN", As: "mother", EffectiveFrom: today, AsParent: true},
		person.Move{By: by, Residence: domain.Place{Governorate: "IQ-NI"}, EffectiveFrom: today},
		person.RecordDeath{By: by, Death: stream, DateOfDeath: today},
		person.CorrectDateOfDeath{By: by, Death: stream, DateOfDeath: today.AddDays(-1)},
		person.AnnulDeath{By: by, Death: stream, Order: order},
		person.CancelEnrolment{By: by, Birth: birth, Order: order},
		person.ReinstateEnrolment{By: by, Birth: birth, Order: order},
		person.FollowMarriage{By: by, Marriage: domain.KnownMarriage{Marriage: stream, Status: domain.MarriageWidowed, From: today, Ended: today}},
	}).Draw(t, "command")
}

// TestAnyLife: whatever is asked in whatever order, a number never changes
// hands, a name is corrected and changed by decision at most once each, nobody
// has two deaths, and what is decided reads back as it was written.
func TestAnyLife(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var past []domain.Event
		corrections, changes := 0, 0
		deaths := map[string]int{}
		for range rapid.IntRange(1, 25).Draw(t, "length") {
			s := person.Decider.Fold(past)
			decided, err := person.Decider.Decide(s, command(t, s))
			if err != nil && (domain.CodeOf(err) == domain.Internal || decided != nil) {
				t.Fatalf("decided %v with %v", decided, err)
			}
			for _, e := range decided {
				past = append(past, readBack(t, e))
				switch e := e.(type) {
				case person.Corrected:
					if e.Route == domain.AdministrativeOnce {
						corrections++
					}
				case person.NameChanged:
					changes++
				case person.Died:
					deaths[e.Death]++
				case person.DeathAnnulled:
					deaths[e.Death]--
				}
			}
			after := person.Decider.Fold(past)
			if s.NationalNumber != "" && after.NationalNumber != s.NationalNumber {
				t.Fatalf("number %s became %s", s.NationalNumber, after.NationalNumber)
			}
			if corrections > 1 || changes > 1 || deaths[death]+deaths["death-x1"] > 1 {
				t.Fatalf("%d corrections, %d changes, deaths %v in %v", corrections, changes, deaths, past)
			}
		}
	})
}

// readBack stores an event and reads it again.
func readBack(t *rapid.T, e domain.Event) domain.Event {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	back, err := person.Codec.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if _, again, _ := domain.Encode(back); !bytes.Equal(data, again) {
		t.Fatalf("%s changes when it is stored:\n%s\n%s", name, data, again)
	}
	return back
}

// TestR21_HostileText: what is accepted reads back as it was typed; everything else is refused as invalid.
func TestR21_HostileText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
			"\x00", "\u202e", "\ufeff", "' OR 1=1 --", "{{.}}", "\xed\xa0\x80", "%s%n", "٣",
		})).Draw(t, "text")
		c := toEnrolCitizen()
		c.Legacy.Register, c.Particulars.MaritalStatus, c.Particulars.Residence.Locality = text, text, text
		decided, err := person.Decider.Decide(person.State{}, c)
		if err != nil {
			if domain.CodeOf(err) != domain.Invalid {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if got := readBack(t, decided[0]).(person.Enrolled); got.Legacy.Register != text || got.Particulars.Residence.Locality != text {
			t.Fatalf("%q is read back as %q", text, got.Legacy.Register)
		}
	})
}
