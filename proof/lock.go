package proof

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"
)

// errBusy: another process has the file. It is tried again.
var errBusy = errors.New("another process works on it now")

// lockPath takes a lock that ends with the process at the latest.
func lockPath(path string) (unlock func() error, err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = errBusy
		}
		return nil, errors.Join(err, f.Close())
	}
	return f.Close, nil
}

// lock keeps other publishers off the folder. It waits for one that is at work.
func (f *Folder) lock(ctx context.Context) (unlock func() error, err error) {
	const patience, pause = 10 * time.Second, 50 * time.Millisecond
	for began := time.Now(); ; {
		unlock, err = lockPath(f.file(lockFile))
		if !errors.Is(err, errBusy) || time.Since(began) > patience {
			return unlock, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}
