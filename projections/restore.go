package projections

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain/policies"
	"sijil/eventstore"
)

// Why a backup is not restored, or what was restored is not served. They are meant for operators.
var (
	ErrHalfRestored = errors.New("a backup is being restored into this database and is not complete: run the same `sijil restore` again to complete it")
	ErrInUse        = errors.New("this database holds a registry already: restore into a new one, after `sijil migrate`")
	ErrOtherArchive = errors.New("the restore of another backup was begun in this database: complete that one, or take a new database")
)

// PolicyState is what the policies remember beside the log: up to where they have
// worked, and what they were refused and try again. It goes into a backup.
type PolicyState struct {
	Place eventstore.Position
	Queue json.RawMessage // rows of the queue
}

// ReadPolicyState reads both at one moment.
func ReadPolicyState(ctx context.Context, db *pgxpool.Pool) (s PolicyState, err error) {
	var place int64
	err = db.QueryRow(ctx, `SELECT coalesce((SELECT position FROM read.checkpoints WHERE name = $1), 0),
		coalesce((SELECT jsonb_agg(to_jsonb(f)) FROM read.policy_failures f), '[]')`, policies.Runner).Scan(&place, &s.Queue)
	s.Place = eventstore.Position(place)
	return s, err
}

// BeginRestore marks a new database as being restored from an archive. The same
// archive may begin again; another is ErrOtherArchive, and a registry in use ErrInUse.
func BeginRestore(ctx context.Context, db *pgxpool.Pool, archive string) error {
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		begun, err := restoring(ctx, tx)
		switch {
		case err != nil:
			return err
		case begun == archive:
			return nil
		case begun != "":
			return ErrOtherArchive
		}
		var used bool
		if err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM read.checkpoints) OR EXISTS (SELECT FROM read.log_mark)`).Scan(&used); err != nil {
			return err
		}
		if used {
			return ErrInUse
		}
		_, err = tx.Exec(ctx, `INSERT INTO read.restore (archive) VALUES ($1)`, archive)
		return err
	})
}

// restoring is the archive that is being restored; empty for none.
func restoring(ctx context.Context, db rowQuerier) (archive string, err error) {
	err = db.QueryRow(ctx, `SELECT coalesce((SELECT archive FROM read.restore), '')`).Scan(&archive)
	return archive, err
}

// Place is an event up to which something was done; its zero is the log's beginning.
type Place struct {
	Event    uuid.UUID           `json:"event"`
	Stream   string              `json:"stream"`
	Revision eventstore.Revision `json:"revision"`
}

// FinishRestore gives the policies their place in the restored log and what they
// were refused, and takes the mark off: in one transaction, so that nobody ever
// sees the one without the other. Every read model is then folded by whoever serves.
func FinishRestore(ctx context.Context, db *pgxpool.Pool, log eventstore.Store, after Place, queue json.RawMessage) error {
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		place := eventstore.Start
		if after.Event != uuid.Nil {
			at, found, err := mark{event: after.Event, stream: after.Stream, revision: after.Revision}.find(ctx, log)
			if err == nil && !found {
				err = fmt.Errorf("the restored log lacks event %s, up to which the policies had worked", after.Event)
			}
			if err != nil {
				return err
			}
			place = at
		}
		version := Reactor{Name: policies.Runner}.open().version()
		for _, step := range []struct {
			sql  string
			args []any
		}{
			{`INSERT INTO read.checkpoints (name, version, position) VALUES ($1, $2, $3)`, []any{policies.Runner, version, int64(place)}},
			{`INSERT INTO read.policy_failures SELECT * FROM jsonb_populate_recordset(NULL::read.policy_failures, $1)`, []any{queue}},
			{`DELETE FROM read.restore`, nil},
		} {
			if _, err := tx.Exec(ctx, step.sql, step.args...); err != nil {
				return err
			}
		}
		if err := failuresAnew(ctx, tx, log); err != nil {
			return err
		}
		r, found, err := landmark(ctx, log, place)
		if err != nil || !found {
			return err
		}
		return writeMark(ctx, tx, markOf(r), mark{})
	})
}
