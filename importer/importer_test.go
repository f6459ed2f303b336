package importer_test

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/importer"
	"sijil/internal/pgtest"
	"sijil/office"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// open gives an office on a database of the test's own.
func open(t testing.TB) *office.Office {
	t.Helper()
	store, err := pgstore.Open(context.Background(), pgtest.New(t).AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return &office.Office{
		Store: store, Codec: registers.Codec, Random: rand.Reader,
		Now: func() time.Time { return time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC) },
	}
}

// run imports files and gives the counts and the folder of the rejects.
func run(t testing.TB, o *office.Office, f importer.Format, files ...string) (importer.Counts, string) {
	t.Helper()
	rejects := filepath.Join(t.TempDir(), "rejects")
	counts, err := importer.Run(context.Background(), importer.Options{
		Office: o, Language: domain.English, Rejects: rejects,
		Actor: domain.Actor{ID: "import", Agency: "civil-status", Role: domain.ImportRole},
	}, f, files)
	if err != nil {
		t.Fatal(err)
	}
	return counts, rejects
}

// events lists what a log holds, in order.
func events(t testing.TB, o *office.Office, types ...string) (list []eventstore.Recorded) {
	t.Helper()
	for r, err := range o.Store.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{Types: types}) {
		if err == nil {
			r, err = eventstore.Decode(o.Codec, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

// samples are the files of a folder of the shared samples, in order.
func samples(t testing.TB, folder string) (files []string) {
	t.Helper()
	root := filepath.Join("..", "..", "shared", "samples")
	if _, err := os.Stat(root); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the shared samples are not here")
	}
	entries, err := os.ReadDir(filepath.Join(root, folder))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		files = append(files, filepath.Join(root, folder, e.Name()))
	}
	slices.Sort(files)
	return files
}

// text reads a file; one that was not made is empty.
func text(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return strings.TrimPrefix(string(b), "\ufeff")
}
