package model

import "sijil/projections"

// TimelineEntry is an entry of a timeline and what it is called in the reader's language.
type TimelineEntry struct {
	projections.TimelineEntry
	Label string
}

// EventID is the event's id.
func (e TimelineEntry) EventID() string { return e.ID.String() }
