package model

import "sijil/proof"

// EventProof is a proof as the API shows it.
type EventProof struct {
	Index, Size                int
	LeafHash, Checkpoint, File string
	Path                       []string
}

// NewEventProof shows a proof that leads to a checkpoint.
func NewEventProof(p proof.Inclusion, s proof.Signed) *EventProof {
	path := make([]string, len(p.Path))
	for i, h := range p.Path {
		path[i] = h.String()
	}
	return &EventProof{Index: int(p.Index), Size: int(s.Size), LeafHash: p.Leaf.String(), Checkpoint: string(p.Checkpoint), File: string(p.Text()), Path: path}
}
