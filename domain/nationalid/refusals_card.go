package nationalid

import "sijil/domain"

// The refusals that depend on where a card stands, and those of its procedures.
var (
	RuleNoSuchCard = &domain.Rule{Key: "nationalid.no_such_card", Code: domain.NotFound, Text: domain.Text{
		En:  "this person has no card with this number; copy it from the card",
		Ar:  "لا توجد لهذا الشخص بطاقة بهذا الرقم؛ انقله من البطاقة",
		Ckb: "ئەم کەسە کارتێکی بەم ژمارەیەی نییە؛ لە کارتەکەوە بینووسەوە",
	}}
	RuleNotDelivered = &domain.Rule{Key: "nationalid.not_delivered", Code: domain.Conflict, Text: domain.Text{
		En:  "this card is printed and has not been handed over; deliver it first",
		Ar:  "البطاقة مطبوعة ولم تُسلَّم؛ سلّمها أولاً",
		Ckb: "ئەم کارتە چاپ کراوە و ڕادەست نەکراوە؛ سەرەتا ڕادەستی بکە",
	}}
	RuleNotActivated = &domain.Rule{Key: "nationalid.not_activated", Code: domain.Conflict, Text: domain.Text{
		En:  "this card was handed over and is not in force; activate it first",
		Ar:  "سُلّمت البطاقة ولم تُفعَّل؛ فعّلها أولاً",
		Ckb: "ئەم کارتە ڕادەست کراوە و کارا نییە؛ سەرەتا کارای بکە",
	}}
	RuleInForce = &domain.Rule{Key: "nationalid.in_force", Code: domain.Conflict, Text: domain.Text{
		En:  "this card is in the holder's hands and may be in force; suspend it, revoke it or report what happened to it",
		Ar:  "البطاقة بيد صاحبها وقد تكون نافذة؛ أوقفها أو ألغها أو أبلغ عما حدث لها",
		Ckb: "ئەم کارتە لە دەستی خاوەنەکەیەتی و لەوانەیە کارا بێت؛ ڕایبگرە، هەڵیبوەشێنەوە یان ئەوەی ڕوویداوە ڕابگەیەنە",
	}}
	RuleSuspended = &domain.Rule{Key: "nationalid.suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "a card of this person is suspended; lift the suspension first, or revoke the card",
		Ar:  "لهذا الشخص بطاقة موقوفة؛ ارفع الإيقاف أولاً أو ألغِ البطاقة",
		Ckb: "کارتێکی ئەم کەسە ڕاگیراوە؛ سەرەتا ڕاگرتنەکە لابە یان کارتەکە هەڵبوەشێنەوە",
	}}
	RuleNotSuspended = &domain.Rule{Key: "nationalid.not_suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "this card is not suspended; there is nothing to lift",
		Ar:  "البطاقة غير موقوفة؛ لا إيقاف يُرفع",
		Ckb: "ئەم کارتە ڕانەگیراوە؛ هیچ ڕاگرتنێک نییە لاببرێت",
	}}
	RuleHoldsNoLonger = &domain.Rule{Key: "nationalid.holds_no_longer", Code: domain.Conflict, Text: domain.Text{
		En:  "this card holds no longer and never will again; have it destroyed if it is there, and apply for another",
		Ar:  "لم تعد هذه البطاقة نافذة ولن تعود؛ أتلفها إن وُجدت وقدّم طلب أخرى",
		Ckb: "ئەم کارتە ئیتر کارا نییە و هەرگیز نابێتەوە؛ ئەگەر هەیە لەناوی ببە و داواکاری یەکێکی تر پێشکەش بکە",
	}}
	RuleDestroyed = &domain.Rule{Key: "nationalid.destroyed", Code: domain.Conflict, Text: domain.Text{
		En:  "this card was destroyed already; nothing is left to do with it",
		Ar:  "سبق إتلاف هذه البطاقة؛ لم يبقَ ما يُعمل بها",
		Ckb: "ئەم کارتە پێشتر لەناو براوە؛ هیچ نەماوە لەگەڵی بکرێت",
	}}
	RuleCause = &domain.Rule{Key: "nationalid.cause", Code: domain.Invalid, Text: domain.Text{
		En:  "an officer revokes a card by a court's order (court) or because it was issued in error (issued_in_error); other causes the register decides itself",
		Ar:  "يلغي الموظف البطاقة بقرار محكمة (court) أو لصدورها خطأ (issued_in_error)؛ وما سوى ذلك يقرره السجل",
		Ckb: "فەرمانبەر کارت بە بڕیاری دادگا (court) یان بەهۆی دەرچوونی بە هەڵە (issued_in_error) هەڵدەوەشێنێتەوە؛ هۆکارەکانی تر تۆمارەکە خۆی بڕیاریان دەدات",
	}}
	RuleRevokeInForce = &domain.Rule{Key: "nationalid.revoke_in_force", Code: domain.Conflict, Text: domain.Text{
		En:  "this card is in force; suspend it first, and another officer then revokes it",
		Ar:  "هذه البطاقة نافذة؛ أوقفها أولاً ثم يلغيها موظف آخر",
		Ckb: "ئەم کارتە کارایە؛ سەرەتا ڕایبگرە، پاشان فەرمانبەرێکی تر هەڵیدەوەشێنێتەوە",
	}}
	RuleRevokeSameUser = &domain.Rule{Key: "nationalid.revoke_same_user", Code: domain.Forbidden, Text: domain.Text{
		En:  "whoever suspended the card may not revoke it; ask another officer who may revoke cards",
		Ar:  "لا يجوز لمن أوقف البطاقة أن يلغيها؛ اطلب ذلك من موظف آخر مخوَّل بالإلغاء",
		Ckb: "ئەوەی کارتەکەی ڕاگرتووە ناتوانێت هەڵیبوەشێنێتەوە؛ داوا لە فەرمانبەرێکی تری ڕێپێدراو بکە",
	}}
	RuleDateComplete = &domain.Rule{Key: "nationalid.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date, with year, month and day",
		Ar:  "اكتب التاريخ كاملاً: السنة والشهر واليوم",
		Ckb: "بەرواری تەواو بنووسە: ساڵ و مانگ و ڕۆژ",
	}}
	RuleBeforeIssue = &domain.Rule{Key: "nationalid.before_issue", Code: domain.Invalid, Text: domain.Text{
		En:  "the card was issued after this day; check the date or the card's number",
		Ar:  "صدرت البطاقة بعد هذا اليوم؛ تحقق من التاريخ أو رقم البطاقة",
		Ckb: "کارتەکە دوای ئەم ڕۆژە دەرچووە؛ بەروارەکە یان ژمارەی کارتەکە بپشکنە",
	}}
	RuleCountry = &domain.Rule{Key: "nationalid.country", Code: domain.Invalid, Text: domain.Text{
		En:  "there is no such country; give its two letters of ISO 3166-1, for example IQ",
		Ar:  "لا يوجد بلد بهذا الرمز؛ اكتب رمزه من حرفين بحسب ISO 3166-1 مثل IQ",
		Ckb: "وڵاتێکی وا نییە؛ دوو پیتەکەی ISO 3166-1 بنووسە، وەک IQ",
	}}
	RuleCardNumber = &domain.Rule{Key: "nationalid.card_number", Code: domain.Invalid, Text: domain.Text{
		En:  "a card's number has 10 digits; copy it from the back of the card",
		Ar:  "رقم البطاقة من 10 أرقام؛ انقله من ظهر البطاقة",
		Ckb: "ژمارەی کارت 10 ژمارەیە؛ لە پشتی کارتەکەوە بینووسەوە",
	}}
	RuleAccessNumber = &domain.Rule{Key: "nationalid.access_number", Code: domain.Invalid, Text: domain.Text{
		En:  "an access number has 2 Latin letters and 7 digits; copy it from the front of the card",
		Ar:  "رقم الوصول حرفان لاتينيان و7 أرقام؛ انقله من وجه البطاقة",
		Ckb: "ژمارەی دەستگەیشتن 2 پیتی لاتینی و 7 ژمارەیە؛ لە ڕووی کارتەکەوە بینووسەوە",
	}}
)
