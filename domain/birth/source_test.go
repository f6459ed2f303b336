package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

func TestCorrectAtSource(t *testing.T) {
	t.Parallel()
	at := domain.Reference{Authority: legacy.Office, Number: legacy.Number, Date: domain.NewDate(2026, 2, 26)}
	p := old()
	p.Child.Name.Given, p.Child.Sex = "سعدون", domain.Male
	correct := func(by birth.By, rests domain.Reference) birth.Correct {
		return birth.Correct{By: by, Route: domain.AtSource, Reference: rests, Reason: "corrected there", Particulars: p}
	}
	importer := by
	importer.Actor.Role = domain.ImportRole
	takenOver, err := birth.Decider.Decide(birth.State{}, toReconstruct(old()))
	if err != nil {
		t.Fatal(err)
	}
	fields := domain.Changed(old(), p)
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "an import follows the register of origin in every field", Given: takenOver, When: correct(importer, at),
		Then: []domain.Event{birth.Corrected{
			NationalNumber: number, Route: domain.AtSource, Reference: at, Reason: "corrected there", Fields: fields, Date: today, Particulars: p,
		}},
	}, {
		Name: "an office does not", Given: takenOver, When: correct(by, at), Refused: domain.RuleAtSource, Field: "route",
	}, {
		Name: "an entry that began here has no other source", Given: entry(newborn()), When: correct(importer, at),
		Refused: domain.RuleAtSource, Field: "route",
	}, {
		Name: "with its reference", Given: takenOver, When: correct(importer, domain.Reference{}),
		Refused: birth.RuleReferenceNeeded, Field: "reference",
	}})
}
