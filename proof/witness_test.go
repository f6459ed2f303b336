package proof_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/proof"
)

// history is a log of leaves without a store: a signed checkpoint for each size.
type history struct {
	t      *testing.T
	key    *proof.Key
	folder *proof.Folder
	heads  []proof.Checkpoint
}

func newHistory(t *testing.T, size int) *history {
	t.Helper()
	key, err := proof.NewKey(origin)
	must(t, err)
	h := &history{t: t, key: key}
	h.folder, h.heads, _ = trees(t, size)
	return h
}

func (h *history) signed(size int64) proof.Signed {
	h.t.Helper()
	s, err := h.heads[size].Sign(h.key)
	must(h.t, err)
	return s
}

func (h *history) path(old, size int64) []tlog.Hash {
	h.t.Helper()
	if old == 0 || old >= size {
		return nil
	}
	path, err := tlog.ProveTree(size, old, h.folder.Hashes(h.heads[size]))
	must(h.t, err)
	return path
}

func (h *history) request(old, size int64) []byte {
	h.t.Helper()
	return proof.Request(old, h.path(old, size), h.signed(size).Message)
}

// fork signs another history: the leaf hash of one event differs.
func (h *history) fork(size int64) proof.Signed {
	h.t.Helper()
	c := h.heads[size]
	c.Root[0] ^= 1
	s, err := c.Sign(h.key)
	must(h.t, err)
	return s
}

func (h *history) verifier() proof.Verifier {
	h.t.Helper()
	v, err := proof.ParseVerifier(h.key.Public())
	must(h.t, err)
	return v
}

func openWitness(t *testing.T, file string, logs ...proof.Verifier) (*proof.Witness, proof.Verifier) {
	t.Helper()
	key, err := proof.NewKey("witness.test/w")
	must(t, err)
	w, err := proof.OpenWitness(key, file, logs, noon)
	must(t, err)
	t.Cleanup(func() { must(t, w.Close()) })
	v, err := proof.ParseVerifier(key.CosignerPublic())
	must(t, err)
	return w, v
}

func post(w http.Handler, body []byte) *httptest.ResponseRecorder {
	to := httptest.NewRecorder()
	w.ServeHTTP(to, httptest.NewRequest(http.MethodPost, "/add-checkpoint", bytes.NewReader(body)))
	return to
}

// TestR42_TheWitnessAnswersByTheTable of c2sp.org/tlog-witness, and a refused request changes nothing.
func TestR42_TheWitnessAnswersByTheTable(t *testing.T) {
	t.Parallel()
	h := newHistory(t, 20)
	stranger, err := proof.NewKey("registry.test/another")
	must(t, err)
	unknown := h.heads[12]
	unknown.Origin = stranger.Name
	strange, err := unknown.Sign(stranger)
	must(t, err)
	impostor, err := proof.NewKey(origin)
	must(t, err)
	forged, err := h.heads[12].Sign(impostor)
	must(t, err)
	wrong := h.path(10, 12)
	wrong[0][5] ^= 1
	w, key := openWitness(t, filepath.Join(t.TempDir(), "state.json"), h.verifier())
	if got := post(w, h.request(0, 10)); got.Code != http.StatusOK {
		t.Fatalf("the first checkpoint: %d %s", got.Code, got.Body)
	}
	for name, c := range map[string]struct {
		body   []byte
		status int
		says   string
	}{
		"no request":                    {[]byte("hello\n"), 400, ""},
		"an unknown origin":             {proof.Request(10, nil, strange.Message), 404, ""},
		"another key of this name":      {proof.Request(10, h.path(10, 12), forged.Message), 403, ""},
		"old above new":                 {proof.Request(13, nil, h.signed(12).Message), 400, ""},
		"an old size that is too small": {h.request(5, 12), 409, "10\n"},
		"none":                          {h.request(0, 12), 409, "10\n"},
		"an old size that is too large": {h.request(11, 12), 409, "10\n"},
		"back":                          {h.request(5, 9), 409, "10\n"},
		"the same size, another root":   {proof.Request(10, nil, h.fork(10).Message), 409, "10\n"},
		"no path":                       {proof.Request(10, nil, h.signed(12).Message), 422, ""},
		"a wrong path":                  {proof.Request(10, wrong, h.signed(12).Message), 422, ""},
		"a path to a fork":              {proof.Request(10, h.path(10, 12), h.fork(12).Message), 422, ""},
		"a path without need":           {proof.Request(10, h.path(10, 12), h.signed(10).Message), 422, ""},
		"too long a path":               {proof.Request(10, make([]tlog.Hash, 64), h.signed(12).Message), 400, ""},
	} {
		got := post(w, c.body)
		if got.Code != c.status || c.says != "" && got.Body.String() != c.says {
			t.Errorf("%s: %d %q, want %d %q", name, got.Code, got.Body, c.status, c.says)
		}
		if is := got.Header().Get("Content-Type") == "text/x.tlog.size"; is != (c.status == 409) {
			t.Errorf("%s: Content-Type %q", name, got.Header().Get("Content-Type"))
		}
	}
	for _, step := range [][2]int64{{10, 10}, {10, 12}, {12, 20}} {
		got := post(w, h.request(step[0], step[1]))
		cosigned := append(h.signed(step[1]).Message, got.Body.Bytes()...)
		s, err := proof.OpenCheckpoint(cosigned, trust(t, h.key))
		if got.Code != http.StatusOK || err != nil || len(s.Cosigned(key)) != 1 {
			t.Errorf("%v: %d %q, %v", step, got.Code, got.Body, err)
		}
	}
}

