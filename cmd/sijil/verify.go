package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"sijil/proof"
)

type verifyOptions struct {
	checkpoints              []string
	key                      string
	proof, event, statements string
	dataDir, log             string
}

func verifyCommand() *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Prove that nobody changed the log, or name the first place",
		Long: `Folds the whole log anew and compares it with what was published outside the
database: with each --checkpoint, a file or the folder of a published tree. It
prints "ok" with the number of events and their root, or the first place that
differs (its number, position, stream, revision and id, never its contents), and
then ends with exit code 1. With a folder the place is exact; with checkpoints
alone it lies between two of them. It also sees that each stream's revisions
follow each other, and that no event is hidden from readers of the whole log.

With --log access it does the same for the log of who read whose data, which is
signed by the same key and published in the folder access below the registers'.

Without --checkpoint it takes the folder of SIJIL_PROOF_DIR, or a demo's. Whoever
administers the database should not be able to write what it is compared with:
keep checkpoints elsewhere, and give them here.

With --proof it verifies the proof of one event that sijil prove has made: with
that file and --key alone, without any database. --event is the event's own file,
if you have it: then the proof must be of that event. --checkpoint, here, is a
checkpoint that you know: a proof of a smaller tree is stale, and refused.

--key is the log's public key, or a file of it. If the log has changed its key
since, the log says so itself; offline, --keys is the published keys.json.`,
		Example: `  sijil verify
  sijil verify --checkpoint /media/court/2026-11-30 --key registry.example/log+0a1b2c3d+AU…
  sijil verify --proof birth.tlog-proof --key log.pub --event birth.event`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case o.event != "" && o.proof == "":
				return usage("--event belongs to --proof")
			case o.log != registersLog && o.log != accessLog:
				return usage("--log is %s or %s", registersLog, accessLog)
			case o.proof != "":
				return verifyProof(o, cmd.OutOrStdout())
			default:
				return runVerify(cmd.Context(), o, cmd.OutOrStdout(), cmd.ErrOrStderr())
			}
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&o.checkpoints, "checkpoint", nil, "what to compare with: a checkpoint's file, or the folder of a published tree; may be repeated")
	f.StringVar(&o.key, "key", "", "the log's public key, or a file of it (default: that of SIJIL_PROOF_KEY, or a demo's)")
	f.StringVar(&o.log, "log", registersLog, "which log: "+registersLog+", or "+accessLog+" for who read whose data")
	f.StringVar(&o.statements, "keys", "", "file keys.json of the published tree, if the log's key was changed since")
	f.StringVar(&o.proof, "proof", "", "verify the proof of one event, offline")
	f.StringVar(&o.event, "event", "", "file of the event that the proof is of")
	f.StringVar(&o.dataDir, "data-dir", defaultDataDir, "the demo's data directory, if SIJIL_DATABASE_URL is not set")
	return cmd
}

// keys are those that are trusted, and those that they name.
func (o verifyOptions) keys() (proofPlace, proof.Keys, error) {
	place, err := configuredProof(o.dataDir)
	if err != nil {
		return place, proof.Keys{}, err
	}
	keys, err := place.trusted(o.key)
	if err != nil || o.statements == "" {
		return place, keys, err
	}
	text, err := os.ReadFile(o.statements)
	if err != nil {
		return place, keys, err
	}
	statements, err := proof.ParseStatements(text)
	return place, keys.FollowAll(statements), err
}

func runVerify(ctx context.Context, o verifyOptions, out, notices io.Writer) (err error) {
	place, keys, err := o.keys()
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
	if keys, err = keys.FollowLog(ctx, log); err != nil {
		return err
	}
	gapless := s.log == inDatabase
	if o.log == accessLog {
		readings, err := s.openAccess(ctx)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, readings.Close()) }()
		log, keys, gapless = readings, keys.For(accessLog), true
		place.dir = below(place.dir, accessLog)
	}
	if len(o.checkpoints) == 0 && place.dir != "" {
		o.checkpoints = []string{place.dir}
	}
	with, err := comparison(o.checkpoints, keys)
	if err != nil {
		return err
	}
	with.Gapless = gapless
	show, hide := verifyProgress(notices)
	with.Progress = show
	v, err := proof.Verify(ctx, log, with)
	hide()
	return reportVerified(v, err, with, out, notices)
}

