package backup_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"sijil/backup"
	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/proof"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, db *pgtest.Database, schema string) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{Schema: schema})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func fill(t *testing.T, s eventstore.Store, n int) {
	t.Helper()
	for i := range n {
		e := storetest.Event("test.happened", fmt.Sprintf(`{"n":%d}`, i))
		e.Metadata = []byte([]string{"", "{}", `{"actor":"x"}`, "\x00\xff"}[i%4])
		storetest.MustAppend(t, s, fmt.Sprintf("s-%d", i%7), eventstore.Any, e)
	}
}

// archive writes one of two logs, the first of which is signed.
func archive(t *testing.T, registers, access eventstore.Store) (file string, keys proof.Keys) {
	t.Helper()
	key, err := proof.NewKey("registry.test/log")
	must(t, err)
	v, err := proof.ParseVerifier(key.Public())
	must(t, err)
	keys, err = proof.TrustKey(v)
	must(t, err)
	sign := func(log eventstore.Store, key *proof.Key) *proof.Signed {
		var tree proof.Tree
		for r, err := range log.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
			must(t, err)
			tree.Add(proof.LeafHash(r))
		}
		s, err := proof.Checkpoint{Origin: key.Name, Size: tree.Size(), Root: tree.Root()}.Sign(key)
		must(t, err)
		return &s
	}
	file = filepath.Join(t.TempDir(), "a.backup")
	f, err := os.Create(file)
	must(t, err)
	_, err = backup.Write(t.Context(), f, time.Now(), []backup.Log{
		{Name: "registers", Store: registers, Signed: sign(registers, key), Places: map[string]eventstore.Position{"policies": 5}},
		{Name: "access", Store: access, Signed: sign(access, key.For("access"))},
	}, []backup.Extra{{Name: "queue", Content: []byte(`[1,2]`)}}, nil)
	must(t, err)
	must(t, f.Close())
	return file, keys
}

// TestR44_SeveralLogsComeBackAsTheyWere, to the byte and the time, also over an engine that takes only appends.
func TestR44_SeveralLogsComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	from := pgtest.New(t)
	registers, access := open(t, from, pgstore.Registers), open(t, from, pgstore.Access)
	fill(t, registers, 120)
	fill(t, access, 40)
	file, keys := archive(t, registers, access)
	m, err := backup.Check(file)
	must(t, err)
	if len(m.Seals) != 2 || string(m.Extra("queue")) != "[1,2]" || m.Seals[0].Places["policies"].Stream != "s-4" {
		t.Fatalf("%+v", m)
	}
	if _, err := m.Seals[0].Verify(keys); err != nil {
		t.Error(err)
	}
	if _, err := m.Seals[1].Verify(keys.For("access")); err != nil {
		t.Error(err)
	}
	if _, err := m.Seals[1].Verify(keys); err == nil {
		t.Error("one log's seal passes for another's")
	}
	for name, into := range map[string]func(eventstore.Store) eventstore.Store{
		"imported": func(s eventstore.Store) eventstore.Store { return s },
		"appended": func(s eventstore.Store) eventstore.Store { return struct{ eventstore.Store }{s} },
	} {
		to := pgtest.New(t)
		for i, way := range []struct {
			from   *pgstore.Store
			schema string
		}{{registers, pgstore.Registers}, {access, pgstore.Access}} {
			restored := open(t, to, way.schema)
			must(t, backup.Restore(t.Context(), file, m.Seals[i], into(restored), nil))
			got, want := storetest.All(t, restored), storetest.All(t, way.from)
			if len(got) != len(want) {
				t.Fatalf("%s: %d events of %d", name, len(got), len(want))
			}
			for j := range want {
				if !storetest.Same(got[j], want[j]) || !got[j].RecordedAt.Equal(want[j].RecordedAt) {
					t.Fatalf("%s: event %d is another", name, j)
				}
			}
		}
	}
}

