package marriage

import "sijil/domain"

// The refusals that depend on where a marriage stands, and those of its procedures.
var (
	RuleNoSuchMarriage = &domain.Rule{Key: "marriage.no_such_marriage", Code: domain.NotFound, Text: domain.Text{
		En:  "no such marriage is recorded; check the court, the contract's number and its date, or register it first",
		Ar:  "لا يوجد زواج كهذا في السجل؛ تحقق من المحكمة ورقم العقد وتاريخه أو سجّله أولاً",
		Ckb: "هاوسەرگیرییەکی وا تۆمار نەکراوە؛ دادگا و ژمارە و بەرواری گرێبەستەکە بپشکنە یان سەرەتا تۆماری بکە",
	}}
	RuleAlreadyRegistered = &domain.Rule{Key: "marriage.already_registered", Code: domain.Conflict, Text: domain.Text{
		En:  "this contract is registered already; go on with the entry that is there",
		Ar:  "هذا العقد مسجل؛ تابع القيد الموجود",
		Ckb: "ئەم گرێبەستە پێشتر تۆمار کراوە؛ لەسەر تۆمارە هەبووەکە بەردەوام بە",
	}}
	RuleCancelled = &domain.Rule{Key: "marriage.cancelled", Code: domain.Conflict, Text: domain.Text{
		En:  "this entry is cancelled; a court can reinstate it, or the contract can be registered anew",
		Ar:  "هذا القيد مُرقَّن؛ يمكن للمحكمة إعادته، أو يُسجَّل العقد من جديد",
		Ckb: "ئەم تۆمارە هەڵوەشێنراوەتەوە؛ دادگا دەتوانێت بیگەڕێنێتەوە، یان گرێبەستەکە لە نوێوە تۆمار دەکرێت",
	}}
	RuleAnnulled = &domain.Rule{Key: "marriage.annulled", Code: domain.Conflict, Text: domain.Text{
		En:  "a court has declared this marriage void; only another judgment changes that",
		Ar:  "حكمت محكمة ببطلان هذا الزواج؛ ولا يغيّر ذلك إلا حكم آخر",
		Ckb: "دادگا ئەم هاوسەرگیرییەی بە پووچ داناوە؛ تەنها بڕیارێکی تر دەیگۆڕێت",
	}}
	RuleDivorced = &domain.Rule{Key: "marriage.divorced", Code: domain.Conflict, Text: domain.Text{
		En:  "the spouses are divorced: within the waiting period of a revocable divorce record a return or the next divorce, else register their new contract",
		Ar:  "الزوجان مطلقان: سجّل في عدة الطلاق الرجعي الرجعة أو الطلاق التالي، وفي غير ذلك عقدهما الجديد",
		Ckb: "هاوسەرەکان جیابوونەتەوە: لە ماوەی چاوەڕوانیی تەڵاقی ڕەجعیدا گەڕانەوە یان تەڵاقی دواتر تۆمار بکە، ئەگەرنا گرێبەستە نوێیەکەیان",
	}}
	RuleEndedByDeath = &domain.Rule{Key: "marriage.ended_by_death", Code: domain.Conflict, Text: domain.Text{
		En:  "the death of a spouse has ended this marriage; what is recorded now must have been in effect before it",
		Ar:  "انتهى هذا الزواج بوفاة أحد الزوجين؛ ولا يُسجَّل الآن إلا ما نفذ قبلها",
		Ckb: "ئەم هاوسەرگیرییە بە مردنی یەکێک لە هاوسەرەکان کۆتایی هاتووە؛ ئەوەی ئێستا تۆمار دەکرێت دەبێت پێش ئەوە کارا بووبێت",
	}}
	RuleInForce = &domain.Rule{Key: "marriage.in_force", Code: domain.Conflict, Text: domain.Text{
		En:  "this marriage is in force; record a divorce or an annulment first",
		Ar:  "هذا الزواج نافذ؛ سجّل الطلاق أو البطلان أولاً",
		Ckb: "ئەم هاوسەرگیرییە کارایە؛ سەرەتا جیابوونەوە یان پووچکردنەوە تۆمار بکە",
	}}
	RuleNotDivorced = &domain.Rule{Key: "marriage.not_divorced", Code: domain.Conflict, Text: domain.Text{
		En:  "no divorce is in effect here; check which entry the judgment is about",
		Ar:  "لا طلاق نافذ في هذا القيد؛ تحقق من القيد الذي يعنيه الحكم",
		Ckb: "لەم تۆمارەدا هیچ جیابوونەوەیەک کارا نییە؛ بپشکنە بڕیارەکە لەسەر کام تۆمارە",
	}}
	RuleIrrevocable = &domain.Rule{Key: "marriage.irrevocable", Code: domain.Conflict, Text: domain.Text{
		En:  "only a revocable divorce is taken back; after any other the spouses make a new contract",
		Ar:  "لا رجعة إلا في الطلاق الرجعي؛ وفي غيره يعقد الزوجان عقداً جديداً",
		Ckb: "تەنها تەڵاقی ڕەجعی گەڕانەوەی تێدایە؛ لە جۆرەکانی تردا هاوسەرەکان گرێبەستی نوێ دەکەن",
	}}
	RuleWaitingOver = &domain.Rule{Key: "marriage.waiting_over", Code: domain.Conflict, Text: domain.Text{
		En:  "the waiting period ended on %[1]s; the spouses make a new contract, or the court confirms an earlier return",
		Ar:  "انتهت العدة في %[1]s؛ يعقد الزوجان عقداً جديداً أو تثبت المحكمة رجعة سابقة",
		Ckb: "ماوەی چاوەڕوانی لە %[1]s کۆتایی هات؛ هاوسەرەکان گرێبەستی نوێ دەکەن یان دادگا گەڕانەوەیەکی پێشتر دەسەلمێنێت",
	}}
	RuleNoOffice = &domain.Rule{Key: "marriage.no_office", Code: domain.Invalid, Text: domain.Text{
		En:  "say which office the record belongs to; your own account has none",
		Ar:  "اذكر الدائرة التي يعود إليها القيد؛ حسابك غير تابع لدائرة",
		Ckb: "بنووسە تۆمارەکە هی کام فەرمانگەیە؛ هەژماری تۆ هی هیچ فەرمانگەیەک نییە",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "marriage.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the decision, or the court's judgment",
		Ar:  "اذكر الجهة ورقم القرار وتاريخه، أو حكم المحكمة",
		Ckb: "لایەن و ژمارە و بەرواری بڕیارەکە، یان بڕیاری دادگا بنووسە",
	}}
	RuleNothingChanged = &domain.Rule{Key: "marriage.nothing_changed", Code: domain.Invalid, Text: domain.Text{
		En:  "the entry already reads like this; change what is wrong, or leave it",
		Ar:  "القيد مدوَّن هكذا أصلاً؛ غيّر الخطأ أو اتركه",
		Ckb: "تۆمارەکە هەر وایە؛ هەڵەکە بگۆڕە یان وازی لێ بهێنە",
	}}
	RuleNotClerical = &domain.Rule{Key: "marriage.not_clerical", Code: domain.Invalid, Text: domain.Text{
		En:  "an office cannot correct this by itself: a spouse's name is corrected once by administrative decision, the rest by a judgment",
		Ar:  "لا تصحح الدائرة هذا بنفسها: يُصحح اسم الزوج أو الزوجة مرة واحدة بقرار إداري، وما عداه بحكم محكمة",
		Ckb: "فەرمانگە خۆی ناتوانێت ئەمە ڕاست بکاتەوە: ناوی هاوسەر یەک جار بە بڕیاری کارگێڕی، ئەوی تر بە بڕیاری دادگا ڕاست دەکرێتەوە",
	}}
	RuleNotOnceOnly = &domain.Rule{Key: "marriage.not_once_only", Code: domain.Invalid, Text: domain.Text{
		En:  "an administrative decision corrects only the spouses' names; bring a judgment for anything else",
		Ar:  "القرار الإداري يصحح اسمي الزوجين فقط؛ وما عداهما يلزمه حكم محكمة",
		Ckb: "بڕیاری کارگێڕی تەنها ناوی هاوسەرەکان ڕاست دەکاتەوە؛ بۆ ئەوی تر بڕیاری دادگا پێویستە",
	}}
	RuleOnceSpent = &domain.Rule{Key: "marriage.once_spent", Code: domain.Conflict, Text: domain.Text{
		En:  "this name has been corrected by administrative decision once already; a second time needs a judgment",
		Ar:  "صُحح هذا الاسم بقرار إداري مرة؛ والمرة الثانية تحتاج حكم محكمة",
		Ckb: "ئەم ناوە پێشتر جارێک بە بڕیاری کارگێڕی ڕاستکراوەتەوە؛ جاری دووەم بڕیاری دادگای دەوێت",
	}}
	RuleFixed = &domain.Rule{Key: "marriage.fixed", Code: domain.Invalid, Text: domain.Text{
		En:  "a correction cannot make this another contract or another person's: have the court cancel the entry, then register the right one",
		Ar:  "لا يجعل التصحيح القيد عقداً آخر أو لشخص آخر: اطلب من المحكمة ترقينه ثم سجّل الصحيح",
		Ckb: "ڕاستکردنەوە ناتوانێت ئەمە بکاتە گرێبەستێکی تر یان هی کەسێکی تر: با دادگا تۆمارەکە هەڵبوەشێنێتەوە و پاشان ڕاستەکە تۆمار بکە",
	}}
	RuleDivorceKind = &domain.Rule{Key: "marriage.divorce_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind must be revocable, irrevocable, khul or judicial_separation",
		Ar:  "يجب أن يكون النوع رجعياً أو بائناً أو خلعاً أو تفريقاً قضائياً",
		Ckb: "جۆر دەبێت ڕەجعی، بائین، خولع یان جیاکردنەوەی دادگایی بێت",
	}}
	RuleLanguage = &domain.Rule{Key: "marriage.language", Code: domain.Invalid, Text: domain.Text{
		En:  "the language must be Arabic (ar), Kurdish (ckb) or English (en)",
		Ar:  "يجب أن تكون اللغة العربية (ar) أو الكردية (ckb) أو الإنكليزية (en)",
		Ckb: "زمان دەبێت عەرەبی (ar) یان کوردی (ckb) یان ئینگلیزی (en) بێت",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "marriage.numbers_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "the extract has not been given its number yet; send the request again",
		Ar:  "لم يُمنح المستخرج رقمه بعد؛ أعد إرسال الطلب",
		Ckb: "هێشتا ژمارە بە دەرهێنراوەکە نەدراوە؛ داواکارییەکە دووبارە بنێرە",
	}}
)
