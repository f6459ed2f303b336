package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/eventstore"
	"sijil/proof"
)

type proveOptions struct {
	key, output, event, dataDir string
	consistency                 bool
}

func proveCommand() *cobra.Command {
	var o proveOptions
	cmd := &cobra.Command{
		Use:   "prove EVENT_ID | --consistency OLD NEW",
		Short: "Make a proof that anyone can verify offline",
		Long: `Proves that the event of an id is in the published log: a file (c2sp.org/tlog-proof)
that sijil verify --proof checks with nothing but the log's public key. It tells
nothing of the event but a hash. --event writes the event's own bytes into another
file, to be given to those who may see them: with both they know that it is that
event. An event is in the published log some seconds after it was recorded.

With --consistency it proves that of two checkpoints the newer continues the
older one: that nothing before the older one was changed in between. OLD and NEW
are files of checkpoints, or folders of published trees. The proof is checked as
it is made, and again by sijil verify --proof.

It reads the tree in the folder of SIJIL_PROOF_DIR, or a demo's.`,
		Example: `  sijil prove 0190b5a2-7c1e-4a8e-9d51-2f6a0c3b7e11 -o birth.tlog-proof --event birth.event
  sijil prove --consistency checkpoints/2026-11-01 checkpoints/2026-11-30 -o november.proof`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.consistency {
				if len(args) != 2 {
					return usage("--consistency takes two checkpoints")
				}
				return runConsistency(o, args[0], args[1], cmd.OutOrStdout())
			}
			if len(args) != 1 {
				return usage("give the id of one event")
			}
			id, err := uuid.Parse(args[0])
			if err != nil {
				return usage("%q is no event id: that looks like 0190b5a2-7c1e-4a8e-9d51-2f6a0c3b7e11", args[0])
			}
			return runProve(cmd.Context(), o, id, cmd.OutOrStdout())
		},
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "file for the proof (default: standard output)")
	f.StringVar(&o.event, "event", "", "file for the event itself: it holds personal data")
	f.BoolVar(&o.consistency, "consistency", false, "prove that a checkpoint continues another")
	f.StringVar(&o.key, "key", "", "the log's public key, or a file of it (default: that of SIJIL_PROOF_KEY, or a demo's)")
	f.StringVar(&o.dataDir, "data-dir", defaultDataDir, "the demo's data directory, if SIJIL_DATABASE_URL is not set")
	return cmd
}

// tree opens the published tree.
func (o proveOptions) tree() (*proof.Folder, proof.Signed, proof.Keys, error) {
	place, err := configuredProof(o.dataDir)
	if err != nil {
		return nil, proof.Signed{}, proof.Keys{}, err
	}
	keys, err := place.trusted(o.key)
	if err != nil {
		return nil, proof.Signed{}, keys, err
	}
	folder, s, err := place.published(keys)
	if err != nil {
		return nil, s, keys, err
	}
	keys, err = followed(folder, keys)
	return folder, s, keys, err
}

func runProve(ctx context.Context, o proveOptions, id uuid.UUID, out io.Writer) (err error) {
	folder, published, _, err := o.tree()
	if err != nil {
		return err
	}
	s, _, err := configuredOr(o.dataDir)
	if err != nil {
		return err
	}
	log, err := s.openLog(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	r, err := eventstore.Find(ctx, log, id)
	if err != nil {
		return err
	}
	p, err := folder.Prove(published, r)
	if err != nil {
		return err
	}
	if o.event != "" {
		if err := os.WriteFile(o.event, proof.AppendLeaf(nil, r), 0o600); err != nil {
			return err
		}
	}
	return writeTo(o.output, p.Text(), out)
}

func runConsistency(o proveOptions, old, now string, out io.Writer) error {
	folder, published, keys, err := o.tree()
	if err != nil {
		return err
	}
	older, _, err := readCheckpoint(old, keys)
	if err != nil {
		return err
	}
	newer, _, err := readCheckpoint(now, keys)
	if err != nil {
		return err
	}
	c, err := folder.ProveConsistency(published, older, newer)
	if err != nil {
		return err
	}
	return writeTo(o.output, c.Text(), out)
}

// writeTo writes to a file, or to standard output if none is named.
func writeTo(file string, content []byte, out io.Writer) error {
	if file == "" {
		_, err := out.Write(content)
		return err
	}
	if err := os.WriteFile(file, content, 0o600); err != nil {
		return err
	}
	fmt.Fprintf(out, "written to %s\n", file)
	return nil
}
