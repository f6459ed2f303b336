package proof_test

import (
	"bytes"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/proof"
)

// fuzzKey is a key that is the same in every run.
func fuzzKey(f *testing.F) (*proof.Key, proof.Signed) {
	f.Helper()
	key, err := proof.NewKey(origin)
	must(f, err)
	s, err := proof.Checkpoint{Origin: origin, Size: 3, Root: tlog.RecordHash([]byte("root")), Extension: []string{"more"}}.Sign(key)
	must(f, err)
	return key, s
}

// FuzzParseCheckpoint: whatever is read is written again as it was.
func FuzzParseCheckpoint(f *testing.F) {
	_, s := fuzzKey(f)
	f.Add(s.Text())
	f.Add("a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := proof.ParseCheckpoint(text); err == nil && c.Text() != text {
			t.Errorf("%q is read as %q", text, c.Text())
		}
	})
}

// FuzzOpenCheckpoint: what verifies is the text that was signed, with the signature that was made.
func FuzzOpenCheckpoint(f *testing.F) {
	key, s := fuzzKey(f)
	cosigned, err := key.Cosign(s.Text())
	must(f, err)
	f.Add(s.Message)
	f.Add(cosigned)
	f.Add(append(bytes.Clone(s.Message), cosigned[len(s.Text())+1:]...))
	keys := trust(f, key)
	witness, err := proof.ParseVerifier(key.CosignerPublic())
	must(f, err)
	f.Fuzz(func(t *testing.T, message []byte) {
		got, err := proof.OpenCheckpoint(message, keys)
		if err == nil && got.Text() != s.Text() {
			t.Errorf("verified, and never signed: %q", message)
		}
		if err == nil && len(got.Cosigned(witness)) > 1 {
			t.Errorf("cosigned twice: %q", message)
		}
	})
}

// FuzzParseVerifier: a public key has one form.
func FuzzParseVerifier(f *testing.F) {
	key, _ := fuzzKey(f)
	f.Add(key.Public())
	f.Add(key.CosignerPublic())
	f.Fuzz(func(t *testing.T, text string) {
		if v, err := proof.ParseVerifier(text); err == nil && v.String() != text {
			t.Errorf("%q is read as %q", text, v)
		}
	})
}

// FuzzParseInclusion: a proof has one form.
func FuzzParseInclusion(f *testing.F) {
	_, s := fuzzKey(f)
	h := tlog.RecordHash([]byte("event"))
	f.Add(proof.Inclusion{Leaf: h, Index: 2, Path: tlog.RecordProof{h, h}, Checkpoint: s.Message}.Text())
	f.Add(proof.Inclusion{Leaf: h, Checkpoint: s.Message}.Text())
	f.Fuzz(func(t *testing.T, text []byte) {
		if p, err := proof.ParseInclusion(text); err == nil && !bytes.Equal(p.Text(), text) {
			t.Errorf("%q is read as %q", text, p.Text())
		}
	})
}

// FuzzParseConsistency: so has a proof of consistency.
func FuzzParseConsistency(f *testing.F) {
	key, s := fuzzKey(f)
	h := tlog.RecordHash([]byte("event"))
	f.Add(proof.Consistency{Path: tlog.TreeProof{h}, Old: s.Message, New: s.Message}.Text())
	keys := trust(f, key)
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := proof.ParseConsistency(text)
		if err == nil && !bytes.Equal(c.Text(), text) {
			t.Errorf("%q is read as %q", text, c.Text())
		}
		if err == nil {
			_, _, _ = c.Check(keys) // it may be refused, not panic
		}
	})
}

// FuzzParseRequest: and a request to a witness.
func FuzzParseRequest(f *testing.F) {
	_, s := fuzzKey(f)
	h := tlog.RecordHash([]byte("event"))
	f.Add(proof.Request(2, []tlog.Hash{h, h}, s.Message))
	f.Add(proof.Request(0, nil, s.Message))
	f.Fuzz(func(t *testing.T, text []byte) {
		if again, err := proof.ParseRequest(text); err == nil && !bytes.Equal(again, text) {
			t.Errorf("%q is read as %q", text, again)
		}
	})
}

// FuzzParseTile: hashes, and nothing besides.
func FuzzParseTile(f *testing.F) {
	f.Add(make([]byte, 32))
	f.Add(make([]byte, 8192))
	f.Add(make([]byte, 8193))
	f.Fuzz(func(t *testing.T, data []byte) {
		hashes, err := proof.ParseTile(data)
		if err != nil {
			return
		}
		if len(hashes) == 0 || len(hashes) > 256 || len(hashes)*tlog.HashSize != len(data) {
			t.Errorf("%d hashes of %d bytes", len(hashes), len(data))
		}
	})
}

// FuzzParseStatements and the rotation in each: nothing leads to another key.
func FuzzParseStatements(f *testing.F) {
	key, s := fuzzKey(f)
	f.Add([]byte(`["` + origin + `\n3\nroot\n\n— x y\n"]`))
	f.Add(s.Message)
	keys := trust(f, key)
	f.Fuzz(func(t *testing.T, text []byte) {
		statements, err := proof.ParseStatements(text)
		if err == nil && keys.FollowAll(statements).Newest().String() != key.Public() {
			t.Errorf("%q names another key", text)
		}
	})
}
