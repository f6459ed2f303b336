package pglocal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// process is one run of the postmaster.
type process struct {
	pid  int
	done chan struct{}
	tail *tail
}

// start runs the postmaster and waits until it answers. After a kill -9 the old
// server's children can hold its shared memory for a moment, so it tries again.
func (s *Server) start(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for giveUp := time.Now().Add(orphanLimit); ; {
		p, err := s.spawn()
		if err != nil {
			return err
		}
		s.process = p
		if err = s.awaitReady(ctx, p); err == nil {
			return nil
		}
		s.end(syscall.SIGQUIT)
		if ctx.Err() != nil || time.Now().After(giveUp) || !p.tail.contains("pre-existing shared memory", "postmaster.pid") {
			return err
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (s *Server) spawn() (*process, error) {
	p := &process{done: make(chan struct{}), tail: &tail{next: s.opts.Log}}
	args := []string{"-D", s.data()}
	for _, setting := range append([]string{
		"listen_addresses=",
		"unix_socket_directories=" + s.sockets,
		"unix_socket_permissions=0700",
		"port=" + port,
		"max_connections=200",
		"timezone=UTC",
		"log_timezone=UTC",
		// PostgreSQL's log must not hold personal data: no failing statements, no key values.
		"log_min_error_statement=panic",
		"log_error_verbosity=terse",
	}, s.opts.Settings...) {
		args = append(args, "-c", setting)
	}
	cmd := s.command("postgres", args...)
	cmd.Stdout, cmd.Stderr = p.tail, p.tail
	signal := syscall.SIGINT
	if s.opts.Ephemeral {
		signal = syscall.SIGQUIT
	}
	tie(cmd.SysProcAttr, signal)

	started := make(chan error)
	go func() {
		// The kernel ties the server to the thread that made it, so that thread must live as long.
		runtime.LockOSThread()
		err := cmd.Start()
		if err == nil {
			p.pid = cmd.Process.Pid
		}
		started <- err
		if err == nil {
			_ = cmd.Wait() // how it ended is in its log
			close(p.done)
		}
	}()
	if err := <-started; err != nil {
		return nil, fmt.Errorf("start PostgreSQL: %w", err)
	}
	return p, nil
}

func (s *Server) awaitReady(ctx context.Context, p *process) error {
	for {
		c, err := pgx.Connect(ctx, s.URL("postgres", Super))
		if err == nil {
			return c.Close(ctx)
		}
		select {
		case <-p.done:
			return fmt.Errorf("PostgreSQL ended at once: %s", p.tail.last())
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL did not answer (%w): %s", ctx.Err(), p.tail.last())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// command runs one of PostgreSQL's programs as its user, in a clean environment
// and in a folder that this user can enter.
func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir = s.opts.Dir
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: s.user.credential()} // Ctrl-C is for us; we then stop it in order
	return cmd
}

// initdb makes the data directory in one step, so that a killed attempt leaves nothing half-made.
func (s *Server) initdb(ctx context.Context) error {
	if dataVersion(s.data()) != 0 {
		return nil
	}
	fresh := s.data() + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	args := []string{"-D", fresh, "-U", Super, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"}
	if programVersion(ctx, s.bin) >= 15 {
		args = append(args, "--locale-provider=icu", "--icu-locale=und")
	}
	if s.opts.Ephemeral {
		args = append(args, "--no-sync")
	}
	if out, err := s.command("initdb", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, bytes.TrimSpace(out))
	}
	return os.Rename(fresh, s.data())
}

// Restart starts the server again on the same data and the same socket, after
// stopping it if it still runs.
func (s *Server) Restart(ctx context.Context) error {
	s.end(syscall.SIGINT)
	return s.start(ctx)
}

// Stop ends the server in order and gives its directory free. An ephemeral one is removed.
func (s *Server) Stop() error {
	signal := syscall.SIGINT // fast: sessions end, data is flushed
	if s.opts.Ephemeral {
		signal = syscall.SIGQUIT
	}
	s.end(signal)
	return s.close()
}

// StopImmediate crashes the server as `pg_ctl stop -m immediate` does. Restart recovers it.
func (s *Server) StopImmediate() { s.end(syscall.SIGQUIT) }

// Kill ends the postmaster with kill -9. Restart recovers it.
func (s *Server) Kill() { s.end(syscall.SIGKILL) }

func (s *Server) end(signal syscall.Signal) {
	if s.process == nil {
		return
	}
	for _, sig := range []syscall.Signal{signal, syscall.SIGQUIT, syscall.SIGKILL} {
		_ = syscall.Kill(s.process.pid, sig) // it may be gone already
		select {
		case <-s.process.done:
			s.process = nil
			return
		case <-time.After(stopTimeout):
		}
	}
}

func (s *Server) close() error {
	var errs []error
	if s.sockets != "" {
		errs = append(errs, os.RemoveAll(s.sockets))
	}
	if s.opts.Ephemeral && s.opts.Dir != "" && s.lock != nil {
		errs = append(errs, os.RemoveAll(s.opts.Dir))
	}
	if s.lock != nil {
		errs = append(errs, s.lock.Close())
		s.lock = nil
	}
	return errors.Join(errs...)
}
