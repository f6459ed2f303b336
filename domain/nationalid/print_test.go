package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/mrz"
	"sijil/domain/nationalid"
)

func toPrint(changes ...func(*nationalid.Print)) nationalid.Print {
	c := nationalid.Print{By: by, Application: filed, Person: adult(), Card: one, Access: "AB" + one[3:]}
	for _, change := range changes {
		change(&c)
	}
	return c
}

func TestPrint(t *testing.T) {
	t.Parallel()
	numbers := func(card, access string) nationalid.Print {
		return toPrint(func(c *nationalid.Print) { c.Card, c.Access = card, access })
	}
	person := func(change func(*domain.KnownPerson)) nationalid.Print {
		return toPrint(func(c *nationalid.Print) { change(&c.Person) })
	}
	run(
		t,
		kase{Name: "printed", Given: approved(), When: toPrint(), Then: history(printed(filed, one, today))},
		kase{Name: "before the vetting", Given: open(), When: toPrint(), Refused: nationalid.RuleNotEnrolled},
		kase{
			Name: "enrolled only", Given: then(open(), nationalid.BiometricsEnrolled{Application: filed, Biometrics: captured}),
			When: toPrint(), Refused: nationalid.RuleNotApproved,
		},
		kase{Name: "twice", Given: made(today), When: toPrint(), Refused: nationalid.RuleApplicationOver},
		kase{Name: "for the dead", Given: approved(), When: person(dead), Refused: nationalid.RuleHolderDead},
		kase{
			Name: "for another", Given: approved(), When: person(func(p *domain.KnownPerson) { p.NationalNumber = father }),
			Refused: domain.RuleOtherPerson, Field: "person.nationalNumber",
		},
		kase{
			Name: "a name in no letters of ours", Given: approved(), When: person(func(p *domain.KnownPerson) { p.Name.Surname = "Чехов" }),
			Refused: mrz.RuleLetters, Field: "person.name",
		},
		kase{Name: "without numbers", Given: approved(), When: numbers("", ""), Refused: nationalid.RuleNumbersMissing},
		kase{Name: "without an access number", Given: approved(), When: numbers(one, ""), Refused: nationalid.RuleNumbersMissing},
		kase{Name: "a number of another form", Given: approved(), When: numbers("123", "AB1234567"), Refused: nationalid.RuleCardNumber, Field: "card"},
		kase{Name: "an access number of another form", Given: approved(), When: numbers(one, "A12345678"), Refused: nationalid.RuleAccessNumber, Field: "access"},
	)
}

// TestPrint_Zone: what was printed can be read, check digits and all.
func TestPrint_Zone(t *testing.T) {
	t.Parallel()
	events := decide(t, approved(), toPrint())
	e, _ := events[0].(nationalid.CardPrinted)
	zone, err := mrz.Parse(e.Zone.Line1, e.Zone.Line2, e.Zone.Line3)
	if err != nil {
		t.Fatal(err)
	}
	want := mrz.Zone{
		Code: "ID", Issuer: "IRQ", Number: "AB0000001", Optional: string(number), Nationality: "IRQ", Born: "900115", Sex: domain.Female,
		Expires: "360229", Name: mrz.Name{Primary: "ALJBWRY", Secondary: "NWR ELY XHSN"},
	}
	if zone != want {
		t.Errorf("the zone says %+v, want %+v", zone, want)
	}
	if e.ExpiresOn != domain.NewDate(2036, 2, 29) {
		t.Errorf("a card of 2026-03-01 expires on %v", e.ExpiresOn)
	}
}

func TestDeliverAndActivate(t *testing.T) {
	t.Parallel()
	deliver := nationalid.Deliver{By: by, Card: one, To: "صاحبة البطاقة"}
	activate := nationalid.Activate{By: by, Card: one, Person: adult()}
	of := func(change func(*domain.KnownPerson)) nationalid.Activate {
		c := activate
		change(&c.Person)
		return c
	}
	late := activate
	late.Today = domain.NewDate(2036, 3, 1)
	run(
		t,
		kase{Name: "delivered", Given: made(today), When: deliver, Then: history(nationalid.CardDelivered{Card: one, To: deliver.To, Officer: "clerk", Date: today})},
		kase{Name: "delivered twice", Given: held(today), When: deliver, Refused: nationalid.RuleNotActivated},
		kase{Name: "delivered to nobody", Given: made(today), When: nationalid.Deliver{By: by, Card: one}, Refused: domain.RuleRequired, Field: "to"},
		kase{
			Name: "delivered, but no such card", Given: made(today), When: nationalid.Deliver{By: by, Card: two, To: "x"},
			Refused: nationalid.RuleNoSuchCard, Field: "card",
		},
		kase{Name: "activated", Given: held(today), When: activate, Then: history(nationalid.CardActivated{Card: one, Officer: "clerk", Date: today})},
		kase{Name: "activated before delivery", Given: made(today), When: activate, Refused: nationalid.RuleNotDelivered},
		kase{Name: "activated twice", Given: active(today), When: activate, Refused: nationalid.RuleInForce},
		kase{Name: "activated when it has expired", Given: held(today), When: late, Refused: nationalid.RuleHoldsNoLonger},
		kase{Name: "activated for the dead", Given: held(today), When: of(dead), Refused: nationalid.RuleHolderDead},
		kase{Name: "activated for a void record", Given: held(today), When: of(void), Refused: nationalid.RuleRecordVoid},
		kase{Name: "activated for a foreigner", Given: held(today), When: of(abroad), Refused: nationalid.RuleNotCitizen},
	)
}

// TestActivate_ReplacesTheCardBefore: in one append, and what was final stays so.
func TestActivate_ReplacesTheCardBefore(t *testing.T) {
	t.Parallel()
	next := func(given []domain.Event) []domain.Event {
		return then(given, applied(refiled, stated(nationalid.ChangedData)), printed(refiled, two, today),
			nationalid.CardDelivered{Card: two, To: "x", Officer: "clerk", Date: today})
	}
	activate := nationalid.Activate{By: by, Card: two, Person: adult()}
	on := nationalid.CardActivated{Card: two, Officer: "clerk", Date: today}
	revoked := nationalid.CardRevoked{Card: one, Cause: nationalid.Replaced, ReplacedBy: two, From: today, Officer: "clerk", Date: today}
	suspended := then(active(today), nationalid.CardSuspended{Card: one, Reason: "x", Decision: paper, From: today, Officer: "clerk"})
	lost := then(active(today), nationalid.CardLost{Card: one, Declaration: declared, From: today, Officer: "clerk", Date: today})
	run(
		t,
		kase{Name: "an active one", Given: next(active(today)), When: activate, Then: history(revoked, on)},
		kase{Name: "a suspended one stands in the way", Given: next(suspended), When: activate, Refused: nationalid.RuleSuspended},
		kase{Name: "a lost one stays lost", Given: next(lost), When: activate, Then: history(on)},
	)
	after := state(then(next(lost), on))
	if after.Cards[0].Status != nationalid.Lost || after.Cards[0].ReplacedBy != two || after.Cards[1].Status != nationalid.Active {
		t.Errorf("the cards are %+v", after.Cards)
	}
}
