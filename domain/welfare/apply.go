package welfare

import (
	"cmp"
	"fmt"
	"slices"

	"sijil/domain"
)

const home = "IQ"

func apply(s State, c Apply) ([]domain.Event, error) {
	if s.Status != "" {
		if err := s.admit(c.By, StatusApplied, StatusChecked, StatusSurveyed, StatusScored, StatusRefused, StatusTerminated); err != nil {
			return nil, err
		}
	}
	area := cmp.Or(c.Area, c.Actor.Area)
	if s.FamilyNumber != "" {
		area = s.Area
	}
	members, err := c.members(s.Members)
	if err := domain.First(
		c.Actor.MayActIn(area),
		domain.CheckText("area", string(area), domain.MaxLine),
		domain.RequireText("familyNumber", string(c.FamilyNumber), domain.MaxLine),
		domain.Under("address", c.Address.Check()),
		checkAmount("declaredIncome", c.DeclaredIncome),
		err,
		c.checkHead(),
		c.checkElsewhere(),
		checkClaims(c.By, c.Claims, members),
	); err != nil {
		return nil, err
	}
	return reconcile(s, c.By, "application", Applied{
		FamilyNumber: c.FamilyNumber, Head: c.Head, Members: members, Claims: c.Claims, Address: c.Address,
		DeclaredIncome: c.DeclaredIncome, Permit: c.Permit, Office: c.Actor.Office, Area: area, Date: c.Today,
	})
}

// members joins what is stated of each with what the civil record says.
func (c Apply) members(before []Member) ([]Member, error) {
	if len(c.Members) == 0 || len(c.Members) > maxMembers {
		return nil, RuleMembers.Refuse("members", maxMembers)
	}
	var list []Member
	for i, n := range c.Members {
		field := fmt.Sprintf("members[%d]", i)
		m, err := join(n, c.Persons, before, Orphans(c.Claims), domain.Date{}, c.Today)
		if _, twice := member(list, n.Person); twice {
			err = RuleTwice.Refuse("person")
		}
		if err != nil {
			return nil, domain.Under(field, err)
		}
		list = append(list, m)
	}
	return list, nil
}

// maxMembers is far more than any household has.
const maxMembers = 60

// join makes a member of a person whom the civil record knows, and who lives.
func join(n Named, persons []domain.KnownPerson, before []Member, orphans []domain.NationalNumber, from, today domain.Date) (Member, error) {
	if err := checkNumber("person", n.Person); err != nil {
		return Member{}, err
	}
	if !slices.Contains(relations, n.Relation) {
		return Member{}, RuleRelation.Refuse("relation")
	}
	k, known := domain.KnownAs(n.Person, persons)
	switch {
	case !known:
		return Member{}, RuleUnknown.Refuse("person")
	case k.Deceased:
		return Member{}, RuleDead.Refuse("person")
	case k.Cancelled:
		return Member{}, RuleVoid.Refuse("person")
	}
	if from.IsZero() || from.Before(k.DateOfBirth) {
		from = k.DateOfBirth
	}
	noted, _ := member(before, n.Person)
	f := factsOf(k, persons, slices.Contains(orphans, n.Person), noted.Facts, today)
	return Member{Named: n, Joined: from, Facts: f}, domain.Under("person", domain.CheckFields(f))
}

// Orphans are those who claim as such.
func Orphans(claims []Claim) (list []domain.NationalNumber) {
	for _, c := range claims {
		if c.Category == Orphan {
			list = append(list, c.Person)
		}
	}
	return list
}

// checkHead refuses a household without one head, or with a foreign head who shows no permanent residence.
func (c Apply) checkHead() error {
	heads := 0
	for _, m := range c.Members {
		if m.Relation == Head {
			heads++
			if m.Person != c.Head {
				return RuleHead.Refuse("head")
			}
		}
	}
	if heads != 1 {
		return RuleHead.Refuse("head")
	}
	head, _ := domain.KnownAs(c.Head, c.Persons)
	if head.Nationality != home && head.Nationality != "" {
		return checkPaper("permit", c.Permit, c.Today)
	}
	return domain.Under("permit", domain.CheckFields(c.Permit))
}

func (c Apply) checkElsewhere() error {
	for i, m := range c.Members {
		if elsewhere(c.Elsewhere, m.Person, c.FamilyNumber, Period{From: addMonths(firstDay(c.Today), 1)}) {
			return RuleElsewhere.Refuse(fmt.Sprintf("members[%d].person", i))
		}
	}
	return nil
}

// elsewhere tells whether a person receives welfare with another household at some time.
func elsewhere(list []Belonging, n domain.NationalNumber, own domain.FamilyNumber, at Period) bool {
	return slices.ContainsFunc(list, func(b Belonging) bool {
		return b.Person == n && b.Household != own && (b.To.IsZero() || b.To.After(at.From)) && (at.To.IsZero() || b.From.IsZero() || b.From.Before(at.To))
	})
}

// checkClaims refuses a category that the law does not have, that the civil
// record contradicts, or that comes without its paper.
func checkClaims(by By, claims []Claim, members []Member) error {
	inForce, err := by.Law.On(lawCategory, by.Today)
	if err != nil {
		return err
	}
	if len(claims) == 0 || len(claims) > maxMembers {
		return RuleClaims.Refuse("claims")
	}
	for i, claim := range claims {
		if err := claim.check(by, inForce, members); err != nil {
			return domain.Under(fmt.Sprintf("claims[%d]", i), err)
		}
	}
	return nil
}

func (claim Claim) check(by By, inForce domain.Provision, members []Member) error {
	if allowed, _ := inForce.Row(claim.Category); !allowed.Switch() {
		return RuleCategory.Refuse("category")
	}
	m, is := member(members, claim.Person)
	if !is {
		return RuleNoMember.Refuse("person")
	}
	category := categoryOf(claim.Category)
	ok, err := category.Civil(m.Facts, by.Today, by.Law)
	switch {
	case err != nil:
		return err
	case !ok:
		return RuleContradicted.Refuse("category")
	case category.Paper != domain.Text{} && claim.Reference == domain.Reference{}:
		return RuleEvidence.Refuse("reference")
	case category.Paper != domain.Text{}:
		return checkPaper("reference", claim.Reference, by.Today)
	}
	return domain.Under("reference", domain.CheckFields(claim.Reference))
}
