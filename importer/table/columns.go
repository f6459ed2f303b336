package table

import (
	"strings"
	"unicode"
)

// columns are the names of every column: what the code calls it, which is also
// its English header, and its Arabic headers. docs/import.md explains them.
var columns = [][]string{
	{"record", "نوع السجل", "نوع القيد"},
	{"system", "المصدر", "النظام"},
	{"office", "الدائرة", "دائرة الأحوال"},
	{"register", "رقم السجل"},
	{"page", "رقم الصحيفة", "الصحيفة"},
	{"number", "رقم القيد", "الرقم"},
	{"year", "سنة القيد", "السنة"},
	{"date of registration", "تاريخ القيد", "تاريخ التسجيل"},
	{"national number", "الرقم الوطني"},
	{"family number", "رقم العائلة", "الرقم العائلي"},

	{"given", "الاسم", "الاسم الأول"},
	{"father", "اسم الأب"},
	{"grandfather", "اسم الجد"},
	{"surname", "اللقب"},
	{"latin given", "الاسم باللاتينية"},
	{"latin father", "اسم الأب باللاتينية"},
	{"latin grandfather", "اسم الجد باللاتينية"},
	{"latin surname", "اللقب باللاتينية"},
	{"sex", "الجنس"},
	{"date of birth", "تاريخ الولادة", "تاريخ الميلاد", "المواليد"},
	{"time of birth", "وقت الولادة"},
	{"birth country", "دولة الولادة"},
	{"birth governorate", "محافظة الولادة"},
	{"birth district", "قضاء الولادة"},
	{"birth place", "محل الولادة"},
	{"birth facility", "مستشفى الولادة"},
	{"nationality", "الجنسية"},
	{"marital status", "الحالة الزوجية"},
	{"occupation", "المهنة"},
	{"governorate", "المحافظة"},
	{"district", "القضاء"},
	{"locality", "محل السكن", "السكن"},

	{"mother given", "اسم الأم"},
	{"mother father", "اسم أب الأم", "اسم والد الأم"},
	{"mother grandfather", "اسم جد الأم"},
	{"mother surname", "لقب الأم"},
	{"mother date of birth", "تاريخ ولادة الأم", "مواليد الأم"},
	{"mother national number", "الرقم الوطني للأم"},
	{"mother record", "رقم قيد الأم"},
	{"father date of birth", "تاريخ ولادة الأب", "مواليد الأب"},
	{"father national number", "الرقم الوطني للأب"},
	{"father record", "رقم قيد الأب"},

	{"outcome", "نوع الولادة"},
	{"place type", "نوع المحل"},
	{"attendant", "القائم بالتوليد"},
	{"plurality", "تعدد المواليد"},
	{"order", "الترتيب"},
	{"weight grams", "الوزن بالغرام"},
	{"gestation weeks", "أسابيع الحمل"},

	{"person record", "رقم قيد المتوفى"},
	{"age", "العمر"},
	{"date of death", "تاريخ الوفاة"},
	{"time of death", "وقت الوفاة"},
	{"death country", "دولة الوفاة"},
	{"death governorate", "محافظة الوفاة"},
	{"death district", "قضاء الوفاة"},
	{"death place", "محل الوفاة"},
	{"death facility", "مستشفى الوفاة"},
	{"marks", "العلامات المميزة"},
	{"evidence", "سند الوفاة"},
	{"evidence number", "رقم السند"},
	{"evidence date", "تاريخ السند"},
	{"evidence issuer", "جهة السند"},
	{"manner", "طريقة الوفاة"},
	{"cause a", "سبب الوفاة أ", "سبب الوفاة"},
	{"interval a", "المدة أ"},
	{"cause b", "سبب الوفاة ب"},
	{"interval b", "المدة ب"},
	{"cause c", "سبب الوفاة ج"},
	{"interval c", "المدة ج"},
	{"cause d", "سبب الوفاة د"},
	{"interval d", "المدة د"},
	{"cause other", "حالات أخرى"},
	{"underlying icd", "رمز السبب"},

	{"informant", "المبلغ"},
	{"informant relation", "صلة المبلغ"},
	{"certifier", "منظم الشهادة"},
	{"certifier licence", "رقم إجازة المنظم"},
}

// What a rejects file adds; it is passed over when that is imported again.
const (
	rejectField  = "reject_field"
	rejectReason = "reject_reason"
)

// byHeader finds a column by any of its headers in plain spelling.
var byHeader = func() map[string]string {
	m := map[string]string{}
	for _, names := range columns {
		for _, name := range names {
			m[plain(name)] = names[0]
		}
	}
	return m
}()

// plain spells a header or a value as people's spellings of it agree: small
// letters, one space between words, and Arabic without hamza, harakat and tatweel.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case 'أ', 'إ', 'آ', 'ٱ':
			return 'ا'
		case 'ى', 'ی':
			return 'ي'
		case 'ة':
			return 'ه'
		case 'ک':
			return 'ك'
		case 'ـ':
			return -1
		case '_', '-', '.', ':', '/', '\u00a0':
			return ' '
		}
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
