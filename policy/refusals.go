package policy

import "sijil/domain"

// The refusals of policies.
var (
	RuleDenied = &domain.Rule{Key: "policy.denied", Code: domain.Forbidden, Text: domain.Text{
		En:  "neither the law nor an agreement of your agency in force today allows %[1]s for this purpose; leave it out, or state the agreement's purpose in Sijil-Purpose",
		Ar:  "لا القانون ولا اتفاقية نافذة اليوم لجهتك تسمح بـ %[1]s لهذا الغرض؛ احذفه، أو اذكر غرض الاتفاقية في Sijil-Purpose",
		Ckb: "نە یاسا و نە ڕێککەوتنێکی کارای دەزگاکەت ڕێگە بە %[1]s نادات بۆ ئەم مەبەستە؛ لایبە، یان مەبەستی ڕێککەوتنەکە لە Sijil-Purpose بنووسە",
	}}
	RuleSuspended = &domain.Rule{Key: "policy.suspended", Code: domain.Forbidden, Text: domain.Text{
		En:  "your access is suspended; ask your office's administrator",
		Ar:  "تم إيقاف دخولك؛ راجع مدير النظام في دائرتك",
		Ckb: "دەستگەیشتنت ڕاگیراوە؛ سەردانی بەڕێوەبەری سیستەمی فەرمانگەکەت بکە",
	}}
	RuleNotReady = &domain.Rule{Key: "policy.not_ready", Code: domain.Unavailable, Text: domain.Text{
		En:  "this instance is still reading the agreements in force; try again in a moment",
		Ar:  "ما زال هذا الخادم يقرأ الاتفاقيات النافذة؛ أعد المحاولة بعد لحظة",
		Ckb: "ئەم ڕاژەکارە هێشتا ڕێککەوتنە کاراکان دەخوێنێتەوە؛ ساتێکی تر هەوڵ بدەرەوە",
	}}
	RuleUnknownName = &domain.Rule{Key: "policy.unknown_name", Code: domain.Invalid, Text: domain.Text{
		En:  "there is nothing of this name that an agreement could open; the names are in the policies' registers.yaml",
		Ar:  "لا يوجد بهذا الاسم ما يمكن أن تفتحه اتفاقية؛ الأسماء في ملف registers.yaml للسياسات",
		Ckb: "هیچ شتێک بەم ناوە نییە کە ڕێککەوتن بیکاتەوە؛ ناوەکان لە registers.yaml ی سیاسەتەکاندان",
	}}
)
