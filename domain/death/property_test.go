package death_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/death"
)

// commands that an office could give in any order, in two areas, of one person or a body.
func commands(p death.Particulars) *rapid.Generator[death.Command] {
	changed := p
	changed.Deceased.Occupation = "صياد"
	person := personOf(p)
	signed := rapid.SampledFrom([]death.By{by, by, by, {Actor: stranger, Today: today}, byPolicy})
	return rapid.Custom(func(t *rapid.T) death.Command {
		by := signed.Draw(t, "by")
		return rapid.SampledFrom([]death.Command{
			death.Notify{By: by, Tracking: tracking, Notifier: "x", Particulars: p},
			death.Declare{By: by, Tracking: tracking, Person: person, Particulars: p},
			death.Declare{By: by, Tracking: tracking, Person: person, Particulars: p, Neighbours: []death.Neighbour{{Death: "death-x9", Name: p.Deceased.Name}}},
			death.Compare{By: by, Neighbours: []death.Neighbour{{Death: "death-x9", Name: p.Deceased.Name}}},
			death.ClearDuplicate{By: by, Reason: "x"},
			death.CertifyCause{By: by, Cause: certificate()},
			death.CodeCause{By: by, Coding: death.Coding{Underlying: "I25.1"}},
			death.RecordCourtOrder{By: by, Order: order},
			death.Register{By: by, RegistrationNumber: serial, Person: person},
			death.Register{By: by, Person: person},
			death.Identify{By: by, Person: known, Method: "dna", Reference: paper},
			death.TakeOver{By: by, From: body, Identified: identified()},
			death.AnnulIdentification{By: by, NationalNumber: number, Order: order},
			death.RestoreIdentification{By: by, NationalNumber: number},
			death.Reject{By: by, Reason: "x"},
			death.Correct{By: by, Route: domain.Clerical, Reason: "x", Particulars: changed},
			death.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today},
			death.Cancel{By: by, Order: order, Reason: "x"},
			death.Reinstate{By: by, Order: appeal, Reason: "x"},
			death.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.English},
		}).Draw(t, "command")
	})
}

// TestAnyHistory: whatever is asked in whatever order, what is decided can be
// stored, read back and folded to the same state; a refusal decides nothing and
// names a rule; there is never a second registration without a cancellation between.
func TestAnyHistory(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom([]death.Particulars{natural(), unknown(), named()}).Draw(t, "particulars")
		next := commands(p)
		var past []domain.Event
		inForce := 0
		for range rapid.IntRange(1, 20).Draw(t, "length") {
			s := death.Decider.Fold(past)
			decided, err := death.Decider.Decide(s, next.Draw(t, "next"))
			if err != nil {
				if domain.CodeOf(err) == domain.Internal || decided != nil {
					t.Fatalf("decided %v with %v", decided, err)
				}
				continue
			}
			for _, e := range decided {
				past = append(past, readBack(t, e))
				switch e.(type) {
				case death.Registered, death.Reinstated:
					inForce++
				case death.Cancelled:
					inForce--
				}
			}
			if inForce < 0 || inForce > 1 {
				t.Fatalf("%d registrations in force after %v", inForce, past)
			}
		}
		a, b := death.Decider.Fold(past), death.Decider.Fold(past)
		if !sameJSON(a, b) {
			t.Fatal("folding the same history twice gave two states")
		}
	})
}

// readBack stores an event and reads it again.
func readBack(t *rapid.T, e domain.Event) domain.Event {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	back, err := death.Codec.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if _, again, _ := domain.Encode(back); !bytes.Equal(data, again) {
		t.Fatalf("%s changes when it is stored:\n%s\n%s", name, data, again)
	}
	return back
}

func sameJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// TestR21_HostileText: no text, whatever it holds, gets past the checks unless it
// can be stored and read back as it was, and none makes the decider fail.
func TestR21_HostileText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
			"\x00", "\ufffd", "\u202e", "\ufeff", "' OR 1=1 --", "{{.}}", "${jndi:x}", "\xed\xa0\x80", "%s%n", "٣", "ﷺ",
		})).Draw(t, "text")
		p := with(func(p *death.Particulars) {
			p.Deceased.Marks, p.Cause.Part1[0].Text, p.Evidence.Issuer, p.Informant.Relation = text, text, text, text
			p.Place.Locality, p.Deceased.Occupation = text, text
		})
		decided, err := death.Decider.Decide(death.State{}, toDeclare(p))
		if err != nil {
			if domain.CodeOf(err) != domain.Invalid {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if got := readBack(t, decided[0]).(death.Declared); got.Particulars.Deceased.Marks != text {
			t.Fatalf("%q is read back as %q", text, got.Particulars.Deceased.Marks)
		}
	})
}

// TestR22_AnyDate: no date, whatever its parts, makes the decider fail or lets a death before the birth through.
func TestR22_AnyDate(t *testing.T) {
	t.Parallel()
	date := rapid.Custom(func(t *rapid.T) domain.Date {
		return domain.NewDate(rapid.IntRange(-1, 10001).Draw(t, "year"), rapid.IntRange(-1, 13).Draw(t, "month"), rapid.IntRange(-1, 32).Draw(t, "day"))
	})
	rapid.Check(t, func(t *rapid.T) {
		p := with(func(p *death.Particulars) {
			p.DateOfDeath, p.Deceased.DateOfBirth = date.Draw(t, "died"), date.Draw(t, "born")
			p.Estimated, p.Evidence.Date = rapid.Bool().Draw(t, "estimated"), date.Draw(t, "paper")
		})
		_, err := death.Decider.Decide(death.State{}, toDeclareUnknownBirth(p))
		if err == nil && (p.DateOfDeath.Before(p.Deceased.DateOfBirth) || p.DateOfDeath.After(today) || p.DateOfDeath.Check() != nil) {
			t.Fatalf("died %v, born %v: accepted", p.DateOfDeath, p.Deceased.DateOfBirth)
		}
		if err != nil && domain.CodeOf(err) != domain.Invalid {
			t.Fatal(err)
		}
	})
}
