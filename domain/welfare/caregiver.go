package welfare

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"sijil/domain"
)

func applyCaregiver(s State, c ApplyCaregiver) ([]domain.Event, error) {
	area := cmp.Or(c.Area, c.Actor.Area)
	if s.FamilyNumber != "" {
		area = s.Area
	}
	g := c.Caregiving
	if err := domain.First(
		c.Actor.MayActIn(area),
		s.Care.admitApplication(),
		g.checkElsewhere(c.FamilyNumber, c.Elsewhere),
		domain.CheckText("area", string(area), domain.MaxLine),
		domain.RequireText("familyNumber", string(c.FamilyNumber), domain.MaxLine),
		domain.Under("caregiving", g.check(c)),
		c.checkIncomes(),
	); err != nil {
		return nil, err
	}
	disabled, _ := domain.KnownAs(g.Disabled, c.Persons)
	caregiver, _ := domain.KnownAs(g.Caregiver, c.Persons)
	return []domain.Event{CaregiverApplied{
		FamilyNumber: c.FamilyNumber, Caregiving: g, Incomes: c.Incomes,
		DisabledFacts:  factsOf(disabled, nil, false, Facts{}, c.Today),
		CaregiverFacts: factsOf(caregiver, nil, false, Facts{}, c.Today),
		Office:         c.Actor.Office, Area: area, Date: c.Today,
	}}, nil
}

func (c Care) admitApplication() error {
	if c.Status == CareApplied || c.Status == CareGranted {
		return RuleCareOpen.Refuse("")
	}
	return nil
}

// checkElsewhere refuses a second allowance of either: the care is full-time.
func (g Caregiving) checkElsewhere(own domain.FamilyNumber, list []Belonging) error {
	for _, n := range []domain.NationalNumber{g.Disabled, g.Caregiver} {
		if elsewhere(list, n, own, Period{}) {
			return RuleCareElsewhere.Refuse("")
		}
	}
	return nil
}

func (g Caregiving) check(c ApplyCaregiver) error {
	conditions, err := c.Law.On(lawCondition, c.Today)
	if err != nil {
		return err
	}
	if listed, _ := conditions.Row(g.Condition); !listed.Switch() {
		return RuleCondition.Refuse("condition")
	}
	if !slices.Contains(relations[1:], g.Relation) {
		return RuleRelation.Refuse("relation")
	}
	if g.Disabled == g.Caregiver {
		return RuleTwice.Refuse("caregiver")
	}
	return domain.First(
		checkLiving("disabled", g.Disabled, c),
		checkLiving("caregiver", g.Caregiver, c),
		checkPaper("committee", g.Committee, c.Today),
		checkPaper("healthy", g.Healthy, c.Today),
	)
}

func checkLiving(field string, n domain.NationalNumber, c ApplyCaregiver) error {
	_, err := join(Named{Person: n, Relation: Head}, c.Persons, nil, nil, domain.Date{}, c.Today)
	if refusal, ok := errors.AsType[*domain.Error](err); ok {
		return refusal.Rule.Refuse(field)
	}
	return err
}

func (c ApplyCaregiver) checkIncomes() error {
	for i, income := range c.Incomes {
		err := income.check(c.Today)
		if income.Person != c.Caregiving.Caregiver {
			err = RuleNoMember.Refuse("person")
		}
		if err != nil {
			return domain.Under(fmt.Sprintf("incomes[%d]", i), err)
		}
	}
	return nil
}

// decideCaregiver grants what no reason of the law speaks against.
func decideCaregiver(s State, c DecideCaregiver) ([]domain.Event, error) {
	if err := domain.First(s.admitCare(c.By, CareApplied), s.Care.checkElsewhere(s.FamilyNumber, c.Elsewhere)); err != nil {
		return nil, err
	}
	care := s.Care.known(c.Persons, c.Incomes, c.Today)
	reasons, err := care.reasons(c.Law, c.Today)
	if err != nil {
		return nil, err
	}
	decided := CaregiverDecided{Granted: len(reasons) == 0, Reasons: reasons, Officer: c.Actor.ID, Date: c.Today}
	if decided.Granted {
		decided.From = firstDay(monthOf(c.Today))
		if decided.Next, err = care.tooOld(c.Law, c.Today); err != nil {
			return nil, err
		}
	}
	return []domain.Event{decided}, nil
}

func endCaregiver(s State, c EndCaregiver) ([]domain.Event, error) {
	if err := s.admitCare(c.By, CareGranted); err != nil {
		return nil, err
	}
	if !slices.Contains([]Reason{ByDecision, CaregiverIncome, CaregiverKin}, c.Reason) {
		return nil, RuleEndReason.Refuse("reason")
	}
	from := firstDay(monthOf(c.Today))
	if _, paid := accountOf(s.Care.Accounts, monthOf(c.Today)); paid {
		from = addMonths(from, 1)
	}
	return []domain.Event{CaregiverEnded{c.Reason, from, c.Today}}, nil
}

func payCaregiver(s State, c PayCaregiver) ([]domain.Event, error) {
	if err := domain.First(
		s.admitCare(c.By, CareGranted),
		CheckMonth(c.Month, c.Today),
	); err != nil {
		return nil, err
	}
	on := firstDay(c.Month)
	if on.Before(s.Care.Granted) {
		return nil, RuleBeforePayments.Refuse("month")
	}
	if _, paid := accountOf(s.Care.Accounts, c.Month); paid {
		return nil, RulePaidAlready.Refuse("month")
	}
	reasons, err := s.Care.known(c.Persons, c.Incomes, c.Today).reasons(c.Law, on)
	if err != nil {
		return nil, err
	}
	if len(reasons) > 0 {
		return nil, careRules[reasons[0]].Refuse("")
	}
	amount, err := c.Law.On(lawCaregiver, on)
	if err != nil {
		return nil, err
	}
	return []domain.Event{CaregiverPaid{
		c.Month, s.Care.Caregiver, amount.Money(), s.Care.Owed, []domain.Step{allowanceStep(amount)}, c.Today,
	}}, nil
}

func (s State) admitCare(by By, status CareStatus) error {
	if s.Care.Status == "" {
		return RuleNoCare.Refuse("")
	}
	if err := by.Actor.MayActIn(s.Area); err != nil {
		return err
	}
	if s.Care.Status == status {
		return nil
	}
	return map[CareStatus]*domain.Rule{
		CareApplied: RuleCareUndecided, CareRefused: RuleCareRefused, CareGranted: RuleCareOpen, CareEnded: RuleCareEnded,
	}[s.Care.Status].Refuse("")
}
