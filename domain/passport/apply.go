package passport

import (
	"cmp"
	"slices"

	"sijil/domain"
)

// apply files an application also under a ban, and tells the officer of it: the
// ban may be lifted before anything is printed.
func apply(s State, c Apply) ([]domain.Event, error) {
	p := c.Particulars
	minor, err := isMinor(c.By, c.Person)
	if err := domain.First(s.may(c.Person), err); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Applications, func(a Application) bool { return a.Particulars.Type == p.Type && s.underWay(a) }) {
		return nil, RuleAlreadyApplied.Refuse("particulars.type")
	}
	e := Applied{
		Application: c.Application, Office: c.Actor.Office, Area: c.Actor.Area, Name: c.Person.Name, Child: minor, Particulars: p,
		Officer: c.Actor.ID, Date: c.Today,
	}
	for _, b := range s.bansOn(c.Today) {
		e.Bans = append(e.Bans, b.Ban)
	}
	if err := domain.First(
		domain.Under("person.name", domain.CheckFields(c.Person.Name)),
		domain.Under("particulars", p.check(c, minor)),
		e.charge(c.By, s.owed(p.Type)),
		domain.CheckText("application", string(c.Application), domain.MaxLine),
		s.fresh(c.Application),
		drawn(c.Application),
	); err != nil {
		return nil, err
	}
	return []domain.Event{e}, nil
}

// underWay tells whether the passport of an application may still come into force.
func (s State) underWay(a Application) bool {
	d, err := s.document(a.Number)
	return a.pending() || a.Status == StatusMade && err == nil && d.Status == StatusPrinted
}

// owed tells whether a passport of a type was destroyed by mistake, and none has replaced it yet.
func (s State) owed(t Type) bool {
	return slices.ContainsFunc(s.Documents, func(d Document) bool { return d.Type == t && d.Owed })
}

// fresh refuses an application's id that is taken.
func (s State) fresh(id domain.TrackingID) error {
	if slices.ContainsFunc(s.Applications, func(a Application) bool { return a.Application == id }) {
		return RuleNumberTaken.Refuse("")
	}
	return nil
}

func (p Particulars) check(c Apply, minor bool) error {
	return domain.First(
		oneOf("type", p.Type, RuleType, Ordinary, Diplomatic, Special, Service),
		domain.CheckFields(p),
		domain.Name{Latin: p.Latin}.CheckParts(),
		checkReference("nationalityCertificate", p.NationalityCertificate, c.Today),
		p.checkAuthorisation(c.Today),
		p.checkApplicant(c, minor),
		p.checkConsents(c, minor),
	)
}

// checkAuthorisation: only an ordinary passport is anybody's right; the others
// are issued on the letter of the authority that the holder serves.
func (p Particulars) checkAuthorisation(today domain.Date) error {
	if p.Type == Ordinary && p.Authorisation == (domain.Reference{}) {
		return nil
	}
	return checkReference("authorisation", p.Authorisation, today)
}

// checkApplicant refuses an applicant whose relation the civil record contradicts.
func (p Particulars) checkApplicant(c Apply, minor bool) error {
	a, recorded := p.Applicant, domain.NationalNumber("")
	switch a.Relation {
	case Self:
		if minor {
			age, err := number(c.By, fullAge)
			return domain.First(err, RuleMinor.Refuse("applicant.relation", age))
		}
		recorded = c.Person.NationalNumber
	case OfFather:
		recorded = c.Person.Father.NationalNumber
	case OfMother:
		recorded = c.Person.Mother.NationalNumber
	case Guardian:
		if p.Consents.Court == (domain.CourtOrder{}) {
			return RuleGuardianOrder.Refuse("consents.court")
		}
	default:
		return RuleRelation.Refuse("applicant.relation")
	}
	if !minor && (a.Relation == OfFather || a.Relation == OfMother) {
		return RuleOfAge.Refuse("applicant.relation")
	}
	if n, err := domain.ParseNationalNumber(string(a.NationalNumber)); a.NationalNumber != "" && (err != nil || n != a.NationalNumber) {
		return domain.RuleNationalNumber.Refuse("applicant.nationalNumber")
	}
	if a.NationalNumber != "" && recorded != "" && a.NationalNumber != recorded {
		return RuleApplicant.Refuse("applicant.nationalNumber")
	}
	if a.Relation == Self || a.Relation == Guardian && a.NationalNumber == "" {
		return nil
	}
	return c.checkStandsIn(cmp.Or(recorded, a.NationalNumber), a.Relation == Guardian || recorded != "")
}

// checkStandsIn refuses an applicant for another who is not known by number, the
// holder, dead, or certainly under full age.
func (c Apply) checkStandsIn(n domain.NationalNumber, named bool) error {
	age, err := number(c.By, fullAge)
	if err != nil {
		return err
	}
	k, found := domain.KnownAs(n, append(slices.Clone(c.Parents), c.Applicant))
	young := k.DateOfBirth.Year != 0 && k.DateOfBirth.Earliest().YearsUntil(c.Today) < age
	if !named || !found || n == c.Person.NationalNumber || k.Deceased || k.Cancelled || young {
		return RuleApplicantUnfit.Refuse("applicant.nationalNumber", age)
	}
	return nil
}

// checkConsents wants the approval of each parent whom the civil record names
// and knows to live; the parent who applies approves by that. A court's order
// stands in for them.
func (p Particulars) checkConsents(c Apply, minor bool) error {
	if order := p.Consents.Court; order != (domain.CourtOrder{}) {
		return domain.Under("consents.court", order.Check(c.Today))
	}
	if !minor {
		return nil
	}
	for _, parent := range []struct {
		field    string
		relation Relation
		known    domain.KnownParent
		consent  Consent
	}{
		{"consents.father", OfFather, c.Person.Father, p.Consents.Father},
		{"consents.mother", OfMother, c.Person.Mother, p.Consents.Mother},
	} {
		k, _ := domain.KnownAs(parent.known.NationalNumber, c.Parents)
		if parent.known == (domain.KnownParent{}) || k.Deceased || p.Applicant.Relation == parent.relation {
			continue
		}
		if parent.consent.GivenOn.IsZero() || domain.Blank(parent.consent.Before) {
			return RuleParentsApproval.Refuse(parent.field)
		}
		if err := checkPastDay(parent.field+".givenOn", parent.consent.GivenOn, c.Today); err != nil {
			return err
		}
	}
	return nil
}
