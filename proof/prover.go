package proof

import (
	"context"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// Prover proves events by their ids, from a folder in which this registry publishes.
type Prover struct {
	Log     eventstore.Store
	Folder  *Folder
	KeyFile string
}

// Event proves an event. ErrUnproven or eventstore.ErrNoEvent if no published tree holds it.
func (p *Prover) Event(ctx context.Context, id uuid.UUID) (Inclusion, Signed, error) {
	key, err := OpenKey(p.KeyFile)
	if err != nil {
		return Inclusion{}, Signed{}, err
	}
	keys, err := p.Folder.KeysOf(key)
	if err != nil {
		return Inclusion{}, Signed{}, err
	}
	s, published, err := p.Folder.Checkpoint(keys)
	if err == nil && !published {
		err = ErrUnproven
	}
	if err != nil {
		return Inclusion{}, s, err
	}
	r, err := eventstore.Find(ctx, p.Log, id)
	if err != nil {
		return Inclusion{}, s, err
	}
	inclusion, err := p.Folder.Prove(s, r)
	return inclusion, s, err
}
