package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"sijil/internal/pgtest"
)

// asProgram makes this test binary, started again, the program itself.
const asProgram = "SIJIL_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		code := run(ctx, os.Args[1:])
		stop()
		os.Exit(code)
	}
	pgtest.Main(m)
}

// child is the program at work.
type child struct {
	cmd    *exec.Cmd
	out    *bufio.Scanner
	errs   *safeBuffer
	exited chan error
}

type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// program prepares the program with arguments and SIJIL_ variables.
func program(binary string, env []string, args ...string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Env = append([]string{asProgram + "=1", "PATH=" + os.Getenv("PATH"), "HOME=/nonexistent"}, env...)
	cmd.Dir = "/"
	return cmd
}

// begin starts the program; it is killed at the test's end if it still runs.
func begin(t *testing.T, cmd *exec.Cmd) *child {
	t.Helper()
	c := &child{cmd: cmd, errs: &safeBuffer{}, exited: make(chan error, 1)}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = write, c.errs
	c.out = bufio.NewScanner(read)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = write.Close() // the child has its own
	go func() { c.exited <- cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended
		_ = read.Close()
	})
	return c
}

// await reads the output up to a line that begins so.
func (c *child) await(t *testing.T, prefix string) {
	t.Helper()
	giveUp := time.AfterFunc(2*time.Minute, func() { _ = c.cmd.Process.Kill() })
	defer giveUp.Stop()
	for c.out.Scan() {
		if strings.HasPrefix(c.out.Text(), prefix) {
			go func() {
				for c.out.Scan() { // never block the child
				}
			}()
			return
		}
	}
	t.Fatalf("ended without %q: %s", prefix, c.errs)
}

// end stops the program by a signal and gives its exit code.
func (c *child) end(t *testing.T, sig syscall.Signal) int {
	t.Helper()
	if err := c.cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
	select {
	case <-c.exited:
		return c.cmd.ProcessState.ExitCode()
	case <-time.After(time.Minute):
		t.Fatalf("it does not stop: %s", c.errs)
		return -1
	}
}

func self(t *testing.T) string {
	t.Helper()
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// folder is one that PostgreSQL's user can enter; testing's own are root's alone.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "sijil-cmd-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func readInfo(t *testing.T, dir string) (info demoInfo) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, demoFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &info); err != nil {
		t.Fatal(err)
	}
	return info
}

// postQuery sends a query as a role, or without a token, and gives status and body.
func postQuery(t *testing.T, url, token, query string) (int, string) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer bytes.Buffer
	if _, err := answer.ReadFrom(resp.Body); err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, answer.String()
}

func personOf(n any) string {
	return fmt.Sprintf(`{ person(nationalNumber: %q) { nationalNumber } }`, n)
}
