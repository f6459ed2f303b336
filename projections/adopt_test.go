package projections_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/projections"
)

// moving is a registry whose log moves: read models, and a policy that enrols who is born, in whichever log it is now.
type moving struct {
	*world
	log      eventstore.Store
	refusing atomic.Bool  // the policy's command for the child 1
	enrolled atomic.Int64 // commands given, those that changed nothing included
	broken   atomic.Bool  // the handler of a move to Atlantis
	table    projections.Table[tally]
}

func newMoving(t *testing.T) *moving {
	t.Helper()
	m := &moving{world: newWorld(t)}
	m.log = m.store
	m.refusing.Store(true)
	m.broken.Store(true)
	m.table = tallies(m.world, "tally", &m.broken)
	return m
}

func (m *moving) engineOn(log eventstore.Store) *projections.Engine {
	policy := one(policies.Runner, func(ctx context.Context, r eventstore.Recorded) error {
		e := r.Event.(birth.Registered)
		if m.refusing.Load() && e.NationalNumber == number(1) {
			return person.RuleDeceased.Refuse("")
		}
		m.enrolled.Add(1)
		name, body, err := domain.Encode(enrolled(1, domain.Name{Given: "علي"}))
		if err != nil {
			return err
		}
		about, err := json.Marshal(domain.Metadata{Causation: r.ID.String(), Actor: "policy"})
		if err != nil {
			return err
		}
		event := eventstore.EventData{ID: uuid.NewSHA1(r.ID, nil), Type: name, Data: body, Metadata: about}
		_, err = log.Append(ctx, person.Stream(e.NationalNumber), eventstore.NoStream, event)
		return err
	})
	o := projections.Options{Retry: hasty.Retry, Standby: hasty.Standby, Log: slog.New(slog.DiscardHandler)}
	return projections.NewEngine(m.pool, log, m.codec, o, append(projections.All(), m.table, policy)...)
}

func (m *moving) born(log eventstore.Store, i int) eventstore.Position {
	m.Helper()
	e := m.encode("", birth.Registered{NationalNumber: number(i), Office: "IQ-BG-01", Area: "IQ-BG"})
	return storetest.MustAppend(m, log, "birth-"+string(number(i)), eventstore.NoStream, e).Position
}

func (m *moving) move(log eventstore.Store, to string) eventstore.Position {
	m.Helper()
	return storetest.MustAppend(m, log, "person-1", eventstore.Any, m.encode("", moved(to))).Position
}

// folded are the digests of the read models.
func (m *moving) folded(e *projections.Engine) map[string]string {
	m.Helper()
	all := map[string]string{}
	for _, name := range m.tables(e) {
		if name == policies.Runner {
			continue
		}
		digest, _, err := e.Digest(context.Background(), name)
		if err != nil {
			m.Fatal(err)
		}
		all[name] = digest
	}
	return all
}

// settle waits until the policy has worked and everything but the stopped table shows it.
func (m *moving) settle(e *projections.Engine, log eventstore.Store, at eventstore.Position) {
	m.Helper()
	m.await(e, at, policies.Runner)
	head, err := log.Head(context.Background())
	if err != nil {
		m.Fatal(err)
	}
	var names []string
	for _, p := range m.tables(e) {
		if p != "tally" {
			names = append(names, p)
		}
	}
	m.await(e, head, names...)
}

func (m *moving) copy(from, to eventstore.Store) {
	m.Helper()
	if _, err := copying.Run(context.Background(), from, to, copying.Options{}); err != nil {
		m.Fatal(err)
	}
}

// positions are all that the read database holds, by what they belong to.
func (m *moving) positions() map[string]int64 {
	m.Helper()
	rows, err := m.pool.Query(context.Background(), `SELECT 'place ' || name, position FROM read.checkpoints
		UNION ALL SELECT 'error ' || name, error_position FROM read.checkpoints WHERE error_position IS NOT NULL
		UNION ALL SELECT 'failure ' || event, position FROM read.policy_failures
		UNION ALL SELECT 'mark ' || event, position FROM read.log_mark`)
	if err != nil {
		m.Fatal(err)
	}
	all := map[string]int64{}
	var name string
	var position int64
	if _, err := pgx.ForEachRow(rows, []any{&name, &position}, func() error { all[name] = position; return nil }); err != nil {
		m.Fatal(err)
	}
	return all
}

func (m *moving) mark(e *projections.Engine) {
	m.Helper()
	if marked, err := e.MarkLog(context.Background()); err != nil || !marked {
		m.Fatalf("marked: %v, %v", marked, err)
	}
}

// shownAt is where storetest.Sparse shows a position.
func shownAt(p int64) int64 {
	if p == 0 {
		return 0
	}
	return p*1000 + 7
}

