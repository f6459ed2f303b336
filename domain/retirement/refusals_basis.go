package retirement

import "sijil/domain"

// The refusals of what a pension is reckoned from.
var (
	RuleKind = &domain.Rule{Key: "pension.kind", Code: domain.Invalid, Text: domain.Text{
		En:  "choose why the person retired",
		Ar:  "اختر سبب الإحالة على التقاعد",
		Ckb: "هۆکاری خانەنشینبوون هەڵبژێرە",
	}}
	RuleDateOfBirth = &domain.Rule{Key: "pension.date_of_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "the year of birth is missing; have the civil record completed first",
		Ar:  "سنة الولادة غير مذكورة؛ أكمل القيد المدني أولاً",
		Ckb: "ساڵی لەدایکبوون نییە؛ سەرەتا تۆماری شارستانی تەواو بکە",
	}}
	RuleRetired = &domain.Rule{Key: "pension.retired", Code: domain.Invalid, Text: domain.Text{
		En:  "write the full date on which the person left service",
		Ar:  "اكتب تاريخ الانفكاك من الخدمة كاملاً",
		Ckb: "بەرواری تەواوی جێهێشتنی خزمەت بنووسە",
	}}
	RuleRetiredBeforeBirth = &domain.Rule{Key: "pension.retired_before_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "nobody retires before being born; check both dates",
		Ar:  "لا يكون التقاعد قبل الولادة؛ راجع التاريخين",
		Ckb: "خانەنشینبوون پێش لەدایکبوون نابێت؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleProfession = &domain.Rule{Key: "pension.profession", Code: domain.Invalid, Text: domain.Text{
		En:  "choose one of the listed professions, or leave it out",
		Ar:  "اختر مهنة من القائمة أو اتركها فارغة",
		Ckb: "پیشەیەک لە لیستەکە هەڵبژێرە یان بەتاڵی بهێڵەرەوە",
	}}
	RuleCertificate = &domain.Rule{Key: "pension.certificate", Code: domain.Invalid, Text: domain.Text{
		En:  "choose one of the listed certificates, or leave it out",
		Ar:  "اختر شهادة من القائمة أو اتركها فارغة",
		Ckb: "بڕوانامەیەک لە لیستەکە هەڵبژێرە یان بەتاڵی بهێڵەرەوە",
	}}
	RuleNoService = &domain.Rule{Key: "pension.no_service", Code: domain.Invalid, Text: domain.Text{
		En:  "enter at least one period of service",
		Ar:  "أدخل مدة خدمة واحدة على الأقل",
		Ckb: "لانیکەم یەک ماوەی خزمەت بنووسە",
	}}
	RuleSalaries = &domain.Rule{Key: "pension.salaries", Code: domain.Invalid, Text: domain.Text{
		En:  "enter the last monthly salaries, or their average",
		Ar:  "أدخل الرواتب الشهرية الأخيرة أو معدلها",
		Ckb: "دوایین مووچە مانگانەکان یان تێکڕاکەیان بنووسە",
	}}
	RuleSalariesTwice = &domain.Rule{Key: "pension.salaries_twice", Code: domain.Invalid, Text: domain.Text{
		En:  "the monthly salaries are listed; leave the average out, it is reckoned from them",
		Ar:  "الرواتب الشهرية مذكورة؛ اترك المعدل فهو يُحسب منها",
		Ckb: "مووچە مانگانەکان نووسراون؛ تێکڕاکە بەتاڵ بهێڵەرەوە، لەوان دەژمێردرێت",
	}}
	RuleTooManySalaries = &domain.Rule{Key: "pension.too_many_salaries", Code: domain.Invalid, Text: domain.Text{
		En:  "list at most the last %[1]d monthly salaries",
		Ar:  "اذكر آخر %[1]d راتباً شهرياً على الأكثر",
		Ckb: "زۆرترین دوایین %[1]d مووچەی مانگانە بنووسە",
	}}
	RuleTooFewSalaries = &domain.Rule{Key: "pension.too_few_salaries", Code: domain.Invalid, Text: domain.Text{
		En:  "list the last %[1]d monthly salaries, or give their average; the pension is reckoned from them",
		Ar:  "اذكر آخر %[1]d راتباً شهرياً أو معدلها؛ يُحسب منها الراتب التقاعدي",
		Ckb: "دوایین %[1]d مووچەی مانگانە یان تێکڕاکەیان بنووسە؛ مووچەی خانەنشینی لەوان دەژمێردرێت",
	}}
	RuleLastSalary = &domain.Rule{Key: "pension.last_salary", Code: domain.Invalid, Text: domain.Text{
		En:  "enter the last monthly salary; a gratuity is reckoned from it",
		Ar:  "أدخل آخر راتب شهري؛ تُحسب منه المكافأة",
		Ckb: "دوایین مووچەی مانگانە بنووسە؛ خەڵاتەکەی لێ دەژمێردرێت",
	}}
)

