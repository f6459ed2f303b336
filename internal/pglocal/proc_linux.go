package pglocal

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// tie makes the kernel end the child by a signal when the thread that made it ends.
func tie(attr *syscall.SysProcAttr, signal syscall.Signal) { attr.Pdeathsig = signal }

// worksIn tells whether a process lives and its working directory is dir; a
// process id may have been given to a stranger since.
func worksIn(pid int, dir string) bool {
	cwd, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid))
	if err != nil {
		return false
	}
	dir, err = filepath.EvalSymlinks(dir)
	return err == nil && cwd == dir
}
