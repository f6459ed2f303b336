package importer

import "sijil/domain"

// Why a record cannot be taken over, beside the registers' own rules.
var (
	RuleUnreadable = &domain.Rule{Key: "import.unreadable", Code: domain.Invalid, Text: domain.Text{
		En:  "this cannot be read as %[1]s from byte %[2]d on; repair it or ask its sender for it again",
		Ar:  "لا يمكن قراءة هذا بصيغة %[1]s ابتداءً من البايت %[2]d؛ أصلحه أو اطلبه من مرسله مرة أخرى",
		Ckb: "ئەمە ناتوانرێت وەک %[1]s بخوێنرێتەوە لە بایتی %[2]dەوە؛ چاکی بکە یان دووبارە لە نێرەرەکەی داوا بکە",
	}}
	RuleTooLarge = &domain.Rule{Key: "import.too_large", Code: domain.Invalid, Text: domain.Text{
		En:  "one record may have at most %[1]d bytes; split the file into its records",
		Ar:  "لا يجوز أن يتجاوز القيد الواحد %[1]d بايت؛ قسّم الملف إلى قيوده",
		Ckb: "یەک تۆمار نابێت لە %[1]d بایت زیاتر بێت؛ پەڕگەکە بەسەر تۆمارەکانیدا دابەش بکە",
	}}
	RuleNotARecord = &domain.Rule{Key: "import.not_a_record", Code: domain.Invalid, Text: domain.Text{
		En:  "this is neither a birth nor a death nor a civil record that can be imported; remove it from the file",
		Ar:  "هذا ليس قيد ولادة ولا وفاة ولا قيداً مدنياً يمكن استيراده؛ احذفه من الملف",
		Ckb: "ئەمە نە تۆماری لەدایکبوونە نە مردن نە تۆماری شارستانی کە بتوانرێت هاوردە بکرێت؛ لە پەڕگەکە لایبە",
	}}
	RuleMessageEvent = &domain.Rule{Key: "import.message_event", Code: domain.Invalid, Text: domain.Text{
		En:  "this message's event cannot be imported; send a submission, an update, a void or a cause-of-death coding",
		Ar:  "لا يمكن استيراد حدث هذه الرسالة؛ أرسل تسجيلاً أو تحديثاً أو إبطالاً أو ترميزاً لسبب الوفاة",
		Ckb: "ڕووداوی ئەم نامەیە ناتوانرێت هاوردە بکرێت؛ تۆمارکردن، نوێکردنەوە، پووچەڵکردنەوە یان کۆدکردنی هۆکاری مردن بنێرە",
	}}
	RuleNoDocument = &domain.Rule{Key: "import.no_document", Code: domain.Invalid, Text: domain.Text{
		En:  "the message carries no certificate; put the document's bundle into it",
		Ar:  "لا تحمل الرسالة أي شهادة؛ أدرج فيها حزمة الوثيقة",
		Ckb: "نامەکە هیچ بڕوانامەیەکی تێدا نییە؛ کۆمەڵەی بەڵگەنامەکەی تێدا دابنێ",
	}}
	RuleNoDecedent = &domain.Rule{Key: "import.no_decedent", Code: domain.Invalid, Text: domain.Text{
		En:  "the certificate does not say who died: the resource of the deceased is missing; add it",
		Ar:  "لا تذكر الشهادة من المتوفى: بيانات المتوفى مفقودة؛ أضفها",
		Ckb: "بڕوانامەکە ناڵێت کێ مردووە: زانیاری مردووەکە نییە؛ زیادی بکە",
	}}
	RuleNoChild = &domain.Rule{Key: "import.no_child", Code: domain.Invalid, Text: domain.Text{
		En:  "the certificate does not say who was born: the resource of the child is missing; add it",
		Ar:  "لا تذكر الشهادة من المولود: بيانات المولود مفقودة؛ أضفها",
		Ckb: "بڕوانامەکە ناڵێت کێ لەدایک بووە: زانیاری منداڵەکە نییە؛ زیادی بکە",
	}}
	RuleNoKey = &domain.Rule{Key: "import.no_key", Code: domain.Invalid, Text: domain.Text{
		En:  "a record is known by its office, year and number there; give what is missing",
		Ar:  "يُعرف القيد بدائرته وسنته ورقمه فيها؛ أكمل الناقص",
		Ckb: "تۆمار بە فەرمانگە و ساڵ و ژمارەکەی دەناسرێتەوە؛ ئەوەی ناتەواوە بینووسە",
	}}
	RuleCode = &domain.Rule{Key: "import.code", Code: domain.Invalid, Text: domain.Text{
		En:  "this field does not know the value that stands in it; use one that the format defines",
		Ar:  "لا يعرف هذا الحقل القيمة المكتوبة فيه؛ استعمل قيمة تحددها الصيغة",
		Ckb: "ئەم خانەیە بەهای ناوی ناناسێت؛ بەهایەک بەکاربهێنە کە شێوازەکە دیاری دەکات",
	}}
	RuleNumber = &domain.Rule{Key: "import.number", Code: domain.Invalid, Text: domain.Text{
		En:  "this must be a whole number between %[1]d and %[2]d",
		Ar:  "يجب أن يكون هذا عدداً صحيحاً بين %[1]d و%[2]d",
		Ckb: "ئەمە دەبێت ژمارەیەکی تەواو بێت لە نێوان %[1]d و %[2]d",
	}}
	RuleHeld = &domain.Rule{Key: "import.held", Code: domain.NotFound, Text: domain.Text{
		En:  "its record is not here yet; this was kept and will be carried out when that is imported",
		Ar:  "لم يصل قيده بعد؛ حُفظ هذا وسيُنفّذ عند استيراد القيد",
		Ckb: "تۆمارەکەی هێشتا نەگەیشتووە؛ ئەمە هەڵگیرا و کاتێک تۆمارەکە هاوردە کرا جێبەجێ دەکرێت",
	}}
	RuleOtherRecord = &domain.Rule{Key: "import.other_record", Code: domain.Conflict, Text: domain.Text{
		En:  "this certificate number already stands for another person or another date here; compare the two and correct the number",
		Ar:  "رقم هذه الشهادة مستعمل هنا لشخص آخر أو لتاريخ آخر؛ قارن القيدين وصحّح الرقم",
		Ckb: "ژمارەی ئەم بڕوانامەیە لێرە هی کەسێکی تر یان بەروارێکی ترە؛ هەردووکیان بەراورد بکە و ژمارەکە ڕاست بکەرەوە",
	}}
	RuleCorrectedHere = &domain.Rule{Key: "import.corrected_here", Code: domain.Conflict, Text: domain.Text{
		En:  "this record was corrected here since; compare it with the update and correct it by the lawful route",
		Ar:  "صُحّح هذا القيد هنا منذ ذلك الحين؛ قارنه بالتحديث وصحّحه بالطريق القانوني",
		Ckb: "ئەم تۆمارە لەو کاتەوە لێرە ڕاستکراوەتەوە؛ لەگەڵ نوێکردنەوەکە بەراوردی بکە و بە ڕێگای یاسایی ڕاستی بکەرەوە",
	}}
	RuleDiffers = &domain.Rule{Key: "import.differs", Code: domain.Conflict, Text: domain.Text{
		En:  "already here, with other particulars; nothing was changed: send it as an update if it shall replace them",
		Ar:  "موجود هنا بتفاصيل أخرى؛ لم يتغير شيء: أرسله تحديثاً إن كان يحل محلها",
		Ckb: "پێشتر لێرەیە بە وردەکاری تر؛ هیچ نەگۆڕا: ئەگەر دەبێت جێیان بگرێتەوە وەک نوێکردنەوە بینێرە",
	}}
	RuleBeforeEvent = &domain.Rule{Key: "import.registered_before_event", Code: domain.Invalid, Text: domain.Text{
		En:  "the record is dated before what it registers; its day of registration was taken as unknown",
		Ar:  "تاريخ القيد سابق للواقعة التي يسجلها؛ اعتُبر تاريخ التسجيل مجهولاً",
		Ckb: "بەرواری تۆمارەکە پێش ئەو ڕووداوەیە کە تۆماری دەکات؛ ڕۆژی تۆمارکردن بە نەزانراو دانرا",
	}}
	RuleNoSuchDay = &domain.Rule{Key: "import.no_such_day", Code: domain.Invalid, Text: domain.Text{
		En:  "that month has no such day; the day was taken as unknown",
		Ar:  "لا يوجد هذا اليوم في ذلك الشهر؛ اعتُبر اليوم مجهولاً",
		Ckb: "ئەو مانگە ئەم ڕۆژەی نییە؛ ڕۆژەکە بە نەزانراو دانرا",
	}}
	RuleNameCleaned = &domain.Rule{Key: "import.name_digits", Code: domain.Invalid, Text: domain.Text{
		En:  "the name has digits in it; they were left out",
		Ar:  "في الاسم أرقام؛ حُذفت",
		Ckb: "ناوەکە ژمارەی تێدایە؛ لابران",
	}}
	RuleColumn = &domain.Rule{Key: "import.column", Code: domain.Invalid, Text: domain.Text{
		En:  "the table has no such column; add it (docs/import.md lists the columns)",
		Ar:  "لا يوجد هذا العمود في الجدول؛ أضفه (الأعمدة في docs/import.md)",
		Ckb: "خشتەکە ئەم ستوونەی نییە؛ زیادی بکە (ستوونەکان لە docs/import.md دان)",
	}}
	RuleColumnTwice = &domain.Rule{Key: "import.column_twice", Code: domain.Invalid, Text: domain.Text{
		En:  "two columns have this meaning; remove one",
		Ar:  "هناك عمودان بهذا المعنى؛ احذف أحدهما",
		Ckb: "دوو ستوون ئەم واتایەیان هەیە؛ یەکێکیان لابە",
	}}
	RuleColumnIgnored = &domain.Rule{Key: "import.column_ignored", Code: domain.Invalid, Text: domain.Text{
		En:  "this column is not known and was not imported",
		Ar:  "هذا العمود غير معروف ولم يُستورد",
		Ckb: "ئەم ستوونە نەناسراوە و هاوردە نەکرا",
	}}
	RuleFieldCount = &domain.Rule{Key: "import.field_count", Code: domain.Invalid, Text: domain.Text{
		En:  "the row has %[1]d fields and the header %[2]d; look for a missing or superfluous separator or quote",
		Ar:  "في الصف %[1]d حقلاً وفي العنوان %[2]d؛ ابحث عن فاصلة أو علامة تنصيص ناقصة أو زائدة",
		Ckb: "ڕیزەکە %[1]d خانەی هەیە و سەرەخشتەکە %[2]d؛ بگەڕێ بۆ جیاکەرەوە یان کەوانەی کەم یان زیادە",
	}}
)