// TestR42_AForkIsDetected: the publisher's witness has seen another history, whoever signed both.
func TestR42_AForkIsDetected(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	key, err := proof.OpenKey(w.keyFile)
	must(t, err)
	log, err := proof.ParseVerifier(key.Public())
	must(t, err)
	witness, v := openWitness(t, filepath.Join(t.TempDir(), "state.json"), log)
	server := httptest.NewServer(witness)
	defer server.Close()
	o := proof.Options{Witnesses: []proof.Witnessed{{URL: server.URL, Key: v}}, Now: noon}
	for range 3 { // from sizes that the witness knows, also for a publisher that has just started
		fill(t, w.log, 100)
		s, err := w.publisher(o).Publish(t.Context())
		if err != nil || len(s.Cosigned(v)) != 1 {
			t.Fatalf("%v", err)
		}
	}
	admin := w.superuser()
	admin.do(`UPDATE log.events SET type = 'test.other' WHERE position = 7`)
	must(t, os.RemoveAll(w.dir))
	w.folder, err = proof.OpenFolder(w.dir)
	must(t, err)
	for _, more := range []int{0, 10} {
		if more > 0 {
			fill(t, openLog(t, w.db), more)
		}
		p := w.publisher(o)
		s, err := p.Publish(t.Context())
		if err == nil || !strings.Contains(err.Error(), "another history") || len(s.Cosigned(v)) != 0 || !p.Health().Alarm {
			t.Errorf("with %d more events: %v", more, err)
		}
	}
}

// TestR42_AThousandCallsAtOnce: what is acknowledged only grows, and is one history.
func TestR42_AThousandCallsAtOnce(t *testing.T) {
	t.Parallel()
	const size, calls = 60, 1000
	h := newHistory(t, size)
	file := filepath.Join(t.TempDir(), "state.json")
	w, _ := openWitness(t, file, h.verifier())
	var known, highest, accepted atomic.Int64
	var all sync.WaitGroup
	for i := range calls {
		old, next := known.Load(), int64(0)
		r := rand.New(rand.NewPCG(42, uint64(i)))
		next = min(old+r.Int64N(4), size)
		body, forked := h.request(old, next), i%5 == 0 && old > 0
		if forked {
			body = proof.Request(old, h.path(old, next), h.fork(next).Message)
		}
		all.Go(func() {
			before := highest.Load() // what was acknowledged before this call began
			got := post(w, body)
			if got.Code != http.StatusOK {
				return
			}
			accepted.Add(1)
			if forked || next < before {
				t.Errorf("acknowledged %d after %d (a fork: %v)", next, before, forked)
			}
			for {
				h := highest.Load()
				if h >= next || highest.CompareAndSwap(h, next) {
					break
				}
			}
			for {
				k := known.Load()
				if k >= next || known.CompareAndSwap(k, next) {
					return
				}
			}
		})
		if i%50 == 49 { // these have read the same size, as good as
			all.Wait()
		}
	}
	all.Wait()
	if accepted.Load() < 10 || highest.Load() < 10 {
		t.Errorf("only %d calls were acknowledged, up to %d", accepted.Load(), highest.Load())
	}
	got := post(w, h.request(0, 1))
	if want := fmt.Sprintln(highest.Load()); got.Code != http.StatusConflict || got.Body.String() != want {
		t.Errorf("it knows %s, and acknowledged %s", got.Body, want)
	}
	text, err := os.ReadFile(file)
	must(t, err)
	if !strings.Contains(string(text), fmt.Sprintf(`"size": %d`, highest.Load())) {
		t.Errorf("the file says %s", text)
	}
}

func send(t *testing.T, url string, body []byte) (status int, answer string, err error) {
	t.Helper()
	response, err := http.Post(url, "text/plain", bytes.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}
