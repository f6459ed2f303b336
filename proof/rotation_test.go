package proof_test

import (
	"errors"
	"os"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/proof"
)

// TestKeysAreRotated: who trusts the first key gets to the newest one, by the log and by the folder, and past no other.
func TestKeysAreRotated(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 10)
	first := w.publish()
	oldKey, err := proof.OpenKey(w.keyFile)
	must(t, err)
	for range 2 {
		if _, err := w.publisher(proof.Options{}).Rotate(t.Context()); err != nil {
			t.Fatal(err)
		}
		fill(t, w.log, 10)
		w.publish()
	}
	byLog, err := w.keys.FollowLog(t.Context(), w.log)
	must(t, err)
	statements, err := w.folder.Statements()
	must(t, err)
	byFolder := w.keys.FollowAll(statements)
	now, err := proof.OpenKey(w.keyFile)
	must(t, err)
	if byLog.Newest().String() != now.Public() || byFolder.Newest().String() != now.Public() {
		t.Errorf("%s by the log, %s by the folder, want %s", byLog.Newest(), byFolder.Newest(), now.Public())
	}
	s, published, err := w.folder.Checkpoint(byLog)
	if err != nil || !published || s.Size != 32 {
		t.Fatalf("%d events, %v", s.Size, err)
	}
	if _, _, err := w.folder.Checkpoint(w.keys); !errors.Is(err, proof.ErrNotSigned) {
		t.Errorf("the first key alone: %v", err)
	}
	if _, err := proof.OpenCheckpoint(first.Message, byLog); err != nil {
		t.Errorf("a checkpoint of before: %v", err)
	}
	late := s.Checkpoint
	abused, err := late.Sign(oldKey)
	must(t, err)
	if _, err := proof.OpenCheckpoint(abused.Message, byLog); !errors.Is(err, proof.ErrNotSigned) {
		t.Errorf("the retired key signs a later tree: %v", err)
	}
	stranger, err := proof.NewKey(origin)
	must(t, err)
	if got := trust(t, stranger).FollowAll(statements); got.Newest().String() != stranger.Public() {
		t.Error("a stranger's key leads to the log's")
	}
	for i := range statements[0] {
		changed := append([]byte(nil), statements[0]...)
		if changed[i] ^= 1; len(w.keys.FollowAll([][]byte{changed}).Newest().String()) > 0 && w.keys.FollowAll([][]byte{changed}).Newest().String() != oldKey.Public() {
			t.Errorf("byte %d of a statement may be changed", i)
		}
	}
}

// TestACutOffRotationIsCompleted: the next key was made and named, and the process killed before the key file was replaced.
func TestACutOffRotationIsCompleted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 10)
	w.publish()
	before, err := os.ReadFile(w.keyFile)
	must(t, err)
	if _, err := w.publisher(proof.Options{}).Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	next, err := os.ReadFile(w.keyFile)
	must(t, err)
	must(t, os.WriteFile(w.keyFile, before, 0o600)) // as it was before the last step
	must(t, os.WriteFile(w.keyFile+".next", next, 0o600))
	if _, err := w.publisher(proof.Options{}).Publish(t.Context()); err == nil {
		t.Error("the key that has handed over still signs")
	}
	if _, err := w.publisher(proof.Options{}).Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if now, err := os.ReadFile(w.keyFile); err != nil || string(now) != string(next) {
		t.Error("another key")
	}
	if n := len(storetest.Collect(t, w.log.ReadStream(t.Context(), proof.KeysStream, eventstore.First, eventstore.Forwards))); n != 1 {
		t.Errorf("recorded %d times", n)
	}
	w.publish()
}

// TestKeyFilesAreGuarded: what others can read is refused, what is there is not overwritten.
func TestKeyFilesAreGuarded(t *testing.T) {
	t.Parallel()
	file := t.TempDir() + "/log.key"
	made, err := proof.CreateKey(origin, file)
	must(t, err)
	read, err := proof.OpenKey(file)
	if err != nil || read.Public() != made.Public() {
		t.Errorf("%v", err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	if _, err := proof.CreateKey(origin, file); err == nil {
		t.Error("a key is overwritten")
	}
	must(t, os.Chmod(file, 0o640))
	if _, err := proof.OpenKey(file); err == nil {
		t.Error("a key that others can read is used")
	}
	for _, name := range []string{"", "two words", "a+b", "ü"} {
		if _, err := proof.NewKey(name); err == nil {
			t.Errorf("a key is called %q", name)
		}
	}
}
