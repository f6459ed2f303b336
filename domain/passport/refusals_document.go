package passport

import "sijil/domain"

// The refusals that depend on where a document stands.
var (
	RuleNoSuchDocument = &domain.Rule{Key: "passport.no_such_document", Code: domain.NotFound, Text: domain.Text{
		En:  "this person has no passport or laissez-passer with this number; copy the number from the document",
		Ar:  "لا يوجد جواز سفر أو جواز مرور بهذا الرقم لهذا الشخص؛ انقل الرقم من الوثيقة",
		Ckb: "ئەم کەسە پاسپۆرت یان پەسی تێپەڕینی بەم ژمارەیەی نییە؛ ژمارەکە لە بەڵگەنامەکەوە بنووسەوە",
	}}
	RuleNotActivated = &domain.Rule{Key: "passport.not_activated", Code: domain.Conflict, Text: domain.Text{
		En:  "this passport has been printed but not handed over; hand it over first",
		Ar:  "طُبع هذا الجواز ولم يُسلَّم؛ سلّمه أولاً",
		Ckb: "ئەم پاسپۆرتە چاپکراوە بەڵام ڕادەست نەکراوە؛ سەرەتا ڕادەستی بکە",
	}}
	RuleActive = &domain.Rule{Key: "passport.active", Code: domain.Conflict, Text: domain.Text{
		En:  "this document is in force; revoke it, suspend it or report it lost before this can be done",
		Ar:  "هذه الوثيقة نافذة؛ ألغها أو علّقها أو أبلغ عن فقدانها قبل ذلك",
		Ckb: "ئەم بەڵگەنامەیە کارایە؛ پێش ئەوە هەڵیبوەشێنەوە یان ڕایبگرە یان ونبوونی ڕابگەیەنە",
	}}
	RuleSuspended = &domain.Rule{Key: "passport.suspended", Code: domain.Conflict, Text: domain.Text{
		En:  "a passport of this person is suspended; the authority must end the suspension or revoke it first",
		Ar:  "لهذا الشخص جواز سفر معلَّق؛ يجب أن تنهي الجهة المختصة التعليق أو تلغي الجواز أولاً",
		Ckb: "پاسپۆرتێکی ئەم کەسە ڕاگیراوە؛ دەبێت سەرەتا لایەنی پەیوەندیدار ڕاگرتنەکە کۆتایی پێ بهێنێت یان هەڵیبوەشێنێتەوە",
	}}
	RuleOver = &domain.Rule{Key: "passport.over", Code: domain.Conflict, Text: domain.Text{
		En:  "this document was lost, stolen, damaged, revoked or used and never holds again, even if it is found; hand it in and apply for another",
		Ar:  "فُقدت هذه الوثيقة أو سُرقت أو تلفت أو أُلغيت أو استُعملت ولا تعود نافذة حتى إن وُجدت؛ سلّمها وقدّم طلباً لأخرى",
		Ckb: "ئەم بەڵگەنامەیە ون بووە یان دزراوە یان تێکچووە یان هەڵوەشێنراوەتەوە یان بەکارهاتووە و ئیتر کارا نابێتەوە، تەنانەت ئەگەر بدۆزرێتەوە؛ ڕادەستی بکە و داوای یەکێکی تر بکە",
	}}
	RuleExpired = &domain.Rule{Key: "passport.expired", Code: domain.Conflict, Text: domain.Text{
		En:  "this document has expired and cannot be extended; apply for another",
		Ar:  "انتهت مدة هذه الوثيقة ولا تُمدَّد؛ قدّم طلباً لأخرى",
		Ckb: "ماوەی ئەم بەڵگەنامەیە تەواو بووە و درێژ ناکرێتەوە؛ داوای یەکێکی تر بکە",
	}}
	RuleDestroyed = &domain.Rule{Key: "passport.destroyed", Code: domain.Conflict, Text: domain.Text{
		En:  "this document has been destroyed already",
		Ar:  "أُتلفت هذه الوثيقة من قبل",
		Ckb: "ئەم بەڵگەنامەیە پێشتر لەناوبراوە",
	}}
	RuleRevokeInForce = &domain.Rule{Key: "passport.revoke_in_force", Code: domain.Conflict, Text: domain.Text{
		En:  "this document is in force; suspend it first, and another officer then revokes it",
		Ar:  "هذه الوثيقة نافذة؛ علّقها أولاً ثم يلغيها موظف آخر",
		Ckb: "ئەم بەڵگەنامەیە کارایە؛ سەرەتا ڕایبگرە، پاشان فەرمانبەرێکی تر هەڵیدەوەشێنێتەوە",
	}}
	RuleRevokeSameUser = &domain.Rule{Key: "passport.revoke_same_user", Code: domain.Forbidden, Text: domain.Text{
		En:  "whoever suspended the document may not revoke it; ask another officer who may revoke passports",
		Ar:  "لا يجوز لمن علّق الوثيقة أن يلغيها؛ اطلب ذلك من موظف آخر مخوَّل بالإلغاء",
		Ckb: "ئەوەی بەڵگەنامەکەی ڕاگرتووە ناتوانێت هەڵیبوەشێنێتەوە؛ داوا لە فەرمانبەرێکی تری ڕێپێدراو بکە",
	}}
	RuleLaissezPasserOnly = &domain.Rule{Key: "passport.laissez_passer_only", Code: domain.Conflict, Text: domain.Text{
		En:  "this document is a passport and is not spent by an entry; only a laissez-passer is",
		Ar:  "هذه الوثيقة جواز سفر لا ينتهي بالدخول؛ جواز المرور وحده ينتهي به",
		Ckb: "ئەم بەڵگەنامەیە پاسپۆرتە و بە چوونەژوورەوە تەواو نابێت؛ تەنها پەسی تێپەڕین وایە",
	}}
	RuleHasPassport = &domain.Rule{Key: "passport.has_passport", Code: domain.Conflict, Text: domain.Text{
		En:  "this person holds a passport in force; report it lost, stolen or damaged before a laissez-passer is issued",
		Ar:  "يحمل هذا الشخص جواز سفر نافذاً؛ أبلغ عن فقدانه أو سرقته أو تلفه قبل إصدار جواز المرور",
		Ckb: "ئەم کەسە پاسپۆرتێکی کارای هەیە؛ پێش دەرکردنی پەسی تێپەڕین ونبوون یان دزران یان تێکچوونی ڕابگەیەنە",
	}}
	RuleNothingDue = &domain.Rule{Key: "passport.nothing_due", Code: domain.Conflict, Text: domain.Text{
		En:  "nothing is due to INTERPOL's database for this document; it was sent already, or the document holds",
		Ar:  "لا شيء مستحق الإرسال إلى قاعدة بيانات الإنتربول عن هذه الوثيقة؛ أُرسل من قبل أو أن الوثيقة نافذة",
		Ckb: "هیچ شتێک بۆ بنکەی زانیاریی ئینتەرپۆڵ لەسەر ئەم بەڵگەنامەیە نەماوە بنێردرێت؛ پێشتر نێردراوە یان بەڵگەنامەکە کارایە",
	}}
	RuleBlankReported = &domain.Rule{Key: "passport.blank_reported", Code: domain.Conflict, Text: domain.Text{
		En:  "this blank has been reported stolen already; go on with the record that is there",
		Ar:  "سبق الإبلاغ عن سرقة هذا الدفتر الفارغ؛ تابع القيد الموجود",
		Ckb: "پێشتر دزینی ئەم دەفتەرە بەتاڵە ڕاگەیەندراوە؛ لەسەر تۆمارە هەبووەکە بەردەوام بە",
	}}
	RuleNoSuchBan = &domain.Rule{Key: "passport.no_such_ban", Code: domain.NotFound, Text: domain.Text{
		En:  "this person has no such travel ban; check the ban's id",
		Ar:  "لا يوجد منع سفر بهذا الرقم لهذا الشخص؛ تحقق من رقم المنع",
		Ckb: "ئەم کەسە قەدەغەی گەشتی بەم ژمارەیەی نییە؛ ژمارەی قەدەغەکە بپشکنە",
	}}
	RuleBanRecorded = &domain.Rule{Key: "passport.ban_recorded", Code: domain.Conflict, Text: domain.Text{
		En:  "the ban of this order is recorded already; lift it before recording it with other particulars",
		Ar:  "سُجل منع السفر بهذا الأمر من قبل؛ ارفعه قبل تسجيله بتفاصيل أخرى",
		Ckb: "قەدەغەی ئەم فەرمانە پێشتر تۆمارکراوە؛ پێش تۆمارکردنی بە زانیاریی تر هەڵیبگرە",
	}}
	RuleBanNotBegun = &domain.Rule{Key: "passport.ban_not_begun", Code: domain.Invalid, Text: domain.Text{
		En:  "this travel ban begins on %[1]s; to lift it before it begins, give that day as the first without it",
		Ar:  "يبدأ منع السفر هذا في %[1]s؛ لرفعه قبل أن يبدأ اكتب ذلك اليوم أول يوم بدونه",
		Ckb: "ئەم قەدەغەی گەشتە لە %[1]s دەست پێ دەکات؛ بۆ هەڵگرتنی پێش دەستپێکردن، ئەو ڕۆژە وەک یەکەم ڕۆژی بێ قەدەغە بنووسە",
	}}
	RuleBanLifted = &domain.Rule{Key: "passport.ban_lifted", Code: domain.Conflict, Text: domain.Text{
		En:  "this travel ban has been lifted already",
		Ar:  "رُفع منع السفر هذا من قبل",
		Ckb: "ئەم قەدەغەی گەشتە پێشتر هەڵگیراوە",
	}}
)
