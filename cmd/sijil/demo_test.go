package main

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// postmaster is the process of a demo's PostgreSQL.
func postmaster(t *testing.T, dir string) int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, postgresDir, "data", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

func gone(pid int) bool {
	for range 100 {
		if syscall.Kill(pid, 0) == syscall.ESRCH {
			return true
		}
		time.Sleep(50 * time.Millisecond)
	}
	return false
}

// demo starts a demo on any port and waits until it says that it serves.
func demo(t *testing.T, binary, dir string, as *syscall.Credential, more ...string) (*child, demoInfo) {
	t.Helper()
	cmd := program(binary, nil, append([]string{"demo", "--addr", "127.0.0.1:0", "--data-dir", dir}, more...)...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	c := begin(t, cmd)
	c.await(t, "ready")
	return c, readInfo(t, dir)
}

func stopped(t *testing.T, c *child, dir string) {
	t.Helper()
	pid := postmaster(t, dir)
	if code := c.end(t, syscall.SIGINT); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
	if !gone(pid) {
		t.Errorf("PostgreSQL, process %d, still lives", pid)
	}
	if _, err := os.Stat(filepath.Join(dir, demoFile)); !os.IsNotExist(err) {
		t.Errorf("%s is still there", demoFile)
	}
}

func TestDemo(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(folder(t), "data")
	began := time.Now()
	c, info := demo(t, self(t), dir, nil)
	t.Logf("ready after %.1f s", time.Since(began).Seconds())

	if mode := modeOf(t, filepath.Join(dir, demoFile)); mode != 0o600 {
		t.Errorf("demo.json with its tokens has mode %o", mode)
	}
	if mode := modeOf(t, filepath.Join(dir, keyFile)); mode != 0o600 {
		t.Errorf("the key has mode %o", mode)
	}
	if len(info.NationalNumbers) != samples || len(info.Tokens) != len(demoRoles) {
		t.Errorf("got %d numbers and %d tokens", len(info.NationalNumbers), len(info.Tokens))
	}
	for _, n := range info.NationalNumbers {
		if status, body := postQuery(t, info.GraphQL, info.Tokens["registrar"], personOf(n)); status != 200 || !strings.Contains(body, string(n)) {
			t.Errorf("a sample person answers %d %s", status, body)
		}
	}
	if status, _ := postQuery(t, info.GraphQL, "", personOf(info.NationalNumbers[0])); status != 401 {
		t.Errorf("without a token the answer is %d", status)
	}
	if _, body := postQuery(t, info.GraphQL, info.Tokens["verifier"], personOf(info.NationalNumbers[0])); !strings.Contains(body, `"forbidden"`) {
		t.Errorf("a verifier who asks for a person is answered %s", body)
	}
	if n := follows(t, info.Events, "death-", "retirement-"); n == 0 {
		t.Error("the demo's follower sees nothing")
	}
	secondDemoIsRefused(t, dir)
	portInUseIsRefused(t, strings.TrimSuffix(strings.TrimPrefix(info.GraphQL, "http://"), graphqlPath))
	stopped(t, c, dir)

	c, again := demo(t, self(t), dir, nil)
	if !slices.Equal(again.NationalNumbers, info.NationalNumbers) {
		t.Errorf("after a restart the samples are %v, before %v", again.NationalNumbers, info.NationalNumbers)
	}
	if status, _ := postQuery(t, again.GraphQL, info.Tokens["registrar"], personOf(info.NationalNumbers[0])); status != 200 {
		t.Errorf("a token from before the restart is answered %d", status)
	}
	stopped(t, c, dir)

	c, anew := demo(t, self(t), dir, nil, "--fresh")
	if slices.Equal(anew.NationalNumbers, info.NationalNumbers) {
		t.Error("--fresh kept the old data")
	}
	stopped(t, c, dir)
}

func modeOf(t *testing.T, name string) os.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func secondDemoIsRefused(t *testing.T, dir string) {
	t.Helper()
	out, err := program(self(t), nil, "demo", "--addr", "127.0.0.1:0", "--data-dir", dir, "--fresh").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "another demo runs on") {
		t.Errorf("a second demo on the same data: %v %s", err, out)
	}
}

func portInUseIsRefused(t *testing.T, addr string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "other")
	out, err := program(self(t), nil, "demo", "--addr", addr, "--data-dir", dir).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "in use by another program") {
		t.Errorf("a port in use: %v %s", err, out)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("the refused demo made its data directory")
	}
}

func TestDemoAsAnOrdinaryUser(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		return // the other tests show it
	}
	const nobody = 65534
	dir := folder(t)
	text, err := os.ReadFile(self(t))
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "sijil")
	if err := os.WriteFile(binary, text, 0o755); err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(dir, "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(home, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(home, "data")
	c, info := demo(t, binary, data, &syscall.Credential{Uid: nobody, Gid: nobody})
	if status, body := postQuery(t, info.GraphQL, info.Tokens["auditor"], personOf(info.NationalNumbers[0])); status != 200 {
		t.Errorf("got %d %s", status, body)
	}
	stopped(t, c, data)
}

func TestDemoThatIsKilledLeavesUsableData(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(folder(t), "data")
	cmd := program(self(t), nil, "demo", "--addr", "127.0.0.1:0", "--data-dir", dir)
	c := begin(t, cmd)
	c.await(t, "loading the sample town")
	time.Sleep(500 * time.Millisecond) // in the middle of it
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-c.exited
	c, info := demo(t, self(t), dir, nil)
	if len(info.NationalNumbers) != samples {
		t.Errorf("got %v", info.NationalNumbers)
	}
	stopped(t, c, dir)
}

func TestDemoTakesNoOtherFolder(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ file, text, want string }{
		"somebody's files": {"thesis.txt", "years of work", "holds other files"},
		"another version":  {formatFile, "sijil demo 0\n", "--fresh"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := folder(t)
			if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := program(self(t), nil, "demo", "--addr", "127.0.0.1:0", "--data-dir", dir).CombinedOutput()
			if err == nil || !strings.Contains(string(out), c.want) {
				t.Errorf("got %v %s", err, out)
			}
			if left, err := os.ReadFile(filepath.Join(dir, c.file)); err != nil || string(left) != c.text {
				t.Errorf("%s was changed: %v", c.file, err)
			}
		})
	}
}

func TestListenSaysWhatToDo(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := listen(l.Addr().String()); err == nil || !strings.Contains(err.Error(), "--addr") {
		t.Errorf("in use: %v", err)
	}
	if _, err := listen("127.0.0.1:http:x"); err == nil || !isUsage(err) {
		t.Errorf("no address: %v", err)
	}
}
