package death

import "sijil/domain"

// The refusals that depend on where a death stands, and those of its procedures.
var (
	RuleNoSuchDeath = &domain.Rule{Key: "death.no_such_death", Code: domain.NotFound, Text: domain.Text{
		En:  "no such death is recorded; check the tracking id or the number, or report the death first",
		Ar:  "لا توجد وفاة كهذه في السجل؛ تحقق من رقم المتابعة أو أبلغ عن الوفاة أولاً",
		Ckb: "مردنێکی وا تۆمار نەکراوە؛ ژمارەی بەدواداچوون بپشکنە یان سەرەتا مردنەکە ڕابگەیەنە",
	}}
	RuleAlreadyReported = &domain.Rule{Key: "death.already_reported", Code: domain.Conflict, Text: domain.Text{
		En:  "this death has been reported already; go on with the record that is there",
		Ar:  "سبق الإبلاغ عن هذه الوفاة؛ تابع القيد الموجود",
		Ckb: "ئەم مردنە پێشتر ڕاگەیەندراوە؛ لەسەر تۆمارە هەبووەکە بەردەوام بە",
	}}
	RuleOnlyNotified = &domain.Rule{Key: "death.only_notified", Code: domain.Conflict, Text: domain.Text{
		En:  "this death has only been notified; declare it first",
		Ar:  "هذه الوفاة مُبلَّغ عنها فقط؛ صرّح بها أولاً",
		Ckb: "ئەم مردنە تەنها ئاگادار کراوەتەوە؛ سەرەتا ڕایبگەیەنە",
	}}
	RuleNotRegistered = &domain.Rule{Key: "death.not_registered", Code: domain.Conflict, Text: domain.Text{
		En:  "this death is declared but not registered; register it first",
		Ar:  "هذه الوفاة مصرَّح بها ولم تُسجَّل؛ سجّلها أولاً",
		Ckb: "ئەم مردنە ڕاگەیەندراوە بەڵام تۆمار نەکراوە؛ سەرەتا تۆماری بکە",
	}}
	RuleRejected = &domain.Rule{Key: "death.rejected", Code: domain.Conflict, Text: domain.Text{
		En:  "this declaration was rejected; declare the death again with what was missing",
		Ar:  "رُفض هذا التصريح؛ صرّح بالوفاة مجدداً مع استكمال النواقص",
		Ckb: "ئەم ڕاگەیاندنە ڕەتکرایەوە؛ مردنەکە دووبارە ڕابگەیەنە لەگەڵ ئەوەی کەم بوو",
	}}
	RuleRegistered = &domain.Rule{Key: "death.registered", Code: domain.Conflict, Text: domain.Text{
		En:  "this death is registered; it can be corrected, amended or cancelled, not entered again",
		Ar:  "هذه الوفاة مسجلة؛ يمكن تصحيح القيد أو التأشير عليه أو ترقينه، لا إدخاله ثانية",
		Ckb: "ئەم مردنە تۆمارکراوە؛ دەکرێت ڕاست بکرێتەوە یان تێبینی لەسەر بنووسرێت یان هەڵبوەشێنرێتەوە، نەک دووبارە بنووسرێت",
	}}
	RuleCancelled = &domain.Rule{Key: "death.cancelled", Code: domain.Conflict, Text: domain.Text{
		En:  "this entry is cancelled; a court can reinstate it, or the death can be declared again",
		Ar:  "هذا القيد مُرقَّن؛ يمكن للمحكمة إعادته، أو يُصرَّح بالوفاة من جديد",
		Ckb: "ئەم تۆمارە هەڵوەشێنراوەتەوە؛ دادگا دەتوانێت بیگەڕێنێتەوە، یان مردنەکە لە نوێوە ڕادەگەیەنرێت",
	}}
	RuleIdentified = &domain.Rule{Key: "death.identified", Code: domain.Conflict, Text: domain.Text{
		En:  "this body has been identified; go on in the record of that person's death",
		Ar:  "عُرفت هوية هذه الجثة؛ تابع في قيد وفاة صاحبها",
		Ckb: "ناسنامەی ئەم تەرمە زانراوە؛ لە تۆماری مردنی ئەو کەسەدا بەردەوام بە",
	}}
	RuleNoOffice = &domain.Rule{Key: "death.no_office", Code: domain.Invalid, Text: domain.Text{
		En:  "say which office the record belongs to; your own account has none",
		Ar:  "اذكر الدائرة التي يعود إليها القيد؛ حسابك غير تابع لدائرة",
		Ckb: "بنووسە تۆمارەکە هی کام فەرمانگەیە؛ هەژماری تۆ هی هیچ فەرمانگەیەک نییە",
	}}
	RuleOtherPerson = &domain.Rule{Key: "death.other_person", Code: domain.Conflict, Text: domain.Text{
		En:  "this record was opened for another national number, or for none; reject it and declare the death under the right number",
		Ar:  "فُتح هذا القيد برقم وطني آخر أو دون رقم؛ ارفضه وصرّح بالوفاة بالرقم الصحيح",
		Ckb: "ئەم تۆمارە بۆ ژمارەیەکی نیشتمانی تر، یان بێ ژمارە، کراوەتەوە؛ ڕەتی بکەرەوە و مردنەکە بە ژمارە ڕاستەکە ڕابگەیەنە",
	}}
	RulePersonUnknown = &domain.Rule{Key: "death.person_unknown", Code: domain.Invalid, Text: domain.Text{
		En:  "no civil record was found for this national number; check the number, or declare the death by name or description without one",
		Ar:  "لم يُعثر على قيد مدني بهذا الرقم الوطني؛ تحقق منه، أو صرّح بالوفاة بالاسم أو الوصف دونه",
		Ckb: "هیچ تۆمارێکی شارستانی بۆ ئەم ژمارە نیشتمانییە نەدۆزرایەوە؛ بیپشکنە، یان بێ ژمارە بە ناو یان وەسف مردنەکە ڕابگەیەنە",
	}}
	RuleAlreadyDeceased = &domain.Rule{Key: "death.already_deceased", Code: domain.Conflict, Text: domain.Text{
		En:  "the civil record says that this person is dead already; check the number and the earlier registration",
		Ar:  "القيد المدني يذكر أن هذا الشخص متوفى؛ تحقق من الرقم ومن التسجيل السابق",
		Ckb: "تۆماری شارستانی دەڵێت ئەم کەسە پێشتر مردووە؛ ژمارەکە و تۆمارە پێشووەکە بپشکنە",
	}}
	RuleOtherDateOfBirth = &domain.Rule{Key: "death.other_date_of_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record has another date of birth; check the number, or leave the date out and have the civil record corrected",
		Ar:  "تاريخ الولادة في القيد المدني مختلف؛ تحقق من الرقم، أو اترك التاريخ وصحّح القيد المدني",
		Ckb: "بەرواری لەدایکبوون لە تۆماری شارستانیدا جیاوازە؛ ژمارەکە بپشکنە، یان بەروارەکە مەنووسە و تۆماری شارستانی ڕاست بکەرەوە",
	}}
	RuleFlagged = &domain.Rule{Key: "death.flagged", Code: domain.Conflict, Text: domain.Text{
		En:  "this may be the same death as another record; compare the two and clear the flag, or reject this one",
		Ar:  "قد تكون هذه الوفاة مسجلة في قيد آخر؛ قارن القيدين وأزل الإشارة أو ارفض هذا التصريح",
		Ckb: "لەوانەیە ئەمە هەمان مردنی تۆمارێکی تر بێت؛ هەردووکیان بەراورد بکە و نیشانەکە لابە یان ئەمە ڕەت بکەرەوە",
	}}
	RuleNothingFlagged = &domain.Rule{Key: "death.nothing_flagged", Code: domain.Conflict, Text: domain.Text{
		En:  "no possible duplicate is open on this record",
		Ar:  "لا توجد إشارة تكرار مفتوحة على هذا القيد",
		Ckb: "هیچ گومانێکی دووبارەبوونەوە لەسەر ئەم تۆمارە نییە",
	}}
	RuleLateNeedsReason = &domain.Rule{Key: "death.late_needs_reason", Code: domain.Invalid, Text: domain.Text{
		En:  "the death was declared after the period of %[1]d days; give the reason for the delay",
		Ar:  "صُرّح بالوفاة بعد مدة %[1]d يوماً؛ اذكر سبب التأخير",
		Ckb: "مردنەکە دوای ماوەی %[1]d ڕۆژ ڕاگەیەنراوە؛ هۆی دواکەوتنەکە بنووسە",
	}}
	RuleKnownAlready = &domain.Rule{Key: "death.known_already", Code: domain.Conflict, Text: domain.Text{
		En:  "this death is registered under a national number already; if it is the wrong person, a court must cancel the entry",
		Ar:  "هذه الوفاة مسجلة برقم وطني؛ إن كان لشخص آخر فيلزم ترقين القيد بحكم محكمة",
		Ckb: "ئەم مردنە بە ژمارەیەکی نیشتمانی تۆمارکراوە؛ ئەگەر هی کەسێکی تر بێت، دەبێت دادگا تۆمارەکە هەڵبوەشێنێتەوە",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "death.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the decision, or the court's judgment",
		Ar:  "اذكر الجهة ورقم القرار وتاريخه، أو حكم المحكمة",
		Ckb: "لایەن و ژمارە و بەرواری بڕیارەکە، یان بڕیاری دادگا بنووسە",
	}}
	RuleAmendmentKind = &domain.Rule{Key: "death.amendment_kind", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind must be paternity_acknowledged, adoption, legitimation, name_change or other",
		Ar:  "يجب أن يكون نوع التأشير إقراراً بالنسب أو تبنياً أو إثبات نسب أو تغيير اسم أو غير ذلك",
		Ckb: "جۆری پەراوێز دەبێت دانپێدانان بە باوکایەتی، لەخۆگرتن، سەلماندنی نەسەب، گۆڕینی ناو یان هی تر بێت",
	}}
	RuleNothingChanged = &domain.Rule{Key: "death.nothing_changed", Code: domain.Invalid, Text: domain.Text{
		En:  "the entry already reads like this; change what is wrong, or leave it",
		Ar:  "القيد مدوَّن هكذا أصلاً؛ غيّر الخطأ أو اتركه",
		Ckb: "تۆمارەکە هەر وایە؛ هەڵەکە بگۆڕە یان وازی لێ بهێنە",
	}}
	RuleNotClerical = &domain.Rule{Key: "death.not_clerical", Code: domain.Invalid, Text: domain.Text{
		En:  "an office cannot correct this by itself: a name is corrected once by administrative decision, everything else that says who died and when by a judgment",
		Ar:  "لا تصحح الدائرة هذا بنفسها: يُصحح الاسم مرة واحدة بقرار إداري، وما عداه مما يحدد المتوفى وتاريخ الوفاة بحكم محكمة",
		Ckb: "فەرمانگە خۆی ناتوانێت ئەمە ڕاست بکاتەوە: ناو یەک جار بە بڕیاری کارگێڕی، و ئەوی تر کە دیاری دەکات کێ و کەی مردووە بە بڕیاری دادگا ڕاست دەکرێتەوە",
	}}
	RuleNotOnceOnly = &domain.Rule{Key: "death.not_once_only", Code: domain.Invalid, Text: domain.Text{
		En:  "an administrative decision corrects only the name of the deceased; bring a judgment for anything else that the office cannot correct",
		Ar:  "القرار الإداري يصحح اسم المتوفى فقط؛ وما عداه يلزمه حكم محكمة",
		Ckb: "بڕیاری کارگێڕی تەنها ناوی مردوو ڕاست دەکاتەوە؛ بۆ ئەوی تر بڕیاری دادگا پێویستە",
	}}
	RuleOnceSpent = &domain.Rule{Key: "death.once_spent", Code: domain.Conflict, Text: domain.Text{
		En:  "the name has been corrected by administrative decision once already; a second time needs a judgment",
		Ar:  "صُحح الاسم بقرار إداري مرة؛ والمرة الثانية تحتاج حكم محكمة",
		Ckb: "ناوەکە پێشتر جارێک بە بڕیاری کارگێڕی ڕاستکراوەتەوە؛ جاری دووەم بڕیاری دادگای دەوێت",
	}}
	RuleNumberFixed = &domain.Rule{Key: "death.number_fixed", Code: domain.Invalid, Text: domain.Text{
		En:  "a correction cannot make this another person's death: have the entry cancelled by the court, then register the right one; a body is identified instead",
		Ar:  "لا يحوّل التصحيح القيد إلى وفاة شخص آخر: اطلب من المحكمة ترقينه ثم سجّل الوفاة الصحيحة؛ أما الجثة المجهولة فتُثبت هويتها",
		Ckb: "ڕاستکردنەوە ناتوانێت ئەمە بکاتە مردنی کەسێکی تر: با دادگا تۆمارەکە هەڵبوەشێنێتەوە و پاشان ڕاستەکە تۆمار بکە؛ تەرمی نەناسراو ناسنامەکەی دیاری دەکرێت",
	}}
	RuleCauseFixed = &domain.Rule{Key: "death.cause_fixed", Code: domain.Invalid, Text: domain.Text{
		En:  "the cause of death is not corrected; certify it anew, or send the codes",
		Ar:  "لا يُصحَّح سبب الوفاة؛ نظّم شهادة سبب جديدة أو أرسل الرموز",
		Ckb: "هۆکاری مردن ڕاست ناکرێتەوە؛ بڕوانامەیەکی نوێی هۆکار بنووسە یان کۆدەکان بنێرە",
	}}
	RuleAfterRegistration = &domain.Rule{Key: "death.after_registration", Code: domain.Invalid, Text: domain.Text{
		En:  "the death was registered before this day; check the date",
		Ar:  "سُجلت الوفاة قبل هذا اليوم؛ تحقق من التاريخ",
		Ckb: "مردنەکە پێش ئەم ڕۆژە تۆمارکراوە؛ بەروارەکە بپشکنە",
	}}
	RuleLanguage = &domain.Rule{Key: "death.language", Code: domain.Invalid, Text: domain.Text{
		En:  "the language must be Arabic (ar), Kurdish (ckb) or English (en)",
		Ar:  "يجب أن تكون اللغة العربية (ar) أو الكردية (ckb) أو الإنكليزية (en)",
		Ckb: "زمان دەبێت عەرەبی (ar) یان کوردی (ckb) یان ئینگلیزی (en) بێت",
	}}
	RuleNumbersMissing = &domain.Rule{Key: "death.numbers_missing", Code: domain.Invalid, Text: domain.Text{
		En:  "the record has not been given its number yet; send the request again",
		Ar:  "لم يُمنح القيد رقمه بعد؛ أعد إرسال الطلب",
		Ckb: "هێشتا ژمارە بە تۆمارەکە نەدراوە؛ داواکارییەکە دووبارە بنێرە",
	}}
)
