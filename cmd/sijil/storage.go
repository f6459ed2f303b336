package main

import (
	"context"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
)

// inDatabase is SIJIL_EVENTSTORE for a log in the database of the read models.
const inDatabase = "postgres"

// storage says where everything is kept: the read models in a database, and the
// log in the same one or in an event store.
type storage struct {
	database string // PostgreSQL's address
	log      string // inDatabase, or an event store's address
}

// openLog opens the log. It fails if that cannot be reached.
func (s storage) openLog(ctx context.Context) (eventstore.Store, error) {
	if s.log != inDatabase {
		return openLog(ctx, s.log)
	}
	return openSchema(ctx, s.database, pgstore.Registers)
}

// openAccess opens the access log, which is in the database wherever the log is.
func (s storage) openAccess(ctx context.Context) (eventstore.Store, error) {
	return openSchema(ctx, s.database, pgstore.Access)
}

// openSchema opens one of a database's logs; none is a nil interface.
func openSchema(ctx context.Context, database, schema string) (eventstore.Store, error) {
	log, err := pgstore.Open(ctx, database, pgstore.Options{Schema: schema})
	if err != nil {
		return nil, err
	}
	return log, nil
}

// configuredOr is where the configuration keeps everything, or where the demo
// does that runs on a data directory.
func configuredOr(dataDir string) (s storage, ofDemo bool, err error) {
	c, err := readConfig()
	if err != nil {
		return s, false, err
	}
	if c.DatabaseURL != "" {
		return storage{c.DatabaseURL, c.EventStore}, false, nil
	}
	var demo demoInfo
	text, err := os.ReadFile(filepath.Join(dataDir, demoFile))
	if err == nil {
		err = json.Unmarshal(text, &demo)
	}
	if err != nil || demo.Database == "" {
		return s, false, usage("SIJIL_DATABASE_URL is not set, and no demo runs on %s: name the database, or start `sijil demo`", dataDir)
	}
	return storage{demo.Database, demo.EventStore}, true, nil
}

// seed fills a log in a database in bulk, for benchmarks.
func seed(ctx context.Context, log eventstore.Store, events iter.Seq2[string, eventstore.EventData]) error {
	inBulk, ok := log.(*pgstore.Store)
	if !ok {
		return usage("this fills the log in bulk, which only a log in PostgreSQL can")
	}
	_, err := inBulk.Seed(ctx, events)
	return err
}
