package welfare

import (
	"strings"

	"sijil/domain"
)

// StreamPrefix begins the name of every household's stream.
const StreamPrefix = "welfare-"

// Stream names the stream of a household's welfare: the store itself forbids a second case of one family number.
func Stream(f domain.FamilyNumber) string { return StreamPrefix + string(f) }

// Number is the family number that a stream is of.
func Number(stream string) (domain.FamilyNumber, bool) {
	f, of := strings.CutPrefix(stream, StreamPrefix)
	return domain.FamilyNumber(f), of
}
