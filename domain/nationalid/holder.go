package nationalid

import (
	"strings"
	"unicode"

	"sijil/domain"
	"sijil/domain/mrz"
)

// country is the issuing state: its ISO 3166-1 code, and ICAO's three letters.
const country, state = "IQ", "IRQ"

// checkHolder refuses whoever may not have a card: by what the civil record
// says, and by what this register has noted already.
func (s State) checkHolder(p domain.KnownPerson) error {
	n, err := domain.ParseNationalNumber(string(p.NationalNumber))
	switch {
	case err != nil || n != p.NationalNumber:
		return domain.RuleNationalNumber.Refuse("person.nationalNumber")
	case s.NationalNumber != "" && s.NationalNumber != p.NationalNumber:
		return domain.RuleOtherPerson.Refuse("person.nationalNumber")
	case p.Cancelled || s.Void:
		return RuleRecordVoid.Refuse("")
	case p.Deceased || s.Dead:
		return RuleHolderDead.Refuse("")
	case foreign(p) || s.Foreign:
		return RuleNotCitizen.Refuse("")
	}
	_, err = mrz.NameOf(p.Name)
	return domain.Under("person", domain.First(
		domain.CheckFields(holder(p)),
		domain.CheckText("area", string(p.Area), domain.MaxLine),
		domain.Under("name", p.Name.Check()),
		domain.Under("sex", p.Sex.Check()),
		err,
	))
}

// foreign tells of another nationality; one that is not stated is held against nobody.
func foreign(p domain.KnownPerson) bool { return p.Nationality != "" && p.Nationality != country }

// holder is what a card says of a person, the blood group aside.
func holder(p domain.KnownPerson) Holder {
	return Holder{
		Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, PlaceOfBirth: p.PlaceOfBirth,
		Mother: p.Mother.Name, FamilyNumber: p.FamilyNumber,
	}
}

// outdated lists what the civil record has otherwise than a card. The Latin
// spelling is the holder's own choice, and the blood group is not in the record.
func (c Card) outdated(p domain.KnownPerson) []string {
	now := holder(p)
	now.BloodGroup, now.Name.Latin, now.Mother.Latin = c.Holder.BloodGroup, c.Holder.Name.Latin, c.Holder.Mother.Latin
	return domain.Changed(c.Holder, now)
}

// latin tells whether a text holds no letters but Latin ones.
func latin(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// years is the last day of a period of years that begins on a day.
func years(from domain.Date, n int) domain.Date {
	return domain.Date{Year: from.Year + n, Month: from.Month, Day: from.Day}.AddDays(-1)
}

// months is the day so many months later; where that month is too short, the first of the next.
func months(from domain.Date, n int) domain.Date {
	return domain.Date{Year: from.Year, Month: from.Month + n, Day: from.Day}.AddDays(0)
}
