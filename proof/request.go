package proof

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// addCheckpoint is a request to a witness (c2sp.org/tlog-witness).
type addCheckpoint struct {
	old        int64
	path       tlog.TreeProof
	checkpoint []byte // as it was sent, signatures and all
}

// Limits of a request.
const (
	maxPath    = 63
	maxRequest = maxNote + 32 + maxPath*45
)

var errRequest = errors.New("it is not an add-checkpoint request: that has a line \"old N\", at most 63 hashes, an empty line and a checkpoint")

func (r addCheckpoint) text() []byte {
	b := fmt.Appendf(nil, "old %d\n", r.old)
	for _, h := range r.path {
		b = append(append(b, h.String()...), '\n')
	}
	return append(append(b, '\n'), r.checkpoint...)
}

// parseAddCheckpoint reads what text writes, and nothing else.
func parseAddCheckpoint(text []byte) (r addCheckpoint, err error) {
	head, checkpoint, found := bytes.Cut(text, []byte("\n\n"))
	if !found || len(text) > maxRequest {
		return r, errRequest
	}
	lines := strings.Split(string(head), "\n")
	number, old := strings.CutPrefix(lines[0], "old ")
	if r.old, err = strconv.ParseInt(number, 10, 64); err != nil || !old || r.old < 0 || len(lines) > 1+maxPath {
		return r, errRequest
	}
	if r.path, err = parsePath(lines[1:]); err != nil {
		return r, errRequest
	}
	r.checkpoint = checkpoint
	if !bytes.Equal(r.text(), text) {
		return r, errRequest
	}
	return r, nil
}

// parsePath reads hashes, one in a line.
func parsePath(lines []string) ([]tlog.Hash, error) {
	var path []tlog.Hash
	for _, line := range lines {
		h, err := parseHash(line)
		if err != nil {
			return nil, err
		}
		path = append(path, h)
	}
	return path, nil
}
