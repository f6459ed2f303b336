package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// kills is how often the process is killed while it answers.
const kills = 3

// askers ask at once, each for one number after the other.
const askers = 8

// TestR35_AnAnswerLeavesAfterItsRecord: the process is killed while it answers;
// whatever was answered is on record, each number once.
func TestR35_AnAnswerLeavesAfterItsRecord(t *testing.T) {
	t.Parallel()
	url, issuer := identityProvider(t)
	db := pgtest.New(t)
	token, err := issuer.Sign(auth.Caller{Actor: domain.Actor{ID: "r-17", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	answered := map[string]bool{}
	for round := range kills {
		addr := freeAddr(t)
		c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + db.AppURL, "SIJIL_OIDC_ISSUER=" + url}, "serve", "--plain-http", "--addr", addr))
		eventually(t, "ready", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })
		for _, n := range untilKilled(c, "http://"+addr+graphqlPath, token, round) {
			answered[n] = true
		}
		<-c.exited
	}
	if len(answered) < kills*askers {
		t.Fatalf("only %d answers were had", len(answered))
	}
	log, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{Schema: pgstore.Access})
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	recorded := map[string]int{}
	for r, err := range log.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err == nil {
			r, err = eventstore.Decode(access.Codec, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		if read, ok := r.Event.(access.Read); ok {
			for _, reading := range read.Readings {
				for _, s := range reading.Subjects {
					recorded[string(s.NationalNumber)]++
				}
			}
		}
	}
	for n := range answered {
		if recorded[n] != 1 {
			t.Errorf("%s was answered, and is on record %d times", n, recorded[n])
		}
	}
}

// untilKilled asks for numbers that nobody has until the process is killed in
// the midst of it, and lists those that were answered.
func untilKilled(c *child, url, token string, round int) (answered []string) {
	var asking sync.WaitGroup
	var mu sync.Mutex
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for asker := range askers {
		asking.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				number := fmt.Sprintf("%04d%03d%05d", round, asker, i)
				if !answers(ctx, url, token, number) {
					return
				}
				mu.Lock()
				answered = append(answered, number)
				if len(answered) == 10*askers {
					_ = c.cmd.Process.Kill() // what is under way is cut off
				}
				mu.Unlock()
			}
		})
	}
	asking.Wait()
	return answered
}

// answers tells whether a question for a person was answered whole.
func answers(ctx context.Context, url, token, number string) bool {
	body, err := json.Marshal(map[string]string{"query": personOf(number)})
	if err != nil {
		return false
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return false
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return err == nil && resp.StatusCode == http.StatusOK && strings.Contains(string(text), `"data"`)
}
