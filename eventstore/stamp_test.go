package eventstore_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/eventstore"
)

// checkStamp: a stamp can be undone to the byte, and leaves JSON what it was.
func checkStamp(t interface{ Fatalf(string, ...any) }, metadata []byte, at time.Time) {
	stamped := eventstore.Stamp(metadata, at)
	original, when, ok := eventstore.Unstamp(stamped)
	if !ok || !bytes.Equal(original, metadata) || !when.Equal(at) || when.Location() != time.UTC {
		t.Fatalf("%q at %s was stamped as %q, which gives %q at %s, %v", metadata, at, stamped, original, when, ok)
	}
	if !json.Valid(stamped) || !utf8.Valid(stamped) {
		t.Fatalf("%q was stamped as %q, which is no JSON", metadata, stamped)
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(metadata, &members) != nil || members == nil || metadata[0] != '{' || bytes.Contains(metadata, []byte("$sijil-")) || !utf8.Valid(metadata) {
		return
	}
	var with map[string]json.RawMessage
	if err := json.Unmarshal(stamped, &with); err != nil || len(with) != len(members)+1 {
		t.Fatalf("%q was stamped as %q: the members are %v, %v", metadata, stamped, with, err)
	}
}

var stampExamples = []string{
	"", "{}", "{ }", "{\n}\n", " {}", "null", "[]", `"x"`, "{", "{}}", `{"a":1}`, "{ \"b\":1,\n\"a\" : 1.0 } ", "\xff", "{\"a\":\"\xff\"}",
	`{"$sijil-recorded":"2026-11-30T12:00:00Z"}`, `{"$sijil-recorded":"2026-11-30T12:00:00Z","a":1}`, `{ "$sijil-metadata":"eA=="}`,
	`{"$sijil-metadata":"eA=="}`, `{"$sijil-`, `{"$sijil-recorded":"`, `{"$sijil-recorded":"x"}`, `{"$sijil-recorded":"2026-11-30T12:00:00Z"`,
	`{"$sijil-recorded":"2026-11-30T12:00:00Z","$sijil-metadata":"eA"}`, "\x00", `{"actor":"م","office":"IQ-BG-01"}`,
}

func TestStampIsUndone(t *testing.T) {
	t.Parallel()
	for _, m := range stampExamples {
		checkStamp(t, []byte(m), time.Date(2026, 11, 30, 12, 0, 0, 123456700, time.FixedZone("", 3*3600)))
		twice := eventstore.Stamp([]byte(m), time.Unix(0, 0))
		checkStamp(t, twice, time.Unix(1, 1))
	}
	rapid.Check(t, func(t *rapid.T) {
		metadata := rapid.OneOf(
			rapid.SliceOf(rapid.Byte()),
			rapid.Map(rapid.SliceOf(rapid.SampledFrom([]string{"{", "}", `"`, ",", ":", " ", "\n", `"$sijil-recorded":`, `"$sijil-metadata":`, `"2026-11-30T12:00:00Z"`, `"a"`, "1", "eA=="})),
				func(parts []string) []byte { return []byte(strings.Join(parts, "")) }),
			rapid.Map(rapid.MapOf(rapid.String(), rapid.String()), func(m map[string]string) []byte {
				text, err := json.Marshal(m)
				if err != nil {
					panic(err)
				}
				return text
			}),
		).Draw(t, "metadata")
		seconds := rapid.Int64Range(time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix(), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).Unix()).Draw(t, "seconds")
		checkStamp(t, metadata, time.Unix(seconds, rapid.Int64Range(0, 999_999_999).Draw(t, "nanoseconds")))
	})
}

func TestWhatWasNotStampedStays(t *testing.T) {
	t.Parallel()
	for _, m := range []string{
		"", "{}", `{"a":1}`, "x", `{"$sijil-recorded":"`, `{"$sijil-recorded":"yesterday"}`, `{"$sijil-recorded":"2026-11-30T12:00:00Z"`,
		`{"$sijil-recorded":"2026-11-30T12:00:00Z","$sijil-metadata":"%"}`, `{"$sijil-recorded":"2026-11-30T12:00:00Z","$sijil-metadata":"eA==`,
		` {"$sijil-recorded":"2026-11-30T12:00:00Z"}`,
	} {
		if got, at, ok := eventstore.Unstamp([]byte(m)); ok || string(got) != m || !at.IsZero() {
			t.Errorf("%q gives %q at %s", m, got, at)
		}
	}
}

func FuzzStamp(f *testing.F) {
	for _, m := range stampExamples {
		f.Add([]byte(m), int64(1_796_040_000), int64(5))
	}
	f.Fuzz(func(t *testing.T, metadata []byte, seconds, nanoseconds int64) {
		const years = 9000 * 365 * 86400 / 2 // around 1970, so that the year has four digits
		checkStamp(t, metadata, time.Unix(seconds%(years/4), nanoseconds%1e9))
		if original, _, ok := eventstore.Unstamp(metadata); !ok && !bytes.Equal(original, metadata) {
			t.Fatalf("%q gives %q", metadata, original)
		}
	})
}

// TestACopyMayBeAsLargeAsItsOriginal: a stamp does not count against the limits.
func TestACopyMayBeAsLargeAsItsOriginal(t *testing.T) {
	t.Parallel()
	event := func(data int, metadata []byte) []eventstore.EventData {
		return []eventstore.EventData{{ID: [16]byte{1}, Type: "x.y", Data: make([]byte, data), Metadata: metadata}}
	}
	for _, metadata := range [][]byte{nil, []byte("{}"), make([]byte, 1000)} {
		largest := eventstore.MaxEventBytes - len(metadata)
		for _, m := range [][]byte{metadata, eventstore.Stamp(metadata, time.Now())} {
			if err := eventstore.CheckAppend("s", event(largest, m)); err != nil {
				t.Errorf("%d bytes with %.60q: %v", largest, m, err)
			}
			if err := eventstore.CheckAppend("s", event(largest+1, m)); !domain.IsRule(err, eventstore.RuleTooLarge) {
				t.Errorf("%d bytes with %.60q: %v", largest+1, m, err)
			}
		}
	}
}

func BenchmarkUnstamp(b *testing.B) {
	metadata := []byte(`{"correlation":"0192","actor":"clerk-7","office":"IQ-BG-01","agency":"civil-status","legal_basis":"law 3 of 2016","fingerprint":"abcdef"}`)
	for name, m := range map[string][]byte{"none": metadata, "stamped": eventstore.Stamp(metadata, time.Now())} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				eventstore.Unstamp(m)
			}
		})
	}
}