// started lets a registry work on its first log and stop with one refused command and one stopped table.
func (m *moving) started() {
	m.Helper()
	e := m.engineOn(m.log)
	stop := m.start(e)
	for i := range 5 {
		m.born(m.log, i)
	}
	at := m.move(m.log, "Atlantis")
	m.settle(e, m.log, m.move(m.log, "Basra"))
	until(m.T, "a table has stopped", func() bool { return healthOf(m.T, e, "tally").ErrorPosition == at })
	m.mark(e)
	stop()
}

// TestReadModelsMoveAlong: to a log with other positions and back. Nothing is folded or done twice, nothing left out.
func TestReadModelsMoveAlong(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.started()
	before, rows, done := m.positions(), m.folded(m.engineOn(m.log)), m.enrolled.Load()
	if done != 4 {
		t.Fatalf("the policy gave %d commands, want 4", done)
	}
	cluster := storetest.Sparse(openStore(t, pgtest.New(t).AppURL))
	m.copy(m.log, cluster)
	m.move(m.log, "Mosul")
	if err := projections.Adopt(t.Context(), m.pool, m.log, cluster); err == nil || !maps.Equal(m.positions(), before) {
		t.Fatalf("a copy that lacks an event was adopted: %v", err)
	}
	m.copy(m.log, cluster)
	for range 2 { // the second time changes nothing
		if err := projections.Adopt(t.Context(), m.pool, m.log, cluster); err != nil {
			t.Fatal(err)
		}
		for name, p := range m.positions() {
			if old, known := before[name]; !known || p != shownAt(old) {
				t.Errorf("%s: position %d became %d", name, before[name], p)
			}
		}
	}
	if err := m.engineOn(m.log).CheckLog(t.Context()); !errors.Is(err, projections.ErrOtherLog) {
		t.Errorf("an engine that was left on the old log: %v", err)
	}
	after := m.folded(m.engineOn(cluster))
	for name := range rows {
		if name != "consequence" && rows[name] != after[name] {
			t.Errorf("the rows of %s have changed", name)
		}
	}

	m.broken.Store(false)
	m.refusing.Store(false)
	e := m.engineOn(cluster)
	stop := m.start(e)
	until(t, "what was refused is done", func() bool { return healthOf(t, e, policies.Runner).Refused == 0 })
	m.settle(e, cluster, m.born(cluster, 7))
	until(t, "the stopped table goes on", func() bool { return moves(m.world, "tally") == 3 })
	if got := m.enrolled.Load(); got != done+2 {
		t.Errorf("the policy gave %d commands, want %d", got, done+2)
	}
	m.checkConsequences(cluster)
	m.mark(e)
	stop()

	back := openStore(t, pgtest.New(t).AppURL)
	m.copy(cluster, back)
	there := m.positions()
	if err := projections.Adopt(t.Context(), m.pool, cluster, back); err != nil {
		t.Fatal(err)
	}
	for name, p := range m.positions() {
		if shownAt(p) != there[name] {
			t.Errorf("back: %s: position %d became %d", name, there[name], p)
		}
	}
	m.checkConsequences(back)
	e = m.engineOn(back)
	m.start(e)
	m.settle(e, back, m.born(back, 8))
	if got := m.enrolled.Load(); got != done+3 {
		t.Errorf("back: the policy gave %d commands, want %d", got, done+3)
	}
	m.checkConsequences(back)
	m.checkRebuilt(e)
}

// checkConsequences: each birth but those that are refused shows its enrolment, and none waits.
func (m *moving) checkConsequences(log eventstore.Store) {
	m.Helper()
	reads := projections.NewReads(m.pool, log, m.codec)
	for i := range 5 {
		acts, err := reads.Acts(context.Background(), "birth-"+string(number(i)), policies.Runner, "birth.registered")
		if err != nil || len(acts) != 1 || len(acts[0].Waiting) != 0 || len(acts[0].Consequences)+len(acts[0].Failed) != 1 {
			m.Errorf("birth %d: %+v, %v", i, acts, err)
		}
	}
	var ordered bool
	err := m.pool.QueryRow(context.Background(), `SELECT array_agg(event ORDER BY position) = array_agg(event ORDER BY recorded_at) FROM read.consequence`).Scan(&ordered)
	if err != nil || !ordered {
		m.Errorf("consequences are out of order: %v", err)
	}
}

// checkRebuilt: what was folded across the move is what the present log gives.
func (m *moving) checkRebuilt(e *projections.Engine) {
	m.Helper()
	for name, digest := range m.folded(e) {
		if name == "consequence" { // whose older rows only keep their order
			continue
		}
		if err := e.Rebuild(context.Background(), name, nil); err != nil {
			m.Fatal(err)
		}
		if rebuilt, _, err := e.Digest(context.Background(), name); err != nil || rebuilt != digest {
			m.Errorf("%s is not what a rebuild gives: %v", name, err)
		}
	}
}
