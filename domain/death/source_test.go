package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

// TestCorrectAtSource: an import follows the register of origin in every field,
// the cause too, but not to another person.
func TestCorrectAtSource(t *testing.T) {
	t.Parallel()
	at := domain.Reference{Authority: legacy.Office, Number: legacy.Number, Date: domain.NewDate(2026, 2, 26)}
	takenOver, err := death.Decider.Decide(death.State{}, toReconstruct(named()))
	if err != nil {
		t.Fatal(err)
	}
	p := named()
	p.DateOfDeath, p.Cause.Part1 = died.AddDays(1), part1("Fall")
	importer := by
	importer.Actor.Role = domain.ImportRole
	correct := func(by death.By, rests domain.Reference, p death.Particulars) death.Correct {
		return death.Correct{By: by, Route: domain.AtSource, Reference: rests, Reason: "corrected there", Particulars: p}
	}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "an import", Given: takenOver, When: correct(importer, at, p),
		Then: history(death.Corrected{
			Route: domain.AtSource, Reference: at, Reason: "corrected there", Fields: domain.Changed(named(), p), Date: today, Particulars: p,
		}),
	}, {
		Name: "an office does not", Given: takenOver, When: correct(by, at, p), Refused: domain.RuleAtSource, Field: "route",
	}, {
		Name: "an entry that began here has no other source", Given: entry(natural()), When: correct(importer, at, natural()),
		Refused: domain.RuleAtSource, Field: "route",
	}, {
		Name: "with its reference", Given: takenOver, When: correct(importer, domain.Reference{}, p),
		Refused: death.RuleReferenceNeeded, Field: "reference",
	}, {
		Name: "not to another person", Given: takenOver, When: correct(importer, at, natural()),
		Refused: death.RuleNumberFixed, Field: "particulars.deceased.nationalNumber",
	}})
}
