package main

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
)

// feedAction is what the record of readings calls a reading of the event feed.
const feedAction = "feed"

// sealedFromFeed are the streams that no agreement opens, once the read models know of the event at a position.
func (a *app) sealedFromFeed(ctx context.Context, streams []string, at eventstore.Position) (map[string]bool, error) {
	if err := a.engine.Await(ctx, at, "person", "birth", "marriage", "retirement", "welfare"); err != nil {
		return nil, err
	}
	return a.reads.SealedStreams(ctx, streams)
}

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
