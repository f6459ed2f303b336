package domain

// Sex as it is registered.
type Sex string

// The registered values.
const (
	Male         Sex = "male"
	Female       Sex = "female"
	Undetermined Sex = "undetermined" // stated as such by the certifier
	SexUnstated  Sex = "unstated"     // the source did not say
)

// RuleSex refuses another value.
var RuleSex = &Rule{"sex.value", Invalid, Text{
	En:  "sex must be male, female, undetermined or unstated",
	Ar:  "يجب أن يكون الجنس ذكراً أو أنثى أو غير محدد أو غير مذكور",
	Ckb: "ڕەگەز دەبێت نێر، مێ، دیارینەکراو یان نەوتراو بێت",
}}

// Check refuses a value that is not one of the four.
func (s Sex) Check() error {
	switch s {
	case Male, Female, Undetermined, SexUnstated:
		return nil
	}
	return RuleSex.Refuse("")
}
