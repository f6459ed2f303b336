package marriage

import "sijil/domain"

func annul(s State, c Annul) ([]domain.Event, error) {
	if err := s.checkVoiding(c.By, c.Order, c.Reason); err != nil {
		return nil, err
	}
	return []domain.Event{Annulled{s.Particulars.Couple(), c.Order, c.Reason, c.Today}}, nil
}

func cancel(s State, c Cancel) ([]domain.Event, error) {
	if err := s.checkVoiding(c.By, c.Order, c.Reason); err != nil {
		return nil, err
	}
	return []domain.Event{Cancelled{s.Particulars.Couple(), c.Order, c.Reason, c.Today}}, nil
}

// checkVoiding: in force or ended, a marriage is voided by a judgment that is
// later than the contract and than the last judgment on the entry.
func (s State) checkVoiding(by By, order domain.CourtOrder, reason string) error {
	return domain.First(
		s.admit(by),
		domain.Under("order", order.Check(by.Today)),
		domain.Under("order", order.CheckAfter(s.Particulars.DateOfContract)),
		domain.Under("order", order.CheckAgainst(s.LastOrder)),
		domain.RequireText("reason", reason, domain.MaxNote),
	)
}

func reinstate(s State, c Reinstate) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, domain.MarriageVoid),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAgainst(s.LastOrder)),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Reinstated{s.Particulars.Couple(), c.Order, c.Reason, c.Today}}, nil
}
