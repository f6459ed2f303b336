package welfare

import "sijil/domain"

// The categories of Law 11/2014. The law's data say which are in force; the
// Cabinet may add rows of other names, which rest on their paper alone.
const (
	Unemployed     = "unemployed"
	Widow          = "widow"
	Divorced       = "divorced"
	WifeOfConvict  = "wife_of_convict"
	UnmarriedWoman = "unmarried_woman"
	Orphan         = "orphan"
	DesertedWife   = "deserted_wife"
	Disabled       = "disabled"
	Aged           = "aged"
)

// Category says which evidence a category wants, and what the civil record must not contradict.
type Category struct {
	Key   string
	Paper domain.Text // the paper that the claim must name; empty: the civil record alone shows it
	Civil func(f Facts, on domain.Date, law *domain.Book) (bool, error)
}

// Categories lists what the law itself names.
var Categories = []Category{
	{Unemployed, domain.Text{
		En: "the labour office's certificate of unemployment", Ar: "شهادة البطالة من دائرة العمل", Ckb: "بڕوانامەی بێکاری لە فەرمانگەی کار",
	}, ofAge(Unemployed)},
	{Widow, domain.Text{
		En: "the husband's death certificate", Ar: "شهادة وفاة الزوج", Ckb: "بڕوانامەی مردنی مێرد",
	}, woman(domain.Widowed)},
	{Divorced, domain.Text{
		En: "the certificate of divorce", Ar: "حجة الطلاق", Ckb: "بەڵگەنامەی جیابوونەوە",
	}, woman(domain.Divorced)},
	{WifeOfConvict, domain.Text{
		En: "the judgment against the husband", Ar: "حكم إدانة الزوج", Ckb: "بڕیاری سزادانی مێرد",
	}, woman(domain.Married)},
	{UnmarriedWoman, domain.Text{}, func(f Facts, on domain.Date, law *domain.Book) (bool, error) {
		if f.Sex != domain.Female || !f.maybe(on, domain.Single) {
			return false, nil
		}
		return aged(UnmarriedWoman, f, on, law)
	}},
	{Orphan, domain.Text{}, orphaned},
	{DesertedWife, domain.Text{
		En: "the judge's letter", Ar: "كتاب القاضي", Ckb: "نووسراوی دادوەر",
	}, woman(domain.Married)},
	{Disabled, domain.Text{
		En: "the medical committee's report", Ar: "تقرير اللجنة الطبية", Ckb: "ڕاپۆرتی لیژنەی پزیشکی",
	}, anybody},
	{Aged, domain.Text{}, ofAge(Aged)},
}

// byDecree is a category that the Cabinet has added.
var byDecree = Category{"", domain.Text{
	En: "the paper that the Cabinet's decision names", Ar: "المستند الذي يذكره قرار مجلس الوزراء", Ckb: "ئەو بەڵگەیەی بڕیاری ئەنجوومەنی وەزیران دیاری دەکات",
}, anybody}

func categoryOf(key string) Category {
	for _, c := range Categories {
		if c.Key == key {
			return c
		}
	}
	return byDecree
}

func anybody(Facts, domain.Date, *domain.Book) (bool, error) { return true, nil }

// woman is a category of women of a civil status, as far as the record knows it.
func woman(status domain.CivilStatus) func(Facts, domain.Date, *domain.Book) (bool, error) {
	return func(f Facts, on domain.Date, _ *domain.Book) (bool, error) {
		return f.Sex == domain.Female && f.maybe(on, status), nil
	}
}

func ofAge(category string) func(Facts, domain.Date, *domain.Book) (bool, error) {
	return func(f Facts, on domain.Date, law *domain.Book) (bool, error) { return aged(category, f, on, law) }
}

// aged tells whether a person has reached the age of a category.
func aged(category string, f Facts, on domain.Date, law *domain.Book) (bool, error) {
	years, err := row(law, lawCategoryAge, category, on)
	return err == nil && f.DateOfBirth.YearsUntil(on) >= years, err
}

// orphaned tells whether a person is young enough and no more parents live than
// the law allows; a parent without a civil record counts as lost.
func orphaned(f Facts, on domain.Date, law *domain.Book) (bool, error) {
	until, err := row(law, lawCategoryAge, Orphan, on)
	if err != nil {
		return false, err
	}
	lost, err := law.On(lawOrphanParents, on)
	if err != nil {
		return false, err
	}
	living := 0
	for _, p := range f.Parents {
		if !p.by(on) {
			living++
		}
	}
	return f.DateOfBirth.YearsUntil(on) < until && 2-living >= lost.Number(), nil
}

// row is a number of a table of the law on a day; a missing row is a silent law.
func row(law *domain.Book, parameter, name string, on domain.Date) (int, error) {
	p, err := law.On(parameter, on)
	if err != nil {
		return 0, err
	}
	r, ok := p.Row(name)
	if !ok {
		return 0, domain.RuleNoLaw.Refuse("", parameter+"."+name, on.String())
	}
	return r.Number(), nil
}
