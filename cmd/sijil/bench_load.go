package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// benchPayload is 400 bytes of JSON, as an event has.
var benchPayload = []byte(`{"note":"` + strings.Repeat("x", 400-len(`{"note":""}`)) + `"}`)

// appender appends for a second.
func appender(store eventstore.Store) func(ctx context.Context, callers int) (measured, error) {
	return func(ctx context.Context, callers int) (measured, error) {
		return appendFor(callers, func(stream string) error {
			e := eventstore.EventData{ID: uuid.New(), Type: "person.enrolled", Data: benchPayload, Metadata: []byte(`{}`)}
			_, err := store.Append(ctx, stream, eventstore.NoStream, e)
			return err
		})
	}
}

// inserts has pgbench insert rows into a copy of the log's table.
type inserts struct {
	program, url, dir string
}

func newInserts(ctx context.Context, program, url string) (*inserts, error) {
	c, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	defer c.Close(context.WithoutCancel(ctx))
	const sql = `CREATE SCHEMA bench; CREATE SEQUENCE bench.position; CREATE TABLE bench.events (LIKE log.events INCLUDING ALL)`
	if _, err := c.Exec(ctx, sql); err != nil {
		return nil, fmt.Errorf("make the table to insert into: %w", err)
	}
	dir, err := os.MkdirTemp("", "sijil-bench-")
	if err != nil {
		return nil, err
	}
	script := fmt.Sprintf(`\set person random(1, 1000000000000000)
INSERT INTO bench.events (position, stream, revision, id, type, data, metadata, recorded_at)
VALUES (nextval('bench.position'), 'person-' || :person, 0, gen_random_uuid(), 'person.enrolled', '\x%x', '\x7b7d', clock_timestamp());
`, benchPayload)
	i := &inserts{program: program, url: url, dir: dir}
	return i, os.WriteFile(i.script(), []byte(script), 0o600)
}

func (i *inserts) script() string { return filepath.Join(i.dir, "insert.sql") }

func (i *inserts) close() error { return os.RemoveAll(i.dir) }

var (
	pgbenchRate  = regexp.MustCompile(`(?m)^tps = ([0-9.]+) \(without initial`)
	pgbenchCount = regexp.MustCompile(`(?m)^number of transactions actually processed: (\d+)`)
)

// run inserts for a second.
func (i *inserts) run(ctx context.Context, clients int) (measured, error) {
	n := strconv.Itoa(clients)
	cmd := exec.CommandContext(ctx, i.program, "-n", "-M", "prepared", "-c", n, "-j", strconv.Itoa(min(clients, 2)), "-T", "1", "-f", i.script())
	cmd.Env = append(os.Environ(), "PGDATABASE="+i.url, "PGOPTIONS=-c synchronous_commit=on") // the URL may hold a password: not on the command line
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return measured{}, fmt.Errorf("pgbench: %w: %s", err, bytes.TrimSpace(stderr.Bytes()))
	}
	rate, count := pgbenchRate.FindSubmatch(out), pgbenchCount.FindSubmatch(out)
	if rate == nil || count == nil {
		return measured{}, errors.New("pgbench did not say how fast it was")
	}
	perSecond, err := strconv.ParseFloat(string(rate[1]), 64)
	if err != nil {
		return measured{}, err
	}
	events, err := strconv.Atoi(string(count[1]))
	if err != nil {
		return measured{}, err
	}
	return measured{events: events, took: time.Duration(float64(events) / perSecond * float64(time.Second))}, nil
}

// quantile of latencies, which it sorts.
func quantile(latencies []time.Duration, q float64) time.Duration {
	if len(latencies) == 0 {
		return 0
	}
	slices.Sort(latencies)
	return latencies[min(int(q*float64(len(latencies))), len(latencies)-1)]
}

// sortedRows puts the plain way first, and then by callers.
func sortedRows(rows []*appendRow) []*appendRow {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b *appendRow) int {
		if a.name != b.name {
			return strings.Compare(a.name, b.name)
		}
		return a.callers - b.callers
	})
	return sorted
}
