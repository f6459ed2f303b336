package passport

import (
	"slices"

	"sijil/domain"
)

// issueLaissezPasser does not ask for travel bans: they forbid leaving, and this
// paper only brings its holder home, once.
func issueLaissezPasser(s State, c IssueLaissezPasser) ([]domain.Event, error) {
	if err := domain.First(s.may(c.Person), checkNumber(c.Number), s.unused(c.Number)); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Documents, func(d Document) bool { return d.Type != LaissezPasser && d.Status == StatusActive }) {
		return nil, RuleHasPassport.Refuse("")
	}
	months, err := c.Law.On(laissezMonths, c.Today)
	if err != nil {
		return nil, err
	}
	holder, err := holderOf(c.Person, domain.LatinName{})
	if err := domain.First(err, domain.RequireText("grounds", c.Grounds, domain.MaxNote), drawn(c.Number)); err != nil {
		return nil, err
	}
	var events []domain.Event
	for _, old := range s.Documents {
		if old.Type == LaissezPasser && old.open() {
			events = append(events, Revoked{
				Number: old.Number, Cause: Replaced, ReplacedBy: c.Number, From: c.Today,
				SLTD: old.record(SLTDInvalid, c.Today), Date: c.Today,
			})
		}
	}
	return append(events, LaissezPasserIssued{
		Number: c.Number, Holder: holder, Grounds: c.Grounds, IssuedOn: c.Today, ExpiresOn: lastDay(c.Today, months.Number()),
		ValiditySource: months.Cited(), Office: c.Actor.Office, Area: c.Actor.Area, Officer: c.Actor.ID,
	}), nil
}

func useLaissezPasser(s State, c UseLaissezPasser) ([]domain.Event, error) {
	d, err := s.documentIn(c.Number, StatusActive)
	if err != nil {
		return nil, err
	}
	if d.Type != LaissezPasser {
		return nil, RuleLaissezPasserOnly.Refuse("")
	}
	if err := domain.First(notExpired(d, c.Today), domain.RequireText("crossing", c.Crossing, domain.MaxLine)); err != nil {
		return nil, err
	}
	return []domain.Event{LaissezPasserUsed{c.Number, c.Crossing, c.Today}}, nil
}
