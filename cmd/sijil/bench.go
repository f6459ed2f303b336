package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/spf13/cobra"

	"sijil/internal/migrate"
	"sijil/internal/pglocal"
)

func benchCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure this build on this machine, beside a plain PostgreSQL doing the same work",
		Long: `Each benchmark measures Sijil and, in the same run and on the same server, the
plain way to do the same work, and prints the ratio of the two with its target.
Figures of different runs or machines cannot be compared; the ratios can.

Without --database-url a private PostgreSQL is started and removed again. With
it a database of its own is made on that server and dropped at the end; nothing
else there is touched, but the server is kept busy.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(benchAppendCommand(), benchRebuildCommand(), benchSearchCommand(), benchGraphQLCommand(), benchPoliciesCommand(), benchVerifyCommand())
	return cmd
}

// benchPlace says where a benchmark works.
type benchPlace struct {
	databaseURL string
	dir         string
}

func (p *benchPlace) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&p.databaseURL, "database-url", "", "a PostgreSQL server to measure on, as a role that may create databases and roles")
	f.StringVar(&p.dir, "dir", "", "where the private PostgreSQL keeps its data; choose the disk that you want to measure")
}

// open makes a migrated database and gives the connection strings of its
// application and its owner. done removes it all.
func (p *benchPlace) open(ctx context.Context, notices io.Writer) (appURL, ownerURL string, done func() error, err error) {
	if p.databaseURL != "" {
		return p.openRemote(ctx)
	}
	dir, err := os.MkdirTemp(p.dir, "sijil-bench-")
	if err != nil {
		return "", "", nil, err
	}
	server, err := pglocal.Start(ctx, pglocal.Options{Dir: dir, Ephemeral: true, Notices: notices})
	if err != nil {
		return "", "", nil, errors.Join(err, os.RemoveAll(dir))
	}
	ownerURL = server.URL(pglocal.Database, pglocal.Owner)
	if err := migrate.Up(ctx, ownerURL); err != nil {
		return "", "", nil, errors.Join(err, server.Stop())
	}
	return server.URL(pglocal.Database, pglocal.App), ownerURL, server.Stop, nil
}

// openRemote makes a database on a server that is there; the one role does everything.
func (p *benchPlace) openRemote(ctx context.Context) (appURL, ownerURL string, done func() error, err error) {
	u, err := url.Parse(p.databaseURL)
	if err != nil || u.Scheme == "" {
		return "", "", nil, usage("--database-url is not a URL; it looks like postgres://postgres@db.internal:5432/postgres")
	}
	admin, err := pgx.Connect(ctx, p.databaseURL)
	if err != nil {
		return "", "", nil, fmt.Errorf("connect to the server to measure on: %w", err)
	}
	name := "sijil_bench_" + strings.ToLower(rand.Text()[:10])
	done = func() error {
		ctx := context.WithoutCancel(ctx)
		_, err := admin.Exec(ctx, `DROP DATABASE IF EXISTS `+name+` WITH (FORCE)`)
		return errors.Join(err, admin.Close(ctx))
	}
	if _, err := admin.Exec(ctx, `CREATE DATABASE `+name+` TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`); err != nil {
		return "", "", nil, errors.Join(fmt.Errorf("make a database to measure in: %w", err), done())
	}
	u.Path = "/" + name
	if err := migrate.Up(ctx, u.String()); err != nil {
		return "", "", nil, errors.Join(err, done())
	}
	return u.String(), u.String(), done, nil
}

// findProgram finds one of PostgreSQL's programs: where SIJIL_PG_BIN says, in PATH, or where Debian puts it.
func findProgram(name string) (string, error) {
	if dir := os.Getenv(pglocal.EnvBin); dir != "" {
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path, nil
		}
	}
	installed, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name) // the pattern is well formed
	if len(installed) > 0 {
		return slices.Max(installed), nil
	}
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	return "", fmt.Errorf("%s is not installed, and is what this is compared with: install it "+
		"(Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-contrib), or set %s to its folder", name, pglocal.EnvBin)
}
