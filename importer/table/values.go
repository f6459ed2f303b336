package table

import (
	"sijil/country"
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/importer"
)

// words is a list of values by what people write for them, in plain spelling.
type words[T any] map[string]T

// spelled makes words of a value and its spellings, one line each.
func spelled[T any](lines ...spelling[T]) words[T] {
	w := words[T]{}
	for _, l := range lines {
		for _, s := range l.as {
			w[plain(s)] = l.value
		}
	}
	return w
}

type spelling[T any] struct {
	value T
	as    []string
}

func as[T any](value T, as ...string) spelling[T] { return spelling[T]{value, as} }

var kinds = spelled(
	as(importer.Person, "person", "شخص", "قيد", "قيد مدني", "نفوس"),
	as(importer.Birth, "birth", "ولادة"),
	as(importer.Death, "death", "وفاة"),
)

var sexes = spelled(
	as(domain.Male, "male", "m", "ذكر", "نێر"),
	as(domain.Female, "female", "f", "أنثى", "انثى", "مێ"),
	as(domain.Undetermined, "undetermined", "غير محدد"),
	as(domain.SexUnstated, "unstated", "unknown", "غير مذكور", "مجهول"),
)

var outcomes = spelled(
	as(birth.LiveBirth, "live birth", "live_birth", "حي", "ولادة حية"),
	as(birth.FetalDeath, "fetal death", "fetal_death", "ميت", "وفاة جنينية"),
)

var birthPlaces = spelled(
	as(birth.HealthInstitution, "health institution", "hospital", "مؤسسة صحية", "مستشفى"),
	as(birth.PrivateHome, "private home", "home", "دار", "منزل", "بيت"),
	as(birth.OtherPlace, "other", "أخرى", "مكان آخر"),
	as(birth.PlaceUnstated, "unstated", "unknown", "غير مذكور", "مجهول"),
)

var deathPlaces = spelled(
	as(death.HealthInstitution, "health institution", "hospital", "مؤسسة صحية", "مستشفى"),
	as(death.PrivateHome, "private home", "home", "دار", "منزل", "بيت"),
	as(death.OtherPlace, "other", "أخرى", "مكان آخر"),
	as(death.PlaceUnstated, "unstated", "unknown", "غير مذكور", "مجهول"),
)

var attendants = spelled(
	as(birth.Physician, "physician", "doctor", "طبيب", "طبيبة"),
	as(birth.Nurse, "nurse", "ممرض", "ممرضة"),
	as(birth.Midwife, "midwife", "قابلة", "قابلة مأذونة"),
	as(birth.OtherParamedic, "other paramedic", "مساعد طبي"),
	as(birth.Layperson, "layperson", "شخص عادي"),
	as(birth.TraditionalAttendant, "traditional birth attendant", "جدة", "قابلة تقليدية"),
	as(birth.NoAttendant, "none", "لا أحد"),
	as(birth.AttendantUnstated, "unstated", "unknown", "غير مذكور", "مجهول"),
)

var pluralities = spelled(
	as(birth.Single, "single", "1", "مفرد", "منفرد"),
	as(birth.Twin, "twin", "2", "توأم"),
	as(birth.Triplet, "triplet", "3", "ثلاثة توائم"),
	as(birth.Quadruplet, "quadruplet", "4", "أربعة توائم"),
	as(birth.Higher, "higher", "أكثر"),
	as(birth.PluralityUnstated, "unstated", "unknown", "غير مذكور", "مجهول"),
)

var maritalStatuses = spelled(
	as("single", "single", "أعزب", "عزباء", "باكر"),
	as("married", "married", "متزوج", "متزوجة"),
	as("widowed", "widowed", "أرمل", "أرملة"),
	as("divorced", "divorced", "مطلق", "مطلقة"),
	as("separated", "separated", "منفصل", "منفصلة"),
	as("", "unstated", "unknown", "غير مذكور", "مجهول"),
)

var evidence = spelled(
	as(death.MedicalCertificate, "medical certificate", "شهادة طبية", "شهادة وفاة"),
	as(death.ForensicReport, "forensic report", "تقرير الطب العدلي", "طب عدلي"),
	as(death.MilitaryConfirmation, "military confirmation", "كتاب التأييد", "كتاب تأييد"),
	as(death.CourtHujja, "court hujja", "حجة وفاة"),
	as(death.ForeignCertificate, "foreign certificate", "شهادة أجنبية"),
)

var manners = spelled(
	as(death.Disease, "disease", "natural", "مرض", "طبيعية"),
	as(death.Accident, "accident", "حادث"),
	as(death.IntentionalSelfHarm, "intentional self harm", "suicide", "انتحار", "إيذاء النفس"),
	as(death.Assault, "assault", "homicide", "اعتداء", "قتل"),
	as(death.LegalIntervention, "legal intervention", "تدخل قانوني"),
	as(death.War, "war", "حرب", "عمليات حربية"),
	as(death.Undetermined, "could not be determined", "تعذر التحديد"),
	as(death.Pending, "pending investigation", "قيد التحقيق"),
	as(death.MannerUnknown, "unknown", "مجهولة"),
)

// countries by code and by the names that legacy registers of Iraq use most.
var countries = spelled(
	as("IQ", "iq", "iraq", "العراق", "عراقي", "عراقية", "عێراق"),
	as("SY", "sy", "syria", "سوريا", "سوري", "سورية"),
	as("JO", "jo", "jordan", "الأردن", "أردني", "أردنية"),
	as("IR", "ir", "iran", "إيران", "إيراني", "إيرانية"),
	as("TR", "tr", "turkey", "تركيا", "تركي", "تركية"),
	as("KW", "kw", "kuwait", "الكويت", "كويتي", "كويتية"),
	as("SA", "sa", "saudi arabia", "السعودية", "سعودي"),
	as("EG", "eg", "egypt", "مصر", "مصري", "مصرية"),
	as("LB", "lb", "lebanon", "لبنان", "لبناني", "لبنانية"),
	as("PS", "ps", "palestine", "فلسطين", "فلسطيني", "فلسطينية"),
)

// governorates by code and by their names in three languages.
var governorates = func() words[string] {
	w := words[string]{}
	for _, g := range country.Governorates {
		for _, s := range []string{g.Code, g.Name.En, g.Name.Ar, g.Name.Ckb} {
			w[plain(s)] = g.Code
		}
	}
	return w
}()

// offices by code and by their names in three languages.
var offices = func() words[string] {
	w := words[string]{}
	for _, o := range country.Offices {
		for _, s := range []string{o.Code, o.Name.En, o.Name.Ar, o.Name.Ckb} {
			w[plain(s)] = o.Code
		}
	}
	return w
}()
