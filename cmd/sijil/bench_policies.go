package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/office"
)

// wantPolicies is the least speed of consequences, relative to plain appends of the same events.
const wantPolicies = 0.1

// registrars is how many register deaths at once, abreast how many append the anchor's events.
const registrars, abreast = 32, 32

func benchPoliciesCommand() *cobra.Command {
	var place benchPlace
	deaths, rate := 10_000, 0
	cmd := &cobra.Command{
		Use:   "policies",
		Short: "What deaths of pensioners set off, beside plain appends of the same events",
		Long: `Makes pensioners who each have a card, a passport, a pension, a wife, four
children and a household on welfare, registers the deaths of all of them, and
waits until every register has followed. Then the events that the policies
recorded are appended once more, to new streams, by nobody who decides anything:
that is the speed to compare with.

The delay is from the registration's record to its last consequence's. At full
speed most of it is the queue; --rate shows the delay without one.`,
		Example: `  sijil bench policies
  sijil bench policies --deaths 2000 --rate 50`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if deaths < 1 || deaths > 100_000 || rate < 0 {
				return usage("--deaths must be between 1 and 100000, --rate not negative")
			}
			b := &policyBench{out: cmd.OutOrStdout(), notices: cmd.ErrOrStderr(), deaths: deaths, rate: rate}
			return b.run(cmd.Context(), &place)
		},
	}
	place.flags(cmd)
	cmd.Flags().IntVar(&deaths, "deaths", deaths, "how many pensioners die")
	cmd.Flags().IntVar(&rate, "rate", rate, "how many deaths to register a second; 0: as many as can be")
	return cmd
}

// policyBench is one run.
type policyBench struct {
	*app
	out, notices io.Writer
	deaths, rate int
}

func (b *policyBench) run(ctx context.Context, place *benchPlace) (err error) {
	appURL, _, done, err := place.open(ctx, b.notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if b.app, err = openApp(ctx, storage{appURL, inDatabase}); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	b.office.Neighbours, b.office.Namesakes = nil, nil // duplicates are another benchmark's
	b.keepCalendar(b.follow())
	fmt.Fprintln(b.notices, "making pensioners ...")
	people, err := b.populate(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(b.notices, "registering their deaths ...")
	began := time.Now()
	if err := b.register(ctx, people); err != nil {
		return err
	}
	registered := time.Since(began)
	fmt.Fprintln(b.notices, "waiting for what they set off ...")
	if err := b.quiet(ctx); err != nil {
		return err
	}
	seen, err := b.consequences(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(b.notices, "appending the same events ...")
	plain, err := b.anchor(ctx)
	if err != nil {
		return err
	}
	return b.report(registered, seen, plain)
}

// register registers the deaths, side by side.
func (b *policyBench) register(ctx context.Context, people []domain.NationalNumber) error {
	pace := time.NewTicker(max(time.Second/time.Duration(max(b.rate, 1)), time.Microsecond))
	defer pace.Stop()
	next := make(chan domain.NationalNumber)
	var workers sync.WaitGroup
	var failed atomic.Pointer[error]
	for range registrars {
		workers.Go(func() {
			for n := range next {
				call := office.Call{ID: uuid.New(), Actor: clerk, LegalBasis: "benchmark"}
				if _, err := b.office.Death(ctx, call, death.Stream(n), death.Register{}); err != nil {
					failed.Store(&err)
				}
			}
		})
	}
	for _, n := range people {
		if failed.Load() != nil {
			break
		}
		if b.rate > 0 {
			<-pace.C
		}
		next <- n
	}
	close(next)
	workers.Wait()
	if err := failed.Load(); err != nil {
		return *err
	}
	return nil
}

// quiet waits until nothing that follows the log records anything more.
func (b *policyBench) quiet(ctx context.Context) error {
	for ctx.Err() == nil {
		head, err := b.store.Head(ctx)
		if err != nil {
			return err
		}
		if b.engine.Await(ctx, head) != nil { // it takes as long as it takes
			continue
		}
		now, err := b.store.Head(ctx)
		if err != nil || now == head {
			return err
		}
	}
	return ctx.Err()
}

func (b *policyBench) report(registered time.Duration, seen consequences, plain float64) error {
	rate := float64(seen.count) / seen.took.Seconds()
	w := tabwriter.NewWriter(b.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tevents\tevents/s\tdelay p50 ms\tdelay p99 ms\t")
	fmt.Fprintf(w, "deaths\t%d\t%.0f\t\t\t\n", b.deaths, float64(b.deaths)/registered.Seconds())
	fmt.Fprintf(w, "consequences\t%d\t%.0f\t%s\t%s\t\n", seen.count, rate, milliseconds(quantile(seen.delays, 0.50)), milliseconds(quantile(seen.delays, 0.99)))
	fmt.Fprintf(w, "plain appends of the same\t%d\t%.0f\t\t\t\n", seen.count, plain)
	if err := w.Flush(); err != nil {
		return err
	}
	all, err := b.engine.Health(context.Background())
	if err != nil {
		return err
	}
	for _, h := range all {
		if h.Name == policies.Runner && h.Refused > 0 {
			return fmt.Errorf("%d commands could not be carried out", h.Refused)
		}
	}
	if b.rate == 0 {
		fmt.Fprintf(b.out, "\n%s  policies record at %.2f of the speed of plain appends (at least %.1f)\n", verdict(rate/plain >= wantPolicies), rate/plain, wantPolicies)
	}
	return nil
}

// consequences is what the deaths set off.
type consequences struct {
	count  int
	took   time.Duration   // from the first registration to the last of them
	delays []time.Duration // for each death, from its registration to its last consequence
}

// consequences measures by what was recorded when.
func (b *policyBench) consequences(ctx context.Context) (c consequences, err error) {
	var first, last time.Time
	at := map[string]time.Time{}
	var ids []string
	for r, err := range b.store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{Types: []string{"death.registered"}}) {
		if err != nil {
			return c, err
		}
		at[r.ID.String()], ids = r.RecordedAt, append(ids, r.ID.String())
		if first.IsZero() {
			first = r.RecordedAt
		}
	}
	rows, err := b.pool.Query(ctx, `WITH RECURSIVE chain AS (
			SELECT cause AS act, event, recorded_at FROM read.consequence WHERE cause = ANY($1)
			UNION ALL
			SELECT chain.act, c.event, c.recorded_at FROM chain JOIN read.consequence c ON c.cause = chain.event
		) SELECT act, count(*), max(recorded_at) FROM chain GROUP BY act`, ids)
	if err != nil {
		return c, err
	}
	defer rows.Close()
	for rows.Next() {
		var act string
		var count int
		var end time.Time
		if err := rows.Scan(&act, &count, &end); err != nil {
			return c, err
		}
		c.count += count
		c.delays = append(c.delays, end.Sub(at[act]))
		if end.After(last) {
			last = end
		}
	}
	c.took = last.Sub(first)
	if len(c.delays) != b.deaths {
		return c, errors.Join(rows.Err(), fmt.Errorf("%d of %d deaths set something off", len(c.delays), b.deaths))
	}
	return c, rows.Err()
}
