package proof_test

import (
	"errors"
	"os"
	"testing"

	"sijil/proof"
)

// TestR40_TheWholeChainRecomputed: the administrator changes an event, and then
// publishes everything anew, with the log's own key. Any checkpoint that somebody else has kept tells.
func TestR40_TheWholeChainRecomputed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var kept []proof.Signed
	for range 5 {
		fill(t, w.log, 150)
		kept = append(kept, w.publish())
	}
	admin := w.superuser()
	admin.do(`UPDATE log.events SET data = convert_to('{"n":0,"text":"what suits me"}', 'UTF8') WHERE position = 70`)
	must(t, os.RemoveAll(w.dir))
	var err error
	w.folder, err = proof.OpenFolder(w.dir)
	must(t, err)
	forged := w.publish()
	if v, err := proof.Verify(t.Context(), w.log, w.verification()); err != nil || v.Compared != 750 {
		t.Fatalf("what was published anew does not agree with itself: %v", err)
	}
	for i, c := range kept {
		o := w.verification()
		o.Checkpoints = []proof.Signed{c}
		_, err := proof.Verify(t.Context(), w.log, o)
		if d, different := errors.AsType[*proof.Difference](err); !different || d.First != 0 || d.Last != c.Size-1 {
			t.Errorf("checkpoint %d: %v", i, err)
		}
		if _, err := w.folder.ProveConsistency(forged, c, forged); !errors.Is(err, proof.ErrInconsistent) {
			t.Errorf("checkpoint %d continues: %v", i, err)
		}
	}
}

// TestR40_ThePublisherRefuses: it does not sign a log that is not what it published, and goes on when that is put right.
func TestR40_ThePublisherRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 700)
	before := w.publish()
	admin := w.superuser()
	for name, change := range map[string]string{
		"an event near the end":  `UPDATE log.events SET type = 'test.other' WHERE position = 690`,
		"an event less":          `DELETE FROM log.events WHERE position = 699`,
		"the end":                `DELETE FROM log.events WHERE position > 500`,
		"one moved to the front": `UPDATE log.events SET position = -5 WHERE position = 700`,
	} {
		admin.do(change)
		admin.do(`INSERT INTO log.events SELECT 1000, 'later', 0, gen_random_uuid(), type, data, metadata, recorded_at FROM log.events WHERE position = 1`)
		p := w.publisher(proof.Options{})
		s, err := p.Publish(t.Context())
		if _, refused := errors.AsType[*proof.Refusal](err); !refused || s.Message != nil || !p.Health().Alarm {
			t.Errorf("%s: %v, %+v", name, err, p.Health())
		}
		if now, _, err := w.folder.Checkpoint(w.keys); err != nil || now.Root != before.Root || now.Size != before.Size {
			t.Errorf("%s: another checkpoint is published: %+v, %v", name, now, err)
		}
		admin.undo()
	}
	must(t, os.Remove(w.dir+"/positions")) // nothing rests on it: all events are compared
	admin.do(`UPDATE log.events SET type = 'test.other' WHERE position = 3`)
	if _, err := w.publisher(proof.Options{}).Publish(t.Context()); err == nil {
		t.Error("an event that was changed long ago is signed again")
	}
	admin.undo()
	fill(t, w.log, 1)
	if s := w.publish(); s.Size != 701 {
		t.Errorf("it does not go on: %d", s.Size)
	}
}
