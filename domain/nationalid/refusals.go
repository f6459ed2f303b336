package nationalid

import "sijil/domain"

// The refusals that depend on where an application stands, and on its holder.
var (
	RuleNoSuchApplication = &domain.Rule{Key: "nationalid.no_such_application", Code: domain.NotFound, Text: domain.Text{
		En:  "no such application for a card is recorded; check its tracking id, or apply first",
		Ar:  "لا يوجد طلب بطاقة كهذا؛ تحقق من رقم المتابعة أو قدّم الطلب أولاً",
		Ckb: "داواکارییەکی وای کارت تۆمار نەکراوە؛ ژمارەی بەدواداچوون بپشکنە یان سەرەتا داواکاری پێشکەش بکە",
	}}
	RuleApplicationOpen = &domain.Rule{Key: "nationalid.application_open", Code: domain.Conflict, Text: domain.Text{
		En:  "an application of this person is open; go on with it, or withdraw it first",
		Ar:  "لهذا الشخص طلب مفتوح؛ تابعه أو اسحبه أولاً",
		Ckb: "ئەم کەسە داواکارییەکی کراوەی هەیە؛ لەسەری بەردەوام بە یان سەرەتا بیکێشەرەوە",
	}}
	RuleCardWaits = &domain.Rule{Key: "nationalid.card_waits", Code: domain.Conflict, Text: domain.Text{
		En:  "a card of this person is printed and not in force yet; deliver and activate it, or have it destroyed as spoiled",
		Ar:  "للشخص بطاقة مطبوعة لم تُفعَّل بعد؛ سلّمها وفعّلها، أو أتلفها إن كانت معيبة",
		Ckb: "کارتێکی چاپکراوی ئەم کەسە هێشتا کارا نەکراوە؛ ڕادەستی بکە و کارای بکە، یان ئەگەر خراپە لەناوی ببە",
	}}
	RuleNotEnrolled = &domain.Rule{Key: "nationalid.not_enrolled", Code: domain.Conflict, Text: domain.Text{
		En:  "portrait, fingerprints and iris have not been captured yet; enrol them first",
		Ar:  "لم تُلتقط الصورة والبصمات والقزحية بعد؛ سجّلها أولاً",
		Ckb: "هێشتا وێنە و پەنجەمۆر و گلێنە نەگیراون؛ سەرەتا تۆماریان بکە",
	}}
	RuleNotApproved = &domain.Rule{Key: "nationalid.not_approved", Code: domain.Conflict, Text: domain.Text{
		En:  "this application has not been vetted yet; approve or refuse it first",
		Ar:  "لم يُدقَّق هذا الطلب بعد؛ وافق عليه أو ارفضه أولاً",
		Ckb: "ئەم داواکارییە هێشتا وردبینی نەکراوە؛ سەرەتا پەسەندی بکە یان ڕەتی بکەرەوە",
	}}
	RuleApproved = &domain.Rule{Key: "nationalid.approved", Code: domain.Conflict, Text: domain.Text{
		En:  "this application is approved already; print the card, or refuse it with the reason",
		Ar:  "سبقت الموافقة على هذا الطلب؛ اطبع البطاقة أو ارفضه مع السبب",
		Ckb: "ئەم داواکارییە پێشتر پەسەند کراوە؛ کارتەکە چاپ بکە یان بە هۆکارەوە ڕەتی بکەرەوە",
	}}
	RuleApplicationOver = &domain.Rule{Key: "nationalid.application_over", Code: domain.Conflict, Text: domain.Text{
		En:  "this application is over: its card is printed, or it was refused or closed; file a new one if a card is needed",
		Ar:  "انتهى هذا الطلب: طُبعت بطاقته أو رُفض أو أُغلق؛ قدّم طلباً جديداً إن لزمت بطاقة",
		Ckb: "ئەم داواکارییە کۆتایی هاتووە: کارتەکەی چاپ کراوە یان ڕەتکراوەتەوە یان داخراوە؛ ئەگەر کارت پێویستە داواکارییەکی نوێ پێشکەش بکە",
	}}
	RuleHolderDead = &domain.Rule{Key: "nationalid.holder_dead", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record says that this person is dead; check the number, or have the death cancelled by the court if it is wrong",
		Ar:  "القيد المدني يذكر أن هذا الشخص متوفى؛ تحقق من الرقم، أو اطلب من المحكمة إبطال الوفاة إن كانت خطأ",
		Ckb: "تۆماری شارستانی دەڵێت ئەم کەسە مردووە؛ ژمارەکە بپشکنە، یان ئەگەر هەڵەیە با دادگا مردنەکە هەڵبوەشێنێتەوە",
	}}
	RuleRecordVoid = &domain.Rule{Key: "nationalid.record_void", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record of this person was cancelled by a court; nothing is issued on it until it is reinstated",
		Ar:  "رقّنت المحكمة القيد المدني لهذا الشخص؛ لا يُصدر عليه شيء حتى يُعاد",
		Ckb: "دادگا تۆماری شارستانی ئەم کەسەی هەڵوەشاندووەتەوە؛ تا نەگەڕێتەوە هیچی لەسەر دەرناکرێت",
	}}
	RuleNotCitizen = &domain.Rule{Key: "nationalid.not_citizen", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record has another nationality; a national card is for citizens, so check the number or the nationality",
		Ar:  "القيد المدني يذكر جنسية أخرى؛ البطاقة الوطنية للمواطنين، فتحقق من الرقم أو الجنسية",
		Ckb: "تۆماری شارستانی ڕەگەزنامەیەکی تری هەیە؛ کارتی نیشتمانی بۆ هاووڵاتییانە، ژمارەکە یان ڕەگەزنامەکە بپشکنە",
	}}
	RuleNoOffice = &domain.Rule{Key: "nationalid.no_office", Code: domain.Invalid, Text: domain.Text{
		En:  "say which office takes the application; your own account has none",
		Ar:  "اذكر الدائرة التي تتسلم الطلب؛ حسابك غير تابع لدائرة",
		Ckb: "بنووسە کام فەرمانگە داواکارییەکە وەردەگرێت؛ هەژماری تۆ هی هیچ فەرمانگەیەک نییە",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "nationalid.numbers_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "the record has not been given its numbers yet; send the request again",
		Ar:  "لم يُمنح القيد أرقامه بعد؛ أعد إرسال الطلب",
		Ckb: "هێشتا ژمارەکان بە تۆمارەکە نەدراون؛ داواکارییەکە دووبارە بنێرە",
	}}
)
