package person

import "sijil/domain"

// FullAge is the key of the age at which somebody needs no guardian.
const FullAge = "person.full_age"

// Parameters are the figures that this register needs of the law.
var Parameters = []domain.Parameter{{
	Key: FullAge, Kind: domain.KindNumber, Since: domain.NewDate(1951, 1, 1),
	Text: domain.Text{
		En:  "full age, in years: until then an orphan needs a guardian",
		Ar:  "سن الرشد بالسنوات: يحتاج اليتيم وصياً حتى بلوغها",
		Ckb: "تەمەنی پێگەیشتن بە ساڵ: هەتیو تا ئەو کاتە پێویستی بە سەرپەرشتیار هەیە",
	},
}}
