package esdbwire_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// filters of all kinds, and what they select.
var filters = map[string]struct {
	of      *streams.ReadReq_Options_FilterOptions
	selects func(r eventstore.Recorded) bool
}{
	"stream prefixes": {byStream(&expression{Prefix: []string{"a-", "ab"}}), func(r eventstore.Recorded) bool {
		return strings.HasPrefix(r.Stream, "a-") || strings.HasPrefix(r.Stream, "ab")
	}},
	"stream regex":  {byStream(&expression{Regex: "^a.*2$"}), func(r eventstore.Recorded) bool { return r.Stream == "a-2" }},
	"type prefixes": {byType(&expression{Prefix: []string{"x.", "none"}}), func(r eventstore.Recorded) bool { return strings.HasPrefix(r.Type, "x.") }},
	"type regex":    {byType(&expression{Regex: `\.two$`}), func(r eventstore.Recorded) bool { return strings.HasSuffix(r.Type, ".two") }},
	"no prefix":     {byStream(&expression{Prefix: []string{"a-", ""}}), func(eventstore.Recorded) bool { return true }},
	"nothing said":  {&streams.ReadReq_Options_FilterOptions{}, func(eventstore.Recorded) bool { return true }},
	"nothing found": {byStream(&expression{Prefix: []string{"zz"}}), func(eventstore.Recorded) bool { return false }},
}

// mixed fills a log with streams and types that the filters tell apart.
func (w *wire) mixed(t testing.TB) []eventstore.Recorded {
	for i := range 12 {
		w.some(t, []string{"a-1", "a-2", "abc", "b-2"}[i%4], []string{"x.one", "x.two", "y.two"}[i%3], 3)
	}
	return storetest.All(t, w.log)
}

// check fails unless messages are the events of want, each as clients must find it.
func check(t testing.TB, what string, messages []*streams.ReadResp, want []eventstore.Recorded) {
	t.Helper()
	if len(messages) != len(want) {
		t.Errorf("%s: %d messages, want %d", what, len(messages), len(want))
		return
	}
	for i, m := range messages {
		e, w := m.GetEvent().GetEvent(), want[i]
		if e == nil { // anything else makes the official Go client panic
			t.Errorf("%s: message %d is %T", what, i, m.GetContent())
			return
		}
		created := ticks(t, e.GetMetadata()["created"])
		if idOf(t, m) != w.ID || e.GetStreamRevision() != uint64(w.Revision) || e.GetCommitPosition() != uint64(w.Position) ||
			m.GetEvent().GetCommitPosition() != uint64(w.Position) || string(e.GetStreamIdentifier().GetStreamName()) != w.Stream ||
			e.GetMetadata()["type"] != w.Type || e.GetMetadata()["content-type"] != "application/json" || !created.Equal(w.RecordedAt) {
			t.Errorf("%s: message %d is %v, want %+v", what, i, e, w)
		}
	}
}

func reversed(events []eventstore.Recorded) []eventstore.Recorded {
	events = slices.Clone(events)
	slices.Reverse(events)
	return events
}

func TestReadAll(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	log := w.mixed(t)
	middle := log[10].Position
	for name, c := range map[string]struct {
		o    *streams.ReadReq_Options
		want []eventstore.Recorded
	}{
		"from the start":                   {most(1000, ofAll("start")), log},
		"nothing":                          {most(0, ofAll("start")), nil},
		"three":                            {most(3, ofAll("start")), log[:3]},
		"from a position, with it":         {most(1000, ofAll(middle)), log[10:]},
		"from the end":                     {most(1000, ofAll("end")), nil},
		"from beyond the end":              {most(1000, ofAll(eventstore.Position(1<<63))), nil},
		"back from the end":                {backwards(most(1000, ofAll("end"))), reversed(log)},
		"back from a position, without it": {backwards(most(1000, ofAll(middle))), reversed(log[:10])},
		"three back":                       {backwards(most(3, ofAll(middle))), reversed(log[7:10])},
		"back from the start":              {backwards(most(3, ofAll("start"))), nil},
	} {
		got, err := w.read(call(t), t, c.o)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		check(t, name, got, c.want)
	}
	for name, f := range filters {
		want := slices.DeleteFunc(slices.Clone(log), func(r eventstore.Recorded) bool { return !f.selects(r) })
		got, err := w.read(call(t), t, filtered(f.of, most(1000, ofAll("start"))))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		check(t, name, got, want)
		got, _ = w.read(call(t), t, filtered(f.of, backwards(most(2, ofAll("end")))))
		check(t, name+" back", got, reversed(want)[:min(2, len(want))])
	}
}

