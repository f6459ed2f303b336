package passport

import (
	"strings"

	"sijil/domain"
)

// StreamPrefix begins the name of every passport stream.
const StreamPrefix = "passport-"

// blankPrefix cannot begin a national number, which is all digits.
const blankPrefix = StreamPrefix + "x"

// Stream names the stream of all passports, laissez-passers and travel bans of
// a person: a ban and an issue cannot pass each other.
func Stream(n domain.NationalNumber) string { return StreamPrefix + string(n) }

// Number is the national number that a stream is of; a stolen blank's stream is of nobody.
func Number(stream string) (domain.NationalNumber, bool) {
	n, of := strings.CutPrefix(stream, StreamPrefix)
	return domain.NationalNumber(n), of && !strings.HasPrefix(stream, blankPrefix)
}

// BlankStream names the stream of a stolen blank: the store itself forbids a second report of it.
func BlankStream(n domain.DocumentNumber) string { return blankPrefix + string(n) }
