package importer

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/office"
)

// space keeps the ids of imports apart from all others.
var space = uuid.MustParse("6d0d7d5e-2f0c-4f0e-8f57-0f5a6b1e9c57")

// id of a record: of its stream, and of the command that enters it. It is the
// same whichever format brings the record.
func id(kind Kind, l domain.Legacy) uuid.UUID {
	return uuid.NewSHA1(space, fmt.Appendf(nil, "%q %q %q %q %q %q %d", kind, l.System, l.Number, l.Register, l.Page, l.Office, l.Year))
}

// call is the request of one command on a record. The id of a later command
// derives from what it says: the same again changes nothing.
func (r *run) call(rec Record, command string) office.Call {
	if command != string(Submit) {
		said, _ := json.Marshal(rec) // a record is plain data
		command += " " + string(said)
	}
	key := id(rec.Kind, rec.Legacy)
	return office.Call{ID: uuid.NewSHA1(key, []byte(command)), Actor: r.Actor, Correlation: key.String()}
}

// apply carries a record out.
func (r *run) apply(ctx context.Context, rec Record) (out outcome, err error) {
	switch rec.Action {
	case Void:
		return r.voidBlock(ctx, rec)
	case Code:
		return r.code(ctx, rec)
	case Update:
		out, err = r.update(ctx, rec)
	default:
		out, err = r.submit(ctx, rec)
	}
	if err != nil || rec.Kind == Person {
		return out, err
	}
	return out, r.release(ctx, rec)
}

func (r *run) submit(ctx context.Context, rec Record) (outcome, error) {
	switch rec.Kind {
	case Birth:
		return r.submitBirth(ctx, rec)
	case Death:
		return r.submitDeath(ctx, rec)
	default:
		return r.submitPerson(ctx, rec)
	}
}

func (r *run) submitPerson(ctx context.Context, rec Record) (outcome, error) {
	if err := r.rehearse(ctx, rec, r.tryPerson(enrolment(rec, rec.Legacy))); err != nil {
		return outcome{}, err
	}
	_, done, err := r.enrol(ctx, rec, rec.Legacy)
	if err != nil {
		return outcome{}, err
	}
	return r.entered(done, rec)
}

func (r *run) submitBirth(ctx context.Context, rec Record) (_ outcome, err error) {
	at, area := standing(rec.Legacy, rec.Birth.Child.Place)
	c := birth.Reconstruct{
		Office: at, Area: area, RegistrationNumber: registrationNumber("LB", rec.Legacy), FamilyNumber: rec.Family,
		DateOfRegistration: rec.Registered, Legacy: rec.Legacy, Particulars: rec.Birth,
	}
	if err := r.rehearse(ctx, rec, r.tryBirth(c)); err != nil {
		return outcome{}, err
	}
	p := &c.Particulars
	if p.Mother.NationalNumber, err = r.numberOf(ctx, rec.Mother, p.Mother.NationalNumber); err != nil {
		return outcome{}, err
	}
	if p.Father.NationalNumber, err = r.numberOf(ctx, rec.Father, p.Father.NationalNumber); err != nil {
		return outcome{}, err
	}
	rec.Birth = *p
	done, err := r.Office.Birth(ctx, r.call(rec, string(Submit)), birth.Stream(id(Birth, rec.Legacy)), c)
	if err != nil {
		return outcome{}, err
	}
	return r.entered(done, rec)
}

// submitDeath enters a death. A person without a civil record here is enrolled
// first; a body that nobody knows has a stream of its own.
func (r *run) submitDeath(ctx context.Context, rec Record) (outcome, error) {
	at, area := standing(rec.Legacy, rec.Death.Place)
	c := death.Reconstruct{
		Office: at, Area: area, RegistrationNumber: registrationNumber("LD", rec.Legacy),
		DateOfRegistration: rec.Registered, Legacy: rec.Legacy, Particulars: rec.Death,
	}
	if err := r.rehearse(ctx, rec, r.tryDeath(c)); err != nil {
		return outcome{}, err
	}
	stream, d := death.UnidentifiedStream(id(Death, rec.Legacy)), &c.Particulars.Deceased
	if d.NationalNumber == "" && !d.Name.IsZero() {
		of := cmp.Or(rec.Deceased, rec.Legacy)
		if err := r.rehearse(ctx, rec, r.tryPerson(enrolment(rec, of))); err != nil {
			return outcome{}, err
		}
		n, _, err := r.enrol(ctx, rec, of)
		if err != nil {
			return outcome{}, err
		}
		d.NationalNumber = n
	}
	if d.NationalNumber != "" {
		stream = death.Stream(d.NationalNumber)
	}
	rec.Death = c.Particulars
	done, err := r.Office.Death(ctx, r.call(rec, string(Submit)), stream, c)
	if err != nil {
		return outcome{}, err
	}
	return r.entered(done, rec)
}

// enrolment begins the civil record that a legacy record is of.
func enrolment(rec Record, of domain.Legacy) person.Enrol {
	at, area := standing(of, rec.Person.PlaceOfBirth)
	c := person.Enrol{
		NationalNumber: rec.number(), FamilyNumber: rec.Family, Legacy: of, Office: at, Area: area, Particulars: rec.Person,
	}
	c.Particulars.Sex = cmp.Or(c.Particulars.Sex, domain.SexUnstated)
	return c
}

// enrol begins the civil record of the person whom a legacy record is of, once.
func (r *run) enrol(ctx context.Context, rec Record, of domain.Legacy) (_ domain.NationalNumber, none eventstore.Result, err error) {
	c := enrolment(rec, of)
	p := &c.Particulars
	if p.Mother.NationalNumber, err = r.numberOf(ctx, rec.Mother, p.Mother.NationalNumber); err != nil {
		return "", none, err
	}
	if p.Father.NationalNumber, err = r.numberOf(ctx, rec.Father, p.Father.NationalNumber); err != nil {
		return "", none, err
	}
	n, done, err := r.Office.EnrolCitizen(ctx, r.call(Record{Kind: Person, Legacy: of}, string(Submit)), c)
	return n, done, domain.Under("person", err)
}

// number is the old national number of a person that the source states.
func (r Record) number() domain.NationalNumber {
	if r.Kind == Person {
		return r.Number
	}
	return ""
}

// numberOf is the number of another person of the same source: allotted now if
// that record comes later.
func (r *run) numberOf(ctx context.Context, of domain.Legacy, stated domain.NationalNumber) (domain.NationalNumber, error) {
	if of.IsZero() || stated != "" {
		return stated, nil
	}
	return r.Office.AllotNationalNumber(ctx, r.call(Record{Kind: Person, Legacy: of}, "allot"), office.LegacyPurpose(of))
}

// standing is the office and area whose register a legacy record stays in.
func standing(l domain.Legacy, place domain.Place) (string, domain.Area) {
	if o, ours := country.OfficeOf(l.Office); ours {
		return o.Code, o.Area
	}
	return cmp.Or(l.Office, l.System), domain.Area(cmp.Or(place.Governorate, place.Country, l.Office, l.System))
}

// registrationNumber keeps the number of the legacy register; its letters keep it apart from numbers given here.
func registrationNumber(letters string, l domain.Legacy) domain.RegistrationNumber {
	n := cmp.Or(l.Office, l.System)
	if l.Year != 0 {
		n += fmt.Sprintf("-%d", l.Year)
	}
	n += "-" + letters
	for _, part := range []string{l.Register, l.Page} {
		if part != "" {
			n += part + "/"
		}
	}
	return domain.RegistrationNumber(n + l.Number)
}
