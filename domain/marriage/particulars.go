package marriage

import "sijil/domain"

// Particulars are the facts of one contract as the court wrote them. Court,
// number and date are the contract: no correction changes them.
type Particulars struct {
	Court          string       `json:"court"` // محكمة الأحوال الشخصية
	ContractNumber string       `json:"contract_number"`
	DateOfContract domain.Date  `json:"date_of_contract"` // the day of the marriage
	Place          domain.Place `json:"place,omitzero"`
	Husband        Spouse       `json:"husband"`
	Wife           Spouse       `json:"wife"`
	Witnesses      int          `json:"witnesses,omitempty"`
	Dowry          string       `json:"dowry,omitempty"` // as the contract has it
	Paper          Paper        `json:"paper,omitzero"`

	// Judgments and permissions, where the law asks for them.
	Confirmation      domain.CourtOrder `json:"confirmation,omitzero"`       // of a marriage that was made out of court
	MinorPermission   domain.CourtOrder `json:"minor_permission,omitzero"`   // the judge's, for who is under age
	FurtherPermission domain.CourtOrder `json:"further_permission,omitzero"` // the court's, for a husband who is married already
}

// Spouse is a citizen by national number, or a foreigner by name and passport.
type Spouse struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name"`
	DateOfBirth    domain.Date           `json:"date_of_birth,omitzero"`
	Nationality    string                `json:"nationality,omitempty"` // ISO 3166-1 alpha-2
	Passport       string                `json:"passport,omitempty"`
}

// Paper is the signed contract in the court's file.
type Paper struct {
	Reference string `json:"reference,omitempty"` // where it is kept
	ScanHash  string `json:"scan_hash,omitempty"` // "sha256:…"
}

// Couple names the spouses that have a national number. Every event carries it,
// so that it can be acted on alone.
type Couple struct {
	Husband domain.NationalNumber `json:"husband,omitempty"`
	Wife    domain.NationalNumber `json:"wife,omitempty"`
}

// Couple of a contract.
func (p Particulars) Couple() Couple { return Couple{p.Husband.NationalNumber, p.Wife.NationalNumber} }

// Of tells whether the number is one of the spouses'.
func (c Couple) Of(n domain.NationalNumber) bool { return n != "" && (n == c.Husband || n == c.Wife) }

// nameOf is a spouse's name as the contract has it.
func (p Particulars) nameOf(n domain.NationalNumber) domain.Name {
	if n == p.Husband.NationalNumber {
		return p.Husband.Name
	}
	return p.Wife.Name
}

// Other is the other spouse's number; empty for a foreigner's.
func (c Couple) Other(n domain.NationalNumber) domain.NationalNumber {
	if n == c.Husband {
		return c.Wife
	}
	return c.Husband
}

// DivorceKind says whether the spouses can return without a new contract.
type DivorceKind string

// The kinds (Personal Status Law 188/1959, Arts 34-46; unverified).
const (
	Revocable          DivorceKind = "revocable"           // رجعي
	Irrevocable        DivorceKind = "irrevocable"         // بائن
	Khul               DivorceKind = "khul"                // خلع, irrevocable, for a consideration
	JudicialSeparation DivorceKind = "judicial_separation" // تفريق
)
