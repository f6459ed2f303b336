package officer

import (
	"crypto/sha256"
	"encoding/hex"
)

// StreamPrefix begins the name of every officer's stream.
const StreamPrefix = "officer-"

// Stream names the stream of a token's subject at an agency.
func Stream(agency, subject string) string {
	sum := sha256.Sum256([]byte(subject))
	return StreamPrefix + agency + "-" + hex.EncodeToString(sum[:16])
}
