package esdb_test

import (
	"fmt"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// named makes the events of an append. The same name gives the same ids.
func named(name string, size int) []eventstore.EventData {
	events := make([]eventstore.EventData, size)
	for i := range events {
		data := fmt.Sprintf("%s %d/%d", name, i+1, size)
		events[i] = eventstore.EventData{ID: uuid.NewSHA1(uuid.NameSpaceOID, []byte(data)), Type: "test.happened", Data: []byte(data)}
	}
	return events
}
