package welfare

import "sijil/domain"

// The figures that the rules need of the law.
const (
	lawLine          = "welfare.line"
	lawMaleHead      = "welfare.amount_male_head"
	lawFemaleHead    = "welfare.amount_female_head"
	lawCeiling       = "welfare.ceiling"
	lawCategory      = "welfare.category"
	lawCategoryAge   = "welfare.category_age"
	lawOrphanParents = "welfare.orphan_parents"
	lawChildAge      = "welfare.child_age"
	lawAdultAge      = "welfare.adult_age"
	lawWeights       = "welfare.survey_weight"
	lawObjection     = "welfare.objection_months"
	lawUpdate        = "welfare.update_months"
	lawLapse         = "welfare.lapse_months"
	lawArrears       = "welfare.arrears"
	lawSchoolAge     = "welfare.school_age"
	lawWarnings      = "welfare.school_warnings"
	lawRecovery      = "welfare.recovery_share"
	lawCondition     = "welfare.caregiver_condition"
	lawCaregiverAge  = "welfare.caregiver_age"
	lawDegree        = "welfare.caregiver_degree"
	lawKinship       = "welfare.kinship_degree"
	lawCaregiver     = "welfare.caregiver_amount"
)

// base is the row of the survey's weights that every person is presumed to have.
const base = "base"

var since = domain.NewDate(2014, 3, 24) // Law 11/2014 in the Gazette: the day is unverified

