package pgstore_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// recorded makes an event as another log might hold it.
func recorded(stream string, revision eventstore.Revision, data string) eventstore.Recorded {
	at := time.Date(2019, 5, 1, 8, 0, 0, 123456000, time.UTC)
	return eventstore.Recorded{ID: uuid.New(), Stream: stream, Revision: revision, Type: "test.happened", Data: []byte(data), Metadata: []byte(`{"actor":"test"}`), RecordedAt: at}
}

func TestImportKeepsWhatWasRecorded(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.New(t).AppURL)
	storetest.MustAppend(t, s, "own", eventstore.NoStream, storetest.Events(2)...)
	want := []eventstore.Recorded{recorded("a", 0, "1"), recorded("own", 2, "2"), recorded("a", 1, ""), recorded("b", 0, "4"), recorded("b", 1, "5")}
	want[2].Data, want[2].Metadata = nil, nil
	want[3].RecordedAt = want[3].RecordedAt.Add(100) // a cluster counts in 100 ns
	want[4].Metadata = eventstore.Stamp([]byte("{}"), time.Unix(1, 0))
	for i := range want {
		want[i].Position = eventstore.Position(3 + i)
	}
	at, err := s.Import(t.Context(), want)
	if err != nil || at != 7 {
		t.Fatalf("position %d, %v", at, err)
	}
	all := storetest.All(t, s)
	storetest.CheckOrder(t, all)
	for i, w := range want {
		if !storetest.Same(all[2+i], w) {
			t.Errorf("event %d is %+v, want %+v", i, all[2+i], w)
		}
	}
	storetest.MustAppend(t, s, "a", eventstore.At(1), storetest.Events(1)...)
	if at, err := s.Import(t.Context(), nil); err != nil || at != 8 {
		t.Errorf("nothing imported: position %d, %v", at, err)
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.New(t).AppURL)
	used := storetest.Events(1)
	storetest.MustAppend(t, s, "a", eventstore.NoStream, used...)
	again := recorded("b", 0, "x")
	again.ID = used[0].ID
	twin := recorded("b", 1, "x")
	tooLarge := recorded("b", 0, string(make([]byte, eventstore.MaxEventBytes)))
	for name, c := range map[string]struct {
		events   []eventstore.Recorded
		expected eventstore.Expected // that was wrong
		actual   eventstore.Revision
		id       uuid.UUID // that was used
		code     domain.Code
	}{
		"a revision too early": {events: []eventstore.Recorded{recorded("b", 0, ""), recorded("a", 0, "")}, expected: eventstore.NoStream, actual: 0},
		"a revision too late":  {events: []eventstore.Recorded{recorded("b", 0, ""), recorded("a", 2, "")}, expected: eventstore.At(1), actual: 0},
		"a gap":                {events: []eventstore.Recorded{recorded("b", 0, ""), recorded("b", 2, "")}, expected: eventstore.At(1), actual: 0},
		"a stream's middle":    {events: []eventstore.Recorded{recorded("b", 1, "")}, expected: eventstore.At(0), actual: -1},
		"an id of before":      {events: []eventstore.Recorded{recorded("c", 0, ""), again}, id: again.ID},
		"an id twice":          {events: []eventstore.Recorded{recorded("b", 0, ""), twin, {ID: twin.ID, Stream: "c", Type: "t"}}, id: twin.ID},
		"too large":            {events: []eventstore.Recorded{recorded("c", 0, ""), tooLarge}, code: domain.Invalid},
	} {
		_, err := s.Import(t.Context(), c.events)
		wrong, isWrong := errors.AsType[*eventstore.WrongExpectedRevision](err)
		duplicate, isDuplicate := errors.AsType[*eventstore.DuplicateID](err)
		switch {
		case c.code != "" && domain.CodeOf(err) == c.code:
		case c.id != uuid.Nil && isDuplicate && duplicate.ID == c.id.String():
		case c.id == uuid.Nil && c.code == "" && isWrong && wrong.Expected == c.expected && wrong.Actual == c.actual:
		default:
			t.Errorf("%s: got %v", name, err)
		}
	}
	if n := len(storetest.All(t, s)); n != 1 {
		t.Errorf("%d events, want the one of before", n)
	}
}

// TestAStampIsReadAsTheTime: what came over the wire shows when it was recorded first.
func TestAStampIsReadAsTheTime(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.New(t).AppURL)
	at := time.Date(2019, 5, 1, 8, 0, 0, 100, time.UTC)
	e := storetest.Event("test.happened", "x")
	e.Metadata = eventstore.Stamp(e.Metadata, at)
	storetest.MustAppend(t, s, "a", eventstore.NoStream, e)
	if got := storetest.All(t, s)[0]; !got.RecordedAt.Equal(at) || string(got.Metadata) != `{"actor":"test"}` {
		t.Errorf("got %+v", got)
	}
}

// TestSparse: the store that stands for a cluster in tests keeps the contract itself.
func TestSparse(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t testing.TB) eventstore.Store { return storetest.Sparse(open(t, pgtest.New(t).AppURL)) })
}
