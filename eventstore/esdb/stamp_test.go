package esdb_test

import (
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// TestCopiedEventsKeepTheirTime: a cluster sets the time of recording itself, so
// a copied event carries its own in its metadata, and gives both back.
func TestCopiedEventsKeepTheirTime(t *testing.T) {
	t.Parallel()
	s := open(t, "esdb://"+startNode(t, newNode()).address+cleartext, esdb.Options{})
	past := time.Date(2021, 4, 15, 9, 30, 0, 123456000, time.UTC)
	copied, fresh := storetest.Event("test.happened", `{"n":1}`), storetest.Event("test.happened", `{"n":2}`)
	written := string(copied.Metadata)
	copied.Metadata = eventstore.Stamp(copied.Metadata, past)
	storetest.MustAppend(t, s, "a", eventstore.NoStream, copied, fresh)
	all := storetest.All(t, s)
	if !all[0].RecordedAt.Equal(past) || string(all[0].Metadata) != written {
		t.Errorf("the copied event is of %s, with the metadata %s", all[0].RecordedAt, all[0].Metadata)
	}
	if time.Since(all[1].RecordedAt).Abs() > time.Hour || string(all[1].Metadata) != string(fresh.Metadata) {
		t.Errorf("the fresh event is of %s, with the metadata %s", all[1].RecordedAt, all[1].Metadata)
	}
}
