package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestDecision: rule 3. A car puts each person above the line of 105,000 dinars.
func TestDecision(t *testing.T) {
	t.Parallel()
	below := last[welfare.Decided](t, decided(t, 0))
	if below.Outcome != welfare.Eligible || below.Assessment.PerCapita != domain.Dinars(50_000) || below.ObjectUntil != day(2026, 2, 5) {
		t.Errorf("%+v", below)
	}
	above := last[welfare.Decided](t, decided(t, 2))
	if above.Outcome != welfare.AboveLine || above.Assessment.PerCapita != domain.Dinars(130_000) || above.Assessment.Line != domain.Dinars(105_000) {
		t.Errorf("%+v", above)
	}
	in := at(worker, day(2026, 1, 5))
	rich := toApply()
	rich.By = in
	salary := welfare.Income{Person: mother, Kind: welfare.Salary, Monthly: domain.Dinars(420_000), From: day(2025, 1, 1)}
	found := play(t, nil, rich, welfare.CrossCheck{By: in, Incomes: []welfare.Income{salary}},
		welfare.Survey{By: in, Visited: in.Today, Answers: poor()}, welfare.Score{By: in}, welfare.Decide{By: in})
	if d := last[welfare.Decided](t, found); d.Outcome != welfare.AboveLine || d.Assessment.Income != domain.Dinars(420_000) {
		t.Errorf("an income of exactly the line for each of four: %+v", d)
	}
}

func TestExamination(t *testing.T) {
	t.Parallel()
	in := at(worker, day(2026, 1, 5))
	application := toApply()
	application.By = in
	applied := play(t, nil, application)
	checked := play(t, applied, welfare.CrossCheck{By: in})
	surveyed := play(t, checked, welfare.Survey{By: in, Visited: in.Today, Answers: poor()})
	survey := func(change func([]welfare.Answer) []welfare.Answer) welfare.Survey {
		return welfare.Survey{By: in, Visited: in.Today, Answers: change(poor())}
	}
	income := func(change func(*welfare.Income)) welfare.CrossCheck {
		i := welfare.Income{Person: mother, Kind: welfare.Salary, Monthly: 1, From: day(2025, 1, 1)}
		change(&i)
		return welfare.CrossCheck{By: in, Incomes: []welfare.Income{i}}
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "not checked", Given: applied, When: welfare.Survey{By: in}, Refused: welfare.RuleNotChecked},
		{Name: "income of a stranger", Given: applied, When: income(func(i *welfare.Income) { i.Person = uncle }), Refused: welfare.RuleNoMember, Field: "incomes[0].person"},
		{Name: "of no kind", Given: applied, When: income(func(i *welfare.Income) { i.Kind = "rent" }), Refused: welfare.RuleIncomeKind, Field: "incomes[0].kind"},
		{Name: "a pension, which is looked up", Given: applied, When: income(func(i *welfare.Income) { i.Kind = welfare.Pension }), Refused: welfare.RulePension, Field: "incomes[0].kind"},
		{Name: "of days to come", Given: applied, When: income(func(i *welfare.Income) { i.From = day(2026, 1, 6) }), Refused: welfare.RuleFuture, Field: "incomes[0].from"},
		{Name: "since some month", Given: applied, When: income(func(i *welfare.Income) { i.From = jan }), Refused: welfare.RuleDateComplete, Field: "incomes[0].from"},
		{Name: "negative", Given: applied, When: income(func(i *welfare.Income) { i.Monthly = -1 }), Refused: domain.RuleMoneyRange, Field: "incomes[0].monthly"},
		{Name: "not surveyed", Given: checked, When: welfare.Score{By: in}, Refused: welfare.RuleNotSurveyed},
		{Name: "visited before it applied", Given: checked, When: welfare.Survey{By: in, Visited: day(2026, 1, 4), Answers: poor()}, Refused: welfare.RuleBeforeApplication, Field: "visited"},
		{Name: "half a form", Given: checked, When: survey(func(a []welfare.Answer) []welfare.Answer { return a[1:] }), Refused: welfare.RuleAnswers, Field: "answers"},
		{Name: "a question of its own", Given: checked, When: survey(func(a []welfare.Answer) []welfare.Answer { a[0].Question = "base"; return a }), Refused: welfare.RuleQuestion, Field: "answers[0].question"},
		{Name: "answered twice", Given: checked, When: survey(func(a []welfare.Answer) []welfare.Answer { a[1] = a[0]; return a }), Refused: welfare.RuleTwice, Field: "answers[1].question"},
		{Name: "less than none", Given: checked, When: survey(func(a []welfare.Answer) []welfare.Answer { a[1].Count = -1; return a }), Refused: welfare.RuleCount, Field: "answers[1].count"},
		{
			Name: "the visit is refused", Given: checked, When: welfare.RefuseVisit{By: in, Visited: in.Today, Note: "x"},
			Then: []domain.Event{welfare.VisitRefused{Worker: "w-7", Note: "x", Visited: in.Today, Date: in.Today}},
		},
		{Name: "not scored", Given: surveyed, When: welfare.Decide{By: in}, Refused: welfare.RuleNotScored},
		{Name: "told before it is decided", Given: play(t, surveyed, welfare.Score{By: in}), When: welfare.Decide{By: in, Notice: day(2026, 1, 4)}, Refused: welfare.RuleNotice, Field: "notice"},
		{Name: "told in months", Given: play(t, surveyed, welfare.Score{By: in}), When: welfare.Decide{By: in, Notice: day(2026, 2, 6)}, Refused: welfare.RuleNotice, Field: "notice"},
		{Name: "told in some month", Given: play(t, surveyed, welfare.Score{By: in}), When: welfare.Decide{By: in, Notice: feb}, Refused: welfare.RuleDateComplete, Field: "notice"},
		{Name: "scored once", Given: play(t, decided(t, 0), welfare.Activate{By: by, Persons: persons()}), When: welfare.Score{By: by}, Refused: welfare.RuleNotSurveyed},
		{Name: "not decided", Given: play(t, surveyed, welfare.Score{By: in}), When: welfare.Activate{By: in}, Refused: welfare.RuleNotDecided},
		{Name: "not activated", Given: decided(t, 0), When: welfare.Reinstate{By: in}, Refused: welfare.RuleNotActive},
	})
	old := by.Law.History("welfare.survey_weight")[0]
	old.Rows = map[string]int64{"base": 1}
	in.Law = domain.NewBook(old)
	if _, err := welfare.Decider.Decide(state(surveyed), welfare.Score{By: in}); !domain.IsRule(err, welfare.RuleSurveyOld) {
		t.Errorf("a form of other questions: %v", err)
	}
}

