package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"sijil/eventstore/pgstore"
)

// What appends must reach, relative to the plain INSERTs of the same run.
const (
	wantAt64  = 2.0 // times pgbench at 32 clients; 3 is the aim
	wantAlone = 0.7 // times pgbench at 1 client
	wantP99   = 25 * time.Millisecond
)

func benchAppendCommand() *cobra.Command {
	var place benchPlace
	var engine benchEngine
	seconds := 5
	cmd := &cobra.Command{
		Use:   "append",
		Short: "Durable appends beside single-row INSERTs by pgbench",
		Long: `Appends single events of 400 bytes, each to a stream of its own and each
durable before it is acknowledged, by 1 to 256 callers at once; and has pgbench
insert the same rows into a table with the same columns and indexes, which gives
no order and no expected revisions.

With --eventstore it measures that engine, too: by the official client alone, and
by the store that the registry uses over it, whose own cost is the difference.

One caller and one client take turns of one second, so that a busy moment of the
machine falls on both and both tables are as long; then all others do.`,
		Example: `  sijil bench append
  sijil bench append --seconds 20 --dir /var/tmp
  sijil bench append --eventstore esdbwire`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if seconds < 1 {
				return usage("--seconds must be at least 1")
			}
			if err := engine.check(); err != nil {
				return err
			}
			return benchAppend(cmd.Context(), &place, &engine, seconds, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	place.flags(cmd)
	engine.flags(cmd)
	cmd.Flags().IntVar(&seconds, "seconds", seconds, "how long to measure each row of the table")
	return cmd
}

func benchAppend(ctx context.Context, place *benchPlace, engine *benchEngine, seconds int, out, notices io.Writer) (err error) {
	program, err := findProgram("pgbench")
	if err != nil {
		return err
	}
	appURL, ownerURL, done, err := place.open(ctx, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	inserts, err := newInserts(ctx, program, ownerURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, inserts.close()) }()
	store, err := pgstore.Open(ctx, appURL, pgstore.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()

	rows := []*appendRow{
		{name: "INSERT, pgbench", callers: 1, run: inserts.run},
		{name: "append, sijil", callers: 1, run: appender(store)},
		{name: "INSERT, pgbench", callers: 32, run: inserts.run},
		{name: "append, sijil", callers: 64, run: appender(store)},
	}
	for _, callers := range []int{8, 32, 128, 256} {
		rows = append(rows, &appendRow{name: "append, sijil", callers: callers, run: appender(store)})
	}
	for _, part := range [][]*appendRow{rows[:2], rows[2:]} {
		if err := takeTurns(ctx, part, seconds, notices); err != nil {
			return err
		}
	}
	if err := report(out, rows); err != nil || !engine.second() {
		return err
	}
	return benchSecond(ctx, engine, store, seconds, out, notices)
}

func takeTurns(ctx context.Context, rows []*appendRow, seconds int, notices io.Writer) error {
	for turn := range seconds {
		for _, r := range rows {
			fmt.Fprintf(notices, "\rsecond %d of %d: %-15s %3d callers ", turn+1, seconds, r.name, r.callers)
			if err := r.turn(ctx); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(notices)
	return nil
}

// appendRow is one line of the table.
type appendRow struct {
	name    string
	callers int
	run     func(ctx context.Context, callers int) (measured, error) // for about a second
	total   measured
}

// measured is what some seconds gave.
type measured struct {
	events    int
	took      time.Duration
	latencies []time.Duration // of each event; pgbench does not tell
}

func (r *appendRow) turn(ctx context.Context) error {
	m, err := r.run(ctx, r.callers)
	r.total.events += m.events
	r.total.took += m.took
	r.total.latencies = append(r.total.latencies, m.latencies...)
	return err
}

func (m measured) rate() float64 { return float64(m.events) / m.took.Seconds() }

func report(out io.Writer, rows []*appendRow) error {
	alone, plain := rows[0].total.rate(), rows[2].total.rate()
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tcallers\tevents/s\tp50 ms\tp99 ms\tof 1 INSERT\tof 32 INSERTs\t")
	sorted := sortedRows(rows)
	for _, r := range sorted {
		p50, p99 := "", ""
		if l := r.total.latencies; len(l) > 0 {
			p50, p99 = milliseconds(quantile(l, 0.50)), milliseconds(quantile(l, 0.99))
		}
		rate := r.total.rate()
		fmt.Fprintf(w, "%s\t%d\t%.0f\t%s\t%s\t%.2f\t%.2f\t\n", r.name, r.callers, rate, p50, p99, rate/alone, rate/plain)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	one, many := rows[1].total, rows[3].total
	p99 := quantile(many.latencies, 0.99)
	fmt.Fprintf(out, "\n%s  64 callers reach %.2f of 32 plain INSERTs (at least %.1f, aim 3)\n", verdict(many.rate()/plain >= wantAt64), many.rate()/plain, wantAt64)
	fmt.Fprintf(out, "%s  64 callers wait %s ms at p99 (under %s)\n", verdict(p99 < wantP99), milliseconds(p99), milliseconds(wantP99))
	fmt.Fprintf(out, "%s  1 caller reaches %.2f of 1 plain INSERT (at least %.1f)\n", verdict(one.rate()/alone >= wantAlone), one.rate()/alone, wantAlone)
	return nil
}

func verdict(ok bool) string { return cmp.Or(map[bool]string{true: "met   "}[ok], "MISSED") }

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.2f", d.Seconds()*1000) }
