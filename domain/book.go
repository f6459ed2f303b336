package domain

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// Kind of a parameter's value.
type Kind string

// The kinds. A table has a value of one of them for each of its rows.
const (
	KindMoney  Kind = "money"  // Money, in fils
	KindRate   Kind = "rate"   // Rate, in parts of a million
	KindNumber Kind = "number" // years, months, days, points
	KindSwitch Kind = "switch" // 0 or 1
)

// Format writes a value of the kind as a law file does: "831250" dinars, "0.025", "15", "true".
func (k Kind) Format(value int64) string {
	switch k {
	case KindMoney:
		return Money(value).String()
	case KindRate:
		return Rate(value).String()
	case KindSwitch:
		return strconv.FormatBool(value != 0)
	default:
		return strconv.FormatInt(value, 10)
	}
}

// Parameter is a figure that a register's rules need of the law.
type Parameter struct {
	Key   string // "pension.accrual_rate"
	Kind  Kind
	Table bool     // one value for each row
	Rows  []string // rows that the rules ask for by name; the file may hold more
	Since Date     // from when on the law must say something, without a gap; zero: it may be silent
	Text  Text     // what it is, for those who read the law's table
}

// Provision is what the law says of a parameter, for a time.
type Provision struct {
	Parameter  string
	From, To   Date  // both inclusive; To is zero while it is in force
	Value      int64 // in the unit of the parameter's kind; unless Rows
	Rows       map[string]int64
	Clause     string // "Art. 21(1)"
	Source     string // "Unified Retirement Law 9/2014, amended by 26/2019"
	Unverified bool   // no source of the law's own text was found
}

// Book is the law as data: every provision, by parameter and time. It is not
// changed once it is made. The nil Book says nothing on anything.
type Book struct{ provisions map[string][]Provision }

// RuleNoLaw refuses what a silent law would have to decide.
var RuleNoLaw = &Rule{"law.silent", Conflict, Text{
	En:  "the law's data say nothing on %[1]s for %[2]s; have the administrator complete them, then repeat",
	Ar:  "لا تذكر بيانات القانون شيئاً عن %[1]s بتاريخ %[2]s؛ اطلب من المسؤول إكمالها ثم أعد المحاولة",
	Ckb: "زانیارییەکانی یاسا هیچ لەسەر %[1]s بۆ %[2]s ناڵێن؛ داوا لە بەڕێوەبەر بکە تەواویان بکات، پاشان دووبارەی بکەرەوە",
}}

// NewBook orders provisions. Overlaps and gaps were found when they were read.
func NewBook(provisions ...Provision) *Book {
	b := &Book{provisions: map[string][]Provision{}}
	for _, p := range provisions {
		b.provisions[p.Parameter] = append(b.provisions[p.Parameter], p)
	}
	for _, list := range b.provisions {
		slices.SortStableFunc(list, func(x, y Provision) int { return x.From.compare(y.From) })
	}
	return b
}

// On is what the law says of a parameter on a day; it is refused where the law is silent.
func (b *Book) On(parameter string, day Date) (Provision, error) {
	if b != nil {
		for _, p := range slices.Backward(b.provisions[parameter]) {
			if p.Holds(day) {
				return p, nil
			}
		}
	}
	return Provision{}, RuleNoLaw.Refuse("", parameter, day.String())
}

// History is all that the law has said of a parameter, oldest first.
func (b *Book) History(parameter string) []Provision {
	if b == nil {
		return nil
	}
	return slices.Clone(b.provisions[parameter])
}

// Parameters lists what the book says anything on, in order.
func (b *Book) Parameters() []string {
	if b == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(b.provisions))
}

// Holds tells whether the provision is in force on a day.
func (p Provision) Holds(day Date) bool {
	return !p.From.After(day) && (p.To.IsZero() || !p.To.Before(day))
}

// Money is the value of a money parameter.
func (p Provision) Money() Money { return Money(p.Value) }

// Rate is the value of a rate.
func (p Provision) Rate() Rate { return Rate(p.Value) }

// Number is the value of a number.
func (p Provision) Number() int { return int(p.Value) }

// Switch tells whether a switch is on.
func (p Provision) Switch() bool { return p.Value != 0 }

// Row is the provision with the value of one row of its table.
func (p Provision) Row(name string) (row Provision, ok bool) {
	p.Value, ok = p.Rows[name]
	p.Rows = nil
	return p, ok
}

// RowNames lists the rows of a table, in order.
func (p Provision) RowNames() []string { return slices.Sorted(maps.Keys(p.Rows)) }

// Cited is the law's own name of the provision: clause and source.
func (p Provision) Cited() string {
	if p.Clause == "" {
		return p.Source
	}
	return cmp.Or(p.Source, "?") + ", " + p.Clause
}
