package eventstore

import (
	"encoding/json"
	"fmt"

	"sijil/domain"
)

// Decode fills r.Event by a codec.
func Decode(codec domain.Codec, r Recorded) (Recorded, error) {
	e, err := codec.Decode(r.Type, r.Data)
	if err != nil {
		return r, fmt.Errorf("event %s at position %d of %s: %w", r.Type, r.Position, r.Stream, err)
	}
	r.Event = e
	return r, nil
}

// Meta reads the metadata that Execute writes.
func (r Recorded) Meta() (m domain.Metadata, err error) {
	if len(r.Metadata) == 0 {
		return m, nil
	}
	return m, json.Unmarshal(r.Metadata, &m)
}
