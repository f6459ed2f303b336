package esdb_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// TestStoreWithTLSAndCredentials runs the suite with everything that an address can say of safety.
func TestStoreWithTLSAndCredentials(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t)
	storetest.Run(t, func(t testing.TB) eventstore.Store {
		at := serve(t, openLog(t), esdbwire.Options{Authorise: onlySecret, TLS: ca.serverConfig(t)})
		return open(t, ca.address(t, "sijil", "secret", at), esdb.Options{})
	})
}

func onlySecret(ctx context.Context, token string) (esdbwire.Rights, error) {
	if token != "secret" {
		return esdbwire.Rights{}, (&domain.Rule{Key: "test.token", Code: domain.Unauthenticated}).Refuse("")
	}
	return anybody(ctx, token)
}

func TestWrongCertificateOrPasswordIsNotServed(t *testing.T) {
	t.Parallel()
	ca, other := newAuthority(t), newAuthority(t)
	at := serve(t, openLog(t), esdbwire.Options{Authorise: onlySecret, TLS: ca.serverConfig(t)})
	for name, address := range map[string]string{
		"a wrong password":              ca.address(t, "sijil", "wrong", at),
		"no password":                   ca.address(t, "", "", at),
		"a server of another authority": other.address(t, "sijil", "secret", at),
		"no client certificate":         strings.Split(ca.address(t, "sijil", "secret", at), "&userCertFile")[0] + "&maxDiscoverAttempts=2",
		"cleartext":                     "esdb://" + at + "?tls=false&maxDiscoverAttempts=2",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			s, err := esdb.Open(ctx, address, esdb.Options{Patience: 3 * time.Second})
			if err == nil {
				_ = s.Close()
				t.Fatal("it was served")
			}
			if strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "wrong:") {
				t.Errorf("the error tells the password: %v", err)
			}
		})
	}
}

// authority issues the certificates of a test.
type authority struct {
	dir  string
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t testing.TB) *authority {
	t.Helper()
	a := &authority{dir: t.TempDir()}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageCertSign,
	}
	a.cert, a.key = template, newKey(t)
	der := a.sign(t, template, a.key)
	var err error
	if a.cert, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	a.write(t, "ca.crt", "CERTIFICATE", der)
	for _, name := range []string{"server", "client"} {
		key := newKey(t)
		der := a.sign(t, &x509.Certificate{
			SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: name}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
			NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
			ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
		}, key)
		a.write(t, name+".crt", "CERTIFICATE", der)
		text, err := x509.MarshalECPrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		a.write(t, name+".key", "EC PRIVATE KEY", text)
	}
	return a
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (a *authority) sign(t testing.TB, template *x509.Certificate, of *ecdsa.PrivateKey) []byte {
	t.Helper()
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, &of.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func (a *authority) file(name string) string { return filepath.Join(a.dir, name) }

func (a *authority) write(t testing.TB, name, kind string, der []byte) {
	t.Helper()
	if err := os.WriteFile(a.file(name), pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
}

// serverConfig wants certificates of the clients, too.
func (a *authority) serverConfig(t testing.TB) *tls.Config {
	t.Helper()
	pair, err := tls.LoadX509KeyPair(a.file("server.crt"), a.file("server.key"))
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(a.cert)
	return &tls.Config{Certificates: []tls.Certificate{pair}, ClientCAs: pool, ClientAuth: tls.RequireAndVerifyClientCert, MinVersion: tls.VersionTLS13}
}

func (a *authority) address(t testing.TB, user, password, at string) string {
	t.Helper()
	u := url.URL{Scheme: "esdb", Host: at}
	if user != "" {
		u.User = url.UserPassword(user, password)
	}
	return u.String() + "?tls=true&tlsCAFile=" + a.file("ca.crt") + "&userCertFile=" + a.file("client.crt") + "&userKeyFile=" + a.file("client.key")
}
