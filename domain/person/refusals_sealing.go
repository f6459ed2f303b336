package person

import "sijil/domain"

// The refusals of sealing.
var (
	RuleSealingWaits = &domain.Rule{Key: "person.sealing_waits", Code: domain.Conflict, Text: domain.Text{
		En:  "a request to seal or unseal this record waits for approval; approve or drop that one first",
		Ar:  "هناك طلب حجب أو رفع حجب لهذا القيد ينتظر الموافقة؛ وافق عليه أو أسقطه أولاً",
		Ckb: "داواکارییەکی مۆرکردن یان لابردنی مۆری ئەم تۆمارە چاوەڕێی پەسەندکردنە؛ سەرەتا پەسەندی بکە یان لایبە",
	}}
	RuleSealedAlready = &domain.Rule{Key: "person.sealed_already", Code: domain.Conflict, Text: domain.Text{
		En:  "the record is so already; look at it again",
		Ar:  "القيد على هذه الحال أصلاً؛ راجعه من جديد",
		Ckb: "تۆمارەکە هەر وایە؛ دووبارە سەیری بکە",
	}}
	RuleNoSealing = &domain.Rule{Key: "person.no_sealing", Code: domain.Conflict, Text: domain.Text{
		En:  "no request to seal or unseal this record waits; request it first",
		Ar:  "لا طلب حجب أو رفع حجب لهذا القيد ينتظر؛ قدّم الطلب أولاً",
		Ckb: "هیچ داواکارییەکی مۆرکردن یان لابردنی مۆری ئەم تۆمارە چاوەڕێ نییە؛ سەرەتا داوای بکە",
	}}
	RuleSealingSameUser = &domain.Rule{Key: "person.sealing_same_user", Code: domain.Forbidden, Text: domain.Text{
		En:  "whoever requested the sealing may not approve it; ask another officer who is named for sealed records",
		Ar:  "لا يجوز لمن طلب الحجب أن يوافق عليه؛ اطلب ذلك من موظف آخر مخوَّل بالقيود المحجوبة",
		Ckb: "ئەوەی داوای مۆرکردنی کردووە ناتوانێت پەسەندی بکات؛ داوا لە فەرمانبەرێکی تری ڕێپێدراو بکە",
	}}
)
