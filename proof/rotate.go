package proof

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// Each rotation is an event of its own stream, so that the tree holds it.
const (
	KeysStream = "proof-keys"
	KeyRotated = "proof.key_rotated"
)

// keyRotated is the event's data.
type keyRotated struct {
	Statement string `json:"statement"`
}

// rotationSpace makes an event id of the next key: a rotation that was cut off is completed, not repeated.
var rotationSpace = uuid.MustParse("5f0f8f0c-0f4e-4a53-9d2e-1b1a2f6c7d08")

// FollowLog follows the rotations that the log itself holds.
func (k Keys) FollowLog(ctx context.Context, log eventstore.Store) (Keys, error) {
	for r, err := range log.ReadStream(ctx, KeysStream, eventstore.First, eventstore.Forwards) {
		if err != nil {
			return k, err
		}
		if s, ok := StatementOf(r); ok {
			k = k.FollowAll([][]byte{s})
		}
	}
	return k, nil
}

// StatementOf gives the statement of a rotation, if an event is one.
func StatementOf(r eventstore.Recorded) (statement []byte, ok bool) {
	var e keyRotated
	if r.Type != KeyRotated || json.Unmarshal(r.Data, &e) != nil {
		return nil, false
	}
	return []byte(e.Statement), true
}

// KeysOf are the keys that lead to the one that signs now, for who holds that.
func (f *Folder) KeysOf(key *Key) (Keys, error) {
	own, err := ParseVerifier(key.Public())
	if err != nil {
		return Keys{}, err
	}
	statements, err := f.Statements()
	if err != nil || len(statements) == 0 {
		return Keys{[]term{forever(own)}}, err
	}
	text, err := splitNote(statements[0])
	if err != nil {
		return Keys{}, err
	}
	first, err := ParseRotation(text)
	if err != nil {
		return Keys{}, err
	}
	keys := Keys{[]term{forever(first.Old)}}.FollowAll(statements)
	if keys.Newest().String() != own.String() {
		return Keys{}, fmt.Errorf("the key file does not hold the log's newest key %s", keys.Newest())
	}
	return keys, nil
}

// Rotate publishes once more with the present key, makes the next one, records
// in the log that the one names the other, and puts it in the key file. The old
// key is kept beside it as FILE.retired. When it was cut off, call it again.
func (p *Publisher) Rotate(ctx context.Context) (next Verifier, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	unlock, err := p.folder.lock(ctx)
	if err != nil {
		return next, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	old, err := OpenKey(p.keyFile)
	if err != nil {
		return next, err
	}
	to, err := OpenKey(p.keyFile + ".next")
	if errors.Is(err, fs.ErrNotExist) {
		to, err = CreateKey(old.Name, p.keyFile+".next")
	}
	if err != nil {
		return next, err
	}
	if next, err = ParseVerifier(to.Public()); err != nil {
		return next, err
	}
	statement, published := p.folder.naming(next)
	if !published { // from here on the old key signs no more, also in other processes
		if statement, err = p.hand(ctx, old, next); err != nil {
			return next, err
		}
	}
	if err := record(ctx, p.log, uuid.NewSHA1(rotationSpace, []byte(next.String())), statement); err != nil {
		return next, err
	}
	p.tree = nil
	if err := removeIfThere(p.keyFile + ".retired"); err != nil {
		return next, err
	}
	if err := os.Link(p.keyFile, p.keyFile+".retired"); err != nil {
		return next, err
	}
	return next, os.Rename(p.keyFile+".next", p.keyFile)
}

// naming gives the last published rotation, if it names a key.
func (f *Folder) naming(next Verifier) (statement []byte, published bool) {
	statements, err := f.Statements()
	if err != nil || len(statements) == 0 {
		return nil, false
	}
	statement = statements[len(statements)-1]
	text, err := splitNote(statement)
	if err != nil {
		return nil, false
	}
	r, err := ParseRotation(text)
	return statement, err == nil && r.Next.String() == next.String()
}

// hand publishes the statement that names the next key.
func (p *Publisher) hand(ctx context.Context, old *Key, next Verifier) ([]byte, error) {
	s, err := p.pass(ctx)
	if s.Message == nil {
		return nil, err
	}
	before, err := ParseVerifier(old.Public())
	if err != nil {
		return nil, err
	}
	statement, err := Rotation{old.Name, s.Size, before, next}.sign(old)
	if err != nil {
		return nil, err
	}
	statements, err := p.folder.Statements()
	if err != nil {
		return nil, err
	}
	return statement, p.folder.putStatements(append(statements, statement))
}

// record appends a rotation's event, once.
func record(ctx context.Context, log eventstore.Store, id uuid.UUID, statement []byte) error {
	data, err := json.Marshal(keyRotated{string(statement)})
	if err != nil {
		return err
	}
	_, err = log.Append(ctx, KeysStream, eventstore.Any, eventstore.EventData{ID: id, Type: KeyRotated, Data: data, Metadata: []byte("{}")})
	return err
}
