package esdbwire_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

func TestWhoMayReadWhat(t *testing.T) {
	t.Parallel()
	people := agreements{
		"all":  everything,
		"a":    {Caller: "a", Read: []string{"a-", "b-2"}},
		"none": {Caller: "none", Append: []string{"a-"}},
	}
	w := start(t, esdbwire.Options{Authorise: people.authorise})
	w.mixed(t) // a-1, a-2, abc, b-2
	for _, c := range []struct {
		token string
		f     *streams.ReadReq_Options_FilterOptions
		want  string // the streams, or the code
	}{
		{"all", nil, "a-1 a-2 abc b-2"},
		{"all", byStream(&expression{Prefix: []string{"a-"}}), "a-1 a-2"},
		{"a", nil, "a-1 a-2 b-2"},
		{"a", byStream(&expression{Prefix: []string{"a"}}), "a-1 a-2"},
		{"a", byStream(&expression{Prefix: []string{"a-1"}}), "a-1"},
		{"a", byStream(&expression{Prefix: []string{"a-2", "a", "abc"}}), "a-1 a-2"},
		{"a", byStream(&expression{Prefix: []string{""}}), "a-1 a-2 b-2"},
		{"a", byStream(&expression{Prefix: []string{"abc", "b-20"}}), ""},
		{"a", byStream(&expression{Regex: "."}), "a-1 a-2 b-2"},
		{"a", byType(&expression{Regex: "."}), "a-1 a-2 b-2"},
		{"a", byStream(&expression{Prefix: []string{"abc"}}), "PermissionDenied"},
		{"none", nil, "PermissionDenied"},
		{"none", byStream(&expression{Prefix: []string{"a-"}}), "PermissionDenied"},
		{"unknown", nil, "Unauthenticated"},
	} {
		o := most(1000, ofAll("start"))
		if c.f != nil {
			o = filtered(c.f, o)
		}
		got, err := w.read(as(call(t), c.token), t, o)
		seen := map[string]bool{}
		for _, m := range got {
			seen[string(m.GetEvent().GetEvent().GetStreamIdentifier().GetStreamName())] = true
		}
		var names []string
		for _, s := range []string{"a-1", "a-2", "abc", "b-2"} {
			if seen[s] {
				names = append(names, s)
			}
		}
		if err != nil {
			names = []string{status.Code(err).String()}
		}
		if strings.Join(names, " ") != c.want {
			t.Errorf("%s, %v: got %q, want %q", c.token, c.f, names, c.want)
		}
		if err != nil {
			if _, err := w.read(as(call(t), c.token), t, subscribed(o)); status.Code(err).String() != c.want {
				t.Errorf("%s, %v: the subscription gave %v, want %v", c.token, c.f, err, c.want)
			}
		}
	}
}

// TestStreamsOutsideAnAgreementAnswerAlike, whether they are there or not, and without their names.
func TestStreamsOutsideAnAgreementAnswerAlike(t *testing.T) {
	t.Parallel()
	people := agreements{"": {Caller: "a", Read: []string{"own-"}, Append: []string{"own-"}}}
	w := start(t, esdbwire.Options{Authorise: people.authorise})
	w.some(t, "person-198012345678", "x", 1)
	var told []string
	for _, stream := range []string{"person-198012345678", "person-198012345679", "own"} {
		_, read := w.read(call(t), t, most(1, ofStream(stream, "start")))
		_, follow := w.read(call(t), t, subscribed(ofStream(stream, "start")))
		_, appended := w.sendAppend(call(t), t, request(stream, nil, storetest.Events(1)...)...)
		_, conflict := w.sendAppend(call(t), t, request(stream, expect(7), storetest.Events(1)...)...)
		for _, err := range []error{read, follow, appended, conflict} {
			told = append(told, fmt.Sprint(err))
			if told[0] != fmt.Sprint(err) || status.Code(err) != codes.PermissionDenied || strings.Contains(err.Error(), stream) {
				t.Errorf("%s: %v", stream, err)
			}
		}
	}
}

