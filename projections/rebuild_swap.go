package projections

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

const shadowSuffix = "_next"

// prepare makes an empty shadow with the columns and the primary key of the
// live table; the other indexes are cheaper to build once the rows are there.
func (b *rebuild) prepare(ctx context.Context) error {
	definitions, err := b.indexes(ctx, b.name())
	if err != nil {
		return err
	}
	var owner string // who serves, whoever rebuilds
	if err := b.conn.QueryRow(ctx, `SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'read'`).Scan(&owner); err != nil {
		return fmt.Errorf("rebuild of %s: %w", b.name(), err)
	}
	statements := []string{
		`SET synchronous_commit = off`,
		`DROP TABLE IF EXISTS ` + b.shadow(),
		`CREATE TABLE ` + b.shadow() + ` (LIKE ` + b.live() + ` INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMMENTS)`,
		`ALTER TABLE ` + b.shadow() + ` OWNER TO ` + owner,
	}
	for _, d := range definitions {
		if d.primary {
			statements = append(statements, d.on(b.name(), b.shadow()))
		}
	}
	for _, sql := range statements {
		if _, err := b.conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("rebuild of %s: %w", b.name(), err)
		}
	}
	return nil
}

// indexers is how many indexes are built at once.
const indexers = 2

// index builds the live table's other indexes on the loaded shadow.
func (b *rebuild) index(ctx context.Context) error {
	definitions, err := b.indexes(ctx, b.name())
	if err != nil {
		return err
	}
	work := make(chan indexDefinition, len(definitions))
	for _, d := range definitions {
		if !d.primary {
			work <- d
		}
	}
	close(work)
	failed := make(chan error, indexers)
	for range indexers {
		go func() { failed <- b.indexAll(ctx, work) }()
	}
	for range indexers {
		err = errors.Join(err, <-failed)
	}
	if err != nil {
		return err
	}
	_, err = b.conn.Exec(ctx, `ANALYZE `+b.shadow())
	return err
}

// indexAll builds one index after the other on a connection of its own.
func (b *rebuild) indexAll(ctx context.Context, work <-chan indexDefinition) error {
	conn, err := b.engine.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, `SET maintenance_work_mem = '256MB'`); err != nil {
		return err
	}
	for d := range work {
		if _, err := conn.Exec(ctx, d.on(b.name(), b.shadow())); err != nil {
			return fmt.Errorf("rebuild of %s: %w", b.name(), err)
		}
	}
	return nil
}

// indexDefinition is an index of a table in the schema read.
type indexDefinition struct {
	name    string
	create  string // the statement that makes it
	primary bool
	columns string // of the primary key
}

func (b *rebuild) indexes(ctx context.Context, table string) ([]indexDefinition, error) {
	rows, err := b.conn.Query(ctx, `SELECT c.relname, pg_get_indexdef(i.indexrelid), i.indisprimary
		FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
		WHERE i.indrelid = ('read.' || $1)::regclass ORDER BY pg_relation_size(i.indexrelid) DESC, c.relname`, table)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (d indexDefinition, err error) {
		err = row.Scan(&d.name, &d.create, &d.primary)
		if d.primary {
			_, d.columns, _ = strings.Cut(d.create, "(")
			d.columns = "(" + d.columns
		}
		return d, err
	})
}

// on is the statement that makes the same index on another table.
func (d indexDefinition) on(table, other string) string {
	if d.primary {
		return fmt.Sprintf("ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY %s", other, d.name+shadowSuffix, d.columns)
	}
	create := strings.Replace(d.create, " INDEX "+d.name+" ", " INDEX "+d.name+shadowSuffix+" ", 1)
	return strings.Replace(create, " ON read."+table+" ", " ON "+other+" ", 1)
}

// swap puts the shadow in the live table's place. The checkpoint's row is locked
// first, as every batch does: the live projection waits, the shadow takes in
// what that had applied, and goes on from there.
func (b *rebuild) swap(ctx context.Context, patience time.Duration) error {
	reached := b.at
	err := pgx.BeginFunc(ctx, b.conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, fmt.Sprintf(`SET LOCAL lock_timeout = '%dms'`, patience.Milliseconds())); err != nil {
			return err
		}
		c, err := readCheckpoint(ctx, tx, b.applier)
		if err != nil {
			return err
		}
		if err := tx.QueryRow(ctx, `SELECT position FROM read.checkpoints WHERE name = $1 FOR UPDATE`, c.name).Scan(&c.position); err != nil {
			return err
		}
		if err := b.catchUp(ctx, tx, c.position); err != nil {
			return err
		}
		if err := b.rename(ctx, tx); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `UPDATE read.checkpoints
			SET version = $2, position = $3, updated_at = now(), status = 'live', error = NULL, error_position = NULL, error_event = NULL
			WHERE name = $1`, c.name, b.version(), int64(max(b.at, c.position)))
		return err
	})
	if err != nil {
		b.at = reached // what the transaction took in was taken back
		return err
	}
	b.engine.moved.wake()
	b.progress(b.at, b.at)
	return nil
}

func (b *rebuild) rename(ctx context.Context, tx pgx.Tx) error {
	definitions, err := b.indexes(ctx, b.name())
	if err != nil {
		return err
	}
	statements := []string{
		`DROP TABLE ` + b.live(),
		`ALTER TABLE ` + b.shadow() + ` RENAME TO ` + b.name(),
	}
	for _, d := range definitions {
		statements = append(statements, `ALTER INDEX read.`+d.name+shadowSuffix+` RENAME TO `+d.name)
	}
	for _, sql := range statements {
		if _, err := tx.Exec(ctx, sql); err != nil {
			return err
		}
	}
	return nil
}

// Digest is a checksum of every row and column of a read model, the same for
// the same content however it came to be. It reads the whole table.
func (e *Engine) Digest(ctx context.Context, name string) (digest string, at eventstore.Position, err error) {
	if _, err := e.known(name); err != nil {
		return "", 0, err
	}
	var position int64
	err = e.db.QueryRow(ctx, `SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), ''),
		(SELECT coalesce(max(position), 0) FROM read.checkpoints WHERE name = $1) FROM read.`+name+` t`, name).Scan(&digest, &position)
	return digest, eventstore.Position(position), err
}