func TestReadStream(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	w.some(t, "s", "x", 10)
	log := storetest.All(t, w.log)
	for name, c := range map[string]struct {
		o    *streams.ReadReq_Options
		want []eventstore.Recorded
	}{
		"from the start":      {most(1000, ofStream("s", "start")), log},
		"nothing":             {most(0, ofStream("s", "start")), nil},
		"from the middle":     {most(1000, ofStream("s", 4)), log[4:]},
		"two":                 {most(2, ofStream("s", 4)), log[4:6]},
		"from beyond":         {most(2, ofStream("s", 10)), nil},
		"from far beyond":     {most(2, ofStream("s", -1)), nil},
		"from the end":        {most(2, ofStream("s", "end")), nil},
		"back":                {backwards(most(1000, ofStream("s", "end"))), reversed(log)},
		"back from 4":         {backwards(most(3, ofStream("s", 4))), reversed(log[2:5])},
		"back from beyond":    {backwards(most(1, ofStream("s", 99))), log[9:]},
		"back from the start": {backwards(most(5, ofStream("s", "start"))), log[:1]},
	} {
		got, err := w.read(call(t), t, c.o)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		check(t, name, got, c.want)
	}
	for _, name := range []string{"missing", "$$s", "", "\xff", "a\x00b", strings.Repeat("s", 513)} {
		for _, o := range []*streams.ReadReq_Options{most(1, ofStream(name, "start")), backwards(most(1, ofStream(name, "end")))} {
			got, err := w.read(call(t), t, o)
			if err != nil || len(got) != 1 || string(got[0].GetStreamNotFound().GetStreamIdentifier().GetStreamName()) != name {
				t.Errorf("%q: got %v, %v", name, got, err)
			}
		}
	}
}

func TestReadingsAreRefused(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	for name, o := range map[string]*streams.ReadReq_Options{
		"nothing asked":       nil,
		"a filtered stream":   filtered(byType(&expression{}), most(1, ofStream("s", "start"))),
		"no expression":       filtered(byType(&expression{Regex: "("}), most(1, ofAll("start"))),
		"a backreference":     filtered(byType(&expression{Regex: `(a)\1`}), most(1, ofAll("start"))),
		"a long expression":   filtered(byType(&expression{Regex: strings.Repeat("a", 1025)}), most(1, ofAll("start"))),
		"a huge expression":   filtered(byStream(&expression{Regex: `(\pL{1,30}){1,30}`}), most(1, ofAll("start"))),
		"many prefixes":       filtered(byStream(&expression{Prefix: slicesOf(1025, uuid.NewString)}), most(1, ofAll("start"))),
		"an impossible one":   filtered(byStream(&expression{Prefix: []string{"a\x00"}}), most(1, ofAll("start"))),
		"a long prefix":       filtered(byType(&expression{Prefix: []string{strings.Repeat("a", 513)}}), most(1, ofAll("start"))),
		"following no stream": subscribed(ofStream("a\x00", "start")),
		"following by \"(\"":  filtered(byType(&expression{Regex: "("}), subscribed(ofAll("start"))),
	} {
		got, err := w.read(call(t), t, o)
		if status.Code(err) != codes.InvalidArgument || len(got) > 0 {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

func TestContentTypes(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	for data, want := range map[string]string{`{"a":1}`: "application/json", "": "application/octet-stream", "\x00\xff": "application/octet-stream"} {
		stream := uuid.NewString()
		storetest.MustAppend(t, w.log, stream, eventstore.Any, storetest.Event("x", data))
		got, err := w.read(call(t), t, most(1, ofStream(stream, "start")))
		if err != nil {
			t.Fatal(err)
		}
		m := got[0].GetEvent().GetEvent().GetMetadata()
		if m["content-type"] != want || time.Since(ticks(t, m["created"])) > time.Minute {
			t.Errorf("%q: %v", data, m)
		}
	}
}
