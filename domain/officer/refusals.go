package officer

import "sijil/domain"

// The refusals of suspensions.
var (
	RuleSuspended = &domain.Rule{Key: "officer.suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "this officer is suspended in that role already",
		Ar:  "هذا الموظف موقوف في هذا الدور أصلاً",
		Ckb: "ئەم فەرمانبەرە پێشتر لەم ڕۆڵەدا ڕاگیراوە",
	}}
	RuleNotSuspended = &domain.Rule{Key: "officer.not_suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "there is no such suspension to lift; look at what was suspended, one role or all",
		Ar:  "لا يوجد إيقاف كهذا لرفعه؛ راجع ما أُوقف: دور واحد أم الكل",
		Ckb: "ڕاگرتنێکی وا نییە هەڵبگیرێت؛ سەیر بکە چی ڕاگیراوە: یەک ڕۆڵ یان هەموو",
	}}
	RuleSameUser = &domain.Rule{Key: "officer.same_user", Code: domain.Forbidden, Text: domain.Text{
		En:  "neither who suspended the officer nor the officer may lift the suspension; ask another",
		Ar:  "لا يجوز لمن أوقف الموظف ولا للموظف نفسه رفع الإيقاف؛ اطلب ذلك من غيرهما",
		Ckb: "نە ئەوەی فەرمانبەرەکەی ڕاگرتووە و نە خۆی ناتوانن ڕاگرتنەکە هەڵبگرن؛ داوا لە کەسێکی تر بکە",
	}}
	RuleCode = &domain.Rule{Key: "officer.code", Code: domain.Invalid, Text: domain.Text{
		En:  "this is no code of an agency or role; give it as it stands in the token",
		Ar:  "ليس هذا رمز جهة أو دور؛ اكتبه كما يرد في رمز الدخول",
		Ckb: "ئەمە کۆدی دەزگا یان ڕۆڵ نییە؛ وەک ئەوەی لە نیشانەی چوونەژوورەوەدا هاتووە بینووسە",
	}}
)
