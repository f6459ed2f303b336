package death

import "sijil/domain"

// The refusals of what is said of a death.
var (
	RuleDateOfDeath = &domain.Rule{Key: "death.date_of_death", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date of death; if it can only be estimated, mark it as estimated and give at least the year",
		Ar:  "اكتب تاريخ الوفاة كاملاً؛ وإن كان تقديرياً فأشّر ذلك واذكر السنة على الأقل",
		Ckb: "بەرواری تەواوی مردن بنووسە؛ ئەگەر تەنها مەزەندە دەکرێت، وەک مەزەندە نیشانەی بکە و لانیکەم ساڵەکە بنووسە",
	}}
	RuleFuture = &domain.Rule{Key: "death.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day has not come yet; check the date",
		Ar:  "هذا اليوم لم يأت بعد؛ تحقق من التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "death.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date with day, month and year",
		Ar:  "اكتب التاريخ كاملاً باليوم والشهر والسنة",
		Ckb: "بەروارەکە بە تەواوی بنووسە: ڕۆژ و مانگ و ساڵ",
	}}
	RuleBeforeBirth = &domain.Rule{Key: "death.before_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "nobody dies before being born; check this date and the date of birth",
		Ar:  "لا تسبق الوفاة الولادة؛ تحقق من هذا التاريخ ومن تاريخ الولادة",
		Ckb: "کەس پێش لەدایکبوون نامرێت؛ ئەم بەروارە و بەرواری لەدایکبوون بپشکنە",
	}}
	RuleAge = &domain.Rule{Key: "death.age", Code: domain.Invalid, Text: domain.Text{
		En:  "this age does not fit the dates of birth and death; check them, or leave the age out",
		Ar:  "هذا العمر لا يوافق تاريخي الولادة والوفاة؛ راجعهما أو اترك العمر فارغاً",
		Ckb: "ئەم تەمەنە لەگەڵ بەرواری لەدایکبوون و مردندا ناگونجێت؛ بیانپشکنە یان تەمەنەکە بەجێ بهێڵە",
	}}
	RuleBeforeDeath = &domain.Rule{Key: "death.before_death", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is before the death; check both dates",
		Ar:  "هذا اليوم سابق للوفاة؛ تحقق من التاريخين",
		Ckb: "ئەم ڕۆژە پێش مردنەکەیە؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleAfterDeath = &domain.Rule{Key: "death.after_death", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is after the death; check both dates",
		Ar:  "هذا اليوم لاحق للوفاة؛ تحقق من التاريخين",
		Ckb: "ئەم ڕۆژە دوای مردنەکەیە؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleTime = &domain.Rule{Key: "death.time", Code: domain.Invalid, Text: domain.Text{
		En:  "write the time as 24 hours and minutes, such as 09:30",
		Ar:  "اكتب الوقت بالساعة والدقيقة على نظام 24 ساعة مثل 09:30",
		Ckb: "کات بە سیستەمی 24 کاتژمێر بنووسە، وەک 09:30",
	}}
	RuleRange = &domain.Rule{Key: "death.range", Code: domain.Invalid, Text: domain.Text{
		En:  "this must be between %[1]d and %[2]d",
		Ar:  "يجب أن تكون القيمة بين %[1]d و%[2]d",
		Ckb: "دەبێت لە نێوان %[1]d و %[2]d بێت",
	}}
	RuleTooMany = &domain.Rule{Key: "death.too_many", Code: domain.Invalid, Text: domain.Text{
		En:  "at most %[1]d entries fit here; leave out the least important",
		Ar:  "لا يتسع هذا الجزء لأكثر من %[1]d من البنود؛ احذف الأقل أهمية",
		Ckb: "زیاتر لە %[1]d دانە لێرە جێی نابێتەوە؛ کەم گرنگترینەکان لابە",
	}}
	RuleCountry = &domain.Rule{Key: "death.country", Code: domain.Invalid, Text: domain.Text{
		En:  "no country has this code; give the two capital letters of ISO 3166-1, such as IQ for Iraq or SY for Syria",
		Ar:  "لا توجد دولة بهذا الرمز؛ اكتب رمزها بحرفين لاتينيين كبيرين وفق ISO 3166-1، مثل IQ للعراق أو SY لسوريا",
		Ckb: "هیچ وڵاتێک ئەم هێمایەی نییە؛ بە دوو پیتی گەورەی لاتینی بەپێی ISO 3166-1 بینووسە، وەک IQ بۆ عێراق یان SY بۆ سووریا",
	}}
	RulePlaceType = &domain.Rule{Key: "death.place_type", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind of place must be health_institution, private_home, other or unstated",
		Ar:  "يجب أن يكون نوع المكان مؤسسة صحية أو داراً أو غيرهما أو غير مذكور",
		Ckb: "جۆری شوێن دەبێت دامەزراوەی تەندروستی، ماڵ، هیتر یان نەوتراو بێت",
	}}
	RulePlace = &domain.Rule{Key: "death.place", Code: domain.Invalid, Text: domain.Text{
		En:  "say where the person died, or where the body was found",
		Ar:  "اذكر أين توفي الشخص أو أين عُثر على الجثة",
		Ckb: "بنووسە کەسەکە لە کوێ مردووە یان تەرمەکە لە کوێ دۆزراوەتەوە",
	}}
	RuleDescription = &domain.Rule{Key: "death.description", Code: domain.Invalid, Text: domain.Text{
		En:  "give the national number or the name of the deceased, or for an unknown body its distinguishing marks and belongings",
		Ar:  "اذكر الرقم الوطني للمتوفى أو اسمه، وللجثة المجهولة علاماتها الفارقة ومتعلقاتها",
		Ckb: "ژمارەی نیشتمانی یان ناوی مردوو بنووسە، بۆ تەرمی نەناسراو نیشانە جیاکەرەوە و کەلوپەلەکانی بنووسە",
	}}
	RuleSexOrAge = &domain.Rule{Key: "death.sex_or_age", Code: domain.Invalid, Text: domain.Text{
		En:  "describe the unknown body by its sex or its estimated age at least",
		Ar:  "صِف الجثة المجهولة بجنسها أو بعمرها التقديري على الأقل",
		Ckb: "تەرمی نەناسراو لانیکەم بە ڕەگەز یان تەمەنی مەزەندەکراو وەسف بکە",
	}}
	RuleEvidenceKind = &domain.Rule{Key: "death.evidence_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "a death rests on a medical certificate, a forensic report, a military confirmation, a court's proof of death or a foreign certificate; choose one",
		Ar:  "تستند الوفاة إلى شهادة طبية أو تقرير الطب العدلي أو كتاب تأييد أو حجة وفاة أو شهادة أجنبية؛ اختر واحدة",
		Ckb: "مردن پشت دەبەستێت بە بڕوانامەی پزیشکی، ڕاپۆرتی پزیشکی دادی، نووسراوی پشتڕاستکردنەوەی سەربازی، حوجەی مردن یان بڕوانامەی بیانی؛ یەکێکیان هەڵبژێرە",
	}}
	RuleBodyEvidence = &domain.Rule{Key: "death.body_evidence", Code: domain.Invalid, Text: domain.Text{
		En:  "an unknown body is registered on a report of forensic medicine; attach it",
		Ar:  "تُسجَّل الجثة المجهولة بتقرير الطب العدلي؛ أرفقه",
		Ckb: "تەرمی نەناسراو بە ڕاپۆرتی پزیشکی دادی تۆمار دەکرێت؛ هاوپێچی بکە",
	}}
	RuleUnnatural = &domain.Rule{Key: "death.unnatural", Code: domain.Invalid, Text: domain.Text{
		En:  "an unnatural death goes to the investigating court: bring the report of forensic medicine with the court's order",
		Ar:  "الوفاة غير الطبيعية تُحال إلى محكمة التحقيق: أحضر تقرير الطب العدلي وقرار المحكمة",
		Ckb: "مردنی ناسروشتی دەنێردرێت بۆ دادگای لێکۆڵینەوە: ڕاپۆرتی پزیشکی دادی و بڕیاری دادگا بهێنە",
	}}
	RuleDiedAbroad = &domain.Rule{Key: "death.died_abroad", Code: domain.Invalid, Text: domain.Text{
		En:  "for a death abroad bring the certificate of that country, legalised and translated",
		Ar:  "للوفاة خارج العراق أحضر شهادة ذلك البلد مصدقة ومترجمة",
		Ckb: "بۆ مردن لە دەرەوەی وڵات بڕوانامەی ئەو وڵاتە بە پەسەندکراوی و وەرگێڕدراوی بهێنە",
	}}
	RuleHujjaCause = &domain.Rule{Key: "death.hujja_cause", Code: domain.Invalid, Text: domain.Text{
		En:  "the court's proof of death must state a cause; give the cause, or the court's reason for stating none",
		Ar:  "يجب أن تذكر حجة الوفاة سبباً؛ اكتب السبب أو تعليل المحكمة لعدم ذكره",
		Ckb: "حوجەی مردن دەبێت هۆکارێک بنووسێت؛ هۆکارەکە یان بیانووی دادگا بۆ نەنووسینی بنووسە",
	}}
	RulePlaceAbroad = &domain.Rule{Key: "death.place_abroad", Code: domain.Invalid, Text: domain.Text{
		En:  "a foreign certificate is of a death abroad; give the country, or choose other evidence",
		Ar:  "الشهادة الأجنبية لوفاة خارج العراق؛ اذكر البلد أو اختر مستنداً آخر",
		Ckb: "بڕوانامەی بیانی بۆ مردن لە دەرەوەی وڵاتە؛ وڵاتەکە بنووسە یان بەڵگەیەکی تر هەڵبژێرە",
	}}
	RuleLegalised = &domain.Rule{Key: "death.legalised", Code: domain.Invalid, Text: domain.Text{
		En:  "the foreign certificate must be legalised; have it legalised by the mission",
		Ar:  "يجب تصديق الشهادة الأجنبية؛ صدّقها لدى البعثة",
		Ckb: "بڕوانامە بیانییەکە دەبێت پەسەند بکرێت؛ لە نوێنەرایەتی پەسەندی بکە",
	}}
	RuleTranslated = &domain.Rule{Key: "death.translated", Code: domain.Invalid, Text: domain.Text{
		En:  "the foreign certificate must be translated by a sworn translator",
		Ar:  "يجب أن تُترجم الشهادة الأجنبية لدى مترجم محلف",
		Ckb: "بڕوانامە بیانییەکە دەبێت لەلایەن وەرگێڕی سوێندخۆرەوە وەربگێڕدرێت",
	}}
	RuleForeignCause = &domain.Rule{Key: "death.foreign_cause", Code: domain.Invalid, Text: domain.Text{
		En:  "a foreign certificate must state the cause of death; ask its issuer for one that does",
		Ar:  "يجب أن تذكر الشهادة الأجنبية سبب الوفاة؛ اطلب من مُصدرها شهادة تذكره",
		Ckb: "بڕوانامەی بیانی دەبێت هۆکاری مردن بنووسێت؛ لە دەرکەرەکەی داوای یەکێکی وا بکە",
	}}
)
