package retirement

import (
	"slices"

	"sijil/domain"
)

// Spell is a time of being married. A zero From is all time before, a zero Until no end.
type Spell struct {
	Marriage string      `json:"marriage,omitempty"` // its stream; none for one that the record only states in words
	From     domain.Date `json:"from,omitzero"`
	Until    domain.Date `json:"until,omitzero"` // the first day of not being married any more
}

// candidates are those of the family who lived on the day after the death, and may be due a share.
func candidates(p domain.KnownPerson, family []domain.KnownPerson, died, today domain.Date) (list []Survivor) {
	for _, k := range family {
		if relation, is := relationOf(p, k); is && outlived(k, died, today) {
			list = append(list, survivorOf(p.NationalNumber, Survivor{Relation: relation}, k, today))
		}
	}
	return list
}

// outlived tells whether somebody lives, or by what is known of the date of death may have lived after a day.
func outlived(k domain.KnownPerson, day, today domain.Date) bool {
	return !k.Cancelled && (!k.Deceased || k.DateOfDeath.Year != 0 && lastLived(k, today).After(day))
}

// relationOf is what somebody is to the deceased, as both civil records say.
func relationOf(p, k domain.KnownPerson) (Relation, bool) {
	switch {
	case k.NationalNumber == p.Mother.NationalNumber && k.NationalNumber != "":
		return Mother, true
	case k.NationalNumber == p.Father.NationalNumber && k.NationalNumber != "":
		return Father, true
	}
	return heirOf(p.NationalNumber, k)
}

// heirOf is what somebody's own record makes them to the deceased: a child or a spouse.
func heirOf(n domain.NationalNumber, k domain.KnownPerson) (Relation, bool) {
	if k.Mother.NationalNumber == n || k.Father.NationalNumber == n {
		if k.Sex == domain.Female {
			return Daughter, true
		}
		return Son, true
	}
	return Spouse, slices.ContainsFunc(k.Marriages, func(m domain.KnownMarriage) bool {
		return m.Spouse == n && (m.Status == domain.MarriageInForce || m.Status == domain.MarriageWidowed)
	})
}

// survivorOf is somebody as far as a share depends on it, in view of what was
// noted before. The marriage with the deceased is over, whether or not the record
// says so yet.
func survivorOf(n domain.NationalNumber, was Survivor, k domain.KnownPerson, today domain.Date) Survivor {
	s := Survivor{
		NationalNumber: k.NationalNumber, Relation: was.Relation, DateOfBirth: k.DateOfBirth, CivilStatus: k.CivilStatus,
		Deceased: k.Deceased || k.Cancelled, DateOfDeath: k.DateOfDeath,
	}
	if k.Deceased {
		s.LastLived = frozen(was.LastLived, k.DateOfDeath, today)
	}
	s.Marriages = spells(was, n, k, today)
	if s.Relation == Spouse {
		s.CivilStatus = domain.Widowed
		if slices.ContainsFunc(s.Marriages, func(m Spell) bool { return m.Until.IsZero() }) {
			s.CivilStatus = domain.Married
		}
	}
	return s
}

// frozen is the last day that a date can mean, not after the day on which it was
// noted: a date that lacks parts must not come to mean another day later.
func frozen(was, d, today domain.Date) domain.Date {
	switch {
	case d.Complete():
		return d
	case !was.IsZero() && !was.Before(d.Earliest()) && !was.After(d.Latest()):
		return was
	}
	return earlier(d.Latest(), today)
}

// spells are the times of being married, but for the marriage with the deceased.
// A marriage that was dissolved and went on is known by its last beginning
// alone; its earlier times stay as they were noted. A void one never was.
func spells(was Survivor, deceased domain.NationalNumber, k domain.KnownPerson, today domain.Date) (list []Spell) {
	for _, m := range k.Marriages {
		if m.Spouse == deceased || m.Status == domain.MarriageVoid {
			continue
		}
		begun := m.From
		var last Spell
		for _, before := range was.Marriages {
			switch {
			case before.Marriage != m.Marriage:
			case !m.Resumed.IsZero() && before.From.Before(m.Resumed.Earliest()):
				list = append(list, Spell{m.Marriage, before.From, earlier(before.Until, m.Resumed.Earliest())})
			default:
				last = before
			}
		}
		if !m.Resumed.IsZero() {
			begun = m.Resumed
		}
		now := Spell{Marriage: m.Marriage, From: frozen(last.From, begun, today)}
		if m.Status != domain.MarriageInForce {
			now.Until = later(now.From, frozen(last.Until, m.Ended, today))
		}
		list = append(list, now)
	}
	if len(k.Marriages) == 0 {
		return stated(was, k, today)
	}
	return list
}

// stated are the times of being married of whom the record states it in words
// alone: what it said when it was first noted, it said all the time.
func stated(was Survivor, k domain.KnownPerson, today domain.Date) (list []Spell) {
	married, open := k.CivilStatus == domain.Married, false
	for _, s := range was.Marriages {
		switch {
		case s.Marriage != "":
			continue
		case s.Until.IsZero() && married:
			open = true
		case s.Until.IsZero():
			s.Until = today
		}
		list = append(list, s)
	}
	switch {
	case !married || open:
		return list
	case was.NationalNumber == "":
		return []Spell{{}}
	}
	return append(list, Spell{From: today})
}

// marriedOn is the survivor with the civil status of a day.
func (s Survivor) marriedOn(day domain.Date) Survivor {
	married := slices.ContainsFunc(s.Marriages, func(m Spell) bool {
		return !m.From.After(day) && (m.Until.IsZero() || m.Until.After(day))
	})
	switch {
	case married:
		s.CivilStatus = domain.Married
	case s.CivilStatus == domain.Married:
		s.CivilStatus = domain.CivilUnstated
	}
	return s
}
