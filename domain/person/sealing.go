package person

import "sijil/domain"

// SealingRequested: somebody asks that the record be there for named roles only:
// of a protected witness, of an adopted child.
type SealingRequested struct {
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	By     string            `json:"by"`
	Date   domain.Date       `json:"date"`
}

// UnsealingRequested: somebody asks that the seal be taken off.
type UnsealingRequested struct {
	Order  domain.CourtOrder `json:"order"`
	Reason string            `json:"reason"`
	By     string            `json:"by"`
	Date   domain.Date       `json:"date"`
}

// Sealed: another person has approved it.
type Sealed struct {
	Order domain.CourtOrder `json:"order"`
	By    string            `json:"by"`
	Date  domain.Date       `json:"date"`
}

// Unsealed: another person has approved it.
type Unsealed struct {
	Order domain.CourtOrder `json:"order"`
	By    string            `json:"by"`
	Date  domain.Date       `json:"date"`
}

// SealingDropped: what was requested was given up or refused.
type SealingDropped struct {
	Reason string      `json:"reason"`
	By     string      `json:"by"`
	Date   domain.Date `json:"date"`
}

// EventName is the stored name.
func (SealingRequested) EventName() string   { return "person.sealing_requested" }
func (UnsealingRequested) EventName() string { return "person.unsealing_requested" }
func (Sealed) EventName() string             { return "person.sealed" }
func (Unsealed) EventName() string           { return "person.unsealed" }
func (SealingDropped) EventName() string     { return "person.sealing_dropped" }

// RequestSealing asks for a seal, or that it be taken off. It changes nothing yet.
type RequestSealing struct {
	By
	Unseal bool
	Order  domain.CourtOrder
	Reason string
}

// ApproveSealing does what was requested. Whoever requested it may not.
type ApproveSealing struct{ By }

// DropSealing gives up what was requested, or refuses it.
type DropSealing struct {
	By
	Reason string
}

func (RequestSealing) personCommand() {}
func (ApproveSealing) personCommand() {}
func (DropSealing) personCommand()    {}

// sealing is a request that waits.
type sealing struct {
	Unseal bool
	Order  domain.CourtOrder
	By     string
}

func (s State) requested(unseal bool, order domain.CourtOrder, by string) State {
	s.Sealing = &sealing{unseal, order, by}
	return s
}

func requestSealing(s State, c RequestSealing) ([]domain.Event, error) {
	if err := domain.First(
		s.admitEver(c.By),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.RequireText("reason", c.Reason, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	switch {
	case s.Sealing != nil:
		return nil, RuleSealingWaits.Refuse("")
	case c.Unseal == !s.Sealed:
		return nil, RuleSealedAlready.Refuse("")
	case c.Unseal:
		return []domain.Event{UnsealingRequested{c.Order, c.Reason, c.Actor.ID, c.Today}}, nil
	}
	return []domain.Event{SealingRequested{c.Order, c.Reason, c.Actor.ID, c.Today}}, nil
}

func approveSealing(s State, c ApproveSealing) ([]domain.Event, error) {
	if err := s.admitEver(c.By); err != nil {
		return nil, err
	}
	switch {
	case s.Sealing == nil:
		return nil, RuleNoSealing.Refuse("")
	case c.Actor.ID == "" || c.Actor.ID == s.Sealing.By:
		return nil, RuleSealingSameUser.Refuse("")
	case s.Sealing.Unseal:
		return []domain.Event{Unsealed{s.Sealing.Order, c.Actor.ID, c.Today}}, nil
	}
	return []domain.Event{Sealed{s.Sealing.Order, c.Actor.ID, c.Today}}, nil
}

func dropSealing(s State, c DropSealing) ([]domain.Event, error) {
	if err := domain.First(s.admitEver(c.By), domain.RequireText("reason", c.Reason, domain.MaxLine)); err != nil {
		return nil, err
	}
	if s.Sealing == nil {
		return nil, RuleNoSealing.Refuse("")
	}
	return []domain.Event{SealingDropped{c.Reason, c.Actor.ID, c.Today}}, nil
}
