package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"sijil/domain"
	"sijil/graph/auth"
)

const (
	tokenTTL     = 7 * 24 * time.Hour
	probeTimeout = 60 * time.Second
	queryTimeout = 5 * time.Second
)

// demoRoles are those that the demo makes tokens for.
var demoRoles = []string{
	"registrar", "court", "id_officer", "passport_officer", "border", "pension", "welfare", "verifier", "auditor", "investigator", "follower",
	"agreements_officer", "admin",
}

// demoInfo is demo.json: what a program needs to talk to the demo.
type demoInfo struct {
	GraphQL         string                  `json:"graphql_url"`
	Health          string                  `json:"health_url"`
	Database        string                  `json:"database_url"`         // as the application; of the socket that only this user can reach
	EventStore      string                  `json:"eventstore"`           // where the log is kept
	Events          string                  `json:"events_url,omitempty"` // for EventStoreDB clients, as the role follower
	Tokens          map[string]string       `json:"tokens"`
	NationalNumbers []domain.NationalNumber `json:"national_numbers"`
	Pensioner       domain.NationalNumber   `json:"pensioner,omitempty"` // once the town is complete
}

// announce waits until a query about a sample person is answered over HTTP, for
// only then the demo truly serves; then it says how to ask.
func (a *app) announce(ctx context.Context, d *demoDir, issuer *auth.Issuer, info demoInfo, out io.Writer) (err error) {
	if info.Tokens, err = demoTokens(issuer); err != nil {
		return err
	}
	info.Database = a.pool.Config().ConnString()
	ctx, cancel := context.WithTimeout(ctx, probeTimeout)
	defer cancel()
	for {
		if info.NationalNumbers, err = sampleNumbers(ctx, a.office, usual["registrar"].Area); err == nil {
			err = info.probe(ctx)
		}
		if err == nil {
			break
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the demo does not answer its own query: %w", err)
		case <-time.After(100 * time.Millisecond):
		}
	}
	if err := info.write(d.file(demoFile)); err != nil {
		return err
	}
	info.print(out, d.file(demoFile))
	return nil
}

// at tells where the demo serves HTTP.
func (d demoInfo) at(base string) demoInfo {
	d.GraphQL, d.Health = base+graphqlPath, base+"/healthz"
	return d
}

func demoTokens(issuer *auth.Issuer) (map[string]string, error) {
	tokens := map[string]string{}
	for _, role := range demoRoles {
		token, err := issuer.Sign(caller(role), tokenTTL)
		if err != nil {
			return nil, err
		}
		tokens[role] = token
	}
	return tokens, nil
}

const personQuery = `query($n: NationalNumber!) { person(nationalNumber: $n) { nationalNumber lifeStatus } }`

// probe asks for the first sample person as the registrar; an answer without the person is an error.
func (d demoInfo) probe(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, queryTimeout)
	defer cancel()
	body, err := json.Marshal(map[string]any{"query": personQuery, "variables": map[string]any{"n": d.NationalNumbers[0]}})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, d.GraphQL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+d.Tokens["registrar"])
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var answer struct {
		Data   struct{ Person *struct{} }
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return errors.New(answer.Errors[0].Message)
	}
	if answer.Data.Person == nil {
		return errors.New("the sample person is not found")
	}
	return nil
}

// write writes demo.json in one step.
func (d demoInfo) write(name string) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false) // addresses are copied from here by hand
	if err := e.Encode(d); err != nil {
		return err
	}
	return writeFile(name, text.Bytes())
}

// print tells a person what to do next.
func (d demoInfo) print(out io.Writer, file string) {
	fmt.Fprintf(out, `ready

  GraphQL   %s
  Health    %s
  Events    for EventStoreDB clients: events_url in %s
  Tokens    for %d roles, and the addresses, in %[3]s

Ask for a person:

  TOKEN=$(sed -n 's/.*"registrar": "\(.*\)".*/\1/p' %[3]s)
  curl -s %[1]s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    -d '{"query":"{ person(nationalNumber: \"%[5]s\") { name { full } dateOfBirth lifeStatus familyNumber } }"}'

Search by name, however it is spelled:

  curl -s %[1]s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    -d '{"query":"{ searchPersons(name: \"محمد\", first: 5) { edges { node { nationalNumber name { full } } } } }"}'

Ctrl-C stops it; the data stays for the next time.
`, d.GraphQL, d.Health, file, len(d.Tokens), d.NationalNumbers[0])
}
