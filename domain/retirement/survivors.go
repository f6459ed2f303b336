package retirement

import "sijil/domain"

// reason is why a survivor has no share on the day; empty if there is one.
func (r *reckoning) reason(s Survivor) ShareReason {
	if s.Deceased && s.lived().Before(r.on) {
		return ShareDied
	}
	if s.CivilStatus == domain.Married && !r.row("pension.share_if_married", string(s.Relation), "").Switch() {
		return ShareMarried
	}
	if last := r.lastDay(s); !last.IsZero() && last.Before(r.on) {
		return ShareOfAge
	}
	return ""
}

// lastDay is the last day before a child is too old for a share; zero if there
// is no such day. Of an incomplete date of birth the latest day counts: what is
// unknown is never held against a person.
func (r *reckoning) lastDay(s Survivor) domain.Date {
	row := string(s.Relation)
	switch {
	case s.Disabled || s.DateOfBirth.Year == 0:
		return domain.Date{}
	case s.Relation == Son && s.Studying != NotStudying:
		row += "_at_" + string(s.Studying)
	}
	limit, ok := r.provision("pension.share_age").Row(row)
	if !ok {
		return domain.Date{}
	}
	return birthday(s.DateOfBirth.Latest(), limit.Number()).AddDays(-1)
}

// lived is the last day on which a dead survivor may have lived; zero if nothing is known of it.
func (s Survivor) lived() domain.Date {
	if s.LastLived.IsZero() && s.DateOfDeath.Year != 0 {
		return s.DateOfDeath.Latest()
	}
	return s.LastLived
}

// LastDay is the last day on which a survivor has a share, as the facts and the
// law of a day are: the day before the age limit, or the day of death. It is
// zero while no end is known.
func LastDay(s Survivor, law *domain.Book, on domain.Date) (domain.Date, error) {
	r := reckoning{law: law, on: on}
	last := r.lastDay(s)
	if s.Deceased {
		last = earlier(last, s.lived())
	}
	return last, r.err
}
