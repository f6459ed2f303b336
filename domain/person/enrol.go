package person

import (
	"cmp"
	"strings"

	"sijil/domain"
)

func allotNumber(s State, c AllotNumber) ([]domain.Event, error) {
	if err := domain.First(
		checkNumber("nationalNumber", c.NationalNumber),
		domain.RequireText("nationalNumber", string(c.NationalNumber), domain.MaxLine),
		domain.RequireText("for", c.For, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	switch {
	case s.NationalNumber == "":
		return []domain.Event{NumberAllotted{c.NationalNumber, c.For}}, nil
	case s.NationalNumber == c.NationalNumber && s.For == c.For:
		return nil, nil
	}
	return nil, RuleNumberTaken.Refuse("nationalNumber")
}

func enrol(s State, c Enrol) ([]domain.Event, error) {
	office, area := cmp.Or(c.Office, c.Actor.Office), cmp.Or(c.Area, c.Actor.Area)
	if err := domain.First(
		c.Actor.MayActIn(area),
		domain.CheckText("office", office, domain.MaxLine),
		domain.CheckText("area", string(area), domain.MaxLine),
		checkNumber("nationalNumber", c.NationalNumber),
		domain.RequireText("nationalNumber", string(c.NationalNumber), domain.MaxLine),
		domain.CheckText("familyNumber", string(c.FamilyNumber), domain.MaxLine),
		c.checkOrigin(),
		domain.CheckText("notDuplicate", c.NotDuplicate, domain.MaxNote),
		domain.Under("particulars", c.Particulars.check(c.Origin, c.Today)),
		checkCountry("particulars.nationality", c.Particulars.Nationality),
		domain.Under("particulars", c.Particulars.checkKnown(c.NationalNumber, c.Known)),
	); err != nil {
		return nil, err
	}
	switch {
	case s.Enrolled || s.Cancelled:
		if s.Birth == c.Birth && s.Legacy == c.Legacy && s.NationalNumber == c.NationalNumber {
			return nil, nil
		}
		return nil, RuleAlreadyEnrolled.Refuse("nationalNumber")
	case s.NationalNumber != "" && (s.NationalNumber != c.NationalNumber || !c.allotted(s.For)):
		return nil, RuleNumberTaken.Refuse("nationalNumber")
	}
	if err := c.checkDuplicate(); err != nil {
		return nil, err
	}
	return []domain.Event{Enrolled{
		NationalNumber: c.NationalNumber,
		FamilyNumber:   c.FamilyNumber,
		Origin:         c.Origin,
		Birth:          c.Birth,
		Legacy:         c.Legacy,
		Office:         office,
		Area:           area,
		Date:           c.Today,
		Sealed:         c.Sealed,
		Particulars:    c.Particulars,
		NotDuplicate:   c.NotDuplicate,
	}}, nil
}

// checkOrigin: a birth's record names the birth, a legacy one where it stood before.
func (c Enrol) checkOrigin() error {
	if err := domain.First(
		domain.CheckText("birth", c.Birth, domain.MaxLine),
		domain.Under("legacy", domain.CheckFields(c.Legacy)),
	); err != nil {
		return err
	}
	switch c.Origin {
	case FromBirth:
		return domain.RequireText("birth", c.Birth, domain.MaxLine)
	case FromLegacy:
		return domain.Under("legacy", checkLegacy(c.Legacy, c.Today))
	default:
		return RuleOrigin.Refuse("origin")
	}
}

// LegacyPurpose begins the purpose of every number that was allotted for a legacy record.
const LegacyPurpose = "legacy-"

// allotted tells whether a number's purpose is this enrolment.
func (c Enrol) allotted(purpose string) bool {
	if c.Origin == FromBirth {
		return purpose == c.Birth
	}
	return strings.HasPrefix(purpose, LegacyPurpose)
}

func cancelEnrolment(s State, c CancelEnrolment) ([]domain.Event, error) {
	if err := s.admitBirth(c.By, c.Birth); err != nil || s.Cancelled {
		return nil, err
	}
	return []domain.Event{EnrolmentCancelled{c.Birth, c.Order}}, nil
}

func reinstateEnrolment(s State, c ReinstateEnrolment) ([]domain.Event, error) {
	if err := s.admitBirth(c.By, c.Birth); err != nil || s.Enrolled {
		return nil, err
	}
	return []domain.Event{EnrolmentReinstated{c.Birth, c.Order}}, nil
}

// admitBirth lets a birth's own policies through, in force or cancelled.
func (s State) admitBirth(by By, birth string) error {
	if !s.Enrolled && !s.Cancelled {
		return RuleNoSuchPerson.Refuse("")
	}
	if s.Birth != birth || birth == "" {
		return RuleOtherBirth.Refuse("")
	}
	return by.Actor.MayActIn(s.Area)
}
