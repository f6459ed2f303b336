package town

import (
	"fmt"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
)

// fate is what becomes of a document.
type fate string

const (
	held      fate = "held"
	applied   fate = "applied"
	printed   fate = "printed"
	refused   fate = "refused"
	lost      fate = "lost"
	replaced  fate = "replaced" // stolen, and another applied for
	suspended fate = "suspended"
	damaged   fate = "damaged"
	old       fate = "old" // issued so long ago that it has expired
)

// Most documents are in their holders' hands; each other fate is there as well.
var (
	cardFates     = []fate{held, held, held, held, held, held, held, held, held, applied, printed, refused, lost, replaced, suspended, damaged, old}
	passportFates = []fate{held, held, held, held, held, applied, printed, refused, lost, replaced, suspended, damaged, old}
)

// The fees of data/SOURCES.md.
var (
	cardFee        = domain.Dinars(6_000)
	passportFee    = domain.Dinars(91_000)
	oldPassportFee = domain.Dinars(25_000)
)

// issued draws the day of an application. An expired document was applied for
// before its validity from today; others within it.
func (l *line) issued(f fate, years int) domain.Date {
	if f == old {
		return l.today.AddDays(-years*366 - l.dice.between(60, 300))
	}
	return l.today.AddDays(-l.dice.between(60, years*300))
}

// card takes a grown soul through a card's life.
func (l *line) card(s *soul, f fate) {
	on := l.issued(f, 10)
	if earliest := domain.NewDate(2016, 2, 1); on.Before(earliest) {
		on = earliest
	}
	if on = later(on, s.entered); s.born.YearsUntil(on) < 18 {
		return
	}
	first := s.key.as('c')
	l.cardApplication(s, first, on, nationalid.First, f)
	ended := on.AddDays(l.dice.between(25, 50))
	if ended.After(l.today) {
		return
	}
	told := nationalid.Declaration{Declarant: s.name.Full(), OccurredOn: ended, Place: l.place.home(), Circumstances: "في السوق"}
	switch f {
	case lost:
		l.do(ended, l.place, first, nationalid.ReportLost{Card: first.card(), Declaration: told})
	case replaced:
		told.PoliceReport = l.paper("مركز شرطة "+l.place.city, ended)
		l.do(ended, l.place, first, nationalid.ReportStolen{Card: first.card(), Declaration: told})
		l.cardApplication(s, s.key.as('k'), ended, nationalid.ReplacesStolen, held)
	case damaged:
		l.do(ended, l.place, first, nationalid.ReportDamaged{Card: first.card(), Description: "كُسرت الشريحة"})
	case suspended:
		l.do(ended, l.place, first, nationalid.Suspend{Card: first.card(), Reason: "قيد التحقيق", Decision: l.paper("مديرية شؤون البطاقة الوطنية", ended)})
	}
}

// cardApplication goes as far as the fate has it.
func (l *line) cardApplication(s *soul, key Key, on domain.Date, kind nationalid.Kind, f fate) {
	l.do(on, l.place, key, nationalid.Apply{Particulars: nationalid.Particulars{
		Kind: kind, Applicant: nationalid.Applicant{Relation: nationalid.Self}, Latin: s.name.Latin,
		Receipt: nationalid.Receipt{Number: plain(l.dice.between(10000, 99999)), Amount: cardFee},
	}})
	if f == applied {
		return
	}
	l.do(on, l.place, key, nationalid.Enrol{Application: key.applied(), Biometrics: nationalid.Biometrics{
		Portrait: nationalid.Capture(l.capture(key, "face")), Fingerprints: nationalid.Capture(l.capture(key, "fingers")),
		Iris: nationalid.Capture(l.capture(key, "iris")),
	}})
	if f == refused {
		l.do(on.AddDays(3), l.place, key, nationalid.Refuse{Application: key.applied(), Reason: "لا تطابق الصورة القيد"})
		return
	}
	l.do(on.AddDays(3), l.place, key, nationalid.Approve{Application: key.applied(), Findings: "سليم"})
	l.do(on.AddDays(7), l.place, key, nationalid.Print{Application: key.applied()})
	if f == printed {
		return
	}
	l.do(on.AddDays(12), l.place, key, nationalid.Deliver{Card: key.card(), To: "صاحب البطاقة"})
	l.do(on.AddDays(12), l.place, key, nationalid.Activate{Card: key.card()})
}

// capture names images that were never taken.
func (l *line) capture(key Key, of string) passport.Capture {
	return passport.Capture{Reference: "abis/" + of + "/" + string(key), Hash: fmt.Sprintf("sha256:%064x", l.dice.Uint64())}
}