// Parameters of the law that this register's rules ask for.
var Parameters = []domain.Parameter{
	{Key: lawLine, Kind: domain.KindMoney, Since: since, Text: domain.Text{
		En: "poverty line, for each person a month", Ar: "خط الفقر للفرد شهرياً", Ckb: "هێڵی هەژاری بۆ هەر کەسێک لە مانگێکدا",
	}},
	{Key: lawMaleHead, Kind: domain.KindMoney, Table: true, Rows: []string{"1"}, Since: since, Text: domain.Text{
		En: "monthly amount by number of members, man as head", Ar: "المبلغ الشهري بحسب عدد الأفراد، رب الأسرة رجل", Ckb: "بڕی مانگانە بەپێی ژمارەی ئەندامان، سەرۆکی خێزان پیاوە",
	}},
	{Key: lawFemaleHead, Kind: domain.KindMoney, Table: true, Rows: []string{"1"}, Since: since, Text: domain.Text{
		En: "monthly amount by number of members, woman as head", Ar: "المبلغ الشهري بحسب عدد الأفراد، ربة الأسرة امرأة", Ckb: "بڕی مانگانە بەپێی ژمارەی ئەندامان، سەرۆکی خێزان ژنە",
	}},
	{Key: lawCeiling, Kind: domain.KindMoney, Since: since, Text: domain.Text{
		En: "most that a household receives a month", Ar: "الحد الأعلى لما تتقاضاه الأسرة شهرياً", Ckb: "زۆرترین بڕ کە خێزانێک لە مانگێکدا وەریدەگرێت",
	}},
	{Key: lawCategory, Kind: domain.KindSwitch, Table: true, Since: since, Text: domain.Text{
		En: "categories that the law covers", Ar: "الفئات المشمولة بالقانون", Ckb: "ئەو چینانەی یاسا دەیانگرێتەوە",
	}},
	{Key: lawCategoryAge, Kind: domain.KindNumber, Table: true, Rows: []string{Aged, UnmarriedWoman, Unemployed, Orphan}, Since: since, Text: domain.Text{
		En: "age of a category, in years: from which it applies; of an orphan, until which", Ar: "عمر الفئة بالسنوات: الأدنى، ولليتيم الأعلى", Ckb: "تەمەنی چینەکە بە ساڵ: کەمترین، و بۆ هەتیو زۆرترین",
	}},
	{Key: lawOrphanParents, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "parents that an orphan has lost", Ar: "عدد الأبوين المفقودين لليتيم", Ckb: "ژمارەی ئەو دایک و باوکانەی هەتیو لە دەستی داون",
	}},
	{Key: lawChildAge, Kind: domain.KindNumber, Table: true, Rows: []string{"son", "student"}, Since: since, Text: domain.Text{
		En: "age until which a son counts, in years", Ar: "العمر الذي يُحتسب الابن حتى بلوغه، بالسنوات", Ckb: "ئەو تەمەنەی کوڕ تا پێی دەگات هەژمار دەکرێت، بە ساڵ",
	}},
	{Key: lawAdultAge, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "age from which a member can be head", Ar: "العمر الذي يجوز معه أن يكون الفرد رب الأسرة", Ckb: "ئەو تەمەنەی ئەندام دەتوانێت ببێتە سەرۆکی خێزان",
	}},
	{Key: lawWeights, Kind: domain.KindMoney, Table: true, Rows: []string{base}, Since: since, Text: domain.Text{
		En: "presumed means of each person a month, for each answer of the survey", Ar: "الدخل المفترض للفرد شهرياً لكل إجابة في استمارة المسح", Ckb: "داهاتی گریمانەکراوی هەر کەسێک لە مانگێکدا بۆ هەر وەڵامێکی فۆڕمی ڕووپێوی",
	}},
	{Key: lawObjection, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "months to object, from the notice", Ar: "أشهر الاعتراض من تاريخ التبليغ", Ckb: "مانگەکانی ناڕەزایی لە بەرواری ئاگادارکردنەوەوە",
	}},
	{Key: lawUpdate, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "months until the data must be updated", Ar: "الأشهر التي يجب بعدها تحديث البيانات", Ckb: "ئەو مانگانەی دوایان دەبێت زانیارییەکان نوێ بکرێنەوە",
	}},
	{Key: lawLapse, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "months after which a suspended case is closed", Ar: "الأشهر التي يُغلق بعدها الملف الموقوف", Ckb: "ئەو مانگانەی دوایان دۆسیەی ڕاگیراو دادەخرێت",
	}},
	{
		Key: lawArrears, Kind: domain.KindSwitch, Table: true, Since: since,
		Rows: []string{string(UpdateMissed), string(RefusedVisit), string(SchoolBreach), string(UnderInquiry), string(OfficerDecision)}, Text: domain.Text{
			En: "whether a suspension's months are paid afterwards, by its reason", Ar: "هل تُصرف أشهر الإيقاف لاحقاً، بحسب سببه", Ckb: "ئایا مانگەکانی ڕاگرتن دواتر دەدرێن، بەپێی هۆکارەکەی",
		},
	},
	{Key: lawSchoolAge, Kind: domain.KindNumber, Table: true, Rows: []string{"from", "to"}, Since: since, Text: domain.Text{
		En: "ages between which a child must attend school, in years", Ar: "العمران اللذان يجب على الطفل الدوام في المدرسة بينهما", Ckb: "ئەو تەمەنانەی دەبێت منداڵ لە نێوانیاندا لە قوتابخانە ئامادە بێت",
	}},
	{Key: lawWarnings, Kind: domain.KindNumber, Since: since, Text: domain.Text{
		En: "warnings before a breach of school attendance suspends", Ar: "الإنذارات قبل الإيقاف لعدم الدوام المدرسي", Ckb: "ئاگادارکردنەوەکان پێش ڕاگرتن بەهۆی نەچوونە قوتابخانە",
	}},
	{Key: lawRecovery, Kind: domain.KindRate, Since: since, Text: domain.Text{
		En: "most of a payment that is kept back for what was paid wrongly", Ar: "أعلى نسبة تُستقطع من الدفعة لقاء ما صُرف خطأً", Ckb: "زۆرترین ڕێژە کە لە پارەدانێک دەبڕدرێت بۆ ئەوەی بە هەڵە دراوە",
	}},
	{Key: lawCondition, Kind: domain.KindSwitch, Table: true, Since: careSince, Text: domain.Text{
		En: "conditions for which a caregiver is paid", Ar: "الحالات التي يُصرف لها راتب المعين المتفرغ", Ckb: "ئەو حاڵەتانەی مووچەی یاریدەدەری تەرخانکراویان بۆ دەدرێت",
	}},
	{Key: lawCaregiverAge, Kind: domain.KindNumber, Table: true, Rows: []string{"from", "to"}, Since: careSince, Text: domain.Text{
		En: "ages between which somebody can be caregiver, in years", Ar: "العمران اللذان يجوز أن يكون المعين بينهما", Ckb: "ئەو تەمەنانەی یاریدەدەر دەتوانێت لە نێوانیاندا بێت",
	}},
	{Key: lawDegree, Kind: domain.KindNumber, Since: careSince, Text: domain.Text{
		En: "degree of kinship up to which a caregiver is paid", Ar: "درجة القرابة القصوى للمعين المتفرغ", Ckb: "زۆرترین پلەی خزمایەتی بۆ یاریدەدەری تەرخانکراو",
	}},
	{
		Key: lawKinship, Kind: domain.KindNumber, Table: true, Since: careSince,
		Rows: []string{string(Spouse), string(Child), string(Parent), string(Sibling), string(Grandparent), string(Grandchild)}, Text: domain.Text{
			En: "degree of each kinship", Ar: "درجة كل قرابة", Ckb: "پلەی هەر خزمایەتییەک",
		},
	},
	// The amount was not found: until the operator states it, no allowance is paid.
	{Key: lawCaregiver, Kind: domain.KindMoney, Text: domain.Text{
		En: "full-time caregiver's monthly allowance", Ar: "راتب المعين المتفرغ الشهري", Ckb: "مووچەی مانگانەی یاریدەدەری تەرخانکراو",
	}},
}

var careSince = domain.NewDate(2013, 10, 28) // Law 38/2013: the day is unverified
