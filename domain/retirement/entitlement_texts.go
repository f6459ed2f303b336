package retirement

import "sijil/domain"

// The steps that tell how a case stands.
var (
	textNone = domain.Text{
		En:  "no pension was ever claimed or awarded",
		Ar:  "لم يُطلب راتب تقاعدي ولم يُمنح",
		Ckb: "هیچ مووچەیەکی خانەنشینی داوا نەکراوە و نەدراوە",
	}
	textClaimed = domain.Text{
		En:  "the claim was made on %[1]s and is not decided yet",
		Ar:  "قُدم الطلب بتاريخ %[1]s ولم يُبت فيه بعد",
		Ckb: "داواکاری لە %[1]s پێشکەش کراوە و هێشتا بڕیاری لەسەر نەدراوە",
	}
	textRefused = domain.Text{
		En:  "the claim was turned down; a new one may be made",
		Ar:  "رُفض الطلب؛ يجوز تقديم طلب جديد",
		Ckb: "داواکارییەکە ڕەتکرایەوە؛ دەتوانرێت داواکاری نوێ پێشکەش بکرێت",
	}
	textGratuityDue = domain.Text{
		En:  "a gratuity of %[1]s dinars was granted instead of a pension and is not paid yet",
		Ar:  "مُنحت مكافأة قدرها %[1]s دينار بدلاً من الراتب ولم تُصرف بعد",
		Ckb: "لە جیاتی مووچە خەڵاتی %[1]s دینار بەخشرا و هێشتا نەدراوە",
	}
	textGratuityPaid = domain.Text{
		En:  "a gratuity of %[1]s dinars was paid instead of a pension; nothing more is due",
		Ar:  "صُرفت مكافأة قدرها %[1]s دينار بدلاً من الراتب ولا يُستحق غيرها",
		Ckb: "لە جیاتی مووچە خەڵاتی %[1]s دینار درا؛ هیچی تر نادرێت",
	}
	textAwarded = domain.Text{
		En:  "the pension was awarded on %[1]s and is payable from %[2]s",
		Ar:  "مُنح الراتب التقاعدي بتاريخ %[1]s ويُصرف من %[2]s",
		Ckb: "مووچەی خانەنشینی لە %[1]s بەخشرا و لە %[2]s ەوە دەدرێت",
	}
	textReassessed = domain.Text{
		En:  "it was reckoned anew on the corrected service from %[1]s",
		Ar:  "أُعيد احتسابه وفق الخدمة المصححة من %[1]s",
		Ckb: "لە %[1]s ەوە بەپێی خزمەتی ڕاستکراوە سەرلەنوێ ژمێردراوەتەوە",
	}
	textLater = domain.Text{
		En:  "nothing is paid for time before %[1]s",
		Ar:  "لا يُصرف شيء عن المدة السابقة على %[1]s",
		Ckb: "هیچ بۆ ماوەی پێش %[1]s نادرێت",
	}
	textVoid = domain.Text{
		En:  "a court has cancelled the civil record; nothing is paid on it",
		Ar:  "رقّنت المحكمة القيد المدني؛ لا يُصرف عليه شيء",
		Ckb: "دادگا تۆماری شارستانی هەڵوەشاندووەتەوە؛ هیچی لەسەر نادرێت",
	}
	textDied = domain.Text{
		En:  "the pensioner's death is registered; the survivors may have shares",
		Ar:  "وفاة المتقاعد مسجلة؛ قد يستحق الخلف حصصاً",
		Ckb: "مردنی خانەنشینەکە تۆمار کراوە؛ لەوانەیە میراتگران بەشیان هەبێت",
	}
	textTerminated = domain.Text{
		En:  "the pension was ended; its last day was %[1]s",
		Ar:  "انتهى الراتب التقاعدي؛ وآخر يوم استحقاق كان %[1]s",
		Ckb: "مووچەی خانەنشینی کۆتایی هات؛ دوایین ڕۆژی %[1]s بوو",
	}
	textInterrupted = domain.Text{
		En:  "after %[1]s the pension was ended for a time, and this day lies in it",
		Ar:  "انقطع الراتب بعد %[1]s مدةً، وهذا اليوم يقع فيها",
		Ckb: "دوای %[1]s مووچەکە بۆ ماوەیەک پچڕا و ئەم ڕۆژە دەکەوێتە ئەو ماوەیە",
	}
	textPartMonth = domain.Text{
		En:  "%[1]d of the month's 30 days are due",
		Ar:  "يُستحق عن %[1]d من أيام الشهر الثلاثين",
		Ckb: "%[1]d لە ٣٠ ڕۆژی مانگەکە دەدرێت",
	}
	textProofDue = domain.Text{
		En:  "the next proof of life is due by %[1]s",
		Ar:  "موعد إثبات الحياة القادم لغاية %[1]s",
		Ckb: "سەلماندنی داهاتووی ژیان تا %[1]s پێویستە",
	}
	textProofOverdue = domain.Text{
		En:  "the proof of life was due by %[1]s; after %[2]s the pension is suspended until it is given",
		Ar:  "كان موعد إثبات الحياة لغاية %[1]s؛ يُوقف الراتب بعد %[2]s حتى يُقدَّم",
		Ckb: "سەلماندنی ژیان تا %[1]s پێویست بوو؛ دوای %[2]s مووچەکە ڕادەگیرێت تا دەدرێت",
	}
	textArrears = domain.Text{
		En:  "%[1]s dinars of arrears go out with the next payment",
		Ar:  "تُصرف متأخرات قدرها %[1]s دينار مع الدفعة القادمة",
		Ckb: "%[1]s دیناری دواکەوتوو لەگەڵ پارەدانی داهاتوودا دەدرێت",
	}
	textOwed = domain.Text{
		En:  "%[1]s dinars are still owed to the fund",
		Ar:  "ما زال بذمته للصندوق %[1]s دينار",
		Ckb: "هێشتا %[1]s دینار قەرزاری سندوقە",
	}
	textDeduction = domain.Text{
		En:  "%[1]s dinars are deducted for debts; %[2]s dinars of the month's amount are paid out",
		Ar:  "يُستقطع %[1]s دينار سداداً للديون؛ ويُصرف من مبلغ الشهر %[2]s دينار",
		Ckb: "%[1]s دینار بۆ قەرز دەبڕدرێت؛ لە بڕی مانگەکە %[2]s دینار دەدرێت",
	}
	suspensionTexts = map[SuspensionCause]domain.Text{
		ProofMissing: {
			En:  "suspended since %[1]s because the proof of life is missing; it is paid with arrears once the proof is given",
			Ar:  "موقوف منذ %[1]s لعدم إثبات الحياة؛ يُصرف مع المتأخرات عند تقديمه",
			Ckb: "لە %[1]s ەوە ڕاگیراوە چونکە سەلماندنی ژیان نییە؛ کاتێک درا لەگەڵ دواکەوتووەکان دەدرێت",
		},
		UnderInquiry: {
			En:  "suspended since %[1]s for an inquiry",
			Ar:  "موقوف منذ %[1]s لإجراء تحقيق",
			Ckb: "لە %[1]s ەوە بۆ لێکۆڵینەوە ڕاگیراوە",
		},
		NoAccount: {
			En:  "suspended since %[1]s because payments do not reach the account",
			Ar:  "موقوف منذ %[1]s لتعذر الإيداع في الحساب",
			Ckb: "لە %[1]s ەوە ڕاگیراوە چونکە پارە ناگاتە هەژمارەکە",
		},
		CourtSuspends: {
			En:  "suspended since %[1]s by a court",
			Ar:  "موقوف منذ %[1]s بقرار محكمة",
			Ckb: "لە %[1]s ەوە بە بڕیاری دادگا ڕاگیراوە",
		},
		OtherwiseHeld: {
			En:  "suspended since %[1]s by the office; ask there for the reason",
			Ar:  "موقوف منذ %[1]s من الدائرة؛ راجعها لمعرفة السبب",
			Ckb: "لە %[1]s ەوە لەلایەن فەرمانگەوە ڕاگیراوە؛ هۆکارەکە لەوێ بپرسە",
		},
	}
)

