package person

import "sijil/domain"

// The refusals of the civil record.
var (
	RuleNoSuchPerson = &domain.Rule{Key: "person.no_such_person", Code: domain.NotFound, Text: domain.Text{
		En:  "no civil record has this national number; check the number, or enrol the person first",
		Ar:  "لا يوجد قيد مدني بهذا الرقم الوطني؛ تحقق من الرقم أو سجّل الشخص أولاً",
		Ckb: "هیچ تۆمارێکی شارستانی ئەم ژمارە نیشتمانییەی نییە؛ ژمارەکە بپشکنە یان سەرەتا کەسەکە تۆمار بکە",
	}}
	RuleNumberTaken = &domain.Rule{Key: "person.number_taken", Code: domain.Conflict, Text: domain.Text{
		En:  "this national number was taken for somebody else; draw another",
		Ar:  "هذا الرقم الوطني مخصص لشخص آخر؛ خصص رقماً غيره",
		Ckb: "ئەم ژمارە نیشتمانییە بۆ کەسێکی تر دانراوە؛ یەکێکی تر دابنێ",
	}}
	RuleAlreadyEnrolled = &domain.Rule{Key: "person.already_enrolled", Code: domain.Conflict, Text: domain.Text{
		En:  "this person has a civil record already; correct that one instead",
		Ar:  "لهذا الشخص قيد مدني؛ صحّح ذلك القيد بدلاً من فتح آخر",
		Ckb: "ئەم کەسە تۆمارێکی شارستانی هەیە؛ ئەوە ڕاست بکەرەوە",
	}}
	RuleOrigin = &domain.Rule{Key: "person.origin", Code: domain.Invalid, Text: domain.Text{
		En:  "a civil record begins from a birth or from a legacy record; choose one",
		Ar:  "يبدأ القيد المدني من ولادة أو من سجل قديم؛ اختر أحدهما",
		Ckb: "تۆماری شارستانی لە لەدایکبوونێک یان لە تۆمارێکی کۆن دەست پێدەکات؛ یەکێکیان هەڵبژێرە",
	}}
	RuleCancelled = &domain.Rule{Key: "person.cancelled", Code: domain.Conflict, Text: domain.Text{
		En:  "the birth behind this civil record was cancelled; nothing can be done here until a court reinstates it",
		Ar:  "رُقِّن قيد الولادة الذي يستند إليه هذا القيد المدني؛ لا إجراء عليه حتى تعيده المحكمة",
		Ckb: "تۆماری لەدایکبوونی پشت ئەم تۆمارە هەڵوەشێنراوەتەوە؛ تا دادگا نەیگەڕێنێتەوە هیچ ناکرێت",
	}}
	RuleDeceased = &domain.Rule{Key: "person.deceased", Code: domain.Conflict, Text: domain.Text{
		En:  "this person is registered as deceased; if that is wrong, the death must be cancelled by a court first",
		Ar:  "هذا الشخص مسجل متوفى؛ إن كان ذلك خطأ فيجب ترقين قيد الوفاة بحكم محكمة أولاً",
		Ckb: "ئەم کەسە وەک مردوو تۆمارکراوە؛ ئەگەر هەڵەیە، دەبێت سەرەتا دادگا تۆماری مردنەکە هەڵبوەشێنێتەوە",
	}}
	RuleAlive = &domain.Rule{Key: "person.alive", Code: domain.Conflict, Text: domain.Text{
		En:  "no death of this person is recorded here yet; try again after the death has been recorded",
		Ar:  "لم تُدوَّن وفاة لهذا الشخص هنا بعد؛ أعد المحاولة بعد تدوينها",
		Ckb: "هێشتا مردنی ئەم کەسە لێرە نەنووسراوە؛ دوای نووسینی دووبارە هەوڵ بدەرەوە",
	}}
	RuleOtherDeath = &domain.Rule{Key: "person.other_death", Code: domain.Conflict, Text: domain.Text{
		En:  "another registered death marks this person deceased; compare the two entries",
		Ar:  "سُجلت وفاة هذا الشخص بقيد آخر؛ قارن القيدين",
		Ckb: "ئەم کەسە بە تۆمارێکی تر مردوو دانراوە؛ هەردوو تۆمارەکە بەراورد بکە",
	}}
	RuleOtherBirth = &domain.Rule{Key: "person.other_birth", Code: domain.Conflict, Text: domain.Text{
		En:  "this civil record does not come from that birth; compare the two",
		Ar:  "هذا القيد المدني لا يستند إلى تلك الولادة؛ قارن بينهما",
		Ckb: "ئەم تۆمارە شارستانییە لەو لەدایکبوونەوە نەهاتووە؛ بەراوردیان بکە",
	}}
	RuleDuplicate = &domain.Rule{Key: "person.duplicate", Code: domain.Conflict, Text: domain.Text{
		En:  "there is a civil record of a person with this name, mother and date of birth, here or in another area; search for it. If this is somebody else, say in notDuplicate why",
		Ar:  "يوجد قيد مدني لشخص بهذا الاسم وهذه الأم وتاريخ الولادة هذا، هنا أو في منطقة أخرى؛ ابحث عنه. وإن كان هذا شخصاً آخر فاذكر السبب في notDuplicate",
		Ckb: "تۆماری شارستانی کەسێک بەم ناو و دایک و بەرواری لەدایکبوونە هەیە، لێرە یان لە ناوچەیەکی تر؛ بۆی بگەڕێ. ئەگەر ئەمە کەسێکی ترە، هۆکارەکەی لە notDuplicate بنووسە",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "person.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the decision, or the court's judgment",
		Ar:  "اذكر الجهة ورقم القرار وتاريخه، أو حكم المحكمة",
		Ckb: "لایەن و ژمارە و بەرواری بڕیارەکە، یان بڕیاری دادگا بنووسە",
	}}
	RuleNothingChanged = &domain.Rule{Key: "person.nothing_changed", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record already reads like this; change what is wrong, or leave it",
		Ar:  "القيد المدني مدوَّن هكذا أصلاً؛ غيّر الخطأ أو اتركه",
		Ckb: "تۆماری شارستانی هەر وایە؛ هەڵەکە بگۆڕە یان وازی لێ بهێنە",
	}}
	RuleNotClerical = &domain.Rule{Key: "person.not_clerical", Code: domain.Invalid, Text: domain.Text{
		En:  "an office cannot correct this by itself: own, mother's and maternal grandfather's names are corrected once by administrative decision, the rest by a judgment",
		Ar:  "لا تصحح الدائرة هذا بنفسها: يُصحح الاسم الكامل واسم الأم واسم والد الأم مرة واحدة بقرار إداري، وما عداها بحكم محكمة",
		Ckb: "فەرمانگە خۆی ناتوانێت ئەمە ڕاست بکاتەوە: ناوی تەواو و ناوی دایک و باوکی دایک یەک جار بە بڕیاری کارگێڕی، ئەوی تر بە بڕیاری دادگا ڕاست دەکرێتەوە",
	}}
	RuleNotOnceOnly = &domain.Rule{Key: "person.not_once_only", Code: domain.Invalid, Text: domain.Text{
		En:  "an administrative decision corrects only the own full name, the mother's and the maternal grandfather's; bring a judgment for this",
		Ar:  "القرار الإداري يصحح الاسم الكامل واسم الأم واسم والد الأم فقط؛ وهذا يلزمه حكم محكمة",
		Ckb: "بڕیاری کارگێڕی تەنها ناوی تەواو و ناوی دایک و باوکی دایک ڕاست دەکاتەوە؛ بۆ ئەمە بڕیاری دادگا پێویستە",
	}}
	RuleOnceSpent = &domain.Rule{Key: "person.once_spent", Code: domain.Conflict, Text: domain.Text{
		En:  "this name has been corrected by administrative decision once already; a second time needs a judgment",
		Ar:  "صُحح هذا الاسم بقرار إداري مرة؛ والمرة الثانية تحتاج حكم محكمة",
		Ckb: "ئەم ناوە پێشتر جارێک بە بڕیاری کارگێڕی ڕاستکراوەتەوە؛ جاری دووەم بڕیاری دادگای دەوێت",
	}}
	RuleNationalityFixed = &domain.Rule{Key: "person.nationality_fixed", Code: domain.Invalid, Text: domain.Text{
		En:  "nationality is not corrected but changed, with the decision that it rests on",
		Ar:  "لا تُصحح الجنسية بل تُغيَّر بالقرار الذي تستند إليه",
		Ckb: "ڕەگەزنامە ڕاست ناکرێتەوە بەڵکو بە بڕیارەکەی دەگۆڕدرێت",
	}}
	RuleNameRoute = &domain.Rule{Key: "person.name_route", Code: domain.Invalid, Text: domain.Text{
		En:  "a name is changed by the Director General (dg_change) or by a court (court_ordered)",
		Ar:  "يُغيَّر الاسم بقرار المدير العام أو بحكم محكمة",
		Ckb: "ناو بە بڕیاری بەڕێوەبەری گشتی یان بە بڕیاری دادگا دەگۆڕدرێت",
	}}
	RuleOwnNamesOnly = &domain.Rule{Key: "person.own_names_only", Code: domain.Invalid, Text: domain.Text{
		En:  "only the own given name and the surname are changed here; the father's and grandfather's names stay as they are",
		Ar:  "يُغيَّر الاسم المجرد واللقب فقط؛ ويبقى اسم الأب واسم الجد كما هما",
		Ckb: "تەنها ناوی خۆی و نازناو دەگۆڕدرێن؛ ناوی باوک و باپیر وەک خۆیان دەمێننەوە",
	}}
	RuleChangedOnce = &domain.Rule{Key: "person.changed_once", Code: domain.Conflict, Text: domain.Text{
		En:  "this name has been changed once already; the law allows no second change without a judgment",
		Ar:  "غُيِّر هذا الاسم مرة؛ ولا يجيز القانون تغييره ثانية إلا بحكم محكمة",
		Ckb: "ئەم ناوە جارێک گۆڕدراوە؛ یاسا بێ بڕیاری دادگا ڕێگە بە جاری دووەم نادات",
	}}
	RuleNoReturn = &domain.Rule{Key: "person.no_return", Code: domain.Conflict, Text: domain.Text{
		En:  "the person bore this name before; the law allows no return to an earlier name. If the change was recorded in error, bring a judgment that corrects it",
		Ar:  "حمل الشخص هذا الاسم سابقاً؛ ولا يجيز القانون العودة إلى اسم سابق. إن كان التغيير قد دُوِّن خطأً فقدّم حكماً بتصحيحه",
		Ckb: "کەسەکە پێشتر ئەم ناوەی هەبووە؛ یاسا ڕێگە بە گەڕانەوە بۆ ناوی پێشوو نادات. ئەگەر گۆڕینەکە بە هەڵە نووسراوە، بڕیاری دادگا بۆ ڕاستکردنەوەی بهێنە",
	}}
	RuleTooSoon = &domain.Rule{Key: "person.too_soon", Code: domain.Invalid, Text: domain.Text{
		En:  "the change may be decided no sooner than %[1]d days after its publication; check both dates",
		Ar:  "لا يُبتّ في التغيير قبل مضي %[1]d يوماً على النشر؛ تحقق من التاريخين",
		Ckb: "پێش تێپەڕینی %[1]d ڕۆژ بەسەر بڵاوکردنەوەدا بڕیار لە گۆڕینەکە نادرێت؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleFamilyRole = &domain.Rule{Key: "person.family_role", Code: domain.Invalid, Text: domain.Text{
		En:  "a person joins a family as child, mother, father or spouse",
		Ar:  "ينضم الشخص إلى العائلة ابناً أو أماً أو أباً أو زوجاً",
		Ckb: "کەس وەک منداڵ، دایک، باوک یان هاوسەر دەچێتە خێزانەوە",
	}}
	RuleRoleSex = &domain.Rule{Key: "person.role_sex", Code: domain.Invalid, Text: domain.Text{
		En:  "a mother is a woman and a father a man; the civil record says otherwise: check the national number and the place in the household",
		Ar:  "الأم امرأة والأب رجل، والقيد المدني يقول غير ذلك: تحقق من الرقم الوطني ومن الصفة في العائلة",
		Ckb: "دایک ژنە و باوک پیاوە، تۆماری شارستانی شتێکی تر دەڵێت: ژمارەی نیشتمانی و شوێنی لە خێزاندا بپشکنە",
	}}
	RuleFuture = &domain.Rule{Key: "person.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day has not come yet; check the date",
		Ar:  "هذا اليوم لم يأت بعد؛ تحقق من التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "person.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "give the whole date with day, month and year",
		Ar:  "اكتب التاريخ كاملاً باليوم والشهر والسنة",
		Ckb: "بەروارەکە بە تەواوی بنووسە: ڕۆژ و مانگ و ساڵ",
	}}
	RuleBeforeBirth = &domain.Rule{Key: "person.before_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is before the person's birth; check both dates",
		Ar:  "هذا اليوم سابق لولادة الشخص؛ تحقق من التاريخين",
		Ckb: "ئەم ڕۆژە پێش لەدایکبوونی کەسەکەیە؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleBornAfterDeath = &domain.Rule{Key: "person.born_after_death", Code: domain.Invalid, Text: domain.Text{
		En:  "nobody is born after dying; check the date of birth and the registered death",
		Ar:  "لا تلحق الولادة الوفاة؛ تحقق من تاريخ الولادة ومن قيد الوفاة",
		Ckb: "کەس دوای مردن لەدایک نابێت؛ بەرواری لەدایکبوون و تۆماری مردنەکە بپشکنە",
	}}
	RuleCountry = &domain.Rule{Key: "person.country", Code: domain.Invalid, Text: domain.Text{
		En:  "no country has this code; give the two capital letters of ISO 3166-1, such as IQ for Iraq or SY for Syria",
		Ar:  "لا توجد دولة بهذا الرمز؛ اكتب رمزها بحرفين لاتينيين كبيرين وفق ISO 3166-1، مثل IQ للعراق أو SY لسوريا",
		Ckb: "هیچ وڵاتێک ئەم هێمایەی نییە؛ بە دوو پیتی گەورەی لاتینی بەپێی ISO 3166-1 بینووسە، وەک IQ بۆ عێراق یان SY بۆ سووریا",
	}}
	RuleOfAge = &domain.Rule{Key: "person.of_age", Code: domain.Conflict, Text: domain.Text{
		En:  "this person is %[1]d years old or more and needs no guardian; check the national number",
		Ar:  "أتم هذا الشخص %[1]d سنة ولا يحتاج وصياً؛ تحقق من الرقم الوطني",
		Ckb: "ئەم کەسە %[1]d ساڵی تەواو کردووە و پێویستی بە سەرپەرشتیار نییە؛ ژمارەی نیشتمانی بپشکنە",
	}}
	RuleNoGuardian = &domain.Rule{Key: "person.no_guardian", Code: domain.Invalid, Text: domain.Text{
		En:  "a guardian is another living person of full age with a record in force; check the national number and the judgment",
		Ar:  "الوصي شخص آخر حي بالغ سن الرشد وقيده نافذ؛ تحقق من الرقم الوطني ومن الحكم",
		Ckb: "سەرپەرشتیار کەسێکی تری زیندووی پێگەیشتووە و تۆمارەکەی کارایە؛ ژمارەی نیشتمانی و بڕیارەکە بپشکنە",
	}}
)
