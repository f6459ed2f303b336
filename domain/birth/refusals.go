package birth

import "sijil/domain"

// Refusals by the state that a birth is in.
var (
	RuleNoSuchBirth = &domain.Rule{Key: "birth.not_found", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no such birth; search for it again, or declare it first",
		Ar:  "لا توجد ولادة بهذا المعرّف؛ ابحث عنها مجدداً أو صرّح بها أولاً",
		Ckb: "لەدایکبوونی وا نییە؛ دووبارە بگەڕێ، یان یەکەم جار ڕایبگەیەنە",
	}}
	RuleAlreadyReported = &domain.Rule{Key: "birth.already_reported", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth has been reported already; find it by its tracking id and go on from there",
		Ar:  "سبق الإبلاغ عن هذه الولادة؛ اعثر عليها برقم المتابعة وأكمل منها",
		Ckb: "ئەم لەدایکبوونە پێشتر ڕاگەیەنراوە؛ بە ژمارەی بەدواداچوون بیدۆزەرەوە و لەوێوە بەردەوام بە",
	}}
	RuleOnlyNotified = &domain.Rule{Key: "birth.only_notified", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth has only been notified; take the informant's declaration first",
		Ar:  "لم يرد عن هذه الولادة سوى إشعار؛ خذ تصريح المبلّغ أولاً",
		Ckb: "ئەم لەدایکبوونە تەنها ئاگادارکراوەتەوە؛ یەکەم جار ڕاگەیاندنی هەواڵدەر وەربگرە",
	}}
	RuleNotRegistered = &domain.Rule{Key: "birth.not_registered", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth is declared but not registered; register it first, or declare it again to change it",
		Ar:  "صُرّح بهذه الولادة ولم تُسجّل بعد؛ سجّلها أولاً، أو صرّح بها مجدداً لتغيير بياناتها",
		Ckb: "ئەم لەدایکبوونە ڕاگەیەنراوە بەڵام تۆمار نەکراوە؛ یەکەم جار تۆماری بکە، یان بۆ گۆڕینی دووبارە ڕایبگەیەنە",
	}}
	RuleRejected = &domain.Rule{Key: "birth.rejected", Code: domain.Conflict, Text: domain.Text{
		En:  "this declaration was rejected; read the reason and take a new declaration",
		Ar:  "رُفض هذا التصريح؛ اقرأ سبب الرفض وخذ تصريحاً جديداً",
		Ckb: "ئەم ڕاگەیاندنە ڕەت کراوەتەوە؛ هۆکارەکەی بخوێنەوە و ڕاگەیاندنێکی نوێ وەربگرە",
	}}
	RuleRegistered = &domain.Rule{Key: "birth.registered", Code: domain.Conflict, Text: domain.Text{
		En:  "this birth is registered and in force; correct, amend or cancel the entry instead",
		Ar:  "هذه الولادة مسجلة وقيدها نافذ؛ صحّح القيد أو أشّر عليه أو رقّنه بدلاً من ذلك",
		Ckb: "ئەم لەدایکبوونە تۆمار کراوە و کاری پێ دەکرێت؛ لەبری ئەوە تۆمارەکە ڕاست بکەرەوە، پەراوێزی بۆ بنووسە یان هەڵیبوەشێنەوە",
	}}
	RuleCancelled = &domain.Rule{Key: "birth.cancelled", Code: domain.Conflict, Text: domain.Text{
		En:  "this entry has been cancelled; only a court's order can reinstate it",
		Ar:  "رُقّن هذا القيد؛ لا يعاد إلا بقرار من المحكمة",
		Ckb: "ئەم تۆمارە هەڵوەشێنراوەتەوە؛ تەنها بە بڕیاری دادگا دەگەڕێتەوە",
	}}
	RuleNoOffice = &domain.Rule{Key: "birth.no_office", Code: domain.Forbidden, Text: domain.Text{
		En:  "a birth is reported to an office; sign in at one, or name the office that shall handle it",
		Ar:  "يُبلّغ عن الولادة لدى دائرة؛ سجّل دخولك من دائرة أو سمّ الدائرة المختصة",
		Ckb: "لەدایکبوون بە فەرمانگەیەک ڕادەگەیەنرێت؛ لە فەرمانگەیەک بچۆ ژوورەوە، یان ناوی فەرمانگەی تایبەت بنووسە",
	}}
	// RuleNumbersMissing is the last check of every command that takes numbers
	// drawn at the edge: a command without them that is refused by this rule
	// alone will pass with them.
	RuleNumbersMissing = &domain.Rule{Key: "birth.numbers_missing", Code: domain.Internal, Text: domain.Text{
		En:  "the numbers for this birth were not drawn; try again, and report it if it happens again",
		Ar:  "لم تُسحب أرقام هذه الولادة؛ أعد المحاولة، وأبلغ عن الخلل إن تكرر",
		Ckb: "ژمارەکانی ئەم لەدایکبوونە دەرنەهێنراون؛ دووبارە هەوڵ بدەوە، و ئەگەر دووبارە بوو ڕایبگەیەنە",
	}}
)
