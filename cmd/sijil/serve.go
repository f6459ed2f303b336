package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/spf13/cobra"

	"sijil/graph/auth"
	"sijil/internal/migrate"
	"sijil/internal/observe"
)

func serveCommand() *cobra.Command {
	var addr, cert, key, feedAddr, agreements string
	var readOnly, plain bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the registry",
		Long: `Serves GraphQL at ` + graphqlPath + `, from the database that SIJIL_DATABASE_URL names, to
callers with a bearer token of the issuer that SIJIL_OIDC_ISSUER names. It
refuses to start without either, on a database that was not migrated, and
without the issuer's keys.

It speaks TLS, by the certificate that it is given, and reads a renewed one
without a restart. Behind a proxy on this machine that ends TLS it may go without,
with --plain-http. Where SIJIL_CLIENT_CA names authorities, tokens of agencies'
systems must be bound to a certificate of theirs (RFC 8705).

With --esdb-listen it also offers the log to any EventStoreDB client: to agencies
that have an agreement in force (sijil agreement), for the streams that it
names, and read-only unless it says otherwise. The password of such a client is a
bearer token; its user name does not matter.

Several instances may serve one database side by side: one of them leads each
read model and the policies, and another takes over when it ends.

With --read-only, or SIJIL_READ_ONLY=true, questions are answered and every
command is refused as unavailable: the registry is being maintained. The read
models follow the log, the policies and the calendar rest. This is for the
minutes in which the log moves (sijil eventstore copy).

/healthz answers while the process runs; /readyz only while it can do its work,
and no more once it was asked to stop; /metrics tells, in Prometheus' form, how
far each read model is, and which event has stopped one. SIGTERM and SIGINT end it in order:
requests under way are answered, for at most 10 seconds. It logs to standard
error, as JSON unless that is a terminal.`,
		Example: `  SIJIL_DATABASE_URL=postgres://sijil_app@db.internal/sijil \
  SIJIL_OIDC_ISSUER=https://login.example.iq \
  sijil serve --addr :8443 --tls-cert /etc/sijil/tls.crt --tls-key /etc/sijil/tls.key`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := readConfig()
			if err != nil {
				return err
			}
			for _, f := range []struct{ flag, to *string }{{&addr, &c.Addr}, {&cert, &c.TLSCert}, {&key, &c.TLSKey}, {&feedAddr, &c.FeedListen}, {&agreements, &c.Agreements}} {
				if *f.flag != "" {
					*f.to = *f.flag
				}
			}
			c.ReadOnly = c.ReadOnly || readOnly
			c.Shell.PlainHTTP = c.Shell.PlainHTTP || plain
			if err := c.checkServe(); err != nil {
				return err
			}
			return runServe(cmd.Context(), c)
		},
	}
	f := cmd.Flags()
	f.StringVar(&addr, "addr", "", "where to listen; before SIJIL_ADDR (default :8443, with --plain-http 127.0.0.1:8080)")
	f.StringVar(&cert, "tls-cert", "", "certificate file; before SIJIL_TLS_CERT")
	f.StringVar(&key, "tls-key", "", "key file of the certificate; before SIJIL_TLS_KEY")
	f.StringVar(&feedAddr, "esdb-listen", "", "where to offer the event feed to EventStoreDB clients, for example 127.0.0.1:2113; before SIJIL_ESDB_LISTEN (default: nowhere)")
	f.StringVar(&agreements, "esdb-agreements", "", "file of agreements that were not concluded in the log yet; before SIJIL_ESDB_AGREEMENTS")
	f.BoolVar(&plain, "plain-http", false, "serve without TLS, on this machine only, for a proxy on it that ends TLS; also SIJIL_PLAIN_HTTP=true")
	f.BoolVar(&readOnly, "read-only", false, "answer questions, refuse commands; also SIJIL_READ_ONLY=true")
	return cmd
}

func runServe(ctx context.Context, c config) (err error) {
	setLog()
	flush, err := observe.StartTraces(ctx, versionText())
	if err != nil {
		return err
	}
	defer finish(flush)
	if err := migrate.Check(ctx, c.DatabaseURL); err != nil {
		return err
	}
	keys, err := issuerKeys(ctx, c)
	if err != nil {
		return err
	}
	outer, err := c.Shell.open()
	if err != nil {
		return fmt.Errorf("SIJIL_OPERATIONS_DIR: %w", err)
	}
	l, err := listen(c.listenAddr())
	if err != nil {
		return err
	}
	defer l.Close() // the server closes it as well
	a, err := openAppTo(ctx, storage{c.DatabaseURL, c.EventStore}, c.ReadOnly)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	if err := a.openProof(c); err != nil {
		return err
	}
	following := a.follow()
	a.keepCalendar(following)
	a.keepProof(following)
	verifier := auth.New(c.Issuer, keys, time.Now)
	if c.Shell.ClientCA != "" {
		verifier.Bind(c.Shell.Systems...)
	}
	secure, err := c.tls()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	offered, err := a.openFeed(c, verifier, secure, stop)
	if err != nil {
		return err
	}
	if offered != nil {
		defer offered.close()
	}
	watched, err := a.showMetrics(c.Shell.Metrics, stop)
	if err != nil {
		return err
	}
	defer watched()
	slog.Info("serving", "address", l.Addr().String(), "tls", c.TLSCert != "", "read_only", c.ReadOnly, "version", versionText())
	routes := a.routes(verifier, outer)
	err = newServer(routes, a.ready, c.Shell.Connections).serve(ctx, l, secure)
	if cause := context.Cause(ctx); err == nil && !errors.Is(cause, context.Canceled) {
		err = cause // the feed ended by itself
	}
	slog.Info("stopped")
	return err
}

// finish sends what is left of the traces, for as long as requests were waited for.
func finish(flush func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	if flush(ctx) != nil { // its words may repeat an address
		slog.Warn("the last spans could not be sent")
	}
}

// issuerKeys fetches the issuer's keys once, so that a wrong address is told at the start.
func issuerKeys(ctx context.Context, c config) (auth.Keys, error) {
	remote := auth.JWKS(c.JWKSURL, time.Now)
	if c.JWKSURL == "" {
		discovered, err := auth.Discover(ctx, c.Issuer, time.Now)
		if err != nil {
			return nil, fmt.Errorf("SIJIL_OIDC_ISSUER: %w", err)
		}
		remote = discovered
	}
	if _, err := remote.Set(ctx); err != nil {
		return nil, fmt.Errorf("the issuer's keys: %w", err)
	}
	return remote, nil
}
