package officer

import (
	"fmt"
	"regexp"

	"sijil/domain"
)

// code is the form of an agency and of a role.
var code = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,62}$`)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Suspend:
		return suspend(s, c)
	case Reinstate:
		return reinstate(s, c)
	default:
		return nil, fmt.Errorf("officer: unknown command %T", c)
	}
}

// Check refuses who cannot be the bearer of a token.
func Check(agency, subject, role string) error {
	if !code.MatchString(agency) {
		return RuleCode.Refuse("agency")
	}
	if role != "" && !code.MatchString(role) {
		return RuleCode.Refuse("role")
	}
	return domain.RequireText("subject", subject, domain.MaxLine)
}

func suspend(s State, c Suspend) ([]domain.Event, error) {
	if err := domain.First(
		Check(c.Agency, c.Subject, c.Role),
		domain.RequireText("reason", c.Reason, domain.MaxLine),
		domain.RequireText("by", c.Actor.ID, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	if _, already := s.Suspended[c.Role]; already {
		return nil, RuleSuspended.Refuse("")
	}
	return []domain.Event{Suspended{c.Agency, c.Subject, c.Role, c.Reason, c.Actor.ID, c.Today}}, nil
}

func reinstate(s State, c Reinstate) ([]domain.Event, error) {
	if err := domain.RequireText("reason", c.Reason, domain.MaxLine); err != nil {
		return nil, err
	}
	by, suspended := s.Suspended[c.Role]
	switch {
	case !suspended:
		return nil, RuleNotSuspended.Refuse("")
	case c.Actor.ID == "" || c.Actor.ID == by || c.Actor.ID == s.Subject:
		return nil, RuleSameUser.Refuse("")
	}
	return []domain.Event{Reinstated{s.Agency, s.Subject, c.Role, c.Reason, c.Actor.ID, c.Today}}, nil
}
