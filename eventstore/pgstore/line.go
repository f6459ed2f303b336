package pgstore

import (
	"context"
	"net"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// attention is how long a reader waits in the kernel; deadlines and Close are heeded after it.
const attention = 2 * time.Millisecond

// line is the writer's connection. While it is attended, whoever reads waits for
// the answer in the kernel, as a C program would: being parked and called again by
// Go's poller costs a tenth of a lone append. It waits so no longer than a usual
// flush takes, and never for batches, when other goroutines want the processor.
type line struct {
	net.Conn
	raw      syscall.RawConn
	attended atomic.Bool // the driver may read in the background
}

// dialler makes a line of the connection that a dialer gives, if it allows that.
func (w *writer) dialler(dial pgconn.DialFunc) pgconn.DialFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		w.line = nil
		conn, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		owner, ok := conn.(syscall.Conn)
		if !ok {
			return conn, nil
		}
		raw, err := owner.SyscallConn()
		if err != nil {
			return nil, err
		}
		w.line = &line{Conn: conn, raw: raw}
		return w.line, nil
	}
}

func (l *line) Read(b []byte) (int, error) {
	if l.attended.Load() {
		// An error says that the connection is closed, as Read will.
		_ = l.raw.Control(func(fd uintptr) { waitReadable(fd, attention) })
	}
	return l.Conn.Read(b)
}
