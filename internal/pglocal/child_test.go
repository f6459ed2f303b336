package pglocal

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// childDir makes this test binary, started again, a program that runs a server there until its input ends.
const childDir = "SIJIL_TEST_CHILD_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		os.Exit(child(dir))
	}
	os.Exit(m.Run())
}

func child(dir string) int {
	s, err := Start(context.Background(), Options{Dir: dir})
	if err != nil {
		fmt.Println("failed:", err)
		return 1
	}
	fmt.Println(s.Pid())
	_, _ = io.Copy(io.Discard, os.Stdin) // the parent lets go
	if err := s.Stop(); err != nil {
		fmt.Println("failed:", err)
		return 1
	}
	return 0
}

// spawn starts a child and gives its server's process id.
func spawn(t *testing.T, binary, dir string, as *syscall.Credential) (cmd *exec.Cmd, stdin io.Closer, postmaster int) {
	t.Helper()
	cmd = exec.Command(binary)
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		t.Fatal(line)
	}
	return cmd, in, pid
}

func TestServerEndsWithItsParent(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := folder(t)
	cmd, _, pid := spawn(t, self, dir, nil)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed, as wanted

	next := begin(t, Options{Dir: dir}) // at once: it waits for the old one
	if next.Pid() == pid {
		t.Error("the old server was taken for the new one")
	}
	if !gone(pid) {
		t.Errorf("the old server, process %d, still lives", pid)
	}
	if n := ask(t, next, `SELECT 1`); n != 1 {
		t.Errorf("got %d", n)
	}
}

func TestAsAnOrdinaryUser(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		return // every other test shows it
	}
	const nobody = 65534
	dir := folder(t)
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "data")
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(data, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	cmd, stdin, pid := spawn(t, copySelf(t, dir), data, &syscall.Credential{Uid: nobody, Gid: nobody})
	if err := stdin.Close(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if !gone(pid) {
		t.Errorf("process %d still lives", pid)
	}
}

// copySelf copies the test binary to where everybody can run it.
func copySelf(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "child")
	if err := os.WriteFile(name, program, 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}
