// Package pglocal runs a private PostgreSQL: for the demo, for tests and for
// benchmarks. It works as root, which PostgreSQL itself refuses, by dropping to
// the postgres user (or nobody), and as an ordinary user.
//
// The server listens on a unix socket in a directory that only its user can
// enter, never on a network port. It ends when the process that started it ends.
package pglocal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// The roles and the database that every server is started with.
const (
	Super    = "postgres"    // the superuser
	Owner    = "sijil_owner" // owns databases and the log
	App      = "sijil_app"   // what the application runs as
	Database = "sijil"
)

const (
	port         = "5432" // only names the socket file
	startTimeout = 60 * time.Second
	stopTimeout  = 30 * time.Second
	orphanLimit  = 10 * time.Second // for a server whose parent was killed a moment ago
)

// Options of a private server.
type Options struct {
	Dir       string    // where the data is kept between runs; empty makes a temporary one
	Log       io.Writer // PostgreSQL's own log; nil keeps only its end, for errors
	Notices   io.Writer // what the user should know, for example that a package is installed; nil is standard error
	Ephemeral bool      // remove Dir at Stop
	Settings  []string  // further "name=value" of postgresql.conf
}

// Server is a running private PostgreSQL. Its methods are not for concurrent use, except URL.
type Server struct {
	opts    Options
	bin     string // the folder of initdb and postgres
	user    *account
	sockets string
	lock    *os.File
	process *process // nil while stopped
}

// Start makes the data directory if there is none, starts PostgreSQL on it and
// waits until it answers. It refuses a directory that another process uses.
func Start(ctx context.Context, opts Options) (*Server, error) {
	if opts.Notices == nil {
		opts.Notices = os.Stderr
	}
	s := &Server{opts: opts}
	if err := s.open(ctx); err != nil {
		s.end(syscall.SIGQUIT)
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *Server) open(ctx context.Context) (err error) {
	if s.user, err = serverUser(); err != nil {
		return err
	}
	if err := s.makeDir(); err != nil {
		return err
	}
	if s.lock, err = lockDir(s.opts.Dir); err != nil {
		return err
	}
	if s.bin, err = binaries(ctx, dataVersion(s.data()), s.opts.Notices); err != nil {
		return err
	}
	if err := endOrphan(s.data()); err != nil {
		return err
	}
	if err := s.initdb(ctx); err != nil {
		return err
	}
	if err := s.makeSockets(); err != nil {
		return err
	}
	if err := s.start(ctx); err != nil {
		return err
	}
	return s.prepare(ctx)
}

func (s *Server) data() string { return filepath.Join(s.opts.Dir, "data") }

// Dir is where the server keeps its data.
func (s *Server) Dir() string { return s.opts.Dir }

// URL gives a connection string for a database and a role.
func (s *Server) URL(database, role string) string {
	q := url.Values{"host": {s.sockets}, "port": {port}}
	u := url.URL{Scheme: "postgres", User: url.User(role), Path: "/" + database, RawQuery: q.Encode()}
	return u.String()
}

// Pid is the postmaster's process id; 0 while it is stopped.
func (s *Server) Pid() int {
	if s.process == nil {
		return 0
	}
	return s.process.pid
}

// Exited is closed when the present postmaster ends, wanted or not; it is nil while the server is stopped.
func (s *Server) Exited() <-chan struct{} {
	if s.process == nil {
		return nil
	}
	return s.process.done
}

// prepare makes the roles and the database; it changes nothing the second time.
func (s *Server) prepare(ctx context.Context) error {
	for _, role := range []string{Owner, App} {
		if err := s.ensure(ctx, `SELECT FROM pg_roles WHERE rolname = $1`, role, `CREATE ROLE `+role+` LOGIN`); err != nil {
			return err
		}
	}
	if err := s.superExec(ctx, `GRANT `+App+` TO `+Owner); err != nil {
		return err
	}
	return s.ensure(ctx, `SELECT FROM pg_database WHERE datname = $1`, Database, `CREATE DATABASE `+Database+` OWNER `+Owner)
}

func (s *Server) ensure(ctx context.Context, query, name, create string) error {
	return s.super(ctx, func(c *pgx.Conn) error {
		tag, err := c.Exec(ctx, query, name)
		if err != nil || tag.RowsAffected() > 0 {
			return err
		}
		_, err = c.Exec(ctx, create)
		return err
	})
}

func (s *Server) superExec(ctx context.Context, sql string) error {
	return s.super(ctx, func(c *pgx.Conn) error {
		_, err := c.Exec(ctx, sql)
		return err
	})
}

func (s *Server) super(ctx context.Context, do func(*pgx.Conn) error) error {
	c, err := pgx.Connect(ctx, s.URL("postgres", Super))
	if err != nil {
		return fmt.Errorf("connect to the private PostgreSQL: %w", err)
	}
	defer c.Close(context.WithoutCancel(ctx))
	return do(c)
}

// dataVersion is the major version that made a data directory; 0 for none.
func dataVersion(data string) int {
	b, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if err != nil {
		return 0
	}
	v, _ := strconv.Atoi(strings.TrimSpace(string(b)))
	return v
}
