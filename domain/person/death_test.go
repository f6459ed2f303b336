package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestDeath: once for each registered death, whatever is repeated, and undone with it.
func TestDeath(t *testing.T) {
	t.Parallel()
	on := died().DateOfDeath
	record := person.RecordDeath{By: byPolicy, Death: death, RegistrationNumber: serial, DateOfDeath: on}
	other := record
	other.Death = "death-x1"
	moved := person.DeathDateCorrected{Death: death, DateOfDeath: on.AddDays(-1)}
	annul := person.AnnulDeath{By: byPolicy, Death: death, Order: order}
	annulled := person.DeathAnnulled{Death: death, Order: order}
	redate := person.CorrectDateOfDeath{By: byPolicy, Death: death, DateOfDeath: on.AddDays(-1)}
	redateOther := redate
	redateOther.Death = "death-x1"
	annulOther := annul
	annulOther.Death = "death-x1"

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name: "recorded", Given: life(), When: record, Then: history(died()),
	}, {
		Name: "again: nothing", Given: life(died()), When: record,
	}, {
		Name: "again after a corrected date: nothing", Given: life(died(), moved), When: record,
	}, {
		Name: "another death of the dead", Given: life(died()), When: other, Refused: person.RuleOtherDeath,
	}, {
		Name: "of no stream", Given: life(), When: person.RecordDeath{By: byPolicy}, Refused: domain.RuleRequired, Field: "death",
	}, {
		Name: "of a person who is not there stands in the queue", When: record, Refused: person.RuleNoSuchPerson,
	}, {
		Name: "the date moves", Given: life(died()), When: redate, Then: history(moved),
	}, {
		Name: "once", Given: life(died(), moved), When: redate,
	}, {
		Name: "not another death's", Given: life(died()), When: redateOther, Refused: person.RuleOtherDeath,
	}, {
		Name: "annulled", Given: life(died()), When: annul, Then: history(annulled),
	}, {
		Name: "once only", Given: life(died(), annulled), When: annul,
	}, {
		Name: "not by another", Given: life(died()), When: annulOther, Refused: person.RuleOtherDeath,
	}, {
		Name: "and recorded again after a reinstatement", Given: life(died(), annulled), When: record, Then: history(died()),
	}})
	alive, back := person.Decider.Fold(life()), person.Decider.Fold(life(died(), annulled))
	if back.Deceased || back.Death != alive.Death || back.DateOfDeath != alive.DateOfDeath {
		t.Errorf("an annulled death leaves traces: %+v", back)
	}
}
