package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

// wantOfClient is the least speed of the store over the official client, relative to that client alone.
const wantOfClient = 0.9

// benchSecond measures appends to a second engine beside those to PostgreSQL.
func benchSecond(ctx context.Context, engine *benchEngine, log eventstore.Store, seconds int, out, notices io.Writer) (err error) {
	store, address, done, err := engine.open(ctx, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	config, err := client.ParseConnectionString(address)
	if err != nil {
		return err
	}
	config.Logger = client.NoopLogging()
	bare, err := client.NewClient(config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.Close()) }()

	const ours, theirs, direct = "append, sijil over it", "append, its client", "append, sijil in PostgreSQL"
	var rows []*appendRow
	for _, callers := range []int{1, 32, 64} {
		group := []*appendRow{
			{name: direct, callers: callers, run: appender(log)},
			{name: theirs, callers: callers, run: bareAppender(bare)},
			{name: ours, callers: callers, run: appender(store)},
		}
		if err := takeTurns(ctx, group, seconds, notices); err != nil {
			return err
		}
		rows = append(rows, group...)
	}
	fmt.Fprintf(out, "\n%s\n", map[bool]string{true: "Our own server of EventStoreDB's protocol, over the same PostgreSQL and in this process:", false: "The event store:"}[engine.address == ownServer])
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tcallers\tevents/s\tp50 ms\tp99 ms\tof PostgreSQL\tof its client\t")
	for i, r := range rows {
		group := rows[i-i%3:]
		rate := r.total.rate()
		fmt.Fprintf(w, "%s\t%d\t%.0f\t%s\t%s\t%.2f\t%.2f\t\n", r.name, r.callers, rate, milliseconds(quantile(r.total.latencies, 0.50)),
			milliseconds(quantile(r.total.latencies, 0.99)), rate/group[0].total.rate(), rate/group[1].total.rate())
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	for i := 0; i < len(rows); i += 3 {
		share := rows[i+2].total.rate() / rows[i+1].total.rate()
		fmt.Fprintf(out, "%s  %d callers reach %.2f of its client alone (at least %.1f)\n", verdict(share >= wantOfClient), rows[i].callers, share, wantOfClient)
	}
	return nil
}
