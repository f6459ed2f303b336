package birth

import "sijil/domain"

// Refusals on the way to registration, and of documents.
var (
	RuleFlagged = &domain.Rule{Key: "birth.possible_duplicate", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth may be registered already; compare the flagged records, then clear the flag with a reason or reject the declaration",
		Ar:  "قد تكون هذه الولادة مسجلة من قبل؛ قارن القيود المؤشرة ثم أزل الإشارة مع بيان السبب أو ارفض التصريح",
		Ckb: "لەوانەیە ئەم لەدایکبوونە پێشتر تۆمار کرابێت؛ تۆمارە نیشانکراوەکان بەراورد بکە، پاشان بە هۆکارەوە نیشانەکە لابە یان ڕاگەیاندنەکە ڕەت بکەرەوە",
	}}
	RuleNothingFlagged = &domain.Rule{Key: "birth.nothing_flagged", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth is not flagged as a duplicate; there is nothing to clear, go on with it",
		Ar:  "لا إشارة تكرار على هذه الولادة؛ لا شيء يُزال، تابع الإجراء",
		Ckb: "ئەم لەدایکبوونە وەک دووبارە نیشان نەکراوە؛ هیچ نییە لابردرێت، بەردەوام بە",
	}}
	RuleLateNeedsReason = &domain.Rule{Key: "birth.late_needs_reason", Code: domain.Invalid, Text: domain.Text{
		En:  "this birth was declared after the period of %[1]d days; state the reason for the delay",
		Ar:  "صُرّح بهذه الولادة بعد انقضاء المدة القانونية البالغة %[1]d يوماً؛ اذكر سبب التأخير",
		Ckb: "ئەم لەدایکبوونە دوای ماوەی %[1]d ڕۆژ ڕاگەیەنراوە؛ هۆکاری دواکەوتنەکە بنووسە",
	}}
	RuleCourtOrderNeeded = &domain.Rule{Key: "birth.court_order_needed", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth is more than %[1]d days late; it needs a court's order: record the order, then register",
		Ar:  "تجاوز تأخر هذه الولادة %[1]d يوماً؛ يلزم قرار من المحكمة: أدخل القرار ثم سجّل الولادة",
		Ckb: "ئەم لەدایکبوونە زیاتر لە %[1]d ڕۆژ دواکەوتووە؛ بڕیاری دادگا پێویستە: بڕیارەکە بنووسە، پاشان تۆماری بکە",
	}}
	RuleFoundlingOrder = &domain.Rule{Key: "birth.foundling_order", Code: domain.Conflict, Text: domain.Text{
		En:  "a foundling is registered by the juvenile court's order; record the order first (Civil Status Law 65/1972 Art. 32(1))",
		Ar:  "يُسجّل اللقيط بقرار محكمة الأحداث؛ أدخل القرار أولاً (قانون الأحوال المدنية 65 لسنة 1972، المادة 32/1)",
		Ckb: "منداڵی دۆزراوە بە بڕیاری دادگای نەوجەوانان تۆمار دەکرێت؛ یەکەم جار بڕیارەکە بنووسە (یاسای باری شارستانی 65ی 1972، ماددەی 32/1)",
	}}
	RuleNameBeforeRegistration = &domain.Rule{Key: "birth.name_before_registration", Code: domain.Conflict, Text: domain.Text{
		En:  "the child has no name yet; declare the birth again with the name, then register it",
		Ar:  "لم يُسمّ المولود بعد؛ صرّح بالولادة مجدداً مع الاسم ثم سجّلها",
		Ckb: "منداڵەکە هێشتا ناوی نییە؛ لەدایکبوونەکە دووبارە بە ناوەوە ڕابگەیەنە، پاشان تۆماری بکە",
	}}
	RuleFetalDeathTooEarly = &domain.Rule{Key: "birth.fetal_death_too_early", Code: domain.Invalid, Text: domain.Text{
		En:  "a fetal death is registered from %[1]d completed weeks on; check the weeks, or keep it in the facility's own records",
		Ar:  "تُسجّل الوفاة الجنينية ابتداءً من %[1]d أسبوعاً تاماً؛ راجع عدد الأسابيع أو احفظها في سجلات المؤسسة الصحية",
		Ckb: "مردنی کۆرپەلە لە %[1]d هەفتەی تەواوەوە تۆمار دەکرێت؛ ژمارەی هەفتەکان بپشکنە، یان لە تۆماری دامەزراوەکەدا بیهێڵەوە",
	}}
	RuleFetalDeathDied = &domain.Rule{Key: "birth.fetal_death_died", Code: domain.Invalid, Text: domain.Text{
		En:  "a fetal death has no later day of death; a child that showed any sign of life is a live birth",
		Ar:  "ليس للوفاة الجنينية تاريخ وفاة لاحق؛ من ظهرت عليه أي علامة حياة فهو مولود حي",
		Ckb: "مردنی کۆرپەلە ڕۆژی مردنی دواتری نییە؛ منداڵێک هەر نیشانەیەکی ژیانی تێدا بووبێت بە زیندوویی لەدایک بووە",
	}}
	RuleOwnParent = &domain.Rule{Key: "birth.own_parent", Code: domain.Invalid, Text: domain.Text{
		En:  "the child's national number is also a parent's; check both numbers",
		Ar:  "الرقم الوطني للمولود هو رقم أحد الوالدين أيضاً؛ راجع الرقمين",
		Ckb: "ژمارەی نیشتمانی منداڵەکە هی دایک یان باوکیشە؛ هەردوو ژمارەکە بپشکنە",
	}}
	RuleSealedCopy = &domain.Rule{Key: "birth.sealed_copy", Code: domain.Forbidden, Text: domain.Text{
		En:  "no certified copy is made of this entry; issue an extract instead",
		Ar:  "لا تُعطى صورة قيد كاملة من هذا القيد؛ أصدر مستخرجاً بدلاً منها",
		Ckb: "وێنەی تەواوی ئەم تۆمارە نادرێت؛ لەبری ئەوە پوختەیەک دەربکە",
	}}
	RuleLanguage = &domain.Rule{Key: "birth.document_language", Code: domain.Invalid, Text: domain.Text{
		En:  "documents are issued in ar, ckb or en; choose one",
		Ar:  "تصدر الوثائق بالعربية أو الكردية أو الإنكليزية؛ اختر واحدة",
		Ckb: "بەڵگەنامەکان بە عەرەبی، کوردی یان ئینگلیزی دەردەکرێن؛ یەکێکیان هەڵبژێرە",
	}}
)
