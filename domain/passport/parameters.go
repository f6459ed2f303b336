package passport

import "sijil/domain"

// The keys of what the rules ask of the law.
const (
	validityYears      = "passport.validity_years"
	specialYears       = "passport.special_validity_years"
	childYears         = "passport.child_validity_years"
	childAge           = "passport.child_age"
	fullAge            = "passport.full_age"
	laissezMonths      = "passport.laissez_passer_months"
	feeByType          = "passport.fee"
	convictionWait     = "passport.conviction_wait"
	convictionWaitSpan = "passport.conviction_wait_months"
)

var lawOf2015 = domain.NewDate(2015, 10, 1)

// Parameters are the figures that the register's rules ask of the law. A type
// of document without a fee in the table costs nothing.
var Parameters = []domain.Parameter{
	{Key: validityYears, Kind: domain.KindNumber, Table: true, Rows: []string{string(Ordinary), string(Diplomatic), string(Service)}, Since: lawOf2015, Text: domain.Text{
		En: "validity of a passport by type, in years", Ar: "مدة نفاذ جواز السفر بحسب نوعه، بالسنوات", Ckb: "ماوەی کارایی پاسپۆرت بەپێی جۆر، بە ساڵ",
	}},
	{Key: specialYears, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "validity of a special passport, in years", Ar: "مدة نفاذ جواز السفر الخاص، بالسنوات", Ckb: "ماوەی کارایی پاسپۆرتی تایبەت، بە ساڵ",
	}},
	{Key: childYears, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "validity of a child's ordinary passport, in years", Ar: "مدة نفاذ جواز السفر العادي للطفل، بالسنوات", Ckb: "ماوەی کارایی پاسپۆرتی ئاسایی منداڵ، بە ساڵ",
	}},
	{Key: childAge, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "age in years from which a passport has its full validity", Ar: "العمر بالسنوات الذي يُمنح عنده الجواز بكامل مدته", Ckb: "تەمەن بە ساڵ کە لێیەوە پاسپۆرت ماوەی تەواوی هەیە",
	}},
	{Key: fullAge, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "age in years from which a person applies alone", Ar: "العمر بالسنوات الذي يقدم عنده الشخص طلبه بنفسه", Ckb: "تەمەن بە ساڵ کە لێیەوە کەس خۆی داواکاری پێشکەش دەکات",
	}},
	{Key: laissezMonths, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "validity of a laissez-passer, in months", Ar: "مدة نفاذ جواز المرور، بالأشهر", Ckb: "ماوەی کارایی پەسی تێپەڕین، بە مانگ",
	}},
	{Key: feeByType, Kind: domain.KindMoney, Table: true, Rows: []string{string(Ordinary)}, Since: lawOf2015, Text: domain.Text{
		En: "fee of a passport by type", Ar: "رسم جواز السفر بحسب نوعه", Ckb: "ڕەسمی پاسپۆرت بەپێی جۆر",
	}},
	{Key: convictionWait, Kind: domain.KindSwitch, Since: lawOf2015, Text: domain.Text{
		En: "whether a convict waits for a passport", Ar: "هل ينتظر المحكوم عليه قبل منحه الجواز", Ckb: "ئایا سزادراو چاوەڕێی پاسپۆرت دەکات",
	}},
	{Key: convictionWaitSpan, Kind: domain.KindNumber, Since: lawOf2015, Text: domain.Text{
		En: "how long a convict waits after the judgment, in months", Ar: "مدة انتظار المحكوم عليه بعد الحكم، بالأشهر", Ckb: "ماوەی چاوەڕوانی سزادراو دوای بڕیار، بە مانگ",
	}},
}
