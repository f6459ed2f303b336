package person

import (
	"fmt"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case AllotNumber:
		return allotNumber(s, c)
	case Enrol:
		return enrol(s, c)
	case Correct:
		return correct(s, c)
	case FollowBirthCorrection:
		return followBirthCorrection(s, c)
	case ChangeName:
		return changeName(s, c)
	case ChangeNationality:
		return changeNationality(s, c)
	case JoinFamily:
		return joinFamily(s, c)
	case Move:
		return move(s, c)
	case RecordDeath:
		return recordDeath(s, c)
	case CorrectDateOfDeath:
		return correctDateOfDeath(s, c)
	case AnnulDeath:
		return annulDeath(s, c)
	case CancelEnrolment:
		return cancelEnrolment(s, c)
	case ReinstateEnrolment:
		return reinstateEnrolment(s, c)
	case FollowMarriage:
		return followMarriage(s, c)
	case FollowParent:
		return followParent(s, c)
	case AppointGuardian:
		return appointGuardian(s, c)
	case RequestSealing:
		return requestSealing(s, c)
	case ApproveSealing:
		return approveSealing(s, c)
	case DropSealing:
		return dropSealing(s, c)
	case PassDay:
		return passDay(s, c)
	default:
		return nil, fmt.Errorf("person: unknown command %T", c)
	}
}

// admitEver lets a command through to a civil record in the actor's area, in
// force or suspended. Courts decide on birth and death in any order: what
// follows a death is taken while the birth is cancelled too, so that the record
// is right when it comes back.
func (s State) admitEver(by By) error {
	if !s.Enrolled && !s.Cancelled {
		return RuleNoSuchPerson.Refuse("")
	}
	return by.Actor.MayActIn(s.Area)
}

// admit lets a command through to a civil record in force and in the actor's
// area. The area comes first: an office learns nothing about another's records.
func (s State) admit(by By) error {
	if err := s.admitEver(by); err != nil {
		return err
	}
	if s.Cancelled {
		return RuleCancelled.Refuse("")
	}
	return nil
}

// admitLiving is admit for what only the living do.
func (s State) admitLiving(by By) error {
	if err := s.admit(by); err != nil {
		return err
	}
	if s.Deceased {
		return RuleDeceased.Refuse("")
	}
	return nil
}
