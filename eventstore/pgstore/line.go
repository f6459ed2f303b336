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

// line is the writer's connection. While that is attended, whoever reads waits for
// the answer in the kernel, as a C program would: being parked and called again by
// Go's poller costs a tenth of a lone append. It waits so no longer than a usual
// flush takes, and never for batches, when other goroutines want the processor.
type line struct {
	net.Conn
	raw      syscall.RawConn
	attended *atomic.Bool // the writer's
}

// dialler makes a line of each connection that a dialer gives, if it allows that.
// The driver dials for itself as well, to cancel: nothing here belongs to one connection.
func (w *writer) dialler(dial pgconn.DialFunc) pgconn.DialFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
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
		return &line{Conn: conn, raw: raw, attended: &w.attended}, nil
	}
}

func (l *line) Read(b []byte) (int, error) {
	if l.attended.Load() {
		// An error says that the connection is closed, as Read will.
		_ = l.raw.Control(func(fd uintptr) { waitReadable(fd, attention) })
	}
	return l.Conn.Read(b)
}
