package proof

import (
	"errors"
	"math"

	"golang.org/x/mod/sumdb/note"
)

// Keys are a log's public keys: one that is trusted, and those that followed it.
// A retired key signs for no tree that is larger than at its end.
type Keys struct {
	list []term
}

// term is a key and the largest tree that it may sign.
type term struct {
	key  Verifier
	upTo int64
}

// TrustKey begins with a key that is known to be the log's.
func TrustKey(v Verifier) (Keys, error) {
	if v.Witness() {
		return Keys{}, errors.New("it is a witness's key, not a log's")
	}
	return Keys{[]term{forever(v)}}, nil
}

func forever(v Verifier) term { return term{v, math.MaxInt64} }

// Origin is the log's name.
func (k Keys) Origin() string {
	if len(k.list) == 0 {
		return ""
	}
	return k.list[0].key.Name()
}

// Newest is the key that signs now.
func (k Keys) Newest() Verifier { return k.list[len(k.list)-1].key }

// verifiers are the keys that may have signed a tree of a size.
func (k Keys) verifiers(size int64) note.Verifiers {
	var list []note.Verifier
	for _, t := range k.list {
		if size <= t.upTo {
			list = append(list, t.key)
		}
	}
	return note.VerifierList(list...)
}

// For are the keys of a part, as Key.For names it. It is no published tree, so that the sizes of the log's do not bound them.
func (k Keys) For(part string) Keys {
	var of Keys
	for _, t := range k.list {
		of.list = append(of.list, forever(Verifier{t.key.name + "/" + part, t.key.kind, t.key.public}))
	}
	return of
}
