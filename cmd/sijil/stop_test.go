package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"syscall"
	"testing"
	"time"

	"sijil/internal/pgtest"
)

// TestR43_StoppingLosesNothingAcknowledged: while offices record from many
// connections the server is asked to stop. It ends in order within 10 seconds,
// every request that it took is answered, and what it said is recorded is there.
func TestR43_StoppingLosesNothingAcknowledged(t *testing.T) {
	t.Parallel()
	url, issuer := identityProvider(t)
	db := pgtest.New(t)
	addr := freeAddr(t)
	c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + db.AppURL, "SIJIL_OIDC_ISSUER=" + url}, "serve", "--plain-http", "--addr", addr))
	eventually(t, "ready", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })
	token, err := issuer.Sign(caller("registrar"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	const clients = 8
	var mu sync.Mutex
	var acknowledged []string
	var broken []error
	var all sync.WaitGroup
	enough := make(chan struct{})
	for client := range clients {
		all.Go(func() {
			for i := range 10_000 {
				number, sent, err := enrolAt(addr, token, client, i)
				mu.Lock()
				switch {
				case number != "":
					if acknowledged = append(acknowledged, number); len(acknowledged) == 5*clients {
						close(enough)
					}
				case sent:
					broken = append(broken, err)
				}
				mu.Unlock()
				if err != nil {
					return
				}
			}
		})
	}
	<-enough
	began := time.Now()
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
	if took := time.Since(began); took > drainTimeout {
		t.Errorf("it took %v to stop", took)
	}
	all.Wait()
	for _, err := range broken {
		t.Errorf("a request that was taken was not answered: %v", err)
	}
	rows, err := db.Pool(t).Query(t.Context(), `SELECT substr(stream, 8) FROM log.events WHERE type = 'person.enrolled'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	stored := map[string]bool{}
	for rows.Next() {
		var number string
		if err := rows.Scan(&number); err != nil {
			t.Fatal(err)
		}
		stored[number] = true
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	for _, n := range acknowledged {
		if !stored[n] {
			t.Error("a number that was given is not in the log")
		}
	}
	if len(stored) != len(acknowledged) {
		t.Errorf("%d enrolments were recorded, and %d clients were told", len(stored), len(acknowledged))
	}
}

// enrolAt enrols somebody, on a connection of its own. sent tells that the
// server took the connection: then it owes an answer.
func enrolAt(addr, token string, client, i int) (number string, sent bool, err error) {
	query := fmt.Sprintf(`mutation { enrolPerson(input: {notDuplicate: "test", legacy: {system: "paper-1957", number: "%d-%d", register: "12", page: "40"}, particulars: {
		name: {given: "حسن", father: "حسين", grandfather: "علي"}, sex: MALE, dateOfBirth: "1980-05-05", nationality: "IQ"}}) { person { nationalNumber } } }`, client, i)
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return "", false, err
	}
	r, err := http.NewRequest(http.MethodPost, "http://"+addr+graphqlPath, bytes.NewReader(body))
	if err != nil {
		return "", false, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return "", false, err
	}
	defer resp.Body.Close()
	var answer struct {
		Data struct {
			EnrolPerson struct {
				Person struct{ NationalNumber string }
			}
		}
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return "", true, err
	}
	if len(answer.Errors) > 0 {
		return "", true, fmt.Errorf("%d: %v", resp.StatusCode, answer.Errors)
	}
	return answer.Data.EnrolPerson.Person.NationalNumber, true, nil
}
