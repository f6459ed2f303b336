package pglocal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"syscall"
)

// EnvBin names the folder of initdb and postgres, before any other is looked at.
const EnvBin = "SIJIL_PG_BIN"

// ErrMissing says in one line what to install.
var ErrMissing = errors.New("PostgreSQL is not installed: install it (Debian, Ubuntu: apt-get install postgresql; " +
	"Fedora: dnf install postgresql-server postgresql-contrib; macOS: brew install postgresql), or set " + EnvBin + " to the folder of initdb")

// binaries finds PostgreSQL's programs: of the version that made the data if
// there is data, else the newest. As root on Debian and Ubuntu it installs them.
func binaries(ctx context.Context, version int, notices io.Writer) (string, error) {
	found := candidates()
	if len(found) == 0 && os.Getenv(EnvBin) == "" {
		if err := install(ctx, notices); err != nil {
			return "", err
		}
		found = candidates()
	}
	if len(found) == 0 {
		return "", ErrMissing
	}
	if version == 0 {
		return found[0], nil
	}
	for _, bin := range found {
		if programVersion(ctx, bin) == version {
			return bin, nil
		}
	}
	return "", fmt.Errorf("the data was made by PostgreSQL %d, which is not installed (found: %d): install it, or begin with fresh data",
		version, programVersion(ctx, found[0]))
}

func candidates() []string {
	if dir := os.Getenv(EnvBin); dir != "" {
		return slices.DeleteFunc([]string{dir}, incomplete)
	}
	var dirs []string
	if path, err := exec.LookPath("initdb"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(path))
		}
	}
	installed, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // the pattern is well formed
	slices.SortFunc(installed, func(a, b string) int { return majorIn(b) - majorIn(a) })
	return slices.DeleteFunc(append(dirs, installed...), incomplete)
}

func incomplete(dir string) bool {
	for _, name := range []string{"initdb", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(dir, name)); err != nil {
			return true
		}
	}
	return false
}

var number = regexp.MustCompile(`\d+`)

// majorIn reads the version out of /usr/lib/postgresql/15/bin.
func majorIn(path string) int {
	v, _ := strconv.Atoi(number.FindString(path)) // none is 0
	return v
}

// programVersion asks the program itself; 0 if it does not say.
func programVersion(ctx context.Context, bin string) int {
	out, err := exec.CommandContext(ctx, filepath.Join(bin, "postgres"), "--version").Output()
	if err != nil {
		return 0
	}
	return majorIn(string(out))
}

// install installs Debian's package, one process at a time.
func install(ctx context.Context, notices io.Writer) error {
	apt, err := exec.LookPath("apt-get")
	if err != nil || os.Geteuid() != 0 {
		return ErrMissing
	}
	lock, err := os.OpenFile("/run/sijil-apt.lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return err
	}
	if len(candidates()) > 0 {
		return nil // another process was first
	}
	fmt.Fprintln(notices, "PostgreSQL is not installed; installing the package postgresql with apt-get (a minute or two)")
	for _, args := range [][]string{
		{"update", "-q"},
		{"install", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", "postgresql"},
	} {
		cmd := exec.CommandContext(ctx, apt, args...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := cmd.CombinedOutput(); err != nil {
			last := &tail{kept: out}
			return fmt.Errorf("apt-get %s failed (%s): %w", args[0], last.last(), ErrMissing)
		}
	}
	return nil
}
