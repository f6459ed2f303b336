package proof_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sijil/proof"
)

// superuser is the database's administrator, who has taken its guards off.
type superuser struct {
	t    *testing.T
	conn *pgx.Conn
}

func (w *world) superuser() *superuser {
	w.t.Helper()
	conn, err := pgx.Connect(w.t.Context(), w.db.SuperURL)
	must(w.t, err)
	w.t.Cleanup(func() { must(w.t, conn.Close(context.Background())) })
	s := &superuser{w.t, conn}
	s.do(`ALTER TABLE log.events DISABLE TRIGGER immutable`)
	s.do(`ALTER TABLE log.events DROP CONSTRAINT events_stream_revision_key`)
	s.do(`ALTER TABLE log.events DROP CONSTRAINT events_id_key`)
	s.do(`CREATE TABLE public.pristine AS TABLE log.events`)
	return s
}

func (s *superuser) do(sql string, args ...any) {
	s.t.Helper()
	if _, err := s.conn.Exec(s.t.Context(), sql, args...); err != nil {
		pg, _ := errors.AsType[*pgconn.PgError](err)
		s.t.Fatalf("%s: %v (%+v)", sql, err, pg)
	}
}

func (s *superuser) undo() {
	s.do(`TRUNCATE log.events`)
	s.do(`INSERT INTO log.events TABLE public.pristine`)
}

// tampering changes the log and says where it first differs then.
type tampering struct {
	name string
	do   func(s *superuser, n int64, r *rand.Rand) (first int64)
}

// at gives an index and its position.
func at(n int64, r *rand.Rand) (index, position int64) {
	index = r.Int64N(n)
	return index, index + 1
}

// flip changes bits of one byte of a column of bytes.
func flip(column string) func(*superuser, int64, *rand.Rand) int64 {
	return func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(fmt.Sprintf(`UPDATE log.events SET %s = set_byte(%[1]s, k, get_byte(%[1]s, k) # $2)
			FROM (SELECT floor($3 * length(%[1]s))::int AS k FROM log.events WHERE position = $1) AS b WHERE position = $1`, column),
			p, 1+r.IntN(255), r.Float64())
		return i
	}
}

// respell changes one letter of a text column.
func respell(column string) func(*superuser, int64, *rand.Rand) int64 {
	return func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(fmt.Sprintf(`UPDATE log.events SET %s = overlay(%[1]s placing 'é' from 1 + floor($2 * length(%[1]s))::int for 1) WHERE position = $1`, column), p, r.Float64())
		return i
	}
}

var tamperings = []tampering{
	{"a byte of the data", flip("data")},
	{"a byte of the metadata", flip("metadata")},
	{"a letter of the type", respell("type")},
	{"a letter of the stream", respell("stream")},
	{"a byte of the id", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET id = encode(set_byte(uuid_send(id), $2, get_byte(uuid_send(id), $2) # $3), 'hex')::uuid WHERE position = $1`, p, r.IntN(16), 1+r.IntN(255))
		return i
	}},
	{"a microsecond of the time", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET recorded_at = recorded_at + interval '1 microsecond' WHERE position = $1`, p)
		return i
	}},
	{"a bit of the time", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET recorded_at = recorded_at - (1::bigint << $2) * interval '1 microsecond' WHERE position = $1`, p, r.IntN(50))
		return i
	}},
	{"all later times", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET recorded_at = recorded_at - interval '1 day' WHERE position >= $1`, p)
		return i
	}},
	{"a revision", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET revision = revision + 1 WHERE position = $1`, p)
		return i
	}},
	{"an event less", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`DELETE FROM log.events WHERE position = $1`, p)
		return i
	}},
	{"an event less, and the later ones moved up", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`DELETE FROM log.events WHERE position = $1`, p)
		s.do(`UPDATE log.events SET position = -position WHERE position > $1`, p)
		s.do(`UPDATE log.events SET position = -position - 1 WHERE position < 0`)
		return i
	}},
	{"no end", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`DELETE FROM log.events WHERE position >= $1`, p)
		return i
	}},
	{"two events in each other's place", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n-1, r)
		q := p + 1 + r.Int64N(n-p)
		s.do(`UPDATE log.events SET position = -$1::bigint WHERE position = $1`, p)
		s.do(`UPDATE log.events SET position = $1 WHERE position = $2`, p, q)
		s.do(`UPDATE log.events SET position = $2 WHERE position = -$1::bigint`, p, q)
		return i
	}},
	{"two events' contents exchanged", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n-1, r)
		q := p + 1 + r.Int64N(n-p)
		s.do(`UPDATE log.events e SET data = o.data FROM public.pristine o WHERE e.position IN ($1, $2) AND o.position = $1 + $2 - e.position`, p, q)
		return i
	}},
	{"an event in between", func(s *superuser, n int64, r *rand.Rand) int64 {
		i, p := at(n, r)
		s.do(`UPDATE log.events SET position = -position WHERE position >= $1`, p)
		s.do(`UPDATE log.events SET position = -position + 1 WHERE position < 0`)
		s.do(`INSERT INTO log.events SELECT $1, stream, revision, gen_random_uuid(), type, data, metadata, recorded_at FROM public.pristine WHERE position = $1`, p)
		return i
	}},
	{"a stream of another name", func(s *superuser, n int64, r *rand.Rand) int64 {
		stream := r.Int64N(23)
		s.do(`UPDATE log.events SET stream = stream || 'x' WHERE stream = $1`, fmt.Sprintf("stream-%02d", stream))
		return stream
	}},
	{"an event that $all does not show", func(s *superuser, n int64, r *rand.Rand) int64 {
		_, p := at(n, r)
		s.do(`INSERT INTO log.events SELECT -position, stream, revision + 1000, gen_random_uuid(), type, data, metadata, recorded_at FROM log.events WHERE position = $1`, p)
		return -1
	}},
}

