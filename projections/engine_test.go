package projections_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/projections"
)

func TestMain(m *testing.M) {
	if url := os.Getenv(childDatabase); url != "" {
		child(url)
		return
	}
	pgtest.Main(m)
}

// world is a log and a database of the test's own.
type world struct {
	*testing.T
	db    *pgtest.Database
	pool  *pgxpool.Pool
	store *pgstore.Store
	codec domain.Codec
}

func newWorld(t *testing.T) *world {
	t.Helper()
	db := pgtest.New(t)
	return &world{t, db, db.Pool(t), openStore(t, db.AppURL), registers.Codec}
}

func openStore(t *testing.T, url string) *pgstore.Store {
	t.Helper()
	store, err := pgstore.Open(context.Background(), url, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

func (w *world) engine(o projections.Options, p ...projections.Projection) *projections.Engine {
	if len(p) == 0 {
		p = projections.All()
	}
	o.Log = slog.New(slog.DiscardHandler)
	return projections.NewEngine(w.pool, w.store, w.codec, o, p...)
}

// start runs an engine until stop is called or the test ends.
func (w *world) start(e *projections.Engine) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { e.Run(ctx); close(done) }()
	stop = func() { cancel(); <-done }
	w.Cleanup(stop)
	return stop
}

// record appends events to a stream and gives the last position.
func (w *world) record(stream string, events ...domain.Event) eventstore.Position {
	w.Helper()
	data := make([]eventstore.EventData, len(events))
	for i, e := range events {
		data[i] = w.encode(stream, e)
	}
	r, err := w.store.Append(context.Background(), stream, eventstore.Any, data...)
	if err != nil {
		w.Fatal(err)
	}
	return r.Position
}

// encode makes an event to append. What happens to a civil record has a cause elsewhere.
func (w *world) encode(stream string, e domain.Event) eventstore.EventData {
	w.Helper()
	meta := domain.Metadata{Office: "IQ-BG-01", Agency: "civil-status"}
	if strings.HasPrefix(stream, person.StreamPrefix) {
		meta.Causation = uuid.Nil.String()
	}
	name, body, err := domain.Encode(e)
	if err != nil {
		w.Fatal(err)
	}
	about, err := json.Marshal(meta)
	if err != nil {
		w.Fatal(err)
	}
	return eventstore.EventData{ID: uuid.New(), Type: name, Data: body, Metadata: about}
}

func (w *world) await(e *projections.Engine, at eventstore.Position, names ...string) {
	w.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for ctx.Err() == nil {
		if err := e.Await(ctx, at, names...); err == nil {
			return
		}
	}
	health, err := e.Health(context.Background())
	w.Fatalf("position %d is not reached: %+v, %v", at, health, err)
}

func (w *world) digests(e *projections.Engine) map[string]string {
	w.Helper()
	out := map[string]string{}
	for _, name := range w.tables(e) {
		d, _, err := e.Digest(context.Background(), name)
		if err != nil {
			w.Fatal(err)
		}
		out[name] = d
	}
	return out
}

// tables names the read models of every register that an engine follows the log for.
func (w *world) tables(e *projections.Engine) (names []string) {
	w.Helper()
	all, err := e.Health(context.Background())
	if err != nil {
		w.Fatal(err)
	}
	for _, h := range all {
		if h.Name != "echo" {
			names = append(names, h.Name)
		}
	}
	return names
}

// number is a made-up national number.
func number(i int) domain.NationalNumber { return domain.NationalNumber(fmt.Sprintf("1%011d", i)) }

func enrolled(i int, name domain.Name) person.Enrolled {
	return person.Enrolled{
		NationalNumber: number(i), FamilyNumber: domain.FamilyNumber(fmt.Sprintf("F%d", i/5)), Origin: person.FromLegacy,
		Office: "IQ-BG-01", Area: "IQ-BG", Date: domain.NewDate(2020, 1, 1),
		Particulars: person.Particulars{
			Name: name, Sex: domain.Female, DateOfBirth: domain.NewDate(1960+i%60, 1+i%12, 1+i%28), Nationality: "IQ",
			PlaceOfBirth: domain.Place{Governorate: "IQ-BG"},
			Mother:       person.Parent{NationalNumber: number(i / 2), Name: domain.Name{Given: "زينب", Father: "كاظم"}},
		},
	}
}
