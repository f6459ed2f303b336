package retirement

import "sijil/domain"

// The refusals of what was stated.
var (
	RuleReferenceNeeded = &domain.Rule{Key: "retirement.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the decision, not after today",
		Ar:  "اذكر الجهة ورقم القرار وتاريخه على ألا يتجاوز اليوم",
		Ckb: "لایەن و ژمارە و بەرواری بڕیارەکە بنووسە، نەک دوای ئەمڕۆ",
	}}
	RuleNothingChanged = &domain.Rule{Key: "retirement.nothing_changed", Code: domain.Invalid, Text: domain.Text{
		En:  "the record already reads like this; change what is wrong, or leave it",
		Ar:  "القيد مدوَّن هكذا أصلاً؛ غيّر الخطأ أو اتركه",
		Ckb: "تۆمارەکە هەر وایە؛ هەڵەکە بگۆڕە یان وازی لێ بهێنە",
	}}
	RuleDay = &domain.Rule{Key: "retirement.day", Code: domain.Invalid, Text: domain.Text{
		En:  "give a full date that is not after today",
		Ar:  "اذكر تاريخاً كاملاً لا يتجاوز اليوم",
		Ckb: "بەروارێکی تەواو بنووسە کە لە ئەمڕۆ تێنەپەڕێت",
	}}
	RuleMonth = &domain.Rule{Key: "retirement.month", Code: domain.Invalid, Text: domain.Text{
		En:  "give a month of a year, YYYY-MM",
		Ar:  "اذكر شهراً من سنة بالشكل سنة-شهر",
		Ckb: "مانگێکی ساڵێک بنووسە بەم شێوەیە ساڵ-مانگ",
	}}
	RuleFutureMonth = &domain.Rule{Key: "retirement.future_month", Code: domain.Invalid, Text: domain.Text{
		En:  "this month has not begun; pay it when it comes",
		Ar:  "لم يبدأ هذا الشهر؛ اصرفه عند حلوله",
		Ckb: "ئەم مانگە دەستی پێنەکردووە؛ کاتێک هات بیدە",
	}}
	RuleNotPayableYet = &domain.Rule{Key: "retirement.not_payable_yet", Code: domain.Invalid, Text: domain.Text{
		En:  "this is before the pension is payable; check the award's first day",
		Ar:  "هذا قبل بدء استحقاق الراتب؛ تحقق من تاريخ الاستحقاق في القرار",
		Ckb: "ئەمە پێش ڕۆژی شایستەبوونی خانەنشینییە؛ یەکەم ڕۆژی بڕیارەکە بپشکنە",
	}}
	RuleProofMethod = &domain.Rule{Key: "retirement.proof_method", Code: domain.Invalid, Text: domain.Text{
		En:  "say how life was proved: in_person, mission_abroad or biometric",
		Ar:  "اذكر طريقة إثبات الحياة: حضورياً أو لدى البعثة أو بالبصمة",
		Ckb: "بنووسە ژیان چۆن سەلمێنراوە: ئامادەبوون یان نوێنەرایەتی دەرەوە یان بایۆمەتری",
	}}
	RuleProofTooOld = &domain.Rule{Key: "retirement.proof_too_old", Code: domain.Invalid, Text: domain.Text{
		En:  "this proof of life is older than the %[1]d months for which one holds; ask for a new one",
		Ar:  "إثبات الحياة هذا أقدم من %[1]d شهراً وهي مدة سريانه؛ اطلب إثباتاً جديداً",
		Ckb: "ئەم سەلماندنی ژیانە لە %[1]d مانگ کۆنترە کە ماوەی کارکردنیەتی؛ داوای نوێ بکە",
	}}
	RuleSuspensionCause = &domain.Rule{Key: "retirement.suspension_cause", Code: domain.Invalid, Text: domain.Text{
		En:  "the cause must be inquiry, account, court or other; a proof of life is given, not lifted",
		Ar:  "يجب أن يكون السبب تحقيقاً أو حساباً أو محكمة أو غيرها؛ أما إثبات الحياة فيُقدَّم ولا يُرفع",
		Ckb: "هۆکار دەبێت لێکۆڵینەوە یان هەژمار یان دادگا یان هی تر بێت؛ سەلماندنی ژیان پێشکەش دەکرێت، لانابرێت",
	}}
	RuleTerminationCause = &domain.Rule{Key: "retirement.termination_cause", Code: domain.Invalid, Text: domain.Text{
		En:  "the cause must be reemployed, court, award_wrong or other",
		Ar:  "يجب أن يكون السبب إعادة تعيين أو محكمة أو خطأ في المنح أو غيرها",
		Ckb: "هۆکار دەبێت دامەزراندنەوە یان دادگا یان هەڵەی بڕیار یان هی تر بێت",
	}}
	RuleBeforeEnd = &domain.Rule{Key: "retirement.before_end", Code: domain.Invalid, Text: domain.Text{
		En:  "the pension was still due on this day; give a day after the termination",
		Ar:  "كان الراتب مستحقاً في هذا اليوم؛ اذكر يوماً بعد الإنهاء",
		Ckb: "لەم ڕۆژەدا خانەنشینییەکە هێشتا شایستە بوو؛ ڕۆژێکی دوای کۆتاییپێهێنان بنووسە",
	}}
	RuleStudy = &domain.Rule{Key: "retirement.study", Code: domain.Invalid, Text: domain.Text{
		En:  "say where the survivor studies (school, university), or that the survivor is disabled",
		Ar:  "اذكر أين يدرس المستحق (مدرسة أو جامعة) أو أنه ذو إعاقة",
		Ckb: "بنووسە میراتگرەکە لە کوێ دەخوێنێت (قوتابخانە، زانکۆ) یان کەمئەندامە",
	}}
	RuleUntil = &domain.Rule{Key: "retirement.until", Code: domain.Invalid, Text: domain.Text{
		En:  "the last day must be a full date not before the first, or empty",
		Ar:  "يجب أن يكون اليوم الأخير تاريخاً كاملاً لا يسبق الأول، أو فارغاً",
		Ckb: "دواڕۆژ دەبێت بەروارێکی تەواو بێت کە پێش یەکەم نەبێت، یان بەتاڵ",
	}}
	RuleNotSurvivor = &domain.Rule{Key: "retirement.not_survivor", Code: domain.Invalid, Text: domain.Text{
		En:  "this person is not among the survivors of the claim, or is named twice; check the number",
		Ar:  "هذا الشخص ليس من الخلف في هذا الطلب أو ذُكر مرتين؛ تحقق من الرقم",
		Ckb: "ئەم کەسە لە میراتگرانی ئەم داوایە نییە یان دوو جار ناوی هاتووە؛ ژمارەکە بپشکنە",
	}}
	RuleNoSurvivors = &domain.Rule{Key: "retirement.no_survivors", Code: domain.Invalid, Text: domain.Text{
		En:  "name at least one survivor with an account",
		Ar:  "اذكر واحداً من الخلف على الأقل مع حسابه",
		Ckb: "لانیکەم یەک میراتگر لەگەڵ هەژمارەکەی بنووسە",
	}}
	RuleNoShare = &domain.Rule{Key: "retirement.no_share", Code: domain.Invalid, Text: domain.Text{
		En:  "this person receives no payments here; name the pensioner or a survivor with a share",
		Ar:  "لا يتقاضى هذا الشخص شيئاً هنا؛ اذكر المتقاعد أو أحد الخلف ممن له حصة",
		Ckb: "ئەم کەسە لێرە هیچ وەرناگرێت؛ خانەنشینەکە یان میراتگرێکی خاوەن بەش بنووسە",
	}}
	RuleNoReceivable = &domain.Rule{Key: "retirement.no_receivable", Code: domain.NotFound, Text: domain.Text{
		En:  "this case has no such receivable; copy its id from the case",
		Ar:  "لا يوجد دين كهذا في المعاملة؛ انقل رمزه منها",
		Ckb: "ئەم دۆسیەیە قەرزێکی وای نییە؛ هێماکەی لە دۆسیەکەوە بینووسەوە",
	}}
	RulePlan = &domain.Rule{Key: "retirement.plan", Code: domain.Invalid, Text: domain.Text{
		En:  "give either an instalment and from whose payments, or a day by which the whole sum is due",
		Ar:  "اذكر إما قسطاً ومن أي راتب يُستقطع، أو يوماً يستحق فيه المبلغ كله",
		Ckb: "یان قیستێک و لە پارەی کێ، یان ڕۆژێک بنووسە کە هەموو بڕەکە تێیدا دەدرێت",
	}}
	RuleInstalment = &domain.Rule{Key: "retirement.instalment", Code: domain.Invalid, Text: domain.Text{
		En:  "at most %[1]s dinars of the monthly amount may be kept back by law; lower the instalment",
		Ar:  "لا يجيز القانون استقطاع أكثر من %[1]s دينار من المبلغ الشهري؛ خفّض القسط",
		Ckb: "یاسا ڕێگە نادات زیاتر لە %[1]s دینار لە بڕی مانگانە ببڕدرێت؛ قیستەکە کەم بکەرەوە",
	}}
	RuleNothingToKeep = &domain.Rule{Key: "retirement.nothing_to_keep", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing is due to this person for this month, so nothing can be kept back; give a day by which the whole sum is due",
		Ar:  "لا يُستحق لهذا الشخص شيء عن هذا الشهر فلا يمكن الاستقطاع منه؛ اذكر يوماً يستحق فيه المبلغ كله",
		Ckb: "ئەم کەسە بۆ ئەم مانگە هیچی ناکەوێت، بۆیە هیچ نابڕدرێت؛ ڕۆژێک بنووسە کە هەموو بڕەکە تێیدا دەدرێت",
	}}
	RuleRecovered = &domain.Rule{Key: "retirement.recovered", Code: domain.Invalid, Text: domain.Text{
		En:  "the amount must be more than nothing and at most what is outstanding; check it",
		Ar:  "يجب أن يكون المبلغ أكثر من صفر ولا يتجاوز المتبقي؛ تحقق منه",
		Ckb: "بڕەکە دەبێت لە سفر زیاتر بێت و لە ماوە تێنەپەڕێت؛ بیپشکنە",
	}}
)
