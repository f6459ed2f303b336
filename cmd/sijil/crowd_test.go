package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// dial opens a connection that the test closes at its end.
func dial(t *testing.T, addr string) net.Conn {
	t.Helper()
	conn, err := net.DialTimeout("tcp", addr, 10*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() }) // the server may have closed it
	return conn
}

// served fails unless a new client is answered, ten times, and tells how soon the slowest was.
func served(t *testing.T, when, addr string) {
	t.Helper()
	c := &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	var slowest time.Duration
	for range 10 {
		began := time.Now()
		resp, err := c.Get("http://" + addr + "/healthz")
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: answered %d", when, resp.StatusCode)
		}
		slowest = max(slowest, time.Since(began))
	}
	t.Logf("%s: the slowest answer took %v", when, slowest)
}

// connections is how many a test may open: 10,000 if the machine lets it.
func connections(t *testing.T) int {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	return min(10_000, int(limit.Cur)/2)
}

// TestR23_IdleConnectionsMakeRoom: 10,000 of them cost no more than the crowd
// that is held, the longest idle go first, and others are served.
func TestR23_IdleConnectionsMakeRoom(t *testing.T) {
	const most = 256
	addr := outside(t, http.HandlerFunc(greeting), most, nil)
	before := runtime.NumGoroutine()
	var all []net.Conn
	for i := range connections(t) {
		conn := dial(t, addr)
		all = append(all, conn)
		switch i % 3 { // silent, in the middle of a header, and after an answer
		case 1:
			fmt.Fprint(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\n")
		case 2:
			fmt.Fprint(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
		}
	}
	served(t, "beside idle connections", addr)
	if n := runtime.NumGoroutine() - before; n > 3*most {
		t.Errorf("%d goroutines serve %d connections", n, len(all))
	}
	open := 0
	for _, conn := range all {
		if err := conn.SetReadDeadline(time.Now().Add(time.Millisecond)); err != nil {
			t.Fatal(err)
		}
		_, err := io.Copy(io.Discard, conn)
		if e, ok := err.(net.Error); ok && e.Timeout() {
			open++
		}
	}
	if open > 2*most {
		t.Errorf("%d of %d are still open", open, len(all))
	}
}

// TestR23_SlowClientsEnd: who sends or takes slowly is bounded in time, and others are served meanwhile.
func TestR23_SlowClientsEnd(t *testing.T) {
	t.Parallel()
	large := strings.Repeat("x", 64<<20)
	addr := outside(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, http.MaxBytesReader(w, r.Body, 1<<20)); err == nil {
			_, _ = io.WriteString(w, large)
		}
	}), 64, nil)
	slow := map[string]net.Conn{}
	for name, begin := range map[string]string{
		"slow header": "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ",
		"slow body":   "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{",
		"slow reader": "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
	} {
		slow[name] = dial(t, addr)
		fmt.Fprint(slow[name], begin)
	}
	began := time.Now()
	ended := map[string]time.Duration{}
	for time.Since(began) < answerTimeout+10*time.Second && len(ended) < 2 {
		for _, name := range []string{"slow header", "slow body"} {
			if _, err := fmt.Fprint(slow[name], "a"); err != nil && ended[name] == 0 {
				ended[name] = time.Since(began)
			}
		}
		time.Sleep(250 * time.Millisecond)
	}
	served(t, "beside slow clients", addr)
	if d := ended["slow header"]; d == 0 || d > 2*headerTimeout {
		t.Errorf("a slow header ended after %v", d)
	}
	if d := ended["slow body"]; d == 0 || d > 2*requestTimeout {
		t.Errorf("a slow body ended after %v", d)
	}
	time.Sleep(time.Until(began.Add(answerTimeout + 2*time.Second)))
	taken, err := io.Copy(io.Discard, slow["slow reader"])
	if err == nil && taken >= int64(len(large)) {
		t.Errorf("a slow reader was given all %d bytes", taken)
	}
}

// TestR23_AnEndlessHeaderIsRefused: ten megabytes of it are not read.
func TestR23_AnEndlessHeaderIsRefused(t *testing.T) {
	t.Parallel()
	addr := outside(t, http.HandlerFunc(greeting), 64, nil)
	conn := dial(t, addr)
	fmt.Fprint(conn, "GET / HTTP/1.1\r\nHost: x\r\n")
	line := "X-Padding: " + strings.Repeat("a", 1<<10) + "\r\n"
	sent := 0
	for range 10 << 10 {
		n, err := io.WriteString(conn, line)
		if sent += n; err != nil {
			break
		}
	}
	status := 0
	if resp, err := http.ReadResponse(bufio.NewReader(conn), nil); err == nil {
		status = resp.StatusCode
		resp.Body.Close()
	}
	if sent >= 10<<20 || status != http.StatusRequestHeaderFieldsTooLarge && status != 0 {
		t.Errorf("%d bytes were taken and answered %d", sent, status)
	}
	served(t, "after it", addr)
}
