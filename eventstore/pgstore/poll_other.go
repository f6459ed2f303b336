//go:build !linux

package pgstore

import "time"

// waitReadable leaves the waiting to Go's poller.
func waitReadable(uintptr, time.Duration) {}
