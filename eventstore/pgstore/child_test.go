package pgstore_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
)

// These make this test binary, started again, a process that only appends.
const (
	childURL    = "SIJIL_TEST_WRITER_URL"
	childPrefix = "SIJIL_TEST_WRITER_PREFIX"
)

const childCallers = 16

func TestMain(m *testing.M) {
	if url := os.Getenv(childURL); url != "" {
		if err := child(url, os.Getenv(childPrefix)); err != nil {
			fmt.Fprintln(os.Stderr, "writer:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	pgtest.Main(m)
}

// child appends until its input ends and prints each acknowledgement.
func child(url, prefix string) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // the parent lets go, or is gone
		cancel()
	}()
	s, err := pgstore.Open(ctx, url, pgstore.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	return work(ctx, s, prefix, childCallers, func(name string, r eventstore.AppendResult) {
		// One write of less than a pipe's atomic size: whole or not at all.
		_, _ = fmt.Fprintf(os.Stdout, "%s %d %d\n", name, r.Revision, r.Position)
	})
}

// writer is a running child.
type writer struct {
	cmd   *exec.Cmd
	stdin io.Closer
	read  chan struct{} // closed when its output has ended
}

// startWriter starts a child whose acknowledgements go to the ledger.
func startWriter(t *testing.T, url, prefix string, l *ledger) *writer {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childURL+"="+url, childPrefix+"="+prefix)
	cmd.Stderr = os.Stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // it has ended, unless the test failed
	w := &writer{cmd: cmd, stdin: stdin, read: make(chan struct{})}
	go func() {
		defer close(w.read)
		for lines := bufio.NewScanner(stdout); lines.Scan(); {
			var name string
			var r eventstore.AppendResult
			if _, err := fmt.Sscanf(lines.Text(), "%s %d %d", &name, &r.Revision, &r.Position); err != nil {
				t.Errorf("the writer said %q", lines.Text())
				return
			}
			l.acknowledged(name, r)
		}
	}()
	return w
}

// kill ends the child with kill -9 and reads what it had said.
func (w *writer) kill(t *testing.T) {
	t.Helper()
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-w.read
	_ = w.cmd.Wait() // killed, as wanted
}

// finish lets the child end by itself.
func (w *writer) finish(t *testing.T) {
	t.Helper()
	if err := w.stdin.Close(); err != nil {
		t.Fatal(err)
	}
	<-w.read
	if err := w.cmd.Wait(); err != nil {
		t.Errorf("the writer ended with %v", err)
	}
}

// eventually waits until ok.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}
