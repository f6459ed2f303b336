package nationalid

import (
	"cmp"

	"sijil/domain"
)

func apply(s State, c Apply) ([]domain.Event, error) {
	office, area, err := place(c.By, c.Office, c.Area)
	if err := domain.First(err, s.checkHolder(c.Person), s.ready(),
		domain.Under("particulars", c.Particulars.check()),
		domain.Under("particulars", s.checkKind(c.Particulars.Kind, c.By)),
		domain.Under("particulars.applicant", c.checkApplicant()),
	); err != nil {
		return nil, err
	}
	fee, err := s.fee(c)
	if err := domain.First(
		domain.Under("particulars", err),
		domain.Under("particulars.receipt", c.Particulars.Receipt.check(fee.Due())),
		domain.CheckText("application", string(c.Application), domain.MaxLine),
		drawn(string(c.Application)),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Applied{
		Application: c.Application, Number: c.Person.NationalNumber, Name: c.Person.Name, Home: c.Person.Area,
		Office: office, Area: area, Particulars: c.Particulars, Fee: fee, Officer: c.Actor.ID, Date: c.Today,
	}}, nil
}

// place is the office that takes the application, and its area: the actor's own unless another is named.
func place(by By, office string, area domain.Area) (string, domain.Area, error) {
	if office != "" && office != by.Actor.Office && area == "" {
		return "", "", domain.RuleRequired.Refuse("area")
	}
	office, area = cmp.Or(office, by.Actor.Office), cmp.Or(area, by.Actor.Area)
	if office == "" {
		return "", "", RuleNoOffice.Refuse("office")
	}
	return office, area, domain.First(
		by.Actor.MayActIn(area),
		domain.CheckText("office", office, domain.MaxLine),
		domain.CheckText("area", string(area), domain.MaxLine),
	)
}

// ready refuses another application while one is open, or its card waits.
func (s State) ready() error {
	if s.Application.open() {
		return RuleApplicationOpen.Refuse("")
	}
	if len(s.Cards) > 0 && s.last().waiting() {
		return RuleCardWaits.Refuse("")
	}
	return nil
}

func (s State) last() Card { return s.Cards[len(s.Cards)-1] }

func (p Particulars) check() error {
	return domain.First(
		domain.CheckFields(p),
		oneOf("kind", p.Kind, RuleKind, First, Renewal, ReplacesLost, ReplacesStolen, ReplacesDamaged, ChangedData, Reissue),
		checkLatin(p.Latin),
		oneOf("bloodGroup", p.BloodGroup, RuleBloodGroup, "", "O-", "O+", "A-", "A+", "B-", "B+", "AB-", "AB+"),
	)
}

// checkLatin refuses a spelling that is no name in Latin letters; none is the civil record's.
func checkLatin(l domain.LatinName) error {
	if err := (domain.Name{Latin: l}).CheckParts(); err != nil {
		return err
	}
	for _, part := range domain.Fields(l) {
		if !latin(part.Value.(string)) {
			return RuleLatin.Refuse("latin." + part.Path)
		}
	}
	return nil
}

// checkKind refuses an application whose reason the last card does not give.
func (s State) checkKind(kind Kind, by By) error {
	if kind == First {
		if len(s.Cards) > 0 {
			return RuleHasCard.Refuse("kind")
		}
		return nil
	}
	if len(s.Cards) == 0 {
		return RuleNoCardYet.Refuse("kind")
	}
	last := s.last()
	status := map[Kind]CardStatus{
		ReplacesLost: Lost, ReplacesStolen: Stolen, ReplacesDamaged: Damaged, ChangedData: Active, Reissue: Revoked,
	}
	switch {
	case kind == Renewal && last.Status == Active:
		return last.checkRenewal(by)
	case kind == Renewal && last.Status == Expired, last.Status == status[kind]:
		return nil
	}
	return RuleKindMismatch.Refuse("kind")
}

func (c Card) checkRenewal(by By) error {
	law, err := by.Law.On(renewalMonths, by.Today)
	if err != nil {
		return err
	}
	if months(by.Today, law.Number()).Before(c.ExpiresOn) {
		return RuleTooEarly.Refuse("kind", law.Number())
	}
	return nil
}
