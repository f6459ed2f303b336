package town

import (
	"math"
	"math/rand/v2"
)

// dice draws what happens by chance. The same seed draws the same.
type dice struct{ *rand.Rand }

// roll gives each line dice of its own, so that lines do not disturb each other.
func roll(seed, line uint64) dice { return dice{rand.New(rand.NewPCG(seed, line))} }

// chance is true with probability p.
func (d dice) chance(p float64) bool { return d.Float64() < p }

// between is an even draw from lo to hi, both included.
func (d dice) between(lo, hi int) int { return lo + d.IntN(hi-lo+1) }

// around is a normal draw, kept within lo and hi.
func (d dice) around(mean, deviation, lo, hi float64) float64 {
	return math.Max(lo, math.Min(hi, mean+deviation*d.NormFloat64()))
}

// poisson counts independent events of a mean number, at most most.
func (d dice) poisson(mean float64, most int) int {
	n := 0
	for p := d.Float64(); n < most && p > math.Exp(-mean); n++ {
		p *= d.Float64()
	}
	return n
}

// pick is an even draw from a list.
func pick[T any](d dice, list []T) T { return list[d.IntN(len(list))] }

// weighted draws from a list by weight; at least one weight is positive.
func weighted[T any](d dice, list []T, weight func(T) float64) T {
	total := 0.0
	for _, e := range list {
		total += weight(e)
	}
	last := 0
	for i, left := 0, d.Float64()*total; i < len(list) && left >= 0; i++ {
		if w := weight(list[i]); w > 0 {
			last, left = i, left-w
		}
	}
	return list[last]
}

// ranked draws from a list whose first entries are the most common, by Zipf's law.
func ranked[T any](d dice, list []T) T {
	const flattening = 4 // keeps the first name from swallowing the rest
	first, last := math.Log(flattening), math.Log(float64(flattening+len(list)))
	at := int(math.Exp(first+d.Float64()*(last-first))) - flattening
	return list[min(at, len(list)-1)]
}
