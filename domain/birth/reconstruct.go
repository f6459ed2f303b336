package birth

import (
	"sijil/domain"
)

// reconstruct takes an entry over: no deadline, no duplicates' clerk, and
// what the source does not say stays unknown.
func reconstruct(s State, c Reconstruct) ([]domain.Event, error) {
	if s.Status != "" {
		return nil, first(c.Actor.MayActIn(s.Area), RuleAlreadyReported.Refuse(""))
	}
	office, area, err := place(c.By, c.Office, c.Area)
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
	if err := first(err,
		domain.Under("particulars", p.check(takeover, c.Today)),
		checkPast("dateOfRegistration", c.DateOfRegistration, c.Today),
		p.notBeforeBirth("dateOfRegistration", c.DateOfRegistration),
		domain.Under("legacy", checkLegacy(c.Legacy, c.Today)),
		e.number(c.NationalNumber, c.FamilyNumber),
		drawn(c.Tracking),
	); err != nil {
		return nil, err
	}
	declared := Declared{c.Tracking, office, area, c.DateOfRegistration, p}
	return []domain.Event{declared, e}, nil
}

func checkLegacy(l domain.Legacy, today domain.Date) error {
	return first(
		domain.RequireText("system", l.System, domain.MaxLine),
		domain.RequireText("number", l.Number, domain.MaxLine),
		domain.CheckText("register", l.Register, domain.MaxLine),
		domain.CheckText("page", l.Page, domain.MaxLine),
		domain.CheckText("office", l.Office, domain.MaxLine),
		checkPast("year", domain.NewDate(l.Year, 0, 0), today),
	)
}
