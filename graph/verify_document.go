package graph

import (
	"context"
	"strings"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/projections"
)

// RuleDocumentDay refuses a day on which a document cannot be said to hold.
var RuleDocumentDay = &domain.Rule{Key: "graphql.document_day", Code: domain.Invalid, Text: domain.Text{
	En:  "give the whole day on which the document must hold, today or before; leave it out for today",
	Ar:  "اذكر اليوم كاملاً الذي يجب أن تكون الوثيقة نافذة فيه، اليوم أو قبله؛ واتركه إن كان اليوم",
	Ckb: "ڕۆژی تەواو بنووسە کە دەبێت بەڵگەنامەکە تێیدا کارا بێت، ئەمڕۆ یان پێشتر؛ بۆ ئەمڕۆ بەجێی بهێڵە",
}}

// RuleWholeDay refuses a question about a part of a date.
var RuleWholeDay = &domain.Rule{Key: "graphql.whole_day", Code: domain.Invalid, Text: domain.Text{
	En:  "give the whole day: year, month and day",
	Ar:  "اذكر اليوم كاملاً: السنة والشهر واليوم",
	Ckb: "ڕۆژی تەواو بنووسە: ساڵ و مانگ و ڕۆژ",
}}

// paper is what was found of a document that is shown.
type paper struct{ theirs, valid bool }

func (p paper) result() string {
	if p.valid {
		return model.Valid
	}
	return model.NotValid
}

// documentShown looks a claimed document up, also where there is no such person, so
// that the answer takes as long. A dead person's document holds no more, even
// before its own register has followed the death.
func (r *Resolver) documentShown(ctx context.Context, c model.IdentityClaims, row *projections.PersonRow) (p paper, err error) {
	if c.Document == nil {
		return p, nil
	}
	today := domain.DateOf(r.Office.Now())
	on := c.Document.On
	if on.IsZero() {
		on = today
	}
	if !on.Complete() || on.After(today) {
		return p, RuleDocumentDay.Refuse("document.on")
	}
	number := strings.ToUpper(strings.Join(strings.Fields(domain.WesternDigits(c.Document.Number)), ""))
	if p.theirs, p.valid, err = r.Reads.DocumentOn(ctx, c.NationalNumber, c.Document.Kind, number, on); err != nil {
		return p, err
	}
	if row != nil && !row.DateOfDeath.IsZero() && !on.Before(row.DateOfDeath) {
		p.valid = false
	}
	return p, nil
}
