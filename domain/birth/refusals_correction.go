package birth

import "sijil/domain"

// Refusals of corrections and amendments.
var (
	RuleNothingChanged = &domain.Rule{Key: "birth.correction_changes_nothing", Code: domain.Invalid, Text: domain.Text{
		En:  "the entry already reads like this; change what is wrong in it, or leave it",
		Ar:  "القيد مطابق لما أدخلته؛ غيّر الخطأ فيه أو اتركه كما هو",
		Ckb: "تۆمارەکە هەر وایە؛ هەڵەکەی بگۆڕە، یان وەک خۆی لێی بگەڕێ",
	}}
	RuleNotClerical = &domain.Rule{Key: "birth.not_clerical", Code: domain.Invalid, Text: domain.Text{
		En:  "this says who the child or a parent is; it is not corrected as an office's slip: use a court's order, or for a name the decision that corrects it once",
		Ar:  "يحدد هذا الحقل هوية المولود أو أحد والديه ولا يُصحّح كخطأ كتابي؛ استند إلى حكم محكمة، أو إلى قرار التصحيح لمرة واحدة إن كان اسماً",
		Ckb: "ئەم خانەیە ناسنامەی منداڵ یان دایک و باوک دیاری دەکات و وەک هەڵەی نووسین ڕاست ناکرێتەوە؛ بڕیاری دادگا بەکاربهێنە، یان بۆ ناو بڕیاری ڕاستکردنەوەی یەکجارە",
	}}
	RuleNotOnceOnly = &domain.Rule{Key: "birth.not_correctable_once", Code: domain.Invalid, Text: domain.Text{
		En:  "an administrative decision corrects only the own full name, the mother's name and the maternal grandfather's; use another route (National Card Law 3/2016 Arts 21-24)",
		Ar:  "لا يُصحّح بقرار إداري إلا الاسم الكامل لصاحب القيد واسم أمه واسم جده لأمه؛ استعمل طريقاً آخر (قانون البطاقة الوطنية 3 لسنة 2016، المواد 21-24)",
		Ckb: "بە بڕیاری کارگێڕی تەنها ناوی تەواوی خۆی و ناوی دایک و باوکی دایک ڕاست دەکرێنەوە؛ ڕێگایەکی تر بەکاربهێنە (یاسای کارتی نیشتمانی 3ی 2016، ماددەکانی 21-24)",
	}}
	RuleOnceSpent = &domain.Rule{Key: "birth.corrected_once_already", Code: domain.Conflict, Text: domain.Text{
		En:  "this name has been corrected once already; another correction needs a court's order (National Card Law 3/2016 Arts 21-24)",
		Ar:  "سبق تصحيح هذا الاسم مرة؛ يلزم لتصحيحه ثانية حكم من المحكمة (قانون البطاقة الوطنية 3 لسنة 2016، المواد 21-24)",
		Ckb: "ئەم ناوە پێشتر جارێک ڕاست کراوەتەوە؛ بۆ جارێکی تر بڕیاری دادگا پێویستە (یاسای کارتی نیشتمانی 3ی 2016، ماددەکانی 21-24)",
	}}
	RuleOutcomeFixed = &domain.Rule{Key: "birth.outcome_fixed", Code: domain.Conflict, Text: domain.Text{
		En:  "a live birth and a fetal death are different entries; ask the court to cancel this one and to order the other",
		Ar:  "الولادة الحية والوفاة الجنينية قيدان مختلفان؛ اطلب من المحكمة ترقين هذا القيد والأمر بالآخر",
		Ckb: "لەدایکبوونی زیندوو و مردنی کۆرپەلە دوو تۆماری جیاوازن؛ داوا لە دادگا بکە ئەمە هەڵبوەشێنێتەوە و فەرمان بەوی تر بدات",
	}}
	RuleFoundlingFixed = &domain.Rule{Key: "birth.foundling_fixed", Code: domain.Conflict, Text: domain.Text{
		En:  "a correction neither makes a child a foundling nor ends it; state the parents beside it, or ask the court for another entry",
		Ar:  "لا يجعل التصحيح المولود لقيطاً ولا يرفع عنه ذلك؛ اذكر الوالدين إلى جانبه أو اطلب من المحكمة قيداً آخر",
		Ckb: "ڕاستکردنەوە نە منداڵ دەکاتە دۆزراوە و نە لای دەبات؛ دایک و باوک لە پاڵیدا بنووسە، یان داوای تۆمارێکی تر لە دادگا بکە",
	}}
	RuleBornAfterRegistration = &domain.Rule{Key: "birth.born_after_registration", Code: domain.Invalid, Text: domain.Text{
		En:  "the birth cannot be after the day of its registration; check the date",
		Ar:  "لا يمكن أن تكون الولادة بعد يوم تسجيلها؛ راجع التاريخ",
		Ckb: "لەدایکبوون ناکرێت دوای ڕۆژی تۆمارکردنی بێت؛ بەروارەکە بپشکنە",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "birth.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "name the paper that this rests on: who decided, its number and its full date, or the court's judgment",
		Ar:  "اذكر الوثيقة التي يستند إليها: الجهة التي قررت ورقم القرار وتاريخه الكامل، أو حكم المحكمة",
		Ckb: "ئەو بەڵگەنامەیە بنووسە کە پشتی پێ دەبەسترێت: کێ بڕیاری داوە، ژمارە و بەرواری تەواوی، یان بڕیاری دادگا",
	}}
	RuleAmendmentKind = &domain.Rule{Key: "birth.amendment_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind must be paternity_acknowledged, adoption, legitimation, name_change or other",
		Ar:  "يجب أن يكون نوع التأشير إقراراً بالنسب أو تبنياً أو إثبات نسب أو تغيير اسم أو غير ذلك",
		Ckb: "جۆری پەراوێز دەبێت دانپێدانان بە باوکایەتی، لەخۆگرتن، سەلماندنی نەسەب، گۆڕینی ناو یان هی تر بێت",
	}}
)
