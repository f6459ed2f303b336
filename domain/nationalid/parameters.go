package nationalid

import "sijil/domain"

// The keys of what the rules ask of the law.
const (
	fees          = "nationalid.fee"
	walkInFee     = "nationalid.walk_in_fee"
	walkInExempt  = "nationalid.walk_in_exempt"
	overAge       = "nationalid.exempt_age"
	validityYears = "nationalid.validity_years"
	renewalMonths = "nationalid.renewal_months"
	ownAge        = "nationalid.own_application_age"
)

var lawOf2016 = domain.NewDate(2016, 1, 1)

// Parameters are the figures that the register's rules ask of the law.
var Parameters = []domain.Parameter{
	{Key: fees, Kind: domain.KindMoney, Table: true, Since: lawOf2016, Rows: []string{
		string(First), string(Renewal), string(ReplacesLost), string(ReplacesStolen), string(ReplacesDamaged), string(ChangedData), string(Reissue),
	}, Text: domain.Text{
		En: "fee of a national card by kind of application", Ar: "رسم البطاقة الوطنية بحسب نوع الطلب", Ckb: "ڕەسمی کارتی نیشتمانی بەپێی جۆری داواکاری",
	}},
	{Key: walkInFee, Kind: domain.KindMoney, Since: lawOf2016, Text: domain.Text{
		En: "fee of an application without an appointment", Ar: "أجور المراجعة دون حجز إلكتروني", Ckb: "کرێی سەردان بەبێ چاوپێکەوتنی ئەلیکترۆنی",
	}},
	{Key: walkInExempt, Kind: domain.KindSwitch, Table: true, Since: lawOf2016, Rows: []string{
		string(OverAge), string(MartyrFamily), string(Emergency), string(Newborn),
	}, Text: domain.Text{
		En: "who is exempt from the fee of an application without an appointment", Ar: "المعفَون من أجور المراجعة دون حجز", Ckb: "ئەوانەی لە کرێی سەردانی بێ چاوپێکەوتن بەخشراون",
	}},
	{Key: overAge, Kind: domain.KindNumber, Since: lawOf2016, Text: domain.Text{
		En: "age in years above which old age exempts", Ar: "العمر بالسنوات الذي يُعفى من تجاوزه", Ckb: "تەمەن بە ساڵ کە لەسەروویەوە بەخشراو دەبێت",
	}},
	{Key: validityYears, Kind: domain.KindNumber, Since: lawOf2016, Text: domain.Text{
		En: "validity of a national card, in years", Ar: "مدة نفاذ البطاقة الوطنية، بالسنوات", Ckb: "ماوەی کارایی کارتی نیشتمانی، بە ساڵ",
	}},
	{Key: renewalMonths, Kind: domain.KindNumber, Since: lawOf2016, Text: domain.Text{
		En: "how long before its last day a card may be renewed, in months", Ar: "المدة قبل انتهاء البطاقة التي يجوز فيها تجديدها، بالأشهر", Ckb: "چەند مانگ پێش کۆتایی کارت دەکرێت نوێ بکرێتەوە",
	}},
	{Key: ownAge, Kind: domain.KindNumber, Since: lawOf2016, Text: domain.Text{
		En: "age in years from which a person applies alone", Ar: "العمر بالسنوات الذي يقدم عنده الشخص طلبه بنفسه", Ckb: "تەمەن بە ساڵ کە لێیەوە کەس خۆی داواکاری پێشکەش دەکات",
	}},
}
