package retirement

import (
	"strings"

	"sijil/domain"
)

// StreamPrefix begins the name of every pension case's stream.
const StreamPrefix = "retirement-"

// Stream names the stream of a person's service, pension and survivors' claim.
func Stream(n domain.NationalNumber) string { return StreamPrefix + string(n) }

// Number is the national number that a stream is of.
func Number(stream string) (domain.NationalNumber, bool) {
	n, of := strings.CutPrefix(stream, StreamPrefix)
	return domain.NationalNumber(n), of
}
