package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/eventstore"
	"sijil/graph/auth"
)

// introduce says that the town is complete, and who of it meets every office: a
// pensioner with a card, a passport, a wife, small children and a household on
// welfare. The token of the role citizen is theirs: they see who read their data.
func (a *app) introduce(ctx context.Context, d *demoDir, issuer *auth.Issuer, out io.Writer) error {
	fmt.Fprintln(out, "The sample town is complete.")
	n, err := a.pensioner(ctx, usual["registrar"].Area)
	if err != nil || n == "" {
		return err
	}
	text, err := os.ReadFile(d.file(demoFile))
	if err != nil {
		return err
	}
	var info demoInfo
	if err := json.Unmarshal(text, &info); err != nil {
		return err
	}
	info.Pensioner = n
	themselves := caller("citizen")
	themselves.ID, themselves.Own = "demo-citizen-1", n
	if info.Tokens["citizen"], err = issuer.Sign(themselves, tokenTTL); err != nil {
		return err
	}
	fmt.Fprintf(out, "A pensioner with a card, a passport, a family and a household on welfare: %s\n", n)
	return info.write(d.file(demoFile))
}

// pensioner is the first who was retired as unfit, lives in the area, and was never taken for dead.
func (a *app) pensioner(ctx context.Context, area domain.Area) (domain.NationalNumber, error) {
	filter := eventstore.Filter{Types: []string{retirement.Awarded{}.EventName()}}
	for r, err := range a.store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, filter) {
		if err == nil {
			r, err = eventstore.Decode(a.office.Codec, r)
		}
		if err != nil {
			return "", err
		}
		n, of := retirement.Number(r.Stream)
		if e, ok := r.Event.(retirement.Awarded); !ok || !of || e.Kind != retirement.Medical {
			continue
		}
		s, _, err := eventstore.Load(ctx, a.store, a.office.Codec, person.Decider, person.Stream(n))
		if err != nil {
			return "", err
		}
		if annulled, err := a.wasDead(ctx, n); err != nil || s.Deceased || annulled || !area.Contains(s.Area) {
			if err != nil {
				return "", err
			}
			continue
		}
		return n, nil
	}
	return "", nil
}

// wasDead tells whether a person was once registered dead.
func (a *app) wasDead(ctx context.Context, n domain.NationalNumber) (found bool, err error) {
	for r, err := range a.store.ReadStream(ctx, person.Stream(n), eventstore.First, eventstore.Forwards) {
		if err != nil {
			return false, err
		}
		found = found || r.Type == person.Died{}.EventName()
	}
	return found, nil
}
