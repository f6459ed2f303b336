package welfare

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// crossCheck is also allowed later: what is found then changes what was due since.
func crossCheck(s State, c CrossCheck) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusApplied, StatusChecked, StatusSurveyed, StatusScored, StatusEligible, StatusActive, StatusSuspended, StatusTerminated),
		s.checkIncomes(c.Incomes, c.Today),
	); err != nil {
		return nil, err
	}
	return reconcile(s, c.By, "cross_check", CrossChecked{c.Incomes, c.Pensions, c.Today})
}

func (s State) checkIncomes(incomes []Income, today domain.Date) error {
	for i, income := range incomes {
		field := fmt.Sprintf("incomes[%d]", i)
		if _, is := member(s.Members, income.Person); !is {
			return RuleNoMember.Refuse(field + ".person")
		}
		if income.Kind == Pension {
			return RulePension.Refuse(field + ".kind")
		}
		if err := domain.Under(field, income.check(today)); err != nil {
			return err
		}
	}
	return nil
}

func (i Income) check(today domain.Date) error {
	if !slices.Contains([]IncomeKind{Pension, Salary, OtherIncome}, i.Kind) {
		return RuleIncomeKind.Refuse("kind")
	}
	return domain.First(
		checkAmount("monthly", i.Monthly),
		checkPast("from", i.From, today),
		domain.CheckText("source", i.Source, domain.MaxLine),
	)
}

// survey is allowed again after the decision: what the visit finds is scored anew.
func survey(s State, c Survey) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusChecked, StatusSurveyed, StatusScored, StatusActive, StatusSuspended),
		checkPast("visited", c.Visited, c.Today),
		s.checkVisit(c.Visited),
		domain.CheckText("note", c.Note, domain.MaxNote),
		checkAnswers(c),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Surveyed{c.Actor.ID, c.Answers, c.Note, c.Visited, c.Today}}, nil
}

func (s State) checkVisit(visited domain.Date) error {
	if visited.Before(s.Applied) {
		return RuleBeforeApplication.Refuse("visited")
	}
	return nil
}

// checkAnswers asks for one answer to each question of the form that is in force.
func checkAnswers(c Survey) error {
	form, err := c.Law.On(lawWeights, c.Today)
	if err != nil {
		return err
	}
	questions := slices.DeleteFunc(form.RowNames(), func(name string) bool { return name == base })
	for i, a := range c.Answers {
		field := fmt.Sprintf("answers[%d]", i)
		if !slices.Contains(questions, a.Question) {
			return RuleQuestion.Refuse(field + ".question")
		}
		if slices.ContainsFunc(c.Answers[:i], func(b Answer) bool { return a.Question == b.Question }) {
			return RuleTwice.Refuse(field + ".question")
		}
		if a.Count < 0 || a.Count > maxCount {
			return RuleCount.Refuse(field+".count", maxCount)
		}
	}
	if len(c.Answers) != len(questions) {
		return RuleAnswers.Refuse("answers", len(questions))
	}
	return nil
}

// maxCount is more than any household has of anything on the form.
const maxCount = 1000

// refuseVisit also suspends a household that is paid.
func refuseVisit(s State, c RefuseVisit) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusChecked, StatusSurveyed, StatusScored, StatusActive),
		checkPast("visited", c.Visited, c.Today),
		s.checkVisit(c.Visited),
		domain.CheckText("note", c.Note, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	refused := VisitRefused{c.Actor.ID, c.Note, c.Visited, c.Today}
	if s.Status != StatusActive {
		return []domain.Event{refused}, nil
	}
	return s.suspended(c.By, RefusedVisit, "", refused)
}

// score adds up what each answer of the last visit presumes of a person's means,
// once. A household that is paid is assessed anew by it.
func score(s State, c Score) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusSurveyed, StatusActive, StatusSuspended); err != nil {
		return nil, err
	}
	if len(s.Answers) == 0 {
		return nil, RuleNotSurveyed.Refuse("")
	}
	form, err := c.Law.On(lawWeights, c.Today)
	if err != nil {
		return nil, err
	}
	presumed, _ := form.Row(base)
	sum := presumed.Money()
	lines := []domain.Step{weightStep(base, 1, sum, sum, presumed)}
	for _, a := range s.Answers {
		weight, known := form.Row(a.Question)
		if !known {
			return nil, RuleSurveyOld.Refuse("")
		}
		sum = min(sum+weight.Money()*domain.Money(a.Count), domain.MaxMoney)
		lines = append(lines, weightStep(a.Question, a.Count, weight.Money(), sum, weight))
	}
	return reconcile(s, c.By, "survey", Scored{sum, lines, c.Today})
}
