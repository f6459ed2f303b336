package retirement

import "sijil/domain"

// The steps of a pension, as a clerk reads them out.
var (
	textDoubled = domain.Text{
		En:  "the service of %[1]s (years-months-days) counts %[2]d times",
		Ar:  "تُحسب الخدمة البالغة %[1]s (سنوات-أشهر-أيام) %[2]d مرات",
		Ckb: "خزمەتی %[1]s (ساڵ-مانگ-ڕۆژ) %[2]d جار دەژمێردرێت",
	}
	textService = domain.Text{
		En:  "service counted: %[1]d years, %[2]d months and %[3]d days; from %[4]d months on, the rest counts as a year: %[5]d years",
		Ar:  "الخدمة المحتسبة: %[1]d سنة و%[2]d شهراً و%[3]d يوماً؛ يُجبر الكسر البالغ %[4]d أشهر فأكثر إلى سنة: %[5]d سنة",
		Ckb: "خزمەتی ژمێردراو: %[1]d ساڵ و %[2]d مانگ و %[3]d ڕۆژ؛ لە %[4]d مانگەوە ماوەکە بە ساڵێک دەژمێردرێت: %[5]d ساڵ",
	}
	textAverage = domain.Text{
		En:  "average of the last %[1]d monthly salaries: %[2]s dinars",
		Ar:  "معدل آخر %[1]d راتباً شهرياً: %[2]s دينار",
		Ckb: "تێکڕای دوایین %[1]d مووچەی مانگانە: %[2]s دینار",
	}
	textBasic = domain.Text{
		En:  "basic pension: %[1]s dinars x %[2]s for each of %[3]d years, together %[4]s = %[5]s dinars",
		Ar:  "الراتب التقاعدي الأساسي: %[1]s دينار × %[2]s عن كل سنة من %[3]d سنة، أي %[4]s = %[5]s دينار",
		Ckb: "مووچەی بنەڕەتی خانەنشینی: %[1]s دینار × %[2]s بۆ هەر ساڵێک لە %[3]d ساڵ، بە گشتی %[4]s = %[5]s دینار",
	}
	textCostOfLiving = domain.Text{
		En:  "cost of living: %[1]s of the basic pension for each of %[2]d years = %[3]s dinars",
		Ar:  "غلاء المعيشة: %[1]s من الراتب الأساسي عن كل سنة من %[2]d سنة = %[3]s دينار",
		Ckb: "گرانی بژێوی: %[1]s لە مووچەی بنەڕەتی بۆ هەر ساڵێک لە %[2]d ساڵ = %[3]s دینار",
	}
	textCertificate = domain.Text{
		En:  "certificate allowance: %[1]s of the basic pension = %[2]s dinars",
		Ar:  "مخصصات الشهادة: %[1]s من الراتب الأساسي = %[2]s دينار",
		Ckb: "دەرماڵەی بڕوانامە: %[1]s لە مووچەی بنەڕەتی = %[2]s دینار",
	}
	textMinimum = domain.Text{
		En:  "%[1]s dinars are less than the minimum pension, so %[2]s dinars",
		Ar:  "%[1]s دينار أقل من الحد الأدنى للراتب التقاعدي، فيُرفع إلى %[2]s دينار",
		Ckb: "%[1]s دینار کەمترە لە کەمترین مووچەی خانەنشینی، بۆیە %[2]s دینار",
	}
	textIncrease = domain.Text{
		En:  "increase of %[1]s dinars, because %[2]s dinars are not more than %[3]s dinars",
		Ar:  "زيادة مقدارها %[1]s دينار لأن %[2]s دينار لا يتجاوز %[3]s دينار",
		Ckb: "زیادکردنی %[1]s دینار، چونکە %[2]s دینار لە %[3]s دینار زیاتر نییە",
	}
	textNoIncrease = domain.Text{
		En:  "no increase of %[1]s dinars, which is for pensions of at most %[2]s dinars: this one is %[3]s dinars",
		Ar:  "لا تُضاف زيادة %[1]s دينار لأنها للرواتب التي لا تتجاوز %[2]s دينار، وهذا الراتب %[3]s دينار",
		Ckb: "زیادکردنی %[1]s دینار نییە، چونکە بۆ ئەو مووچانەیە کە لە %[2]s دینار زیاتر نین: ئەمە %[3]s دینارە",
	}
	textMonthly = domain.Text{
		En:  "together, for a whole month: %[1]s dinars",
		Ar:  "المجموع عن شهر كامل: %[1]s دينار",
		Ckb: "کۆی گشتی بۆ مانگێکی تەواو: %[1]s دینار",
	}
	textLastDue = domain.Text{
		En:  "the pension is due to the deceased up to and including %[1]s",
		Ar:  "يُستحق الراتب التقاعدي للمتوفى لغاية %[1]s",
		Ckb: "مووچەی خانەنشینی بۆ کۆچکردوو تا %[1]s دەدرێت، ئەو ڕۆژەش لەگەڵیدا",
	}
)