// TestR44_UnderLoad: a backup ends where the log was when it began, and lacks nothing that was acknowledged by then.
func TestR44_UnderLoad(t *testing.T) {
	t.Parallel()
	from := pgtest.New(t)
	registers, access := open(t, from, pgstore.Registers), open(t, from, pgstore.Access)
	fill(t, registers, 50)
	ctx, stop := context.WithCancel(t.Context())
	var writing sync.WaitGroup
	for i := range 8 {
		writing.Go(func() {
			for ctx.Err() == nil {
				_, err := registers.Append(t.Context(), fmt.Sprintf("load-%d", i), eventstore.Any, storetest.Event("test.happened", ""))
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 3 {
		before, err := registers.Head(t.Context())
		must(t, err)
		file, _ := archive(t, registers, access)
		m, err := backup.Check(file)
		must(t, err)
		if m.Seals[0].Size < int64(before) {
			t.Errorf("%d events, %d were acknowledged before", m.Seals[0].Size, before)
		}
		restored := open(t, pgtest.New(t), pgstore.Registers)
		must(t, backup.Restore(t.Context(), file, m.Seals[0], restored, nil))
	}
	stop()
	writing.Wait()
}

// TestR44_AnAlteredArchiveIsRefused wherever it was changed or cut off, by name.
func TestR44_AnAlteredArchiveIsRefused(t *testing.T) {
	t.Parallel()
	from := pgtest.New(t)
	registers, access := open(t, from, pgstore.Registers), open(t, from, pgstore.Access)
	fill(t, registers, 30)
	file, _ := archive(t, registers, access)
	text, err := os.ReadFile(file)
	must(t, err)
	whole := unzipped(t, text)
	broken := filepath.Join(t.TempDir(), "broken")
	named := 0
	refused := func(what string, content []byte) {
		t.Helper()
		must(t, os.WriteFile(broken, content, 0o600))
		_, err := backup.Check(broken)
		if d, damaged := errors.AsType[*backup.Damaged](err); damaged && d.Log != "" {
			named++
		} else if !damaged && !(err == nil && bytes.Equal(unzipped(t, content), whole)) { // some bits of the compression mean nothing
			t.Errorf("%s: %v", what, err)
		}
	}
	const header = 10 // gzip's, which says nothing of the content
	for i := header; i < len(text); i += 3 {
		changed := bytes.Clone(text)
		changed[i] ^= 1 << (i % 8)
		refused(fmt.Sprintf("byte %d of %d changed", i, len(text)), changed)
		refused(fmt.Sprintf("cut off after %d bytes of %d", i, len(text)), text[:i])
	}
	refused("nothing", nil)
	refused("more", append(bytes.Clone(text), 0))
	if named == 0 {
		t.Error("no log was ever named")
	}
}

func unzipped(t *testing.T, text []byte) []byte {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(text))
	must(t, err)
	content, err := io.ReadAll(z)
	must(t, err)
	return content
}

// TestR44_ASealIsNotExchanged: events that somebody else has sealed, or has changed and sealed anew, are signed by nobody that is trusted.
func TestR44_ASealIsNotExchanged(t *testing.T) {
	t.Parallel()
	from := pgtest.New(t)
	registers, access := open(t, from, pgstore.Registers), open(t, from, pgstore.Access)
	fill(t, registers, 10)
	_, keys := archive(t, registers, access)
	other, _ := archive(t, registers, access) // by another key of the same name
	m, err := backup.Check(other)
	must(t, err)
	if _, err := m.Seals[0].Verify(keys); !errors.Is(err, proof.ErrNotSigned) {
		t.Errorf("another key: %v", err)
	}
	unsigned := m.Seals[0]
	unsigned.Checkpoint = ""
	if _, err := unsigned.Verify(keys); !errors.Is(err, backup.ErrUnsigned) {
		t.Errorf("no key: %v", err)
	}
	mine, mineKeys := archive(t, registers, access)
	m, err = backup.Check(mine)
	must(t, err)
	moved := m.Seals[0]
	moved.Root[0] ^= 1
	if _, err := moved.Verify(mineKeys); !errors.Is(err, backup.ErrSealed) {
		t.Errorf("another root: %v", err)
	}
}

// TestR44_ACutOffRestoreIsCompleted by the same call, and another log in the store is refused.
func TestR44_ACutOffRestoreIsCompleted(t *testing.T) {
	t.Parallel()
	from := pgtest.New(t)
	registers, access := open(t, from, pgstore.Registers), open(t, from, pgstore.Access)
	_, err := registers.Seed(t.Context(), func(yield func(string, eventstore.EventData) bool) {
		for i := range 20_000 {
			if !yield(fmt.Sprintf("s-%d", i/2), storetest.Event("test.happened", `{"text":"what was recorded"}`)) {
				return
			}
		}
	})
	must(t, err)
	file, _ := archive(t, registers, access)
	m, err := backup.Check(file)
	must(t, err)
	restored := open(t, pgtest.New(t), pgstore.Registers)
	ctx, stop := context.WithCancel(t.Context())
	err = backup.Restore(ctx, file, m.Seals[0], restored, func(p copying.Progress) {
		if p.Copied > 5000 {
			stop()
		}
	})
	stop()
	half, headErr := restored.Head(t.Context())
	must(t, headErr)
	if err == nil || half == 0 || half >= 20_000 {
		t.Fatalf("stopped at %d: %v", half, err)
	}
	must(t, backup.Restore(t.Context(), file, m.Seals[0], restored, nil))
	must(t, backup.Restore(t.Context(), file, m.Seals[0], restored, nil)) // once more changes nothing
	if head, err := restored.Head(t.Context()); err != nil || head != 20_000 {
		t.Errorf("%d, %v", head, err)
	}
	for name, prepare := range map[string]func(*pgstore.Store){
		"another log": func(s *pgstore.Store) { fill(t, s, 3) },
		"more": func(s *pgstore.Store) {
			must(t, backup.Restore(t.Context(), file, m.Seals[0], s, nil))
			fill(t, s, 1)
		},
	} {
		s := open(t, pgtest.New(t), pgstore.Registers)
		prepare(s)
		before, err := s.Head(t.Context())
		must(t, err)
		err = backup.Restore(t.Context(), file, m.Seals[0], s, nil)
		if _, different := errors.AsType[*copying.Difference](err); !different {
			t.Errorf("%s: %v", name, err)
		}
		if after, err := s.Head(t.Context()); err != nil || after != before {
			t.Errorf("%s: something was written", name)
		}
	}
}

// FuzzCheck: an archive from outside is refused or whole, and nothing panics.
func FuzzCheck(f *testing.F) {
	f.Add([]byte("\x1f\x8b"))
	f.Add([]byte{})
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		file := filepath.Join(dir, "a")
		must(t, os.WriteFile(file, content, 0o600))
		if m, err := backup.Check(file); err == nil && len(m.Seals) == 0 && len(content) == 0 {
			t.Error("nothing is an archive")
		}
	})
}
