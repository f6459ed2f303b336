package main

import (
	"context"
	"fmt"
	"io"

	"sijil/proof"
)

// checkProof refuses a configuration of the log's proof that cannot be meant.
func (c config) checkProof() error {
	if (c.ProofKey == "") != (c.ProofDir == "") {
		return usage("the log's tree needs a key and a folder: give both SIJIL_PROOF_KEY and SIJIL_PROOF_DIR, or neither")
	}
	if _, err := proof.ParseWitnesses(c.Witnesses); err != nil {
		return usage("SIJIL_WITNESSES: %v", err)
	}
	if c.ProofKey == "" {
		return nil
	}
	if _, err := proof.OpenKey(c.ProofKey); err != nil {
		return usage("SIJIL_PROOF_KEY: %v (sijil proof key makes one)", err)
	}
	return nil
}

// openProof prepares what the configuration asks for of the log's tree: its publisher and its reader.
func (a *app) openProof(c config) error {
	publisher, folder, err := openPublisher(c, a.store)
	a.publisher = publisher
	if folder != nil && c.EventStore == inDatabase { // elsewhere no event can be found by its id in time
		a.proofs = &proof.Prover{Log: a.store, Folder: folder, KeyFile: c.ProofKey}
	}
	return err
}

// keepProof signs and publishes the log's tree as long as the instance follows
// the log; of several instances one does. Read-only, it rests.
func (a *app) keepProof(following context.Context) {
	if a.publisher != nil && !a.readOnly {
		a.running.Go(func() { a.engine.Lead(following, "proof", a.publisher.Run) })
	}
}

// demoProof is the configuration of the demo's tree, with a key of its own.
func (d *demoDir) demoProof(c config) (config, error) {
	c.ProofKey, c.ProofDir = d.file(proofKeyFile), d.file(proofFolder)
	if _, err := proof.OpenKey(c.ProofKey); err == nil {
		return c, nil
	}
	_, err := proof.CreateKey("sijil.demo/log", c.ProofKey)
	return c, err
}

// writeProof shows how the log's tree stands, in Prometheus' text form.
func (a *app) writeProof(w io.Writer) {
	if a.publisher == nil {
		return
	}
	h, at := a.publisher.Health(), int64(0)
	if !h.At.IsZero() {
		at = h.At.Unix()
	}
	alarm := 0
	if h.Alarm {
		alarm = 1
	}
	for _, m := range []struct {
		name, kind, help string
		value            int64
	}{
		{"proof_alarm", "gauge", "1 if the log is not what was published, or a witness has seen another history.", int64(alarm)},
		{"proof_size", "gauge", "Events in the newest tree that this instance has published.", h.Size},
		{"proof_published_seconds", "gauge", "When this instance last saw the published tree up to date, in seconds since 1970; 0 for never.", at},
		{"proof_failures_total", "counter", "Publications in which something failed, since the start.", int64(h.Failures)},
	} {
		fmt.Fprintf(w, "# HELP sijil_%s %s\n# TYPE sijil_%[1]s %[3]s\nsijil_%[1]s %[4]d\n", m.name, m.help, m.kind, m.value)
	}
}
