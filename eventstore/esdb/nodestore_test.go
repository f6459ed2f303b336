package esdb_test

import (
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// beyondEventStoreDB is what the suite asks and EventStoreDB does not promise, with the reason.
var beyondEventStoreDB = map[string]string{
	"SameIDsAnswerAsTheFirstTime":    "the same ids under another exact revision than the first time are a conflict there",
	"IDsUsedOtherwiseAreRefused":     "an id is known only in its stream, by its place, and without what it stood for",
	"ConflictInABusyBatchFailsAlone": "a part of it appends an id that was used in another stream",
	"AgreesWithTheModel":             "the model knows every id, in every stream",
}

// TestStoreOverEventStoreDBsOwnSemantics runs the suite over a node that is as
// weak as EventStoreDB where it may be, as far as that can hold.
func TestStoreOverEventStoreDBsOwnSemantics(t *testing.T) {
	t.Parallel()
	for name, chatty := range map[string]bool{"a server that tells when it has caught up": true, "an older one": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			storetest.RunExcept(t, beyondEventStoreDB, func(t testing.TB) eventstore.Store {
				n := newNode()
				n.chatty = chatty
				return open(t, "esdb://"+startNode(t, n).address+"?tls=false", esdb.Options{})
			})
		})
	}
}
