package office

import (
	"context"
	"errors"

	"sijil/domain"
	"sijil/domain/numbers"
)

// RuleNoDocumentNumber refuses when every number that was drawn was taken.
var RuleNoDocumentNumber = &domain.Rule{Key: "office.no_free_document_number", Code: domain.Unavailable, Text: domain.Text{
	En:  "no free number was found for the document; try again",
	Ar:  "لم يُعثر على رقم شاغر للوثيقة؛ أعد المحاولة",
	Ckb: "ژمارەی بەتاڵ بۆ بەڵگەنامەکە نەدۆزرایەوە؛ هەوڵ بدەرەوە",
}}

// claimNumber gives a number of a kind ("nationalid.card", "passport") for a
// purpose: always the same one for the same purpose, and none to two purposes.
// draw proposes a number at random; purpose says which document of whom.
func (o *Office) claimNumber(ctx context.Context, call Call, kind, purpose string, draw func() (string, error)) (string, error) {
	for attempt := range candidates {
		candidate, err := draw()
		if err != nil {
			return "", err
		}
		drawn, err := settle(ctx, o, call, numbers.DocumentDrawStream(kind, purpose, attempt), numbers.DocumentNumberDrawn{Number: candidate})
		if err != nil {
			return "", err
		}
		taken, err := settle(ctx, o, call, numbers.DocumentNumberStream(kind, drawn.Number), numbers.DocumentNumberTaken{For: purpose})
		if err != nil {
			return "", err
		}
		if taken.For == purpose {
			return drawn.Number, nil
		}
	}
	return "", RuleNoDocumentNumber.Refuse("").Because(errors.New(kind))
}
