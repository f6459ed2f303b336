package proof

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Witness cosigns the checkpoints of the logs that it knows, each only if it
// continues the one before (c2sp.org/tlog-witness). What it has cosigned is
// durable before it answers, so that it never signs two histories of one log.
type Witness struct {
	key   *Key
	logs  map[string][]note.Verifier // by origin
	state *witnessState
	now   func() time.Time
}

// OpenWitness opens a witness on its state file, which it makes if there is
// none: a witness without its state would begin anew and must get another key.
// Nobody else may have the file meanwhile.
func OpenWitness(key *Key, stateFile string, logs []Verifier, now func() time.Time) (*Witness, error) {
	w := &Witness{key: key, logs: map[string][]note.Verifier{}, now: now}
	for _, v := range logs {
		if v.Witness() {
			return nil, fmt.Errorf("the key of %s is a witness's, not a log's", v.Name())
		}
		w.logs[v.Name()] = append(w.logs[v.Name()], v)
	}
	var err error
	w.state, err = openWitnessState(stateFile)
	return w, err
}

// Close lets go of the state file.
func (w *Witness) Close() error { return w.state.close() }

// ServeHTTP answers POST …/add-checkpoint.
func (w *Witness) ServeHTTP(to http.ResponseWriter, r *http.Request) {
	to.Header().Set("Content-Type", "text/plain; charset=utf-8")
	body, err := io.ReadAll(http.MaxBytesReader(to, r.Body, maxRequest))
	if err != nil {
		to.WriteHeader(http.StatusBadRequest)
		return
	}
	answer, err := w.add(body)
	denied, isDenied := errors.AsType[*denial](err)
	switch {
	case isDenied:
		if denied.conflict {
			to.Header().Set("Content-Type", "text/x.tlog.size")
		}
		to.WriteHeader(denied.status)
		_, _ = fmt.Fprintln(to, denied.text) // the client may have left
	case err != nil: // it could not be made durable: nothing was signed
		to.WriteHeader(http.StatusInternalServerError)
	default:
		_, _ = to.Write(answer) // the client may have left
	}
}

// denial is an answer of the protocol's table.
type denial struct {
	status   int
	text     string
	conflict bool // text is the size that the witness knows
}

func (d *denial) Error() string { return d.text }

func deny(status int, text string) error { return &denial{status: status, text: text} }

func (w *Witness) add(body []byte) ([]byte, error) {
	r, err := parseAddCheckpoint(body)
	if err != nil {
		return nil, deny(http.StatusBadRequest, err.Error())
	}
	c, err := w.open(r.checkpoint)
	if err != nil {
		return nil, err
	}
	if r.old > c.Size {
		return nil, deny(http.StatusBadRequest, "the old size is above the checkpoint's")
	}
	err = w.state.advance(c, func(known seen) error { return follows(known, r, c) })
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: c.Text()}, w.key.cosigner(w.now()))
	if err != nil {
		return nil, err
	}
	return signed[len(c.Text())+1:], nil
}

// open verifies that a checkpoint is by the log that it names.
func (w *Witness) open(message []byte) (Checkpoint, error) {
	text, err := splitNote(message)
	if err != nil {
		return Checkpoint{}, deny(http.StatusBadRequest, err.Error())
	}
	c, err := ParseCheckpoint(text)
	if err != nil {
		return Checkpoint{}, deny(http.StatusBadRequest, err.Error())
	}
	keys, known := w.logs[c.Origin]
	if !known {
		return Checkpoint{}, deny(http.StatusNotFound, "the origin is unknown")
	}
	if _, err := note.Open(message, note.VerifierList(keys...)); err != nil {
		return Checkpoint{}, deny(http.StatusForbidden, "no signature is by a key of this log")
	}
	return c, nil
}

// follows tells whether a checkpoint continues what the witness knows.
func follows(known seen, r addCheckpoint, c Checkpoint) error {
	conflict := &denial{http.StatusConflict, fmt.Sprint(known.Size), true}
	switch {
	case r.old != known.Size:
		return conflict
	case r.old == c.Size && known.Root != c.Root:
		return conflict
	case r.old == 0 || r.old == c.Size:
		if len(r.path) > 0 {
			return deny(http.StatusUnprocessableEntity, "there is nothing to prove")
		}
		return nil
	}
	if err := tlog.CheckTree(r.path, c.Size, c.Root, known.Size, known.Root); err != nil {
		return deny(http.StatusUnprocessableEntity, "the proof does not lead from the old tree to the new one")
	}
	return nil
}
