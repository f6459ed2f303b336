package marriage

import "sijil/domain"

// The refusals of a contract: what it must hold, and what the law forbids.
var (
	RuleSamePerson = &domain.Rule{Key: "marriage.same_person", Code: domain.Invalid, Text: domain.Text{
		En:  "husband and wife have the same national number; copy both from the contract",
		Ar:  "للزوج والزوجة الرقم الوطني نفسه؛ انقل الرقمين من العقد",
		Ckb: "مێرد و ژن هەمان ژمارەی نیشتمانییان هەیە؛ هەردووکیان لە گرێبەستەکەوە بنووسەوە",
	}}
	RuleWitnesses = &domain.Rule{Key: "marriage.witnesses", Code: domain.Invalid, Text: domain.Text{
		En:  "a contract needs at least %[1]d witnesses; count those who signed, or give the judgment that confirms the marriage",
		Ar:  "يلزم العقد عدد من الشهود لا يقل عن %[1]d؛ اذكر عدد من وقّعوا أو الحكم الذي يثبت الزواج",
		Ckb: "گرێبەست لانیکەم %[1]d شایەتی دەوێت؛ ژمارەی واژووکەران یان ئەو بڕیارە بنووسە کە هاوسەرگیرییەکە دەسەلمێنێت",
	}}
	RulePaper = &domain.Rule{Key: "marriage.paper", Code: domain.Invalid, Text: domain.Text{
		En:  "an electronic signature alone does not suffice for a marriage: give the reference of the signed paper and its scan's hash (Law 78/2012 Art. 3)",
		Ar:  "لا يكفي التوقيع الإلكتروني وحده للزواج: اذكر مرجع الورقة الموقعة وبصمة صورتها (القانون 78 لسنة 2012، المادة 3)",
		Ckb: "واژووی ئەلیکترۆنی بە تەنها بۆ هاوسەرگیری بەس نییە: ژمارەی کاغەزە واژووکراوەکە و هاشی وێنەکەی بنووسە (یاسای 78ی 2012، ماددەی 3)",
	}}
	RuleSpouseUnknown = &domain.Rule{Key: "marriage.spouse_unknown", Code: domain.Invalid, Text: domain.Text{
		En:  "no civil record in force was found for this national number; check it, or enrol the person first; a foreigner is named by passport",
		Ar:  "لا قيد مدني نافذ بهذا الرقم الوطني؛ تحقق منه أو سجّل الشخص أولاً؛ والأجنبي يُذكر بجواز سفره",
		Ckb: "هیچ تۆمارێکی شارستانی کارا بەم ژمارەیە نەدۆزرایەوە؛ بیپشکنە یان سەرەتا کەسەکە تۆمار بکە؛ بیانی بە پاسپۆرتەکەی دەنووسرێت",
	}}
	RuleSex = &domain.Rule{Key: "marriage.sex", Code: domain.Invalid, Text: domain.Text{
		En:  "the husband is a man and the wife a woman; the civil record says otherwise: check the national number",
		Ar:  "الزوج رجل والزوجة امرأة، والقيد المدني يقول غير ذلك: تحقق من الرقم الوطني",
		Ckb: "مێرد پیاوە و ژن ژنە، تۆماری شارستانی شتێکی تر دەڵێت: ژمارەی نیشتمانی بپشکنە",
	}}
	RuleSpouseDead = &domain.Rule{Key: "marriage.spouse_dead", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record says that this person had died before the contract; check the number and the date, or have the death corrected",
		Ar:  "القيد المدني يذكر وفاة هذا الشخص قبل العقد؛ تحقق من الرقم والتاريخ أو صحّح قيد الوفاة",
		Ckb: "تۆماری شارستانی دەڵێت ئەم کەسە پێش گرێبەستەکە مردووە؛ ژمارە و بەروارەکە بپشکنە یان تۆماری مردنەکە ڕاست بکەرەوە",
	}}
	RuleNotBorn = &domain.Rule{Key: "marriage.not_born", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record says that this person was born after the contract; check the number and the date",
		Ar:  "القيد المدني يذكر ولادة هذا الشخص بعد العقد؛ تحقق من الرقم والتاريخ",
		Ckb: "تۆماری شارستانی دەڵێت ئەم کەسە دوای گرێبەستەکە لەدایک بووە؛ ژمارە و بەروارەکە بپشکنە",
	}}
	RuleKin = &domain.Rule{Key: "marriage.kin", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil records say that these two are parent and child, or siblings; they cannot marry: check both national numbers",
		Ar:  "تذكر القيود المدنية أن هذين أصل وفرع أو أخوان، فلا يجوز زواجهما؛ تحقق من الرقمين",
		Ckb: "تۆمارە شارستانییەکان دەڵێن ئەم دووانە دایک/باوک و منداڵن یان خوشک و بران؛ هاوسەرگیرییان نابێت: هەردوو ژمارەکە بپشکنە",
	}}
	RuleMarriedToEachOther = &domain.Rule{Key: "marriage.married_to_each_other", Code: domain.Conflict, Text: domain.Text{
		En:  "these two are married to each other by another contract; go on with that entry",
		Ar:  "هذان متزوجان بعقد آخر؛ تابع ذلك القيد",
		Ckb: "ئەم دووانە بە گرێبەستێکی تر هاوسەری یەکترن؛ لەسەر ئەو تۆمارە بەردەوام بە",
	}}
	RuleTooYoung = &domain.Rule{Key: "marriage.too_young", Code: domain.Invalid, Text: domain.Text{
		En:  "nobody marries under the age of %[1]d, even with the judge's permission; check the date of birth and the contract",
		Ar:  "لا زواج دون سن %[1]d ولو بإذن القاضي؛ تحقق من تاريخ الولادة ومن العقد",
		Ckb: "لە خوار تەمەنی %[1]d هاوسەرگیری نییە با دادوەریش مۆڵەت بدات؛ بەرواری لەدایکبوون و گرێبەستەکە بپشکنە",
	}}
	RuleMinorPermission = &domain.Rule{Key: "marriage.minor_permission", Code: domain.Invalid, Text: domain.Text{
		En:  "a spouse is under %[1]d: give the judge's permission with court, number and date",
		Ar:  "أحد الزوجين دون %[1]d سنة: اذكر إذن القاضي بالمحكمة والرقم والتاريخ",
		Ckb: "یەکێک لە هاوسەرەکان لە خوار %[1]d ساڵە: مۆڵەتی دادوەر بە دادگا و ژمارە و بەروارەوە بنووسە",
	}}
	RuleWifeMarried = &domain.Rule{Key: "marriage.wife_married", Code: domain.Conflict, Text: domain.Text{
		En:  "the wife's civil record shows another marriage that had not ended on the day of the contract; have its end registered first, or check the number",
		Ar:  "في القيد المدني للزوجة زواج آخر لم ينته يوم العقد؛ سجّل انتهاءه أولاً أو تحقق من الرقم",
		Ckb: "لە تۆماری شارستانی ژنەکەدا هاوسەرگیرییەکی تر هەیە کە ڕۆژی گرێبەستەکە کۆتایی نەهاتبوو؛ سەرەتا کۆتاییەکەی تۆمار بکە یان ژمارەکە بپشکنە",
	}}
	RuleFurtherPermission = &domain.Rule{Key: "marriage.further_permission", Code: domain.Invalid, Text: domain.Text{
		En:  "the husband was married on the day of the contract: give the court's permission for a further marriage",
		Ar:  "كان الزوج متزوجاً يوم العقد: اذكر إذن المحكمة بزواج آخر",
		Ckb: "مێردەکە ڕۆژی گرێبەستەکە هاوسەری هەبوو: مۆڵەتی دادگا بۆ هاوسەرگیرییەکی تر بنووسە",
	}}
	RuleTooManyWives = &domain.Rule{Key: "marriage.too_many_wives", Code: domain.Conflict, Text: domain.Text{
		En:  "the husband has %[1]d wives already; the end of one marriage must be registered first",
		Ar:  "للزوج %[1]d من الزوجات؛ يجب أولاً تسجيل انتهاء زواج منها",
		Ckb: "مێردەکە %[1]d ژنی هەیە؛ دەبێت سەرەتا کۆتایی یەکێک لە هاوسەرگیرییەکان تۆمار بکرێت",
	}}
	RuleTooEarly = &domain.Rule{Key: "marriage.too_early", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is before %[1]s, when what it follows from happened; check both dates",
		Ar:  "هذا اليوم سابق لتاريخ %[1]s الذي حدث فيه ما يترتب عليه؛ تحقق من التاريخين",
		Ckb: "ئەم ڕۆژە پێش %[1]sە کە بنەماکەی تێیدا ڕووی داوە؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleFuture = &domain.Rule{Key: "marriage.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day has not come yet; check the date",
		Ar:  "هذا اليوم لم يأت بعد؛ تحقق من التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "marriage.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date with day, month and year",
		Ar:  "اكتب التاريخ كاملاً باليوم والشهر والسنة",
		Ckb: "بەروارەکە بە تەواوی بنووسە: ڕۆژ و مانگ و ساڵ",
	}}
	RuleRange = &domain.Rule{Key: "marriage.range", Code: domain.Invalid, Text: domain.Text{
		En:  "this number must be between %[1]d and %[2]d; check it",
		Ar:  "يجب أن يكون هذا العدد بين %[1]d و%[2]d؛ تحقق منه",
		Ckb: "ئەم ژمارەیە دەبێت لە نێوان %[1]d و %[2]d بێت؛ بیپشکنە",
	}}
	RuleCountry = &domain.Rule{Key: "marriage.country", Code: domain.Invalid, Text: domain.Text{
		En:  "no country has this code; give the two capital letters of ISO 3166-1, such as IQ for Iraq or SY for Syria",
		Ar:  "لا توجد دولة بهذا الرمز؛ اكتب رمزها بحرفين لاتينيين كبيرين وفق ISO 3166-1، مثل IQ للعراق أو SY لسوريا",
		Ckb: "هیچ وڵاتێک ئەم هێمایەی نییە؛ بە دوو پیتی گەورەی لاتینی بەپێی ISO 3166-1 بینووسە، وەک IQ بۆ عێراق یان SY بۆ سووریا",
	}}
)
