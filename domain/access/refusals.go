package access

import "sijil/domain"

// Rules by which the access log and its flags refuse.
var (
	RuleHidden = &domain.Rule{Key: "access.hidden", Code: domain.Invalid, Text: domain.Text{
		En:  "a reading is hidden until a whole day after today, at most %[1]d months ahead: Sijil-Hidden-Until: 2027-01-31",
		Ar:  "يُخفى الاطلاع حتى يوم كامل بعد اليوم وخلال %[1]d شهراً على الأكثر: Sijil-Hidden-Until: 2027-01-31",
		Ckb: "بینین تا ڕۆژێکی تەواوی دوای ئەمڕۆ دەشاردرێتەوە، زۆرترین %[1]d مانگ: Sijil-Hidden-Until: 2027-01-31",
	}}
	RuleNoFlag = &domain.Rule{Key: "access.no_flag", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no such flag; look it up in the queue again",
		Ar:  "لا توجد إشارة كهذه؛ ابحث عنها في القائمة من جديد",
		Ckb: "نیشانەیەکی وەها نییە؛ دووبارە لە لیستەکەدا بیدۆزەرەوە",
	}}
	RuleFlagClosed = &domain.Rule{Key: "access.flag_closed", Code: domain.Conflict, Text: domain.Text{
		En:  "this flag is closed already; its finding stands",
		Ar:  "أُغلقت هذه الإشارة سابقاً وتبقى نتيجتها",
		Ckb: "ئەم نیشانەیە پێشتر داخراوە و ئەنجامەکەی دەمێنێتەوە",
	}}
	RuleOwnFlag = &domain.Rule{Key: "access.own_flag", Code: domain.Forbidden, Text: domain.Text{
		En:  "this flag is about yourself; another auditor must close it",
		Ar:  "هذه الإشارة تخصّك أنت؛ يجب أن يغلقها مدقق آخر",
		Ckb: "ئەم نیشانەیە دەربارەی خۆتە؛ دەبێت وردبینێکی تر دایبخات",
	}}
	RuleFinding = &domain.Rule{Key: "access.finding", Code: domain.Invalid, Text: domain.Text{
		En:  "say what was found: JUSTIFIED or MISUSE",
		Ar:  "اذكر النتيجة: JUSTIFIED أو MISUSE",
		Ckb: "بنووسە چی دۆزرایەوە: JUSTIFIED یان MISUSE",
	}}
)

// MaxHidden is how many months ahead a reading can be hidden.
const MaxHidden = 24

// CheckHidden refuses a day that a reading cannot be hidden until.
func CheckHidden(until, today domain.Date) error {
	if until.IsZero() {
		return nil
	}
	if !until.Complete() || !until.After(today) || until.After(today.AddMonths(MaxHidden)) {
		return RuleHidden.Refuse("", MaxHidden)
	}
	return nil
}
