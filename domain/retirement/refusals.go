package retirement

import "sijil/domain"

// The refusals that depend on where a case stands.
var (
	RuleNoCase = &domain.Rule{Key: "retirement.no_case", Code: domain.NotFound, Text: domain.Text{
		En:  "no service is recorded for this person; record it first",
		Ar:  "لا توجد خدمة مسجلة لهذا الشخص؛ سجّلها أولاً",
		Ckb: "هیچ خزمەتێک بۆ ئەم کەسە تۆمار نەکراوە؛ سەرەتا تۆماری بکە",
	}}
	RuleNotClaimed = &domain.Rule{Key: "retirement.not_claimed", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing has been claimed yet; record the claim first",
		Ar:  "لم يُقدَّم طلب بعد؛ سجّل الطلب أولاً",
		Ckb: "هێشتا هیچ داوایەک پێشکەش نەکراوە؛ سەرەتا داواکە تۆمار بکە",
	}}
	RuleClaimed = &domain.Rule{Key: "retirement.claimed", Code: domain.Conflict, Text: domain.Text{
		En:  "a claim is open already; assess and decide it",
		Ar:  "يوجد طلب مفتوح؛ احسبه وقرر فيه",
		Ckb: "داوایەکی کراوە هەیە؛ هەڵیبسەنگێنە و بڕیاری لەسەر بدە",
	}}
	RuleNotAssessed = &domain.Rule{Key: "retirement.not_assessed", Code: domain.Conflict, Text: domain.Text{
		En:  "this claim has not been assessed; assess it first",
		Ar:  "لم يُحتسب هذا الطلب بعد؛ احسبه أولاً",
		Ckb: "ئەم داوایە هێشتا هەڵنەسەنگێنراوە؛ سەرەتا هەڵیبسەنگێنە",
	}}
	RuleNotDecided = &domain.Rule{Key: "retirement.not_decided", Code: domain.Conflict, Text: domain.Text{
		En:  "this claim is assessed but not decided; grant or refuse it first",
		Ar:  "احتُسب هذا الطلب ولم يُقرَّر؛ امنح أو ارفض أولاً",
		Ckb: "ئەم داوایە هەڵسەنگێنراوە بەڵام بڕیاری لەسەر نەدراوە؛ سەرەتا پەسەند یان ڕەتی بکەرەوە",
	}}
	RulePension = &domain.Rule{Key: "retirement.pension", Code: domain.Conflict, Text: domain.Text{
		En:  "a pension was granted on this claim; reassess, suspend or terminate it instead",
		Ar:  "مُنح راتب تقاعدي على هذا الطلب؛ أعد احتسابه أو أوقفه أو أنهه بدلاً من ذلك",
		Ckb: "لەسەر ئەم داوایە خانەنشینی درا؛ لەبری ئەوە دووبارە هەڵیبسەنگێنە یان ڕایبگرە یان کۆتایی پێ بهێنە",
	}}
	RuleGratuity = &domain.Rule{Key: "retirement.gratuity", Code: domain.Conflict, Text: domain.Text{
		En:  "this claim ended with a gratuity; there is no pension on it",
		Ar:  "انتهى هذا الطلب بمكافأة؛ لا راتب تقاعدياً عليه",
		Ckb: "ئەم داوایە بە پاداشت کۆتایی هات؛ خانەنشینی لەسەر نییە",
	}}
	RuleGratuityPaid = &domain.Rule{Key: "retirement.gratuity_paid", Code: domain.Conflict, Text: domain.Text{
		En:  "the gratuity is paid already; look at the case's history, nothing more is to be paid",
		Ar:  "صُرفت المكافأة من قبل؛ راجع سجل المعاملة، لا شيء آخر يُصرف",
		Ckb: "پاداشتەکە پێشتر دراوە؛ سەیری مێژووی دۆسیەکە بکە، هیچی تر نادرێت",
	}}
	RuleNoPension = &domain.Rule{Key: "retirement.no_pension", Code: domain.Conflict, Text: domain.Text{
		En:  "the assessment gives no pension; grant the gratuity or refuse the claim",
		Ar:  "لا يُظهر الاحتساب راتباً تقاعدياً؛ امنح المكافأة أو ارفض الطلب",
		Ckb: "هەڵسەنگاندنەکە خانەنشینی نادات؛ پاداشتەکە بدە یان داواکە ڕەت بکەرەوە",
	}}
	RuleNoGratuity = &domain.Rule{Key: "retirement.no_gratuity", Code: domain.Conflict, Text: domain.Text{
		En:  "the assessment gives no gratuity; grant the pension or refuse the claim",
		Ar:  "لا يُظهر الاحتساب مكافأة؛ امنح الراتب أو ارفض الطلب",
		Ckb: "هەڵسەنگاندنەکە پاداشت نادات؛ خانەنشینییەکە بدە یان داواکە ڕەت بکەرەوە",
	}}
	RuleDeceased = &domain.Rule{Key: "retirement.deceased", Code: domain.Conflict, Text: domain.Text{
		En:  "this person is registered dead; nothing can be paid or decided for them; look at the survivors' claim",
		Ar:  "هذا الشخص مسجل متوفى؛ لا يُصرف له شيء ولا يُقرر؛ راجع طلب الخلف",
		Ckb: "ئەم کەسە بە مردوو تۆمارکراوە؛ هیچی بۆ خەرج ناکرێت و بڕیاری بۆ نادرێت؛ سەیری داوای میراتگران بکە",
	}}
	RuleLives = &domain.Rule{Key: "retirement.lives", Code: domain.Conflict, Text: domain.Text{
		En:  "the pensioner is alive by the civil record; survivors are due nothing",
		Ar:  "صاحب الحق حيّ بحسب القيد المدني؛ لا يستحق الخلف شيئاً",
		Ckb: "بەپێی تۆماری شارستانی خانەنشینەکە لە ژیاندایە؛ میراتگران هیچیان ناکەوێت",
	}}
	RuleVoid = &domain.Rule{Key: "retirement.void", Code: domain.Conflict, Text: domain.Text{
		En:  "a court has cancelled this civil record; ask the civil-status office, nothing is decided on it",
		Ar:  "رقّنت المحكمة هذا القيد المدني؛ راجع دائرة الأحوال المدنية، ولا يُقرر عليه شيء",
		Ckb: "دادگا ئەم تۆمارە شارستانییەی هەڵوەشاندووەتەوە؛ لە فەرمانگەی باری شارستانی بپرسە، هیچ بڕیارێکی لەسەر نادرێت",
	}}
	RulePolicyOnly = &domain.Rule{Key: "retirement.policy_only", Code: domain.Forbidden, Text: domain.Text{
		En:  "the system itself does this when another register changes; there is nothing to do",
		Ar:  "يقوم النظام بهذا تلقائياً عند تغيّر سجل آخر؛ لا حاجة لإجراء",
		Ckb: "سیستەمەکە خۆی ئەمە دەکات کاتێک تۆمارێکی تر دەگۆڕێت؛ پێویست بە هیچ ناکات",
	}}
	RuleSuspended = &domain.Rule{Key: "retirement.suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "this pension is suspended; remove the cause first",
		Ar:  "هذا الراتب موقوف؛ أزل السبب أولاً",
		Ckb: "ئەم خانەنشینییە ڕاگیراوە؛ سەرەتا هۆکارەکە لابە",
	}}
	RuleNotSuspended = &domain.Rule{Key: "retirement.not_suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "the pension is not suspended for this cause; look at its suspensions",
		Ar:  "الراتب غير موقوف لهذا السبب؛ راجع حالات الإيقاف",
		Ckb: "خانەنشینییەکە بۆ ئەم هۆکارە ڕانەگیراوە؛ سەیری ڕاگرتنەکان بکە",
	}}
	RuleEnded = &domain.Rule{Key: "retirement.ended", Code: domain.Conflict, Text: domain.Text{
		En:  "this pension has been terminated; lift the termination first",
		Ar:  "أُنهي هذا الراتب؛ ارفع الإنهاء أولاً",
		Ckb: "ئەم خانەنشینییە کۆتایی پێهاتووە؛ سەرەتا کۆتاییپێهێنانەکە لابە",
	}}
	RuleNotEnded = &domain.Rule{Key: "retirement.not_ended", Code: domain.Conflict, Text: domain.Text{
		En:  "this pension has not been terminated; there is nothing to lift",
		Ar:  "لم يُنهَ هذا الراتب؛ لا يوجد ما يُرفع",
		Ckb: "ئەم خانەنشینییە کۆتایی پێنەهاتووە؛ هیچ نییە لاببرێت",
	}}
	RuleSharesUndecided = &domain.Rule{Key: "retirement.shares_undecided", Code: domain.Conflict, Text: domain.Text{
		En:  "the survivors' shares have not been decided; decide them first",
		Ar:  "لم تُقرَّر حصص الخلف؛ قررها أولاً",
		Ckb: "بەشی میراتگران بڕیاری لەسەر نەدراوە؛ سەرەتا بڕیاری لەسەر بدە",
	}}
	RuleNothingDue = &domain.Rule{Key: "retirement.nothing_due", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing is due for this; check the month, the award and the shares",
		Ar:  "لا يُستحق شيء عن هذا؛ تحقق من الشهر والقرار والحصص",
		Ckb: "هیچ شایستەیەک نییە بۆ ئەمە؛ مانگ و بڕیار و بەشەکان بپشکنە",
	}}
	RulePaidAlready = &domain.Rule{Key: "retirement.paid_already", Code: domain.Conflict, Text: domain.Text{
		En:  "this month is accounted for already: paid, or owed as arrears with the next payment",
		Ar:  "هذا الشهر محسوب من قبل: صُرف أو يُصرف فرقاً مع الدفعة القادمة",
		Ckb: "ئەم مانگە پێشتر حسابی بۆ کراوە: خەرجکراوە یان وەک پاشماوە لەگەڵ پارەدانی داهاتوو دەدرێت",
	}}
	RuleNothingOwed = &domain.Rule{Key: "retirement.nothing_owed", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing is outstanding on this receivable; issue the clearance",
		Ar:  "لم يبقَ شيء من هذا الدين؛ أصدر براءة الذمة",
		Ckb: "هیچ لەم قەرزە نەماوە؛ پاکانەی ئەستۆ دەربکە",
	}}
	RuleOwes = &domain.Rule{Key: "retirement.owes", Code: domain.Conflict, Text: domain.Text{
		En:  "this person still owes the fund; recover or write off the receivables first",
		Ar:  "ما زال هذا الشخص مديناً للصندوق؛ استوفِ الديون أو اشطبها أولاً",
		Ckb: "ئەم کەسە هێشتا قەرزداری سندوقەکەیە؛ سەرەتا قەرزەکان وەربگرەوە یان بیانسڕەوە",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "retirement.numbers_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "the record has not been given its number yet; send the request again",
		Ar:  "لم يُمنح القيد رقمه بعد؛ أعد إرسال الطلب",
		Ckb: "هێشتا ژمارە بە تۆمارەکە نەدراوە؛ داواکارییەکە دووبارە بنێرە",
	}}
)
