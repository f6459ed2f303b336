package graph

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/names"
	"sijil/graph/model"
	"sijil/office"
	"sijil/projections"
)

// minLetters of one word of a search. With fewer, or with none that a name can
// hold, a search would list everybody page by page.
const minLetters = 2

// RuleShortName refuses a search that asks for no name in particular.
var RuleShortName = &domain.Rule{Key: "graphql.short_name", Code: domain.Invalid, Text: domain.Text{
	En:  "write at least %[1]d letters of one of the names",
	Ar:  "اكتب حرفين على الأقل (%[1]d) من أحد الأسماء",
	Ckb: "لانیکەم %[1]d پیت لە یەکێک لە ناوەکان بنووسە",
}}

// RulePeriod refuses a period that ends before it begins.
var RulePeriod = &domain.Rule{Key: "graphql.period", Code: domain.Invalid, Text: domain.Text{
	En:  "this day is before the first day of the period; exchange the two",
	Ar:  "هذا اليوم يسبق أول يوم في المدة؛ بدّل بينهما",
	Ckb: "ئەم ڕۆژە پێش یەکەم ڕۆژی ماوەکەیە؛ جێگەیان بگۆڕە",
}}

// personQuery asks for persons that the caller may see.
func personQuery(ctx context.Context, name string, where model.PersonSearch) (q projections.PersonQuery, err error) {
	switch {
	case tooShort(name):
		return q, RuleShortName.Refuse("name", minLetters)
	case where.BornTo.Before(where.BornFrom):
		return q, RulePeriod.Refuse("bornTo")
	case where.LifeStatus == unknownLife:
		return q, RuleEnum.Refuse("lifeStatus", "ALIVE, DECEASED")
	}
	if err := checkGovernorate("governorate", where.Governorate); err != nil {
		return q, err
	}
	if !where.BornFrom.IsZero() {
		where.BornFrom = where.BornFrom.Earliest()
	}
	return projections.PersonQuery{
		Text: name, Mother: where.MotherName, Sex: where.Sex, BornFrom: where.BornFrom, BornTo: where.BornTo,
		Governorate: where.Governorate, LifeStatus: where.LifeStatus, Area: callerOf(ctx).Area, IncludeSealed: seesSealed(ctx),
	}, nil
}

// checkGovernorate refuses a code that no governorate has. The empty one is not asked.
func checkGovernorate(field, code string) error {
	if _, known := country.GovernorateOf(code); code != "" && !known {
		return office.RuleGovernorate.Refuse(field)
	}
	return nil
}

// tooShort tells whether no word of a name is long enough to search by.
func tooShort(name string) bool {
	tokens := names.Tokens(name)
	for _, t := range tokens {
		if utf8.RuneCountInString(t) >= minLetters {
			return false
		}
	}
	for word := range strings.FieldsSeq(name) { // Latin spellings are folded to their consonants: Ali to one letter
		letters := 0
		for _, r := range word {
			if unicode.Is(unicode.Latin, r) {
				letters++
			}
		}
		if letters >= minLetters && len(tokens) > 0 {
			return false
		}
	}
	return true
}
