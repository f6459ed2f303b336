package proof_test

import (
	"context"
	"fmt"
	"net"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/esdb"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/proof"
)

// plain hides a store's Import, so that a copy is made of appends, with stamps, as in a cluster.
type plain struct{ eventstore.Store }

// TestACopyHasTheSameTree: in whatever way a log was copied, and however often.
func TestACopyHasTheSameTree(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i, metadata := range []string{"", "{}", `{"actor":"x"}`, "not json", `{"$sijil-recorded":"`, " { } ", "\x00\xff"} {
		for range 50 {
			e := storetest.Event("test.happened", fmt.Sprintf(`{"n":%d}`, i))
			e.Metadata = []byte(metadata)
			storetest.MustAppend(t, w.log, fmt.Sprintf("s-%d", i), eventstore.Any, e)
		}
	}
	published := w.publish()
	again := openLog(t, pgtest.New(t))
	if _, err := copying.Run(t.Context(), w.log, again, copying.Options{}); err != nil {
		t.Fatal(err)
	}
	appended := openLog(t, pgtest.New(t))
	if _, err := copying.Run(t.Context(), again, plain{appended}, copying.Options{}); err != nil {
		t.Fatal(err)
	}
	back := openLog(t, pgtest.New(t))
	if _, err := copying.Run(t.Context(), appended, back, copying.Options{}); err != nil {
		t.Fatal(err)
	}
	for name, log := range map[string]eventstore.Store{"imported": again, "appended": appended, "back": back, "by an event store's client": overTheWire(t, appended)} {
		o := w.verification()
		v, err := proof.Verify(t.Context(), log, o)
		if err != nil || v.Root != published.Root || v.Compared != 350 {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
	}
}

// overTheWire reads a log as an event store's client does.
func overTheWire(t *testing.T, log eventstore.Store) eventstore.Store {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	server := esdbwire.New(log, esdbwire.Options{Authorise: func(context.Context, string) (esdbwire.Rights, error) {
		return esdbwire.Rights{Caller: "verify", Read: []string{""}}, nil
	}})
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	client, err := esdb.Open(t.Context(), "esdb://"+l.Addr().String()+"?tls=false", esdb.Options{})
	must(t, err)
	t.Cleanup(func() {
		must(t, client.Close())
		ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
		defer stop()
		server.Shutdown(ctx)
		must(t, <-served)
	})
	return client
}

// TestAPublisherFollowsACopy: of a log whose positions are others, it compares everything once and goes on.
func TestAPublisherFollowsACopy(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	fill(t, w.log, 600)
	w.publish()
	w.log = openLog(t, w.db)
	w.superuser().do(`UPDATE log.events SET position = position + 10000`) // as another engine counts
	fill(t, openLog(t, w.db), 200)
	if s := w.publish(); s.Size != 800 {
		t.Errorf("%d", s.Size)
	}
	o := w.verification()
	o.Gapless = false
	if v, err := proof.Verify(t.Context(), w.log, o); err != nil || v.Compared != 800 {
		t.Errorf("%+v, %v", v, err)
	}
	for _, r := range []int{0, 255, 256, 700, 799} {
		if p := w.proven(storetest.All(t, w.log)[r]); p.Index != int64(r) {
			t.Errorf("event %d is proven at %d", r, p.Index)
		}
	}
}

// TestPublishersTakeTurns: two on one folder, while the log grows; every checkpoint continues the one before.
func TestPublishersTakeTurns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 2)
	publishers := []*proof.Publisher{w.publisher(proof.Options{Interval: time.Millisecond}), w.publisher(proof.Options{Interval: time.Millisecond})}
	for _, p := range publishers {
		go func() { ended <- p.Run(ctx) }()
	}
	for range 40 {
		fill(t, w.log, 37)
	}
	for began := time.Now(); publishers[0].Health().Size < 40*37 || publishers[1].Health().Size < 40*37; time.Sleep(time.Millisecond) {
		if time.Since(began) > 20*time.Second {
			t.Fatalf("%+v, %+v", publishers[0].Health(), publishers[1].Health())
		}
	}
	stop()
	for range publishers {
		<-ended
	}
	for _, p := range publishers {
		if h := p.Health(); h.Alarm {
			t.Errorf("%+v", h)
		}
	}
	if v, err := proof.Verify(t.Context(), w.log, w.verification()); err != nil || v.Compared != 40*37 || v.Tiles != nil {
		t.Errorf("%+v, %v", v, err)
	}
}
