package retirement

import "sijil/domain"

// enacted is when the Unified Retirement Law came into force: before it, its data may be silent.
var enacted = domain.NewDate(2014, 1, 1)

// Parameters are the figures that pensions need of the law.
var Parameters = []domain.Parameter{
	{Key: "pension.service_multiplier", Kind: domain.KindNumber, Table: true, Since: enacted, Rows: []string{"ordinary", "operations", "unpaid", "military", "political"}, Text: domain.Text{
		En: "how often service counts, by its kind", Ar: "عدد مرات احتساب الخدمة حسب نوعها", Ckb: "چەند جار خزمەت دەژمێردرێت بەپێی جۆرەکەی"}},
	{Key: "pension.rounding_months", Kind: domain.KindNumber, Since: enacted, Text: domain.Text{
		En: "months from which a part of a year counts as a year", Ar: "الأشهر التي يُجبر بها كسر السنة إلى سنة", Ckb: "ئەو مانگانەی کە لەوێوە بەشێکی ساڵ بە ساڵێک دەژمێردرێت"}},
	{Key: "pension.contribution_rate", Kind: domain.KindRate, Since: enacted, Text: domain.Text{
		En: "contribution, of the monthly salary", Ar: "نسبة التوقيفات التقاعدية من الراتب الشهري", Ckb: "ڕێژەی بەشداری خانەنشینی لە مووچەی مانگانە"}},
}
