package pgtest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

const prefix = "sijil-test-"

// sweep removes what a test binary that was killed could not: its server ended
// with it, its directory is named after a process that is no more.
func sweep() {
	dirs, _ := filepath.Glob(filepath.Join("/tmp", prefix+"*")) // the pattern is well formed
	for _, dir := range dirs {
		pid, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(dir), prefix), "-")
		if n, err := strconv.Atoi(pid); err == nil && syscall.Kill(n, 0) == syscall.ESRCH {
			_ = os.RemoveAll(dir) // another user's stays
		}
	}
}