// TestObjection: rule 4.
func TestObjection(t *testing.T) {
	t.Parallel()
	above := decided(t, 2)
	object := welfare.Object{By: at(worker, day(2026, 2, 5)), Grounds: "باعت الأسرة السيارة"}
	objected := play(t, above, object)
	uphold := welfare.DecideObjection{By: by, Reason: "x", Reference: paper}
	reverse := uphold
	reverse.Reversed, reverse.PerCapita = true, domain.Dinars(104_999)
	exactly := reverse
	exactly.PerCapita = domain.Dinars(105_000)
	reversed := play(t, objected, reverse, welfare.Activate{By: by, Persons: persons()})
	if a := last[welfare.Activated](t, reversed).Assessment; a.PerCapita != domain.Dinars(104_999) || a.Amount != domain.Dinars(275_000) {
		t.Errorf("%+v", a)
	}
	told := play(t, above[:len(above)-1], welfare.Decide{By: at(worker, day(2026, 1, 5)), Notice: day(2026, 2, 5)})
	if d := last[welfare.Decided](t, told); d.ObjectUntil != day(2026, 3, 5) {
		t.Errorf("told on the last day: %v", d.ObjectUntil)
	}
	late := object
	late.Today = day(2026, 2, 6)
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "on the last day", Given: above, When: object, Then: []domain.Event{welfare.Objected{Grounds: object.Grounds, Office: "IQ-BA-W1", Area: "IQ-BA", Date: object.Today}}},
		{Name: "a day late", Given: above, When: late, Refused: welfare.RuleObjectionLate},
		{Name: "without grounds", Given: above, When: welfare.Object{By: object.By}, Refused: domain.RuleRequired, Field: "grounds"},
		{Name: "who is eligible has no reason to", Given: decided(t, 0), When: object, Refused: welfare.RuleNotActive},
		{Name: "upheld", Given: objected, When: uphold, Then: []domain.Event{welfare.ObjectionDecided{Reason: "x", Reference: paper, Date: today}}},
		{Name: "reversed without means", Given: objected, When: welfare.DecideObjection{By: by, Reversed: true, Reason: "x", Reference: paper}, Refused: domain.RuleRequired, Field: "perCapita"},
		{Name: "once", Given: play(t, objected, uphold), When: object, Refused: welfare.RuleObjectedBefore},
		{Name: "refused meanwhile", Given: above, When: welfare.Activate{By: by}, Refused: welfare.RuleRefused},
		{Name: "open", Given: objected, When: welfare.Activate{By: by}, Refused: welfare.RuleObjectionOpen},
		{Name: "reversed at the line", Given: objected, When: exactly, Refused: welfare.RuleStillAbove, Field: "perCapita"},
	})
}