// The refusals of a service record.
var (
	RuleEmployer = &domain.Rule{Key: "pension.employer", Code: domain.Invalid, Text: domain.Text{
		En:  "name the employer of this period",
		Ar:  "اذكر جهة العمل لهذه المدة",
		Ckb: "ناوی لایەنی کارپێکەری ئەم ماوەیە بنووسە",
	}}
	RuleServiceDates = &domain.Rule{Key: "pension.service_dates", Code: domain.Invalid, Text: domain.Text{
		En:  "write the full dates of taking up and of leaving the work",
		Ar:  "اكتب تاريخي المباشرة والانفكاك كاملين",
		Ckb: "بەرواری تەواوی دەستبەکاربوون و جێهێشتنی کار بنووسە",
	}}
	RuleServiceOrder = &domain.Rule{Key: "pension.service_order", Code: domain.Invalid, Text: domain.Text{
		En:  "the day of leaving must be after the day of taking up the work",
		Ar:  "يجب أن يكون تاريخ الانفكاك بعد تاريخ المباشرة",
		Ckb: "ڕۆژی جێهێشتن دەبێت دوای ڕۆژی دەستبەکاربوون بێت",
	}}
	RuleServiceAfter = &domain.Rule{Key: "pension.service_after_retirement", Code: domain.Invalid, Text: domain.Text{
		En:  "this service ends after the retirement; correct one of the dates",
		Ar:  "تنتهي هذه الخدمة بعد تاريخ التقاعد؛ صحح أحد التاريخين",
		Ckb: "ئەم خزمەتە دوای خانەنشینبوون کۆتایی دێت؛ یەکێک لە بەروارەکان ڕاست بکەرەوە",
	}}
	RuleServiceBeforeBirth = &domain.Rule{Key: "pension.service_before_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "this service begins before the person was born; check both dates",
		Ar:  "تبدأ هذه الخدمة قبل ولادة الشخص؛ راجع التاريخين",
		Ckb: "ئەم خزمەتە پێش لەدایکبوونی کەسەکە دەست پێدەکات؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleServiceFuture = &domain.Rule{Key: "pension.service_in_future", Code: domain.Invalid, Text: domain.Text{
		En:  "this service ends in the future; record it up to today, and the rest when it has been served",
		Ar:  "تنتهي هذه الخدمة في المستقبل؛ سجّلها لغاية اليوم، والباقي بعد أدائه",
		Ckb: "ئەم خزمەتە لە داهاتوودا کۆتایی دێت؛ تا ئەمڕۆ تۆماری بکە و ئەوەی ماوە کاتێک کرا",
	}}
	RuleServiceTooYoung = &domain.Rule{Key: "pension.service_too_young", Code: domain.Invalid, Text: domain.Text{
		En:  "this service begins before the age of %[1]d, the least for service; correct the date, or have the date of birth in the civil record checked",
		Ar:  "تبدأ هذه الخدمة قبل سن %[1]d سنة وهي أدنى سن للخدمة؛ صحح التاريخ أو اطلب التحقق من تاريخ الولادة في القيد المدني",
		Ckb: "ئەم خزمەتە پێش تەمەنی %[1]d ساڵ دەست پێدەکات کە کەمترین تەمەنە بۆ خزمەت؛ بەروارەکە ڕاست بکەرەوە یان داوای پشکنینی بەرواری لەدایکبوون لە تۆماری شارستانی بکە",
	}}
	RuleServiceOverlaps = &domain.Rule{Key: "pension.service_overlaps", Code: domain.Invalid, Text: domain.Text{
		En:  "this period overlaps another one, and no day counts twice; correct the dates",
		Ar:  "تتداخل هذه المدة مع مدة أخرى ولا يُحسب يوم مرتين؛ صحح التواريخ",
		Ckb: "ئەم ماوەیە لەگەڵ ماوەیەکی تر تێکەڵ دەبێت و هیچ ڕۆژێک دوو جار ناژمێردرێت؛ بەروارەکان ڕاست بکەرەوە",
	}}
	RuleServiceKind = &domain.Rule{Key: "pension.service_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "choose how this service counts: ordinary, operations, unpaid, military or political",
		Ar:  "اختر نوع الخدمة: اعتيادية أو حركات أو غير مدفوعة التوقيفات أو عسكرية أو سياسية",
		Ckb: "جۆری خزمەتەکە هەڵبژێرە: ئاسایی، جووڵە سەربازییەکان، پارەنەدراو، سەربازی یان سیاسی",
	}}
	RuleUnpaidSalary = &domain.Rule{Key: "pension.unpaid_salary", Code: domain.Invalid, Text: domain.Text{
		En:  "enter the salary of this unpaid service; the contributions owed are reckoned from it",
		Ar:  "أدخل راتب هذه الخدمة غير مدفوعة التوقيفات؛ تُحسب منه التوقيفات المطلوبة",
		Ckb: "مووچەی ئەم خزمەتە پارەنەدراوە بنووسە؛ بەشدارییە قەرزەکان لەوە دەژمێردرێن",
	}}
)
