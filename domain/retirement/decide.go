package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case RecordService:
		return recordService(s, c)
	case CorrectService:
		return correctService(s, c)
	case Claim:
		return claim(s, c)
	case Assess:
		return assess(s, c)
	case Award:
		return award(s, c)
	case Refuse:
		return refuse(s, c)
	case AwardGratuity:
		return awardGratuity(s, c)
	case PayGratuity:
		return payGratuity(s, c)
	case PayArrears:
		return payArrears(s, c)
	case Reassess:
		return reassess(s, c)
	case ChangeAccount:
		return changeAccount(s, c)
	case Pay:
		return pay(s, c)
	case PaySurvivors:
		return paySurvivors(s, c)
	case GiveProof:
		return giveProof(s, c)
	case Suspend:
		return suspend(s, c)
	case Resume:
		return resume(s, c)
	case Terminate:
		return terminate(s, c)
	case LiftTermination:
		return liftTermination(s, c)
	case FileEvidence:
		return fileEvidence(s, c)
	case WithdrawEvidence:
		return withdrawEvidence(s, c)
	case AwardSurvivors:
		return awardSurvivors(s, c)
	case PlanRecovery:
		return planRecovery(s, c)
	case Recover:
		return recoverDebt(s, c)
	case WriteOff:
		return writeOff(s, c)
	case IssueClearance:
		return issueClearance(s, c)
	}
	return decideFollowing(s, c)
}

// decideFollowing decides what only policies and the calendar ask for. Of who
// has no case there is nothing to follow.
func decideFollowing(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Follow:
		return follow(s, c)
	case FollowBeneficiary:
		return followBeneficiary(s, c)
	case FollowCard:
		return followCard(s, c)
	case PassDay:
		return passDay(s, c)
	}
	return nil, fmt.Errorf("retirement: unknown command %T", c)
}

// admit lets a command through to a case in one of the statuses and in the
// actor's area. The area comes first: an office learns nothing about another's records.
func (s State) admit(by By, statuses ...Status) error {
	if s.Status == "" {
		return RuleNoCase.Refuse("")
	}
	if err := by.Actor.MayActIn(s.Case.Area); err != nil {
		return err
	}
	if slices.Contains(statuses, s.Status) {
		return nil
	}
	switch s.Status {
	case StatusService, StatusRefused:
		return RuleNotClaimed.Refuse("")
	case StatusClaimed:
		return RuleNotAssessed.Refuse("")
	case StatusAssessed:
		return RuleNotDecided.Refuse("")
	case StatusPension:
		return RulePension.Refuse("")
	default:
		return RuleGratuity.Refuse("")
	}
}

// decided are the statuses since a claim.
var decided = []Status{StatusClaimed, StatusAssessed, StatusRefused, StatusPension, StatusGratuity, StatusPaidOff}

// sound refuses a void record, and one that says otherwise of the pensioner's life than the case.
func (s State) sound(p domain.KnownPerson) error {
	if s.Dead() && p.Deceased && p.NationalNumber == s.Case.NationalNumber && !p.Cancelled && !s.Void {
		return nil
	}
	return s.living(p)
}

// living refuses what is only for the living, by the civil record and by the case itself.
func (s State) living(p domain.KnownPerson) error {
	switch {
	case p.NationalNumber != s.Case.NationalNumber:
		return domain.RuleOtherPerson.Refuse("person")
	case p.Deceased || s.Dead():
		return RuleDeceased.Refuse("")
	case p.Cancelled || s.Void:
		return RuleVoid.Refuse("")
	}
	return nil
}

// policyOnly refuses anybody but the policies and the calendar.
func policyOnly(by By) error {
	if by.Actor.Role != policyRole {
		return RulePolicyOnly.Refuse("")
	}
	return nil
}

// policyRole is the role of those that act on what other registers have recorded.
const policyRole = "policy"

// decision says who decides, where, when and on which paper.
func decision(by By, paper domain.Reference, reason string) Decision {
	return Decision{Officer: by.Actor.ID, Office: by.Actor.Office, Date: by.Today, Reference: paper, Reason: reason}
}

// needPaper refuses a decision without the paper that it rests on.
func needPaper(r domain.Reference, today domain.Date) error {
	if r.Court != (domain.CourtOrder{}) {
		return domain.Under("paper.court", r.Court.Check(today))
	}
	if domain.Blank(r.Authority) || domain.Blank(r.Number) || !r.Date.Complete() || r.Date.After(today) {
		return RuleReferenceNeeded.Refuse("paper")
	}
	return mayPaper(r)
}

// mayPaper refuses a paper that cannot be.
func mayPaper(r domain.Reference) error { return domain.Under("paper", domain.CheckFields(r)) }

// oneOf refuses what is not in a list.
func oneOf[T ~string](field string, v T, rule *domain.Rule, list []T) error {
	if !slices.Contains(list, v) {
		return rule.Refuse(field)
	}
	return nil
}

// number is a figure of the law of a day.
func number(law *domain.Book, key string, on domain.Date) (int, error) {
	p, err := law.On(key, LawOn(on))
	return p.Number(), err
}
