package passport

import "sijil/domain"

// The refusals of what is stated.
var (
	RuleType = &domain.Rule{Key: "passport.type", Code: domain.Invalid, Text: domain.Text{
		En:  "the type must be diplomatic, special, service or ordinary",
		Ar:  "يجب أن يكون النوع دبلوماسياً أو خاصاً أو خدمة أو عادياً",
		Ckb: "جۆرەکە دەبێت دیپلۆماسی یان تایبەت یان خزمەت یان ئاسایی بێت",
	}}
	RuleReferenceNeeded = &domain.Rule{Key: "passport.reference_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the authority, the number and the date of the paper, or the court's decision",
		Ar:  "اذكر الجهة ورقم الكتاب وتاريخه، أو قرار المحكمة",
		Ckb: "لایەن و ژمارە و بەرواری نووسراوەکە، یان بڕیاری دادگا بنووسە",
	}}
	RuleRelation = &domain.Rule{Key: "passport.relation", Code: domain.Invalid, Text: domain.Text{
		En:  "the applicant must be self, father, mother or guardian",
		Ar:  "يجب أن يكون مقدم الطلب صاحبه أو الأب أو الأم أو الوصي",
		Ckb: "داواکار دەبێت خودی کەسەکە یان باوک یان دایک یان سەرپەرشتیار بێت",
	}}
	RuleApplicant = &domain.Rule{Key: "passport.applicant", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record names another person in this relation; check the applicant's national number",
		Ar:  "القيد المدني يذكر شخصاً آخر بهذه الصفة؛ تحقق من الرقم الوطني لمقدم الطلب",
		Ckb: "تۆماری شارستانی کەسێکی تر بەم پەیوەندییە دەناسێنێت؛ ژمارەی نیشتمانیی داواکار بپشکنە",
	}}
	RuleApplicantUnfit = &domain.Rule{Key: "passport.applicant_unfit", Code: domain.Invalid, Text: domain.Text{
		En:  "a living person of at least %[1]d years applies for a child: a parent whom the civil record names by number, or a guardian by a court's order; have the record completed, or give the order",
		Ar:  "يقدم عن الطفل شخص حي لا يقل عمره عن %[1]d سنة: أحد والديه المذكور برقمه في القيد المدني، أو وصي بقرار محكمة؛ أكمل القيد أو اذكر القرار",
		Ckb: "بۆ منداڵ کەسێکی زیندوو کە تەمەنی لە %[1]d ساڵ کەمتر نەبێت داواکاری پێشکەش دەکات: دایک یان باوکێک کە تۆماری شارستانی بە ژمارە ناوی بردووە، یان سەرپەرشتیار بە بڕیاری دادگا؛ تۆمارەکە تەواو بکە یان بڕیارەکە بنووسە",
	}}
	RuleMinor = &domain.Rule{Key: "passport.minor", Code: domain.Invalid, Text: domain.Text{
		En:  "a person under %[1]d years does not apply alone; a parent or guardian applies",
		Ar:  "من لم يبلغ %[1]d سنة لا يقدم الطلب بنفسه؛ يقدمه أحد الوالدين أو الوصي",
		Ckb: "کەسێک تەمەنی لە %[1]d ساڵ کەمتر بێت خۆی داواکاری پێشکەش ناکات؛ دایک یان باوک یان سەرپەرشتیار پێشکەشی دەکات",
	}}
	RuleOfAge = &domain.Rule{Key: "passport.of_age", Code: domain.Invalid, Text: domain.Text{
		En:  "a person of full age applies alone; for one who cannot, a guardian applies with the court's order",
		Ar:  "البالغ سن الرشد يقدم طلبه بنفسه؛ ومن لا يستطيع يقدم عنه الوصي بقرار المحكمة",
		Ckb: "کەسی پێگەیشتوو خۆی داواکاری پێشکەش دەکات؛ بۆ ئەوەی ناتوانێت سەرپەرشتیار بە بڕیاری دادگا پێشکەشی دەکات",
	}}
	RuleParentsApproval = &domain.Rule{Key: "passport.parents_approval", Code: domain.Invalid, Text: domain.Text{
		En:  "a child's passport needs the approval of each living parent, with its day and witness, or the court's order in its place",
		Ar:  "يحتاج جواز الطفل إلى موافقة كل من الوالدين الأحياء مع تاريخها ومن شهد عليها، أو قرار المحكمة بدلاً منها",
		Ckb: "پاسپۆرتی منداڵ پێویستی بە ڕەزامەندیی هەر یەک لە دایک و باوکی زیندوو هەیە بە ڕۆژ و شایەتییەوە، یان بڕیاری دادگا لەجیاتی",
	}}
	RuleGuardianOrder = &domain.Rule{Key: "passport.guardian_order", Code: domain.Invalid, Text: domain.Text{
		En:  "a guardian applies by a court's order; give the order",
		Ar:  "يقدم الوصي الطلب بقرار محكمة؛ اذكر القرار",
		Ckb: "سەرپەرشتیار بە بڕیاری دادگا داواکاری پێشکەش دەکات؛ بڕیارەکە بنووسە",
	}}
	RuleFee = &domain.Rule{Key: "passport.fee", Code: domain.Invalid, Text: domain.Text{
		En:  "the fee of this passport is %[1]s dinars; give the receipt for exactly this amount",
		Ar:  "رسم هذا الجواز %[1]s دينار؛ اذكر وصل القبض بهذا المبلغ بالضبط",
		Ckb: "ڕەسمی ئەم پاسپۆرتە %[1]s دینارە؛ پسوڵەی ڕێک ئەم بڕە بنووسە",
	}}
	RuleHash = &domain.Rule{Key: "passport.hash", Code: domain.Invalid, Text: domain.Text{
		En:  "the hash is sha256: followed by 64 hexadecimal digits; have the capture station send it again",
		Ar:  "البصمة الرقمية هي sha256: تليها 64 خانة ستة عشرية؛ أعد إرسالها من محطة الالتقاط",
		Ckb: "هاش بریتییە لە sha256: و 64 ژمارەی شازدەیی؛ با وێستگەی وەرگرتن دووبارە بینێرێتەوە",
	}}
	RuleFingerprints = &domain.Rule{Key: "passport.fingerprints", Code: domain.Invalid, Text: domain.Text{
		En:  "capture the fingerprints, or say why there are none",
		Ar:  "التقط بصمات الأصابع أو اذكر سبب عدم أخذها",
		Ckb: "پەنجەمۆر وەربگرە یان بنووسە بۆچی نییە",
	}}
	RuleDateOfBirth = &domain.Rule{Key: "passport.date_of_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "the civil record has no year of birth, and a passport's validity depends on it; have the record completed first",
		Ar:  "ليس في القيد المدني سنة ولادة، ومدة الجواز تعتمد عليها؛ أكمل القيد أولاً",
		Ckb: "تۆماری شارستانی ساڵی لەدایکبوونی تێدا نییە و ماوەی پاسپۆرت پشتی پێ دەبەستێت؛ سەرەتا تۆمارەکە تەواو بکە",
	}}
	RuleNumberForm = &domain.Rule{Key: "passport.number_form", Code: domain.Invalid, Text: domain.Text{
		En:  "a passport number has nine characters, a letter and then capital letters or digits; copy it from the booklet",
		Ar:  "رقم الجواز تسعة رموز تبدأ بحرف تليه حروف كبيرة أو أرقام؛ انقله من الدفتر",
		Ckb: "ژمارەی پاسپۆرت نۆ هێمایە، پیتێک و پاشان پیتی گەورە یان ژمارە؛ لە دەفتەرەکەوە بنووسەوە",
	}}
	RulePoliceReport = &domain.Rule{Key: "passport.police_report", Code: domain.Invalid, Text: domain.Text{
		En:  "a theft, and any loss abroad, needs the police report: who wrote it, its number and its date",
		Ar:  "تحتاج السرقة، وكل فقدان في الخارج، إلى كتاب الشرطة: الجهة ورقمه وتاريخه",
		Ckb: "دزین و هەر ونبوونێک لە دەرەوە پێویستی بە ڕاپۆرتی پۆلیس هەیە: لایەن و ژمارە و بەروارەکەی",
	}}
	RuleCountry = &domain.Rule{Key: "passport.country", Code: domain.Invalid, Text: domain.Text{
		En:  "give the country by its two ISO letters, for example JO",
		Ar:  "اكتب الدولة بحرفيها في ISO، مثل JO",
		Ckb: "وڵاتەکە بە دوو پیتی ISO بنووسە، وەک JO",
	}}
	RuleFuture = &domain.Rule{Key: "passport.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this day has not come yet; check the date",
		Ar:  "لم يحن هذا اليوم بعد؛ تحقق من التاريخ",
		Ckb: "ئەم ڕۆژە هێشتا نەهاتووە؛ بەروارەکە بپشکنە",
	}}
	RuleBeforeIssue = &domain.Rule{Key: "passport.before_issue", Code: domain.Invalid, Text: domain.Text{
		En:  "this day is before the document was issued; check the date and the document's number",
		Ar:  "هذا اليوم قبل إصدار الوثيقة؛ تحقق من التاريخ ومن رقم الوثيقة",
		Ckb: "ئەم ڕۆژە پێش دەرکردنی بەڵگەنامەکەیە؛ بەروار و ژمارەی بەڵگەنامەکە بپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "passport.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "the day must be known in full: year, month and day",
		Ar:  "يجب أن يُعرف اليوم كاملاً: السنة والشهر واليوم",
		Ckb: "ڕۆژەکە دەبێت بە تەواوی بزانرێت: ساڵ و مانگ و ڕۆژ",
	}}
	RuleScope = &domain.Rule{Key: "passport.ban_scope", Code: domain.Invalid, Text: domain.Text{
		En:  "the ban must be on all travel, on travel to named countries, or on a minor's travel without a guardian",
		Ar:  "يجب أن يكون المنع شاملاً للسفر كله، أو إلى دول محددة، أو لسفر القاصر دون ولي",
		Ckb: "قەدەغەکە دەبێت بۆ هەموو گەشتێک، یان بۆ وڵاتانی دیاریکراو، یان بۆ گەشتی نەوجەوان بەبێ سەرپەرشتیار بێت",
	}}
	RuleBanCountries = &domain.Rule{Key: "passport.ban_countries", Code: domain.Invalid, Text: domain.Text{
		En:  "name the countries by their two ISO letters, each once, for a ban on some countries, and none for another ban",
		Ar:  "اذكر الدول بحرفيها في ISO، كل دولة مرة، لمنع السفر إلى دول محددة، ولا تذكر أي دولة لغيره",
		Ckb: "وڵاتەکان بە دوو پیتی ISO بنووسە، هەر یەک جارێک، بۆ قەدەغەی وڵاتانی دیاریکراو، و بۆ قەدەغەی تر هیچ مەنووسە",
	}}
	RuleBanPeriod = &domain.Rule{Key: "passport.ban_period", Code: domain.Invalid, Text: domain.Text{
		En:  "the ban would end before it begins; check its first and last day against the order",
		Ar:  "ينتهي المنع قبل أن يبدأ؛ راجع أول يوم وآخر يوم في الأمر",
		Ckb: "قەدەغەکە پێش دەستپێکردنی تەواو دەبێت؛ یەکەم و دوا ڕۆژی لەگەڵ فەرمانەکە بپشکنە",
	}}
)
