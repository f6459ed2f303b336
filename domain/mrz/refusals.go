package mrz

import "sijil/domain"

// The refusals of zones that cannot be written or read.
var (
	RuleLines = &domain.Rule{Key: "mrz.lines", Code: domain.Invalid, Text: domain.Text{
		En:  "a machine-readable zone has three lines of 30 characters, or two of 36 or 44; copy all of it",
		Ar:  "المنطقة المقروءة آلياً ثلاثة أسطر من 30 حرفاً، أو سطران من 36 أو 44؛ انقلها كاملة",
		Ckb: "ناوچەی خوێندنەوەی ئامێر سێ دێڕی 30 پیتییە، یان دوو دێڕی 36 یان 44؛ هەمووی بگوازەرەوە",
	}}
	RuleCharacters = &domain.Rule{Key: "mrz.characters", Code: domain.Invalid, Text: domain.Text{
		En:  "here stand only as many of the letters A to Z, digits and < as the field holds; correct it",
		Ar:  "لا يُقبل هنا إلا الحروف A إلى Z والأرقام والعلامة < بقدر سعة الحقل؛ صححه",
		Ckb: "لێرە تەنها پیتەکانی A تا Z و ژمارە و < بە ئەندازەی خانەکە دەنووسرێن؛ ڕاستی بکەرەوە",
	}}
	RuleDate = &domain.Rule{Key: "mrz.date", Code: domain.Invalid, Text: domain.Text{
		En:  "a date of the zone is YYMMDD, with << for a part that is unknown; read it again",
		Ar:  "يُكتب التاريخ في هذه المنطقة بالشكل YYMMDD وتوضع << محل الجزء المجهول؛ أعد قراءته",
		Ckb: "بەروار لەم ناوچەیەدا بە شێوەی YYMMDD ە و بۆ بەشی نەزانراو << دادەنرێت؛ دووبارە بیخوێنەرەوە",
	}}
	RuleCheckDigit = &domain.Rule{Key: "mrz.check_digit", Code: domain.Invalid, Text: domain.Text{
		En:  "the check digit does not fit: a character was misread, or the document is forged; read it again, then examine it",
		Ar:  "رقم التحقق غير مطابق: قُرئ حرف خطأً أو الوثيقة مزورة؛ أعد القراءة ثم افحص الوثيقة",
		Ckb: "ژمارەی پشکنین ناگونجێت: پیتێک بە هەڵە خوێنراوەتەوە یان بەڵگەنامەکە ساختەیە؛ دووبارە بیخوێنەرەوە و پاشان بیپشکنە",
	}}
	RuleLetters = &domain.Rule{Key: "mrz.letters", Code: domain.Invalid, Text: domain.Text{
		En:  "only Arabic, Kurdish and Latin letters can be written in the machine-readable zone; have the name in the civil record corrected",
		Ar:  "لا تُكتب في المنطقة المقروءة آلياً إلا الحروف العربية والكردية واللاتينية؛ صحح الاسم في القيد المدني",
		Ckb: "تەنها پیتی عەرەبی و کوردی و لاتینی لە ناوچەی خوێندنەوەی ئامێردا دەنووسرێن؛ ناوەکە لە تۆماری شارستانیدا ڕاست بکەرەوە",
	}}
)
