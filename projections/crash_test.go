package projections_test

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/projections"
)

// A child process runs an engine on this database until it is killed.
const (
	childDatabase = "SIJIL_TEST_PROJECTIONS_DATABASE"
	childBatch    = "SIJIL_TEST_PROJECTIONS_BATCH"
)

func child(url string) {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, url)
	if err == nil {
		var store *pgstore.Store
		if store, err = pgstore.Open(ctx, url, pgstore.Options{}); err == nil {
			batch, _ := strconv.Atoi(os.Getenv(childBatch))
			projections.NewEngine(pool, store, registers.Codec, projections.Options{Batch: batch, Standby: 5 * time.Millisecond},
				append(projections.All(), echo(store))...).Run(ctx)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// echo answers each registered birth with one event, whose id derives from it.
func echo(store eventstore.Store) projections.Reactor {
	return one("echo", func(ctx context.Context, r eventstore.Recorded) error {
		_, err := store.Append(ctx, "echo-"+r.Stream, eventstore.Any,
			eventstore.EventData{ID: uuid.NewSHA1(r.ID, []byte("echo")), Type: "test.echo", Data: []byte("{}")})
		return err
	})
}

// TestR12_KilledFiftyTimes: whatever moment the process is killed at, the tables end up as one quiet fold makes them.
// TestR15_KilledBetweenCommandAndCheckpoint: and what the policy gave is there once. They share the kills.
func TestR12_R15_KilledFiftyTimes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	seed(w, history(2, 2500))
	rng := rand.New(rand.NewPCG(1, 2))
	kills, busy := 50, 0
	if testing.Short() {
		kills = 10
	}
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for range kills {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), childDatabase+"="+w.db.AppURL, fmt.Sprintf("%s=%d", childBatch, []int{1, 7, 1000}[rng.IntN(3)]))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(40+rng.IntN(150)) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed
		var at int64
		if err := w.pool.QueryRow(context.Background(), `SELECT coalesce(min(position), 0) FROM read.checkpoints`).Scan(&at); err != nil {
			t.Fatal(err)
		}
		if eventstore.Position(at) < head {
			busy++
		}
	}
	if busy < kills/2 {
		t.Errorf("only %d of %d kills met a process at work", busy, kills)
	}
	e := w.engine(projections.Options{}, append(projections.All(), echo(w.store))...)
	w.start(e)
	w.await(e, head)
	live := w.digests(e)
	for name := range live {
		if err := e.Rebuild(context.Background(), name, nil); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.digests(e); !maps.Equal(got, live) {
		t.Errorf("rebuilt %v, after the kills %v", got, live)
	}
	registered, echoes := map[string]bool{}, map[string]int{}
	for r, err := range w.store.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{Types: []string{"birth.registered", "test.echo"}}) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Type == "test.echo" {
			echoes[r.Stream]++
		} else {
			registered["echo-"+r.Stream] = true
		}
	}
	for stream := range registered {
		if echoes[stream] != 1 {
			t.Errorf("%s: the policy's command took effect %d times", stream, echoes[stream])
		}
	}
	if len(registered) < 100 || len(echoes) != len(registered) {
		t.Errorf("%d registered, %d answered", len(registered), len(echoes))
	}
}

// seed records a history in bulk.
func seed(w *world, all []recording) {
	w.Helper()
	var events iter.Seq2[string, eventstore.EventData] = func(yield func(string, eventstore.EventData) bool) {
		for _, r := range all {
			if !yield(r.stream, w.encode(r.stream, r.event)) {
				return
			}
		}
	}
	if _, err := w.store.Seed(context.Background(), events); err != nil {
		w.Fatal(err)
	}
}

// TestR12_AKilledRebuildIsRunAgain: at any moment, with the same result.
func TestR12_AKilledRebuildIsRunAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	seed(w, history(3, 300))
	e := w.engine(projections.Options{})
	w.start(e)
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head)
	live := w.digests(e)
	rng := rand.New(rand.NewPCG(3, 4))
	for name := range live {
		for range 5 {
			ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rng.IntN(80))*time.Millisecond)
			_ = e.Rebuild(ctx, name, nil) // cut off somewhere, or done
			cancel()
		}
		until(t, "a rebuild ends", func() bool { return e.Rebuild(context.Background(), name, nil) == nil })
	}
	if got := w.digests(e); !maps.Equal(got, live) {
		t.Errorf("rebuilt %v, live %v", got, live)
	}
}
