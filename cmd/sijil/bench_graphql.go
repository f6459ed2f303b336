package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/pprof"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/graph"
	"sijil/graph/auth"
)

// What the API must reach, relative to a bare handler in the same run.
const (
	wantRow  = 0.6 // aim 0.75
	wantPage = 0.5
)

// wantAudited is how many of the requests per second must remain when every reading is put on record.
const wantAudited = 2.0 / 3

// unauditedPath is where the benchmark serves the API without the record of readings.
const unauditedPath = "/unaudited"

// unrecorded puts no reading on record.
type unrecorded struct{}

func (unrecorded) Record(context.Context, access.Reading) error { return nil }

// graphqlBench is how the benchmark runs.
type graphqlBench struct {
	place       benchPlace
	seconds     int
	persons     int
	connections int
	profile     string
}

func benchGraphQLCommand() *cobra.Command {
	b := graphqlBench{seconds: 5, persons: 20_000, connections: 32}
	cmd := &cobra.Command{
		Use:   "graphql",
		Short: "GraphQL answers beside a bare handler that returns the same rows as JSON",
		Long: `Serves a registry of made-up persons over HTTP on loopback, and beside it a
bare net/http handler that reads the same columns by one statement of pgx and
writes them as JSON: without GraphQL, tokens, scopes, areas or seals. And the API
without the record of readings, which is what an audited answer is compared with;
the read model of the readings follows meanwhile. Clients on connections of their
own ask each, in turns of one second, so that a busy moment of the machine falls on all.`,
		Example: `  sijil bench graphql
  sijil bench graphql --seconds 20 --persons 1000000`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if b.seconds < 1 || b.connections < 1 || b.persons < 100 {
				return usage("--seconds and --connections must be at least 1, --persons at least 100")
			}
			return b.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	b.place.flags(cmd)
	cmd.Flags().IntVar(&b.seconds, "seconds", b.seconds, "how long to measure each row of the table")
	cmd.Flags().IntVar(&b.persons, "persons", b.persons, "how many persons the registry has")
	cmd.Flags().IntVar(&b.connections, "connections", b.connections, "how many clients ask at once")
	cmd.Flags().StringVar(&b.profile, "cpuprofile", "", "write a CPU profile of the GraphQL turns to this file")
	return cmd
}

func (b *graphqlBench) run(ctx context.Context, out, notices io.Writer) (err error) {
	appURL, _, done, err := b.place.open(ctx, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	a, err := openApp(ctx, storage{appURL, inDatabase})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	fmt.Fprintf(notices, "recording %d persons with their births and deaths ...\n", b.persons)
	if err := seed(ctx, a.store, registryEvents(b.persons)); err != nil {
		return err
	}
	for _, name := range []string{"person", "birth", "death"} {
		if err := a.engine.Rebuild(ctx, name, nil); err != nil {
			return err
		}
	}
	handler, token, err := b.handlers(a)
	if err != nil {
		return err
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	asks := func(path, query string, variables func(int) map[string]any) func() []byte {
		return graphqlRequest(path, token, query, variables, b.persons)
	}
	rows := []*httpRow{
		{name: "bare handler, one person", request: bareRequest("/bare/person", b.persons)},
		{name: "person, unaudited", request: asks(unauditedPath, onePersonQuery, personVariables), of: 0, want: wantRow},
		{name: "verifyIdentity, unaudited", request: asks(unauditedPath, verifyQuery, claimVariables), of: 0, want: wantRow},
		{name: "bare handler, page of 50", request: bareRequest("/bare/page", b.persons)},
		{name: "page of 50, unaudited", request: asks(unauditedPath, pageQuery, familyVariables), of: 3, want: wantPage},
		{name: "person, audited", request: asks(graphqlPath, onePersonQuery, personVariables), of: 1, want: wantAudited},
		{name: "verifyIdentity, audited", request: asks(graphqlPath, verifyQuery, claimVariables), of: 2, want: wantAudited},
		{name: "page of 50, audited", request: asks(graphqlPath, pageQuery, familyVariables), of: 4, want: wantAudited},
	}
	following, stop := context.WithCancel(ctx)
	defer stop()
	go a.audit.Run(following)
	profiled, err := b.startProfile()
	if err != nil {
		return err
	}
	defer profiled()
	for turn := range b.seconds + 1 { // the first turn warms up
		for _, r := range rows {
			fmt.Fprintf(notices, "\rsecond %d of %d: %-26s ", turn, b.seconds, r.name)
			m, err := load(ctx, server.Listener.Addr().String(), b.connections, r.request)
			if err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			if turn > 0 {
				r.add(m)
			}
		}
	}
	fmt.Fprintln(notices)
	return reportHTTP(out, rows, b.connections)
}

// handlers serve the API and the bare handlers on one server.
func (b *graphqlBench) handlers(a *app) (http.Handler, string, error) {
	issuer, err := auth.NewIssuer("sijil-bench", time.Now)
	if err != nil {
		return nil, "", err
	}
	keys, err := issuer.Keys()
	if err != nil {
		return nil, "", err
	}
	token, err := issuer.Sign(auth.Caller{Actor: domain.Actor{ID: "bench", Agency: "civil-status", Role: "admin"}}, time.Hour)
	if err != nil {
		return nil, "", err
	}
	mux := http.NewServeMux()
	verifier := auth.New(issuer.Name, keys, time.Now)
	unaudited := a.api(verifier, shell{})
	unaudited.Readings = unrecorded{}
	mux.Handle(unauditedPath, graph.Handler(unaudited))
	mux.Handle("/", a.routes(verifier, shell{}))
	mux.Handle("POST /bare/person", barePerson(a.readers))
	mux.Handle("POST /bare/page", barePage(a.readers))
	return mux, token, nil
}

func (b *graphqlBench) startProfile() (stop func(), err error) {
	if b.profile == "" {
		return func() {}, nil
	}
	f, err := os.Create(b.profile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() { pprof.StopCPUProfile(); f.Close() }, nil
}

func reportHTTP(out io.Writer, rows []*httpRow, connections int) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\trequests/s\tp50 ms\tp99 ms\tbytes\tratio\t")
	for _, r := range rows {
		ratio := ""
		if r.want > 0 {
			ratio = fmt.Sprintf("%.2f", r.total.rate()/rows[r.of].total.rate())
		}
		l := r.total.latencies
		fmt.Fprintf(w, "%s\t%.0f\t%s\t%s\t%d\t%s\t\n", r.name, r.total.rate(), milliseconds(quantile(l, 0.5)), milliseconds(quantile(l, 0.99)), r.bytes, ratio)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	for _, r := range rows {
		if r.want > 0 {
			ratio := r.total.rate() / rows[r.of].total.rate()
			fmt.Fprintf(out, "%s  %s at %d connections reaches %.2f of %s (at least %.2f)\n", verdict(ratio >= r.want), r.name, connections, ratio, rows[r.of].name, r.want)
		}
	}
	return nil
}
