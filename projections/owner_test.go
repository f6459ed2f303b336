package projections_test

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/projections"
)

// TestRebuildBySuperuserServesOn: whoever rebuilds, the tables stay the
// application's; and a superuser gives back those that are not.
func TestRebuildBySuperuserServesOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{})
	w.start(e)
	w.await(e, w.record(person.Stream(number(1)), enrolled(1, domain.Name{Given: "علي"})), "person")

	super, err := pgxpool.New(context.Background(), w.db.SuperURL)
	if err != nil {
		t.Fatal(err)
	}
	defer super.Close()
	if _, err := super.Exec(context.Background(), `ALTER TABLE read.person OWNER TO postgres`); err != nil {
		t.Fatal(err)
	}
	reads := projections.NewReads(w.pool, w.store, w.codec)
	if _, err := reads.Person(context.Background(), number(1)); err == nil {
		t.Fatal("the application reads a table that is not its own: this test shows nothing")
	}
	other := *w
	other.pool = super
	if err := other.engine(projections.Options{}).Rebuild(context.Background(), "person", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := reads.Person(context.Background(), number(1)); err != nil {
		t.Errorf("after a rebuild: %v", err)
	}
	w.await(e, w.record(person.Stream(number(1)), moved("Basra")), "person")
}
