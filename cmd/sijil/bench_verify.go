package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/proof"
)

// wantVerify is the longest that a million events may take to verify.
const wantVerify = time.Minute

func benchVerifyCommand() *cobra.Command {
	var place benchPlace
	events := 1_000_000
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "The whole log folded anew and compared with its published tree",
		Long: `Records made-up events of 400 bytes in bulk, three to a stream, signs and
publishes their tree, and then verifies the log as "sijil verify" does: every
event is read, hashed and compared with its published leaf.`,
		Example: `  sijil bench verify
  sijil bench verify --events 200000`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if events < 1 {
				return usage("--events must be at least 1")
			}
			return benchVerify(cmd.Context(), &place, events, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	place.flags(cmd)
	cmd.Flags().IntVar(&events, "events", events, "how many events to verify")
	return cmd
}

func benchVerify(ctx context.Context, place *benchPlace, events int, out, notices io.Writer) (err error) {
	appURL, _, done, err := place.open(ctx, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	log, err := pgstore.Open(ctx, appURL, pgstore.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	fmt.Fprintf(notices, "recording %d events ...\n", events)
	body := []byte(`{"text":"` + strings.Repeat("x", 389) + `"}`)
	_, err = log.Seed(ctx, func(yield func(string, eventstore.EventData) bool) {
		for i := range events {
			if !yield(fmt.Sprintf("bench-%d", i/3), eventstore.EventData{ID: uuid.New(), Type: "bench.happened", Data: body}) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(place.dir, "sijil-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	published, verified, err := timeVerify(ctx, log, dir)
	if err != nil {
		return err
	}
	speed := func(d time.Duration) float64 { return float64(events) / d.Seconds() }
	fmt.Fprintf(out, "published in %5.1f s (%.0f events/s)\nverified in  %5.1f s (%.0f events/s)\n", published.Seconds(), speed(published), verified.Seconds(), speed(verified))
	if perMillion := verified * 1_000_000 / time.Duration(events); events >= 100_000 {
		fmt.Fprintf(out, "\n%s  a million events in %.1f s (at most %.0f)\n", verdict(perMillion <= wantVerify), perMillion.Seconds(), wantVerify.Seconds())
	}
	return nil
}

// timeVerify publishes a log's tree and verifies the log.
func timeVerify(ctx context.Context, log *pgstore.Store, dir string) (published, verified time.Duration, err error) {
	keyFile := filepath.Join(dir, "key")
	key, err := proof.CreateKey("bench.test/log", keyFile)
	if err != nil {
		return 0, 0, err
	}
	folder, err := proof.OpenFolder(filepath.Join(dir, "tree"))
	if err != nil {
		return 0, 0, err
	}
	began := time.Now()
	s, err := proof.NewPublisher(log, folder, keyFile, proof.Options{}).Publish(ctx)
	if err != nil {
		return 0, 0, err
	}
	published = time.Since(began)
	keys, err := folder.KeysOf(key)
	if err != nil {
		return 0, 0, err
	}
	if s, err = proof.OpenCheckpoint(s.Message, keys); err != nil {
		return 0, 0, err
	}
	began = time.Now()
	v, err := proof.Verify(ctx, log, proof.Verification{Folder: folder, Published: s, Gapless: true})
	if err == nil && (v.Compared != s.Size || v.Tiles != nil) {
		err = errors.New("not everything was compared")
	}
	return published, time.Since(began), err
}
