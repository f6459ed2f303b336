package welfare

import "sijil/domain"

// reasonTexts tell a citizen why nothing is due.
var reasonTexts = map[Reason]domain.Text{
	NobodyLeft: {
		En: "nothing is due: nobody of the household is left", Ar: "لا استحقاق: لم يبق أحد من أفراد الأسرة", Ckb: "هیچ شایستە نییە: کەس لە خێزانەکە نەماوە",
	},
	NoHead: {
		En: "nothing is due: no adult is left to receive it; name a guardian at the office", Ar: "لا استحقاق: لم يبق بالغ يتسلمه؛ راجع الدائرة لتسمية وصي", Ckb: "هیچ شایستە نییە: گەورەیەک نەماوە وەریبگرێت؛ لە فەرمانگە سەرپەرشتیارێک دیاری بکە",
	},
	NoCategory: {
		En: "nothing is due: no category of the law applies to the household", Ar: "لا استحقاق: لا تنطبق على الأسرة أي فئة من فئات القانون", Ckb: "هیچ شایستە نییە: هیچ چینێکی یاسا خێزانەکە ناگرێتەوە",
	},
	MeansAboveLine: {
		En: "nothing is due: the means of each person are above the poverty line", Ar: "لا استحقاق: دخل الفرد فوق خط الفقر", Ckb: "هیچ شایستە نییە: داهاتی هەر کەسێک لە سەرووی هێڵی هەژارییەوەیە",
	},
}

func countStep(n int, on domain.Date) domain.Step {
	return domain.Explain("welfare.members", domain.Text{
		En:  "%[1]d members of the household count on %[2]s",
		Ar:  "يُحتسب %[1]d من أفراد الأسرة بتاريخ %[2]s",
		Ckb: "%[1]d ئەندامی خێزان لە %[2]s هەژمار دەکرێن",
	}, domain.Provision{}, 0, n, on.String())
}

func meansStep(a Assessment, line domain.Provision) domain.Step {
	return domain.Explain("welfare.means", domain.Text{
		En:  "each person has %[1]s dinars a month (survey %[2]s, incomes of all %[3]s); the poverty line is %[4]s",
		Ar:  "دخل الفرد %[1]s دينار شهرياً (المسح %[2]s، ومجموع دخول الأسرة %[3]s)؛ وخط الفقر %[4]s",
		Ckb: "هەر کەسێک مانگانە %[1]s دیناری هەیە (ڕووپێو %[2]s، داهاتی هەمووان %[3]s)؛ هێڵی هەژاری %[4]s ە",
	}, line, a.PerCapita, a.PerCapita, a.Score, a.Income, line.Money())
}

func amountStep(n int, table domain.Provision, amount domain.Money) domain.Step {
	return domain.Explain("welfare.amount", domain.Text{
		En:  "the table gives %[2]s dinars for %[1]d members",
		Ar:  "يمنح الجدول %[2]s دينار لعدد %[1]d من الأفراد",
		Ckb: "خشتەکە بۆ %[1]d ئەندام %[2]s دینار دەدات",
	}, table, amount, n, amount)
}

func ceilingStep(ceiling domain.Provision) domain.Step {
	return domain.Explain("welfare.ceiling", domain.Text{
		En:  "a household receives at most %[1]s dinars",
		Ar:  "لا تتقاضى الأسرة أكثر من %[1]s دينار",
		Ckb: "خێزانێک زیاتر لە %[1]s دینار وەرناگرێت",
	}, ceiling, ceiling.Money(), ceiling.Money())
}

func weightStep(question string, count int, weight, sum domain.Money, by domain.Provision) domain.Step {
	return domain.Explain("welfare.survey."+question, domain.Text{
		En:  "%[1]s: %[2]d, each presumes %[3]s dinars",
		Ar:  "%[1]s: العدد %[2]d، لكل منها دخل مفترض قدره %[3]s دينار",
		Ckb: "%[1]s: ژمارە %[2]d، هەریەکەیان داهاتێکی گریمانەکراوی %[3]s دینار",
	}, by, sum, question, count, weight)
}

func deductionStep(instalment, net domain.Money, by domain.Provision) domain.Step {
	return domain.Explain("welfare.deduction", domain.Text{
		En:  "%[1]s dinars of it are kept back for what was paid wrongly; %[2]s dinars are handed over",
		Ar:  "يُستقطع منه %[1]s دينار لقاء ما صُرف خطأً؛ ويُسلَّم %[2]s دينار",
		Ckb: "%[1]s دیناری لێ دەبڕدرێت بۆ ئەوەی بە هەڵە دراوە؛ %[2]s دینار دەدرێتە دەست",
	}, by, net, instalment, net)
}

func suspendedStep() domain.Step {
	return domain.Explain("welfare.suspended", domain.Text{
		En:  "nothing is paid while the case is suspended; remove the cause at the office",
		Ar:  "لا يُصرف شيء ما دام الملف موقوفاً؛ أزل السبب في الدائرة",
		Ckb: "تا دۆسیەکە ڕاگیراوە هیچ نادرێت؛ لە فەرمانگە هۆکارەکە لابە",
	}, domain.Provision{}, 0)
}

func endedStep(on domain.Date) domain.Step {
	return domain.Explain("welfare.ended", domain.Text{
		En:  "the case was closed from %[1]s on",
		Ar:  "أُغلق الملف اعتباراً من %[1]s",
		Ckb: "دۆسیەکە لە %[1]s ەوە داخرا",
	}, domain.Provision{}, 0, on.String())
}

func allowanceStep(by domain.Provision) domain.Step {
	return domain.Explain("welfare.caregiver", domain.Text{
		En:  "the full-time caregiver is paid %[1]s dinars",
		Ar:  "يُصرف للمعين المتفرغ %[1]s دينار",
		Ckb: "یاریدەدەری تەرخانکراو %[1]s دینار وەردەگرێت",
	}, by, by.Money(), by.Money())
}

func noneStep() domain.Step {
	return domain.Explain("welfare.none", domain.Text{
		En:  "no welfare was awarded to the household",
		Ar:  "لم تُمنح الأسرة إعانة",
		Ckb: "هیچ یارمەتییەک بە خێزانەکە نەدراوە",
	}, domain.Provision{}, 0)
}

func pendingStep(applied domain.Date) domain.Step {
	return domain.Explain("welfare.pending", domain.Text{
		En:  "the household applied on %[1]s and is not paid yet",
		Ar:  "قدّمت الأسرة طلبها بتاريخ %[1]s ولم يبدأ الصرف بعد",
		Ckb: "خێزانەکە لە %[1]s داوای کردووە و هێشتا پارەی نادرێتێ",
	}, domain.Provision{}, 0, applied.String())
}

func laterStep(from domain.Date) domain.Step {
	return domain.Explain("welfare.later", domain.Text{
		En:  "the household is paid from %[1]s on",
		Ar:  "يُصرف للأسرة اعتباراً من %[1]s",
		Ckb: "خێزانەکە لە %[1]s ەوە پارەی دەدرێتێ",
	}, domain.Provision{}, 0, from.String())
}
