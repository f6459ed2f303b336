package pglocal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// folder is one that PostgreSQL's user can enter; testing's own are root's alone.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "sijil-pglocal-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func begin(t *testing.T, opts Options) *Server {
	t.Helper()
	s, err := Start(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// run executes SQL as the owner of the database sijil.
func run(t *testing.T, s *Server, sql string) {
	t.Helper()
	ask(t, s, sql+`; SELECT 0`)
}

// ask answers the number that the last statement selects.
func ask(t *testing.T, s *Server, sql string) (n int) {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, s.URL(Database, Owner)+"&default_query_exec_mode=simple_protocol")
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx)
	results, err := c.PgConn().Exec(ctx, sql).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := results[len(results)-1].Rows
	if _, err := fmt.Sscan(string(rows[0][0]), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCommittedRowsSurviveACrash(t *testing.T) {
	t.Parallel()
	for name, crash := range map[string]func(*Server){"kill -9": (*Server).Kill, "immediate": (*Server).StopImmediate} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := begin(t, Options{})
			run(t, s, `CREATE TABLE kept (n int)`)
			for i := range 3 {
				run(t, s, `INSERT INTO kept VALUES (1)`)
				crash(s)
				if s.Pid() != 0 {
					t.Fatal("the server still has a process")
				}
				if err := s.Restart(context.Background()); err != nil {
					t.Fatal(err)
				}
				if n := ask(t, s, `SELECT count(*) FROM kept`); n != i+1 {
					t.Fatalf("%d rows after crash %d", n, i+1)
				}
			}
		})
	}
}

func TestDataIsKeptBetweenRuns(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	first := begin(t, Options{Dir: dir})
	run(t, first, `CREATE TABLE kept AS SELECT 42 AS n`)
	if err := first.Stop(); err != nil {
		t.Fatal(err)
	}
	for name, pid := range map[string]int{"no stale file": 0, "of a process that is gone": 1 << 22, "of a stranger": os.Getpid()} {
		if pid != 0 {
			leavePid(t, dir, pid)
		}
		again := begin(t, Options{Dir: dir})
		if n := ask(t, again, `SELECT n FROM kept`); n != 42 {
			t.Errorf("%s: got %d", name, n)
		}
		if err := again.Stop(); err != nil {
			t.Fatal(err)
		}
	}
}

// leavePid leaves a postmaster.pid as a server that was killed does.
func leavePid(t *testing.T, dir string, pid int) {
	t.Helper()
	name := filepath.Join(dir, "data", "postmaster.pid")
	if err := os.WriteFile(name, fmt.Appendf(nil, "%d\n%s\n", pid, filepath.Dir(name)), 0o600); err != nil {
		t.Fatal(err)
	}
	if u, err := serverUser(); err != nil {
		t.Fatal(err)
	} else if err := u.own(name); err != nil {
		t.Fatal(err)
	}
}

func TestTwoServersAtOnce(t *testing.T) {
	t.Parallel()
	a, b := begin(t, Options{}), begin(t, Options{})
	run(t, a, `CREATE TABLE here AS SELECT 1 AS n`)
	if n := ask(t, b, `SELECT count(*) FROM pg_tables WHERE tablename = 'here'`); n != 0 {
		t.Error("the second server shows the first one's table")
	}
}

func TestOneDirectoryServesOnce(t *testing.T) {
	t.Parallel()
	s := begin(t, Options{})
	if _, err := Start(context.Background(), Options{Dir: s.Dir()}); !errors.Is(err, ErrInUse) {
		t.Errorf("a second start answers %v", err)
	}
	if n := ask(t, s, `SELECT 1`); n != 1 {
		t.Error("the first server was disturbed")
	}
}

func TestEphemeralLeavesNothing(t *testing.T) {
	t.Parallel()
	s := begin(t, Options{})
	pid := s.Pid()
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.Dir()); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", s.Dir(), err)
	}
	if !gone(pid) {
		t.Errorf("process %d still lives", pid)
	}
}

func TestLocaleKnowsArabic(t *testing.T) {
	t.Parallel()
	s := begin(t, Options{})
	if n := ask(t, s, `CREATE EXTENSION pg_trgm; SELECT cardinality(show_trgm('محمد'))`); n == 0 {
		t.Error("pg_trgm finds no Arabic")
	}
}

func TestAFolderThatCannotBeEnteredIsRefused(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		return // an ordinary user's server runs as that user
	}
	closed := folder(t) // 0700 and root's
	_, err := Start(context.Background(), Options{Dir: filepath.Join(closed, "inner")})
	if err == nil || !strings.Contains(err.Error(), "choose a directory elsewhere") {
		t.Errorf("got %v", err)
	}
}

func TestALongPathGetsASocketElsewhere(t *testing.T) {
	t.Parallel()
	long := filepath.Join(folder(t), strings.Repeat("long", 30))
	if err := os.Chmod(filepath.Dir(long), 0o711); err != nil {
		t.Fatal(err)
	}
	s := begin(t, Options{Dir: long})
	if n := ask(t, s, `SELECT 7`); n != 7 {
		t.Errorf("got %d", n)
	}
}

// gone waits a little for a process to end.
func gone(pid int) bool {
	for range 200 {
		if syscall.Kill(pid, 0) == syscall.ESRCH {
			return true
		}
		time.Sleep(50 * time.Millisecond)
	}
	return false
}
