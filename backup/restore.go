package backup

import (
	"context"
	"errors"
	"fmt"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/proof"
)

// Why an archive is not believed.
var (
	ErrUnsigned = errors.New("no key has signed it: it is only known to be whole, not whose it is")
	ErrSealed   = errors.New("its checkpoint is not that of its events")
)

// Verify sees that a seal is signed by the keys of its log.
func (s Seal) Verify(keys proof.Keys) (proof.Signed, error) {
	if s.Checkpoint == "" {
		return proof.Signed{}, ErrUnsigned
	}
	signed, err := proof.OpenCheckpoint([]byte(s.Checkpoint), keys)
	if err != nil {
		return signed, fmt.Errorf("the checkpoint of the log %s: %w", s.Log, err)
	}
	if signed.Size != s.Size || signed.Root != s.Root {
		return signed, ErrSealed
	}
	return signed, nil
}

// Restore copies a log of a checked archive into a store and verifies what
// arrived. The store is empty, or has the beginning of the same log: a restore
// that was cut off is completed by the same call. Anything else in it is refused.
func Restore(ctx context.Context, file string, s Seal, to eventstore.Store, progress func(copying.Progress)) error {
	r, err := copying.Run(ctx, source{file, s}, to, copying.Options{Progress: progress})
	if err != nil {
		return fmt.Errorf("restore the log %s: %w", s.Log, err)
	}
	if r.Events != s.Size {
		return fmt.Errorf("restore the log %s: %d events arrived of %d", s.Log, r.Events, s.Size)
	}
	sealed := proof.Signed{Checkpoint: proof.Checkpoint{Size: s.Size, Root: s.Root}}
	v, err := proof.Verify(ctx, to, proof.Verification{Checkpoints: []proof.Signed{sealed}})
	if err == nil && v.Size != s.Size {
		err = fmt.Errorf("it has %d events, and the archive %d", v.Size, s.Size)
	}
	if err != nil {
		return fmt.Errorf("verify the restored log %s: %w", s.Log, err)
	}
	return nil
}
