package welfare

import (
	"slices"
	"strconv"

	"sijil/domain"
)

// Assess computes what the household is due for the month that a day begins,
// by what is known of it now and by the law of that day. It looks at neither
// suspension nor termination.
func (s State) Assess(law *domain.Book, on domain.Date) (Assessment, error) {
	a := Assessment{On: on}
	counted, err := s.counted(law, on)
	if err != nil {
		return a, err
	}
	for _, m := range counted {
		a.Members = append(a.Members, Counted{m.Person, m.Relation, max(m.Facts.DateOfBirth.YearsUntil(on), 0)})
	}
	head, found, err := headOf(counted, law, on)
	if err != nil {
		return a, err
	}
	a.Head = head.Person
	if a.Categories, err = s.categories(counted, law, on); err != nil {
		return a, err
	}
	line, err := law.On(lawLine, on)
	if err != nil {
		return a, err
	}
	a.Line = line.Money()
	a.Score, a.Income = s.means(on).PerCapita, s.income(counted, on)
	a.PerCapita = max(a.Score, a.Income.Part(1, int64(max(len(counted), 1))))
	a.Steps = []domain.Step{countStep(len(counted), on), meansStep(a, line)}
	switch {
	case len(counted) == 0:
		a.Reasons = append(a.Reasons, NobodyLeft)
	case !found:
		a.Reasons = append(a.Reasons, NoHead)
	}
	if len(counted) > 0 && len(a.Categories) == 0 {
		a.Reasons = append(a.Reasons, NoCategory)
	}
	if len(counted) > 0 && a.PerCapita >= a.Line {
		a.Reasons = append(a.Reasons, MeansAboveLine)
	}
	if len(a.Reasons) > 0 {
		for _, r := range a.Reasons {
			a.Steps = append(a.Steps, domain.Explain("welfare."+string(r), reasonTexts[r], domain.Provision{}, 0))
		}
		return a, nil
	}
	amount, steps, err := Amount(law, on, head.Facts.Sex, len(counted))
	a.Amount, a.Steps = amount, append(a.Steps, steps...)
	return a, err
}

// Amount is the law's monthly amount for a household of n persons whose head
// has a sex, with its steps. The table's last row holds for all larger households.
func Amount(law *domain.Book, on domain.Date, head domain.Sex, n int) (domain.Money, []domain.Step, error) {
	parameter := lawMaleHead
	if head == domain.Female {
		parameter = lawFemaleHead
	}
	table, err := law.On(parameter, on)
	if err != nil {
		return 0, nil, err
	}
	ceiling, err := law.On(lawCeiling, on)
	if err != nil {
		return 0, nil, err
	}
	var amount domain.Money
	for rows := 1; rows <= n; rows++ {
		row, ok := table.Row(strconv.Itoa(rows))
		if !ok {
			break
		}
		amount = row.Money()
	}
	steps := []domain.Step{amountStep(n, table, amount)}
	if amount > ceiling.Money() {
		amount = ceiling.Money()
		steps = append(steps, ceilingStep(ceiling))
	}
	return amount, steps, nil
}

// due is what a month is due under everything that is known now.
func (s State) due(law *domain.Book, month domain.Date) (domain.Money, error) {
	on := firstDay(month)
	if !s.paying(on) || s.suspendedOn(on) {
		return 0, nil
	}
	a, err := s.Assess(law, on)
	return a.Amount, err
}

// paying tells whether the household has a case on a day that is to be paid, by this or an earlier application.
func (s State) paying(on domain.Date) bool {
	return s.begunOn(on) && !s.endedOn(on) ||
		slices.ContainsFunc(s.Past, func(p Period) bool { return !on.Before(p.From) && on.Before(p.To) })
}

func (s State) begunOn(on domain.Date) bool {
	return !s.ActiveFrom.IsZero() && !on.Before(s.ActiveFrom)
}

// spokenOf is a day, or the first that the last application speaks of: what is
// asked of it before is decided as on that day.
func (s State) spokenOf(day domain.Date) domain.Date { return latest(day, s.Begins) }

func (s State) endedOn(on domain.Date) bool {
	return !s.Ended.Date.IsZero() && !s.Ended.From.After(on)
}

func (s State) suspendedOn(on domain.Date) bool {
	for _, p := range s.Suspensions {
		if !p.From.After(on) && (p.To.IsZero() || p.To.After(on)) {
			return true
		}
	}
	return false
}
