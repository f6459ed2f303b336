package eventstore

import (
	"fmt"

	"sijil/domain"
)

// WrongExpectedRevision is a conflict: somebody else wrote first.
type WrongExpectedRevision struct {
	Stream   string
	Expected Expected
	Actual   Revision // the stream's last revision; -1 if it does not exist
}

func (e *WrongExpectedRevision) Error() string {
	return fmt.Sprintf("append: stream %s was expected to be %s but is at revision %d", e.Stream, e.Expected, e.Actual)
}

// DuplicateID refuses event IDs that were used before with other content, in
// another stream, or only in part.
type DuplicateID struct {
	Stream string // the stream of the refused append
	ID     string // the first offending event ID
}

func (e *DuplicateID) Error() string {
	return fmt.Sprintf("append to %s: event id %s was used before for something else", e.Stream, e.ID)
}

// Rules by which any store refuses.
var (
	RuleTooLarge = &domain.Rule{Key: "eventstore.too_large", Code: domain.Invalid, Text: domain.Text{
		En:  "this is too large to record: %[1]d bytes, at most %[2]d; attach large files by reference",
		Ar:  "حجم هذه البيانات أكبر من أن يُسجَّل: %[1]d بايت والحد %[2]d؛ أرفق الملفات الكبيرة كمرجع",
		Ckb: "ئەمە زۆر گەورەیە بۆ تۆمارکردن: %[1]d بایت، زۆرترین %[2]d؛ پەڕگە گەورەکان وەک سەرچاوە هاوپێچ بکە",
	}}
	RuleBadAppend = &domain.Rule{Key: "eventstore.bad_append", Code: domain.Invalid, Text: domain.Text{
		En:  "this cannot be recorded: %[1]s",
		Ar:  "لا يمكن تسجيل هذا: %[1]s",
		Ckb: "ئەمە ناتوانرێت تۆمار بکرێت: %[1]s",
	}}
	RuleOverloaded = &domain.Rule{Key: "eventstore.overloaded", Code: domain.Unavailable, Text: domain.Text{
		En:  "the registry is busy; try again in a few seconds",
		Ar:  "السجل مشغول؛ أعد المحاولة بعد ثوانٍ",
		Ckb: "تۆمارگە سەرقاڵە؛ دوای چەند چرکەیەک هەوڵ بدەرەوە",
	}}
	RuleUnavailable = &domain.Rule{Key: "eventstore.unavailable", Code: domain.Unavailable, Text: domain.Text{
		En:  "the registry's log cannot be reached; nothing is known to be lost, try again",
		Ar:  "تعذر الوصول إلى سجل الوقائع؛ لم يُعرف فقدان شيء، أعد المحاولة",
		Ckb: "ناتوانرێت بگەین بە تۆماری ڕووداوەکان؛ هیچ نەزانراوە لەدەست چووبێت، هەوڵ بدەرەوە",
	}}
)

// String says the expectation in words.
func (e Expected) String() string {
	switch e.kind {
	case noStream:
		return "new"
	case streamExists:
		return "existing"
	case exactRevision:
		return fmt.Sprintf("at revision %d", e.revision)
	default:
		return "in any state"
	}
}

// CheckAppend refuses what no store may accept. Every back end calls it first.
func CheckAppend(stream string, events []EventData) error {
	switch {
	case stream == "" || stream[0] == '$':
		return RuleBadAppend.Refuse("", "the stream needs a name that does not begin with $")
	case len(stream) > MaxStreamName:
		return RuleBadAppend.Refuse("", "the stream's name is too long")
	case len(events) == 0:
		return RuleBadAppend.Refuse("", "there is no event")
	}
	if err := domain.CheckText("", stream, MaxStreamName); err != nil {
		return err
	}
	total := 0
	seen := make(map[[16]byte]bool)
	for _, e := range events {
		if err := domain.CheckText("", e.Type, MaxStreamName); err != nil {
			return err
		}
		written, _, _ := Unstamp(e.Metadata) // a copy may be as large as what it is of
		size := len(e.Data) + len(written)
		switch {
		case e.Type == "" || len(e.Type) > MaxStreamName:
			return RuleBadAppend.Refuse("", "an event needs a type of reasonable length")
		case e.ID == [16]byte{} || seen[e.ID]:
			return RuleBadAppend.Refuse("", "each event needs an id of its own")
		case size > MaxEventBytes:
			return RuleTooLarge.Refuse("", size, MaxEventBytes)
		}
		if len(events) > 1 {
			seen[e.ID] = true
		}
		total += size
	}
	if total > MaxAppendBytes {
		return RuleTooLarge.Refuse("", total, MaxAppendBytes)
	}
	return nil
}
