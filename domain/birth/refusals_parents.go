package birth

import "sijil/domain"

// Refusals of parents and informants who cannot be those of this birth.
var (
	RuleLineage = &domain.Rule{Key: "birth.lineage", Code: domain.Invalid, Text: domain.Text{
		En:  "the child's name carries another father or grandfather than the father of this birth; check the child's name and who the father is, and write both alike",
		Ar:  "يحمل اسم المولود أباً أو جداً غير أبي هذه الولادة أو جدها؛ راجع اسم المولود ومن هو الأب واكتبهما متطابقين",
		Ckb: "ناوی منداڵەکە ناوی باوک یان باپیرێکی تری تێدایە جگە لە باوکی ئەم لەدایکبوونە؛ ناوی منداڵەکە و کێ باوکەکەیە بپشکنە و وەک یەک بیاننووسە",
	}}
	RuleMotherDead = &domain.Rule{Key: "birth.mother_dead", Code: domain.Invalid, Text: domain.Text{
		En:  "the mother with this number is registered as dead before the day of birth; check her number, the day of birth, and the entry of her death",
		Ar:  "الأم بهذا الرقم مسجلة متوفاة قبل يوم الولادة؛ راجع رقمها وتاريخ الولادة وقيد وفاتها",
		Ckb: "دایکی ئەم ژمارەیە پێش ڕۆژی لەدایکبوونەکە وەک مردوو تۆمار کراوە؛ ژمارەکەی و ڕۆژی لەدایکبوون و تۆماری مردنەکەی بپشکنە",
	}}
	RuleFatherDead = &domain.Rule{Key: "birth.father_dead", Code: domain.Invalid, Text: domain.Text{
		En:  "the father with this number is registered as dead more than %[1]d days before the birth; check his number, the day of birth, and the entry of his death",
		Ar:  "الأب بهذا الرقم مسجل متوفى قبل الولادة بأكثر من %[1]d يوماً؛ راجع رقمه وتاريخ الولادة وقيد وفاته",
		Ckb: "باوکی ئەم ژمارەیە زیاتر لە %[1]d ڕۆژ پێش لەدایکبوونەکە وەک مردوو تۆمار کراوە؛ ژمارەکەی و ڕۆژی لەدایکبوون و تۆماری مردنەکەی بپشکنە",
	}}
	RuleInformantDead = &domain.Rule{Key: "birth.informant_dead", Code: domain.Invalid, Text: domain.Text{
		En:  "the informant with this number is registered as dead before the declaration; check who declares and the number, or the entry of the death",
		Ar:  "المبلّغ بهذا الرقم مسجل متوفى قبل التصريح؛ راجع من يصرّح ورقمه، أو قيد الوفاة",
		Ckb: "هەواڵدەری ئەم ژمارەیە پێش ڕاگەیاندنەکە وەک مردوو تۆمار کراوە؛ بپشکنە کێ ڕایدەگەیەنێت و ژمارەکەی، یان تۆماری مردنەکە",
	}}
)
