package copying_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// These make this test binary, started again, a process that only copies.
const (
	childSource      = "SIJIL_TEST_COPY_FROM"
	childDestination = "SIJIL_TEST_COPY_TO"
	childWay         = "SIJIL_TEST_COPY_WAY"
)

func TestMain(m *testing.M) {
	if os.Getenv(childSource) != "" {
		if err := child(context.Background()); err != nil {
			fmt.Fprintln(os.Stderr, "copy:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	pgtest.Main(m)
}

// child copies in small batches and says how far it is.
func child(ctx context.Context) error {
	var logs [2]eventstore.Store
	for i, name := range []string{childSource, childDestination} {
		s, err := pgstore.Open(ctx, os.Getenv(name), pgstore.Options{})
		if err != nil {
			return err
		}
		defer s.Close()
		logs[i] = s
	}
	o := copying.Options{Batch: 7, Progress: func(p copying.Progress) { fmt.Println(p.Copied) }}
	_, err := copying.Run(ctx, logs[0], destinations[os.Getenv(childWay)](logs[1]), o)
	return err
}

// TestAKilledCopyGoesOn: kill -9 at random moments of copying.
func TestAKilledCopyGoesOn(t *testing.T) {
	t.Parallel()
	for way := range destinations {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			from, to := pgtest.New(t).AppURL, pgtest.New(t).AppURL
			source, destination := openAt(t, from), destinations[way](openAt(t, to))
			fill(t, source, 200)
			n, kills := len(storetest.All(t, source)), 0
			for len(storetest.All(t, destination)) < n {
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), childSource+"="+from, childDestination+"="+to, childWay+"="+way)
				cmd.Stderr = os.Stderr
				output, err := cmd.StdoutPipe()
				if err != nil {
					t.Fatal(err)
				}
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				for lines := bufio.NewScanner(output); lines.Scan(); {
					if lines.Text() != "0" { // it writes
						time.Sleep(rand.N(40 * time.Millisecond))
						break
					}
				}
				if err := cmd.Process.Kill(); err == nil {
					kills++
				}
				_ = cmd.Wait() // killed, as wanted
			}
			r, err := copying.Run(t.Context(), source, destination, copying.Options{})
			if err != nil || r.Source.Digest != r.Destination.Digest {
				t.Fatalf("%+v, %v", r, err)
			}
			checkCopy(t, source, destination)
			t.Logf("%d events, %d kills", n, kills)
		})
	}
}
