package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"slices"
	"strconv"
	"sync"
	"time"
)

// httpRow is one line of the table.
type httpRow struct {
	name    string
	request func() []byte
	of      int     // the row that it is compared with
	want    float64 // the least ratio; 0: it is what others are compared with
	total   measured
	bytes   int // of one answer
}

func (r *httpRow) add(m loaded) {
	r.total.events += m.events
	r.total.took += m.took
	r.total.latencies = append(r.total.latencies, m.latencies...)
	r.bytes = m.bytes
}

// loaded is what a second of requests gave.
type loaded struct {
	measured
	bytes int
}

// prepared is how many requests a client has at hand before it begins.
const prepared = 256

// load asks for a second on so many connections, each by a client that does as
// little as can be: what the clients take, the servers lack.
func load(ctx context.Context, address string, connections int, request func() []byte) (loaded, error) {
	var (
		wg     sync.WaitGroup
		each   = make([][]time.Duration, connections)
		errs   = make([]error, connections)
		sizes  = make([]int, connections)
		asks   = make([][prepared][]byte, connections)
		dialer net.Dialer
	)
	for c := range asks {
		for i := range asks[c] {
			asks[c][i] = request()
		}
	}
	began := time.Now()
	for c := range connections {
		wg.Go(func() {
			conn, err := dialer.DialContext(ctx, "tcp", address)
			if err != nil {
				errs[c] = err
				return
			}
			defer conn.Close()
			in := bufio.NewReaderSize(conn, 64<<10)
			for i := 0; time.Since(began) < time.Second; i++ {
				from := time.Now()
				if _, errs[c] = conn.Write(asks[c][i%prepared]); errs[c] != nil {
					return
				}
				if sizes[c], errs[c] = readAnswer(in); errs[c] != nil {
					return
				}
				each[c] = append(each[c], time.Since(from))
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return loaded{}, err
		}
	}
	l := loaded{measured{took: time.Since(began), latencies: slices.Concat(each...)}, sizes[0]}
	l.events = len(l.latencies)
	return l, nil
}

// readAnswer reads a response of known length, which must be a good one.
func readAnswer(in *bufio.Reader) (int, error) {
	length, status := -1, ""
	for {
		line, err := in.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			break
		}
		if status == "" {
			status = string(line)
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok && bytes.EqualFold(name, []byte("Content-Length")) {
			if length, err = strconv.Atoi(string(bytes.TrimSpace(value))); err != nil {
				return 0, err
			}
		}
	}
	if length < 0 {
		return 0, fmt.Errorf("the answer has no length: %s", status)
	}
	body, err := in.Peek(min(length, in.Size()))
	if err != nil {
		return 0, err
	}
	if status != "HTTP/1.1 200 OK" || bytes.HasPrefix(body, []byte(`{"errors"`)) {
		return 0, fmt.Errorf("%s: %s", status, body)
	}
	_, err = io.CopyN(io.Discard, in, int64(length))
	return length, err
}

// post is a request with a JSON body.
func post(path, token string, body any) []byte {
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // texts always marshal
	}
	auth := ""
	if token != "" {
		auth = "Authorization: Bearer " + token + "\r\n"
	}
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s", path, auth, len(text), text)
}

// bareRequest asks a bare handler for a random person, or a random household.
func bareRequest(path string, persons int) func() []byte {
	return func() []byte {
		i := rand.IntN(persons)
		return post(path, "", map[string]string{"n": string(registryNumber(i)), "family": string(registryFamily(i))})
	}
}

func graphqlRequest(path, token, query string, variables func(i int) map[string]any, persons int) func() []byte {
	return func() []byte {
		return post(path, token, map[string]any{"query": query, "variables": variables(rand.IntN(persons))})
	}
}

func personVariables(i int) map[string]any { return map[string]any{"n": registryNumber(i)} }

func familyVariables(i int) map[string]any { return map[string]any{"f": registryFamily(i)} }

func claimVariables(i int) map[string]any {
	return map[string]any{"c": map[string]any{
		"nationalNumber": registryNumber(i), "givenName": "محمد", "fatherName": "علي", "motherName": "زينب", "dateOfBirth": "1980-05-05", "sex": "MALE",
	}}
}

const (
	onePersonQuery = `query($n: NationalNumber!) { person(nationalNumber: $n) {
		nationalNumber familyNumber lifeStatus sex dateOfBirth nationality name { given father grandfather surname } motherName { given father } placeOfBirth { governorate district } } }`
	verifyQuery = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match givenName fatherName motherName dateOfBirth sex lifeStatus } }`
	pageQuery   = `query($f: FamilyNumber!) { family(familyNumber: $f, first: 50) { pageInfo { hasNextPage endCursor } edges { node {
		nationalNumber lifeStatus sex dateOfBirth name { given father grandfather surname }
		mother { nationalNumber name { given father } } father { nationalNumber name { given father } }
		birthRecord { status registrationNumber dateOfRegistration } deathRecord { status registrationNumber dateOfRegistration } } } } }`
)
