package proof

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/mod/sumdb/tlog"
)

// seen is the newest tree of a log that the witness cosigned. Its zero is the empty tree.
type seen struct {
	Size int64     `json:"size"`
	Root tlog.Hash `json:"root"`
}

// witnessState is the file of what was cosigned, by origin.
type witnessState struct {
	mu     sync.Mutex
	file   string
	logs   map[string]seen
	unlock func() error
}

func openWitnessState(file string) (*witnessState, error) {
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, err
	}
	unlock, err := lockPath(file + ".lock")
	if err != nil {
		return nil, fmt.Errorf("the state in %s: %w", file, err)
	}
	s := &witnessState{file: file, logs: map[string]seen{}, unlock: unlock}
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &s.logs)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, errors.Join(fmt.Errorf("the state in %s cannot be read: %w", file, err), unlock())
	}
	return s, nil
}

func (s *witnessState) close() error { return s.unlock() }

// advance checks a checkpoint against what is known of its log and makes it the
// newest, durably, as one step: no other comes in between.
func (s *witnessState) advance(c Checkpoint, check func(seen) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	known, ever := s.logs[c.Origin]
	if !ever {
		known.Root = emptyRoot
	}
	if err := check(known); err != nil {
		return err
	}
	next := seen{c.Size, c.Root}
	if ever && next == known {
		return nil
	}
	logs := map[string]seen{c.Origin: next}
	for origin, other := range s.logs {
		if origin != c.Origin {
			logs[origin] = other
		}
	}
	text, err := json.MarshalIndent(logs, "", "  ")
	if err != nil {
		return err
	}
	if err := putFile(s.file, append(text, '\n'), 0o600); err != nil {
		return err
	}
	s.logs = logs
	return nil
}
