package backup

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
	"sijil/proof"
)

// Log is one log that goes into an archive.
type Log struct {
	Name  string // "registers", "access"
	Store eventstore.Store

	// Signed is the checkpoint that the log is backed up to; nil for the log's end at the time of Write, unsigned.
	Signed *proof.Signed

	// Places are positions that something beside the log remembers, by name.
	Places map[string]eventstore.Position
}

// Extra is something that belongs to a backup and is in no log.
type Extra struct {
	Name    string          `json:"name"`
	Content json.RawMessage `json:"content"`
}

type header struct {
	Form  string    `json:"form"`
	Taken time.Time `json:"taken"`
	Logs  []string  `json:"logs"`
}

type logHead struct {
	Name string `json:"name"`
}

// Place is an event up to which something was done.
type Place struct {
	Event    string              `json:"event"` // empty for the beginning
	Stream   string              `json:"stream"`
	Revision eventstore.Revision `json:"revision"`
}

// Seal closes a log in an archive.
type Seal struct {
	Log        string           `json:"log"`
	Size       int64            `json:"size"`
	Root       tlog.Hash        `json:"root"`
	Checkpoint string           `json:"checkpoint,omitempty"` // signed, of this size and root
	Places     map[string]Place `json:"places,omitempty"`
}

type end struct {
	Events int64 `json:"events"`
}

// Write writes an archive of logs as they are when it begins, also while they are
// written to. progress is told the events now and then; it may be nil.
func Write(ctx context.Context, to io.Writer, taken time.Time, logs []Log, extras []Extra, progress func(events int64)) ([]Seal, error) {
	zipped, err := gzip.NewWriterLevel(to, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	w := &archiver{frameWriter: frameWriter{to: bufio.NewWriterSize(zipped, 1<<20)}, progress: progress}
	h := header{Form: form, Taken: taken.UTC()}
	for _, l := range logs {
		h.Logs = append(h.Logs, l.Name)
	}
	if err := w.putJSON(kindHeader, h); err != nil {
		return nil, err
	}
	var seals []Seal
	for _, l := range logs {
		s, err := w.log(ctx, l)
		if err != nil {
			return nil, fmt.Errorf("back up the log %s: %w", l.Name, err)
		}
		seals = append(seals, s)
	}
	for _, x := range extras {
		if err := w.putJSON(kindExtra, x); err != nil {
			return nil, err
		}
	}
	if err := w.putJSON(kindEnd, end{w.events}); err != nil {
		return nil, err
	}
	if err := w.to.Flush(); err != nil {
		return nil, err
	}
	return seals, zipped.Close()
}

type archiver struct {
	frameWriter
	events   int64
	progress func(int64)
}

func (w *archiver) log(ctx context.Context, l Log) (Seal, error) {
	s := Seal{Log: l.Name, Places: map[string]Place{}}
	if err := w.putJSON(kindLog, logHead{l.Name}); err != nil {
		return s, err
	}
	head, err := l.Store.Head(ctx)
	if err != nil {
		return s, err
	}
	var tree proof.Tree
	var b []byte
	for r, err := range l.Store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return s, err
		}
		if r.Position > head || l.Signed != nil && tree.Size() == l.Signed.Size {
			break
		}
		b = proof.AppendLeaf(b[:0], r)
		if err := w.put(kindEvent, b); err != nil {
			return s, err
		}
		tree.Add(tlog.RecordHash(b))
		for name, at := range l.Places {
			if r.Position <= at {
				s.Places[name] = Place{r.ID.String(), r.Stream, r.Revision}
			}
		}
		if w.events++; w.progress != nil && w.events%(1<<12) == 0 {
			w.progress(w.events)
		}
	}
	s.Size, s.Root = tree.Size(), tree.Root()
	if c := l.Signed; c != nil {
		if c.Size != s.Size || c.Root != s.Root { // not backed up in silence
			return s, fmt.Errorf("its first %d events are not those of its checkpoint of %d: `sijil verify` names the place", s.Size, c.Size)
		}
		s.Checkpoint = string(c.Message)
	}
	return s, w.putJSON(kindSeal, s)
}
