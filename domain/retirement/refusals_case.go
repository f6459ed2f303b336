package retirement

import "sijil/domain"

// The refusals of cases that go on after an end: of the dead, and of pensions that were granted wrongly.
var (
	RuleAssessAgain = &domain.Rule{Key: "retirement.assess_again", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record has another date of birth than the assessment; assess the claim again",
		Ar:  "في القيد المدني تاريخ ولادة غير الذي احتُسب عليه الطلب؛ احتسب الطلب من جديد",
		Ckb: "تۆماری شارستانی بەرواری لەدایکبوونێکی تری هەیە لەوەی هەڵسەنگاندنەکە؛ داواکە دووبارە هەڵبسەنگێنە",
	}}
	RuleNoPensionLeft = &domain.Rule{Key: "retirement.no_pension_left", Code: domain.Conflict, Text: domain.Text{
		En:  "the corrected service gives no pension; terminate the pension as granted wrongly from its first day, then record a new claim",
		Ar:  "الخدمة المصححة لا تعطي راتباً تقاعدياً؛ أنهِ الراتب لأنه مُنح خطأً من يومه الأول، ثم سجّل طلباً جديداً",
		Ckb: "خزمەتی ڕاستکراوە خانەنشینی نادات؛ خانەنشینییەکە وەک بە هەڵە دراو لە یەکەم ڕۆژییەوە کۆتایی پێ بهێنە، پاشان داوایەکی نوێ تۆمار بکە",
	}}
	RuleLiftFirst = &domain.Rule{Key: "retirement.lift_first", Code: domain.Conflict, Text: domain.Text{
		En:  "this pension had ended before the death; if that was wrong, lift the termination first; if the person died in service, claim for that",
		Ar:  "انتهى هذا الراتب قبل الوفاة؛ إن كان ذلك خطأً فألغِ الإنهاء أولاً، وإن توفي الشخص في الخدمة فقدّم طلباً بذلك",
		Ckb: "ئەم خانەنشینییە پێش مردنەکە کۆتایی هاتبوو؛ ئەگەر هەڵە بوو سەرەتا کۆتاییهاتنەکە هەڵبوەشێنەوە، ئەگەر کەسەکە لە خزمەتدا مردووە داوای ئەوە بکە",
	}}
	RuleLiftedTooLate = &domain.Rule{Key: "retirement.lifted_too_late", Code: domain.Invalid, Text: domain.Text{
		En:  "the pensioner died on %[1]s; make the pension due again from that day at the latest",
		Ar:  "توفي المتقاعد في %[1]s؛ أعد استحقاق الراتب من ذلك اليوم على الأكثر",
		Ckb: "خانەنشینەکە لە %[1]s مردووە؛ درەنگترین لەو ڕۆژەوە خانەنشینییەکە بخەرەوە کار",
	}}
	RuleDayOfDeath = &domain.Rule{Key: "retirement.day_of_death", Code: domain.Invalid, Text: domain.Text{
		En:  "the survivors of one who died in service claim from the day of death, %[1]s; give that day",
		Ar:  "خلف المتوفى في الخدمة يطالبون من يوم الوفاة، %[1]s؛ اذكر ذلك اليوم",
		Ckb: "میراتگرانی کەسێک کە لە خزمەتدا مردووە لە ڕۆژی مردنەوە داوا دەکەن، %[1]s؛ ئەو ڕۆژە بنووسە",
	}}
	RuleHeir = &domain.Rule{Key: "retirement.heir", Code: domain.Invalid, Text: domain.Text{
		En:  "what is owed to the dead goes to an heir; give the heir's national number as the division of the estate names them",
		Ar:  "ما يستحقه المتوفى يُصرف إلى وارث؛ اذكر الرقم الوطني للوارث كما في القسام الشرعي",
		Ckb: "ئەوەی مردوو شایستەیەتی دەدرێتە میراتگرێک؛ ژمارەی نیشتمانی میراتگرەکە وەک لە قەسامی شەرعیدا هاتووە بنووسە",
	}}
	RuleWithPayment = &domain.Rule{Key: "retirement.with_payment", Code: domain.Conflict, Text: domain.Text{
		En:  "this person is paid every month; what is owed goes out with the next payment",
		Ar:  "يتقاضى هذا الشخص راتباً كل شهر؛ يُصرف المستحق مع الراتب القادم",
		Ckb: "ئەم کەسە هەموو مانگێک پارە وەردەگرێت؛ ئەوەی شایستەیەتی لەگەڵ پارەی داهاتوو دەدرێت",
	}}
	RuleNoEvidence = &domain.Rule{Key: "retirement.no_evidence", Code: domain.NotFound, Text: domain.Text{
		En:  "this case has no such evidence in force; copy its id from the case",
		Ar:  "لا يوجد في المعاملة مستند نافذ كهذا؛ انقل رمزه منها",
		Ckb: "ئەم دۆسیەیە بەڵگەیەکی کارای وای نییە؛ هێماکەی لە دۆسیەکەوە بینووسەوە",
	}}
)