// The steps of an assessment.
var (
	textPensionDue = domain.Text{
		En:  "%[1]d years of service; %[2]d are asked for a pension: a monthly pension is due",
		Ar:  "الخدمة %[1]d سنة والمطلوب للراتب التقاعدي %[2]d: يُستحق راتب تقاعدي شهري",
		Ckb: "%[1]d ساڵ خزمەت؛ بۆ مووچەی خانەنشینی %[2]d ساڵ پێویستە: مووچەی مانگانە دەدرێت",
	}
	textAnyService = domain.Text{
		En:  "%[1]d years of service; for this kind of retirement a monthly pension is due after any service",
		Ar:  "الخدمة %[1]d سنة؛ وفي هذا النوع من التقاعد يُستحق راتب شهري مهما كانت الخدمة",
		Ckb: "%[1]d ساڵ خزمەت؛ بۆ ئەم جۆرە خانەنشینییە مووچەی مانگانە بە هەر خزمەتێک دەدرێت",
	}
	textTooShort = domain.Text{
		En:  "%[1]d years of service; %[2]d are asked for a pension: a gratuity is due instead",
		Ar:  "الخدمة %[1]d سنة والمطلوب للراتب التقاعدي %[2]d: تُستحق مكافأة تقاعدية بدلاً منه",
		Ckb: "%[1]d ساڵ خزمەت؛ بۆ مووچەی خانەنشینی %[2]d ساڵ پێویستە: لە جیاتیدا خەڵاتی خانەنشینی دەدرێت",
	}
	textNoService = domain.Text{
		En:  "the service does not come to a year: neither a pension nor a gratuity is due",
		Ar:  "لا تبلغ الخدمة سنة واحدة: لا يُستحق راتب ولا مكافأة",
		Ckb: "خزمەتەکە ناگاتە ساڵێک: نە مووچە و نە خەڵات دەدرێت",
	}
	textUnderAge = domain.Text{
		En:  "the legal age of retirement, %[1]d years, was not reached on leaving; retirement at request may be possible",
		Ar:  "لم يبلغ السن القانونية للتقاعد (%[1]d سنة) عند الانفكاك؛ قد يجوز التقاعد بناءً على الطلب",
		Ckb: "لە کاتی جێهێشتندا تەمەنی یاسایی خانەنشینی (%[1]d ساڵ) تەواو نەبووە؛ لەوانەیە خانەنشینبوون بە داواکاری بکرێت",
	}
	textPayableFrom = domain.Text{
		En:  "the pension is paid from the age of %[1]d, that is from %[2]s, and nothing for the time before",
		Ar:  "يُصرف الراتب من بلوغ %[1]d سنة، أي من %[2]s، ولا يُصرف شيء عن المدة السابقة",
		Ckb: "مووچەکە لە تەمەنی %[1]d ساڵییەوە دەدرێت، واتە لە %[2]s، و هیچ بۆ ماوەی پێشوو نادرێت",
	}
	textGratuity = domain.Text{
		En:  "gratuity: last salary %[1]s dinars x %[2]d x %[3]d years = %[4]s dinars",
		Ar:  "المكافأة التقاعدية: آخر راتب %[1]s دينار × %[2]d × %[3]d سنة = %[4]s دينار",
		Ckb: "خەڵاتی خانەنشینی: دوایین مووچە %[1]s دینار × %[2]d × %[3]d ساڵ = %[4]s دینار",
	}
	textEndOfService = domain.Text{
		En:  "end-of-service gratuity, once: %[1]d years are at least %[2]d, so %[3]d x (salary %[4]s + allowances %[5]s) = %[6]s dinars",
		Ar:  "مكافأة نهاية الخدمة لمرة واحدة: الخدمة %[1]d سنة لا تقل عن %[2]d، فتكون %[3]d × (الراتب %[4]s + المخصصات %[5]s) = %[6]s دينار",
		Ckb: "خەڵاتی کۆتایی خزمەت، یەک جار: %[1]d ساڵ لە %[2]d کەمتر نییە، بۆیە %[3]d × (مووچە %[4]s + دەرماڵە %[5]s) = %[6]s دینار",
	}
	textUnpaid = domain.Text{
		En:  "contributions of %[1]s of the salary for unpaid service are still owed: %[2]s dinars, recovered from the pension",
		Ar:  "توقيفات بنسبة %[1]s من الراتب عن خدمة غير مدفوعة ما زالت مطلوبة: %[2]s دينار تُستقطع من الراتب التقاعدي",
		Ckb: "بەشداری %[1]s لە مووچە بۆ خزمەتی پارەنەدراو هێشتا قەرزە: %[2]s دینار، لە مووچەی خانەنشینی دەبڕدرێت",
	}
)

// The steps of the survivors' shares.
var (
	textShares = domain.Text{
		En:  "the pension of %[1]s dinars is divided among %[2]d survivors",
		Ar:  "يُقسم الراتب البالغ %[1]s دينار على %[2]d من الخلف",
		Ckb: "مووچەی %[1]s دینار بەسەر %[2]d میراتگردا دابەش دەکرێت",
	}
	textShareRedistributed = domain.Text{
		En:  "the shares of %[1]d who have none any more go to the others",
		Ar:  "تنتقل حصص %[1]d ممن لم يعودوا مستحقين إلى الباقين",
		Ckb: "بەشی %[1]d کەس کە ئیتر مافیان نییە دەدرێتە ئەوانی تر",
	}
	textShareLost = domain.Text{
		En:  "the shares of %[1]d who have none any more are not paid to anybody",
		Ar:  "حصص %[1]d ممن لم يعودوا مستحقين لا تُصرف لأحد",
		Ckb: "بەشی %[1]d کەس کە ئیتر مافیان نییە بە کەس نادرێت",
	}
)
