package pgstore

import (
	"encoding/binary"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// recordedColumns in the order that scanRow reads.
const recordedColumns = `position, id, stream, revision, type, data, metadata, recorded_at`

// postgresEpoch is what PostgreSQL counts its microseconds from.
var postgresEpoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).UnixMicro()

// scanRow reads the binary wire form directly: rebuilds read the log by the million.
// An event that was copied shows the time at which it was recorded first.
func scanRow(row pgx.CollectableRow) (eventstore.Recorded, error) {
	v := row.RawValues()
	data := len(v[5])
	payload := make([]byte, data+len(v[6]))
	copy(payload, v[5])
	copy(payload[data:], v[6])
	metadata, at, copied := eventstore.Unstamp(payload[data:])
	if !copied {
		at = time.UnixMicro(postgresEpoch + int64(binary.BigEndian.Uint64(v[7]))).UTC()
	}
	return eventstore.Recorded{
		Position:   eventstore.Position(binary.BigEndian.Uint64(v[0])),
		ID:         [16]byte(v[1]),
		Stream:     string(v[2]),
		Revision:   eventstore.Revision(binary.BigEndian.Uint64(v[3])),
		Type:       string(v[4]),
		Data:       payload[:data:data],
		Metadata:   metadata,
		RecordedAt: at,
	}, nil
}
