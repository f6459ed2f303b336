package main

import (
	"context"
	"path/filepath"

	"github.com/prometheus/client_golang/prometheus"

	"sijil/eventstore"
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
	if err != nil || publisher == nil {
		return err
	}
	readings, err := openAccessPublisher(c, a.access, folder)
	if err != nil {
		return err
	}
	a.publishers = map[string]*proof.Publisher{registersLog: publisher, accessLog: readings}
	for log, p := range a.publishers {
		a.meters.MustRegister(proofGauges(log, p)...)
	}
	if c.EventStore == inDatabase { // elsewhere no event can be found by its id in time
		a.proofs = &proof.Prover{Log: a.store, Folder: folder, KeyFile: c.ProofKey}
	}
	return nil
}

// openAccessPublisher is the publisher of the access log, in a folder below the registers'.
func openAccessPublisher(c config, log eventstore.Store, of *proof.Folder) (*proof.Publisher, error) {
	folder, err := proof.OpenFolder(filepath.Join(c.ProofDir, accessLog))
	if err != nil {
		return nil, err
	}
	return proof.NewPublisher(log, folder, c.ProofKey, proof.Options{Interval: c.ProofInterval, Part: accessLog, Of: of}), nil
}

// keepProof signs and publishes the logs' trees as long as the instance follows
// them; of several instances one does. Read-only, it rests.
func (a *app) keepProof(following context.Context) {
	for log, p := range a.publishers {
		if !a.readOnly {
			a.running.Go(func() { a.engine.Lead(following, "proof "+log, p.Run) })
		}
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

// proofGauges show how the publication of a log's tree stands.
func proofGauges(log string, p *proof.Publisher) (list []prometheus.Collector) {
	for _, g := range []struct {
		name, help string
		value      func(proof.Health) float64
	}{
		{"proof_alarm", "1 if the log is not what was published, or a witness has seen another history.", func(h proof.Health) float64 {
			if h.Alarm {
				return 1
			}
			return 0
		}},
		{"proof_size", "Events in the newest tree that this instance has published.", func(h proof.Health) float64 { return float64(h.Size) }},
		{"proof_published_seconds", "When this instance last saw the published tree up to date, in seconds since 1970; 0 for never.", func(h proof.Health) float64 {
			if h.At.IsZero() {
				return 0
			}
			return float64(h.At.Unix())
		}},
		{"proof_failures", "Publications in which something failed, since the start.", func(h proof.Health) float64 { return float64(h.Failures) }},
	} {
		list = append(list, prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "sijil_" + g.name, Help: g.help, ConstLabels: prometheus.Labels{"log": log}}, func() float64 { return g.value(p.Health()) }))
	}
	return list
}
