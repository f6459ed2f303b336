package birth

import "sijil/domain"

// LastDay is the last day on which a birth can be declared in time, by the law
// of its day. There is none for a foundling, for a birth before the first law
// and for one whose year is unknown.
func LastDay(p Particulars) (domain.Date, bool) {
	law, limited := period(p.Child)
	if !limited || !p.Foundling.IsZero() || p.Child.DateOfBirth.Year == 0 {
		return domain.Date{}, false
	}
	return p.Child.DateOfBirth.Latest().AddDays(law.Value), true
}

// CourtFrom is the day from which only a court can order the entry of a birth
// that has not been declared; the zero Date if that never comes.
func CourtFrom(p Particulars) domain.Date {
	last, limited := LastDay(p)
	limit, ruled := CourtAfterDays.On(p.Child.DateOfBirth)
	if !limited || !ruled || p.Child.abroad() {
		return domain.Date{}
	}
	return last.AddDays(limit.Value + 1)
}
