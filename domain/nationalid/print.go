package nationalid

import (
	"slices"
	"strings"

	"sijil/domain"
	"sijil/domain/mrz"
)

// printCard prints what the civil record says now, not what it said when the application was filed.
func printCard(s State, c Print) ([]domain.Event, error) {
	if err := domain.First(
		s.admitApplication(c.By, c.Application, ApplicationApproved),
		s.checkHolder(c.Person),
		s.notSuspended(),
		checkNumbers(c.Card, c.Access),
		drawn(c.Card, c.Access),
	); err != nil {
		return nil, err
	}
	law, err := c.Law.On(validityYears, c.Today)
	if err != nil {
		return nil, err
	}
	a := s.Application
	e := CardPrinted{
		Application: c.Application, Card: c.Card, Access: c.Access, Kind: a.Particulars.Kind, Holder: holder(c.Person),
		Office: a.Office, Area: a.Area, IssuedOn: c.Today, ExpiresOn: years(c.Today, law.Number()), ValiditySource: law.Cited(), Officer: c.Actor.ID,
	}
	e.Holder.BloodGroup = a.Particulars.BloodGroup
	if a.Particulars.Latin != (domain.LatinName{}) {
		e.Holder.Name.Latin = a.Particulars.Latin
	}
	if e.Zone, err = e.zone(c.Person.NationalNumber); err != nil {
		return nil, domain.Under("person", err)
	}
	return []domain.Event{e}, nil
}

// notSuspended: a new card must not go around the suspension of an old one,
// even if that is lost or expired by now.
func (s State) notSuspended() error {
	if slices.ContainsFunc(s.Cards, Card.suspended) {
		return RuleSuspended.Refuse("")
	}
	return nil
}

// zone is Iraq's TD1: the access number stands for the document, the national number in the optional data.
func (e CardPrinted) zone(n domain.NationalNumber) (Zone, error) {
	name, err := mrz.NameOf(e.Holder.Name)
	if err != nil {
		return Zone{}, err
	}
	lines, err := mrz.Zone{
		Code: "ID", Issuer: state, Number: e.Access, Optional: string(n), Nationality: state, Name: name,
		Born: mrz.DateOf(e.Holder.DateOfBirth), Sex: e.Holder.Sex, Expires: mrz.DateOf(e.ExpiresOn),
	}.TD1()
	if err != nil {
		return Zone{}, err
	}
	return Zone{lines[0], lines[1], lines[2]}, nil
}

// checkNumbers refuses numbers of another form; none were not drawn yet.
func checkNumbers(card, access string) error {
	if card != "" && CheckCardNumber(card) != nil {
		return RuleCardNumber.Refuse("card")
	}
	if access != "" && CheckAccessNumber(access) != nil {
		return RuleAccessNumber.Refuse("access")
	}
	return nil
}

const digits, capitals = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// CheckCardNumber refuses what is not 10 digits.
func CheckCardNumber(s string) error {
	if len(s) != 10 || strings.Trim(s, digits) != "" {
		return RuleCardNumber.Refuse("")
	}
	return nil
}

// CheckAccessNumber refuses what is not 2 capital letters and 7 digits.
func CheckAccessNumber(s string) error {
	if len(s) != 9 || strings.Trim(s[:2], capitals) != "" || strings.Trim(s[2:], digits) != "" {
		return RuleAccessNumber.Refuse("")
	}
	return nil
}

func deliver(s State, c Deliver) ([]domain.Event, error) {
	_, err := s.admitCard(c.By, c.Card, Printed)
	if err := domain.First(err, domain.RequireText("to", c.To, domain.MaxLine)); err != nil {
		return nil, err
	}
	return []domain.Event{CardDelivered{c.Card, c.To, c.Actor.ID, c.Today}}, nil
}

// activate revokes the card before in the same append: there is no moment with two.
func activate(s State, c Activate) ([]domain.Event, error) {
	card, err := s.admitCard(c.By, c.Card, Delivered)
	if err := domain.First(err, s.checkHolder(c.Person), s.notSuspended()); err != nil {
		return nil, err
	}
	if c.Today.After(card.ExpiresOn) {
		return nil, RuleHoldsNoLonger.Refuse("")
	}
	var events []domain.Event
	for _, before := range s.Cards {
		if before.Card != c.Card && before.open() {
			events = append(events, CardRevoked{
				Card: before.Card, Cause: Replaced, ReplacedBy: c.Card, From: c.Today, Officer: c.Actor.ID, Date: c.Today,
			})
		}
	}
	return append(events, CardActivated{c.Card, c.Actor.ID, c.Today}), nil
}
