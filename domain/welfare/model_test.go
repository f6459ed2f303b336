package welfare_test

import (
	"slices"

	"sijil/domain"
	"sijil/domain/welfare"
)

// world is what is true of a household at the end, and what was decided about it:
// enough to tell by hand what each month was due, whatever was booked on the way.
type world struct {
	known    map[domain.NationalNumber]domain.KnownPerson
	heard    map[domain.NationalNumber]domain.Date // of a death, first
	stays    []stay
	pension  welfare.Income
	ended    domain.Date // the pension
	begins   domain.Date // the last application
	cases    []welfare.Period
	stops    []welfare.Suspension
	scores   []dated
	declared []dated
	settled  map[domain.Date]bool // months that were accounted for
}

type stay struct {
	who domain.NationalNumber
	welfare.Period
}

type dated struct {
	from   domain.Date
	amount domain.Money
}

func within(p welfare.Period, on domain.Date) bool {
	return (p.From.IsZero() || !p.From.After(on)) && (p.To.IsZero() || p.To.After(on))
}

// note takes over what was decided.
func (w *world) note(e domain.Event) {
	switch e := e.(type) {
	case welfare.Applied:
		if again := !w.begins.IsZero(); again {
			w.begins = w.firstOpen(e.Date)
			for i := range w.stays {
				if to := w.stays[i].To; to.IsZero() || to.After(w.begins) {
					w.stays[i].To = w.begins
				}
			}
			for i := range w.stops {
				if to := w.stops[i].To; to.IsZero() || to.After(w.begins) {
					w.stops[i].To = w.begins
				}
			}
			for _, m := range e.Members {
				w.stays = append(w.stays, stay{m.Person, welfare.Period{From: w.begins}})
			}
			w.declared = append(w.declared, dated{w.begins, e.DeclaredIncome})
			w.scores = append(w.scores, dated{}) // of the survey to come
			return
		}
		w.begins = day(e.Date.Year, e.Date.Month, 1)
		for _, m := range e.Members {
			w.stays = append(w.stays, stay{who: m.Person})
		}
		w.declared = []dated{{amount: e.DeclaredIncome}}
	case welfare.Scored:
		if n := len(w.scores); n > 0 && w.scores[n-1].from.IsZero() && n > 1 {
			w.scores = w.scores[:n-1]
			w.scores = append(w.scores, dated{w.begins, e.Score})
			return
		}
		if len(w.scores) == 0 {
			w.scores = []dated{{amount: e.Score}}
			return
		}
		w.scores = append(w.scores, dated{e.Date, e.Score})
	case welfare.DataUpdated:
		w.declared = append(w.declared, dated{e.Date, e.DeclaredIncome})
	case welfare.MemberJoined:
		w.stays = append(w.stays, stay{e.Member.Person, welfare.Period{From: e.Member.Joined}})
	case welfare.MemberLeft:
		for i := range w.stays {
			if w.stays[i].who == e.Person && w.stays[i].To.IsZero() {
				w.stays[i].To = e.From
			}
		}
	case welfare.Activated:
		w.cases = append(w.cases, welfare.Period{From: e.From})
	case welfare.Terminated:
		if n := len(w.cases); n > 0 && w.cases[n-1].To.IsZero() {
			w.cases[n-1].To = e.From
		}
	case welfare.Suspended:
		w.stops = append(w.stops, welfare.Suspension{Reason: e.Reason, From: e.From})
	case welfare.Reinstated:
		w.cases[len(w.cases)-1].To = domain.Date{}
		for _, l := range e.Lifted {
			i := slices.IndexFunc(w.stops, func(p welfare.Suspension) bool { return p.Reason == l.Suspension && p.To.IsZero() })
			if w.stops[i].To = e.From; l.Arrears {
				w.stops = slices.Delete(w.stops, i, i+1)
			}
		}
	case welfare.Paid:
		w.settled[e.Month] = true
	case welfare.ArrearsBooked:
		for _, m := range e.Months {
			w.settled[m.Month] = true
		}
	case welfare.ReceivableBooked:
		for _, m := range e.Months {
			w.settled[m.Month] = true
		}
	}
}

// firstOpen is the first day of a day's month, or of the next where that one is accounted for.
func (w *world) firstOpen(on domain.Date) domain.Date {
	if !w.settled[domain.NewDate(on.Year, on.Month, 0)] {
		return day(on.Year, on.Month, 1)
	}
	return day(on.Year+on.Month/12, on.Month%12+1, 1)
}

func (w *world) dead(n domain.NationalNumber, on domain.Date) bool {
	k := w.known[n]
	if !k.Deceased {
		return false
	}
	died := k.DateOfDeath.Latest()
	if w.heard[n].Before(died) {
		died = w.heard[n]
	}
	return !died.After(on)
}

// counts tells whether somebody counts on a day.
func (w *world) counts(n domain.NationalNumber, on domain.Date) bool {
	stays := slices.ContainsFunc(w.stays, func(s stay) bool { return s.who == n && within(s.Period, on) })
	for _, m := range w.known[n].Marriages { // only the mother's are drawn
		stays = stays && (m.Spouse != father || m.Status != domain.MarriageDivorced || m.Ended.After(on)) && (m.Spouse == father || m.From.After(on))
	}
	return stays && !w.dead(n, on)
}

// due is what the first of a month is due under the final facts.
func (w *world) due(on domain.Date) domain.Money {
	if !slices.ContainsFunc(w.cases, func(p welfare.Period) bool { return within(p, on) }) ||
		slices.ContainsFunc(w.stops, func(p welfare.Suspension) bool { return within(welfare.Period{From: p.From, To: p.To}, on) }) {
		return 0
	}
	var n int64
	for _, who := range []domain.NationalNumber{father, mother, son, girl, uncle} {
		if w.counts(who, on) {
			n++
		}
	}
	income := inForce(w.declared, on)
	if w.counts(mother, on) && w.pension.Monthly > 0 && within(welfare.Period{From: w.pension.From, To: w.ended}, on) {
		income = max(income, w.pension.Monthly)
	}
	line := domain.Dinars(105_000)
	entitled := w.counts(father, on) || w.dead(father, on) && w.counts(mother, on)
	if !entitled || inForce(w.scores, on) >= line || income >= line*domain.Money(n) {
		return 0
	}
	return domain.Dinars(75_000 + 50_000*min(n, 4))
}

// inForce is the last of a list that holds on a day, or the first.
func inForce(list []dated, on domain.Date) (amount domain.Money) {
	for i, d := range list {
		if i == 0 || !d.from.After(on) {
			amount = d.amount
		}
	}
	return amount
}
