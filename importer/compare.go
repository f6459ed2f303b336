package importer

import (
	"cmp"
	"strings"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
)

// identifying fields tell one record from another: two records of one
// certificate that differ in them are not the same record.
var identifying = []string{
	"child.name", "child.sex", "child.dateOfBirth",
	"deceased.name", "deceased.dateOfBirth", "dateOfDeath",
	"name", "dateOfBirth",
}

// entered reads the outcome of the command that enters a record. One that was
// here before is compared with what was entered then: another record under the
// same number is refused, another version of the same one is noted.
func (r *run) entered(done eventstore.Result, rec Record) (outcome, error) {
	out := outcome{present: done.Repeated || len(done.Events) == 0}
	if !done.Repeated {
		return out, nil
	}
	changed := differences(done.Events, rec)
	for _, field := range changed {
		for _, f := range identifying {
			if field == f || strings.HasPrefix(field, f+".") {
				return outcome{}, RuleOtherRecord.Refuse(field)
			}
		}
	}
	if len(changed) > 0 {
		out.notes = []*domain.Error{RuleDiffers.Refuse(strings.Join(changed, " "))}
	}
	return out, nil
}

// differences between what was entered and what a record says now.
func differences(events []domain.Event, rec Record) []string {
	for _, e := range events {
		switch e := e.(type) {
		case birth.Registered:
			return domain.Changed(e.Particulars, statedBirth(rec.Birth))
		case death.Registered:
			return domain.Changed(e.Particulars, statedDeath(rec.Death))
		case person.Enrolled:
			p := rec.Person
			p.Sex = cmp.Or(p.Sex, domain.SexUnstated)
			p.Mother.NationalNumber, p.Father.NationalNumber = e.Particulars.Mother.NationalNumber, e.Particulars.Father.NationalNumber
			return domain.Changed(e.Particulars, p)
		}
	}
	return nil
}

// statedBirth says "unstated" where nothing is said, as the register does.
func statedBirth(p birth.Particulars) birth.Particulars {
	p.Child.Sex = cmp.Or(p.Child.Sex, domain.SexUnstated)
	p.Child.PlaceType = cmp.Or(p.Child.PlaceType, birth.PlaceUnstated)
	p.Child.Attendant = cmp.Or(p.Child.Attendant, birth.AttendantUnstated)
	p.Child.Plurality = cmp.Or(p.Child.Plurality, birth.PluralityUnstated)
	return p
}

func statedDeath(p death.Particulars) death.Particulars {
	p.Deceased.Sex = cmp.Or(p.Deceased.Sex, domain.SexUnstated)
	p.PlaceType = cmp.Or(p.PlaceType, death.PlaceUnstated)
	return p
}
