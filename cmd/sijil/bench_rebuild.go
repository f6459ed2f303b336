package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/spf13/cobra"

	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/projections"
)

// wantRebuild is the least speed of a rebuild, relative to a COPY of its result.
const wantRebuild = 0.5

func benchRebuildCommand() *cobra.Command {
	var place benchPlace
	var engine benchEngine
	events := 1_000_000
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "A rebuild of the person table beside a COPY of its rows",
		Long: `Records events of made-up persons, folds them into the person table as
"sijil rebuild" does, and then copies the very same rows into an empty table
with the same columns and indexes by PostgreSQL's COPY in binary form. The two
tables are compared at the end.

With --eventstore ` + ownServer + ` it then folds the same events once more, read over
EventStoreDB's protocol.`,
		Example: `  sijil bench rebuild
  sijil bench rebuild --events 200000
  sijil bench rebuild --eventstore ` + ownServer,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if events < 1 {
				return usage("--events must be at least 1")
			}
			if engine.second() && engine.address != ownServer {
				return usage("--eventstore is %s here: what is read is made in PostgreSQL", ownServer)
			}
			return benchRebuild(cmd.Context(), &place, &engine, events, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	place.flags(cmd)
	engine.flags(cmd)
	cmd.Flags().IntVar(&events, "events", events, "how many events to fold")
	return cmd
}

func benchRebuild(ctx context.Context, place *benchPlace, second *benchEngine, events int, out, notices io.Writer) (err error) {
	p, err := openPeople(ctx, place, events, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()

	rebuilt, err := timeRebuild(ctx, p.engine, notices)
	if err != nil {
		return err
	}
	fmt.Fprintln(notices, "copying the same rows ...")
	copied, rows, err := copyPersons(ctx, p.pool)
	if err != nil {
		return err
	}

	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tseconds\tevents/s\trows/s\t")
	fmt.Fprintf(w, "rebuild, sijil\t%.1f\t%.0f\t%.0f\t\n", rebuilt.Seconds(), float64(events)/rebuilt.Seconds(), float64(rows)/rebuilt.Seconds())
	fmt.Fprintf(w, "COPY of the rows\t%.1f\t\t%.0f\t\n", copied.Seconds(), float64(rows)/copied.Seconds())
	if err := w.Flush(); err != nil {
		return err
	}
	ratio := copied.Seconds() / rebuilt.Seconds()
	fmt.Fprintf(out, "\n%s  %d events fold into %d rows at %.2f of the speed of COPY (at least %.1f)\n", verdict(ratio >= wantRebuild), events, rows, ratio, wantRebuild)
	if !second.second() {
		return nil
	}
	return p.rebuildOver(ctx, second, rebuilt, out, notices)
}

func timeRebuild(ctx context.Context, e *projections.Engine, notices io.Writer) (time.Duration, error) {
	began := time.Now()
	err := e.Rebuild(ctx, "person", func(done, of eventstore.Position) {
		fmt.Fprintf(notices, "\rfolded %d of %d events ", done, of)
	})
	fmt.Fprintln(notices)
	return time.Since(began), err
}

// rebuildOver folds the same log anew, read from a second engine.
func (p *benchPeople) rebuildOver(ctx context.Context, second *benchEngine, direct time.Duration, out, notices io.Writer) (err error) {
	before, _, err := p.engine.Digest(ctx, "person")
	if err != nil {
		return err
	}
	store, _, done, err := second.open(ctx, p.store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	e := projections.NewEngine(p.pool, store, registers.Codec, projections.Options{}, projections.Persons)
	took, err := timeRebuild(ctx, e, notices)
	if err != nil {
		return err
	}
	after, _, err := e.Digest(ctx, "person")
	if err == nil && after != before {
		err = errors.New("the read model differs from the one that was built from PostgreSQL")
	}
	fmt.Fprintf(out, "Read over EventStoreDB's protocol it takes %.1f s: %.2f of the speed from PostgreSQL, and the rows are the same.\n", took.Seconds(), direct.Seconds()/took.Seconds())
	return err
}

// copyPersons copies the rebuilt rows out to a file, and times copying them into an empty table with the same indexes.
func copyPersons(ctx context.Context, pool *pgxpool.Pool) (took time.Duration, rows int64, err error) {
	file, err := os.CreateTemp("", "sijil-bench-*.copy")
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, file.Close(), os.Remove(file.Name())) }()
	c, err := pool.Acquire(ctx)
	if err != nil {
		return 0, 0, err
	}
	defer c.Release()
	buffered := bufio.NewWriterSize(file, 1<<20)
	if _, err := c.Conn().PgConn().CopyTo(ctx, buffered, `COPY read.person TO STDOUT (FORMAT binary)`); err != nil {
		return 0, 0, err
	}
	if err := buffered.Flush(); err != nil {
		return 0, 0, err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return 0, 0, err
	}
	if _, err := c.Exec(ctx, `CREATE TABLE read.copied (LIKE read.person INCLUDING ALL)`); err != nil {
		return 0, 0, err
	}
	began := time.Now()
	tag, err := c.Conn().PgConn().CopyFrom(ctx, bufio.NewReaderSize(file, 1<<20), `COPY read.copied FROM STDIN (FORMAT binary)`)
	if err != nil {
		return 0, 0, err
	}
	took = time.Since(began)
	var differ bool
	err = c.QueryRow(ctx, `SELECT (SELECT md5(string_agg(md5(t::text), '' ORDER BY national_number)) FROM read.person t)
		<> (SELECT md5(string_agg(md5(t::text), '' ORDER BY national_number)) FROM read.copied t)`).Scan(&differ)
	if err == nil && differ {
		err = errors.New("the copied rows differ from the rebuilt ones")
	}
	return took, tag.RowsAffected(), err
}
