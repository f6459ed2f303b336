package marriage

import "sijil/domain"

// register enters a contract. After a cancellation by a court the same contract
// can be entered again; any other entry stands against it.
func register(s State, c Register) ([]domain.Event, error) {
	if s.Registered && !s.Cancelled {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyRegistered.Refuse(""))
	}
	office, area, err := place(c.By, c.Office, c.Area)
	p := c.Particulars
	if err := domain.First(err,
		domain.Under("particulars", p.check(contract, c.Today)),
		domain.Under("particulars", p.checkLaw(c.Law)),
		domain.Under("particulars", p.checkKnown(contract, c.Known, c.Law)),
	); err != nil {
		return nil, err
	}
	e := Registered{
		Couple: p.Couple(), Registrar: c.Actor.ID, Office: office, Area: area, Date: c.Today,
		Type: domain.CurrentRegistration, Particulars: p,
	}
	if p.outOfCourt() {
		e.Type = domain.CourtOrderedEntry
	}
	if e.WaitingUntil, e.WaitingLaw, err = p.inWaiting(c.Known, c.Law); err != nil {
		return nil, err
	}
	return withDeaths(e, c.Known, c.Today), nil
}

// reconstruct takes an entry over: what the source does not say stays unknown,
// and what other laws forbade stands as it was written.
func reconstruct(s State, c Reconstruct) ([]domain.Event, error) {
	if s.Registered {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyRegistered.Refuse(""))
	}
	office, area, err := place(c.By, c.Office, c.Area)
	p := c.Particulars
	if err := domain.First(err,
		domain.Under("particulars", p.check(takeover, c.Today)),
		domain.Under("particulars", p.checkKnown(takeover, c.Known, c.Law)),
		checkPast("dateOfRegistration", c.DateOfRegistration, c.Today),
		notBefore("dateOfRegistration", c.DateOfRegistration, p.DateOfContract),
		domain.Under("legacy", checkLegacy(c.Legacy, c.Today)),
	); err != nil {
		return nil, err
	}
	return withDeaths(Registered{
		Couple: p.Couple(), Registrar: c.Actor.ID, Office: office, Area: area, Date: c.DateOfRegistration,
		Type: domain.Reconstruction, Legacy: c.Legacy, Particulars: p,
	}, c.Known, c.Today), nil
}

// withDeaths adds what the civil record already knows of a spouse's end: a
// marriage is often confirmed after a death, for the sake of the heirs.
func withDeaths(e Registered, known []domain.KnownPerson, today domain.Date) []domain.Event {
	events := []domain.Event{e}
	for _, n := range []domain.NationalNumber{e.Husband, e.Wife} {
		if k, ok := domain.KnownAs(n, known); ok && k.Deceased {
			events = append(events, SpouseDied{e.Couple, n, k.Death, k.DateOfDeath, today})
		}
	}
	return events
}
