package marriage

import (
	"slices"

	"sijil/domain"
)

// Course is what has become of a marriage since the contract. Divorces, deaths
// and what takes them back are recorded in any order; Standing weighs them.
type Course struct {
	Void     bool            `json:"void,omitempty"` // annulled, or the entry is cancelled
	Divorces []PastDivorce   `json:"divorces,omitempty"`
	Deaths   []DeathOfSpouse `json:"deaths,omitempty"`
}

// PastDivorce is one divorce of the spouses.
type PastDivorce struct {
	Kind      DivorceKind       `json:"kind"`
	Order     domain.CourtOrder `json:"order"`
	From      domain.Date       `json:"from"`
	WaitUntil domain.Date       `json:"wait_until,omitzero"`
	Resumed   domain.Date       `json:"resumed,omitzero"` // the day on which they returned
}

// DeathOfSpouse is a registered death of a spouse.
type DeathOfSpouse struct {
	Spouse domain.NationalNumber `json:"spouse"`
	Death  string                `json:"death"`
	On     domain.Date           `json:"on,omitzero"`
}

// After is the course after one more event. It shares nothing with the one before.
func (c Course) After(e domain.Event) Course {
	switch e := e.(type) {
	case Registered:
		return Course{}
	case Divorced:
		c.Divorces = append(slices.Clone(c.Divorces), PastDivorce{Kind: e.Kind, Order: e.Order, From: e.From, WaitUntil: e.WaitUntil})
	case Resumed:
		c.Divorces = slices.Clone(c.Divorces)
		if last := len(c.Divorces) - 1; last >= 0 { // an as-of view may leave out the divorce
			c.Divorces[last].Resumed = e.From
		}
	case DivorceAnnulled:
		c.Divorces = slices.Clone(c.Divorces[:max(0, len(c.Divorces)-1)])
	case SpouseDied:
		c.Deaths = append(c.without(e.Spouse), DeathOfSpouse{e.Spouse, e.Death, e.DateOfDeath})
	case SpouseRevived:
		c.Deaths = c.without(e.Spouse)
	case Annulled, Cancelled:
		c.Void = true
	case Reinstated:
		c.Void = false
	}
	return c
}

func (c Course) without(spouse domain.NationalNumber) []DeathOfSpouse {
	return slices.DeleteFunc(slices.Clone(c.Deaths), func(d DeathOfSpouse) bool { return d.Spouse == spouse })
}

// On is the course as far as it had come by a day.
func (c Course) On(day domain.Date) Course {
	c.Deaths = slices.DeleteFunc(slices.Clone(c.Deaths), func(d DeathOfSpouse) bool { return d.On.After(day) })
	return c
}

// Standing is how the marriage stands, and when it ended. A death in the waiting
// period of a revocable divorce ends it by death: the marriage had lasted till
// then (doc.go, rule 9). Any other divorce stands, unless a spouse had certainly died before.
func (c Course) Standing() (status domain.MarriageStatus, ended domain.Date) {
	if c.Void {
		return domain.MarriageVoid, domain.Date{}
	}
	death, died := c.firstDeath()
	divorces := c.unresumed()
	if died {
		divorces = slices.DeleteFunc(slices.Clone(divorces), func(d PastDivorce) bool { return death.Before(d.From) })
	}
	n := len(divorces)
	switch {
	case n > 0 && !(died && divorces[n-1].Kind == Revocable && !death.After(divorces[n-1].WaitUntil)):
		return domain.MarriageDivorced, divorces[0].From
	case died:
		return domain.MarriageWidowed, death
	}
	return domain.MarriageInForce, domain.Date{}
}

// Resumed is the day of the last return.
func (c Course) Resumed() (on domain.Date) {
	for _, d := range c.Divorces {
		if !d.Resumed.IsZero() {
			on = d.Resumed
		}
	}
	return on
}

// unresumed are the divorces since the last return: one, or those that followed a revocable one.
func (c Course) unresumed() []PastDivorce {
	for i, d := range slices.Backward(c.Divorces) {
		if !d.Resumed.IsZero() {
			return c.Divorces[i+1:]
		}
	}
	return c.Divorces
}

// divorce is the last one in effect.
func (c Course) divorce() (d PastDivorce, ok bool) {
	if list := c.unresumed(); len(list) > 0 {
		return list[len(list)-1], true
	}
	return d, false
}

func (c Course) firstDeath() (on domain.Date, died bool) {
	for i, d := range c.Deaths {
		if i == 0 || d.On.Before(on) {
			on = d.On
		}
	}
	return on, len(c.Deaths) > 0
}

// diedOf is the registered death of a spouse.
func (c Course) diedOf(spouse domain.NationalNumber) (d DeathOfSpouse, noted bool) {
	i := slices.IndexFunc(c.Deaths, func(d DeathOfSpouse) bool { return d.Spouse == spouse })
	if i < 0 {
		return d, false
	}
	return c.Deaths[i], true
}
