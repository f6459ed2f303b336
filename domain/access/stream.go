package access

import (
	"encoding/json"

	"github.com/google/uuid"
)

// How the names of streams begin.
const (
	StreamPrefix     = "access-"     // readings, by the process that answered
	FlagStreamPrefix = "accessflag-" // one for each occasion
)

// Stream is where a process records its readings: each writes to one of its own, so that none waits for another.
func Stream(process uuid.UUID) string { return StreamPrefix + process.String() }

// FlagStream is where an occasion is flagged; the store forbids a second flag.
func FlagStream(flag uuid.UUID) string { return FlagStreamPrefix + flag.String() }

var flagSpace = uuid.MustParse("0e0a7f0e-6d0e-4e0b-9a6f-0b7b6c0a9d11")

// FlagID names an occasion, so that the same one is found again however often it is looked for.
func FlagID(of Rule, agency, officer, occasion string) uuid.UUID {
	text, _ := json.Marshal([]string{string(of), agency, officer, occasion}) // texts always marshal
	return uuid.NewSHA1(flagSpace, text)
}
