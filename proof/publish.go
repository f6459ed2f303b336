package proof

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// Refusal is why a publisher does not sign: the log is not what it published
// before, or what it published is gone. It holds no personal data. Nothing is
// signed until a person has found out why; `sijil verify` names the place.
type Refusal struct{ Reason string }

func (r *Refusal) Error() string { return "refused to sign the log's tree: " + r.Reason }

// Options of a Publisher. A zero field means its default.
type Options struct {
	Interval  time.Duration // between two publications; default 10 s
	Witnesses []Witnessed   // who cosigns
	Push      string        // URL to which each checkpoint is PUT; empty for none
	Part      string        // the name of a second log that the same key signs for, below the first one's; empty for that itself
	Of        *Folder       // where the first log is published, if this is a part
	Client    *http.Client  // default: one with a timeout of 10 s
	Now       func() time.Time
	Log       *slog.Logger
}

// Publisher signs and publishes a log's tree, in a folder. Of several on one
// folder one works at a time.
type Publisher struct {
	log     eventstore.Store
	folder  *Folder
	keyFile string
	options Options
	mu      sync.Mutex // one pass at a time
	tree    *Tree      // of what is published; nil before the first pass, and after a failure
	last    eventstore.Position
	signed  Signed
	pushed  []byte // the message that was pushed
	health  health
}

// NewPublisher does nothing until Run or Publish. The key file is read each
// time, so that the key can be rotated meanwhile.
func NewPublisher(log eventstore.Store, folder *Folder, keyFile string, o Options) *Publisher {
	o.Interval = cmp.Or(o.Interval, 10*time.Second)
	o.Client = cmp.Or(o.Client, &http.Client{Timeout: 10 * time.Second})
	o.Log = cmp.Or(o.Log, slog.Default())
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Publisher{log: log, folder: folder, keyFile: keyFile, options: o}
}

// Run publishes on the interval until ctx ends. A failure is logged, shows in
// Health, and is tried again; after a Refusal, too, nothing is signed meanwhile.
func (p *Publisher) Run(ctx context.Context) error {
	for {
		_, err := p.Publish(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if alarming(err) {
			p.options.Log.Error("HISTORY IS NOT WHAT WAS PUBLISHED: run sijil verify", "error", err)
		} else if err != nil {
			p.options.Log.Warn("the log's checkpoint was not published", "error", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(p.options.Interval):
		}
	}
}

// Publish takes into the tree what the log has by now, signs it and publishes
// it. If only a witness or the push failed, the checkpoint is published and
// given beside the error.
func (p *Publisher) Publish(ctx context.Context) (Signed, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	unlock, err := p.folder.lock(ctx)
	if err != nil {
		return Signed{}, err
	}
	s, err := p.pass(ctx)
	err = errors.Join(err, unlock())
	if s.Message == nil {
		p.tree = nil // what is in the folder counts
	}
	p.health.note(s, p.options.Now(), err)
	return s, err
}

// pass is Publish while nobody else works on the folder.
func (p *Publisher) pass(ctx context.Context) (s Signed, err error) {
	key, err := OpenKey(p.keyFile)
	if err != nil {
		return Signed{}, err
	}
	keys, err := p.keys(key)
	if err != nil {
		return Signed{}, err
	}
	if p.options.Part != "" {
		key = key.For(p.options.Part)
	}
	before, published, err := p.before(key, keys)
	if err != nil {
		return Signed{}, err
	}
	if p.tree == nil || p.tree.size != before.Size || p.signed.Root != before.Root {
		if err := p.restore(ctx, before); err != nil {
			return Signed{}, err
		}
	}
	if err := p.take(ctx); err != nil {
		return Signed{}, err
	}
	after := Checkpoint{Origin: key.Name, Size: p.tree.size, Root: p.tree.Root()}
	if err := p.consistent(before.Checkpoint, after); err != nil {
		return Signed{}, err
	}
	if s = before; !published || after.Size > before.Size {
		if s, err = after.Sign(key); err != nil {
			return Signed{}, err
		}
	}
	s, slow := p.cosign(ctx, s)
	if string(s.Message) != string(before.Message) {
		if err := p.folder.putCheckpoint(s, p.options.Now()); err != nil {
			return Signed{}, err
		}
	}
	p.signed = s
	return s, errors.Join(slow, p.push(ctx, s))
}

// keys are those that lead to the present one.
func (p *Publisher) keys(key *Key) (Keys, error) {
	if p.options.Part == "" {
		return p.folder.KeysOf(key)
	}
	keys, err := p.options.Of.KeysOf(key)
	return keys.For(p.options.Part), err
}

// before is what the folder has, signed by this key or one before it.
func (p *Publisher) before(key *Key, keys Keys) (s Signed, published bool, err error) {
	s, published, err = p.folder.Checkpoint(keys)
	if err != nil {
		return s, published, &Refusal{err.Error()}
	}
	if !published {
		s.Checkpoint = Checkpoint{Origin: key.Name, Root: emptyRoot}
	}
	return s, published, nil
}

// take adds what the log has gained to the tree, and publishes its hashes.
func (p *Publisher) take(ctx context.Context) error {
	head, err := p.log.Head(ctx)
	if err != nil {
		return err
	}
	if head < p.last {
		return &Refusal{fmt.Sprintf("the log ends at position %d, and position %d was published", head, p.last)}
	}
	if head == p.last {
		return nil
	}
	var failed error
	at := p.last
	p.tree.Full = func(level int, n int64, tile []tlog.Hash) {
		failed = errors.Join(failed, p.folder.putTile(level, n, tile))
		if level == 0 {
			failed = errors.Join(failed, p.folder.putPosition(n, at))
		}
	}
	for l, err := range leaves(ctx, p.log, p.last) {
		if err != nil {
			return err
		}
		at = l.event.Position
		if p.tree.Add(l.hash); failed != nil {
			return failed
		}
	}
	p.last = at
	return p.folder.putEdge(p.tree)
}

// consistent proves by what is in the folder that a tree continues the one before it.
func (p *Publisher) consistent(before, after Checkpoint) error {
	if before.Size == 0 || before.Size == after.Size {
		if before.Size == after.Size && before.Root != after.Root {
			return &Refusal{"the tree of the published size has another root"}
		}
		return nil
	}
	path, err := tlog.ProveTree(after.Size, before.Size, p.folder.hashes(after))
	if err == nil {
		err = tlog.CheckTree(path, after.Size, after.Root, before.Size, before.Root)
	}
	if err != nil {
		return &Refusal{fmt.Sprintf("the tree of %d events does not continue the published one of %d: %v", after.Size, before.Size, err)}
	}
	return nil
}
