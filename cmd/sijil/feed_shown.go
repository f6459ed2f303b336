package main

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore/esdbwire"
)

// feedAction is what the record of readings calls a reading of the event feed.
const feedAction = "feed"

// shownByFeed puts on record whose events an agency's system is about to be
// sent: a stream's name says whose it is, or is the record itself.
func (a *app) shownByFeed(ctx context.Context, who esdbwire.Rights, streams []string) error {
	reading := access.Reading{Request: uuid.NewString(), Action: feedAction, Actor: who.Caller, Agency: who.Caller, Role: "follower"}
	for _, stream := range streams {
		register, key, _ := strings.Cut(stream, "-")
		s := access.Subject{Outcome: access.Disclosed, Shown: []access.Shown{{Register: register, Groups: []string{feedAction}}}}
		if n, err := domain.ParseNationalNumber(key); err == nil && string(n) == key {
			s.NationalNumber = n
		} else {
			s.Record = stream
		}
		reading.Subjects = append(reading.Subjects, s)
	}
	return a.readings.Record(ctx, reading)
}
