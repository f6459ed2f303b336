package birth

import "sijil/domain"

// Refusals of particulars: values of lists, and numbers.
var (
	RuleOutcome = &domain.Rule{Key: "birth.outcome", Code: domain.Invalid, Text: domain.Text{
		En:  "the outcome must be live_birth or fetal_death",
		Ar:  "يجب أن تكون النتيجة ولادة حية أو وفاة جنينية",
		Ckb: "ئەنجام دەبێت لەدایکبوونی زیندوو یان مردنی کۆرپەلە بێت",
	}}
	RulePlaceType = &domain.Rule{Key: "birth.place_type", Code: domain.Invalid, Text: domain.Text{
		En:  "the kind of place must be health_institution, private_home, other or unstated",
		Ar:  "يجب أن يكون نوع المكان مؤسسة صحية أو منزلاً أو غيرهما أو غير مذكور",
		Ckb: "جۆری شوێن دەبێت دامەزراوەی تەندروستی، ماڵ، هی تر یان نەوتراو بێت",
	}}
	RuleAttendant = &domain.Rule{Key: "birth.attendant", Code: domain.Invalid, Text: domain.Text{
		En:  "the attendant must be one of physician, nurse, midwife, other_paramedic, layperson, traditional_birth_attendant, none, unstated",
		Ar:  "يجب أن يكون القائم بالتوليد طبيباً أو ممرضاً أو قابلة أو ذا مهنة صحية أخرى أو شخصاً عادياً أو داية تقليدية أو لا أحد أو غير مذكور",
		Ckb: "یارمەتیدەری لەدایکبوون دەبێت پزیشک، پەرستار، مامان، کارمەندی تری تەندروستی، کەسی ئاسایی، مامانی نەریتی، هیچ کەس یان نەوتراو بێت",
	}}
	RulePlurality = &domain.Rule{Key: "birth.plurality", Code: domain.Invalid, Text: domain.Text{
		En:  "the plurality must be single, twin, triplet, quadruplet, higher or unstated",
		Ar:  "يجب أن يكون نوع الولادة مفردة أو توأماً أو ثلاثية أو رباعية أو أكثر أو غير مذكور",
		Ckb: "جۆری لەدایکبوون دەبێت تاک، دوانە، سیانە، چوارانە، زیاتر یان نەوتراو بێت",
	}}
	RuleOrderNeeded = &domain.Rule{Key: "birth.order_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "the delivery brought several children; state which one this is, from 1",
		Ar:  "في هذه الولادة أكثر من مولود؛ اذكر ترتيب هذا المولود ابتداءً من 1",
		Ckb: "لەم لەدایکبوونەدا زیاتر لە منداڵێک هەیە؛ ڕیزبەندی ئەم منداڵە لە 1ەوە بنووسە",
	}}
	RuleRange = &domain.Rule{Key: "birth.range", Code: domain.Invalid, Text: domain.Text{
		En:  "this must be between %[1]d and %[2]d; leave it empty if it is not known",
		Ar:  "يجب أن تكون القيمة بين %[1]d و%[2]d؛ اتركها فارغة إن لم تُعرف",
		Ckb: "دەبێت لە نێوان %[1]d و %[2]d بێت؛ ئەگەر نەزانراوە بە بەتاڵی بیهێڵەوە",
	}}
	RuleTime = &domain.Rule{Key: "birth.time", Code: domain.Invalid, Text: domain.Text{
		En:  "write the time as HH:MM between 00:00 and 23:59, or leave it empty",
		Ar:  "اكتب الوقت بالشكل ساعة:دقيقة بين 00:00 و23:59 أو اتركه فارغاً",
		Ckb: "کات بە شێوەی کاتژمێر:خولەک لە نێوان 00:00 و 23:59 بنووسە، یان بە بەتاڵی بیهێڵەوە",
	}}
	RuleCountry = &domain.Rule{Key: "birth.country", Code: domain.Invalid, Text: domain.Text{
		En:  "no country has this code; give the two capital letters of ISO 3166-1, such as IQ for Iraq or SY for Syria",
		Ar:  "لا توجد دولة بهذا الرمز؛ اكتب رمزها بحرفين لاتينيين كبيرين وفق ISO 3166-1، مثل IQ للعراق أو SY لسوريا",
		Ckb: "هیچ وڵاتێک ئەم هێمایەی نییە؛ بە دوو پیتی گەورەی لاتینی بەپێی ISO 3166-1 بینووسە، وەک IQ بۆ عێراق یان SY بۆ سووریا",
	}}
	RulePhone = &domain.Rule{Key: "birth.phone", Code: domain.Invalid, Text: domain.Text{
		En:  "a telephone number has digits, spaces and the signs + - ( ) only; check it",
		Ar:  "يتكون رقم الهاتف من أرقام ومسافات والرموز + - ( ) فقط؛ راجعه",
		Ckb: "ژمارەی تەلەفۆن تەنها لە ژمارە و بۆشایی و هێماکانی + - ( ) پێک دێت؛ بیپشکنە",
	}}
	RuleNotifier = &domain.Rule{Key: "birth.notifier", Code: domain.Invalid, Text: domain.Text{
		En:  "only a facility, a doctor, a licensed nurse or a licensed midwife certifies a birth; others declare it as informants (Law 148/1971)",
		Ar:  "لا ينظم شهادة الولادة إلا مؤسسة صحية أو طبيب أو ممرض مجاز أو قابلة مجازة؛ ويصرّح بها غيرهم كمبلّغين (القانون 148 لسنة 1971)",
		Ckb: "تەنها دامەزراوەی تەندروستی، پزیشک، پەرستاری مۆڵەتدار یان مامانی مۆڵەتدار لەدایکبوون دەسەلمێنێت؛ کەسانی تر وەک هەواڵدەر ڕایدەگەیەنن (یاسای 148ی 1971)",
	}}
	RuleLicence = &domain.Rule{Key: "birth.licence", Code: domain.Invalid, Text: domain.Text{
		En:  "give the number of the licence of the doctor, nurse or midwife",
		Ar:  "اذكر رقم إجازة الطبيب أو الممرض أو القابلة",
		Ckb: "ژمارەی مۆڵەتی پزیشک، پەرستار یان مامانەکە بنووسە",
	}}
)

