package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"sijil/eventstore"
	"sijil/proof"
)

func proofCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "proof",
		Short: "Keep the key and the published tree that prove the log",
		Long: `The log's tree is signed and published by serve. These make and change its key,
and publish once by hand.

docs/operations.md, "History that proves itself", has the steps.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("unknown command %q: it is key, publish or rotate", args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(proofKeyCommand(), proofPublishCommand(), proofRotateCommand())
	return cmd
}

func proofKeyCommand() *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use:   "key FILE --name NAME",
		Short: "Make a key for a log or a witness",
		Long: `Makes an Ed25519 key in a new file that only its owner can read, and prints its
public keys: the first verifies a log's checkpoints, the second a witness's
cosignatures. The name is in every signature; a log's looks like
registry.example/log and never changes.`,
		Example: `  sijil proof key /etc/sijil/proof.key --name registry.example/log`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || name == "" {
				return usage("give a file for the key, and --name")
			}
			key, err := proof.CreateKey(name, args[0])
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "of a log:     %s\nof a witness: %s\n", key.Public(), key.CosignerPublic())
			return nil
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "the log's or the witness's name")
	return cmd
}

func proofPublishCommand() *cobra.Command {
	var dataDir string
	cmd := &cobra.Command{
		Use:   "publish",
		Short: "Sign and publish the logs' trees once",
		Long: `Takes into the trees what the registers' log and the access log have by now, signs
them and publishes them in the folder of SIJIL_PROOF_DIR, as serve does every
SIJIL_PROOF_INTERVAL. It refuses if a log is not what was published before.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withPublisher(cmd.Context(), dataDir, func(registers, readings *proof.Publisher) (err error) {
				for i, p := range []*proof.Publisher{registers, readings} {
					s, failed := p.Publish(cmd.Context())
					if s.Message != nil {
						fmt.Fprintf(cmd.OutOrStdout(), "%s: published a tree of %d events, root %s\n", []string{registersLog, accessLog}[i], s.Size, s.Root)
					}
					err = errors.Join(err, failed)
				}
				return err
			})
		},
	}
	cmd.Flags().StringVar(&dataDir, "data-dir", defaultDataDir, "the demo's data directory, if SIJIL_DATABASE_URL is not set")
	return cmd
}

func proofRotateCommand() *cobra.Command {
	var dataDir string
	cmd := &cobra.Command{
		Use:   "rotate",
		Short: "Replace the log's key",
		Long: `Makes a new key, has the present one name it in a statement that becomes an event
of the log and part of the published tree, and puts the new one into the file of
SIJIL_PROOF_KEY. Who trusts the first key can follow to the newest. The old key is
kept as FILE.retired. Serve may go on; where several instances have a file each,
copy the new one to all. If it was cut off, run it again.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withPublisher(cmd.Context(), dataDir, func(p, _ *proof.Publisher) error {
				return rotate(cmd.Context(), p, cmd.OutOrStdout())
			})
		},
	}
	cmd.Flags().StringVar(&dataDir, "data-dir", defaultDataDir, "the demo's data directory, if SIJIL_DATABASE_URL is not set")
	return cmd
}

func rotate(ctx context.Context, p *proof.Publisher, out io.Writer) error {
	next, err := p.Rotate(ctx)
	if err == nil {
		fmt.Fprintf(out, "the log's key is now %s\n", next)
	}
	return err
}

// withPublisher opens the configured log, or a demo's, for its publisher.
func withPublisher(ctx context.Context, dataDir string, do func(registers, readings *proof.Publisher) error) (err error) {
	setLog()
	s, _, err := configuredOr(dataDir)
	if err != nil {
		return err
	}
	c, err := readConfig()
	if err != nil {
		return err
	}
	place, err := configuredProof(dataDir)
	if err != nil {
		return err
	}
	c.ProofKey, c.ProofDir = place.keyFile, place.dir
	log, err := s.openLog(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	p, folder, err := openPublisher(c, log)
	if err != nil {
		return err
	}
	if p == nil {
		return usage("SIJIL_PROOF_KEY and SIJIL_PROOF_DIR are not set: they are the log's key and where its tree is published")
	}
	access, err := s.openAccess(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, access.Close()) }()
	readings, err := openAccessPublisher(c, access, folder)
	if err != nil {
		return err
	}
	return do(p, readings)
}

// openPublisher is the publisher that the configuration asks for, and its folder; nil for none.
func openPublisher(c config, log eventstore.Store) (*proof.Publisher, *proof.Folder, error) {
	if c.ProofKey == "" || c.ProofDir == "" {
		return nil, nil, nil
	}
	witnesses, err := proof.ParseWitnesses(c.Witnesses)
	if err != nil {
		return nil, nil, usage("SIJIL_WITNESSES: %v", err)
	}
	folder, err := proof.OpenFolder(c.ProofDir)
	if err != nil {
		return nil, nil, fmt.Errorf("SIJIL_PROOF_DIR: %w", err)
	}
	p := proof.NewPublisher(log, folder, c.ProofKey, proof.Options{Interval: c.ProofInterval, Witnesses: witnesses, Push: c.ProofPush})
	return p, folder, nil
}
