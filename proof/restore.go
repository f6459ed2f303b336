package proof

import (
	"context"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// restore goes back to what is published: its tree, and its place in the log.
// Each time the last events are compared with it; all are if their place is not known.
func (p *Publisher) restore(ctx context.Context, before Signed) error {
	t, err := p.folder.edgeTree(before.Size)
	if err != nil {
		return &Refusal{fmt.Sprintf("the published tree cannot be read: %v", err)}
	}
	if t.Root() != before.Root {
		return &Refusal{"the published tree is not the one of the published checkpoint"}
	}
	near := max((before.Size-1)/tileWidth, 0) // the tile in which the published leaves end
	from, known, err := p.folder.position(near - 1)
	if err != nil {
		return err
	}
	last, err := eventstore.Start, errOtherPlace
	if known {
		last, err = p.compare(ctx, from, near*tileWidth, before.Size)
	}
	if err != nil && ctx.Err() == nil {
		p.options.Log.Warn("the published tree's place in the log is not known: all of it is compared anew", "events", before.Size)
		last, err = p.compare(ctx, eventstore.Start, 0, before.Size)
	}
	if err != nil {
		return err
	}
	p.tree, p.last, p.signed = t, last, before
	return nil
}

var errOtherPlace = &Refusal{"the log has other events at this place"}

// compare sees that the log's events after a position are the published leaves
// from an index on, up to a size. It gives the last one's position, and notes where tiles end.
func (p *Publisher) compare(ctx context.Context, from eventstore.Position, index, size int64) (last eventstore.Position, err error) {
	last = from
	if index == size {
		return last, nil
	}
	var tile []tlog.Hash
	for l, err := range leaves(ctx, p.log, from) {
		if err != nil {
			return 0, err
		}
		if tile == nil || index%tileWidth == 0 {
			if tile, err = p.folder.leaves(index/tileWidth, size); err != nil {
				return 0, &Refusal{fmt.Sprintf("the published tree cannot be read: %v", err)}
			}
		}
		if tile[index%tileWidth] != l.hash {
			return 0, &Refusal{fmt.Sprintf("event %d of the log, at position %d, is not the one that was published", index, l.event.Position)}
		}
		last, index = l.event.Position, index+1
		if index%tileWidth == 0 {
			if err := p.folder.putPosition(index/tileWidth-1, last); err != nil {
				return 0, err
			}
		}
		if index == size {
			return last, nil
		}
	}
	return 0, &Refusal{fmt.Sprintf("the log ends after %d events, and %d were published", index, size)}
}
