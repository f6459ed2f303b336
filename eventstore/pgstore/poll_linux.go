package pgstore

import (
	"time"

	"golang.org/x/sys/unix"
)

// waitReadable returns when fd has something to read, or after the limit.
func waitReadable(fd uintptr, limit time.Duration) {
	// An error is no loss: the read that follows finds out.
	_, _ = unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, int(limit.Milliseconds()))
}
