package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/backup"
	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/internal/migrate"
	"sijil/projections"
)

type restoreOptions struct {
	key, dataDir string
	unsigned     bool
}

func restoreCommand() *cobra.Command {
	var o restoreOptions
	cmd := &cobra.Command{
		Use:   "restore FILE|DIR",
		Short: "Restore the logs from a backup into a new database",
		Long: `Restores a backup (of a folder the newest) into the database that
SIJIL_DATABASE_URL names, which must be new and migrated, and the log into the
store of SIJIL_EVENTSTORE, which must be empty. The whole file is read and verified
first: its events must be those that its checkpoint signs, and --key the key that
signed it (or a key that leads there). What was cut off or changed is refused, and
nothing is written. Then the events are copied, read back, and their tree compared
with the checkpoint once more.

A restore that was stopped or killed is completed by the same command; until then
serve refuses the database. Afterwards serve folds every read model anew, and the
policies go on behind the last event that they had worked on: nothing is done twice.`,
		Example: `  sijil migrate
  sijil restore /var/backups/sijil/ --key registry.example/log+0a1b2c3d+AU…
  sijil serve`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("give the backup's file, or the folder of backups")
			}
			return runRestore(cmd.Context(), args[0], o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.key, "key", "", "the log's public key, or a file of it (default: that of SIJIL_PROOF_KEY)")
	f.BoolVar(&o.unsigned, "unsigned", false, "take a backup that no key has signed")
	return cmd
}

func runRestore(ctx context.Context, path string, o restoreOptions, out, notices io.Writer) (err error) {
	c, err := readConfig()
	if err != nil {
		return err
	}
	s, err := c.storage()
	if err != nil {
		return err
	}
	if path, err = newestBackup(path); err != nil {
		return err
	}
	if err := migrate.Check(ctx, s.database); err != nil {
		return err
	}
	m, err := backup.Check(path)
	if err == nil {
		err = o.believe(m)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	registers, known := m.Seal(registersLog)
	if !known {
		return fmt.Errorf("%s: it holds no log of the registers", path)
	}
	pool, err := connect(ctx, s.database, 2, nil)
	if err != nil {
		return err
	}
	defer pool.Close()
	if err := projections.BeginRestore(ctx, pool, registers.Root.String()); err != nil {
		return err
	}
	for _, seal := range m.Seals {
		if err := restoreLog(ctx, s, path, seal, out, notices); err != nil {
			return err
		}
	}
	log, err := s.openLog(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	after, err := policiesAfter(registers)
	if err != nil {
		return err
	}
	if err := projections.FinishRestore(ctx, pool, log, after, m.Extra(policyQueue)); err != nil {
		return err
	}
	fmt.Fprintf(out, "restored as it was on %s: serve folds the read models anew, and the policies go on\n", m.Taken.Format("2006-01-02 15:04:05 MST"))
	return nil
}

// believe verifies who signed each log of an archive.
func (o restoreOptions) believe(m backup.Manifest) error {
	if o.unsigned {
		return nil
	}
	place, err := configuredProof(o.dataDir)
	if err != nil {
		return err
	}
	keys, err := place.trusted(o.key)
	if err != nil {
		return err
	}
	keys = keys.FollowAll(m.Statements)
	for _, seal := range m.Seals {
		of := keys
		if seal.Log != registersLog {
			of = keys.For(seal.Log)
		}
		if _, err := seal.Verify(of); errors.Is(err, backup.ErrUnsigned) {
			return fmt.Errorf("%w; if you know that it is yours, --unsigned restores it", err)
		} else if err != nil {
			return err
		}
	}
	return nil
}

func restoreLog(ctx context.Context, s storage, path string, seal backup.Seal, out, notices io.Writer) (err error) {
	var to eventstore.Store
	switch seal.Log {
	case registersLog:
		to, err = s.openLog(ctx)
	case accessLog:
		to, err = s.openAccess(ctx)
	default:
		err = fmt.Errorf("the backup holds a log %q that this program does not know", seal.Log)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	show, hide := verifyProgress(notices)
	err = backup.Restore(ctx, path, seal, to, func(p copying.Progress) {
		if show != nil {
			show(p.Events)
		}
	})
	hide()
	if err == nil {
		fmt.Fprintf(out, "%s: %d events restored and verified, root %s\n", seal.Log, seal.Size, seal.Root)
	}
	return err
}

// policiesAfter is the event up to which the policies had worked.
func policiesAfter(s backup.Seal) (after projections.Place, err error) {
	p, some := s.Places[policyPlace]
	if !some {
		return after, nil
	}
	after.Stream, after.Revision = p.Stream, p.Revision
	after.Event, err = uuid.Parse(p.Event)
	return after, err
}

// newestBackup is the file itself, or the newest of a folder: their names are their times.
func newestBackup(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return path, err
	}
	files, err := filepath.Glob(filepath.Join(path, "sijil-*"+backupSuffix))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s holds no backup", path)
	}
	if err != nil {
		return "", err
	}
	return slices.Max(files), nil
}
