package proof_test

import (
	"bytes"
	"errors"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/proof"
)

// proven gives a proof's file and the event that it is of.
func (w *world) proven(r eventstore.Recorded) proof.Inclusion {
	w.t.Helper()
	s, _, err := w.folder.Checkpoint(w.keys)
	must(w.t, err)
	p, err := w.folder.Prove(s, r)
	must(w.t, err)
	return p
}

// TestR41_AProofIsVerifiedOffline: with the file and the public key alone, every event's is accepted, and no other.
func TestR41_AProofIsVerifiedOffline(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 300)
	early := w.publish()
	all := storetest.All(t, w.log)
	stale := w.proven(all[20])
	fill(t, w.log, 300)
	late := w.publish()
	all = storetest.All(t, w.log)
	for i, r := range all {
		p, err := proof.ParseInclusion(w.proven(r).Text())
		must(t, err)
		s, err := p.Check(w.keys)
		if err != nil || p.Index != int64(i) || s.Size != 600 || p.Of(proof.AppendLeaf(nil, r)) != nil {
			t.Fatalf("event %d: %+v, %v", i, p, err)
		}
		other := all[(i+1)%len(all)]
		if err := p.Of(proof.AppendLeaf(nil, other)); !errors.Is(err, proof.ErrOtherEvent) {
			t.Fatalf("event %d: of another event: %v", i, err)
		}
	}
	p := w.proven(all[20])
	moved := p
	moved.Index++
	if _, err := moved.Check(w.keys); !errors.Is(err, proof.ErrBrokenPath) {
		t.Errorf("another index: %v", err)
	}
	mixed := p
	mixed.Checkpoint = early.Message
	if _, err := mixed.Check(w.keys); !errors.Is(err, proof.ErrBrokenPath) {
		t.Errorf("under an old checkpoint: %v", err)
	}
	s, err := stale.Check(w.keys)
	if err != nil || !errors.Is(proof.NotBefore(s, late), proof.ErrStaleProof) {
		t.Errorf("a stale proof: %v", err)
	}
	if s, err = p.Check(w.keys); err != nil || proof.NotBefore(s, late) != nil || proof.NotBefore(s, early) != nil {
		t.Errorf("a fresh proof: %v", err)
	}
	stranger, err := proof.NewKey(origin)
	must(t, err)
	if _, err := p.Check(trust(t, stranger)); !errors.Is(err, proof.ErrNotSigned) {
		t.Errorf("by another key: %v", err)
	}
	unpublished := storetest.MustAppend(t, w.log, "late", eventstore.NoStream, storetest.Events(1)...)
	for r := range w.log.ReadAll(t.Context(), unpublished.Position-1, eventstore.Forwards, eventstore.Filter{}) {
		if _, err := w.folder.Prove(late, r); !errors.Is(err, proof.ErrUnproven) {
			t.Errorf("before it is published: %v", err)
		}
	}
}

// TestR41_NoChangedProofIsAccepted: every byte of the file changed, and the file cut off at every place.
func TestR41_NoChangedProofIsAccepted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 257)
	w.publish()
	r := storetest.All(t, w.log)[100]
	text, event := w.proven(r).Text(), proof.AppendLeaf(nil, r)
	accepted := func(text []byte) bool {
		p, err := proof.ParseInclusion(text)
		if err != nil {
			return false
		}
		_, err = p.Check(w.keys)
		return err == nil && p.Of(event) == nil
	}
	if !accepted(text) {
		t.Fatal("the proof is refused")
	}
	for i := range text {
		if accepted(text[:i]) {
			t.Errorf("cut off after %d of %d bytes", i, len(text))
		}
		for _, with := range []byte{text[i] ^ 1, text[i] ^ 0x20, text[i] ^ 0x80, '\n', '0', 'A'} {
			if changed := bytes.Clone(text); with != text[i] {
				if changed[i] = with; accepted(changed) {
					t.Errorf("byte %d changed from %q to %q", i, text[i], with)
				}
			}
		}
	}
	if accepted(append(bytes.Clone(text), '\n')) || accepted(append(bytes.Clone(text), text...)) {
		t.Error("more than a proof")
	}
}
