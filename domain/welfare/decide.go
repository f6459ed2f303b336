package welfare

import (
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Apply:
		return apply(s, c)
	case CrossCheck:
		return crossCheck(s, c)
	case Survey:
		return survey(s, c)
	case RefuseVisit:
		return refuseVisit(s, c)
	case Score:
		return score(s, c)
	case Decide:
		return decideApplication(s, c)
	case Object:
		return object(s, c)
	case DecideObjection:
		return decideObjection(s, c)
	case Activate:
		return activate(s, c)
	case UpdateData:
		return updateData(s, c)
	case AddMember:
		return addMember(s, c)
	case RemoveMember:
		return removeMember(s, c)
	case ReportSchool:
		return reportSchool(s, c)
	case Suspend:
		return suspend(s, c)
	case Reinstate:
		return reinstate(s, c)
	case Terminate:
		return terminate(s, c)
	default:
		return decideMoney(s, c)
	}
}

func decideMoney(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Pay:
		return pay(s, c)
	case PayArrears:
		return payArrears(s, c)
	case PlanRecovery:
		return planRecovery(s, c)
	case Repay:
		return repay(s, c)
	case Clear:
		return clearDebt(s, c)
	case ApplyCaregiver:
		return applyCaregiver(s, c)
	case DecideCaregiver:
		return decideCaregiver(s, c)
	case EndCaregiver:
		return endCaregiver(s, c)
	case PayCaregiver:
		return payCaregiver(s, c)
	case Follow:
		return follow(s, c)
	case FollowIncomes:
		return followIncomes(s, c)
	case FlagVisit:
		return flagVisit(s, c)
	case PassDay:
		return passDay(s, c)
	default:
		return nil, fmt.Errorf("welfare: unknown command %T", c)
	}
}

// admit lets a command through to a case that stands in one of the statuses and
// in the actor's area. The area comes first: an office learns nothing about another's cases.
func (s State) admit(by By, statuses ...Status) error {
	if s.Status == "" {
		return RuleNoCase.Refuse("")
	}
	if err := by.Actor.MayActIn(s.Area); err != nil {
		return err
	}
	if slices.Contains(statuses, s.Status) {
		return nil
	}
	return refusals[s.Status].Refuse("")
}

// refusals say what comes next in a case that stands elsewhere than a command wants.
var refusals = map[Status]*domain.Rule{
	StatusApplied: RuleNotChecked, StatusChecked: RuleNotSurveyed, StatusSurveyed: RuleNotScored, StatusScored: RuleNotDecided,
	StatusEligible: RuleNotActive, StatusRefused: RuleRefused, StatusObjected: RuleObjectionOpen,
	StatusActive: RuleActive, StatusSuspended: RuleSuspended, StatusTerminated: RuleTerminated,
}

// policyRole is the role of the actor that policies, the calendar and payment cycles act as.
const policyRole = "policy"

// onlyPolicies refuses whoever is none.
func onlyPolicies(by By) error {
	if by.Actor.Role != policyRole {
		return RuleOnlyPolicies.Refuse("")
	}
	return nil
}

// checkPast refuses a day that is not complete, not on the calendar or not yet here.
func checkPast(field string, day, today domain.Date) error {
	switch err := day.Check(); {
	case day.IsZero():
		return domain.RuleRequired.Refuse(field)
	case err != nil:
		return domain.Under(field, err)
	case !day.Complete():
		return RuleDateComplete.Refuse(field)
	case day.After(today):
		return RuleFuture.Refuse(field)
	}
	return nil
}

// checkPaper refuses a reference that does not name a paper, its number and its day.
func checkPaper(field string, r domain.Reference, today domain.Date) error {
	if r.Court != (domain.CourtOrder{}) {
		return domain.Under(field, domain.First(domain.Under("court", r.Court.Check(today)), domain.CheckFields(r)))
	}
	return domain.Under(field, domain.First(
		domain.RequireText("authority", r.Authority, domain.MaxLine),
		domain.RequireText("number", r.Number, domain.MaxLine),
		checkPast("date", r.Date, today),
		domain.CheckFields(r),
	))
}

// checkNumber refuses a national number that is not in its stored form.
func checkNumber(field string, n domain.NationalNumber) error {
	if parsed, err := domain.ParseNationalNumber(string(n)); err != nil || parsed != n {
		return domain.RuleNationalNumber.Refuse(field)
	}
	return nil
}

// checkAmount refuses an amount that is negative or beyond reason.
func checkAmount(field string, m domain.Money) error { return domain.Under(field, m.Check()) }
