package projections

import (
	"context"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// Act is an event with everything that it set off.
type Act struct {
	Recorded     eventstore.Recorded // decoded
	Consequences []Consequence       // direct and indirect, in the order of recording
	Failed       []FailedCommand
	Waiting      []eventstore.Recorded // the act and consequences of it, decoded, that the policies have not come to yet
}

// FailedCommand is what a policy could not do so far.
type FailedCommand struct {
	Policy          string
	Stream          string // that the command goes to; empty if that could not be found out
	Reason          string // a rule's key
	Attempts        int
	FirstAt, LastAt time.Time
}

// Delay is how long after the act a consequence was recorded.
func (a Act) Delay(c Consequence) time.Duration { return c.RecordedAt.Sub(a.Recorded.RecordedAt) }

// actBatch bounds what is shown of one record.
const actBatch = 1000

// Acts are the events of a record of the given names, each with what it set off. policies names the reactor.
func (r *Reads) Acts(ctx context.Context, stream, policies string, names ...string) (acts []Act, err error) {
	for rec, err := range r.store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if rec.Type == name {
				acts = append(acts, Act{Recorded: rec})
			}
		}
	}
	if len(acts) == 0 {
		return nil, nil
	}
	if err := r.consequences(ctx, acts); err != nil {
		return nil, err
	}
	if err := r.failed(ctx, acts); err != nil {
		return nil, err
	}
	return acts, r.notYet(ctx, acts, policies)
}

// consequences follows causes to their ends.
func (r *Reads) consequences(ctx context.Context, acts []Act) error {
	byID := map[string]*Act{}
	var ids []string
	for i := range acts {
		id := acts[i].Recorded.ID.String()
		byID[id], ids = &acts[i], append(ids, id)
	}
	return read(ctx, r.db, func(rows pgx.Rows) error {
		for id := range byID {
			byID[id].Consequences = nil
		}
		for rows.Next() {
			var act string
			var c Consequence
			if err := rows.Scan(&act, &c.Event, &c.Cause, &c.Actor, &c.Register, &c.Stream, &c.Type, &c.RecordedAt, &c.Position); err != nil {
				return err
			}
			byID[act].Consequences = append(byID[act].Consequences, c)
		}
		return rows.Err()
	}, `WITH RECURSIVE chain AS (
			SELECT cause AS act, c.* FROM read.consequence c WHERE cause = ANY($1)
			UNION ALL
			SELECT chain.act, c.* FROM chain JOIN read.consequence c ON c.cause = chain.event
		)
		SELECT act, event, cause, coalesce(actor, ''), register, stream, type, recorded_at, position
		FROM chain ORDER BY position, event LIMIT $2`, ids, actBatch)
}

// events are the ids of an act and of everything that it set off.
func (a Act) events() []string {
	ids := []string{a.Recorded.ID.String()}
	for _, c := range a.Consequences {
		ids = append(ids, c.Event)
	}
	return ids
}

// failed adds what stands in the queue.
func (r *Reads) failed(ctx context.Context, acts []Act) error {
	for i := range acts {
		a := &acts[i]
		err := read(ctx, r.db, func(rows pgx.Rows) error {
			a.Failed = nil
			for rows.Next() {
				var f FailedCommand
				if err := rows.Scan(&f.Policy, &f.Stream, &f.Reason, &f.Attempts, &f.FirstAt, &f.LastAt); err != nil {
					return err
				}
				a.Failed = append(a.Failed, f)
			}
			return rows.Err()
		}, `SELECT policy, target, reason, attempts, first_at, last_at
			FROM read.policy_failures WHERE event = ANY($1::uuid[]) ORDER BY position, policy, target`, a.events())
		if err != nil {
			return err
		}
	}
	return nil
}

// notYet adds what the policies have not come to.
func (r *Reads) notYet(ctx context.Context, acts []Act, policies string) error {
	var at int64
	err := read(ctx, r.db, func(rows pgx.Rows) error {
		for rows.Next() {
			if err := rows.Scan(&at); err != nil {
				return err
			}
		}
		return rows.Err()
	}, `SELECT position FROM read.checkpoints WHERE name = $1`, policies)
	if err != nil {
		return err
	}
	for i := range acts {
		a := &acts[i]
		if int64(a.Recorded.Position) > at {
			a.Waiting = append(a.Waiting, a.Recorded)
		}
		for _, c := range a.Consequences {
			if c.Position <= at {
				continue
			}
			rec, err := eventAt(ctx, r.store, r.codec, c.Stream, eventstore.Position(c.Position))
			if err != nil {
				return err
			}
			a.Waiting = append(a.Waiting, rec)
		}
	}
	return nil
}

// SubjectOf is whom a stream is named after; empty for streams that are named otherwise.
func SubjectOf(stream string) domain.NationalNumber {
	register, of, _ := strings.Cut(stream, "-")
	switch register {
	case "person", "death", "nationalid", "passport", "retirement":
		if strings.Trim(of, "0123456789") == "" {
			return domain.NationalNumber(of)
		}
	}
	return ""
}
