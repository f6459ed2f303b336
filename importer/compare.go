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

// outcome of a command that enters a record. One that was here before is
// compared with what was entered then: another record under the same number is
// refused, another version of the same one is noted.
func (r *run) outcome(done eventstore.Result, rec Record) (present bool, notes []*domain.Error, err error) {
	if !done.Repeated {
		return len(done.Events) == 0, nil, nil
	}
	changed := differences(done.Events, rec)
	for _, field := range changed {
		for _, f := range identifying {
			if field == f || strings.HasPrefix(field, f+".") {
				return false, nil, RuleOtherRecord.Refuse(field)
			}
		}
	}
	if len(changed) > 0 {
		notes = []*domain.Error{RuleDiffers.Refuse(strings.Join(changed, " "))}
	}
	return true, notes, nil
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
