package proof_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"

	"sijil/proof"
)

// TestACheckpointIsPushed, once each; a receiver or witness that does not answer keeps nothing from being published and is asked again.
func TestACheckpointIsPushed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	key, err := proof.OpenKey(w.keyFile)
	must(t, err)
	log, err := proof.ParseVerifier(key.Public())
	must(t, err)
	witness, v := openWitness(t, filepath.Join(t.TempDir(), "state.json"), log)
	var down atomic.Bool
	var got [][]byte
	server := httptest.NewServer(http.HandlerFunc(func(to http.ResponseWriter, r *http.Request) {
		if down.Load() {
			to.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		if r.Method == http.MethodPost {
			witness.ServeHTTP(to, r)
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		got = append(got, body)
	}))
	defer server.Close()
	p := w.publisher(proof.Options{Push: server.URL + "/checkpoint", Witnesses: []proof.Witnessed{{URL: server.URL, Key: v}}, Now: noon})
	fill(t, w.log, 10)
	down.Store(true)
	s, err := p.Publish(t.Context())
	if err == nil || s.Size != 10 || p.Health().Alarm || p.Health().Size != 10 || p.Health().Failures != 1 {
		t.Errorf("while nobody answers: %d, %v, %+v", s.Size, err, p.Health())
	}
	down.Store(false)
	for range 2 {
		if s, err = p.Publish(t.Context()); err != nil || len(s.Cosigned(v)) != 1 {
			t.Errorf("afterwards: %v", err)
		}
	}
	if len(got) != 1 || string(got[0]) != string(s.Message) {
		t.Errorf("pushed %d times", len(got))
	}
	published, _, err := w.folder.Checkpoint(w.keys)
	if err != nil || len(published.Cosigned(v)) != 1 {
		t.Errorf("published without the cosignature: %v", err)
	}
}

// TestWitnessesAreRead from a setting, or refused with what is wrong.
func TestWitnessesAreRead(t *testing.T) {
	t.Parallel()
	key, err := proof.NewKey("witness.test/w")
	must(t, err)
	list, err := proof.ParseWitnesses("https://one.test/ " + key.CosignerPublic() + " , http://127.0.0.1:1 " + key.CosignerPublic() + ",")
	if err != nil || len(list) != 2 || list[0].URL != "https://one.test" || list[1].Key.String() != key.CosignerPublic() {
		t.Errorf("%+v, %v", list, err)
	}
	for _, wrong := range []string{"https://one.test", "one.test " + key.CosignerPublic(), "https://one.test " + key.Public(), "https://one.test nonsense"} {
		if _, err := proof.ParseWitnesses(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}
