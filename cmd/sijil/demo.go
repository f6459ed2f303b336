package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"sijil/graph/auth"
	"sijil/internal/migrate"
	"sijil/internal/pglocal"
)

// patience is how long after its start the demo waits for the whole sample town before it serves what there is.
const patience = 6 * time.Second

type demoOptions struct {
	addr       string
	dataDir    string
	fresh      bool
	eventStore string
	feed       string // where the log is offered to EventStoreDB clients
	feedGiven  bool   // that was said
}

func demoCommand() *cobra.Command {
	var o demoOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Run everything on this machine, with a sample town",
		Long: `Starts a private PostgreSQL, makes the database, loads a sample town of three
generations with its births, deaths, marriages, cards, passports, pensions and
welfare, and serves GraphQL on this machine. It
needs no configuration and no database of yours. When it truly serves it prints
"ready" with the addresses, tokens for eleven roles and two queries to try, and
writes the same to demo.json in the data directory. Ctrl-C stops all of it.

The log is also offered to any EventStoreDB client, on its usual port if that is
free; demo.json has the address for one that follows the deaths and pensions, as a
retirement department would. With --eventstore the log is kept in the event store
of that address instead of the private PostgreSQL.

The data stays in the data directory until --fresh. It works as an ordinary user
and as root; as root PostgreSQL itself runs as the user postgres. Where
PostgreSQL is not installed, root on Debian or Ubuntu gets it installed, and
anyone else is told what to install.

The records are made up. The tokens are signed by a key that only this demo trusts.`,
		Example: `  sijil demo
  sijil demo --fresh
  sijil demo --addr 127.0.0.1:9090 --data-dir /tmp/second
  sijil demo --fresh --eventstore 'esdb://127.0.0.1:2113?tls=false'`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkEventStore(o.eventStore); err != nil {
				return usage("--eventstore: %v", err)
			}
			o.feedGiven = cmd.Flags().Changed("esdb-listen")
			return runDemo(cmd.Context(), o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.addr, "addr", "127.0.0.1:8080", "where to serve; port 0 takes any that is free")
	f.StringVar(&o.dataDir, "data-dir", defaultDataDir, "where the data stays between runs")
	f.StringVar(&o.eventStore, "eventstore", inDatabase, "where the log is kept: "+inDatabase+", or the address of an event store")
	f.StringVar(&o.feed, "esdb-listen", "127.0.0.1:2113", "where the log is offered to EventStoreDB clients; any free port if another demo has the usual one; empty for nowhere")
	f.BoolVar(&o.fresh, "fresh", false, "remove the data of earlier runs and begin anew")
	return cmd
}

func runDemo(user context.Context, o demoOptions, out, notices io.Writer) (err error) {
	setLog()
	ctx, stop := context.WithCancelCause(user)
	defer stop(nil)
	defer func() {
		if user.Err() != nil && errors.Is(err, context.Canceled) {
			err = nil // the user asked for the end while it was starting
		}
	}()
	hurry := time.After(patience)

	l, err := listen(o.addr)
	if err != nil {
		return err
	}
	defer l.Close() // the server closes it as well; until then nobody else may take the port
	d, err := openDemoDir(o.dataDir, o.fresh, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.close()) }()
	issuer, err := auth.OpenIssuer(demoIssuer, d.file(keyFile), time.Now)
	if err != nil {
		return err
	}
	keys, err := issuer.Keys()
	if err != nil {
		return err
	}
	pg, err := startPostgres(ctx, d, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pg.Stop()) }()
	exited := pg.Exited()
	go func() {
		<-exited
		stop(fmt.Errorf("PostgreSQL ended by itself; %s says why", d.file(postgresLog)))
	}()
	a, err := openApp(ctx, storage{pg.URL(pglocal.Database, pglocal.App), o.eventStore})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	c, err := readConfig()
	if err == nil {
		c, err = d.demoProof(c)
	}
	if err == nil {
		c.EventStore = o.eventStore
		err = a.openProof(c)
	}
	if err != nil {
		return err
	}
	verifier := auth.New(demoIssuer, keys, time.Now)
	events := ""
	if o.feed != "" {
		var offered *feedServer
		if offered, events, err = a.startDemoFeed(o, d, issuer, verifier, stop); err != nil {
			return err
		}
		defer offered.close()
	}
	var filling sync.WaitGroup
	defer filling.Wait()
	filling.Go(func() {
		speak := func(ctx context.Context) error {
			return a.announce(ctx, d, issuer, demoInfo{Events: events, EventStore: o.eventStore}.at("http://"+l.Addr().String()), out)
		}
		if err := a.fill(ctx, d, issuer, speak, hurry, out); err != nil {
			stop(err)
		}
	})
	routes := a.routes(verifier, demoShell())
	if err := newServer(routes, a.ready, demoConnections).serve(ctx, l, nil); err != nil {
		stop(err)
		return err
	}
	if user.Err() == nil {
		return context.Cause(ctx)
	}
	return nil
}

// fill loads the sample town, sees that a query about it is answered, and says
// so: at the latest after patience, while the rest is still being loaded. The
// calendar waits for all of it: between a town's steps of long ago it would end today what the next of them rests on.
func (a *app) fill(ctx context.Context, d *demoDir, issuer *auth.Issuer, speak func(context.Context) error, hurry <-chan time.Time, out io.Writer) error {
	following := a.follow()
	a.keepProof(following)
	loaded := make(chan error, 1)
	go func() { loaded <- a.loadTown(ctx, d, out) }()
	select {
	case err := <-loaded:
		if err != nil {
			return err
		}
		a.keepCalendar(following)
		if err := speak(ctx); err != nil {
			return err
		}
		return a.introduce(ctx, d, issuer, out)
	case <-hurry:
	}
	if err := speak(ctx); err != nil {
		return err
	}
	fmt.Fprintln(out, "The sample town is still being loaded; until then answers lack some of it.")
	if err := <-loaded; err != nil {
		return err
	}
	a.keepCalendar(following)
	return a.introduce(ctx, d, issuer, out)
}

// inUse says that an address is taken.
type inUse struct{ addr string }

func (e inUse) Error() string {
	return e.addr + " is in use by another program: stop that, or choose another --addr, for example 127.0.0.1:8081"
}

func (inUse) Unwrap() error { return syscall.EADDRINUSE }

// listen takes the address before anything is started, so that a port in use is told at once.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, inUse{addr}
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("only an administrator may listen on %s: choose another --addr, for example 127.0.0.1:8081", addr)
	case err != nil:
		return nil, usage("cannot listen on %q: %v", addr, err)
	}
	return l, nil
}

// startPostgres starts the demo's database and brings it to this build's schema.
func startPostgres(ctx context.Context, d *demoDir, notices io.Writer) (*pglocal.Server, error) {
	log, err := os.OpenFile(d.file(postgresLog), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	pg, err := pglocal.Start(ctx, pglocal.Options{Dir: d.postgres, Log: log, Notices: notices})
	if err != nil {
		return nil, errors.Join(err, log.Close())
	}
	if err := migrate.Up(ctx, pg.URL(pglocal.Database, pglocal.Owner)); err != nil {
		return nil, errors.Join(err, pg.Stop())
	}
	if err := migrate.Check(ctx, pg.URL(pglocal.Database, pglocal.App)); err != nil {
		return nil, errors.Join(fmt.Errorf("%w, or begin anew with --fresh", err), pg.Stop())
	}
	return pg, nil
}
