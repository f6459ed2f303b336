package domain_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sijil/domain"
)

func TestR21_CheckText(t *testing.T) {
	t.Parallel()
	var (
		kept      *domain.Rule
		notText   = domain.RuleNotText
		direction = domain.RuleHiddenDirection
		tooLong   = domain.RuleTooLong
	)
	for _, c := range []struct {
		text string
		max  int
		want *domain.Rule
	}{
		{"", domain.MaxLine, kept},
		{"محمد", domain.MaxLine, kept},
		{"مُحَمَّد", domain.MaxLine, kept},
		{"ە‌ک", domain.MaxLine, kept},             // Kurdish writes zero-width non-joiners
		{"الموصل\u200f", domain.MaxLine, kept},    // a plain right-to-left mark reorders nothing else
		{"'; DROP TABLE events; --", 200, kept},   // text like any other: nothing here is ever executed
		{"<script>alert(1)</script>", 200, kept},  //
		{"${jndi:ldap://127.0.0.1/a}", 200, kept}, //
		{"{{7*7}} %s %[1]d", 200, kept},           //
		{"👨‍👩‍👧", domain.MaxLine, kept},
		{"n\u0300\u0301", domain.MaxLine, kept},
		{strings.Repeat("ن", domain.MaxLine), domain.MaxLine, kept},
		{strings.Repeat("ن", domain.MaxLine+1), domain.MaxLine, tooLong},
		{strings.Repeat("ن", domain.MaxNote), domain.MaxNote, kept},
		{strings.Repeat("ن", domain.MaxNote+1), domain.MaxNote, tooLong},
		{"a\nb\tc", domain.MaxNote, kept},
		{"a\nb", domain.MaxLine, notText},
		{"a\tb", domain.MaxLine, notText},
		{"a\r\nSet-Cookie: b", domain.MaxNote, notText},
		{"a\x00b", domain.MaxLine, notText},
		{"\x1b[31m", domain.MaxLine, notText},
		{"\x7f", domain.MaxLine, notText},
		{"\u0085", domain.MaxLine, notText},
		{"\xff\xfe", domain.MaxLine, notText},
		{"\xc3\x28", domain.MaxLine, notText},
		{"\xed\xa0\x80", domain.MaxLine, notText}, // an unpaired surrogate
		{"\ufffd", domain.MaxLine, notText},       // what another system made of bytes it could not read
		{"\ufffe", domain.MaxLine, notText},
		{"\ufff9", domain.MaxLine, notText},
		{"\U0010ffff", domain.MaxLine, notText},
		{"\u202eرون", domain.MaxLine, direction},
		{"a\u202db", domain.MaxLine, direction},
		{"\u2066a\u2069", domain.MaxNote, direction},
	} {
		err := domain.CheckText("field", c.text, c.max)
		if c.want == nil && err != nil || c.want != nil && !domain.IsRule(err, c.want) {
			t.Errorf("%.40q: got %v, want %v", c.text, err, c.want)
		}
	}
}

func TestR21_RequireText(t *testing.T) {
	t.Parallel()
	for _, blank := range []string{"", " ", "\u00a0", "\t\n", "\u200f", "\u200b", "\u200c\u200d", "\ufeff", "\u00ad", "\u2003", "\u3000"} {
		if err := domain.RequireText("field", blank, domain.MaxNote); !domain.IsRule(err, domain.RuleRequired) || !domain.Blank(blank) {
			t.Errorf("%q shows nothing, but: %v", blank, err)
		}
	}
	if err := domain.RequireText("field", "ن", domain.MaxLine); err != nil {
		t.Error(err)
	}
	if err := domain.RequireText("field", "\x00", domain.MaxLine); !domain.IsRule(err, domain.RuleNotText) {
		t.Errorf("a control character is no text: %v", err)
	}
}

// FuzzCheckText: accepted text comes back from storage as it was typed.
func FuzzCheckText(f *testing.F) {
	for _, seed := range []string{"", "محمد", "a\x00", "\u202e", "\ud7ff\ue000", "<&>\u2028\u2029", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if domain.CheckText("field", text, domain.MaxNote) != nil {
			return
		}
		stored, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var read string
		if err := json.Unmarshal(stored, &read); err != nil || read != text {
			t.Fatalf("%q is stored as %s and read as %q, %v", text, stored, read, err)
		}
	})
}
