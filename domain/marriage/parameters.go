package marriage

import "sijil/domain"

// The keys of the law's figures that the rules ask for.
const (
	age            = "marriage.age"
	agePermitted   = "marriage.age_with_permission"
	mostWives      = "marriage.most_wives"
	leastWitnesses = "marriage.witnesses"
	waitingPeriod  = "marriage.waiting_period"
	electronic     = "marriage.electronic_signature_suffices"
)

// The rows of the waiting period: what ended the earlier marriage.
const (
	afterDivorce = "divorced"
	afterDeath   = "widowed"
)

var since1959 = domain.NewDate(1959, 12, 30)

// Parameters are the figures that this register needs of the law. What was
// before the Personal Status Law 188/1959, only legacy entries tell.
var Parameters = []domain.Parameter{
	{Key: age, Kind: domain.KindNumber, Since: since1959, Text: domain.Text{
		En:  "age of marriage, in years",
		Ar:  "سن الزواج بالسنوات",
		Ckb: "تەمەنی هاوسەرگیری بە ساڵ",
	}},
	{Key: agePermitted, Kind: domain.KindNumber, Since: since1959, Text: domain.Text{
		En:  "age of marriage with the judge's permission, in years",
		Ar:  "سن الزواج بإذن القاضي بالسنوات",
		Ckb: "تەمەنی هاوسەرگیری بە مۆڵەتی دادوەر بە ساڵ",
	}},
	{Key: mostWives, Kind: domain.KindNumber, Since: since1959, Text: domain.Text{
		En:  "most wives at a time",
		Ar:  "أكثر عدد للزوجات في وقت واحد",
		Ckb: "زۆرترین ژمارەی ژن لە یەک کاتدا",
	}},
	{Key: leastWitnesses, Kind: domain.KindNumber, Since: since1959, Text: domain.Text{
		En:  "fewest witnesses of a contract",
		Ar:  "أقل عدد لشهود العقد",
		Ckb: "کەمترین ژمارەی شایەتی گرێبەست",
	}},
	{Key: waitingPeriod, Kind: domain.KindNumber, Table: true, Rows: []string{afterDivorce, afterDeath}, Since: since1959, Text: domain.Text{
		En:  "waiting period of a wife (ʿidda), in days, by what ended the marriage",
		Ar:  "العدة بالأيام بحسب ما أنهى الزواج",
		Ckb: "ماوەی چاوەڕوانی ژن (عیددە) بە ڕۆژ، بەپێی هۆی کۆتاییهاتنی هاوسەرگیری",
	}},
	{Key: electronic, Kind: domain.KindSwitch, Since: since1959, Text: domain.Text{
		En:  "a contract may rest on an electronic signature alone",
		Ar:  "يكفي التوقيع الإلكتروني وحده للعقد",
		Ckb: "واژووی ئەلیکترۆنی بە تەنها بۆ گرێبەست بەسە",
	}},
}
