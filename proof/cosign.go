package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Witnessed is a witness that is asked to cosign.
type Witnessed struct {
	URL string // its submission prefix
	Key Verifier
}

// ParseWitnesses reads a list like "https://w1.example w1.example+0a1b2c3d+KEY, …".
func ParseWitnesses(text string) ([]Witnessed, error) {
	var list []Witnessed
	for entry := range strings.SplitSeq(text, ",") {
		fields := strings.Fields(entry)
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 2 || !strings.HasPrefix(fields[0], "http://") && !strings.HasPrefix(fields[0], "https://") {
			return nil, errors.New("a witness is its URL, a space and its public key; several are separated by commas")
		}
		v, err := ParseVerifier(fields[1])
		if err != nil {
			return nil, fmt.Errorf("the witness %s: %w", fields[0], err)
		}
		if !v.Witness() {
			return nil, fmt.Errorf("the witness %s: the key is a log's, not a witness's", fields[0])
		}
		list = append(list, Witnessed{strings.TrimSuffix(fields[0], "/"), v})
	}
	return list, nil
}

// Fork is a witness that has seen another history of the log than this one: one of the two was changed.
type Fork struct {
	Witness     string
	Known, Size int64 // the witness's tree, and the one that it was shown
}

func (f *Fork) Error() string {
	return fmt.Sprintf("the witness %s has seen another history of this log: the tree of %d events does not continue the one of %d that it knows", f.Witness, f.Size, f.Known)
}

// cosign asks the witnesses that have not cosigned a checkpoint yet, and adds
// what they sign. The error tells of those that did not.
func (p *Publisher) cosign(ctx context.Context, s Signed) (Signed, error) {
	var failed error
	for _, w := range p.options.Witnesses {
		if len(s.Cosigned(w.Key)) > 0 {
			continue
		}
		with, err := p.ask(ctx, w, s)
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("the witness %s: %w", w.Key.Name(), err))
			continue
		}
		s = with
	}
	return s, failed
}

// ask offers a checkpoint to a witness: as the log's first one, and then from the size that it says it knows.
func (p *Publisher) ask(ctx context.Context, w Witnessed, s Signed) (Signed, error) {
	old := min(p.signed.Size, s.Size) // most likely it has seen the one before
	for range 3 {
		status, body, err := p.submit(ctx, w, s, old)
		if err != nil {
			return s, err
		}
		switch status {
		case http.StatusOK:
			return s.with(body, w.Key)
		case http.StatusConflict:
			known, err := strconv.ParseInt(strings.TrimSuffix(string(body), "\n"), 10, 64)
			if err != nil || known < 0 {
				return s, errors.New("it gives no size with its conflict")
			}
			if known > s.Size || known == old {
				return s, &Fork{w.Key.Name(), known, s.Size}
			}
			old = known
		case http.StatusUnprocessableEntity:
			return s, &Fork{w.Key.Name(), old, s.Size}
		default:
			return s, fmt.Errorf("it answers %d", status)
		}
	}
	return s, errors.New("its size changes faster than it is asked")
}

func (p *Publisher) submit(ctx context.Context, w Witnessed, s Signed, old int64) (status int, body []byte, err error) {
	r := addCheckpoint{old: old, checkpoint: s.Message}
	if old > 0 && old < s.Size {
		if r.path, err = tlog.ProveTree(s.Size, old, p.folder.hashes(s.Checkpoint)); err != nil {
			return 0, nil, err
		}
	}
	return p.send(ctx, http.MethodPost, w.URL+"/add-checkpoint", r.text())
}

// with adds a witness's signature lines to a checkpoint, as far as they are by its key.
func (s Signed) with(lines []byte, key Verifier) (Signed, error) {
	text, _, _ := bytes.Cut(s.Message, []byte("\n\n"))
	opened, err := note.Open(append(append(bytes.Clone(text), "\n\n"...), lines...), note.VerifierList(key))
	if err != nil || len(opened.Sigs) == 0 {
		return s, errors.New("its cosignature is not by its key")
	}
	message := bytes.Clone(s.Message)
	for _, signature := range opened.Sigs {
		message = append(message, fmt.Sprintf("— %s %s\n", signature.Name, signature.Base64)...)
	}
	return Signed{s.Checkpoint, message}, nil
}

// push gives a checkpoint to who keeps it elsewhere.
func (p *Publisher) push(ctx context.Context, s Signed) error {
	if p.options.Push == "" || bytes.Equal(p.pushed, s.Message) {
		return nil
	}
	status, _, err := p.send(ctx, http.MethodPut, p.options.Push, s.Message)
	if err == nil && status/100 != 2 {
		err = fmt.Errorf("it answers %d", status)
	}
	if err != nil {
		return fmt.Errorf("push the checkpoint: %w", err)
	}
	p.pushed = bytes.Clone(s.Message)
	return nil
}

func (p *Publisher) send(ctx context.Context, method, url string, body []byte) (status int, answer []byte, err error) {
	request, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Content-Type", "text/plain; charset=utf-8")
	response, err := p.options.Client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(io.LimitReader(response.Body, maxNote))
	return response.StatusCode, answer, err
}
