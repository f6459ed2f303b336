package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"log/slog"
	"math/big"
	"net"
	"net/url"
	"syscall"
	"time"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/peer"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/feed"
	"sijil/graph/auth"
)

// recheck is how often the rights of a live subscription are looked at again: a
// suspended follower is cut off within a second.
const recheck = 500 * time.Millisecond

// feedServer offers the log to EventStoreDB clients, beside the API.
type feedServer struct {
	server *esdbwire.Server
	ended  chan struct{}
}

// startFeed serves the log on a listener until close. failed hears why it ended by itself.
func startFeed(l net.Listener, log eventstore.Store, o esdbwire.Options, failed func(error)) *feedServer {
	f := &feedServer{server: esdbwire.New(log, o), ended: make(chan struct{})}
	go func() {
		defer close(f.ended)
		if err := f.server.Serve(l); err != nil {
			failed(err)
		}
	}()
	return f
}

// close ends subscriptions at once, and lets appends under way finish.
func (f *feedServer) close() {
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	f.server.Shutdown(ctx)
	<-f.ended
}

// checkFeed refuses a feed that would let tokens be overheard, or that nobody may follow.
func (c config) checkFeed() error {
	if c.FeedListen == "" {
		return nil
	}
	if _, _, err := net.SplitHostPort(c.FeedListen); err != nil {
		return usage("--esdb-listen %q is no address; it looks like 127.0.0.1:2113", c.FeedListen)
	}
	if c.TLSCert == "" && !onlyHere(c.FeedListen) {
		return usage("--esdb-listen offers the log beyond this machine: give --tls-cert and --tls-key, or tokens could be overheard")
	}
	return nil
}

// openFeed starts the feed that the configuration asks for; nil if it asks for none.
func (a *app) openFeed(c config, v *auth.Verifier, secure *tls.Config, failed func(error)) (*feedServer, error) {
	if c.FeedListen == "" {
		return nil, nil
	}
	book, err := feed.Open(a.book, c.Agreements, a.office.Now, slog.Default())
	if err != nil {
		return nil, err
	}
	if c.Agreements != "" {
		slog.Warn("agreements of a file hold beside those of the log; conclude them with: sijil agreement conclude --file", "file", c.Agreements)
	}
	o := esdbwire.Options{Authorise: withCertificate(book.Authorise(v)), Recheck: recheck, Shown: a.shownByFeed, Sealed: a.sealedFromFeed, Advertise: c.FeedAdvertise, Log: slog.Default(), TLS: secure}
	l, err := listen(c.FeedListen)
	if err != nil {
		return nil, err
	}
	slog.Info("serving the event feed", "address", l.Addr().String(), "tls", c.TLSCert != "")
	return startFeed(l, a.store, o, failed), nil
}

// withCertificate lets a token be bound to the certificate that its connection has proved.
func withCertificate(authorise esdbwire.Authorise) esdbwire.Authorise {
	return func(ctx context.Context, token string) (esdbwire.Rights, error) {
		if p, ok := peer.FromContext(ctx); ok {
			if proved, ok := p.AuthInfo.(credentials.TLSInfo); ok && len(proved.State.VerifiedChains) > 0 {
				ctx = auth.WithCertificate(ctx, proved.State.PeerCertificates[0])
			}
		}
		return authorise(ctx, token)
	}
}

// startDemoFeed serves the demo's log to EventStoreDB clients, and gives the
// address by which the role follower reaches it. Clients send passwords over TLS
// alone, so the feed has a certificate of its own, made anew at each start.
func (a *app) startDemoFeed(o demoOptions, d *demoDir, issuer *auth.Issuer, v *auth.Verifier, failed func(error)) (*feedServer, string, error) {
	book, err := feed.Open(a.book, "", a.office.Now, slog.Default())
	if err != nil {
		return nil, "", err
	}
	l, err := listen(o.feed)
	if errors.Is(err, syscall.EADDRINUSE) && !o.feedGiven {
		l, err = listen("127.0.0.1:0") // another demo has the usual port
	}
	if err != nil {
		return nil, "", err
	}
	pair, err := selfSigned()
	if err != nil {
		return nil, "", errors.Join(err, l.Close())
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: pair.Certificate[0]})
	if err := writeFile(d.file(feedCertFile), text); err != nil {
		return nil, "", errors.Join(err, l.Close())
	}
	token, err := issuer.Sign(caller("follower"), tokenTTL)
	if err != nil {
		return nil, "", errors.Join(err, l.Close())
	}
	address := url.URL{
		Scheme: "esdb", User: url.UserPassword("follower", token), Host: l.Addr().String(),
		RawQuery: "tls=true&tlsCAFile=" + url.QueryEscape(d.file(feedCertFile)),
	}
	f := startFeed(l, a.store, esdbwire.Options{
		Authorise: book.Authorise(v), Recheck: recheck, Shown: a.shownByFeed, Sealed: a.sealedFromFeed, Log: slog.Default(),
		TLS: &tls.Config{Certificates: []tls.Certificate{*pair}, MinVersion: tls.VersionTLS13},
	}, failed)
	return f, address.String(), nil
}

// selfSigned is a certificate for this machine that vouches for itself.
func selfSigned() (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()), Subject: pkix.Name{CommonName: "sijil demo"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().AddDate(1, 0, 0),
		DNSNames: []string{"localhost"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback},
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, err
	}
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
