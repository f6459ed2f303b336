package retirement

import (
	"cmp"
	"math/bits"
	"slices"

	"sijil/domain"
)

// Survivor is one of those whom a deceased pensioner leaves (الخلف), as far as the share depends on it.
type Survivor struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Relation       Relation              `json:"relation"`
	DateOfBirth    domain.Date           `json:"date_of_birth,omitzero"`
	CivilStatus    domain.CivilStatus    `json:"civil_status,omitempty"` // besides the marriage with the deceased
	Marriages      []Spell               `json:"marriages,omitempty"`    // the times of them
	Studying       Study                 `json:"studying,omitempty"`
	Disabled       bool                  `json:"disabled,omitempty"`
	Deceased       bool                  `json:"deceased,omitempty"`
	DateOfDeath    domain.Date           `json:"date_of_death,omitzero"` // which may lack parts
	LastLived      domain.Date           `json:"last_lived,omitzero"`    // the last day that date can mean, not after it was noted
	Unrelated      bool                  `json:"unrelated,omitempty"`    // the civil record no longer says that they are of the family
}

// Relation is what a survivor is to the deceased.
type Relation string

// The relations.
const (
	Spouse   Relation = "spouse"
	Son      Relation = "son"
	Daughter Relation = "daughter"
	Father   Relation = "father"
	Mother   Relation = "mother"
)

// Relations lists the relations.
var Relations = []Relation{Spouse, Son, Daughter, Father, Mother}

// Study is where a child of the deceased studies. The empty one is nowhere.
type Study string

// Where a child studies.
const (
	NotStudying  Study = ""
	AtSchool     Study = "school"
	AtUniversity Study = "university"
)

// Share is a survivor's part of a month's pension.
type Share struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Amount         domain.Money          `json:"amount"`
	Reason         ShareReason           `json:"reason,omitempty"` // why there is none
}

// ShareReason is why a survivor has no share.
type ShareReason string

// The reasons.
const (
	ShareDied    ShareReason = "died"
	ShareOfAge   ShareReason = "of_age"
	ShareMarried ShareReason = "married"
)

// Shares divides a month's pension among the survivors, by the law and by their
// facts of a day. Those who have no share any more are to be listed too: the law
// says whether theirs goes to the others. Shares are whole dinars; they sum to
// the monthly amount in whole dinars, or to less where a dropped share goes to nobody.
func Shares(law *domain.Book, on domain.Date, monthly domain.Money, survivors []Survivor) ([]Share, []domain.Step, error) {
	r := reckoning{law: law, on: on}
	shares, weights := make([]Share, len(survivors)), make([]int64, len(survivors))
	again := r.provision("pension.share_redistributed").Switch()
	var all int64
	entitled := 0
	for i, s := range survivors {
		shares[i] = Share{NationalNumber: s.NationalNumber, Reason: r.reason(s)}
		weight := r.row("pension.share", string(s.Relation), "").Value
		if shares[i].Reason == "" {
			weights[i] = weight
			entitled++
		}
		if shares[i].Reason == "" || !again {
			all += weight
		}
	}
	for i, amount := range divide(monthly, weights, all) {
		shares[i].Amount = amount
	}
	r.say("pension.shares", textShares, r.provision("pension.share"), monthly, monthly.String(), entitled)
	if entitled < len(survivors) {
		text := textShareLost
		if again {
			text = textShareRedistributed
		}
		r.say("pension.share_redistributed", text, r.provision("pension.share_redistributed"), 0, len(survivors)-entitled)
	}
	if r.err != nil {
		return nil, nil, r.err
	}
	return shares, r.steps, nil
}

// divide gives each its weight's part of an amount in whole dinars. What is left
// of rounding down goes, dinar by dinar, to the largest remainders, the first of equals first.
func divide(amount domain.Money, weights []int64, all int64) []domain.Money {
	parts := make([]domain.Money, len(weights))
	dinars := int64(amount / domain.Dinar)
	if all <= 0 {
		return parts
	}
	type rest struct{ i, left int64 }
	var rests []rest
	var given, weight int64
	for i, w := range weights {
		whole, left := mulDiv(dinars, w, all)
		parts[i] = domain.Dinars(whole)
		given, weight = given+whole, weight+w
		rests = append(rests, rest{int64(i), left})
	}
	total, _ := mulDiv(dinars, weight, all)
	slices.SortStableFunc(rests, func(a, b rest) int { return cmp.Compare(b.left, a.left) })
	for i := range total - given {
		parts[rests[i].i] += domain.Dinar
	}
	return parts
}

// mulDiv is n*weight/all and what remains; weight is at most all.
func mulDiv(n, weight, all int64) (quotient, remainder int64) {
	hi, lo := bits.Mul64(uint64(n), uint64(weight))
	q, rest := bits.Div64(hi, lo, uint64(all))
	return int64(q), int64(rest)
}
