package town

import (
	"sijil/domain"
	"sijil/domain/passport"
)

// collected is how many days after its application a passport is handed over.
const collected = 9

// passport takes a grown soul through a passport's life.
func (l *line) passport(s *soul, f fate) {
	on := later(l.issued(f, 8), s.entered)
	if s.born.YearsUntil(on) < 18 || on.Before(domain.NewDate(2016, 1, 1)) {
		return
	}
	first := s.key.as('t')
	l.passportApplication(first, on, f)
	ended := on.AddDays(l.dice.between(25, 50))
	if ended.After(l.today) {
		return
	}
	banned := ended
	told := passport.Declaration{
		Declarant: s.name.Full(), OccurredOn: ended, Place: domain.Place{Country: "TR", Locality: "إسطنبول"}, Circumstances: "في الفندق",
		PoliceReport: l.paper("شرطة إسطنبول", ended),
	}
	switch f {
	case lost:
		l.do(ended, l.place, first, passport.ReportLost{Number: first.document(), Declaration: told})
	case replaced:
		l.do(ended, l.place, first, passport.ReportStolen{Number: first.document(), Declaration: told})
		l.passportApplication(s.key.as('u'), ended, held)
		banned = ended.AddDays(collected) // nobody gets a passport under a ban
	case damaged:
		l.do(ended, l.place, first, passport.ReportDamaged{Number: first.document(), Description: "بلله الماء"})
	case suspended:
		l.do(ended, l.place, first, passport.Suspend{Number: first.document(), Reason: "قيد التحقيق", Decision: l.paper("وزارة الداخلية", ended)})
	}
	if l.dice.chance(0.1) {
		order := l.order(l.place, banned)
		l.do(banned, l.place, s.key.as('w'), passport.RecordTravelBan{Particulars: passport.BanParticulars{
			Order: domain.Reference{Court: order}, Scope: passport.AllTravel, From: banned, Reason: "دين لم يُسدد",
		}})
	}
}

// passportApplication goes as far as the fate has it.
func (l *line) passportApplication(key Key, on domain.Date, f fate) {
	fee := passportFee
	if on.Before(domain.NewDate(2023, 3, 6)) {
		fee = oldPassportFee
	}
	l.do(on, l.place, key, passport.Apply{Particulars: passport.Particulars{
		Type: passport.Ordinary, Applicant: passport.Applicant{Relation: passport.Self},
		NationalityCertificate: l.paper("مديرية شؤون الجنسية", on.AddDays(-900)),
		Receipt:                passport.Receipt{Number: plain(l.dice.between(10000, 99999)), Amount: fee},
	}})
	if f == applied {
		return
	}
	l.do(on, l.place, key, passport.Enrol{Application: key.applied(), Biometrics: passport.Biometrics{
		Face: l.capture(key, "face"), Fingerprints: l.capture(key, "fingers"), Signature: l.capture(key, "signature"),
	}})
	if f == refused {
		l.do(on.AddDays(2), l.place, key, passport.Reject{Application: key.applied(), Reason: "شهادة الجنسية غير مقروءة"})
		return
	}
	l.do(on.AddDays(2), l.place, key, passport.Vet{Application: key.applied(), Findings: "سليم"})
	l.do(on.AddDays(4), l.place, key, passport.Print{Application: key.applied()})
	if f == printed {
		return
	}
	l.do(on.AddDays(collected), l.place, key, passport.Activate{Number: key.document(), CollectedBy: "self"})
}
