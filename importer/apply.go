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
		_, done, err := r.enrol(ctx, rec, rec.Legacy)
		if err != nil {
			return outcome{}, err
		}
		return r.entered(done, rec)
	}
}

func (r *run) submitBirth(ctx context.Context, rec Record) (outcome, error) {
	p := rec.Birth
	var err error
	for _, parent := range []struct {
		of domain.Legacy
		to *birth.Parent
	}{{rec.Mother, &p.Mother}, {rec.Father, &p.Father}} {
		if parent.to.NationalNumber, err = r.numberOf(ctx, parent.of, parent.to.NationalNumber); err != nil {
			return outcome{}, err
		}
	}
	rec.Birth = p
	at, area := standing(rec.Legacy, p.Child.Place)
	done, err := r.Office.Birth(ctx, r.call(rec, string(Submit)), birth.Stream(id(Birth, rec.Legacy)), birth.Reconstruct{
		Office: at, Area: area, RegistrationNumber: registrationNumber("LB", rec.Legacy), FamilyNumber: rec.Family,
		DateOfRegistration: rec.Registered, Legacy: rec.Legacy, Particulars: p,
	})
	if err != nil {
		return outcome{}, err
	}
	return r.entered(done, rec)
}

// submitDeath enters a death. A person without a civil record here is enrolled
// first; a body that nobody knows has a stream of its own.
func (r *run) submitDeath(ctx context.Context, rec Record) (outcome, error) {
	p := rec.Death
	stream := death.UnidentifiedStream(id(Death, rec.Legacy))
	if p.Deceased.NationalNumber == "" && !p.Deceased.Name.IsZero() {
		n, _, err := r.enrol(ctx, rec, cmp.Or(rec.Deceased, rec.Legacy))
		if err != nil {
			return outcome{}, err
		}
		p.Deceased.NationalNumber = n
	}
	if p.Deceased.NationalNumber != "" {
		stream = death.Stream(p.Deceased.NationalNumber)
	}
	rec.Death = p
	at, area := standing(rec.Legacy, p.Place)
	done, err := r.Office.Death(ctx, r.call(rec, string(Submit)), stream, death.Reconstruct{
		Office: at, Area: area, RegistrationNumber: registrationNumber("LD", rec.Legacy),
		DateOfRegistration: rec.Registered, Legacy: rec.Legacy, Particulars: p,
	})
	if err != nil {
		return outcome{}, err
	}
	return r.entered(done, rec)
}

// enrol begins the civil record of the person whom a legacy record is of, once.
func (r *run) enrol(ctx context.Context, rec Record, of domain.Legacy) (domain.NationalNumber, eventstore.Result, error) {
	p := rec.Person
	p.Sex = cmp.Or(p.Sex, domain.SexUnstated)
	var err error
	if p.Mother.NationalNumber, err = r.numberOf(ctx, rec.Mother, p.Mother.NationalNumber); err != nil {
		return "", eventstore.Result{}, err
	}
	if p.Father.NationalNumber, err = r.numberOf(ctx, rec.Father, p.Father.NationalNumber); err != nil {
		return "", eventstore.Result{}, err
	}
	at, area := standing(of, p.PlaceOfBirth)
	call := r.call(Record{Kind: Person, Legacy: of}, string(Submit))
	n, done, err := r.Office.EnrolCitizen(ctx, call, person.Enrol{
		NationalNumber: rec.number(), FamilyNumber: rec.Family, Legacy: of, Office: at, Area: area, Particulars: p,
	})
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
