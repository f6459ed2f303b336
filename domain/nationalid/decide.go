package nationalid

import (
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Apply:
		return apply(s, c)
	case Enrol:
		return enrol(s, c)
	case Approve:
		return approve(s, c)
	case Refuse:
		return refuse(s, c)
	case Withdraw:
		return withdraw(s, c)
	case Print:
		return printCard(s, c)
	case Deliver:
		return deliver(s, c)
	case Activate:
		return activate(s, c)
	case ReportLost:
		return reportLost(s, c)
	case ReportStolen:
		return reportStolen(s, c)
	case ReportDamaged:
		return reportDamaged(s, c)
	case Suspend:
		return suspend(s, c)
	case Lift:
		return lift(s, c)
	case Revoke:
		return revoke(s, c)
	case Destroy:
		return destroy(s, c)
	case Follow:
		return follow(s, c)
	case PassDay:
		return passDay(s, c)
	default:
		return nil, fmt.Errorf("nationalid: unknown command %T", c)
	}
}

// admit lets a command through to a record in the actor's area: where the civil
// record is kept, or the application was filed.
func (s State) admit(by By) error {
	if s.Application.Application == "" {
		return RuleNoSuchApplication.Refuse("")
	}
	if by.Actor.MayActIn(s.Application.Area) == nil {
		return nil
	}
	return by.Actor.MayActIn(s.Home)
}

// admitApplication is admit for a command on the open application, in one of the statuses.
func (s State) admitApplication(by By, application domain.TrackingID, statuses ...ApplicationStatus) error {
	if err := s.admit(by); err != nil {
		return err
	}
	if application != s.Application.Application {
		return RuleNoSuchApplication.Refuse("application")
	}
	if slices.Contains(statuses, s.Application.Status) {
		return nil
	}
	switch s.Application.Status {
	case ApplicationApplied:
		return RuleNotEnrolled.Refuse("")
	case ApplicationEnrolled:
		return RuleNotApproved.Refuse("")
	case ApplicationApproved:
		return RuleApproved.Refuse("")
	default:
		return RuleApplicationOver.Refuse("")
	}
}

// card is admit for a command on a card.
func (s State) card(by By, card string) (Card, error) {
	if err := s.admit(by); err != nil {
		return Card{}, err
	}
	i := s.index(card)
	if i < 0 {
		return Card{}, RuleNoSuchCard.Refuse("card")
	}
	return s.Cards[i], nil
}

// admitCard is admit for a command on a card in one of the statuses.
func (s State) admitCard(by By, card string, statuses ...CardStatus) (Card, error) {
	c, err := s.card(by, card)
	if err != nil || slices.Contains(statuses, c.Status) {
		return c, err
	}
	switch c.Status {
	case Printed:
		return c, RuleNotDelivered.Refuse("")
	case Delivered:
		return c, RuleNotActivated.Refuse("")
	case Active:
		return c, RuleInForce.Refuse("")
	case Suspended:
		return c, RuleSuspended.Refuse("")
	default:
		return c, RuleHoldsNoLonger.Refuse("")
	}
}

// drawn refuses numbers that the edge should have drawn. It is always the
// last check, so that a command without numbers can be tried out first.
func drawn(numbers ...string) error {
	if slices.Contains(numbers, "") {
		return RuleNumbersMissing.Refuse("")
	}
	return nil
}

func oneOf[T ~string](field string, value T, rule *domain.Rule, values ...T) error {
	if slices.Contains(values, value) {
		return nil
	}
	return rule.Refuse(field)
}
