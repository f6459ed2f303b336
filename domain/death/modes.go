package death

import (
	"strings"
	"unicode"
)

// modeOfDying tells whether a text says only that the body's functions ended,
// which is how every death ends and the cause of none (WHO, MCCD).
func modeOfDying(text string) bool { return modes[plain(text)] }

var modes = func() map[string]bool {
	set := map[string]bool{}
	for _, text := range []string{
		"cardiac arrest", "heart arrest", "cardiac standstill", "asystole", "heart stopped",
		"respiratory arrest", "respiratory failure", "stopped breathing",
		"cardiorespiratory arrest", "cardio-respiratory arrest", "cardiac and respiratory arrest", "cardiorespiratory failure",
		"cardiopulmonary arrest", "cardio-pulmonary arrest", "cardiopulmonary failure",
		"heart failure", "cardiac failure", "circulatory failure", "circulatory collapse",
		"multiorgan failure", "multi-organ failure", "multiple organ failure", "brain death",
		"death", "natural death", "natural causes",
		"توقف القلب", "توقف عضلة القلب", "سكتة قلبية", "السكتة القلبية", "توقف قلبي",
		"توقف التنفس", "توقف تنفسي", "فشل التنفس", "فشل تنفسي", "عجز التنفس", "عجز تنفسي",
		"توقف القلب والتنفس", "توقف القلب والرئتين", "توقف قلبي تنفسي", "توقف قلبي رئوي",
		"هبوط القلب", "هبوط قلبي", "فشل القلب", "عجز القلب", "عجز قلبي", "هبوط الدورة الدموية", "هبوط في الدورة الدموية",
		"فشل الأعضاء المتعدد", "فشل متعدد الأعضاء", "موت الدماغ", "الموت الدماغي", "وفاة طبيعية", "موت طبيعي", "وفاة", "موت",
		"وەستانی دڵ", "ڕاوەستانی دڵ", "وەستانی هەناسە", "ڕاوەستانی هەناسە", "وەستانی هەناسەدان", "سستی هەناسە",
		"وەستانی دڵ و هەناسە", "سستی دڵ", "مردنی مێشک", "مردنی سروشتی", "مردن",
	} {
		set[plain(text)] = true
	}
	return set
}()

// degrees only say how, in the letters that plain leaves: "acute", "sudden".
var degrees = map[string]bool{
	"acute": true, "sudden": true, "terminal": true, "severe": true, "final": true,
	"حاد": true, "حاده": true, "مفاجئ": true, "مفاجئه": true, "شديد": true,
	"لناكاو": true, "كتوپڕ": true, "توند": true,
}

// plain is a text without case, points, marks, articles and degrees.
func plain(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case strings.ContainsRune("أإآٱ", r):
			b.WriteRune('ا')
		case r == 'ة' || r == 'ھ':
			b.WriteRune('ه')
		case r == 'ى' || r == 'ی':
			b.WriteRune('ي')
		case r == 'ک':
			b.WriteRune('ك')
		case unicode.IsMark(r), unicode.Is(unicode.Cf, r), r == 'ـ', r == 'ە':
		case unicode.IsLetter(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	var words []string
	for _, w := range strings.Fields(b.String()) {
		if stem, ok := strings.CutPrefix(w, "ال"); ok && len(stem) > len("ال") {
			w = stem
		}
		if !degrees[w] {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}
