package birth

import (
	"strings"

	"github.com/google/uuid"
)

// StreamPrefix begins the name of every birth's stream.
const StreamPrefix = "birth-"

// Stream names the stream of a birth.
func Stream(id uuid.UUID) string { return StreamPrefix + id.String() }

// ID is the birth that a stream is of.
func ID(stream string) (uuid.UUID, bool) {
	s, of := strings.CutPrefix(stream, StreamPrefix)
	id, err := uuid.Parse(s)
	return id, of && err == nil
}
