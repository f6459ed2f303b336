package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"sijil/eventstore"
	"sijil/eventstore/copying"
)

// mostBatch keeps what is in memory, and what one commit holds, in bounds.
const mostBatch = 50_000

type copyOptions struct {
	from, to string
	follow   bool
	batch    int
}

func copyCommand() *cobra.Command {
	var o copyOptions
	cmd := &cobra.Command{
		Use:   "copy --from ADDRESS --to ADDRESS",
		Short: "Copy the log into another store, and prove that it is the same",
		Long: `Copies every event of one log to the end of another in the same order, with its
id, stream, revision, type, bytes, metadata and time of recording; only positions
are the other log's own. The registry may be in use meanwhile: nothing is changed
in the log that is copied. Nothing else may write to the copy.

What the copy has already is compared first, event by event, and the copy goes on
behind it: a copy that was stopped or killed at any moment is completed by the
same command. A copy that differs anywhere, or has more events, is refused with
the positions in both logs. Each batch is read back from the copy and compared.
At the end it prints how many events there are, and for each log the last position
and a SHA-256 over everything but positions; the two are equal.

With --follow it stays at the end and copies what is recorded, until SIGTERM or
SIGINT; then it copies what the log has by that time and ends as above. Exit code
0 says that both logs were equal to the end.

` + addressHelp,
		Example: `  SOURCE=postgres://sijil_app@db.internal/sijil COPY=postgres://sijil_app@new.internal/sijil \
  sijil eventstore copy --from env:SOURCE --to env:COPY --follow`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runCopy(cmd.Context(), o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.from, "from", "", "the log to copy")
	f.StringVar(&o.to, "to", "", "the store to copy it into, empty or with the beginning of the same log")
	f.BoolVar(&o.follow, "follow", false, "stay on and copy what is recorded meanwhile")
	f.IntVar(&o.batch, "batch", 4096, "events that are written and compared at once")
	return cmd
}

func runCopy(ctx context.Context, o copyOptions, out, notices io.Writer) (err error) {
	if o.batch < 1 || o.batch > mostBatch {
		return usage("--batch is a number from 1 to %d", mostBatch)
	}
	source, destination, done, err := openLogs(ctx, o.from, o.to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	head, err := source.Head(ctx)
	if err != nil {
		return withoutAddress(err)
	}
	began := time.Now()
	show, hide := copyProgress(notices, head)
	r, err := copying.Run(ctx, source, destination, copying.Options{
		Batch: o.batch, Follow: o.follow, Progress: show,
		Waiting: func(because error) {
			fmt.Fprintf(notices, "waiting for the copy's store: %v\n", withoutAddress(because))
		},
	})
	hide()
	if err != nil {
		fmt.Fprintf(notices, "%d events were the same, up to position %d and %d in the copy\n", r.Events, r.Source.Last, r.Destination.Last)
		return withoutAddress(err)
	}
	fmt.Fprintf(out, "%d events are the same, %d of them copied now (%.1f MB compared in %.1f s)\n", r.Events, r.Copied, megabytes(r.Bytes), time.Since(began).Seconds())
	fmt.Fprintf(out, "from: last position %d, SHA-256 %s\nto:   last position %d, SHA-256 %s\n", r.Source.Last, r.Source.Digest, r.Destination.Last, r.Destination.Digest)
	return nil
}

func megabytes(n int64) float64 { return float64(n) / 1e6 }

// copyNotice is how often a copy that nobody watches says how far it is.
const copyNotice = 10 * time.Second

// copyProgress shows a bar on a terminal, else a line now and then.
func copyProgress(to io.Writer, head eventstore.Position) (show func(copying.Progress), hide func()) {
	began := time.Now()
	text := func(p copying.Progress) string {
		line := fmt.Sprintf("%d events compared, %d copied, %.1f MB, %.0f events/s", p.Events, p.Copied, megabytes(p.Bytes), float64(p.Events)/time.Since(began).Seconds())
		if p.Live {
			line = fmt.Sprintf("%d events compared, %d copied, following at position %d", p.Events, p.Copied, p.Position)
		}
		return line
	}
	if file, ok := to.(*os.File); ok && isTerminal(file) {
		return copyBar(to, head, text)
	}
	var last copying.Progress
	said := began
	show = func(p copying.Progress) {
		if time.Since(said) > copyNotice || p.Live && !last.Live {
			said = time.Now()
			fmt.Fprintln(to, text(p))
		}
		last = p
	}
	return show, func() {}
}

func copyBar(to io.Writer, head eventstore.Position, text func(copying.Progress) string) (show func(copying.Progress), hide func()) {
	bars := mpb.NewWithContext(context.Background(), mpb.WithOutput(to), mpb.WithAutoRefresh())
	var line atomic.Pointer[string]
	line.Store(new(string))
	bar := bars.AddBar(int64(head),
		mpb.PrependDecorators(decor.Percentage()),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return *line.Load() })),
	)
	show = func(p copying.Progress) {
		now := text(p)
		line.Store(&now)
		bar.SetTotal(max(int64(head), int64(p.Position)), false)
		bar.SetCurrent(int64(p.Position))
	}
	return show, func() {
		bar.Abort(false)
		bars.Wait()
	}
}
