package eventstore

import (
	"slices"
	"strings"
)

// IsZero tells whether f selects everything.
func (f Filter) IsZero() bool { return len(f.StreamPrefixes) == 0 && len(f.Types) == 0 }

// Selects tells whether f selects an event of a type in a stream.
func (f Filter) Selects(stream, eventType string) bool {
	if len(f.Types) > 0 && !slices.Contains(f.Types, eventType) {
		return false
	}
	if len(f.StreamPrefixes) == 0 {
		return true
	}
	return slices.ContainsFunc(f.StreamPrefixes, func(p string) bool { return strings.HasPrefix(stream, p) })
}
