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

	"sijil/eventstore"
)

// wantRebuild is the least speed of a rebuild, relative to a COPY of its result.
const wantRebuild = 0.5

func benchRebuildCommand() *cobra.Command {
	var place benchPlace
	events := 1_000_000
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "A rebuild of the person table beside a COPY of its rows",
		Long: `Records events of made-up persons, folds them into the person table as
"sijil rebuild" does, and then copies the very same rows into an empty table
with the same columns and indexes by PostgreSQL's COPY in binary form. The two
tables are compared at the end.`,
		Example: `  sijil bench rebuild
  sijil bench rebuild --events 200000`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if events < 1 {
				return usage("--events must be at least 1")
			}
			return benchRebuild(cmd.Context(), &place, events, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	place.flags(cmd)
	cmd.Flags().IntVar(&events, "events", events, "how many events to fold")
	return cmd
}

func benchRebuild(ctx context.Context, place *benchPlace, events int, out, notices io.Writer) (err error) {
	p, err := openPeople(ctx, place, events, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()

	began := time.Now()
	err = p.engine.Rebuild(ctx, "person", func(done, of eventstore.Position) {
		fmt.Fprintf(notices, "\rfolded %d of %d events ", done, of)
	})
	fmt.Fprintln(notices)
	if err != nil {
		return err
	}
	rebuilt := time.Since(began)
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
	return nil
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
