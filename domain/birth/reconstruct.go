package birth

import (
	"cmp"

	"sijil/domain"
)

// reconstruct takes an entry over: no deadline, no comparison with other births, and
// what the source does not say stays unknown.
func reconstruct(s State, c Reconstruct) ([]domain.Event, error) {
	if s.Status != "" {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyReported.Refuse(""))
	}
	office, area, err := c.place()
	p := c.Particulars.stated()
	e := Registered{
		RegistrationNumber: c.RegistrationNumber,
		Registrar:          c.Actor.ID,
		Office:             office,
		Area:               area,
		Date:               c.DateOfRegistration,
		Type:               domain.Reconstruction,
		Legacy:             c.Legacy,
		Order:              p.Foundling.Order,
		Sealed:             !p.Foundling.IsZero(),
		Particulars:        p,
	}
	if err := domain.First(err,
		domain.Under("particulars", p.check(takeover, c.Today)),
		domain.Under("dateOfRegistration", c.DateOfRegistration.Check()),
		notFuture("dateOfRegistration", c.DateOfRegistration, c.Today),
		p.notBeforeBirth("dateOfRegistration", c.DateOfRegistration),
		domain.Under("legacy", checkLegacy(c.Legacy, c.Today)),
		e.number(c.NationalNumber, c.FamilyNumber),
		checkTracking(c.Tracking),
	); err != nil {
		return nil, err
	}
	declared := Declared{c.Tracking, office, area, c.DateOfRegistration, p}
	return []domain.Event{declared, e}, nil
}

// place says where the entry stands. A nationwide loader's stands where the
// child was born, so that the office there can act on it.
func (c Reconstruct) place() (string, domain.Area, error) {
	office, area := cmp.Or(c.Office, c.Actor.Office, c.Legacy.Office), cmp.Or(c.Area, c.Actor.Area)
	if at := c.Particulars.Child; area == "" && !at.abroad() && at.Place.Governorate != "" {
		area = domain.Area(at.Place.Governorate)
		if at.Place.District != "" {
			area += domain.Area("/" + at.Place.District)
		}
	}
	return office, area, domain.First(domain.Under("area", c.Actor.MayActIn(area)), checkQueue(office, area))
}

func checkLegacy(l domain.Legacy, today domain.Date) error {
	return domain.First(
		domain.RequireText("system", l.System, domain.MaxLine),
		domain.RequireText("number", l.Number, domain.MaxLine),
		domain.CheckFields(l),
		domain.Under("year", domain.NewDate(l.Year, 0, 0).Check()),
		notFuture("year", domain.NewDate(l.Year, 0, 0), today),
	)
}
