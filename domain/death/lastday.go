package death

import "sijil/domain"

// LastDay is the last day on which a death can be declared in time, by the law
// of its day. There is none for a death before the first law and for one whose year is unknown.
func LastDay(p Particulars) (domain.Date, bool) {
	law, limited := period(p)
	if !limited || p.DateOfDeath.Year == 0 {
		return domain.Date{}, false
	}
	return p.DateOfDeath.Latest().AddDays(law.Value), true
}
