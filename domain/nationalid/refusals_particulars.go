package nationalid

import "sijil/domain"

// The refusals of what an application states.
var (
	RuleKind = &domain.Rule{Key: "nationalid.kind", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind must be first, renewal, lost, stolen, damaged, changed_data or reissue",
		Ar:  "يجب أن يكون نوع الطلب أول مرة أو تجديداً أو بدل مفقود أو مسروق أو تالف أو تغيير بيانات أو إعادة إصدار",
		Ckb: "جۆری داواکاری دەبێت یەکەم جار، نوێکردنەوە، لەبری ونبوو، دزراو، تێکچوو، گۆڕینی زانیاری یان دووبارە دەرکردن بێت",
	}}
	RuleHasCard = &domain.Rule{Key: "nationalid.has_card", Code: domain.Conflict, Text: domain.Text{
		En:  "this person has had a card; apply for a renewal or a replacement",
		Ar:  "سبق أن كانت لهذا الشخص بطاقة؛ قدّم طلب تجديد أو بدل",
		Ckb: "ئەم کەسە پێشتر کارتی هەبووە؛ داواکاری نوێکردنەوە یان لەبری پێشکەش بکە",
	}}
	RuleNoCardYet = &domain.Rule{Key: "nationalid.no_card_yet", Code: domain.Conflict, Text: domain.Text{
		En:  "this person has never had a card; apply for a first one",
		Ar:  "لم تكن لهذا الشخص بطاقة قط؛ قدّم طلب بطاقة لأول مرة",
		Ckb: "ئەم کەسە هەرگیز کارتی نەبووە؛ داواکاری یەکەم کارت پێشکەش بکە",
	}}
	RuleKindMismatch = &domain.Rule{Key: "nationalid.kind_mismatch", Code: domain.Conflict, Text: domain.Text{
		En:  "the last card does not stand so: report it lost, stolen or damaged first, or choose the kind that fits",
		Ar:  "حالة البطاقة الأخيرة لا توافق النوع: أبلغ عن فقدها أو سرقتها أو تلفها أولاً، أو اختر النوع المناسب",
		Ckb: "دۆخی دوایین کارت لەگەڵ ئەم جۆرە ناگونجێت: سەرەتا ونبوون یان دزران یان تێکچوونی ڕابگەیەنە، یان جۆری گونجاو هەڵبژێرە",
	}}
	RuleTooEarly = &domain.Rule{Key: "nationalid.too_early", Code: domain.Conflict, Text: domain.Text{
		En:  "a card is renewed in its last %[1]d months; come back then, or apply for changed data",
		Ar:  "تُجدَّد البطاقة في أشهرها الأخيرة (%[1]d)؛ راجع حينها أو قدّم طلب تغيير بيانات",
		Ckb: "کارت لە دوایین %[1]d مانگیدا نوێ دەکرێتەوە؛ ئەو کاتە وەرەوە یان داواکاری گۆڕینی زانیاری پێشکەش بکە",
	}}
	RuleBloodGroup = &domain.Rule{Key: "nationalid.blood_group", Code: domain.Invalid, Text: domain.Text{
		En:  "the blood group must be O, A, B or AB with - or +, or be left out",
		Ar:  "يجب أن تكون فصيلة الدم O أو A أو B أو AB مع - أو +، أو تُترك",
		Ckb: "گرووپی خوێن دەبێت O یان A یان B یان AB بێت لەگەڵ - یان +، یان بەجێ بهێڵرێت",
	}}
	RuleLatin = &domain.Rule{Key: "nationalid.latin", Code: domain.Invalid, Text: domain.Text{
		En:  "the Latin spelling is written in Latin letters; correct it, or leave it out",
		Ar:  "يُكتب الاسم اللاتيني بالحروف اللاتينية؛ صححه أو اتركه",
		Ckb: "ناوی لاتینی بە پیتی لاتینی دەنووسرێت؛ ڕاستی بکەرەوە یان بەجێی بهێڵە",
	}}
	RuleRelation = &domain.Rule{Key: "nationalid.relation", Code: domain.Invalid, Text: domain.Text{
		En:  "the applicant must be self, father, mother or guardian",
		Ar:  "يجب أن يكون مقدم الطلب الشخص نفسه أو الأب أو الأم أو الوصي",
		Ckb: "داواکار دەبێت خودی کەسەکە، باوک، دایک یان سەرپەرشتیار بێت",
	}}
	RuleNeedsGuardian = &domain.Rule{Key: "nationalid.needs_guardian", Code: domain.Invalid, Text: domain.Text{
		En:  "until the age of %[1]d a parent or a guardian applies; say who",
		Ar:  "حتى سن %[1]d يقدم الطلب أحد الوالدين أو الوصي؛ اذكره",
		Ckb: "تا تەمەنی %[1]d دایک یان باوک یان سەرپەرشتیار داواکاری پێشکەش دەکات؛ بنووسە کێیە",
	}}
	RuleAppliesAlone = &domain.Rule{Key: "nationalid.applies_alone", Code: domain.Invalid, Text: domain.Text{
		En:  "from the age of %[1]d a person applies alone; a guardian needs a court's order",
		Ar:  "من سن %[1]d يقدم الشخص طلبه بنفسه؛ ويلزم الوصي قرار محكمة",
		Ckb: "لە تەمەنی %[1]dەوە کەس خۆی داواکاری پێشکەش دەکات؛ سەرپەرشتیار بڕیاری دادگای دەوێت",
	}}
	RuleNotSelf = &domain.Rule{Key: "nationalid.not_self", Code: domain.Invalid, Text: domain.Text{
		En:  "this is another person's number; leave it out, or say in which relation the applicant stands",
		Ar:  "هذا رقم شخص آخر؛ احذفه أو اذكر صلة مقدم الطلب",
		Ckb: "ئەمە ژمارەی کەسێکی ترە؛ لای ببە یان پەیوەندی داواکار بنووسە",
	}}
	RuleNotParent = &domain.Rule{Key: "nationalid.not_parent", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record does not name this person as that parent; check the number, or bring a court's order of guardianship",
		Ar:  "القيد المدني لا يذكر هذا الشخص والداً بهذه الصفة؛ تحقق من الرقم أو أحضر قرار وصاية من المحكمة",
		Ckb: "تۆماری شارستانی ئەم کەسە بە دایک یان باوک ناو نابات؛ ژمارەکە بپشکنە یان بڕیاری سەرپەرشتی لە دادگا بهێنە",
	}}
	RuleApplicantUnfit = &domain.Rule{Key: "nationalid.applicant_unfit", Code: domain.Invalid, Text: domain.Text{
		En:  "only a living person of full age with a civil record of their own applies for another; name another applicant",
		Ar:  "لا يقدم الطلب عن غيره إلا شخص حي بالغ له قيد مدني؛ اذكر مقدماً آخر",
		Ckb: "تەنها کەسێکی زیندووی پێگەیشتوو کە تۆماری شارستانی خۆی هەبێت بۆ کەسێکی تر داواکاری پێشکەش دەکات؛ داواکارێکی تر بنووسە",
	}}
	RuleNothingToExempt = &domain.Rule{Key: "nationalid.nothing_to_exempt", Code: domain.Invalid, Text: domain.Text{
		En:  "with an appointment there is nothing to be exempt from; leave the exemption out",
		Ar:  "لا أجور مع الحجز حتى يُعفى منها؛ احذف الإعفاء",
		Ckb: "لەگەڵ چاوپێکەوتن هیچ کرێیەک نییە تا لێی ببەخشرێت؛ بەخشینەکە لابە",
	}}
	RuleExemption = &domain.Rule{Key: "nationalid.exemption", Code: domain.Invalid, Text: domain.Text{
		En:  "the law of this day knows no such exemption; choose another, or take the fee",
		Ar:  "قانون هذا اليوم لا يعرف هذا الإعفاء؛ اختر غيره أو استوفِ الأجور",
		Ckb: "یاسای ئەم ڕۆژە بەخشینی وای نییە؛ یەکێکی تر هەڵبژێرە یان کرێیەکە وەربگرە",
	}}
	RuleNotOverAge = &domain.Rule{Key: "nationalid.not_over_age", Code: domain.Invalid, Text: domain.Text{
		En:  "old age exempts above %[1]d years; choose another exemption, or take the fee",
		Ar:  "يُعفى كبار السن فوق %[1]d سنة؛ اختر إعفاء آخر أو استوفِ الأجور",
		Ckb: "بەساڵاچوو لە سەرووی %[1]d ساڵەوە دەبەخشرێت؛ بەخشینێکی تر هەڵبژێرە یان کرێیەکە وەربگرە",
	}}
	RuleFeeAmount = &domain.Rule{Key: "nationalid.fee_amount", Code: domain.Invalid, Text: domain.Text{
		En:  "the fee is %[1]s dinars; give the receipt for this amount",
		Ar:  "الرسم %[1]s دينار؛ اذكر وصل هذا المبلغ",
		Ckb: "ڕەسمەکە %[1]s دینارە؛ پسووڵەی ئەم بڕە بنووسە",
	}}
	RuleNothingDue = &domain.Rule{Key: "nationalid.nothing_due", Code: domain.Invalid, Text: domain.Text{
		En:  "nothing is due for this card; leave the receipt out",
		Ar:  "لا رسم على هذه البطاقة؛ احذف الوصل",
		Ckb: "هیچ ڕەسمێک لەسەر ئەم کارتە نییە؛ پسووڵەکە لابە",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "nationalid.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the document, or the court's judgment",
		Ar:  "اذكر الجهة ورقم الوثيقة وتاريخها، أو حكم المحكمة",
		Ckb: "لایەن و ژمارە و بەرواری بەڵگەنامەکە، یان بڕیاری دادگا بنووسە",
	}}
	RuleFuture = &domain.Rule{Key: "nationalid.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day has not come yet; check the date",
		Ar:  "لم يأتِ هذا اليوم بعد؛ تحقق من التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleSayWhyMissing = &domain.Rule{Key: "nationalid.say_why_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "say why fingerprints or iris are missing, or capture them",
		Ar:  "اذكر سبب غياب البصمات أو القزحية، أو التقطها",
		Ckb: "بنووسە بۆچی پەنجەمۆر یان گلێنە نییە، یان بیانگرە",
	}}
	RuleImage = &domain.Rule{Key: "nationalid.image", Code: domain.Invalid, Text: domain.Text{
		En:  "the record never holds images: give the reference under which the capture is stored, and its hash",
		Ar:  "لا يحفظ السجل صوراً: اذكر مرجع اللقطة المخزونة وبصمتها الرقمية",
		Ckb: "تۆمارەکە هەرگیز وێنە هەڵناگرێت: سەرچاوەی تۆمارکراوی گرتنەکە و هاشەکەی بنووسە",
	}}
	RuleHash = &domain.Rule{Key: "nationalid.hash", Code: domain.Invalid, Text: domain.Text{
		En:  "give the SHA-256 of the capture as sha256: and 64 hexadecimal digits",
		Ar:  "اكتب بصمة SHA-256 للّقطة بالشكل sha256: يليه 64 رقماً ست عشرياً",
		Ckb: "SHA-256ی گرتنەکە بە شێوەی sha256: و 64 ژمارەی شازدەیی بنووسە",
	}}
)
