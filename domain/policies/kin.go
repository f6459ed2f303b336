package policies

import (
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/retirement"
)

// Kin is whom else an event concerns, looked up at the edge when the policy
// runs. Policies act on whom they find; how things stand with them, the
// register that is told looks up for itself.
type Kin struct {
	Birth      birth.Status            // where the birth stands by now that the event is of
	BirthSays  birth.Particulars       // and what it says
	Death      death.Status            // where the death does
	Person     domain.KnownPerson      // whose record the event is of
	Parents    []domain.KnownPerson    // the person's
	Protectors []domain.NationalNumber // by whose life it is decided whether the person needs a guardian
	Children   []domain.NationalNumber // whose mother, father or guardian the person is
	SurvivorOf []domain.NationalNumber // the pensioners whose survivor the person is
	Households []Membership            // of those that Members names
}

// Membership is a welfare household that a person is or was a member of.
type Membership struct {
	Person    domain.NationalNumber
	Household domain.FamilyNumber
	Orphan    bool // the household has a claim because of the person's parents
}

// Needs says what must be looked up before React is asked about an event.
type Needs struct{ Status, Person, Parents, Protectors, Children, SurvivorOf, Households bool }

// The policies that cannot act as long as something could not be looked up.
const (
	WithoutChildren   = SeeToGuardian
	WithoutSurvivorOf = ReassessShares
	WithoutHouseholds = ReassessHousehold
)

// Members are the people whose welfare households an event may concern. What else is needed is looked up before.
func (t Trigger) Members() []domain.NationalNumber {
	list := slices.Concat([]domain.NationalNumber{t.Kin.Person.NationalNumber}, t.Kin.Children, t.beneficiaries())
	for _, p := range t.Kin.Parents {
		list = append(list, p.NationalNumber)
	}
	return slices.DeleteFunc(list, func(n domain.NationalNumber) bool { return n == "" })
}

// beneficiaries are those whose income from a pension may have changed.
func (t Trigger) beneficiaries() (list []domain.NationalNumber) {
	n, of := retirement.Number(t.Stream)
	if !of {
		return nil
	}
	list = append(list, n)
	switch e := t.Event.(type) {
	case retirement.SurvivorsAwarded:
		list = append(list, holders(e.Shares)...)
	case retirement.SharesChanged:
		list = append(list, holders(e.Shares)...)
	}
	return list
}

func holders(shares []retirement.Share) (list []domain.NationalNumber) {
	for _, s := range shares {
		list = append(list, s.NationalNumber)
	}
	return list
}
