package domain

// Route is the lawful way by which an error in a record is corrected.
type Route string

// The routes of the law (glossary "correction").
const (
	Clerical           Route = "clerical"            // the office's own slip, shown by the paper in its file
	AdministrativeOnce Route = "administrative_once" // National Card Law 3/2016 Arts 21-24: a name is corrected once
	CourtOrdered       Route = "court_ordered"       // Law 148/1971 Art. 21(2): a judgment of the competent court
)

// AtSource is no route of an office: the register that a legacy entry was taken
// over from has corrected its own entry. Only an import may follow it.
const AtSource Route = "at_source"

// ImportRole is the role of an actor that takes records over from other registers.
const ImportRole = "importer"

// CourtOrder identifies a judgment. The paper or scan stays in the office; its hash proves which.
type CourtOrder struct {
	Court    string `json:"court"`
	Number   string `json:"number"`
	Date     Date   `json:"date"`
	ScanHash string `json:"scan_hash,omitempty"` // "sha256:…" of the scanned order
}

// Reference names the paper that a correction, change or amendment rests on.
type Reference struct {
	Court     CourtOrder `json:"court,omitzero"`      // for a court route
	Authority string     `json:"authority,omitempty"` // who decided, for other routes
	Number    string     `json:"number,omitempty"`
	Date      Date       `json:"date,omitzero"`
}

// Rules of corrections, shared by every register.
var (
	RuleCourtReference = &Rule{"correction.court_reference", Invalid, Text{
		En:  "a judgment of the competent court is needed: give the court, its number and its date (Law 148/1971 Art. 21(2))",
		Ar:  "يلزم حكم من المحكمة المختصة: اذكر المحكمة ورقم الحكم وتاريخه (القانون 148 لسنة 1971، المادة 21/2)",
		Ckb: "بڕیاری دادگای تایبەتمەند پێویستە: دادگا و ژمارە و بەرواری بڕیارەکە بنووسە (یاسای 148ی 1971، ماددەی 21/2)",
	}}
	RuleCourtDate = &Rule{"correction.court_date", Invalid, Text{
		En:  "a judgment has a full date that is not after today; copy it from the judgment",
		Ar:  "للحكم تاريخ كامل لا يتجاوز اليوم؛ انقله من نص الحكم",
		Ckb: "بڕیاری دادگا بەرواری تەواوی هەیە و لە ئەمڕۆ تێناپەڕێت؛ لە بڕیارەکەوە بینووسەوە",
	}}
	RuleAnotherJudgment = &Rule{"correction.another_judgment", Invalid, Text{
		En:  "what a judgment has cancelled or put back in force, only another and later judgment changes; give that one",
		Ar:  "ما أبطله حكم أو أعاده إلى النفاذ لا يغيّره إلا حكم آخر لاحق؛ اذكر ذلك الحكم",
		Ckb: "ئەوەی بڕیارێک هەڵیوەشاندووەتەوە یان کارای کردووەتەوە تەنها بڕیارێکی تری دواتر دەیگۆڕێت؛ ئەو بڕیارە بنووسە",
	}}
	RuleJudgmentTooOld = &Rule{"correction.judgment_too_old", Invalid, Text{
		En:  "this judgment is older than what it is to decide on; check its date, or give the judgment that was meant",
		Ar:  "هذا الحكم أقدم مما يُراد أن يفصل فيه؛ تحقق من تاريخه أو اذكر الحكم المقصود",
		Ckb: "ئەم بڕیارە کۆنترە لەوەی دەبێت بڕیاری لەسەر بدات؛ بەروارەکەی بپشکنە یان بڕیارە مەبەستدارەکە بنووسە",
	}}
	RuleRoute = &Rule{"correction.route", Invalid, Text{
		En:  "the route must be clerical, administrative_once or court_ordered",
		Ar:  "يجب أن يكون طريق التصحيح كتابياً أو إدارياً لمرة واحدة أو قضائياً",
		Ckb: "ڕێگای ڕاستکردنەوە دەبێت نووسینگەیی، کارگێڕی بۆ یەک جار، یان دادگایی بێت",
	}}
	RuleAtSource = &Rule{"correction.at_source", Forbidden, Text{
		En:  "only an import follows a correction at the source, and only in an entry that was taken over from there; choose another route",
		Ar:  "لا يتبع تصحيحَ المصدر إلا الاستيراد، وفي قيد منقول منه فقط؛ اختر طريقاً آخر",
		Ckb: "تەنها هاوردەکردن شوێن ڕاستکردنەوەی سەرچاوە دەکەوێت، و تەنها لە تۆمارێکدا کە لەوێوە وەرگیراوە؛ ڕێگایەکی تر هەڵبژێرە",
	}}
)

// CheckSource refuses the route AtSource to anyone but an import, and on an entry that began here.
func (r Route) CheckSource(by Actor, legacy bool) error {
	if r == AtSource && !(legacy && by.Role == ImportRole) {
		return RuleAtSource.Refuse("route")
	}
	return nil
}

// Check refuses an order that does not say which court decided what and when, or that is dated after today.
func (o CourtOrder) Check(today Date) error {
	if Blank(o.Court) || Blank(o.Number) || o.Date.IsZero() {
		return RuleCourtReference.Refuse("")
	}
	if !o.Date.Complete() || o.Date.After(today) {
		return RuleCourtDate.Refuse("date")
	}
	for _, p := range []struct{ field, text string }{{"court", o.Court}, {"number", o.Number}, {"scanHash", o.ScanHash}} {
		if err := CheckText(p.field, p.text, MaxLine); err != nil {
			return err
		}
	}
	return o.Date.Check()
}

// CheckAfter refuses an order that was given before what it decides on happened.
func (o CourtOrder) CheckAfter(happened Date) error {
	if o.Date.Before(happened) {
		return RuleJudgmentTooOld.Refuse("date")
	}
	return nil
}

// CheckAgainst refuses an order that is to lift the effect of an earlier one
// but is that very one, or older.
func (o CourtOrder) CheckAgainst(earlier CourtOrder) error {
	same := o.Court == earlier.Court && o.Number == earlier.Number && o.Date == earlier.Date
	if same || o.Date.Before(earlier.Date) {
		return RuleAnotherJudgment.Refuse("")
	}
	return nil
}
