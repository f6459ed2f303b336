package passport

import "sijil/domain"

// The refusals that depend on where an application stands, or its holder.
var (
	RuleNoSuchApplication = &domain.Rule{Key: "passport.no_such_application", Code: domain.NotFound, Text: domain.Text{
		En:  "this person has no such passport application; check the application's id",
		Ar:  "لا يوجد طلب جواز بهذا الرقم لهذا الشخص؛ تحقق من رقم الطلب",
		Ckb: "ئەم کەسە داواکاریی پاسپۆرتی بەم ژمارەیەی نییە؛ ژمارەی داواکارییەکە بپشکنە",
	}}
	RuleAlreadyApplied = &domain.Rule{Key: "passport.already_applied", Code: domain.Conflict, Text: domain.Text{
		En:  "an application for a passport of this type is open; go on with it, or withdraw it first",
		Ar:  "هناك طلب مفتوح لجواز من هذا النوع؛ تابعه أو اسحبه أولاً",
		Ckb: "داواکارییەکی کراوە بۆ پاسپۆرتێکی لەم جۆرە هەیە؛ لەسەری بەردەوام بە یان سەرەتا بیکشێنەرەوە",
	}}
	RuleNotEnrolled = &domain.Rule{Key: "passport.not_enrolled", Code: domain.Conflict, Text: domain.Text{
		En:  "the holder's biometrics have not been captured yet; enrol them first",
		Ar:  "لم تؤخذ السمات الحيوية لصاحب الطلب بعد؛ سجّلها أولاً",
		Ckb: "هێشتا زانیارییە بایۆمەترییەکانی خاوەن داواکاری وەرنەگیراون؛ سەرەتا تۆماریان بکە",
	}}
	RuleNotVetted = &domain.Rule{Key: "passport.not_vetted", Code: domain.Conflict, Text: domain.Text{
		En:  "the application has not been checked and approved; vet it first",
		Ar:  "لم يُدقَّق الطلب ولم تتم الموافقة عليه؛ دققه أولاً",
		Ckb: "داواکارییەکە نەپشکنراوە و پەسەند نەکراوە؛ سەرەتا بیپشکنە",
	}}
	RuleVetted = &domain.Rule{Key: "passport.vetted", Code: domain.Conflict, Text: domain.Text{
		En:  "the application has been approved; print it, or reject it and have it filed anew",
		Ar:  "تمت الموافقة على الطلب؛ اطبع الجواز أو ارفض الطلب ليُقدَّم من جديد",
		Ckb: "داواکارییەکە پەسەندکراوە؛ چاپی بکە یان ڕەتی بکەرەوە تا لە نوێوە پێشکەش بکرێت",
	}}
	RuleApplicationOver = &domain.Rule{Key: "passport.application_over", Code: domain.Conflict, Text: domain.Text{
		En:  "this application was rejected or closed; file another",
		Ar:  "رُفض هذا الطلب أو أُغلق؛ قدّم طلباً آخر",
		Ckb: "ئەم داواکارییە ڕەتکراوەتەوە یان داخراوە؛ داواکارییەکی تر پێشکەش بکە",
	}}
	RuleAlreadyPrinted = &domain.Rule{Key: "passport.already_printed", Code: domain.Conflict, Text: domain.Text{
		En:  "the passport of this application has been printed; hand it over, or report what happened to it",
		Ar:  "طُبع جواز هذا الطلب؛ سلّمه أو أبلغ عما حدث له",
		Ckb: "پاسپۆرتی ئەم داواکارییە چاپکراوە؛ ڕادەستی بکە یان ڕابگەیەنە چی بەسەر هاتووە",
	}}
	RuleHolderDead = &domain.Rule{Key: "passport.holder_dead", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record says that this person is dead; if that is wrong, the death must be cancelled by the court first",
		Ar:  "القيد المدني يذكر أن هذا الشخص متوفى؛ إن كان ذلك خطأ فيلزم ترقين قيد الوفاة بحكم محكمة أولاً",
		Ckb: "تۆماری شارستانی دەڵێت ئەم کەسە مردووە؛ ئەگەر هەڵەیە، دەبێت سەرەتا دادگا تۆماری مردنەکە هەڵبوەشێنێتەوە",
	}}
	RuleRecordVoid = &domain.Rule{Key: "passport.record_void", Code: domain.Conflict, Text: domain.Text{
		En:  "a court has cancelled this civil record; nothing can be issued on it, see the judgment",
		Ar:  "أبطلت محكمة هذا القيد المدني؛ لا يصدر شيء استناداً إليه، راجع الحكم",
		Ckb: "دادگا ئەم تۆمارە شارستانییەی هەڵوەشاندووەتەوە؛ هیچی لەسەر دەرناکرێت، بڕیارەکە ببینە",
	}}
	RuleForeigner = &domain.Rule{Key: "passport.foreigner", Code: domain.Conflict, Text: domain.Text{
		En:  "passports are for citizens, and the civil record states another nationality; have it changed there first if it is wrong",
		Ar:  "الجواز للعراقيين، والقيد المدني يذكر جنسية أخرى؛ صححها هناك أولاً إن كانت خطأ",
		Ckb: "پاسپۆرت بۆ هاووڵاتییانە و تۆماری شارستانی ڕەگەزنامەیەکی تر دەڵێت؛ ئەگەر هەڵەیە سەرەتا لەوێ بیگۆڕە",
	}}
	RuleConvictionWait = &domain.Rule{Key: "passport.conviction_wait", Code: domain.Conflict, Text: domain.Text{
		En:  "after a conviction under the passport law no passport is granted before %[1]s; vet the application from that day on (%[2]s)",
		Ar:  "لا يُمنح جواز بعد الحكم بالإدانة وفق قانون الجوازات قبل %[1]s؛ دقق الطلب ابتداءً من ذلك اليوم (%[2]s)",
		Ckb: "دوای سزادان بەپێی یاسای پاسپۆرت، پێش %[1]s پاسپۆرت نادرێت؛ لەو ڕۆژەوە داواکارییەکە بپشکنە (%[2]s)",
	}}
	RuleUnderBan = &domain.Rule{Key: "passport.under_ban", Code: domain.Conflict, Text: domain.Text{
		En:  "a travel ban forbids this person all travel; no passport is issued until it is lifted",
		Ar:  "يوجد منع سفر شامل بحق هذا الشخص؛ لا يصدر جواز حتى يُرفع",
		Ckb: "قەدەغەی گەشتی گشتی لەسەر ئەم کەسە هەیە؛ تا هەڵنەگیرێت پاسپۆرت دەرناکرێت",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "passport.numbers_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "the record has not been given its number yet; send the request again",
		Ar:  "لم يُمنح القيد رقمه بعد؛ أعد إرسال الطلب",
		Ckb: "هێشتا ژمارە بە تۆمارەکە نەدراوە؛ داواکارییەکە دووبارە بنێرە",
	}}
	RuleNumberTaken = &domain.Rule{Key: "passport.number_taken", Code: domain.Conflict, Text: domain.Text{
		En:  "this number belongs to another record of this person; send the request again for a new one",
		Ar:  "هذا الرقم يعود إلى قيد آخر لهذا الشخص؛ أعد إرسال الطلب للحصول على رقم جديد",
		Ckb: "ئەم ژمارەیە هی تۆمارێکی تری ئەم کەسەیە؛ داواکارییەکە دووبارە بنێرە بۆ ژمارەیەکی نوێ",
	}}
)