// The steps of a survivor's share.
var (
	relationTexts = map[Relation]domain.Text{
		Spouse:   {En: "a share in the pension of the deceased spouse", Ar: "حصة في راتب الزوج المتوفى أو الزوجة المتوفاة", Ckb: "بەشێک لە مووچەی هاوسەری کۆچکردوو"},
		Son:      {En: "a son's share in the pension of the deceased parent", Ar: "حصة الابن في راتب أحد والديه المتوفى", Ckb: "بەشی کوڕ لە مووچەی دایک یان باوکی کۆچکردوو"},
		Daughter: {En: "a daughter's share in the pension of the deceased parent", Ar: "حصة البنت في راتب أحد والديها المتوفى", Ckb: "بەشی کچ لە مووچەی دایک یان باوکی کۆچکردوو"},
		Father:   {En: "a father's share in the pension of the deceased child", Ar: "حصة الأب في راتب ولده المتوفى", Ckb: "بەشی باوک لە مووچەی منداڵی کۆچکردوو"},
		Mother:   {En: "a mother's share in the pension of the deceased child", Ar: "حصة الأم في راتب ولدها المتوفى", Ckb: "بەشی دایک لە مووچەی منداڵی کۆچکردوو"},
	}
	reasonTexts = map[ShareReason]domain.Text{
		ShareDied:    {En: "no share: the survivor has died", Ar: "لا حصة: توفي المستحق", Ckb: "بەش نییە: میراتگر کۆچی دوایی کردووە"},
		ShareOfAge:   {En: "no share: the age limit is reached", Ar: "لا حصة: بلغ السن المحددة", Ckb: "بەش نییە: گەیشتووەتە سنووری تەمەن"},
		ShareMarried: {En: "no share: the survivor is married", Ar: "لا حصة: المستحق متزوج", Ckb: "بەش نییە: میراتگر هاوسەرگیری کردووە"},
		"":           {En: "no share is left for this month", Ar: "لا تبقى حصة عن هذا الشهر", Ckb: "بۆ ئەم مانگە هیچ بەشێک نامێنێتەوە"},
	}
	textPensionerLives = domain.Text{
		En:  "the pensioner lives: the registered death was annulled, and survivors have no shares",
		Ar:  "المتقاعد حي: أُلغي قيد الوفاة ولا حصص للخلف",
		Ckb: "خانەنشینەکە زیندووە: تۆماری مردنەکە هەڵوەشێنرایەوە و میراتگران بەشیان نییە",
	}
	textShareUndecided = domain.Text{
		En:  "the survivors' claim is open; the office has not decided on this share yet",
		Ar:  "مطالبة الخلف قائمة ولم تبت الدائرة في هذه الحصة بعد",
		Ckb: "داواکاری میراتگران کراوەیە؛ فەرمانگە هێشتا بڕیاری لەسەر ئەم بەشە نەداوە",
	}
	textOwnShare = domain.Text{
		En:  "this survivor's share: %[1]s dinars",
		Ar:  "حصة هذا المستحق: %[1]s دينار",
		Ckb: "بەشی ئەم میراتگرە: %[1]s دینار",
	}
	textShareUntil = domain.Text{
		En:  "the share runs until %[1]s",
		Ar:  "تستمر الحصة لغاية %[1]s",
		Ckb: "بەشەکە تا %[1]s بەردەوام دەبێت",
	}
)