// TestActivation: weeks later everybody is looked at again.
func TestActivation(t *testing.T) {
	t.Parallel()
	given := decided(t, 0)
	activate := func(persons []domain.KnownPerson, elsewhere ...welfare.Belonging) welfare.Activate {
		return welfare.Activate{By: by, Persons: persons, Elsewhere: elsewhere}
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "nobody looked", Given: given, When: activate(nil), Refused: welfare.RuleUnchecked},
		{Name: "somebody has died", Given: given, When: activate(persons(died(girl, day(2026, 3, 1)))), Refused: welfare.RuleNotFollowed},
		{Name: "somebody is paid elsewhere", Given: given, When: activate(persons(), welfare.Belonging{Person: son, Household: "F-9"}), Refused: welfare.RuleElsewhere},
		{
			Name: "the one with the category has died", Given: play(t, given, welfare.Follow{By: on(today), Person: died(father, day(2026, 3, 1))},
				welfare.Follow{By: on(today), Person: died(mother, day(2026, 3, 1))}),
			When: activate(persons(died(father, day(2026, 3, 1)), died(mother, day(2026, 3, 1)))), Refused: welfare.RuleNoHead,
		},
	})
}

// TestMeansAsHeard hold until new incomes, a new statement or a new survey.
func TestMeansAsHeard(t *testing.T) {
	t.Parallel()
	heard := at(worker, day(2026, 1, 15))
	salary := welfare.Income{Person: mother, Kind: welfare.Salary, Monthly: domain.Dinars(600_000), From: day(2025, 6, 1)}
	in := at(worker, day(2026, 1, 5))
	application := toApply()
	application.By = in
	past := play(t, nil, application, welfare.CrossCheck{By: in, Incomes: []welfare.Income{salary}}, welfare.Survey{By: in, Visited: in.Today, Answers: poor()},
		welfare.Score{By: in}, welfare.Decide{By: in}, welfare.Object{By: heard, Grounds: "x"},
		welfare.DecideObjection{By: heard, Reversed: true, PerCapita: domain.Dinars(60_000), Reason: "x", Reference: paper},
		welfare.Activate{By: heard, Persons: persons()})
	more := salary
	more.Kind, more.From = welfare.OtherIncome, day(2026, 2, 1)
	update := welfare.UpdateData{By: at(worker, day(2026, 1, 15)), DeclaredIncome: domain.Dinars(5_000_000), Members: household(), Claims: toApply().Claims, Persons: persons()}
	for _, c := range []struct {
		name string
		then []welfare.Command
		want domain.Money
	}{
		{"as heard", nil, domain.Dinars(60_000)},
		{"a new income", []welfare.Command{welfare.CrossCheck{By: by, Incomes: []welfare.Income{salary, more}}}, domain.Dinars(150_000)},
		{"a new statement, on the same day", []welfare.Command{update}, domain.Dinars(1_250_000)},
		{"a new survey", []welfare.Command{welfare.Survey{By: by, Visited: today, Answers: poor()}, welfare.Score{By: by}}, domain.Dinars(150_000)},
	} {
		if a, err := state(play(t, past, c.then...)).Assess(by.Law, day(2026, 4, 1)); err != nil || a.PerCapita != c.want {
			t.Errorf("%s: %v, %v", c.name, a.PerCapita, err)
		}
	}
}
