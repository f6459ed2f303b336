package proof_test

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/proof"
)

func TestMain(m *testing.M) {
	if os.Getenv(childState) != "" {
		child()
	}
	if slices.ContainsFunc(os.Args, func(arg string) bool {
		return strings.HasPrefix(arg, "-test.fuzz") && !strings.HasPrefix(arg, "-test.fuzzcachedir")
	}) {
		os.Exit(m.Run()) // parsers need no database, and each worker would start one
	}
	slog.SetDefault(slog.New(slog.DiscardHandler))
	pgtest.Main(m)
}

const origin = "registry.test/log"

// world is a log, its key and the folder where its tree is published.
type world struct {
	t       *testing.T
	db      *pgtest.Database
	log     *pgstore.Store
	keyFile string
	keys    proof.Keys
	dir     string
	folder  *proof.Folder
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, db: pgtest.New(t), dir: t.TempDir()}
	w.log = openLog(t, w.db)
	w.keyFile = filepath.Join(t.TempDir(), "log.key")
	key, err := proof.CreateKey(origin, w.keyFile)
	must(t, err)
	w.keys = trust(t, key)
	w.folder, err = proof.OpenFolder(w.dir)
	must(t, err)
	return w
}

func openLog(t *testing.T, db *pgtest.Database) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func trust(t testing.TB, key *proof.Key) proof.Keys {
	t.Helper()
	v, err := proof.ParseVerifier(key.Public())
	must(t, err)
	keys, err := proof.TrustKey(v)
	must(t, err)
	return keys
}

func (w *world) publisher(o proof.Options) *proof.Publisher {
	return proof.NewPublisher(w.log, w.folder, w.keyFile, o)
}

// publish publishes what the log has.
func (w *world) publish() proof.Signed {
	w.t.Helper()
	s, err := w.publisher(proof.Options{}).Publish(w.t.Context())
	must(w.t, err)
	return s
}

// verification compares with the folder.
func (w *world) verification() proof.Verification {
	w.t.Helper()
	s, published, err := w.folder.Checkpoint(w.keys)
	must(w.t, err)
	if !published {
		w.t.Fatal("nothing was published")
	}
	return proof.Verification{Folder: w.folder, Published: s, Gapless: true}
}

// fill seeds n events over some streams.
func fill(t *testing.T, s *pgstore.Store, n int) {
	t.Helper()
	_, err := s.Seed(t.Context(), func(yield func(string, eventstore.EventData) bool) {
		for i := range n {
			e := storetest.Event(fmt.Sprintf("test.kind%d", i%7), fmt.Sprintf(`{"n":%d,"text":"what was recorded"}`, i))
			e.Metadata = fmt.Appendf(nil, `{"actor":"clerk-%d"}`, i%5)
			if !yield(fmt.Sprintf("stream-%02d", i%23), e) {
				return
			}
		}
	})
	must(t, err)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// noon is a time for tests that only need one.
func noon() time.Time { return time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC) }
