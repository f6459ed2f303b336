package death

import (
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
)

// StreamPrefix begins the name of every death's stream.
const StreamPrefix = "death-"

// Stream names the stream of a known person's death: the store itself forbids a second one.
func Stream(n domain.NationalNumber) string { return StreamPrefix + string(n) }

// UnidentifiedStream names the stream of an unidentified body's death.
func UnidentifiedStream(id uuid.UUID) string { return StreamPrefix + "x" + id.String() }

// Unidentified tells whether a stream is an unidentified body's.
func Unidentified(stream string) bool { return strings.HasPrefix(stream, StreamPrefix+"x") }
