package esdb_test

import (
	"context"
	"strings"
	"testing"

	"sijil/eventstore/esdb"
)

// Edge 10, and all that an address can have wrong with it: it is refused, and
// never repeated.
func TestEdge10_AddressesThatAreRefused(t *testing.T) {
	t.Parallel()
	for name, address := range map[string]string{
		"a password in cleartext":         "esdb://sijil:secret@127.0.0.1:2113?tls=false",
		"a user in cleartext":             "esdb://secret@127.0.0.1:2113?tls=false",
		"a setting that there is not":     "esdb://sijil:secret@127.0.0.1:2113?tsl=true",
		"a question mark in the password": "esdb://sijil:pass?secret@127.0.0.1:2113",
		"an equals sign after it":         "esdb://sijil:pass?secret=secret@127.0.0.1:2113",
		"a slash in the password":         "esdb://sijil:12/secret@127.0.0.1:2113",
		"a hash in the password":          "esdb://sijil:12#secret@127.0.0.1:2113",
		"a comma in the password":         "esdb://sijil:12,secret@127.0.0.1:2113",
		"a percent in the password":       "esdb://sijil:12%secret@127.0.0.1:2113",
		"no user":                         "esdb://:secret@127.0.0.1:2113",
		"a port that is none":             "esdb://sijil:secret@127.0.0.1:port",
		"no host":                         "esdb://",
		"another scheme":                  "http://sijil:secret@127.0.0.1:2113",
		"a key without a certificate":     "esdb://sijil:secret@127.0.0.1:2113?userKeyFile=x",
		"a missing file":                  "esdb://sijil:secret@127.0.0.1:2113?tlsCAFile=/nowhere/at-all",
		"tls that is neither":             "esdb://sijil:secret@127.0.0.1:2113?tls=perhaps",
		"a preference that there is not":  "esdb://sijil:secret@127.0.0.1:2113?nodePreference=best",
		"no attempt":                      "esdb://sijil:secret@127.0.0.1:2113?maxDiscoverAttempts=0",
		"a deadline that is none":         "esdb://sijil:secret@127.0.0.1:2113?defaultDeadline=soon",
		"nobody there":                    "esdb://sijil:secret@" + nobodyListens(t) + "?maxDiscoverAttempts=1&discoveryInterval=1",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := esdb.Open(context.Background(), address, esdb.Options{Patience: 1})
			if err == nil {
				_ = s.Close()
				t.Fatal("it was taken")
			}
			if strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "esdb://sijil") {
				t.Errorf("the error tells too much: %v", err)
			}
		})
	}
}

func TestIsAddress(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{"esdb://h": true, "esdb+discover://h": true, "postgres://h": false, "": false, "kurrentdb://h": false} {
		if esdb.IsAddress(address) != want {
			t.Errorf("%q: want %v", address, want)
		}
	}
}
