package mrz_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/mrz"
)

func zones() *rapid.Generator[mrz.Zone] {
	return rapid.Custom(func(t *rapid.T) mrz.Zone {
		date := func(label string) mrz.Date {
			return mrz.Date(rapid.StringMatching(`[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|[0-9]{2}<<<<|<<<<<<`).Draw(t, label))
		}
		text := func(label, pattern string) string { return rapid.StringMatching(pattern).Draw(t, label) }
		return mrz.Zone{
			Code: text("code", `[A-Z][A-Z]?`), Issuer: text("issuer", `[A-Z]{3}`), Number: text("number", `[A-Z0-9]{1,9}`),
			Nationality: text("nationality", `[A-Z]{3}`), Born: date("born"), Expires: date("expires"),
			Sex:      rapid.SampledFrom([]domain.Sex{domain.Male, domain.Female, domain.SexUnstated}).Draw(t, "sex"),
			Optional: text("optional", `[A-Z0-9]{0,7}`),
			Name:     mrz.Name{Primary: text("primary", `[A-Z]{1,6}( [A-Z]{1,5})?`), Secondary: text("secondary", `[A-Z]{1,8}`)},
		}
	})
}

var writers = []func(mrz.Zone) ([]string, error){mrz.Zone.TD1, mrz.Zone.TD2, mrz.Zone.TD3}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		zone := zones().Draw(t, "zone")
		lines, err := rapid.SampledFrom(writers).Draw(t, "format")(zone)
		if err != nil {
			t.Fatal(err)
		}
		if read, err := mrz.Parse(lines...); err != nil || read != zone {
			t.Fatalf("%q reads as %+v, %v", lines, read, err)
		}
	})
}

// Weights 7, 3 and 1 have no factor in common with 10: a single wrong character
// is always noticed, unless its value differs by a multiple of 10 (0, A, K, U and < are 0, 10, 20, 30 and 0).
func TestAnyWrongCharacterIsNoticed(t *testing.T) {
	t.Parallel()
	const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
	guarded := [][2]string{ // ^ marks what a check digit guards, in the lines that have any
		{"     ^^^^^^^^^^^^^^^^^^^^^^^^^", "^^^^^^^ ^^^^^^^   ^^^^^^^^^^^^"},
		{"", "^^^^^^^^^^   ^^^^^^^ ^^^^^^^^^^^^^^^"},
		{"", "^^^^^^^^^^   ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^"},
	}
	rapid.Check(t, func(t *rapid.T) {
		format := rapid.IntRange(0, 2).Draw(t, "format")
		lines, err := writers[format](zones().Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		line := rapid.IntRange(0, 1).Draw(t, "line")
		if !strings.Contains(guarded[format][line], "^") {
			line = 1
		}
		at := rapid.IntRange(0, len(guarded[format][line])-1).Filter(func(at int) bool {
			return guarded[format][line][at] == '^'
		}).Draw(t, "at")
		before := lines[line][at]
		after := alphabet[rapid.IntRange(0, len(alphabet)-1).Draw(t, "character")]
		if mrz.CheckDigit(string(before)) == mrz.CheckDigit(string(after)) {
			return
		}
		lines[line] = lines[line][:at] + string(after) + lines[line][at+1:]
		if zone, err := mrz.Parse(lines...); err == nil {
			t.Fatalf("%c for %c in %q goes unnoticed: %+v", after, before, lines, zone)
		}
	})
}
