package mrz_test

import (
	"errors"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/mrz"
)

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	td1, td3 := specimens[0].lines, specimens[2].lines
	put := func(line string, at int, c byte) string { return line[:at] + string(c) + line[at+1:] }
	for name, c := range map[string]struct {
		lines []string
		rule  *domain.Rule
		field string
	}{
		"nothing":                {nil, mrz.RuleLines, ""},
		"one line":               {td1[:1], mrz.RuleLines, ""},
		"lines of unequal width": {[]string{td1[0], td3[1]}, mrz.RuleLines, ""},
		"a lower-case letter":    {[]string{td1[0], td1[1], strings.ToLower(td1[2])}, mrz.RuleLines, ""},
		"a number misread":       {[]string{put(td1[0], 6, '7'), td1[1], td1[2]}, mrz.RuleCheckDigit, "number"},
		"a birth misread":        {[]string{td1[0], put(td1[1], 1, '5'), td1[2]}, mrz.RuleCheckDigit, "dateOfBirth"},
		"an expiry misread":      {[]string{td1[0], put(td1[1], 9, '3'), td1[2]}, mrz.RuleCheckDigit, "dateOfExpiry"},
		"optional data misread":  {[]string{put(td1[0], 20, '1'), td1[1], td1[2]}, mrz.RuleCheckDigit, "composite"},
		"a month 13":             {[]string{td1[0], put(td1[1], 2, '1'), td1[2]}, mrz.RuleDate, "dateOfBirth"},
		"another sex":            {[]string{td1[0], put(td1[1], 7, 'X'), td1[2]}, mrz.RuleCharacters, "sex"},
		"no name":                {[]string{td1[0], td1[1], strings.Repeat("<", 30)}, mrz.RuleLetters, "name"},
		"a digit in the name":    {[]string{td1[0], td1[1], put(td1[2], 3, '1')}, mrz.RuleLetters, "name"},
		"a personal number":      {[]string{td3[0], put(td3[1], 30, '2')}, mrz.RuleCheckDigit, "optional"},
		"a TD3 composite":        {[]string{td3[0], put(td3[1], 43, '1')}, mrz.RuleCheckDigit, "composite"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone, err := mrz.Parse(c.lines...)
			if refusal, _ := errors.AsType[*domain.Error](err); refusal == nil || refusal.Rule != c.rule || refusal.Field != c.field {
				t.Errorf("got %+v, %v; want %s of %q", zone, err, c.rule.Key, c.field)
			}
			if zone != (mrz.Zone{}) {
				t.Errorf("a refused zone still says %+v", zone)
			}
		})
	}
}

// FuzzParse: whatever is read can be written, and reads the same again.
func FuzzParse(f *testing.F) {
	for _, s := range specimens {
		f.Add(strings.Join(s.lines, "\n"))
	}
	f.Add("I<UTOD23145890<7349<AB<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<4\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")
	f.Fuzz(func(t *testing.T, text string) {
		zone, err := mrz.Parse(strings.Split(text, "\n")...)
		if err != nil {
			return
		}
		write := map[int]func() ([]string, error){92: zone.TD1, 73: zone.TD2, 89: zone.TD3}[len(text)]
		lines, err := write()
		if err != nil {
			t.Fatalf("%+v was read and cannot be written: %v", zone, err)
		}
		if again, err := mrz.Parse(lines...); err != nil || again != zone {
			t.Fatalf("%+v reads as %+v after writing, %v", zone, again, err)
		}
	})
}
