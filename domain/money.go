package domain

import (
	"fmt"
	"math/bits"
	"strings"
)

// Money is an amount in fils, a thousandth of a dinar. Its text is the amount
// in dinars, "831250" or "148437.5".
type Money int64

// Dinar is one dinar.
const Dinar Money = 1000

// MaxMoney is more than any amount that a person is ever owed: 10^12 dinars.
const MaxMoney = 1_000_000_000_000 * Dinar

// Rate is a proportion in parts of a million: 0.025 is 25,000. Its text is the
// decimal fraction, "0.025".
type Rate int64

// Whole is the rate 1.
const Whole Rate = 1_000_000

// Rules of amounts.
var (
	RuleMoneyForm = &Rule{"money.form", Invalid, Text{
		En:  "write the amount in dinars with digits, at most three after the point",
		Ar:  "اكتب المبلغ بالدينار أرقاماً، بثلاث مراتب عشرية على الأكثر",
		Ckb: "بڕەکە بە دینار و بە ژمارە بنووسە، زۆرترین سێ ژمارە دوای خاڵ",
	}}
	RuleMoneyRange = &Rule{"money.range", Invalid, Text{
		En:  "the amount must be between 0 and 1,000,000,000,000 dinars",
		Ar:  "يجب أن يكون المبلغ بين 0 و1,000,000,000,000 دينار",
		Ckb: "بڕەکە دەبێت لە نێوان 0 و 1,000,000,000,000 دینار بێت",
	}}
)

// Dinars makes an amount of whole dinars.
func Dinars(n int64) Money { return Money(n) * Dinar }

// Times is the amount at a rate, rounded half up to a fils. Both must not be negative.
func (m Money) Times(r Rate) Money { return m.Part(int64(r), int64(Whole)) }

// Part is n of so many equal parts of the amount, rounded half up to a fils:
// 11 of 30 days. None may be negative; an amount beyond int64 is cut off there.
func (m Money) Part(n, of int64) Money {
	if m <= 0 || n <= 0 || of <= 0 {
		return 0
	}
	hi, lo := bits.Mul64(uint64(m), uint64(n))
	lo, carry := bits.Add64(lo, uint64(of)/2, 0)
	hi += carry
	if hi >= uint64(of) {
		return MaxMoney
	}
	q, _ := bits.Div64(hi, lo, uint64(of))
	return Money(min(q, uint64(MaxMoney)))
}

// Round is the amount to the whole dinar, half up: what is paid out.
func (m Money) Round() Money { return (m + Dinar/2) / Dinar * Dinar }

// Check refuses a negative amount and one beyond MaxMoney.
func (m Money) Check() error {
	if m < 0 || m > MaxMoney {
		return RuleMoneyRange.Refuse("")
	}
	return nil
}

func (m Money) String() string { return decimal(int64(m), 3) }

// MarshalText writes the stored form.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the stored form: whatever MarshalText writes, so that a
// fold can be stored in any state. What comes from outside goes through ParseMoney.
func (m *Money) UnmarshalText(b []byte) error {
	digits, negative := strings.CutPrefix(string(b), "-")
	n, ok := parseDecimal(digits, 3)
	if !ok {
		return RuleMoneyForm.Refuse("")
	}
	if *m = Money(n); negative {
		*m = -*m
	}
	return nil
}

// ParseMoney reads dinars: "831250", "148437.5", also in Arabic-Indic digits.
func ParseMoney(s string) (Money, error) {
	n, ok := parseDecimal(WesternDigits(s), 3)
	if !ok {
		return 0, RuleMoneyForm.Refuse("")
	}
	return Money(n), Money(n).Check()
}

func (r Rate) String() string { return decimal(int64(r), 6) }

// MarshalText writes the stored form.
func (r Rate) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the stored form.
func (r *Rate) UnmarshalText(b []byte) (err error) {
	*r, err = ParseRate(string(b))
	return err
}

// ParseRate reads a decimal fraction with at most six places: "0.025".
func ParseRate(s string) (Rate, error) {
	n, ok := parseDecimal(s, 6)
	if !ok {
		return 0, fmt.Errorf("%q is not a decimal fraction with at most six places", s)
	}
	return Rate(n), nil
}

// decimal writes n, in units of 10^-places, without trailing zeros.
func decimal(n int64, places int) string {
	sign := ""
	u := uint64(n)
	if n < 0 {
		sign, u = "-", -u
	}
	s := fmt.Sprintf("%0*d", places+1, u)
	whole, fraction := s[:len(s)-places], strings.TrimRight(s[len(s)-places:], "0")
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction
}

// parseDecimal reads digits with at most so many places into units of 10^-places.
func parseDecimal(s string, places int) (n int64, ok bool) {
	whole, fraction, point := strings.Cut(s, ".")
	if whole == "" || point && fraction == "" || len(fraction) > places || len(whole) > 16 {
		return 0, false
	}
	for _, c := range []byte(whole + fraction + strings.Repeat("0", places-len(fraction))) {
		if c < '0' || c > '9' || n > (1<<63-1-9)/10 {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}
