package welfare

import (
	"slices"

	"sijil/domain"
)

// statement is what the household stated last before a day, or first of all.
func (s State) statement(on domain.Date) (st Statement) {
	if len(s.Statements) > 0 {
		st = s.Statements[s.stated(on)]
	}
	return st
}

// stated is which of the statements that is.
func (s State) stated(on domain.Date) (which int) {
	for i, next := range s.Statements {
		if !next.From.After(on) {
			which = i
		}
	}
	return which
}

// named is how the household described a member on a day.
func (s State) named(m Member, on domain.Date) Named {
	for _, n := range s.statement(on).Members {
		if n.Person == m.Person {
			return n
		}
	}
	return m.Named
}

// counted are the members that the amount counts on a day.
func (s State) counted(law *domain.Book, on domain.Date) ([]Member, error) {
	var list []Member
	for _, m := range s.Members {
		m.Named = s.named(m, on)
		ok, err := s.counts(m, law, on)
		if err != nil {
			return nil, err
		}
		if _, already := member(list, m.Person); ok && !already { // who has left and come back may have two times that overlap
			list = append(list, m)
		}
	}
	return list, nil
}

// belongs tells whether a person is a member on a day, and lives.
func (m Member) belongs(on domain.Date) bool {
	return !m.Joined.After(on) && (m.Left.IsZero() || m.Left.After(on)) && m.Facts.alive(on)
}

// counts tells whether a member belongs to the household on a day. A son leaves
// it when he is grown, unless he studies or is disabled; a child that marries, a
// spouse who is divorced or marries again, found another household.
func (s State) counts(m Member, law *domain.Book, on domain.Date) (bool, error) {
	if !m.belongs(on) {
		return false, nil
	}
	switch m.Relation {
	case Spouse:
		return s.wedded(m, on), nil
	case Child, Grandchild:
		if m.Facts.civil(on) == domain.Married {
			return false, nil
		}
		if m.Facts.Sex == domain.Female || m.Disabled {
			return true, nil
		}
		until, err := row(law, lawChildAge, childRow(m), on)
		return err == nil && m.Facts.DateOfBirth.YearsUntil(on) < until, err
	}
	return true, nil
}

func childRow(m Member) string {
	if m.Studying {
		return "student"
	}
	return "son"
}

// wedded tells whether a spouse still belongs to the head who applied: neither
// divorced from them, nor by a void marriage, nor married again since. A husband
// may have other wives. Where the record knows of no marriage between the two,
// the statement holds as long as nothing speaks against it.
func (s State) wedded(m Member, on domain.Date) bool {
	head, _ := member(s.Members, s.statement(on).Head)
	var known, valid, divorced bool
	var since domain.Date
	for _, k := range m.Facts.Marriages {
		if k.Spouse != head.Person {
			continue
		}
		known = true
		if k.Status == domain.MarriageVoid {
			continue
		}
		if valid = true; !k.From.After(on) {
			divorced, since = k.Status == domain.MarriageDivorced && !k.Ended.After(on), k.From
		}
	}
	if known && !valid || divorced || !known && m.Facts.civil(on) == domain.Divorced {
		return false
	}
	return !slices.ContainsFunc(m.Facts.valid(), func(k domain.KnownMarriage) bool {
		widowed := head.Facts.by(on) && k.From.After(head.Facts.Day())
		wife := m.Facts.Sex == domain.Female && (since.IsZero() || k.From.After(since)) && statusOf([]domain.KnownMarriage{k}, on) == domain.Married
		return k.Spouse != head.Person && !k.From.After(on) && (widowed || wife)
	})
}

// headOf is who receives the payments: the head that applied or, after them, the
// spouse, or else the oldest adult. ok is false where no adult is left.
func headOf(counted []Member, law *domain.Book, on domain.Date) (head Member, ok bool, err error) {
	adult, err := law.On(lawAdultAge, on)
	if err != nil {
		return Member{}, false, err
	}
	rank := func(m Member) int { return slices.Index([]Relation{Head, Spouse}, m.Relation) & 3 } // neither: 3
	for _, m := range counted {
		grown := m.Relation == Head || m.Facts.DateOfBirth.YearsUntil(on) >= adult.Number()
		older := compare(m.Facts.DateOfBirth, head.Facts.DateOfBirth) < 0
		if grown && (!ok || rank(m) < rank(head) || rank(m) == rank(head) && older) {
			head, ok = m, true
		}
	}
	return head, ok, nil
}

// categories are those that the household is in on a day: by its claims, and the
// widow's where the head has died, whom the register itself knows.
func (s State) categories(counted []Member, law *domain.Book, on domain.Date) ([]string, error) {
	inForce, err := law.On(lawCategory, on)
	if err != nil {
		return nil, err
	}
	var list []string
	add := func(category string, m Member) error {
		if allowed, _ := inForce.Row(category); !allowed.Switch() || slices.Contains(list, category) {
			return nil
		}
		ok, err := categoryOf(category).Civil(m.Facts, on, law)
		if ok {
			list = append(list, category)
		}
		return err
	}
	for _, c := range s.statement(on).Claims {
		if m, counts := member(counted, c.Person); counts {
			if err := add(c.Category, m); err != nil {
				return nil, err
			}
		}
	}
	for _, m := range counted {
		if m.Relation == Spouse && m.Facts.Sex == domain.Female && s.headDied(on) {
			m.Facts.Civil, m.Facts.Marriages = "", nil // whatever the record has not heard yet
			if err := add(Widow, m); err != nil {
				return nil, err
			}
		}
	}
	return list, nil
}

// headDied tells whether the head who applied has died by a day.
func (s State) headDied(on domain.Date) bool {
	head, _ := member(s.Members, s.statement(on).Head)
	return head.Facts.by(on)
}

func member(list []Member, n domain.NationalNumber) (Member, bool) {
	i := slices.IndexFunc(list, func(m Member) bool { return m.Person == n })
	if i < 0 {
		return Member{}, false
	}
	return list[i], true
}

// income is what the counted members have a month, declared or found, whichever
// is more. What an objection was heard on is in the means that it found, as long
// as they hold.
func (s State) income(counted []Member, on domain.Date) (sum domain.Money) {
	means := s.means(on)
	for _, e := range s.Earnings {
		_, counts := member(counted, e.Person)
		if counts && !e.From.After(on) && (e.To.IsZero() || e.To.After(on)) && (means.Heard.IsZero() || e.From.After(means.Heard)) {
			sum = min(sum+e.Monthly, domain.MaxMoney)
		}
	}
	if heard := !means.Heard.IsZero() && s.stated(on) < means.Stated; heard {
		return sum
	}
	return max(sum, s.statement(on).Declared)
}

// means are those of each person that a survey, or an objection, gave last before a day, or first of all.
func (s State) means(on domain.Date) (m Means) {
	for i, next := range s.Measured {
		if i == 0 || !next.From.After(on) {
			m = next
		}
	}
	return m
}
