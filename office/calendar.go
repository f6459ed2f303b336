package office

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// PassDay has a record decide what is due by today. due is the day that made it
// so; told twice on a day, the record decides once.
func (o *Office) PassDay(ctx context.Context, stream string, due domain.Date) error {
	call := Call{
		ID:    uuid.NewSHA1(space, fmt.Appendf(nil, "day %s %s %s", stream, due, domain.DateOf(o.Now()))),
		Actor: policies.Actor,
	}
	for _, r := range []struct {
		of      func(string) bool
		command any
	}{
		{names(person.Number), person.PassDay{}},
		{names(nationalid.Number), nationalid.PassDay{}},
		{names(passport.Number), passport.PassDay{}},
		{names(retirement.Number), retirement.PassDay{}},
		{names(welfare.Number), welfare.PassDay{}},
	} {
		if r.of(stream) {
			return o.execute(ctx, call, stream, r.command)
		}
	}
	return fmt.Errorf("no register has a calendar for the stream's kind")
}

// names tells whether a stream is of a register.
func names[N any](number func(string) (N, bool)) func(string) bool {
	return func(stream string) bool {
		_, of := number(stream)
		return of
	}
}
