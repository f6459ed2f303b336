package projections

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sijil/eventstore"
)

// checkpoint is how far a projection has come, and the version that its rows are of.
type checkpoint struct {
	name     string
	version  int
	position eventstore.Position
}

// errMoved: another leader or a rebuild has moved the checkpoint. Nothing was written; begin again from where it is.
var errMoved = errors.New("the checkpoint was moved by another process or a rebuild")

type rowQuerier interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
}

// readCheckpoint also makes the one of a new projection.
func readCheckpoint(ctx context.Context, db rowQuerier, a applier) (checkpoint, error) {
	c := checkpoint{name: a.name()}
	_, err := db.Exec(ctx, `INSERT INTO read.checkpoints (name, version, position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`, c.name, a.version())
	if err != nil {
		return c, err
	}
	err = db.QueryRow(ctx, `SELECT version, position FROM read.checkpoints WHERE name = $1`, c.name).Scan(&c.version, &c.position)
	return c, err
}

// move takes the checkpoint on, iff it is where this process left it. The lock
// on its row is held to commit, so nobody else applies the same events. A lost
// commit is applied again; it need not wait for the disk.
func (c checkpoint) move(ctx context.Context, tx pgx.Tx, to eventstore.Position) error {
	if _, err := tx.Exec(ctx, `SET LOCAL synchronous_commit = off`); err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `UPDATE read.checkpoints
		SET position = $4, updated_at = now(), status = 'live', error = NULL, error_position = NULL, error_event = NULL
		WHERE name = $1 AND version = $2 AND position = $3`, c.name, c.version, int64(c.position), int64(to))
	if err == nil && tag.RowsAffected() == 0 {
		err = errMoved
	}
	return err
}

// recordOutage shows to every process that a policy waits, if the database can be told. Its error is nobody's to act on.
func recordOutage(ctx context.Context, db rowQuerier, a applier, o outage) {
	_, _ = db.Exec(ctx, `UPDATE read.checkpoints SET updated_at = now(), status = 'waiting', error = left($3, $4)
		WHERE name = $1 AND version = $2`, a.name(), a.version(), o.Error(), mostError)
}

// recordReturn says that a policy waits no longer, also if nothing has happened since.
func recordReturn(ctx context.Context, db rowQuerier, a applier) error {
	_, err := db.Exec(ctx, `UPDATE read.checkpoints SET updated_at = now(), status = 'live', error = NULL
		WHERE name = $1 AND status = 'waiting'`, a.name())
	return err
}

// mostError is how many characters of an error are kept.
const mostError = 500

// recordFailure shows the failure to every process.
func recordFailure(ctx context.Context, db rowQuerier, c checkpoint, f *Failure) error {
	_, err := db.Exec(ctx, `UPDATE read.checkpoints
		SET updated_at = now(), status = 'stopped', failures = failures + 1, error = left($3, $6), error_position = $4, error_event = $5
		WHERE name = $1 AND version = $2`, c.name, c.version, f.Cause.Error(), int64(f.Position), f.Event, mostError)
	return err
}

// fault marks an error that lies in an event or its handler, and will come again.
type fault struct{ error }

func (f fault) Unwrap() error { return f.error }

// faulty tells a fault of the events from one of the surroundings, which passes.
func faulty(err error) bool {
	if _, ok := errors.AsType[fault](err); ok {
		return true
	}
	e, ok := pgError(err)
	if !ok {
		return false
	}
	switch e.Code[:2] {
	case "08", "25", "40", "53", "55", "57", "58": // connection, transaction cut off, conflict, resources, locks, shutdown, system
		return false
	}
	return true
}
