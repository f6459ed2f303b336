package town

import "sijil/domain"

// Neighbourhood is one line of the town that Generate makes of a seed on a day.
func Neighbourhood(seed uint64, index int, today domain.Date) Town {
	t := Town{Seed: seed, Today: today}
	settled := make([]float64, len(places))
	at := settle(settled)
	for range index {
		at = settle(settled)
	}
	t.grow(index, at)
	t.order()
	return t
}
