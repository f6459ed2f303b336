package birth

import "github.com/google/uuid"

// StreamPrefix begins the name of every birth's stream.
const StreamPrefix = "birth-"

// Stream names the stream of a birth.
func Stream(id uuid.UUID) string { return StreamPrefix + id.String() }
