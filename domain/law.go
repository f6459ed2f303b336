package domain

// Since is a value that the law gives from a date on, with the text that says so.
type Since[T any] struct {
	From   Date
	Value  T
	Source string // "Law 40/2002, amending Law 148/1971"
}

// Law is a parameter over time, oldest first: rules with numbers are dated data, not constants.
type Law[T any] []Since[T]

// On is the law of a day. The day before the first entry has no law: ok is false.
func (l Law[T]) On(day Date) (in Since[T], ok bool) {
	for _, s := range l {
		if s.From.After(day) {
			break
		}
		in, ok = s, true
	}
	return in, ok
}
