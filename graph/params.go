package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"regexp"
)

// maxBody bounds a request's body in bytes.
const maxBody = 1 << 20

// params is a request's body. Members that the specification of GraphQL over
// HTTP does not know are left alone.
type params struct {
	Query         string
	OperationName string
	Variables     map[string]any
	id            string // the SHA-256 of an agreed document; empty where there is none
}

// posted is a body as it is sent: what is left out is not the same as what is empty.
type posted struct {
	Query         *string        `json:"query"`
	ID            string         `json:"id"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    extensions     `json:"extensions"`
}

// extensions hold the id where clients of persisted queries put it.
type extensions struct {
	PersistedQuery struct {
		Hash string `json:"sha256Hash"`
	} `json:"persistedQuery"`
}

var hexHash = regexp.MustCompile(`^[0-9a-f]{64}$`)

// readParams reads one operation. A list of them is refused: limits hold per request.
func readParams(w http.ResponseWriter, hr *http.Request) (p params, status int) {
	body, err := io.ReadAll(http.MaxBytesReader(w, hr.Body, maxBody))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return p, http.StatusRequestEntityTooLarge
	}
	if err != nil {
		return p, http.StatusBadRequest
	}
	return parseParams(body)
}

func parseParams(body []byte) (p params, status int) {
	var sent posted
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if d.Decode(&sent) != nil {
		return p, http.StatusBadRequest
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) { // More would take a bracket too many for the end
		return p, http.StatusBadRequest
	}
	p = params{OperationName: sent.OperationName, Variables: sent.Variables, id: sent.ID}
	if p.id == "" {
		p.id = sent.Extensions.PersistedQuery.Hash
	}
	if sent.Query == nil && p.id == "" || p.id != "" && !hexHash.MatchString(p.id) {
		return p, http.StatusBadRequest
	}
	if sent.Query != nil {
		p.Query = *sent.Query
	}
	return p, 0
}
