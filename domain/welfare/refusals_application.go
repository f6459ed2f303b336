package welfare

import "sijil/domain"

// The refusals of what is stated about a household.
var (
	RuleMembers = &domain.Rule{Key: "welfare.members", Code: domain.Invalid, Text: domain.Text{
		En:  "name the members of the household, at least one and at most %[1]d",
		Ar:  "اذكر أفراد الأسرة، واحداً على الأقل و%[1]d على الأكثر",
		Ckb: "ئەندامانی خێزان بنووسە، لانیکەم یەک و زۆرترین %[1]d",
	}}
	RuleTwice = &domain.Rule{Key: "welfare.named_twice", Code: domain.Invalid, Text: domain.Text{
		En:  "this is named twice; remove one of the two",
		Ar:  "ذُكر هذا مرتين؛ احذف أحدهما",
		Ckb: "ئەمە دوو جار ناوبراوە؛ یەکێکیان لابە",
	}}
	RuleRelation = &domain.Rule{Key: "welfare.relation", Code: domain.Invalid, Text: domain.Text{
		En:  "this relation to the head is not possible here; choose head, spouse, child, parent, sibling, grandparent, grandchild or other",
		Ar:  "صلة القرابة هذه غير ممكنة هنا؛ اختر رب أسرة أو زوجاً أو ولداً أو والداً أو أخاً أو جداً أو حفيداً أو غير ذلك",
		Ckb: "ئەم پەیوەندییە لێرەدا ناگونجێت؛ سەرۆکی خێزان، هاوسەر، منداڵ، دایک و باوک، خوشک و برا، باپیر، نەوە یان هیتر هەڵبژێرە",
	}}
	RuleUnknown = &domain.Rule{Key: "welfare.person_unknown", Code: domain.Invalid, Text: domain.Text{
		En:  "no civil record was found for this national number; check the number",
		Ar:  "لم يُعثر على قيد مدني بهذا الرقم الوطني؛ تحقق من الرقم",
		Ckb: "هیچ تۆمارێکی شارستانی بۆ ئەم ژمارە نیشتمانییە نەدۆزرایەوە؛ ژمارەکە بپشکنە",
	}}
	RuleDead = &domain.Rule{Key: "welfare.person_dead", Code: domain.Invalid, Text: domain.Text{
		En:  "this person is registered as deceased; leave them out, or have the death corrected",
		Ar:  "هذا الشخص مسجل متوفى؛ لا تذكره، أو صحّح قيد الوفاة",
		Ckb: "ئەم کەسە وەک مردوو تۆمارکراوە؛ مەینووسە یان تۆماری مردنەکە ڕاست بکەرەوە",
	}}
	RuleVoid = &domain.Rule{Key: "welfare.person_void", Code: domain.Invalid, Text: domain.Text{
		En:  "a court has voided this person's record; have it settled at the civil-status office",
		Ar:  "أبطلت المحكمة قيد هذا الشخص؛ سوِّ الأمر في دائرة الأحوال المدنية",
		Ckb: "دادگا تۆماری ئەم کەسەی هەڵوەشاندووەتەوە؛ لە فەرمانگەی باری شارستانی یەکلای بکەرەوە",
	}}
	RuleHead = &domain.Rule{Key: "welfare.head", Code: domain.Invalid, Text: domain.Text{
		En:  "a household has exactly one head, who is among its members with that relation",
		Ar:  "للأسرة رب واحد فقط، يكون من أفرادها بهذه الصفة؛ راجع الأفراد",
		Ckb: "خێزان تەنها یەک سەرۆکی هەیە کە لە نێو ئەندامەکانیدایە؛ ئەندامەکان بپشکنە",
	}}
	RuleElsewhere = &domain.Rule{Key: "welfare.elsewhere", Code: domain.Conflict, Text: domain.Text{
		En:  "this person receives welfare with another household; remove them there first",
		Ar:  "يتقاضى هذا الشخص الإعانة مع أسرة أخرى؛ احذفه هناك أولاً",
		Ckb: "ئەم کەسە لەگەڵ خێزانێکی تر یارمەتی وەردەگرێت؛ سەرەتا لەوێ لای ببە",
	}}
	RuleClaims = &domain.Rule{Key: "welfare.claims", Code: domain.Invalid, Text: domain.Text{
		En:  "say by which category of the law the household applies",
		Ar:  "اذكر فئة القانون التي تتقدم الأسرة بموجبها",
		Ckb: "بنووسە خێزانەکە بەپێی کام چینی یاسا داوا دەکات",
	}}
	RuleCategory = &domain.Rule{Key: "welfare.category", Code: domain.Invalid, Text: domain.Text{
		En:  "the law in force has no such category; choose one of its table",
		Ar:  "ليس في القانون النافذ فئة كهذه؛ اختر فئة من جدوله",
		Ckb: "یاسای کارپێکراو چینێکی وای نییە؛ لە خشتەکەی هەڵبژێرە",
	}}
	RuleNoMember = &domain.Rule{Key: "welfare.no_member", Code: domain.Invalid, Text: domain.Text{
		En:  "this person is not a member of the household; check the number, or add the member first",
		Ar:  "هذا الشخص ليس من أفراد الأسرة؛ تحقق من الرقم أو أضفه أولاً",
		Ckb: "ئەم کەسە ئەندامی خێزانەکە نییە؛ ژمارەکە بپشکنە یان سەرەتا زیادی بکە",
	}}
	RuleContradicted = &domain.Rule{Key: "welfare.contradicted", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record contradicts this category: by sex, age, civil status or living parents; have the record corrected or choose another category",
		Ar:  "القيد المدني يخالف هذه الفئة من حيث الجنس أو العمر أو الحالة الزوجية أو حياة الوالدين؛ صحّح القيد أو اختر فئة أخرى",
		Ckb: "تۆماری شارستانی لەگەڵ ئەم چینە ناگونجێت: ڕەگەز، تەمەن، باری هاوسەرێتی یان ژیانی دایک و باوک؛ تۆمارەکە ڕاست بکەرەوە یان چینێکی تر هەڵبژێرە",
	}}
	RuleEvidence = &domain.Rule{Key: "welfare.evidence", Code: domain.Invalid, Text: domain.Text{
		En:  "this category needs its paper: who issued it, its number and its date",
		Ar:  "تحتاج هذه الفئة إلى مستندها: جهة الإصدار والرقم والتاريخ",
		Ckb: "ئەم چینە پێویستی بە بەڵگەکەیەتی: لایەنی دەرکەر، ژمارە و بەروار",
	}}
	RuleIncomeKind = &domain.Rule{Key: "welfare.income_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "an income is a pension, a salary or another",
		Ar:  "الدخل تقاعد أو راتب أو غيرهما؛ اختر أحدها",
		Ckb: "داهات خانەنشینی یان مووچە یان هیترە؛ یەکێکیان هەڵبژێرە",
	}}
	RulePension = &domain.Rule{Key: "welfare.pension_looked_up", Code: domain.Invalid, Text: domain.Text{
		En:  "pensions are looked up in the register of retirement; leave this one out, or have it corrected there",
		Ar:  "تُؤخذ الرواتب التقاعدية من سجل التقاعد؛ احذف هذا الدخل أو صحّحه هناك",
		Ckb: "مووچەی خانەنشینی لە تۆماری خانەنشینییەوە وەردەگیرێت؛ ئەمە لاببە یان لەوێ ڕاستی بکەرەوە",
	}}
	RuleQuestion = &domain.Rule{Key: "welfare.question", Code: domain.Invalid, Text: domain.Text{
		En:  "the survey form in force has no such question; take its questions from the law's table",
		Ar:  "ليس في استمارة المسح النافذة سؤال كهذا؛ خذ الأسئلة من جدول القانون",
		Ckb: "فۆڕمی ڕووپێوی کارپێکراو پرسیارێکی وای نییە؛ پرسیارەکان لە خشتەی یاسا وەربگرە",
	}}
	RuleCount = &domain.Rule{Key: "welfare.count", Code: domain.Invalid, Text: domain.Text{
		En:  "the answer is a number from 0 to %[1]d",
		Ar:  "الجواب عدد من 0 إلى %[1]d",
		Ckb: "وەڵام ژمارەیەکە لە 0 تا %[1]d",
	}}
	RuleAnswers = &domain.Rule{Key: "welfare.answers", Code: domain.Invalid, Text: domain.Text{
		En:  "answer each of the %[1]d questions of the form, with 0 for none",
		Ar:  "أجب عن كل أسئلة الاستمارة وعددها %[1]d، واكتب 0 لما لا يوجد",
		Ckb: "وەڵامی هەر %[1]d پرسیارەکەی فۆڕمەکە بدەرەوە، 0 بۆ ئەوەی نییە",
	}}
	RuleSurveyOld = &domain.Rule{Key: "welfare.survey_old", Code: domain.Conflict, Text: domain.Text{
		En:  "the form has changed since this survey; visit the household again",
		Ar:  "تغيّرت الاستمارة بعد هذا المسح؛ زر الأسرة مجدداً",
		Ckb: "فۆڕمەکە لە دوای ئەم ڕووپێوەوە گۆڕاوە؛ دووبارە سەردانی خێزانەکە بکە",
	}}
	RuleBeforeApplication = &domain.Rule{Key: "welfare.before_application", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is before the household applied or the member joined; check the date",
		Ar:  "هذا اليوم قبل تقديم الطلب أو انضمام الفرد؛ راجع التاريخ",
		Ckb: "ئەم ڕۆژە پێش داواکاری یان هاتنی ئەندامەکەیە؛ بەروارەکە بپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "welfare.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date: year, month and day",
		Ar:  "اكتب التاريخ كاملاً: السنة والشهر واليوم",
		Ckb: "بەروارەکە بە تەواوی بنووسە: ساڵ و مانگ و ڕۆژ",
	}}
	RuleFuture = &domain.Rule{Key: "welfare.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is not here yet; check the date",
		Ar:  "لم يحل هذا اليوم بعد؛ راجع التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleEverybody = &domain.Rule{Key: "welfare.everybody", Code: domain.Invalid, Text: domain.Text{
		En:  "describe each of the %[1]d members; remove those who have left first",
		Ar:  "اذكر كل الأفراد وعددهم %[1]d؛ واحذف من غادر أولاً",
		Ckb: "هەر %[1]d ئەندامەکە بنووسە؛ سەرەتا ئەوانەی ڕۆیشتوون لایان ببە",
	}}
	RuleSchoolAge = &domain.Rule{Key: "welfare.school_age", Code: domain.Invalid, Text: domain.Text{
		En:  "school attendance is reported of children from %[1]d to %[2]d years; check the number",
		Ar:  "يُبلَّغ عن دوام الأطفال من %[1]d إلى %[2]d سنة؛ تحقق من الرقم",
		Ckb: "ئامادەبوونی قوتابخانە بۆ منداڵی %[1]d تا %[2]d ساڵ ڕادەگەیەنرێت؛ ژمارەکە بپشکنە",
	}}
	RuleReported = &domain.Rule{Key: "welfare.reported", Code: domain.Conflict, Text: domain.Text{
		En:  "this term of the child was reported already; check the term",
		Ar:  "سبق الإبلاغ عن هذا الفصل للطفل؛ راجع الفصل",
		Ckb: "ئەم وەرزەی منداڵەکە پێشتر ڕاگەیەندراوە؛ وەرزەکە بپشکنە",
	}}
	RuleSuspensionReason = &domain.Rule{Key: "welfare.suspension_reason", Code: domain.Invalid, Text: domain.Text{
		En:  "a case is suspended for an inquiry, a decision, a refused visit or missed school",
		Ar:  "يوقف الملف لتحقيق أو قرار أو رفض زيارة أو انقطاع عن المدرسة؛ اختر أحدها",
		Ckb: "دۆسیە بۆ لێکۆڵینەوە، بڕیار، ڕەتکردنەوەی سەردان یان دابڕان لە قوتابخانە ڕادەگیرێت؛ یەکێکیان هەڵبژێرە",
	}}
	RuleTerminationReason = &domain.Rule{Key: "welfare.termination_reason", Code: domain.Invalid, Text: domain.Text{
		En:  "say why the case is closed: emptied, recovered, fraud, renounced, ineligible or wrong_record",
		Ar:  "اذكر سبب إغلاق الملف: خلو الأسرة أو تحسن الدخل أو احتيال أو تنازل أو عدم استحقاق أو خطأ في القيد",
		Ckb: "هۆکاری داخستنی دۆسیەکە بنووسە: چۆڵبوون، باشبوونی داهات، ساختەکاری، دەستبەرداربوون، ناشایستەیی یان هەڵەی تۆمار",
	}}
)
