package town

import (
	"math"
	"slices"

	"sijil/domain"
)

// Figures of data/SOURCES.md.
const (
	maleShare     = 1.057 / 2.057 // sex ratio at birth
	twinShare     = 0.018         // of deliveries
	homeShare     = 0.12          // of deliveries
	fetalShare    = 0.009         // of deliveries, 28 weeks and later
	seasonalSwing = 0.06          // more births around mid-September
	neonatalShare = 0.62          // of infant deaths, in the first 28 days
	daysInYear    = 365.25
)

func (d dice) sex() domain.Sex {
	if d.chance(maleShare) {
		return domain.Male
	}
	return domain.Female
}

// daysLived draws a life's length by the mortality of the sex, for one who
// has reached an age in years.
func (d dice) daysLived(sex domain.Sex, reached float64) int {
	left := d.ExpFloat64() // hazard that the person outlives
	for i, b := range mortality {
		from, to := b.from, math.Inf(1)
		if i+1 < len(mortality) {
			to = mortality[i+1].from
		}
		rate := b.male
		if sex == domain.Female {
			rate = b.female
		}
		from = max(from, reached)
		if to <= from {
			continue
		}
		if hazard := rate * (to - from); left > hazard {
			left -= hazard
			continue
		}
		if from == 0 {
			return d.daysOfInfant()
		}
		return int((from + left/rate) * daysInYear)
	}
	return int(100 * daysInYear)
}

// daysOfInfant draws when in its first year an infant dies: mostly at once.
func (d dice) daysOfInfant() int {
	if d.chance(neonatalShare) {
		return int(28 * math.Pow(d.Float64(), 3))
	}
	return d.between(28, 364)
}

// confinements draws the days on which a woman married on a day gives birth,
// until a day that is not reached. mean is how many she would have in a whole
// reproductive life.
func (d dice) confinements(mother domain.Date, married, until domain.Date, mean float64) []domain.Date {
	const spacing = 420 // days at least between deliveries
	var days []domain.Date
	for range d.poisson(mean, 11) {
		group := weighted(d, fertility, func(b band) float64 { return b.female })
		age := group.from + 5*d.Float64()
		days = append(days, d.season(mother.AddDays(int(age*daysInYear))))
	}
	slices.SortFunc(days, func(a, b domain.Date) int { return b.DaysUntil(a) })
	var kept []domain.Date
	earliest := married.AddDays(d.between(280, 500))
	for _, day := range days {
		if !day.Before(earliest) && day.Before(until) {
			kept, earliest = append(kept, day), day.AddDays(spacing)
		}
	}
	return kept
}

// season moves a day within its year so that more fall around mid-September.
func (d dice) season(day domain.Date) domain.Date {
	start := domain.NewDate(day.Year, 1, 1)
	for {
		n := d.IntN(365)
		const peak = 258 // 15 September
		if 1+seasonalSwing*math.Cos(2*math.Pi*float64(n-peak)/365) > d.Float64()*(1+seasonalSwing) {
			return start.AddDays(n)
		}
	}
}

// cause draws a cause of death for a sex and age in years.
func (d dice) cause(sex domain.Sex, age int) cause {
	return weighted(d, causes, func(c cause) float64 {
		if c.sex != "" && c.sex != sex || age < c.from || age > c.to {
			return 0
		}
		return c.weight
	})
}
