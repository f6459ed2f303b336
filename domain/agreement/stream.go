package agreement

import "regexp"

// StreamPrefix begins the name of every agreement's stream.
const StreamPrefix = "agreement-"

// Stream names the stream of an agreement: the store itself forbids a second of the reference.
func Stream(reference string) string { return StreamPrefix + reference }

var reference = regexp.MustCompile(`^[A-Z0-9][A-Z0-9./-]{1,62}[A-Z0-9]$`)

// IsReference tells whether a text can be an agreement's reference.
func IsReference(s string) bool { return reference.MatchString(s) }
