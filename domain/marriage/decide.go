package marriage

import (
	"cmp"
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Register:
		return register(s, c)
	case Reconstruct:
		return reconstruct(s, c)
	case Divorce:
		return divorce(s, c)
	case Return:
		return resume(s, c)
	case AnnulDivorce:
		return annulDivorce(s, c)
	case Annul:
		return annul(s, c)
	case Correct:
		return correct(s, c)
	case Amend:
		return amend(s, c)
	case Cancel:
		return cancel(s, c)
	case Reinstate:
		return reinstate(s, c)
	case IssueExtract:
		return issueExtract(s, c)
	case Follow:
		return follow(s, c)
	default:
		return nil, fmt.Errorf("marriage: unknown command %T", c)
	}
}

// admit lets a command through to an entry in the actor's area that stands in
// one of the ways; none means any that is not void. The area comes first: an
// office learns nothing about another's records.
func (s State) admit(by By, allowed ...domain.MarriageStatus) error {
	if !s.Registered {
		return RuleNoSuchMarriage.Refuse("")
	}
	if err := by.Actor.MayActIn(s.Area); err != nil {
		return err
	}
	status, _ := s.Standing()
	if slices.Contains(allowed, status) || len(allowed) == 0 && status != domain.MarriageVoid {
		return nil
	}
	switch {
	case s.Cancelled:
		return RuleCancelled.Refuse("")
	case status == domain.MarriageVoid:
		return RuleAnnulled.Refuse("")
	case status == domain.MarriageDivorced:
		return RuleDivorced.Refuse("")
	case status == domain.MarriageWidowed:
		return RuleEndedByDeath.Refuse("")
	default:
		return RuleInForce.Refuse("")
	}
}

// place says in whose queue and area a new entry stands: those given, or the
// actor's own. Another office's queue needs its area too, or that office could
// not work on the record.
func place(by By, office string, area domain.Area) (string, domain.Area, error) {
	if office != "" && office != by.Actor.Office && area == "" {
		return "", "", domain.RuleRequired.Refuse("area")
	}
	office, area = cmp.Or(office, by.Actor.Office), cmp.Or(area, by.Actor.Area)
	if office == "" {
		return "", "", RuleNoOffice.Refuse("office")
	}
	return office, area, domain.First(by.Actor.MayActIn(area), checkQueue(office, area))
}

func checkQueue(office string, area domain.Area) error {
	return domain.First(
		domain.CheckText("office", office, domain.MaxLine),
		domain.CheckText("area", string(area), domain.MaxLine),
	)
}
