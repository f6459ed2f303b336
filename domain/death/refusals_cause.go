package death

import "sijil/domain"

// The refusals of the certificate of cause of death.
var (
	RuleFirstLine = &domain.Rule{Key: "death.cause_first_line", Code: domain.Invalid, Text: domain.Text{
		En:  "line 1(a), the disease or injury that led directly to death, must be filled",
		Ar:  "يجب ملء السطر 1(أ): المرض أو الإصابة التي أدت مباشرة إلى الوفاة",
		Ckb: "دەبێت هێڵی 1(أ) پڕ بکرێتەوە: ئەو نەخۆشی یان برینەی ڕاستەوخۆ بووە هۆی مردن",
	}}
	RuleGap = &domain.Rule{Key: "death.cause_gap", Code: domain.Invalid, Text: domain.Text{
		En:  "a line of Part 1 is empty; move the lines below it up, or remove it",
		Ar:  "أحد أسطر الجزء الأول فارغ؛ ارفع ما تحته أو احذفه",
		Ckb: "هێڵێکی بەشی یەکەم بەتاڵە؛ هێڵەکانی خوارەوە بەرز بکەرەوە یان لایببە",
	}}
	RuleModeOfDying = &domain.Rule{Key: "death.cause_mode_of_dying", Code: domain.Invalid, Text: domain.Text{
		En:  "this says how every life ends, not why; write the disease or injury that began the sequence on the lowest line",
		Ar:  "هذا وصف لكيفية انتهاء الحياة لا لسببها؛ اكتب في السطر الأخير المرض أو الإصابة التي بدأت التسلسل",
		Ckb: "ئەمە دەڵێت ژیان چۆن کۆتایی هات نەک بۆچی؛ لە دوا هێڵدا ئەو نەخۆشی یان برینە بنووسە کە سەرەتای زنجیرەکە بووە",
	}}
	RuleICD10 = &domain.Rule{Key: "death.icd10", Code: domain.Invalid, Text: domain.Text{
		En:  "an ICD-10 code is a letter, two digits and at most one digit after a point, such as I21.9",
		Ar:  "رمز ICD-10 حرف ورقمان ثم رقم واحد على الأكثر بعد نقطة، مثل I21.9",
		Ckb: "کۆدی ICD-10 پیتێک و دوو ژمارە و زۆرینە یەک ژمارەیە دوای خاڵ، وەک I21.9",
	}}
	RuleManner = &domain.Rule{Key: "death.manner", Code: domain.Invalid, Text: domain.Text{
		En:  "the manner of death is not one of the form's; choose one of them",
		Ar:  "طريقة الوفاة ليست من خيارات الاستمارة؛ اختر واحدة منها",
		Ckb: "شێوازی مردن لە هەڵبژاردەکانی فۆڕمەکە نییە؛ یەکێکیان هەڵبژێرە",
	}}
	RuleYesNo = &domain.Rule{Key: "death.yes_no", Code: domain.Invalid, Text: domain.Text{
		En:  "answer yes, no or unknown",
		Ar:  "أجب بنعم أو لا أو غير معروف",
		Ckb: "بە بەڵێ، نەخێر یان نازانرێت وەڵام بدەرەوە",
	}}
	RuleTobacco = &domain.Rule{Key: "death.tobacco", Code: domain.Invalid, Text: domain.Text{
		En:  "answer yes, no, probably or unknown",
		Ar:  "أجب بنعم أو لا أو على الأرجح أو غير معروف",
		Ckb: "بە بەڵێ، نەخێر، لەوانەیە یان نازانرێت وەڵام بدەرەوە",
	}}
	RulePregnancyStatus = &domain.Rule{Key: "death.pregnancy_status", Code: domain.Invalid, Text: domain.Text{
		En:  "the time of pregnancy must be not_pregnant, at_death, within_42_days, 43_days_to_1_year or unknown",
		Ar:  "يجب أن يكون وقت الحمل: غير حامل، عند الوفاة، خلال 42 يوماً، من 43 يوماً إلى سنة، أو غير معروف",
		Ckb: "کاتی دووگیانی دەبێت: دووگیان نەبووە، لە کاتی مردن، لە ماوەی 42 ڕۆژ، لە 43 ڕۆژ تا ساڵێک، یان نازانرێت بێت",
	}}
	RulePregnancySex = &domain.Rule{Key: "death.pregnancy_sex", Code: domain.Invalid, Text: domain.Text{
		En:  "the section on pregnancy is for women; clear it, or check the sex",
		Ar:  "قسم الحمل خاص بالنساء؛ أفرغه أو تحقق من الجنس",
		Ckb: "بەشی دووگیانی تایبەتە بە ژنان؛ بەتاڵی بکە یان ڕەگەزەکە بپشکنە",
	}}
	RulePregnancyContributed = &domain.Rule{Key: "death.pregnancy_contributed", Code: domain.Invalid, Text: domain.Text{
		En:  "a pregnancy that was not there cannot have contributed; check the time of pregnancy",
		Ar:  "لا يمكن أن يسهم حمل غير موجود في الوفاة؛ تحقق من وقت الحمل",
		Ckb: "دووگیانییەک کە نەبووبێت ناتوانێت هۆکار بێت؛ کاتی دووگیانی بپشکنە",
	}}
	RulePerinatalAge = &domain.Rule{Key: "death.perinatal_age", Code: domain.Invalid, Text: domain.Text{
		En:  "this section is for infants under one year; clear it, or check the date of birth",
		Ar:  "هذا القسم للرضّع دون السنة؛ أفرغه أو تحقق من تاريخ الولادة",
		Ckb: "ئەم بەشە بۆ کۆرپەی ژێر ساڵێکە؛ بەتاڵی بکە یان بەرواری لەدایکبوون بپشکنە",
	}}
	RuleHoursLived = &domain.Rule{Key: "death.hours_lived", Code: domain.Invalid, Text: domain.Text{
		En:  "hours are given for a life shorter than a day; the dates of birth and death are further apart",
		Ar:  "تُذكر الساعات لحياة أقصر من يوم؛ والفرق بين تاريخي الولادة والوفاة أكبر",
		Ckb: "کاتژمێر بۆ ژیانێکی کورتتر لە ڕۆژێک دەنووسرێت؛ بەرواری لەدایکبوون و مردن لەیەک دوورترن",
	}}
	RuleExternal = &domain.Rule{Key: "death.external", Code: domain.Invalid, Text: domain.Text{
		En:  "a death by disease has no external cause; clear that section, or change the manner",
		Ar:  "لا سبب خارجياً للوفاة المرضية؛ أفرغ القسم أو غيّر طريقة الوفاة",
		Ckb: "مردن بە نەخۆشی هۆکاری دەرەکی نییە؛ ئەو بەشە بەتاڵ بکە یان شێوازی مردن بگۆڕە",
	}}
	RuleSurgery = &domain.Rule{Key: "death.surgery", Code: domain.Invalid, Text: domain.Text{
		En:  "the form asks for surgery performed in the last four weeks; say that it was performed, or clear the date",
		Ar:  "تسأل الاستمارة عن جراحة أُجريت في الأسابيع الأربعة الأخيرة؛ أشّر أنها أُجريت أو احذف التاريخ",
		Ckb: "فۆڕمەکە پرسیاری نەشتەرگەریی چوار هەفتەی کۆتایی دەکات؛ بنووسە کە کراوە یان بەروارەکە بسڕەوە",
	}}
	RuleAutopsy = &domain.Rule{Key: "death.autopsy", Code: domain.Invalid, Text: domain.Text{
		En:  "findings are used only of an autopsy that was performed; check both answers",
		Ar:  "لا تُعتمد نتائج تشريح لم يُجرَ؛ تحقق من الجوابين",
		Ckb: "ئەنجامی توێکارییەک بەکار نایەت کە نەکرابێت؛ هەردوو وەڵامەکە بپشکنە",
	}}
)
