package projections

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// renew gives a projection whose rows are of an older version new ones. Until
// they are there nothing is folded here: what one version's handlers made
// another's must not go on with, and nobody could tell afterwards. An older
// program that still leads goes on meanwhile. Rows of a newer one are left alone.
func (f *follower) renew(ctx context.Context, conn *pgx.Conn) error {
	for {
		at, err := readCheckpoint(ctx, conn, f.applier)
		if err != nil || at.version == f.version() {
			return err
		}
		if at.version > f.version() {
			return errors.New(otherVersion(at.version, f.version()))
		}
		b := &rebuild{engine: f.engine, applier: f.applier, progress: func(_, _ eventstore.Position) {}}
		err = b.alone(ctx, func(ctx context.Context) error {
			now, err := readCheckpoint(ctx, b.conn, b.applier)
			if err != nil || now.version >= b.version() { // another process was faster
				return err
			}
			f.log.Info("rebuilding", "from", now.version, "to", b.version())
			if err := b.run(ctx); err != nil {
				return err
			}
			f.log.Info("rebuilt", "version", b.version())
			return nil
		})
		if domain.IsRule(err, RuleRebuilding) {
			pause(ctx, f.engine.options.Standby)
			continue
		}
		if failure, ok := errors.AsType[*Failure](err); ok {
			if err := recordFailure(ctx, conn, at, failure); err != nil {
				return err
			}
		}
		if err != nil {
			return err
		}
	}
}

// otherVersion says why a projection is not followed here, and what ends that.
func otherVersion(stored, ours int) string {
	if stored < ours {
		return fmt.Sprintf("the rows are of version %d, this program's are of version %d: it rebuilds them and then goes on; until then they stay as they are", stored, ours)
	}
	return fmt.Sprintf("the rows are of version %d, of a newer program than this one (version %d): run that one, or rebuild with this one to go back", stored, ours)
}
