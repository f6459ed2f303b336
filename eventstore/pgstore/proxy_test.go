package pgstore_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
)

// proxy stands between a store and the database. Armed, it lets the next append
// through, and cuts the connection when the database has answered it.
type proxy struct {
	url   string
	armed atomic.Bool
	cuts  atomic.Int64
}

func startProxy(t *testing.T, databaseURL string) *proxy {
	t.Helper()
	config, err := pgconn.ParseConfig(databaseURL)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	p := &proxy{url: fmt.Sprintf("postgres://%s@%s/%s?sslmode=disable", config.User, listener.Addr(), config.Database)}
	socket := filepath.Join(config.Host, fmt.Sprintf(".s.PGSQL.%d", config.Port))
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return // closed with the test
			}
			server, err := net.Dial("unix", socket)
			if err != nil {
				t.Error(err)
				return
			}
			go p.pipe(client, server)
		}
	}()
	return p
}

func (p *proxy) pipe(client, server net.Conn) {
	defer client.Close()
	defer server.Close()
	var appends atomic.Bool // this connection is one that appends
	go func() {
		defer server.Close()
		forward(server, client, func(message []byte) bool {
			if bytes.Contains(message, []byte("append")) {
				appends.Store(true)
			}
			return true
		})
	}()
	forward(client, server, func(message []byte) bool {
		if appends.Load() && committed(message) && p.armed.CompareAndSwap(true, false) {
			p.cuts.Add(1)
			return false
		}
		return true
	})
}

// committed tells whether the database says that it is ready after the rows of an
// append, which it does when the commit is done.
func committed(answer []byte) bool {
	return bytes.Contains(answer, []byte("SELECT 1\x00")) && bytes.HasSuffix(answer, []byte("Z\x00\x00\x00\x05I"))
}

// forward copies while pass allows.
func forward(to io.Writer, from io.Reader, pass func(message []byte) bool) {
	buffer := make([]byte, 1<<20)
	for {
		n, err := from.Read(buffer)
		if err != nil || !pass(buffer[:n]) {
			return
		}
		if _, err := to.Write(buffer[:n]); err != nil {
			return
		}
	}
}
