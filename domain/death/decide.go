package death

import (
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Notify:
		return notify(s, c)
	case Declare:
		return declare(s, c)
	case Compare:
		return compare(s, c)
	case ClearDuplicate:
		return clearDuplicate(s, c)
	case CertifyCause:
		return certifyCause(s, c)
	case CodeCause:
		return codeCause(s, c)
	case RecordCourtOrder:
		return recordCourtOrder(s, c)
	case Register:
		return register(s, c)
	case Reconstruct:
		return reconstruct(s, c)
	case Identify:
		return identify(s, c)
	case TakeOver:
		return takeOver(s, c)
	case AnnulIdentification:
		return annulIdentification(s, c)
	case RestoreIdentification:
		return restoreIdentification(s, c)
	case Reject:
		return reject(s, c)
	case Correct:
		return correct(s, c)
	case Amend:
		return amend(s, c)
	case Cancel:
		return cancel(s, c)
	case Reinstate:
		return reinstate(s, c)
	case IssueCertifiedCopy:
		return issueCertifiedCopy(s, c)
	case IssueExtract:
		return issueExtract(s, c)
	default:
		return nil, fmt.Errorf("death: unknown command %T", c)
	}
}

// admit lets a command through to a death that stands in one of the statuses
// and in the actor's area. The area comes first: an office learns nothing about
// another's records.
func (s State) admit(by By, statuses ...Status) error {
	if s.Status == "" {
		return RuleNoSuchDeath.Refuse("")
	}
	if err := by.Actor.MayActIn(s.Area); err != nil {
		return err
	}
	if slices.Contains(statuses, s.Status) {
		return nil
	}
	switch s.Status {
	case StatusNotified:
		return RuleOnlyNotified.Refuse("")
	case StatusDeclared:
		return RuleNotRegistered.Refuse("")
	case StatusRejected:
		return RuleRejected.Refuse("")
	case StatusCancelled:
		return RuleCancelled.Refuse("")
	case StatusIdentified:
		return RuleIdentified.Refuse("")
	default:
		return RuleRegistered.Refuse("")
	}
}

// drawn refuses a number that the edge should have drawn. It is always the
// last check, so that a command without numbers can be tried out first.
func drawn[N ~string](number N) error {
	if number == "" {
		return RuleNumbersMissing.Refuse("")
	}
	return nil
}