// below is a folder in another, if there is one.
func below(dir, name string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, name)
}

// comparison reads everything that the log is compared with. Of several folders the one of the largest tree tells of single events.
func comparison(paths []string, keys proof.Keys) (proof.Verification, error) {
	var with proof.Verification
	for _, path := range paths {
		s, folder, err := readCheckpoint(path, keys)
		if err != nil {
			return with, fmt.Errorf("--checkpoint: %w", err)
		}
		if folder != nil && (with.Folder == nil || s.Size > with.Published.Size) {
			with.Folder, with.Published = folder, s
		}
		with.Checkpoints = append(with.Checkpoints, s)
	}
	return with, nil
}

// reportVerified says what was found. Only here, for who runs the command, a stream is named.
func reportVerified(v proof.Verified, err error, with proof.Verification, out, notices io.Writer) error {
	if v.Tiles != nil {
		fmt.Fprintf(notices, "the published leaves cannot be used (%v); without them a difference is only known to lie between two checkpoints\n", v.Tiles)
	}
	if d, different := errors.AsType[*proof.Difference](err); different {
		if p := d.Place; p != nil {
			fmt.Fprintf(out, "different at event %d\nposition %d\nstream   %s\nrevision %d\nid       %s\n", p.Index, p.Position, p.Stream, p.Revision, p.ID)
		} else {
			fmt.Fprintf(out, "different between events %d and %d\n", d.First, d.Last)
		}
		return err
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "ok: %d events in %d streams, root %s\n", v.Size, v.Streams, v.Root)
	switch {
	case len(with.Checkpoints) == 0:
		fmt.Fprintln(out, "Compared with nothing: no checkpoint was given. Only its order was looked at.")
	case v.Uncovered != nil:
		fmt.Fprintf(out, "The first %d are as published; the %d after them are in no checkpoint yet.\n", v.Compared, v.Size-v.Compared)
	default:
		fmt.Fprintln(out, "All are as published.")
	}
	if v.Tiles != nil {
		return errors.New("the log is as its checkpoints say, but the published leaves are damaged: publish the tree anew from the log")
	}
	return nil
}

func verifyProof(o verifyOptions, out io.Writer) error {
	_, keys, err := o.keys()
	if err != nil {
		return err
	}
	text, err := os.ReadFile(o.proof)
	if err != nil {
		return err
	}
	if c, err := proof.ParseConsistency(text); err == nil {
		older, newer, err := c.Check(keys)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "ok: the tree of %d events continues the one of %d\n", newer.Size, older.Size)
		return nil
	}
	p, err := proof.ParseInclusion(text)
	if err != nil {
		return fmt.Errorf("%s: %w", o.proof, err)
	}
	s, err := p.Check(keys)
	if err != nil {
		return err
	}
	for _, path := range o.checkpoints {
		known, _, err := readCheckpoint(path, keys)
		if err == nil {
			err = proof.NotBefore(s, known)
		}
		if err != nil {
			return err
		}
	}
	if o.event == "" {
		fmt.Fprintf(out, "ok: the log has an event of leaf hash %s as number %d, in a signed tree of %d\n", p.Leaf, p.Index, s.Size)
		return nil
	}
	event, err := os.ReadFile(o.event)
	if err != nil {
		return err
	}
	if err := p.Of(event); err != nil {
		return err
	}
	fmt.Fprintf(out, "ok: this event is number %d of the log, in a signed tree of %d\n", p.Index, s.Size)
	return nil
}
