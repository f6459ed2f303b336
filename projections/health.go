package projections

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// Health is how one projection or policy stands.
type Health struct {
	Name      string
	Version   int    // that the rows are of
	Status    string // "live", "stopped", "waiting" of a policy for a registry that is out of reach, "new" before its first event, "rebuilding" or "newer" if the rows are of another version
	Leading   bool   // by this process
	Position  eventstore.Position
	Lag       uint64    // positions of the log that are not applied yet
	UpdatedAt time.Time // of the last batch or failure
	Applied   uint64    // events, by this process since it began
	Failures  uint64    // how often it stopped, ever
	Refused   int       // commands that a policy was refused and that stand in the work queue

	Error         string // why it stopped or is not followed here; no personal data
	ErrorPosition eventstore.Position
	ErrorEvent    string // the name of the event that it stopped at
}

// OK tells whether the projection works.
func (h Health) OK() bool { return h.Status != "stopped" && h.Status != "waiting" }

// Health of every projection and policy, in their order.
func (e *Engine) Health(ctx context.Context) ([]Health, error) {
	head, err := e.store.Head(ctx)
	if err != nil {
		return nil, err
	}
	found := map[string]Health{}
	err = read(ctx, e.db, func(rows pgx.Rows) error {
		for rows.Next() {
			var h Health
			var position, failures, errorPosition int64
			if err := rows.Scan(&h.Name, &h.Version, &h.Status, &position, &h.UpdatedAt, &failures, &h.Error,
				&errorPosition, &h.ErrorEvent, &h.Refused); err != nil {
				return err
			}
			h.Position, h.Failures, h.ErrorPosition = eventstore.Position(position), uint64(failures), eventstore.Position(errorPosition)
			found[h.Name] = h
		}
		return nil
	}, `SELECT name, version, status, position, updated_at, failures, coalesce(error, ''),
		coalesce(error_position, 0), coalesce(error_event, ''), (SELECT count(*) FROM read.policy_failures WHERE reactor = name)
		FROM read.checkpoints`)
	if err != nil {
		return nil, err
	}
	list := make([]Health, len(e.followers))
	for i, f := range e.followers {
		h, known := found[f.name()]
		switch {
		case !known:
			h = Health{Name: f.name(), Status: "new"}
		case h.Status == "stopped", h.Status == "waiting", h.Version == f.version():
		default:
			h.Status, h.Error = "rebuilding", otherVersion(h.Version, f.version())
			if h.Version > f.version() {
				h.Status = "newer"
			}
		}
		h.Leading, h.Applied = f.leading.Load(), f.applied.Load()
		h.Lag = uint64(max(head, h.Position) - h.Position)
		list[i] = h
	}
	return list, nil
}
