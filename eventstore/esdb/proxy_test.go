package esdb_test

import (
	"bytes"
	"errors"
	"math"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// proxy stands between a store and a server and does to their connections what
// networks do. toxiproxy has no toxic for a reset after so many bytes of one
// answer, nor for a peer that is gone for good on the connections of before.
type proxy struct {
	address  string // what the store dials
	upstream string
	listener net.Listener
	copying  sync.WaitGroup

	swallowed atomic.Int64 // pieces
	resets    atomic.Int64 // of which a fault said when

	mu   sync.Mutex
	open map[*wire]bool
	faults
}

// faults are what is done to bytes as they come.
type faults struct {
	swallowUp   bool          // to the server
	swallowDown bool          // to the client
	delay       time.Duration // of each piece, both ways
	marker      []byte        // once the client has sent this,
	reset       int           // so many bytes of answers pass, and then the connection is reset
	armed       bool
}

// wire is one connection through the proxy.
type wire struct {
	client, server net.Conn
	goneUp         bool // something was swallowed: the rest would make no sense
	goneDown       bool
	left           int // bytes of answers until the reset
}

func startProxy(t testing.TB, upstream string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{address: l.Addr().String(), upstream: upstream, listener: l, open: map[*wire]bool{}}
	p.copying.Go(p.accept)
	t.Cleanup(p.stop)
	return p
}

func (p *proxy) stop() {
	_ = p.listener.Close() // again is an error, and does no harm
	p.cut()
	p.copying.Wait()
}

func (p *proxy) accept() {
	for {
		c, err := p.listener.Accept()
		if err != nil {
			return // closed with the test
		}
		p.copying.Go(func() { p.connect(c) })
	}
}

func (p *proxy) connect(c net.Conn) {
	s, err := net.Dial("tcp", p.upstream)
	if err != nil {
		_ = c.Close() // there is nobody to be told
		return
	}
	w := &wire{client: c, server: s, left: math.MaxInt}
	p.mu.Lock()
	p.open[w] = true
	p.mu.Unlock()
	p.copying.Go(func() { p.copy(w, c, s, true) })
	p.copy(w, s, c, false)
}

// copy ends both directions when either ends, but leaves the other side's end
// open where bytes are swallowed: it cannot know.
func (p *proxy) copy(w *wire, from, to net.Conn, up bool) {
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		if n > 0 && !p.pass(w, buffer[:n], to, up) {
			err = errReset
		}
		if err != nil {
			p.close(w, errors.Is(err, errReset))
			return
		}
	}
}

var errReset = errors.New("reset")

// pass does to a piece what the faults say; false resets the connection.
func (p *proxy) pass(w *wire, piece []byte, to net.Conn, up bool) bool {
	p.mu.Lock()
	f := p.faults
	if up && f.armed && bytes.Contains(piece, f.marker) {
		p.armed, w.left = false, f.reset
	}
	w.goneUp, w.goneDown = w.goneUp || up && f.swallowUp, w.goneDown || !up && f.swallowDown
	swallow := up && w.goneUp || !up && w.goneDown
	cut := false
	if !up && !swallow && w.left < math.MaxInt {
		cut = len(piece) > w.left
		piece = piece[:min(len(piece), w.left)]
		w.left -= len(piece)
	}
	p.mu.Unlock()
	time.Sleep(f.delay)
	switch {
	case cut:
		p.resets.Add(1)
	case swallow:
		p.swallowed.Add(1)
	}
	if !swallow {
		if _, err := to.Write(piece); err != nil {
			return false
		}
	}
	return !cut
}

func (p *proxy) close(w *wire, reset bool) {
	for _, c := range []net.Conn{w.client, w.server} {
		if tcp, ok := c.(*net.TCPConn); ok && reset {
			_ = tcp.SetLinger(0) // fails only on what is closed
		}
		_ = c.Close() // the second of two fails
	}
	p.mu.Lock()
	delete(p.open, w)
	p.mu.Unlock()
}

// set changes what is done from now on.
func (p *proxy) set(f faults) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.faults = f
}

// cut resets all connections.
func (p *proxy) cut() {
	p.mu.Lock()
	var all []*wire
	for w := range p.open {
		all = append(all, w)
	}
	p.mu.Unlock()
	for _, w := range all {
		p.close(w, true)
	}
}

// live is how many connections there are.
func (p *proxy) live() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.open)
}

// eventually waits for what must come.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("this does not come about: %s", what)
		}
	}
}

// patience is how long a test waits for what must come.
const patience = 60 * time.Second
