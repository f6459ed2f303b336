package domain

import "reflect"

// KnownPerson is what the civil record says of a person whom a command names by
// national number, looked up at the edge at that moment.
type KnownPerson struct {
	NationalNumber NationalNumber
	Name           Name
	Sex            Sex
	DateOfBirth    Date
	DateOfDeath    Date // zero while alive, and where a death's date is not known

	Deceased     bool
	Death        string // the stream of the registered death
	Cancelled    bool   // the birth was cancelled by a court: nobody may rely on the record
	Nationality  string // ISO 3166-1 alpha-2
	PlaceOfBirth Place
	Mother       KnownParent
	Father       KnownParent
	FamilyNumber FamilyNumber
	Area         Area // whose office keeps the record
	Residence    Place
	Sealed       bool
	CivilStatus  CivilStatus
	Marriages    []KnownMarriage // oldest first
}

// KnownParent is a parent as the child's record names them.
type KnownParent struct {
	NationalNumber NationalNumber
	Name           Name
}

// CivilStatus is whether and how a person is or was married.
type CivilStatus string

// The civil statuses.
const (
	CivilUnstated CivilStatus = "unstated" // no contract is known, and the record says nothing
	Single        CivilStatus = "single"
	Married       CivilStatus = "married"
	Divorced      CivilStatus = "divorced"
	Widowed       CivilStatus = "widowed"
)

// MarriageStatus is where a marriage stands in law.
type MarriageStatus string

// The statuses of a marriage.
const (
	MarriageInForce  MarriageStatus = "in_force"
	MarriageDivorced MarriageStatus = "divorced"
	MarriageWidowed  MarriageStatus = "widowed" // ended by the death of a spouse
	MarriageVoid     MarriageStatus = "void"    // a court has voided the entry
)

// KnownMarriage is a marriage as a spouse's civil record knows it.
type KnownMarriage struct {
	Marriage string         `json:"marriage"` // its stream
	Spouse   NationalNumber `json:"spouse,omitempty"`
	Status   MarriageStatus `json:"status"`
	From     Date           `json:"from"`
	Ended    Date           `json:"ended,omitzero"`
	Resumed  Date           `json:"resumed,omitzero"` // the last return after a revocable divorce
}

// RuleOtherPerson refuses a national number whose civil record is plainly another person's.
var RuleOtherPerson = &Rule{"person.other_person", Invalid, Text{
	En:  "the civil record with this national number does not fit: its name, sex or date of birth differs from what is stated; check the number and the statement",
	Ar:  "القيد المدني بهذا الرقم الوطني لا يطابق: الاسم أو الجنس أو تاريخ الولادة يخالف المذكور؛ راجع الرقم والبيان",
	Ckb: "تۆماری شارستانی ئەم ژمارە نیشتمانییە ناگونجێت: ناو یان ڕەگەز یان بەرواری لەدایکبوون جیاوازە لەوەی وتراوە؛ ژمارەکە و زانیارییەکە بپشکنە",
}}

// KnownAs finds the person of a number; ok is false for no number and for one that was not looked up.
func KnownAs(n NationalNumber, known []KnownPerson) (k KnownPerson, ok bool) {
	for _, k := range known {
		if n != "" && k.NationalNumber == n {
			return k, true
		}
	}
	return KnownPerson{}, false
}

// Contradicts tells whether a part that both dates know differs.
func (d Date) Contradicts(o Date) bool {
	differ := func(a, b int) bool { return a != 0 && b != 0 && a != b }
	return differ(d.Year, o.Year) || differ(d.Month, o.Month) || differ(d.Day, o.Day)
}

// Contradicts tells whether both are stated, and differ.
func (s Sex) Contradicts(o Sex) bool {
	binary := func(s Sex) bool { return s == Male || s == Female }
	return binary(s) && binary(o) && s != o
}

// PlaceAt is a place in a record, with its path in the API's spelling.
type PlaceAt struct {
	Path  string
	Place Place
}

// Places lists the places in a record that say anything.
func Places(record any) []PlaceAt { return appendPlaces(nil, "", reflect.ValueOf(record)) }

func appendPlaces(list []PlaceAt, path string, v reflect.Value) []PlaceAt {
	if p, ok := v.Interface().(Place); ok {
		if p.IsZero() {
			return list
		}
		return append(list, PlaceAt{path, p})
	}
	if v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[Date]() {
		for i := range v.NumField() {
			list = appendPlaces(list, join(path, apiName(v.Type().Field(i))), v.Field(i))
		}
	}
	return list
}
