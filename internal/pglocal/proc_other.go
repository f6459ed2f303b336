//go:build unix && !linux

package pglocal

import "syscall"

// tie does nothing: only Linux can tie a child to its parent.
func tie(*syscall.SysProcAttr, syscall.Signal) {}

// worksIn tells whether a process lives.
func worksIn(pid int, _ string) bool { return syscall.Kill(pid, 0) == nil }
