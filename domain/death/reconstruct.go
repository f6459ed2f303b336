package death

import (
	"cmp"

	"sijil/domain"
)

// reconstruct takes an entry over: no deadline, no evidence asked for, and what
// the source does not say stays unknown.
func reconstruct(s State, c Reconstruct) ([]domain.Event, error) {
	if s.Status != "" {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyReported.Refuse(""))
	}
	office, area, err := c.place()
	p := c.Particulars.stated()
	if err := domain.First(err,
		domain.Under("particulars", p.check(takeover, c.Today)),
		c.Person.checkDeath(p),
		checkPast("dateOfRegistration", c.DateOfRegistration, c.Today),
		p.checkNotBeforeDeath("dateOfRegistration", c.DateOfRegistration),
		domain.Under("legacy", checkLegacy(c.Legacy, c.Today)),
		domain.CheckText("registrationNumber", string(c.RegistrationNumber), domain.MaxLine),
		domain.CheckText("tracking", string(c.Tracking), domain.MaxLine),
		drawn(c.Tracking),
		drawn(c.RegistrationNumber),
	); err != nil {
		return nil, err
	}
	return []domain.Event{
		Declared{c.Tracking, office, area, c.DateOfRegistration, p},
		Registered{
			RegistrationNumber: c.RegistrationNumber,
			NationalNumber:     p.Deceased.NationalNumber,
			Registrar:          c.Actor.ID,
			Office:             office,
			Area:               area,
			Date:               c.DateOfRegistration,
			Type:               domain.Reconstruction,
			Legacy:             c.Legacy,
			Particulars:        p,
		},
	}, nil
}

// place says where the entry stands. A nationwide loader's stands where the
// person died, so that the office there can act on it.
func (c Reconstruct) place() (string, domain.Area, error) {
	office, area := cmp.Or(c.Office, c.Actor.Office, c.Legacy.Office), cmp.Or(c.Area, c.Actor.Area)
	if at := c.Particulars.Place; area == "" && !abroad(at) && at.Governorate != "" {
		area = domain.Area(at.Governorate)
		if at.District != "" {
			area += domain.Area("/" + at.District)
		}
	}
	return office, area, domain.First(c.Actor.MayActIn(area), checkQueue(office, area))
}

func checkLegacy(l domain.Legacy, today domain.Date) error {
	return domain.First(
		domain.RequireText("system", l.System, domain.MaxLine),
		domain.RequireText("number", l.Number, domain.MaxLine),
		domain.CheckFields(l),
		checkPast("year", domain.NewDate(l.Year, 0, 0), today),
	)
}