// Refusals of particulars: dates, and what contradicts itself.
var (
	RuleFuture = &domain.Rule{Key: "birth.future", Code: domain.Invalid, Text: domain.Text{
		En:  "this date is in the future; check it",
		Ar:  "هذا التاريخ في المستقبل؛ راجعه",
		Ckb: "ئەم بەروارە لە داهاتوودایە؛ بیپشکنە",
	}}
	RuleDateComplete = &domain.Rule{Key: "birth.date_complete", Code: domain.Invalid, Text: domain.Text{
		En:  "the full date is needed here: year, month and day",
		Ar:  "يلزم هنا التاريخ الكامل: السنة والشهر واليوم",
		Ckb: "لێرە بەرواری تەواو پێویستە: ساڵ و مانگ و ڕۆژ",
	}}
	RuleBeforeBirth = &domain.Rule{Key: "birth.before_birth", Code: domain.Invalid, Text: domain.Text{
		En:  "this date is before the birth; check both dates",
		Ar:  "هذا التاريخ سابق للولادة؛ راجع التاريخين",
		Ckb: "ئەم بەروارە پێش لەدایکبوونە؛ هەردوو بەروارەکە بپشکنە",
	}}
	RuleParentAge = &domain.Rule{Key: "birth.parent_age", Code: domain.Invalid, Text: domain.Text{
		En:  "this parent would not have been between %[1]d and %[2]d years old at the birth; check both dates of birth",
		Ar:  "لم يكن عمر هذا الوالد عند الولادة بين %[1]d و%[2]d سنة؛ راجع تاريخي الميلاد",
		Ckb: "تەمەنی ئەم دایک یان باوکە لە کاتی لەدایکبووندا لە نێوان %[1]d و %[2]d ساڵ نەبووە؛ هەردوو بەرواری لەدایکبوون بپشکنە",
	}}
	RuleAge = &domain.Rule{Key: "birth.age", Code: domain.Invalid, Text: domain.Text{
		En:  "this age does not fit the date of birth; check both, or leave the age out",
		Ar:  "هذا العمر لا يوافق تاريخ الميلاد؛ راجع الاثنين أو اترك العمر فارغاً",
		Ckb: "ئەم تەمەنە لەگەڵ بەرواری لەدایکبووندا ناگونجێت؛ هەردووکیان بپشکنە یان تەمەنەکە بەجێ بهێڵە",
	}}
	RuleSameParents = &domain.Rule{Key: "birth.same_parents", Code: domain.Invalid, Text: domain.Text{
		En:  "mother and father have the same national number; check both",
		Ar:  "للأم والأب الرقم الوطني نفسه؛ راجع الرقمين",
		Ckb: "دایک و باوک هەمان ژمارەی نیشتمانییان هەیە؛ هەردووکیان بپشکنە",
	}}
	RuleMotherNeeded = &domain.Rule{Key: "birth.mother_needed", Code: domain.Invalid, Text: domain.Text{
		En:  "give the mother's national number or name; for a child of unknown parents give how it was found",
		Ar:  "اذكر الرقم الوطني للأم أو اسمها؛ وإن كان المولود مجهول الوالدين فاذكر كيف عُثر عليه",
		Ckb: "ژمارەی نیشتمانی یان ناوی دایک بنووسە؛ بۆ منداڵی دایک و باوک نەزانراو بنووسە چۆن دۆزراوەتەوە",
	}}
	RuleFoundlingParents = &domain.Rule{Key: "birth.foundling_parents", Code: domain.Invalid, Text: domain.Text{
		En:  "a child of unknown parents has no parents stated; leave them out, or leave out how it was found",
		Ar:  "لا يُذكر والدان لمجهول النسب؛ احذفهما أو احذف بيانات العثور عليه",
		Ckb: "بۆ منداڵی نەسەب نەزانراو دایک و باوک نانووسرێن؛ ئەوان لابە، یان زانیاری دۆزینەوەکە لابە",
	}}
)
