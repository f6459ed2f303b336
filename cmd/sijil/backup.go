package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"sijil/backup"
	"sijil/eventstore"
	"sijil/projections"
	"sijil/proof"
)

// What a backup holds.
const (
	registersLog = "registers"
	accessLog    = "access"
	policyPlace  = "policies" // up to where they have worked
	policyQueue  = "policies" // what they were refused
	backupSuffix = ".backup"
)

func backupCommand() *cobra.Command {
	var dataDir string
	cmd := &cobra.Command{
		Use:   "backup FILE|DIR",
		Short: "Back up the logs into one file, while they are in use",
		Long: `Writes the registers' log and the access log into one compressed file, event by
event with their exact bytes and times of recording, up to where they are when it
begins; the registry stays in use. Beside them it holds the checkpoint that the
log's key signed for exactly this state (SIJIL_PROOF_KEY and SIJIL_PROOF_DIR), and
what the policies remember. Read models are not in it: they are folds of the log.

Given a folder it makes a file of the time in it. The file appears whole, or not
at all. It holds personal data: it is readable by its owner alone; encrypt it
before it leaves the house.

It works for a log in PostgreSQL and on an EventStoreDB cluster alike, and either
can be restored into either.`,
		Example: `  sijil backup /var/backups/sijil/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("give the file to write, or a folder")
			}
			return runBackup(cmd.Context(), args[0], dataDir, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVar(&dataDir, "data-dir", defaultDataDir, "the demo's data directory, if SIJIL_DATABASE_URL is not set")
	return cmd
}

func runBackup(ctx context.Context, path, dataDir string, out, notices io.Writer) (err error) {
	s, _, err := configuredOr(dataDir)
	if err != nil {
		return err
	}
	registers, err := s.openLog(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, registers.Close()) }()
	access, err := s.openAccess(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, access.Close()) }()
	pool, err := connect(ctx, s.database, 1, nil)
	if err != nil {
		return err
	}
	defer pool.Close()
	policies, err := projections.ReadPolicyState(ctx, pool) // before the logs' end: what comes after is done again, which changes nothing
	if err != nil {
		return err
	}
	logs := []backup.Log{
		{Name: registersLog, Store: registers, Places: map[string]eventstore.Position{policyPlace: policies.Place}},
		{Name: accessLog, Store: access},
	}
	if err := signBackup(ctx, logs, dataDir, notices); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, "sijil-"+time.Now().UTC().Format("20060102T150405Z")+backupSuffix)
	}
	began := time.Now()
	show, hide := verifyProgress(notices)
	seals, err := writeBackup(path, func(to io.Writer) ([]backup.Seal, error) {
		return backup.Write(ctx, to, began, logs, []backup.Extra{{Name: policyQueue, Content: policies.Queue}}, show)
	})
	hide()
	if err != nil {
		return err
	}
	for _, seal := range seals {
		fmt.Fprintf(out, "%s: %d events, root %s\n", seal.Log, seal.Size, seal.Root)
	}
	fmt.Fprintf(out, "written to %s in %.1f s\n", path, time.Since(began).Seconds())
	return nil
}

// signBackup gives the logs their checkpoints, if the configuration has the log's key.
func signBackup(ctx context.Context, logs []backup.Log, dataDir string, notices io.Writer) error {
	place, err := configuredProof(dataDir)
	if err != nil {
		return err
	}
	c, err := readConfig()
	if err != nil {
		return err
	}
	c.ProofKey, c.ProofDir = place.keyFile, place.dir
	publisher, folder, err := openPublisher(c, logs[0].Store)
	if err != nil {
		return err
	}
	if publisher == nil {
		fmt.Fprintln(notices, "no key signs this backup: SIJIL_PROOF_KEY and SIJIL_PROOF_DIR are not set")
		return nil
	}
	readings, err := openAccessPublisher(c, logs[1].Store, folder)
	if err != nil {
		return err
	}
	for i, p := range []*proof.Publisher{publisher, readings} {
		signed, err := p.Publish(ctx)
		if signed.Message == nil {
			return err
		}
		if err != nil {
			slog.Warn("the checkpoint was published, but", "log", logs[i].Name, "error", err)
		}
		logs[i].Signed = &signed
	}
	return nil
}

// writeBackup writes a file that is whole and durable before it has its name.
func writeBackup(path string, write func(io.Writer) ([]backup.Seal, error)) (seals []backup.Seal, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".backup-*") // readable by its owner alone
	if err != nil {
		return nil, err
	}
	seals, err = write(f)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return nil, errors.Join(err, os.Remove(f.Name()))
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	return seals, errors.Join(dir.Sync(), dir.Close())
}
