package agreement

import "sijil/domain"

// The refusals of agreements.
var (
	RuleUnknown = &domain.Rule{Key: "agreement.unknown", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no agreement with this reference; check it",
		Ar:  "لا توجد اتفاقية بهذا المرجع؛ تحقق منه",
		Ckb: "هیچ ڕێککەوتنێک بەم ژمارەیە نییە؛ بیپشکنە",
	}}
	RuleExists = &domain.Rule{Key: "agreement.exists", Code: domain.Conflict, Text: domain.Text{
		En:  "there is an agreement with this reference already; an agreement is not changed: end it and conclude another",
		Ar:  "توجد اتفاقية بهذا المرجع؛ الاتفاقية لا تُعدَّل: أنهها وأبرم غيرها",
		Ckb: "ڕێککەوتنێک بەم ژمارەیە هەیە؛ ڕێککەوتن ناگۆڕدرێت: کۆتایی پێبهێنە و یەکێکی تر ببەستە",
	}}
	RuleReference = &domain.Rule{Key: "agreement.reference", Code: domain.Invalid, Text: domain.Text{
		En:  "a reference is 3 to 64 capital letters, digits and . / -, for example DSA-2026-014",
		Ar:  "المرجع من 3 إلى 64 من الحروف اللاتينية الكبيرة والأرقام و . / -، مثل DSA-2026-014",
		Ckb: "ژمارەی ڕێککەوتن 3 تا 64 پیتی گەورەی لاتینی و ژمارە و . / - ە، وەک DSA-2026-014",
	}}
	RuleNotWaiting = &domain.Rule{Key: "agreement.not_waiting", Code: domain.Conflict, Text: domain.Text{
		En:  "this agreement waits for no approval; look at how it stands",
		Ar:  "هذه الاتفاقية لا تنتظر موافقة؛ راجع حالتها",
		Ckb: "ئەم ڕێککەوتنە چاوەڕێی پەسەندکردن نییە؛ سەیری دۆخەکەی بکە",
	}}
	RuleSameUser = &domain.Rule{Key: "agreement.same_user", Code: domain.Forbidden, Text: domain.Text{
		En:  "whoever proposed the agreement may not approve it; ask another officer",
		Ar:  "لا يجوز لمن اقترح الاتفاقية أن يوافق عليها؛ اطلب ذلك من موظف آخر",
		Ckb: "ئەوەی ڕێککەوتنەکەی پێشنیار کردووە ناتوانێت پەسەندی بکات؛ داوا لە فەرمانبەرێکی تر بکە",
	}}
	RuleOver = &domain.Rule{Key: "agreement.over", Code: domain.Conflict, Text: domain.Text{
		En:  "this agreement has ended by then already",
		Ar:  "تكون هذه الاتفاقية قد انتهت قبل ذلك اليوم",
		Ckb: "ئەم ڕێککەوتنە تا ئەو کاتە کۆتایی هاتووە",
	}}
	RuleDays = &domain.Rule{Key: "agreement.days", Code: domain.Invalid, Text: domain.Text{
		En:  "give whole days, the last not before the first, and none that has passed where something ends",
		Ar:  "اذكر أياماً كاملة، لا يسبق آخرها أولها، ولا يكون يوم الانتهاء ماضياً",
		Ckb: "ڕۆژی تەواو بنووسە، دوایین پێش یەکەم نەبێت، و ڕۆژی کۆتایی ڕابردوو نەبێت",
	}}
	RuleCode = &domain.Rule{Key: "agreement.code", Code: domain.Invalid, Text: domain.Text{
		En:  "this is no code that an agreement may name; codes are small Latin letters, as they stand in the published lists",
		Ar:  "ليس هذا رمزاً يجوز أن تذكره اتفاقية؛ الرموز حروف لاتينية صغيرة كما في القوائم المنشورة",
		Ckb: "ئەمە کۆدێک نییە کە ڕێککەوتن ناوی ببات؛ کۆدەکان پیتی بچووکی لاتینین وەک لە لیستە بڵاوکراوەکاندا",
	}}
	RuleMany = &domain.Rule{Key: "agreement.many", Code: domain.Invalid, Text: domain.Text{
		En:  "at most %[1]d may be listed here; conclude two agreements",
		Ar:  "لا يجوز ذكر أكثر من %[1]d هنا؛ أبرم اتفاقيتين",
		Ckb: "زیاتر لە %[1]d لێرە ناتوانرێت بنووسرێت؛ دوو ڕێککەوتن ببەستە",
	}}
	RuleOpensNothing = &domain.Rule{Key: "agreement.opens_nothing", Code: domain.Invalid, Text: domain.Text{
		En:  "say what the agreement opens: registers or groups of fields with what may be done, or streams of the feed",
		Ar:  "اذكر ما تفتحه الاتفاقية: سجلات أو مجموعات حقول مع ما يجوز فعله، أو سلاسل أحداث",
		Ckb: "بنووسە ڕێککەوتنەکە چی دەکاتەوە: تۆمار یان کۆمەڵە خانە لەگەڵ ئەوەی دەکرێت، یان زنجیرەی ڕووداو",
	}}
)
