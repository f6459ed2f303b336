package passport

import (
	"slices"

	"sijil/domain"
	"sijil/domain/mrz"
)

func enrol(s State, c Enrol) ([]domain.Event, error) {
	if _, err := s.application(c.By, c.Application, StatusApplied, StatusEnrolled); err != nil {
		return nil, err
	}
	if err := domain.Under("biometrics", c.Biometrics.check()); err != nil {
		return nil, err
	}
	return []domain.Event{Enrolled{c.Application, c.Biometrics, c.Actor.ID, c.Today}}, nil
}

func vet(s State, c Vet) ([]domain.Event, error) {
	if _, err := s.application(c.By, c.Application, StatusEnrolled); err != nil {
		return nil, err
	}
	if err := domain.First(
		domain.RequireText("findings", c.Findings, domain.MaxNote),
		checkConviction(c.By, c.ConvictedOn),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Vetted{c.Application, c.Findings, c.ConvictedOn, c.Actor.ID, c.Today}}, nil
}

func reject(s State, c Reject) ([]domain.Event, error) {
	if _, err := s.application(c.By, c.Application, StatusApplied, StatusEnrolled, StatusVetted); err != nil {
		return nil, err
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{Rejected{c.Application, c.Reason, c.Actor.ID, c.Today}}, nil
}

func withdraw(s State, c Withdraw) ([]domain.Event, error) {
	if _, err := s.application(c.By, c.Application, StatusApplied, StatusEnrolled, StatusVetted); err != nil {
		return nil, err
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{ApplicationClosed{Application: c.Application, Cause: Withdrawn, Reason: c.Reason, Date: c.Today}}, nil
}

// printPassport freezes what the booklet says: the civil record may change afterwards.
func printPassport(s State, c Print) ([]domain.Event, error) {
	a, err := s.application(c.By, c.Application, StatusVetted)
	if err != nil {
		return nil, err
	}
	if err := domain.First(s.may(c.Person), s.free(c.Today), s.notSuspended(), checkNumber(c.Number), s.unused(c.Number)); err != nil {
		return nil, err
	}
	holder, err := holderOf(c.Person, a.Particulars.Latin)
	if err != nil {
		return nil, err
	}
	last, source, err := validity(c.By, a.Particulars.Type, holder.DateOfBirth)
	if err != nil {
		return nil, err
	}
	zone, err := zoneOf(c.Number, holder, last)
	if err := domain.First(err, drawn(c.Number)); err != nil {
		return nil, err
	}
	return []domain.Event{Printed{
		Application: a.Application, Number: c.Number, Type: a.Particulars.Type, Holder: holder, Zone: zone,
		IssuedOn: c.Today, ExpiresOn: last, ValiditySource: source, Office: a.Office, Area: a.Area, Officer: c.Actor.ID,
	}}, nil
}

// unused refuses a number that another document of this person bears.
func (s State) unused(n domain.DocumentNumber) error {
	if _, err := s.document(n); err == nil {
		return RuleNumberTaken.Refuse("")
	}
	return nil
}

// notSuspended: a new passport, of whatever type, must not go around the
// suspension of the old one, even if that is lost or expired by now. A
// laissez-passer's stops nothing: a passport ends it, suspended or not.
func (s State) notSuspended() error {
	if slices.ContainsFunc(s.Documents, func(d Document) bool { return d.Type != LaissezPasser && d.suspended() }) {
		return RuleSuspended.Refuse("")
	}
	return nil
}

// holderOf is what the booklet says of a person: what the civil record says,
// with the holder's own Latin spelling if there is one.
func holderOf(p domain.KnownPerson, latin domain.LatinName) (Holder, error) {
	h := holder(p)
	if latin != (domain.LatinName{}) {
		h.Name.Latin = latin
	}
	if h.DateOfBirth.Year == 0 {
		return h, RuleDateOfBirth.Refuse("person.dateOfBirth")
	}
	return h, domain.Under("person", domain.First(domain.Under("name", h.Name.Check()), domain.CheckFields(h)))
}

func holder(p domain.KnownPerson) Holder {
	return Holder{Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, PlaceOfBirth: p.PlaceOfBirth}
}

// zoneOf writes the machine-readable zone (ICAO 9303-4). Whether Iraq's letters
// tell the types apart is unverified: every passport begins with P.
func zoneOf(n domain.DocumentNumber, h Holder, expires domain.Date) (Zone, error) {
	name, err := mrz.NameOf(h.Name)
	if err != nil {
		return Zone{}, domain.Under("person", err)
	}
	lines, err := mrz.Zone{
		Code: "P", Issuer: issuer, Number: string(n), Nationality: issuer, Born: mrz.DateOf(h.DateOfBirth),
		Sex: h.Sex, Expires: mrz.DateOf(expires), Name: name,
	}.TD3()
	if err != nil {
		return Zone{}, domain.Under("person", err)
	}
	return Zone{Line1: lines[0], Line2: lines[1], Name: name}, nil
}

// activate hands the passport over. The one of its type that is in force, and a
// laissez-passer, which was for want of a passport, end in the same append.
func activate(s State, c Activate) ([]domain.Event, error) {
	d, err := s.documentIn(c.Number, StatusPrinted)
	if err != nil {
		return nil, err
	}
	if err := domain.First(
		c.Actor.MayActIn(d.Area),
		s.may(c.Person),
		s.free(c.Today),
		s.notSuspended(),
		notExpired(d, c.Today),
		domain.RequireText("collectedBy", c.CollectedBy, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	var events []domain.Event
	for _, old := range s.Documents {
		if old.Type == LaissezPasser && old.open() || old.Type == d.Type && old.Status == StatusActive {
			e := c.revocation(old)
			events = append(events, e)
		}
	}
	return append(events, Activated{d.Number, d.Type, c.CollectedBy, c.Actor.ID, c.Today}), nil
}

func (c Activate) revocation(old Document) Revoked {
	return Revoked{
		Number: old.Number, Cause: Replaced, ReplacedBy: c.Number, From: c.Today,
		SLTD: old.record(SLTDInvalid, c.Today), Date: c.Today,
	}
}

func notExpired(d Document, today domain.Date) error {
	if today.After(d.ExpiresOn) {
		return RuleExpired.Refuse("")
	}
	return nil
}
