package person

import (
	"strings"

	"sijil/domain"
)

// StreamPrefix begins the name of every person's stream.
const StreamPrefix = "person-"

// Stream names the stream of a civil record: the store itself forbids a second person with the number.
func Stream(n domain.NationalNumber) string { return StreamPrefix + string(n) }

// Number is the national number that a stream is of.
func Number(stream string) (domain.NationalNumber, bool) {
	n, of := strings.CutPrefix(stream, StreamPrefix)
	return domain.NationalNumber(n), of
}
