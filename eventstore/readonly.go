package eventstore

import (
	"context"

	"github.com/google/uuid"

	"sijil/domain"
)

// RuleReadOnly refuses what would be recorded while the log is being moved.
var RuleReadOnly = &domain.Rule{Key: "eventstore.read_only", Code: domain.Unavailable, Text: domain.Text{
	En:  "the registry is being maintained: reading works, recording does not; nothing was recorded, try again later",
	Ar:  "السجل قيد الصيانة: الاطلاع متاح والتسجيل متوقف؛ لم يُسجَّل شيء، أعد المحاولة لاحقاً",
	Ckb: "تۆمارگە لە چاککردنەوەدایە: خوێندنەوە کار دەکات و تۆمارکردن وەستاوە؛ هیچ تۆمار نەکرا، دواتر هەوڵ بدەرەوە",
}}

// ReadOnly is a store that answers questions and refuses every append with RuleReadOnly.
func ReadOnly(s Store) Store { return readOnly{s} }

type readOnly struct{ Store }

func (readOnly) Append(context.Context, string, Expected, ...EventData) (AppendResult, error) {
	return AppendResult{}, RuleReadOnly.Refuse("")
}

// Find finds as the store beneath does.
func (r readOnly) Find(ctx context.Context, id uuid.UUID) (Recorded, error) {
	return Find(ctx, r.Store, id)
}
