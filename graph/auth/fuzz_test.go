package auth

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"sijil/domain"
)

// FuzzVerify: no Authorization header but one with the issuer's signature is
// accepted, whatever it is made of, and all others are refused by one rule.
func FuzzVerify(f *testing.F) {
	c := &clock{start}
	issuer, err := NewIssuer(issuerName, c.now)
	if err != nil {
		f.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		f.Fatal(err)
	}
	token, err := issuer.Sign(registrar, time.Hour)
	if err != nil {
		f.Fatal(err)
	}
	part := strings.Split(token, ".")
	for _, header := range []string{
		"", "Bearer", "Bearer ", "bearer " + token, "Basic " + token, "Bearer x.y.z", "Bearer " + part[0] + "." + part[1] + ".", "Bearer ..", "Bearer " + token + ".x",
		"Bearer " + b64(`{"alg":"none"}`) + "." + part[1] + ".", "Bearer " + b64(`{"alg":"EdDSA","jwk":{}}`) + "." + part[1] + "." + part[2], `Bearer {"payload":"x","signatures":[]}`,
		"Bearer " + b64(`{"alg":"EdDSA","crit":["b64"],"b64":false}`) + "." + part[1] + "." + part[2], "Bearer \x00", "Bearer " + strings.Repeat("a.", 5000),
	} {
		f.Add(header)
	}
	v := New(issuerName, keys, c.now)
	f.Fuzz(func(t *testing.T, header string) {
		got, err := v.Verify(context.Background(), header)
		switch {
		case err != nil && !domain.IsRule(err, RuleToken):
			t.Errorf("%q: %v", header, err)
		case err == nil && (got.ID != registrar.ID || !strings.Contains(header, part[2][:80])):
			t.Errorf("%q is accepted", header)
		}
	})
}

// FuzzParseKeys: what an issuer may serve as its keys is read or refused, and
// never anything but a public key of an allowed algorithm.
func FuzzParseKeys(f *testing.F) {
	issuer, err := NewIssuer(issuerName, func() time.Time { return start })
	if err != nil {
		f.Fatal(err)
	}
	private, err := json.Marshal(issuer.key)
	if err != nil {
		f.Fatal(err)
	}
	for _, document := range []string{
		``, `{}`, `{"keys":[]}`, `{"keys":[` + string(private) + `]}`, string(private), `{"keys":[{"kty":"oct","kid":"a","k":"AAAA"}]}`,
		`{"keys":[{"kty":"EC","crv":"P-256","kid":"a","x":"","y":""}]}`, `{"keys":[{"kty":"RSA","kid":"a","n":"AQ","e":"AQAB"}]}`,
		`{"keys":[{"kty":"OKP","crv":"X25519","kid":"a","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}`, `{"keys":[{"kty":"RSA","kid":"a","n":"AQ","e":"AQAB","d":"AQ"}]}`,
	} {
		f.Add([]byte(document))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		set, err := ParseKeys(document)
		if err != nil {
			return
		}
		for i := range set.keys.Len() {
			key, _ := set.keys.Key(i)
			if _, ok := algorithmOf(key); !ok {
				t.Errorf("%q has a key of another algorithm", document)
			}
			text, err := json.Marshal(key)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), `"d":`) {
				t.Errorf("%q: a private key is kept", document)
			}
		}
	})
}
