package welfare

import "sijil/domain"

// The refusals that depend on where a case stands.
var (
	RuleNoCase = &domain.Rule{Key: "welfare.no_case", Code: domain.NotFound, Text: domain.Text{
		En:  "this household has no welfare case; check the family number, or apply first",
		Ar:  "لا يوجد ملف حماية اجتماعية لهذه الأسرة؛ تحقق من رقم العائلة أو قدّم طلباً أولاً",
		Ckb: "ئەم خێزانە دۆسیەی پاراستنی کۆمەڵایەتی نییە؛ ژمارەی خێزان بپشکنە یان سەرەتا داواکاری پێشکەش بکە",
	}}
	RuleNotChecked = &domain.Rule{Key: "welfare.not_checked", Code: domain.Conflict, Text: domain.Text{
		En:  "this application is not cross-checked yet; compare its incomes with pensions and payrolls first",
		Ar:  "لم يُدقَّق هذا الطلب بعد؛ قارن الدخول بالتقاعد والرواتب أولاً",
		Ckb: "ئەم داواکارییە هێشتا وردبینی نەکراوە؛ سەرەتا داهاتەکان لەگەڵ خانەنشینی و مووچە بەراورد بکە",
	}}
	RuleNotSurveyed = &domain.Rule{Key: "welfare.not_surveyed", Code: domain.Conflict, Text: domain.Text{
		En:  "this household has not been visited yet; record the social worker's survey first",
		Ar:  "لم تُزَر هذه الأسرة بعد؛ سجّل استمارة الباحث الاجتماعي أولاً",
		Ckb: "هێشتا سەردانی ئەم خێزانە نەکراوە؛ سەرەتا فۆڕمی توێژەری کۆمەڵایەتی تۆمار بکە",
	}}
	RuleNotScored = &domain.Rule{Key: "welfare.not_scored", Code: domain.Conflict, Text: domain.Text{
		En:  "the survey is not scored yet; score it first",
		Ar:  "لم تُحتسب درجة المسح بعد؛ احتسبها أولاً",
		Ckb: "هێشتا خاڵی ڕووپێوەکە هەژمار نەکراوە؛ سەرەتا هەژماری بکە",
	}}
	RuleNotDecided = &domain.Rule{Key: "welfare.not_decided", Code: domain.Conflict, Text: domain.Text{
		En:  "this application is scored but not decided; decide it first",
		Ar:  "احتُسبت درجة هذا الطلب ولم يُبت فيه؛ بتّ فيه أولاً",
		Ckb: "خاڵی ئەم داواکارییە هەژمارکراوە بەڵام بڕیاری لێ نەدراوە؛ سەرەتا بڕیاری لێ بدە",
	}}
	RuleNotActive = &domain.Rule{Key: "welfare.not_active", Code: domain.Conflict, Text: domain.Text{
		En:  "this household was found eligible but is not paid yet; activate the case first",
		Ar:  "ثبت استحقاق هذه الأسرة ولم يبدأ الصرف؛ فعّل الملف أولاً",
		Ckb: "شایستەیی ئەم خێزانە سەلماوە بەڵام هێشتا پارەی نادرێتێ؛ سەرەتا دۆسیەکە چالاک بکە",
	}}
	RuleRefused = &domain.Rule{Key: "welfare.refused", Code: domain.Conflict, Text: domain.Text{
		En:  "this application was refused; the household can object in time, or apply again",
		Ar:  "رُفض هذا الطلب؛ للأسرة أن تعترض ضمن المدة أو تقدّم طلباً جديداً",
		Ckb: "ئەم داواکارییە ڕەتکرایەوە؛ خێزانەکە دەتوانێت لە ماوەی دیاریکراودا ناڕەزایی دەرببڕێت یان دووبارە داوا بکات",
	}}
	RuleObjectionOpen = &domain.Rule{Key: "welfare.objection_open", Code: domain.Conflict, Text: domain.Text{
		En:  "an objection is open; decide it first",
		Ar:  "يوجد اعتراض قيد النظر؛ بتّ فيه أولاً",
		Ckb: "ناڕەزاییەک لەبەردەستدایە؛ سەرەتا بڕیاری لێ بدە",
	}}
	RuleActive = &domain.Rule{Key: "welfare.active", Code: domain.Conflict, Text: domain.Text{
		En:  "this household is being paid already; its data can be updated, or the case suspended or closed",
		Ar:  "تُصرف الإعانة لهذه الأسرة فعلاً؛ يمكن تحديث بياناتها أو إيقاف الملف أو إغلاقه",
		Ckb: "ئەم خێزانە لە ئێستادا پارە وەردەگرێت؛ دەکرێت زانیارییەکانی نوێ بکرێنەوە یان دۆسیەکە ڕابگیرێت یان دابخرێت",
	}}
	RuleSuspended = &domain.Rule{Key: "welfare.suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "this case is suspended; remove the cause and reinstate it first",
		Ar:  "هذا الملف موقوف؛ أزل السبب وأعد الصرف أولاً",
		Ckb: "ئەم دۆسیەیە ڕاگیراوە؛ سەرەتا هۆکارەکە لابە و بیگەڕێنەوە",
	}}
	RuleTerminated = &domain.Rule{Key: "welfare.terminated", Code: domain.Conflict, Text: domain.Text{
		En:  "this case is closed; the household can apply again",
		Ar:  "هذا الملف مغلق؛ للأسرة أن تقدّم طلباً جديداً",
		Ckb: "ئەم دۆسیەیە داخراوە؛ خێزانەکە دەتوانێت دووبارە داوا بکات",
	}}
	RuleOnlyPolicies = &domain.Rule{Key: "welfare.only_policies", Code: domain.Forbidden, Text: domain.Text{
		En:  "the system itself does this when another register changes; correct that register",
		Ar:  "يُجري النظام هذا بنفسه عند تغيّر سجل آخر؛ صحّح ذلك السجل",
		Ckb: "سیستەمەکە خۆی ئەمە دەکات کاتێک تۆمارێکی تر دەگۆڕێت؛ ئەو تۆمارە ڕاست بکەرەوە",
	}}
	RuleObjectionLate = &domain.Rule{Key: "welfare.objection_late", Code: domain.Conflict, Text: domain.Text{
		En:  "the period to object ended on %[1]s; the household can apply again",
		Ar:  "انتهت مدة الاعتراض بتاريخ %[1]s؛ للأسرة أن تقدّم طلباً جديداً",
		Ckb: "ماوەی ناڕەزایی لە %[1]s کۆتایی هات؛ خێزانەکە دەتوانێت دووبارە داوا بکات",
	}}
	RuleObjectedBefore = &domain.Rule{Key: "welfare.objected_before", Code: domain.Conflict, Text: domain.Text{
		En:  "an objection to this decision was heard already; the household can apply again",
		Ar:  "سبق النظر في اعتراض على هذا القرار؛ للأسرة أن تقدّم طلباً جديداً",
		Ckb: "پێشتر ناڕەزایی لەسەر ئەم بڕیارە بیستراوە؛ خێزانەکە دەتوانێت دووبارە داوا بکات",
	}}
	RuleNotice = &domain.Rule{Key: "welfare.notice", Code: domain.Invalid, Text: domain.Text{
		En:  "a household is told of a decision on its day or within %[1]d months after it; correct the day of the notice",
		Ar:  "تُبلَّغ الأسرة بالقرار في يومه أو خلال %[1]d شهر بعده؛ صحّح تاريخ التبليغ",
		Ckb: "خێزان لە ڕۆژی بڕیارەکە یان لە ماوەی %[1]d مانگ دوای ئەو ئاگادار دەکرێتەوە؛ بەرواری ئاگادارکردنەوەکە ڕاست بکەرەوە",
	}}
	RuleStillAbove = &domain.Rule{Key: "welfare.still_above", Code: domain.Invalid, Text: domain.Text{
		En:  "means as found are not below the poverty line of %[1]s dinars; state those that the objection proved, or uphold the decision",
		Ar:  "الدخل المثبت ليس دون خط الفقر البالغ %[1]s دينار؛ اذكر ما أثبته الاعتراض أو أيّد القرار",
		Ckb: "داهاتە سەلمێنراوەکە لە خوار هێڵی هەژاری %[1]s دیناردا نییە؛ ئەوەی ناڕەزاییەکە سەلماندی بینووسە یان بڕیارەکە پشتڕاست بکەرەوە",
	}}
	RuleUpdateFirst = &domain.Rule{Key: "welfare.update_first", Code: domain.Conflict, Text: domain.Text{
		En:  "the household's data are out of date; update them, which resumes the payments",
		Ar:  "بيانات الأسرة قديمة؛ حدّثها ليُستأنف الصرف",
		Ckb: "زانیارییەکانی خێزانەکە کۆنن؛ نوێیان بکەرەوە بۆ ئەوەی پارەدان دەست پێ بکاتەوە",
	}}
	RuleNobodyLeft = &domain.Rule{Key: "welfare.nobody_left", Code: domain.Conflict, Text: domain.Text{
		En:  "nobody of this household is left; close the case",
		Ar:  "لم يبق أحد من هذه الأسرة؛ أغلق الملف",
		Ckb: "کەس لەم خێزانە نەماوە؛ دۆسیەکە دابخە",
	}}
	RuleNoHead = &domain.Rule{Key: "welfare.no_head", Code: domain.Conflict, Text: domain.Text{
		En:  "no adult of this household is left to be paid; have a guardian named and the children apply with that household",
		Ar:  "لم يبق في الأسرة بالغ يُصرف له؛ ليُسمَّ وصي ويُقدَّم طلب الأطفال مع أسرته",
		Ckb: "گەورەیەک لەم خێزانەدا نەماوە پارەی بدرێتێ؛ با سەرپەرشتیارێک دیاری بکرێت و منداڵەکان لەگەڵ خێزانی ئەودا داوا بکەن",
	}}
	RuleNoCategory = &domain.Rule{Key: "welfare.no_category", Code: domain.Conflict, Text: domain.Text{
		En:  "no category of the law applies to this household any more; update its claims with their evidence, or close the case",
		Ar:  "لم تعد أي فئة من القانون تنطبق على هذه الأسرة؛ حدّث فئاتها مع الأدلة أو أغلق الملف",
		Ckb: "چیتر هیچ چینێکی یاسا ئەم خێزانە ناگرێتەوە؛ چینەکانی بە بەڵگەوە نوێ بکەرەوە یان دۆسیەکە دابخە",
	}}
	RuleAboveLine = &domain.Rule{Key: "welfare.above_line", Code: domain.Conflict, Text: domain.Text{
		En:  "means of each person are above the poverty line; survey the household again, or close the case",
		Ar:  "دخل الفرد فوق خط الفقر؛ أعد مسح الأسرة أو أغلق الملف",
		Ckb: "داهاتی هەر کەسێک لە سەرووی هێڵی هەژارییەوەیە؛ دووبارە ڕووپێوی خێزانەکە بکە یان دۆسیەکە دابخە",
	}}
)