func TestTokens(t *testing.T) {
	t.Parallel()
	basic := func(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
	for header, want := range map[string]string{
		"Bearer abc": "abc", "bearer  abc ": "abc", "Basic " + basic("user:p:w"): "p:w", "basic " + basic(":pw"): "pw",
		"Basic " + basic("user"): "", "Basic ???": "", "": "", "abc": "", "Digest abc": "", "Bearer": "",
	} {
		ctx := metadata.NewIncomingContext(t.Context(), metadata.Pairs("authorization", header))
		if got := esdbwire.Token(ctx); got != want {
			t.Errorf("%q: got %q, want %q", header, got, want)
		}
	}
	two := metadata.NewIncomingContext(t.Context(), metadata.Pairs("authorization", "Bearer a", "authorization", "Bearer b"))
	if got := esdbwire.Token(two); got != "" {
		t.Errorf("of two tokens it took %q", got)
	}
}

func TestWithoutAuthoriseEverybodyIsRefused(t *testing.T) {
	t.Parallel()
	w := startOver(t, openLog(t), esdbwire.Options{})
	if _, err := w.read(as(call(t), "any"), t, most(1, ofAll("start"))); status.Code(err) != codes.PermissionDenied || !strings.Contains(err.Error(), "agreement") {
		t.Errorf("got %v", err)
	}
}

func TestNobodyMayAnything(t *testing.T) {
	t.Parallel()
	w := startOver(t, openLog(t), esdbwire.Options{Authorise: (&agreements{}).authorise})
	_, read := w.read(call(t), t, most(1, ofAll("start")))
	_, appended := w.sendAppend(call(t), t, request("s", nil, storetest.Events(1)...)...)
	_, batched := w.batch(call(t), t)
	_, deleted := w.Delete(call(t), &streams.DeleteReq{})
	for _, err := range []error{read, appended, batched, deleted} {
		if status.Code(err) != codes.Unauthenticated {
			t.Errorf("got %v", err)
		}
	}
}

// TestRefusalsReachTheOfficialClient also while it is still sending: an answer
// that comes too early would read as a stream that broke off, and be tried again.
func TestRefusalsReachTheOfficialClient(t *testing.T) {
	t.Parallel()
	people := &changing{rights: esdbwire.Rights{Caller: "a", Append: []string{"own-"}}}
	w := start(t, esdbwire.Options{Authorise: people.authorise})
	config, err := client.ParseConnectionString("esdb://" + w.address + "?tls=false")
	if err != nil {
		t.Fatal(err)
	}
	config.Logger = nil // refusals are what this is about
	c, err := client.NewClient(config)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	events := slicesOf(100, func() client.EventData { return client.EventData{EventType: "x", Data: make([]byte, 20_000)} })
	for i := range 60 {
		want := codes.PermissionDenied
		if i == 30 {
			people.set(esdbwire.Rights{}, ruleToken.Refuse(""))
		}
		if i >= 30 {
			want = codes.Unauthenticated
		}
		_, err := c.AppendToStream(call(t), "foreign", client.AppendToStreamOptions{}, events...)
		if e, ok := client.FromError(err); ok || status.Code(e.Err()) != want {
			t.Fatalf("append %d: got %v, want %v", i, err, want)
		}
	}
	people.set(everything, nil)
	if _, err := c.DeleteStream(call(t), "s", client.DeleteStreamOptions{}); err == nil || !strings.Contains(err.Error(), "immutable") {
		t.Errorf("delete: %v", err)
	}
	if _, err := c.TombstoneStream(call(t), "s", client.TombstoneStreamOptions{}); err == nil || !strings.Contains(err.Error(), "immutable") {
		t.Errorf("tombstone: %v", err)
	}
}

// endings of a subscription, by what happens to the caller's rights while it lasts.
func TestRightsEndSubscriptions(t *testing.T) {
	t.Parallel()
	a := esdbwire.Rights{Caller: "a", Read: []string{"a-", "b-"}}
	ends := func(r esdbwire.Rights, err error) func(*changing) { return func(c *changing) { c.set(r, err) } }
	for name, c := range map[string]struct {
		change func(*changing)
		ends   bool
	}{
		"revoked":                   {ends(esdbwire.Rights{}, ruleToken.Refuse("")), true},
		"no rights":                 {ends(esdbwire.Rights{}, esdbwire.RuleNoRights.Refuse("")), true},
		"narrowed":                  {ends(esdbwire.Rights{Caller: "a", Read: []string{"a-"}}, nil), true},
		"over":                      {ends(esdbwire.Rights{Caller: "a", Read: a.Read, Until: time.Now()}, nil), true},
		"over, and nobody to ask":   {ends(a, unknown()), true},
		"the same in another order": {ends(esdbwire.Rights{Caller: "a", Read: []string{"b-", "a-"}}, nil), false},
		"longer":                    {ends(esdbwire.Rights{Caller: "a", Read: a.Read, Until: time.Now().Add(time.Hour)}, nil), false},
		"nobody to ask":             {ends(esdbwire.Rights{}, unknown()), false},
		"a fault of who is asked":   {ends(esdbwire.Rights{}, context.DeadlineExceeded), false},
		"nothing happens to them":   {func(*changing) {}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			people := &changing{rights: a}
			w := start(t, esdbwire.Options{Authorise: people.authorise, Recheck: 10 * time.Millisecond})
			if name == "over, and nobody to ask" {
				short := a
				short.Until = time.Now().Add(5 * time.Second)
				people.set(short, nil)
			}
			s, err := w.Read(call(t), &streams.ReadReq{Options: subscribed(ofAll("start"))})
			if err != nil {
				t.Fatal(err)
			}
			for {
				m, err := s.Recv()
				if err != nil {
					t.Fatal(err)
				}
				if m.GetCaughtUp() != nil {
					break
				}
			}
			c.change(people)
			if c.ends {
				if _, err := s.Recv(); status.Code(err) != codes.Unauthenticated {
					t.Errorf("got %v", err)
				}
				return
			}
			people.wait(t, 5)
			w.some(t, "a-1", "x", 1)
			if m, err := s.Recv(); err != nil || m.GetEvent() == nil {
				t.Errorf("got %v, %v", m, err)
			}
		})
	}
}
