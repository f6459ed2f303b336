package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/internal/migrate"
)

func rebuildCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild [NAME...]",
		Short: "Fold read models anew from the log",
		Long: `Folds the named read models, or all of them, from the first event on into tables
beside the present ones, which they then replace in one step. Readers keep
reading and offices keep writing meanwhile. A rebuild that was stopped or killed
leaves the present tables as they were: run it again.

The database is addressed as the application's role, as for serve. A superuser may
rebuild, too, for example to give tables back to the application.

This is for a read model that is suspected to be wrong. After an upgrade that
changes a read model, serve rebuilds it by itself.`,
		Example: `  sijil rebuild
  sijil rebuild person birth`,
		RunE: func(cmd *cobra.Command, names []string) (err error) {
			c, err := readConfig()
			if err != nil {
				return err
			}
			s, err := c.storage()
			if err != nil {
				return err
			}
			if err := migrate.Check(cmd.Context(), s.database); err != nil {
				return err
			}
			a, err := openApp(cmd.Context(), s)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, a.close()) }()
			return a.rebuild(cmd.Context(), names, cmd.OutOrStdout())
		},
	}
}

// rebuild rebuilds read models one after the other; none named means all.
func (a *app) rebuild(ctx context.Context, names []string, out io.Writer) error {
	known, err := a.tables(ctx)
	if err != nil {
		return err
	}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return usage("there is no read model %q; there are %v", name, known)
		}
	}
	if len(names) == 0 {
		names = known
	}
	bars := mpb.NewWithContext(ctx, mpb.WithOutput(terminalOnly(os.Stderr)), mpb.WithAutoRefresh())
	for _, name := range names {
		began := time.Now()
		bar := bars.AddBar(0, mpb.PrependDecorators(decor.Name(name, decor.WCSyncSpaceR)), mpb.AppendDecorators(decor.Percentage()))
		total := eventstore.Start
		err := a.engine.Rebuild(ctx, name, func(done, of eventstore.Position) {
			total = of
			bar.SetTotal(int64(of), false)
			bar.SetCurrent(int64(done))
		})
		if err != nil {
			bar.Abort(false)
			bars.Wait()
			return fmt.Errorf("rebuild %s: %w", name, err)
		}
		bar.SetTotal(int64(total), true)
		fmt.Fprintf(out, "rebuilt %s from %d events in %.1f s\n", name, total, time.Since(began).Seconds())
	}
	bars.Wait()
	return nil
}

// tables lists the read models.
func (a *app) tables(ctx context.Context) (names []string, err error) {
	all, err := a.engine.Health(ctx)
	for _, h := range all {
		if h.Name != policies.Runner {
			names = append(names, h.Name)
		}
	}
	return names, err
}

// terminalOnly is where progress goes: nowhere, unless a person looks.
func terminalOnly(f *os.File) io.Writer {
	if isTerminal(f) {
		return f
	}
	return nil
}