// TestR39_NoTamperingIsMissed: 200 changes by the superuser, and each time the first place is named exactly.
func TestR39_NoTamperingIsMissed(t *testing.T) {
	t.Parallel()
	const n, seeded = 600, 200
	w := newWorld(t)
	fill(t, w.log, n)
	w.publish()
	admin := w.superuser()
	o := w.verification()
	if v, err := proof.Verify(t.Context(), w.log, o); err != nil || v.Compared != n || v.Tiles != nil {
		t.Fatalf("before: %+v, %v", v, err)
	}
	for seed := range uint64(seeded) {
		change := tamperings[seed%uint64(len(tamperings))]
		first := change.do(admin, n, rand.New(rand.NewPCG(39, seed)))
		_, err := proof.Verify(t.Context(), w.log, o)
		d, different := errors.AsType[*proof.Difference](err)
		if !different || d.First != first || d.Last != first {
			t.Errorf("seed %d, %s at %d: %v", seed, change.name, first, err)
		}
		admin.undo()
	}
	if _, err := proof.Verify(t.Context(), w.log, o); err != nil {
		t.Fatalf("after: %v", err)
	}
}

// TestR39_AnEventAppendedByHand is after every checkpoint, and is said to be: the
// next checkpoint would cover it as any other, so its number is told.
func TestR39_AnEventAppendedByHand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 300)
	w.publish()
	admin := w.superuser()
	admin.do(`INSERT INTO log.events SELECT 301, 'stream-00', 14, gen_random_uuid(), type, data, metadata, recorded_at FROM log.events WHERE position = 1`)
	v, err := proof.Verify(t.Context(), w.log, w.verification())
	if err != nil || v.Uncovered == nil || v.Uncovered.Index != 300 || v.Compared != 300 {
		t.Errorf("%+v, %v", v, err)
	}
	admin.do(`UPDATE log.events SET revision = 99 WHERE position = 301`)
	_, err = proof.Verify(t.Context(), w.log, w.verification())
	if d, different := errors.AsType[*proof.Difference](err); !different || d.First != 300 {
		t.Errorf("out of its stream's order: %v", err)
	}
	admin.do(`UPDATE log.events SET revision = 14, position = 302 WHERE position = 301`)
	_, err = proof.Verify(t.Context(), w.log, w.verification())
	if d, different := errors.AsType[*proof.Difference](err); !different || d.First != 300 {
		t.Errorf("behind a gap: %v", err)
	}
}

// TestR39_WithoutTilesTheSpanIsNamed: whoever kept only checkpoints learns between which two it is.
func TestR39_WithoutTilesTheSpanIsNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var kept []proof.Signed
	for range 3 {
		fill(t, w.log, 100)
		kept = append(kept, w.publish())
	}
	admin := w.superuser()
	for _, c := range []struct{ position, first, last int64 }{{1, 0, 99}, {100, 0, 99}, {101, 100, 199}, {250, 200, 299}} {
		admin.do(`UPDATE log.events SET data = '' WHERE position = $1`, c.position)
		_, err := proof.Verify(t.Context(), w.log, proof.Verification{Checkpoints: kept, Gapless: true})
		if d, different := errors.AsType[*proof.Difference](err); !different || d.First != c.first || d.Last != c.last {
			t.Errorf("position %d: %v", c.position, err)
		}
		admin.undo()
	}
	if v, err := proof.Verify(t.Context(), w.log, proof.Verification{Checkpoints: kept, Gapless: true}); err != nil || v.Compared != 300 {
		t.Errorf("%+v, %v", v, err)
	}
}
