package pglocal

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// maxSocketDir leaves room for "/.s.PGSQL.5432.lock" in the 107 bytes of a unix socket's path.
const maxSocketDir = 85

const pollOrphan = 50 * time.Millisecond

// ErrInUse is returned when another process runs a server on the same directory.
var ErrInUse = errors.New("another process is using this data directory")

// Enterable tells whether PostgreSQL's user can work in a directory. It can not,
// for example, in root's home.
func Enterable(dir string) bool {
	user, err := serverUser()
	if err != nil {
		return false
	}
	cmd := exec.Command("test", "-x", dir)
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: user.credential()}
	return cmd.Run() == nil
}

// makeDir makes the server's directory, its own user's alone.
func (s *Server) makeDir() error {
	if s.opts.Dir == "" {
		dir, err := os.MkdirTemp(shortTemp(), "sijil-pg-")
		if err != nil {
			return err
		}
		s.opts.Dir, s.opts.Ephemeral = dir, true
	}
	dir, err := filepath.Abs(s.opts.Dir)
	if err != nil {
		return err
	}
	s.opts.Dir = dir
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if err := s.user.own(dir); err != nil {
		return err
	}
	if !Enterable(dir) {
		return fmt.Errorf("PostgreSQL runs as the user %s, who cannot enter %s: choose a directory elsewhere", s.user, dir)
	}
	return nil
}

// makeSockets makes the socket directory: beside the data where the path is short enough.
func (s *Server) makeSockets() error {
	dir := filepath.Join(s.opts.Dir, "sockets")
	if len(dir) > maxSocketDir {
		tmp, err := os.MkdirTemp("/tmp", "sijil-pg-")
		if err != nil {
			return err
		}
		dir = tmp
	}
	s.sockets = dir
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return s.user.own(dir)
}

// shortTemp is the temporary directory, unless its path is too long for a socket.
func shortTemp() string {
	if dir := os.TempDir(); len(dir) <= maxSocketDir/2 {
		return dir
	}
	return "/tmp"
}

// lockDir holds the directory for this process; the kernel lets go when it ends, however it ends.
func lockDir(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("%w: %s", ErrInUse, dir)
	}
	return f, nil
}

// endOrphan waits for, and at last ends, a server that a killed process left on
// our data. We hold the lock, so nobody else wants it.
func endOrphan(data string) error {
	for wait := time.Duration(0); ; wait += pollOrphan {
		pid := namedPid(data)
		if pid == 0 || !worksIn(pid, data) {
			return removeStranger(data, pid)
		}
		switch {
		case wait == 0:
			_ = syscall.Kill(pid, syscall.SIGINT) // it may end by itself in between
		case wait == orphanLimit:
			_ = syscall.Kill(pid, syscall.SIGQUIT)
		case wait > 2*orphanLimit:
			return fmt.Errorf("an old PostgreSQL (process %d) does not let go of %s: end it", pid, data)
		}
		time.Sleep(pollOrphan)
	}
}

// namedPid is the process that postmaster.pid names; 0 for none.
func namedPid(data string) int {
	b, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
	if err != nil {
		return 0
	}
	first, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || pid <= 1 {
		return 0
	}
	return pid
}

// removeStranger removes a postmaster.pid whose number was given to a stranger
// since, as happens when a container starts again: PostgreSQL would refuse to
// start. Any other stale file is PostgreSQL's own to judge.
func removeStranger(data string, pid int) error {
	if pid == 0 || syscall.Kill(pid, 0) == syscall.ESRCH {
		return nil
	}
	return os.Remove(filepath.Join(data, "postmaster.pid"))
}
