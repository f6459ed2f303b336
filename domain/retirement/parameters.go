package retirement

import "sijil/domain"

// enacted is when the Unified Retirement Law came into force: before it, its data may be silent.
var enacted = domain.NewDate(2014, 1, 1)

// Parameters are the figures that pensions need of the law.
var Parameters = []domain.Parameter{
	// Service.
	figures("pension.service_multiplier", domain.KindNumber, domain.Text{
		En: "how often service counts, by its kind", Ar: "عدد مرات احتساب الخدمة حسب نوعها", Ckb: "خزمەت چەند جار دەژمێردرێت بەپێی جۆرەکەی",
	}, "ordinary", "operations", "unpaid", "military", "political"),
	figure("pension.least_service_age", domain.KindNumber, domain.Text{
		En: "least age in years at which service begins", Ar: "أدنى سن بالسنوات لبدء الخدمة", Ckb: "کەمترین تەمەن بە ساڵ بۆ دەستپێکردنی خزمەت",
	}),
	figure("pension.rounding_months", domain.KindNumber, domain.Text{
		En: "months from which a part of a year counts as a year", Ar: "الأشهر التي يُجبر بها كسر السنة إلى سنة", Ckb: "ئەو مانگانەی کە لەوێوە بەشە ساڵ بە ساڵێک دەژمێردرێت",
	}),
	figure("pension.contribution_rate", domain.KindRate, domain.Text{
		En: "contribution, of the monthly salary", Ar: "نسبة التوقيفات التقاعدية من الراتب الشهري", Ckb: "ڕێژەی بەشداری خانەنشینی لە مووچەی مانگانە",
	}),

	// Who has a pension, and from when.
	figure("pension.minimum_service", domain.KindNumber, domain.Text{
		En: "years of service for a pension", Ar: "سنوات الخدمة المطلوبة للراتب التقاعدي", Ckb: "ساڵانی خزمەت بۆ مووچەی خانەنشینی",
	}),
	figures("pension.any_service", domain.KindSwitch, domain.Text{
		En: "whether a kind of retirement gives a pension after any service", Ar: "هل يُستحق الراتب في نوع من التقاعد مهما كانت الخدمة", Ckb: "ئایا جۆرێکی خانەنشینی بە هەر خزمەتێک مووچە دەدات",
	}, "other"),
	figures("pension.retirement_age", domain.KindNumber, domain.Text{
		En: "legal age of retirement in years, by profession", Ar: "السن القانونية للتقاعد بالسنوات حسب المهنة", Ckb: "تەمەنی یاسایی خانەنشینی بە ساڵ بەپێی پیشە",
	}, "other"),
	figures("pension.payable_age", domain.KindNumber, domain.Text{
		En: "age in years from which a pension is paid, by the kind of retirement", Ar: "السن التي يُصرف منها الراتب حسب نوع التقاعد", Ckb: "ئەو تەمەنەی مووچە لێیەوە دەدرێت بەپێی جۆری خانەنشینبوون",
	}, "other", "article_12"),

	// The monthly pension.
	figure("pension.average_months", domain.KindNumber, domain.Text{
		En: "months whose average salary is the base of a pension", Ar: "عدد الأشهر التي يُؤخذ معدل رواتبها أساساً للراتب التقاعدي", Ckb: "ژمارەی ئەو مانگانەی تێکڕای مووچەیان بنەڕەتی خانەنشینییە",
	}),
	figure("pension.accrual_rate", domain.KindRate, domain.Text{
		En: "part of the average salary for each year", Ar: "النسبة التراكمية عن كل سنة خدمة", Ckb: "ڕێژەی کەڵەکەبوو بۆ هەر ساڵێکی خزمەت",
	}),
	figure("pension.accrual_limit", domain.KindRate, domain.Text{
		En: "most of the average salary", Ar: "الحد الأعلى من معدل الراتب", Ckb: "زۆرترین بەش لە تێکڕای مووچە",
	}),
	figure("pension.cost_of_living_rate", domain.KindRate, domain.Text{
		En: "cost of living, of the basic pension for each year", Ar: "غلاء المعيشة من الراتب الأساسي عن كل سنة", Ckb: "گرانی بژێوی لە مووچەی بنەڕەتی بۆ هەر ساڵێک",
	}),
	figures("pension.certificate_rate", domain.KindRate, domain.Text{
		En: "certificate allowance, of the basic pension", Ar: "مخصصات الشهادة من الراتب الأساسي", Ckb: "دەرماڵەی بڕوانامە لە مووچەی بنەڕەتی",
	}, "none"),
	figures("pension.minimum", domain.KindMoney, domain.Text{
		En: "minimum pension a month", Ar: "الحد الأدنى للراتب التقاعدي الشهري", Ckb: "کەمترین مووچەی خانەنشینی مانگانە",
	}, "ordinary"),
	optional("pension.increase", domain.KindMoney, domain.Text{
		En: "flat increase a month", Ar: "زيادة شهرية مقطوعة", Ckb: "زیادکردنی مانگانەی جێگیر",
	}),
	optional("pension.increase_ceiling", domain.KindMoney, domain.Text{
		En: "highest pension to which the flat increase is added", Ar: "أعلى راتب تُضاف إليه الزيادة المقطوعة", Ckb: "بەرزترین مووچە کە زیادکردنی جێگیری دەخرێتە سەر",
	}),

	// What is paid once.
	figure("pension.gratuity_factor", domain.KindNumber, domain.Text{
		En: "last salaries for each year of service too short for a pension", Ar: "عدد الرواتب الأخيرة عن كل سنة في المكافأة التقاعدية", Ckb: "ژمارەی دوایین مووچە بۆ هەر ساڵێک لە خەڵاتی خانەنشینی",
	}),
	figure("pension.end_of_service_years", domain.KindNumber, domain.Text{
		En: "years of service for the end-of-service gratuity", Ar: "سنوات الخدمة المطلوبة لمكافأة نهاية الخدمة", Ckb: "ساڵانی خزمەت بۆ خەڵاتی کۆتایی خزمەت",
	}),
	figure("pension.end_of_service_months", domain.KindNumber, domain.Text{
		En: "months' pay in the end-of-service gratuity", Ar: "عدد أشهر الراتب في مكافأة نهاية الخدمة", Ckb: "ژمارەی مووچەی مانگانە لە خەڵاتی کۆتایی خزمەتدا",
	}),

	// Payment.
	figure("pension.death_month_whole", domain.KindSwitch, domain.Text{
		En: "whether the month of death is due whole to the deceased", Ar: "هل يُستحق شهر الوفاة كاملاً للمتوفى", Ckb: "ئایا مانگی مردن بە تەواوی بۆ کۆچکردووە",
	}),
	figure("pension.recovery_share", domain.KindRate, domain.Text{
		En: "most of a month's payment that is deducted for a debt", Ar: "أعلى ما يُستقطع من الدفعة الشهرية لاسترداد دين", Ckb: "زۆرترین بەشی پارەی مانگ کە بۆ قەرز دەبڕدرێت",
	}),
	figure("pension.proof_period_months", domain.KindNumber, domain.Text{
		En: "months between proofs of life", Ar: "الأشهر بين إثباتي حياة", Ckb: "مانگەکانی نێوان دوو سەلماندنی ژیان",
	}),
	figure("pension.proof_grace_days", domain.KindNumber, domain.Text{
		En: "days after which a missing proof of life suspends the pension", Ar: "الأيام التي يُوقف بعدها الراتب لعدم إثبات الحياة", Ckb: "ئەو ڕۆژانەی دوایان نەسەلماندنی ژیان مووچە ڕادەگرێت",
	}),
	figure("pension.proof_notice_days", domain.KindNumber, domain.Text{
		En: "days to prove life once the identity card has run out or a death was annulled", Ar: "الأيام الممنوحة لإثبات الحياة بعد انتهاء البطاقة أو إبطال الوفاة", Ckb: "ئەو ڕۆژانەی بۆ سەلماندنی ژیان دوای بەسەرچوونی کارت یان پووچەڵکردنەوەی مردن",
	}),

	// Survivors.
	figure("pension.claim_months", domain.KindNumber, domain.Text{
		En: "months within which survivors are to claim", Ar: "الأشهر التي يطالب فيها الخلف بحصصهم", Ckb: "ئەو مانگانەی میراتگران تێیاندا داوا دەکەن",
	}),
	figures("pension.share", domain.KindRate, domain.Text{
		En: "weight of a survivor's share", Ar: "وزن حصة المستحق من الخلف", Ckb: "کێشی بەشی میراتگر",
	}, "spouse", "son", "daughter", "father", "mother"),
	figures("pension.share_age", domain.KindNumber, domain.Text{
		En: "age in years at which a child's share ends", Ar: "السن التي تنتهي عندها حصة الولد", Ckb: "ئەو تەمەنەی بەشی منداڵ تێیدا کۆتایی دێت",
	}, "son", "son_at_school", "son_at_university"),
	figures("pension.share_if_married", domain.KindSwitch, domain.Text{
		En: "whether a survivor who is married has a share", Ar: "هل للمتزوج من الخلف حصة", Ckb: "ئایا میراتگری هاوسەردار بەشی هەیە",
	}, "spouse", "son", "daughter", "father", "mother"),
	figure("pension.share_redistributed", domain.KindSwitch, domain.Text{
		En: "whether the share of one who drops out goes to the others", Ar: "هل تنتقل حصة من سقط حقه إلى الباقين", Ckb: "ئایا بەشی ئەوەی مافی نامێنێت دەدرێتە ئەوانی تر",
	}),
}

// figure is a single figure on which the law must say something since it was enacted.
func figure(key string, kind domain.Kind, text domain.Text) domain.Parameter {
	return domain.Parameter{Key: key, Kind: kind, Since: enacted, Text: text}
}

// figures is a table, of which the rules need these.
func figures(key string, kind domain.Kind, text domain.Text, rows ...string) domain.Parameter {
	return domain.Parameter{Key: key, Kind: kind, Table: true, Rows: rows, Since: enacted, Text: text}
}

// optional is a figure that the law came to know after it was enacted; without it, there is nothing to add.
func optional(key string, kind domain.Kind, text domain.Text) domain.Parameter {
	return domain.Parameter{Key: key, Kind: kind, Text: text}
}
