package graph_test

import (
	"testing"

	"sijil/eventstore"
	"sijil/proof"
)

// TestR41_AnEventIsProvenOverTheAPI: from a timeline to a file that is verified with the log's public key alone.
func TestR41_AnEventIsProvenOverTheAPI(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, _ := r.parents()
	key, err := proof.CreateKey("registry.test/log", r.proofs.KeyFile)
	r.must(err)
	line := r.data(`query($n: NationalNumber!) { timeline(nationalNumber: $n) { edges { node { eventId event } } } }`, object{"n": mother})
	id := text(line, "timeline", "edges", 0, "node", "eventId")
	ask := `query($e: ID!) { eventProof(event: $e) { index size leafHash path checkpoint file } }`
	if got := r.data(ask, object{"e": id}); at(got, "eventProof") != nil {
		t.Errorf("before it is published: %v", got)
	}
	_, err = proof.NewPublisher(r.store, r.proofs.Folder, r.proofs.KeyFile, proof.Options{}).Publish(t.Context())
	r.must(err)
	got := r.data(ask, object{"e": id})
	p, err := proof.ParseInclusion([]byte(text(got, "eventProof", "file")))
	r.must(err)
	v, err := proof.ParseVerifier(key.Public())
	r.must(err)
	keys, err := proof.TrustKey(v)
	r.must(err)
	s, err := p.Check(keys)
	if err != nil || float64(s.Size) != at(got, "eventProof", "size") || float64(p.Index) != at(got, "eventProof", "index") || p.Leaf.String() != text(got, "eventProof", "leafHash") {
		t.Errorf("%v, %v", got, err)
	}
	for e, err := range r.store.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		r.must(err)
		if ours := e.ID.String() == id; ours != (p.Of(proof.AppendLeaf(nil, e)) == nil) {
			t.Errorf("of event %d it says otherwise", e.Position)
		}
	}
	for _, other := range []string{"nonsense", "7d1b3a52-5a0f-4a0e-8d38-0a1c9a7e4f10"} {
		if got := r.data(ask, object{"e": other}); at(got, "eventProof") != nil {
			t.Errorf("%s: %v", other, got)
		}
	}
}
