package projections

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
)

// birthFlags says what the law of the day of birth makes of a declaration on a day.
func birthFlags(p birth.Particulars, declared domain.Date, ordered bool) []Flag {
	last, limited := birth.LastDay(p)
	if !limited || ordered {
		return nil
	}
	return lateness(last, declared, birth.CourtFrom(p))
}

func deathFlags(p death.Particulars, declared domain.Date) []Flag {
	last, limited := death.LastDay(p)
	if !limited {
		return nil
	}
	return lateness(last, declared, domain.Date{})
}

// lateness compares a declaration with the last lawful day, and with the day from which only a court can order the entry (zero for none).
func lateness(last, declared, court domain.Date) []Flag {
	switch {
	case !court.IsZero() && !declared.Before(court):
		return []Flag{Late, CourtOrderNeeded}
	case declared.After(last):
		return []Flag{Late}
	}
	return nil
}
