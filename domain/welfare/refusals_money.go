package welfare

import "sijil/domain"

// The refusals of payments, debts and the caregiver's allowance.
var (
	RuleMonth = &domain.Rule{Key: "welfare.month", Code: domain.Invalid, Text: domain.Text{
		En:  "give a month: year and month, without a day",
		Ar:  "اذكر شهراً: السنة والشهر دون يوم",
		Ckb: "مانگێک بنووسە: ساڵ و مانگ بێ ڕۆژ",
	}}
	RuleMonthAhead = &domain.Rule{Key: "welfare.month_ahead", Code: domain.Invalid, Text: domain.Text{
		En:  "this month has not begun; pay it when it has",
		Ar:  "لم يبدأ هذا الشهر بعد؛ اصرفه عند حلوله",
		Ckb: "ئەم مانگە هێشتا دەستی پێ نەکردووە؛ کە هات بیدە",
	}}
	RuleBeforePayments = &domain.Rule{Key: "welfare.before_payments", Code: domain.Invalid, Text: domain.Text{
		En:  "nothing was due yet in this month; payments began later",
		Ar:  "لم يكن ثمة استحقاق في هذا الشهر؛ بدأ الصرف بعده",
		Ckb: "لەم مانگەدا هیچ شایستە نەبوو؛ پارەدان دواتر دەستی پێ کرد",
	}}
	RulePaidAlready = &domain.Rule{Key: "welfare.paid_already", Code: domain.Conflict, Text: domain.Text{
		En:  "this month is accounted for already; nothing more is due for it",
		Ar:  "سُوّي هذا الشهر من قبل؛ لا يُصرف عنه شيء آخر",
		Ckb: "ئەم مانگە پێشتر یەکلاکراوەتەوە؛ هیچی تری بۆ نادرێت",
	}}
	RuleUnchecked = &domain.Rule{Key: "welfare.unchecked", Code: domain.Conflict, Text: domain.Text{
		En:  "not every member was looked up in the civil record; repeat the command",
		Ar:  "لم يُراجَع القيد المدني لكل الأفراد؛ أعد المحاولة",
		Ckb: "تۆماری شارستانی هەموو ئەندامان نەپشکنراوە؛ دووبارەی بکەرەوە",
	}}
	RuleNotFollowed = &domain.Rule{Key: "welfare.not_followed", Code: domain.Conflict, Text: domain.Text{
		En:  "a member's civil record or pension has changed, and this case follows in a moment; repeat the command then",
		Ar:  "تغيّر القيد المدني أو تقاعد أحد الأفراد وسيتبعه هذا الملف بعد قليل؛ أعد المحاولة حينها",
		Ckb: "تۆماری شارستانی یان خانەنشینی ئەندامێک گۆڕاوە و ئەم دۆسیەیە دوای کەمێک شوێنی دەکەوێت؛ ئەو کات دووبارەی بکەرەوە",
	}}
	RuleNoArrears = &domain.Rule{Key: "welfare.no_arrears", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing is owed to this household of past months; pay the months that are due",
		Ar:  "لا مستحقات سابقة لهذه الأسرة؛ اصرف الأشهر المستحقة",
		Ckb: "هیچ پارەیەکی مانگەکانی پێشوو بۆ ئەم خێزانە نەماوە؛ ئەو مانگانەی شایستەن بیاندە",
	}}
	RuleNoDebt = &domain.Rule{Key: "welfare.no_debt", Code: domain.Conflict, Text: domain.Text{
		En:  "this household owes nothing; there is nothing to recover or to clear",
		Ar:  "لا دين على هذه الأسرة؛ لا شيء يُسترد ولا براءة تُصدر",
		Ckb: "ئەم خێزانە هیچ قەرزار نییە؛ شتێک نییە بگەڕێنرێتەوە یان پاک بکرێتەوە",
	}}
	RuleDebt = &domain.Rule{Key: "welfare.debt", Code: domain.Conflict, Text: domain.Text{
		En:  "%[1]s dinars are still owed; record their repayment before the clearance",
		Ar:  "لا يزال %[1]s دينار بذمة الأسرة؛ سجّل تسديدها قبل براءة الذمة",
		Ckb: "هێشتا %[1]s دینار قەرزە؛ پێش پاکانەی ئەستۆ دانەوەی تۆمار بکە",
	}}
	RuleInstalment = &domain.Rule{Key: "welfare.instalment", Code: domain.Invalid, Text: domain.Text{
		En:  "at most %[1]s dinars of a payment may be kept back; agree on a lower instalment",
		Ar:  "لا يجوز استقطاع أكثر من %[1]s دينار من الدفعة؛ اتفق على قسط أقل",
		Ckb: "زیاتر لە %[1]s دینار لە پارەدانێک نابڕدرێت؛ لەسەر قیستێکی کەمتر ڕێک بکەوە",
	}}
	RuleRepayment = &domain.Rule{Key: "welfare.repayment", Code: domain.Invalid, Text: domain.Text{
		En:  "a repayment is more than nothing and at most the debt of %[1]s dinars; check the amount",
		Ar:  "يكون التسديد أكثر من الصفر ولا يتجاوز الدين البالغ %[1]s دينار؛ راجع المبلغ",
		Ckb: "دانەوە لە سفر زیاترە و لە قەرزی %[1]s دینار تێناپەڕێت؛ بڕەکە بپشکنە",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "welfare.numbers_missing", Code: domain.Internal, Text: domain.Text{
		En:  "the office has drawn no number for this document; report this to support",
		Ar:  "لم تُصدر الدائرة رقماً لهذا المستند؛ أبلغ الدعم الفني",
		Ckb: "فەرمانگە ژمارەی بۆ ئەم بەڵگەنامەیە دەرنەکردووە؛ پشتگیری ئاگادار بکەرەوە",
	}}
	RuleCareOpen = &domain.Rule{Key: "welfare.caregiver_open", Code: domain.Conflict, Text: domain.Text{
		En:  "an allowance is applied for or granted already; decide or end it first",
		Ar:  "يوجد طلب أو منح لراتب معين؛ بتّ فيه أو أنهِه أولاً",
		Ckb: "داواکاری یان پێدانی مووچەی یاریدەدەر هەیە؛ سەرەتا بڕیاری لێ بدە یان کۆتایی پێ بهێنە",
	}}
	RuleCareElsewhere = &domain.Rule{Key: "welfare.caregiver_elsewhere", Code: domain.Conflict, Text: domain.Text{
		En:  "one of the two has a caregiver's allowance, or has applied for one, under another family number; end it there first",
		Ar:  "لأحدهما راتب معين متفرغ أو طلب به برقم عائلة آخر؛ أنهه هناك أولاً",
		Ckb: "یەکێکیان مووچەی یاریدەدەری تەرخانکراوی هەیە یان داوای کردووە بە ژمارەی خێزانێکی تر؛ سەرەتا لەوێ کۆتایی پێ بهێنە",
	}}
	RuleCondition = &domain.Rule{Key: "welfare.caregiver_condition", Code: domain.Invalid, Text: domain.Text{
		En:  "the law's list has no such condition; choose one of it by the medical committee's decision",
		Ar:  "ليست هذه الحالة في قائمة القانون؛ اختر منها بحسب قرار اللجنة الطبية",
		Ckb: "لیستی یاسا حاڵەتێکی وای تێدا نییە؛ بەپێی بڕیاری لیژنەی پزیشکی لێی هەڵبژێرە",
	}}
	RuleNoCare = &domain.Rule{Key: "welfare.no_caregiver", Code: domain.NotFound, Text: domain.Text{
		En:  "no caregiver's allowance is applied for here; apply first",
		Ar:  "لا يوجد طلب لراتب معين هنا؛ قدّم طلباً أولاً",
		Ckb: "لێرە داواکاری مووچەی یاریدەدەر نییە؛ سەرەتا داوا بکە",
	}}
	RuleCareUndecided = &domain.Rule{Key: "welfare.caregiver_undecided", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver's allowance is not decided yet; decide it first",
		Ar:  "لم يُبت في راتب المعين بعد؛ بتّ فيه أولاً",
		Ckb: "هێشتا بڕیار لەسەر مووچەی یاریدەدەر نەدراوە؛ سەرەتا بڕیاری لێ بدە",
	}}
	RuleCareRefused = &domain.Rule{Key: "welfare.caregiver_refused", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver's allowance was refused; apply again with what was missing",
		Ar:  "رُفض راتب المعين؛ قدّم طلباً جديداً مستوفياً",
		Ckb: "مووچەی یاریدەدەر ڕەتکرایەوە؛ دووبارە داوا بکە لەگەڵ ئەوەی کەم بوو",
	}}
	RuleCareEnded = &domain.Rule{Key: "welfare.caregiver_ended", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver's allowance has ended; apply again",
		Ar:  "انتهى راتب المعين؛ قدّم طلباً جديداً",
		Ckb: "مووچەی یاریدەدەر کۆتایی هاتووە؛ دووبارە داوا بکە",
	}}
	RuleEndReason = &domain.Rule{Key: "welfare.caregiver_end_reason", Code: domain.Invalid, Text: domain.Text{
		En:  "the allowance is ended by decision, for an income, or for the kinship; choose one",
		Ar:  "يُنهى الراتب بقرار أو لوجود دخل أو لدرجة القرابة؛ اختر أحدها",
		Ckb: "مووچەکە بە بڕیار یان بەهۆی داهات یان خزمایەتییەوە کۆتایی پێ دێت؛ یەکێکیان هەڵبژێرە",
	}}
	RuleCareDisabledDied = &domain.Rule{Key: "welfare.caregiver_disabled_died", Code: domain.Conflict, Text: domain.Text{
		En:  "the disabled person has died; nothing is due to the caregiver",
		Ar:  "توفي ذو الإعاقة؛ لا استحقاق للمعين",
		Ckb: "کەسە خاوەن پێداویستییەکە مردووە؛ هیچ بۆ یاریدەدەر شایستە نییە",
	}}
	RuleCareCaregiverDied = &domain.Rule{Key: "welfare.caregiver_died", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver has died; another can apply",
		Ar:  "توفي المعين؛ يمكن لغيره تقديم طلب",
		Ckb: "یاریدەدەرەکە مردووە؛ کەسێکی تر دەتوانێت داوا بکات",
	}}
	RuleCareAge = &domain.Rule{Key: "welfare.caregiver_age", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver is not of the age that the law allows; another can apply",
		Ar:  "عمر المعين خارج ما يسمح به القانون؛ يمكن لغيره تقديم طلب",
		Ckb: "تەمەنی یاریدەدەرەکە لە دەرەوەی ئەوەیە یاسا ڕێگەی پێ دەدات؛ کەسێکی تر دەتوانێت داوا بکات",
	}}
	RuleCareIncome = &domain.Rule{Key: "welfare.caregiver_income", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver has another income; end the allowance, or have the income corrected",
		Ar:  "للمعين دخل آخر؛ أنهِ الراتب أو صحّح بيان الدخل",
		Ckb: "یاریدەدەرەکە داهاتێکی تری هەیە؛ کۆتایی بە مووچەکە بهێنە یان زانیاری داهاتەکە ڕاست بکەرەوە",
	}}
	RuleCareKin = &domain.Rule{Key: "welfare.caregiver_kin", Code: domain.Conflict, Text: domain.Text{
		En:  "the caregiver's kinship is more distant than the law allows; a closer relative can apply",
		Ar:  "قرابة المعين أبعد مما يسمح به القانون؛ يمكن لقريب أقرب تقديم طلب",
		Ckb: "خزمایەتی یاریدەدەرەکە لەوە دوورترە یاسا ڕێگەی پێ دەدات؛ خزمێکی نزیکتر دەتوانێت داوا بکات",
	}}
)
