package policies

import (
	"maps"
	"slices"

	"github.com/google/uuid"

	"sijil/domain"
)

// reaction is what an event of one kind calls for.
type reaction struct {
	event string
	needs Needs
	react func(Trigger) []Intent
}

func on[E domain.Event](needs Needs, react func(Trigger, E) []Intent) reaction {
	var zero E
	return reaction{zero.EventName(), needs, func(t Trigger) []Intent { return react(t, t.Event.(E)) }}
}

// reactions by the event's name.
var reactions = index(slices.Concat(ofBirths, ofDeaths, ofPersons, ofMarriages, ofCards, ofPensions, ofHouseholds))

func index(list []reaction) map[string]reaction {
	m := map[string]reaction{}
	for _, r := range list {
		m[r.event] = r
	}
	return m
}

// Events lists the stored names of the events that call for anything.
func Events() []string { return slices.Sorted(maps.Keys(reactions)) }

// NeedsOf says what React must know of an event.
func NeedsOf(e domain.Event) Needs { return reactions[e.EventName()].needs }

// React gives what a recorded event calls for, in the order in which it is to
// be done; nothing for most events.
func React(t Trigger) []Intent {
	r, known := reactions[t.Event.EventName()]
	if !known {
		return nil
	}
	return r.react(t)
}

// intent is a policy's command to one stream. Where there are several of a
// policy to one stream, about tells them apart.
func (t Trigger) intent(policy, stream string, command any, about ...domain.NationalNumber) Intent {
	name := policy + " " + stream
	for _, n := range about {
		name += " " + string(n)
	}
	return Intent{ID: uuid.NewSHA1(t.ID, []byte(name)), Policy: policy, Stream: stream, Command: command}
}

// by signs a command as the policies' own, on the day of the event.
func (t Trigger) by() domain.By { return domain.By{Actor: Actor, Today: t.Today} }

// now signs a command that compares a register with how things stand when it is carried out.
var now = domain.By{Actor: Actor}
