package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"sijil/internal/pglocal"
)

const (
	defaultDataDir = ".sijil"

	// demoFormat stands in the data directory and changes when an older one can no longer be used.
	demoFormat = "sijil demo 1\n"

	formatFile   = "format"
	keyFile      = "key.jwk"
	lockFile     = "lock"
	demoFile     = "demo.json"
	feedCertFile = "esdb.crt"
	postgresDir  = "postgres"
	postgresLog  = "postgres.log"
	postgresHome = "/var/lib/sijil-demo" // for root's data where PostgreSQL's user cannot go
)

// demoDir is the demo's data directory, held by this process alone.
type demoDir struct {
	path     string
	people   int    // of the sample town
	postgres string // where PostgreSQL keeps its data
	lock     *os.File
}

// openDemoDir takes a data directory for this process, making it or, if fresh,
// emptying it. It only ever removes what a demo has made.
func openDemoDir(path string, fresh bool, notices io.Writer) (*demoDir, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	if err := checkFormat(path, fresh); err != nil {
		return nil, err
	}
	d := &demoDir{path: path, people: townPeople}
	if err := d.take(); err != nil {
		return nil, err
	}
	if err := d.settle(fresh, notices); err != nil {
		return nil, errors.Join(err, d.lock.Close())
	}
	return d, nil
}

// checkFormat refuses a directory that is somebody else's, or another version's.
func checkFormat(path string, fresh bool) error {
	text, err := os.ReadFile(filepath.Join(path, formatFile))
	switch {
	case err == nil && (fresh || string(text) == demoFormat):
		return nil
	case err == nil:
		return fmt.Errorf("%s was made by another version of sijil: begin anew with --fresh, or choose another --data-dir", path)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s holds other files and no demo: choose a new or empty --data-dir", path)
	}
	return os.WriteFile(filepath.Join(path, formatFile), []byte(demoFormat), 0o600)
}

// take locks the directory; the kernel gives it free when this process ends, however it ends.
func (d *demoDir) take() (err error) {
	if d.lock, err = os.OpenFile(d.file(lockFile), os.O_CREATE|os.O_RDWR, 0o600); err != nil {
		return err
	}
	if err := syscall.Flock(int(d.lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return errors.Join(fmt.Errorf("another demo runs on %s (its addresses are in %s): stop it, or choose another --data-dir",
			d.path, d.file(demoFile)), d.lock.Close())
	}
	return nil
}

// settle decides where PostgreSQL's data goes, and removes what an earlier demo left.
func (d *demoDir) settle(fresh bool, notices io.Writer) error {
	d.postgres = d.file(postgresDir)
	if os.Geteuid() == 0 {
		if err := d.settleForRoot(notices); err != nil {
			return err
		}
	}
	old := []string{d.file(demoFile)} // of a demo that was killed: its presence tells that this one is ready
	if fresh {
		old = append(old, d.file(townFile), d.file(keyFile), d.file(proofKeyFile), d.file(proofFolder), d.file(postgresLog), d.postgres)
	}
	for _, name := range old {
		if err := os.RemoveAll(name); err != nil {
			return fmt.Errorf("remove the old data: %w", err)
		}
	}
	return os.WriteFile(d.file(formatFile), []byte(demoFormat), 0o600)
}

// settleForRoot lets PostgreSQL's user pass through the directory, or goes elsewhere.
func (d *demoDir) settleForRoot(notices io.Writer) error {
	if err := os.Chmod(d.path, 0o711); err != nil {
		return err
	}
	if pglocal.Enterable(d.path) {
		return nil
	}
	if err := os.MkdirAll(postgresHome, 0o711); err != nil {
		return err
	}
	d.postgres = filepath.Join(postgresHome, fmt.Sprintf("%x", sha256.Sum256([]byte(d.path)))[:12])
	fmt.Fprintf(notices, "PostgreSQL does not run as root, and its user cannot enter %s; its data is in %s\n", d.path, d.postgres)
	return nil
}

func (d *demoDir) file(name string) string { return filepath.Join(d.path, name) }

// close gives the directory free. Without demo.json nobody takes the demo for running.
func (d *demoDir) close() error {
	err := os.Remove(d.file(demoFile))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // it never became ready
	}
	return errors.Join(err, d.lock.Close())
}
