//go:build unix && !linux

package pglocal

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// tie does nothing: only Linux can tie a child to its parent.
func tie(*syscall.SysProcAttr, syscall.Signal) {}

// worksIn tells whether a process lives and was started on dir.
func worksIn(pid int, dir string) bool {
	out, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), dir)
}
