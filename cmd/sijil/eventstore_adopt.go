package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/spf13/cobra"

	"sijil/eventstore"
	"sijil/internal/migrate"
	"sijil/projections"
)

type adoptOptions struct {
	from, to string
	lost     bool
	after    int64
}

func adoptCommand() *cobra.Command {
	var o adoptOptions
	cmd := &cobra.Command{
		Use:   "adopt --from ADDRESS --to ADDRESS",
		Short: "Take the read models and the policies along to a copied log",
		Long: `The read models and the policies remember up to which position of the log they
have come. Their rows stay right in a copy of the log, but its positions are
others. This gives each of them the position of the same event in the copy, in
one transaction on the database that SIJIL_DATABASE_URL names. It takes seconds,
and may be run again. Until it was done nothing follows the new log: serve
refuses to start on it.

It refuses while an instance works on the database, and if the new log lacks an
event of the old one: complete the copy first.

If the old log is lost, --lost does without it: serve then folds every read model
anew from the new log, and the policies go on after an event that they had passed
for certain; what they did since is done once more, which changes nothing. If the
new log lacks that event, too, somebody has to find out up to where the policies
had worked, and say so by --policies-after.

` + addressHelp,
		Example: `  SOURCE=postgres://sijil_app@db.internal/sijil COPY=postgres://sijil_app@new.internal/sijil \
  sijil eventstore adopt --from env:SOURCE --to env:COPY
  sijil eventstore adopt --lost --to env:COPY`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			placed := cmd.Flags().Changed("policies-after")
			switch {
			case o.lost && o.from != "":
				return usage("give --from, or --lost if that log is lost")
			case placed && (!o.lost || o.after < 0):
				return usage("--policies-after is a position, and belongs to --lost")
			}
			return runAdopt(cmd.Context(), o, placed, cmd.OutOrStdout())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.from, "from", "", "the old log")
	f.StringVar(&o.to, "to", "", "the new log, a copy of it")
	f.BoolVar(&o.lost, "lost", false, "the old log is lost: fold everything anew")
	f.Int64Var(&o.after, "policies-after", 0, "position in the new log up to which the policies have worked, if nothing else tells")
	return cmd
}

func runAdopt(ctx context.Context, o adoptOptions, placed bool, out io.Writer) (err error) {
	c, err := readConfig()
	if err != nil {
		return err
	}
	url, err := c.database()
	if err != nil {
		return err
	}
	if err := migrate.Check(ctx, url); err != nil {
		return err
	}
	pool, err := connect(ctx, url, 2, nil)
	if err != nil {
		return err
	}
	defer pool.Close()
	if o.lost {
		return adoptAnew(ctx, pool, o, placed, out)
	}
	from, to, done, err := openLogs(ctx, o.from, o.to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if err := projections.Adopt(ctx, pool, from, to); err != nil {
		return withoutAddress(err)
	}
	fmt.Fprintln(out, "adopted: set SIJIL_EVENTSTORE to the new log and serve")
	return nil
}

func adoptAnew(ctx context.Context, pool *pgxpool.Pool, o adoptOptions, placed bool, out io.Writer) (err error) {
	to, err := openLogOf(ctx, "to", o.to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	var after *eventstore.Position
	if placed {
		at := eventstore.Position(o.after)
		after = &at
	}
	if err := projections.AdoptAnew(ctx, pool, to, after); err != nil {
		return withoutAddress(err)
	}
	fmt.Fprintln(out, "adopted: set SIJIL_EVENTSTORE to the new log and serve; it folds every read model anew")
	return nil
}
