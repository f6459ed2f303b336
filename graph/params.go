package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
)

// maxBody bounds a request's body in bytes.
const maxBody = 1 << 20

// params is a request's body. Members that the specification of GraphQL over
// HTTP does not know are left alone.
type params struct {
	Query         string
	OperationName string
	Variables     map[string]any
}

// posted is a body as it is sent: what is left out is not the same as what is empty.
type posted struct {
	Query         *string        `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

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
	if d.Decode(&sent) != nil || d.More() || sent.Query == nil {
		return p, http.StatusBadRequest
	}
	return params{*sent.Query, sent.OperationName, sent.Variables}, 0
}
