package domain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rules for text that people type.
var (
	RuleRequired = &Rule{"text.required", Invalid, Text{
		En:  "this must be given",
		Ar:  "هذا الحقل مطلوب",
		Ckb: "ئەم خانەیە پێویستە",
	}}
	RuleTooLong = &Rule{"text.too_long", Invalid, Text{
		En:  "at most %[1]d characters fit here; shorten it",
		Ar:  "لا يتسع هذا الحقل لأكثر من %[1]d حرفاً؛ اختصره",
		Ckb: "زیاتر لە %[1]d پیت لێرە جێی نابێتەوە؛ کورتی بکەرەوە",
	}}
	RuleNotText = &Rule{"text.not_text", Invalid, Text{
		En:  "this holds bytes or control characters that are not text; type it again",
		Ar:  "يحتوي هذا الحقل على رموز تحكم ليست نصاً؛ أعد كتابته",
		Ckb: "ئەمە هێمای کۆنترۆڵی تێدایە کە دەق نییە؛ دووبارە بینووسەوە",
	}}
	RuleHiddenDirection = &Rule{"text.hidden_direction", Invalid, Text{
		En:  "this holds invisible direction marks that can make it read as something else; type it again",
		Ar:  "يحتوي هذا الحقل على علامات اتجاه خفية قد تغيّر قراءته؛ أعد كتابته",
		Ckb: "ئەمە نیشانەی شاراوەی ئاراستەی تێدایە کە دەکرێت خوێندنەوەی بگۆڕێت؛ دووبارە بینووسەوە",
	}}
)

// MaxLine is the longest one-line text, in characters; MaxNote the longest note.
const (
	MaxLine = 200
	MaxNote = 4000
)

// CheckText refuses text that is not valid UTF-8, holds control characters or
// bidirectional overrides, or is longer than max characters. Empty text passes.
// Everything else is kept exactly as it was typed.
func CheckText(field, s string, max int) error {
	if !utf8.ValidString(s) {
		return RuleNotText.Refuse(field)
	}
	if utf8.RuneCountInString(s) > max {
		return RuleTooLong.Refuse(field, max)
	}
	for _, r := range s {
		switch {
		case ' ' <= r && r <= '~': // most text, at once
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return RuleHiddenDirection.Refuse(field)
		case r == '\n' && max > MaxLine, r == '\t' && max > MaxLine:
		case unicode.IsControl(r), r == utf8.RuneError, r >= 0xfff0 && r <= 0xfffb, unicode.Is(unicode.Noncharacter_Code_Point, r):
			return RuleNotText.Refuse(field)
		}
	}
	return nil
}

// RequireText is CheckText for text that must not be blank.
func RequireText(field, s string, max int) error {
	if Blank(s) {
		return RuleRequired.Refuse(field)
	}
	return CheckText(field, s, max)
}

// Blank tells whether s leaves nothing to see: white space, and format characters such as zero-width joiners.
func Blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }) == ""
}
