package esdb

import (
	"encoding/json"
	"strings"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

// eventData is an event as the client takes it. Data that is JSON is said to be,
// so that the server's own tools can show it.
func eventData(e eventstore.EventData) client.EventData {
	content := client.ContentTypeBinary
	if json.Valid(e.Data) {
		content = client.ContentTypeJson
	}
	return client.EventData{EventID: e.ID, EventType: e.Type, ContentType: content, Data: e.Data, Metadata: e.Metadata}
}

// recorded is an event of the client in our form; false for one that is the server's own.
func recorded(e *client.ResolvedEvent) (eventstore.Recorded, bool) {
	r := e.OriginalEvent()
	if r == nil {
		return eventstore.Recorded{}, false
	}
	own := strings.HasPrefix(r.StreamID, "$") || strings.HasPrefix(r.EventType, "$")
	metadata, at, copied := eventstore.Unstamp(r.UserMetadata)
	if !copied {
		at = r.CreatedDate
	}
	return eventstore.Recorded{
		ID: r.EventID, Stream: r.StreamID, Revision: eventstore.Revision(r.EventNumber), Position: eventstore.Position(r.Position.Commit),
		Type: r.EventType, Data: r.Data, Metadata: metadata, RecordedAt: at,
	}, !own
}

// serverFilter is the part of a filter that the server applies; all of it is
// applied here again. The server knows one kind at a time, and of types only how
// they begin. Its own events it leaves out in any case.
func serverFilter(f eventstore.Filter) *client.SubscriptionFilter {
	if len(f.Types) > 0 {
		return &client.SubscriptionFilter{Type: client.EventFilterType, Prefixes: f.Types}
	}
	for _, p := range f.StreamPrefixes {
		if p == "" {
			return client.ExcludeSystemEventsFilter()
		}
	}
	if len(f.StreamPrefixes) > 0 {
		return &client.SubscriptionFilter{Type: client.StreamFilterType, Prefixes: f.StreamPrefixes}
	}
	return client.ExcludeSystemEventsFilter()
}
