package nationalid

import (
	"strings"

	"sijil/domain"
)

// StreamPrefix begins the name of every stream of cards.
const StreamPrefix = "nationalid-"

// Stream names the stream of all of a person's applications and cards: the
// store itself forbids a second card in force.
func Stream(n domain.NationalNumber) string { return StreamPrefix + string(n) }

// Number is the national number that a stream is of.
func Number(stream string) (domain.NationalNumber, bool) {
	n, of := strings.CutPrefix(stream, StreamPrefix)
	return domain.NationalNumber(n), of
}
