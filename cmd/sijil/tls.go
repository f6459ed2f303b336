package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// certificateAge is how often the files are looked at.
const certificateAge = time.Second

// certificateFiles are those that TLS is served by. They may be replaced while
// it is: a certificate that is renewed every month must not stop the registry.
type certificateFiles struct{ cert, key, clientCA string }

// certificates serve the files as they are now, or as they last were right.
type certificates struct {
	files certificateFiles

	current atomic.Pointer[tls.Config]
	mu      sync.Mutex // one look at a time
	next    time.Time  // when to look again
	stamp   string     // of the files when they were last looked at
}

// openTLS gives the configuration of a server by the files, which it reads again as they change.
func openTLS(f certificateFiles) (*tls.Config, error) {
	c := &certificates{files: f, stamp: f.stamp(), next: time.Now().Add(certificateAge)}
	loaded, err := f.load()
	if err != nil {
		return nil, err
	}
	c.current.Store(loaded)
	return &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: loaded.NextProtos, GetConfigForClient: c.configuration}, nil
}

// load reads the files. Where there are authorities of clients, a client's
// certificate must be of them if it shows one; who may go without is for its token to say.
func (f certificateFiles) load() (*tls.Config, error) {
	if info, err := os.Stat(f.key); err == nil && info.Mode().Perm()&0o007 != 0 {
		return nil, fmt.Errorf("everybody can read the key in %s: run chmod o= on it", f.key)
	}
	pair, err := tls.LoadX509KeyPair(f.cert, f.key)
	if err != nil {
		return nil, fmt.Errorf("the certificate cannot be used: %w", err)
	}
	t := &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}, Certificates: []tls.Certificate{pair}}
	if f.clientCA == "" {
		return t, nil
	}
	text, err := os.ReadFile(f.clientCA)
	if err != nil {
		return nil, fmt.Errorf("SIJIL_CLIENT_CA: %w", err)
	}
	t.ClientCAs, t.ClientAuth = x509.NewCertPool(), tls.VerifyClientCertIfGiven
	if !t.ClientCAs.AppendCertsFromPEM(text) {
		return nil, errors.New("SIJIL_CLIENT_CA: the file holds no certificate (PEM)")
	}
	return t, nil
}

// stamp changes with the files.
func (f certificateFiles) stamp() (s string) {
	for _, name := range []string{f.cert, f.key, f.clientCA} {
		if info, err := os.Stat(name); err == nil {
			s += fmt.Sprint(info.ModTime().UnixNano(), " ", info.Size(), " ")
		}
	}
	return s
}

// configuration is that of a new connection.
func (c *certificates) configuration(*tls.ClientHelloInfo) (*tls.Config, error) {
	if c.mu.TryLock() {
		defer c.mu.Unlock()
		if now := time.Now(); !now.Before(c.next) {
			c.next = now.Add(certificateAge)
			c.look()
		}
	}
	return c.current.Load(), nil
}

func (c *certificates) look() {
	stamp := c.files.stamp()
	if stamp == c.stamp {
		return
	}
	c.stamp = stamp
	loaded, err := c.files.load()
	if err != nil {
		slog.Error("the certificate files have changed and cannot be used; what they held before is used on", "error", err)
		return
	}
	c.current.Store(loaded)
	slog.Info("the certificate files have changed and are used")
}

// checkTLS refuses to let tokens and records be overheard.
func (c config) checkTLS() error {
	switch {
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return usage("a certificate needs its key: give both SIJIL_TLS_CERT and SIJIL_TLS_KEY")
	case c.TLSCert != "" && c.Shell.PlainHTTP:
		return usage("--plain-http is for serving without a certificate: leave one of the two out")
	case c.TLSCert != "":
		if _, err := c.certificates().load(); err != nil {
			return usageError{err}
		}
		return nil
	case c.Shell.ClientCA != "":
		return usage("SIJIL_CLIENT_CA needs --tls-cert and --tls-key: certificates are shown over TLS alone")
	case !c.Shell.PlainHTTP:
		return usage("there is no certificate: give --tls-cert and --tls-key; or --plain-http, if a proxy on this machine ends TLS")
	case !onlyHere(c.listenAddr()):
		return usage("--plain-http serves on this machine only: listen on 127.0.0.1 or [::1], or give --tls-cert and --tls-key")
	}
	return nil
}

func (c config) certificates() certificateFiles {
	return certificateFiles{c.TLSCert, c.TLSKey, c.Shell.ClientCA}
}

// tls is the configuration of what is served; nil without a certificate.
func (c config) tls() (*tls.Config, error) {
	if c.TLSCert == "" {
		return nil, nil
	}
	return openTLS(c.certificates())
}

// onlyHere tells whether only programs of this machine can reach an address.
func onlyHere(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}
