package office_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/nationalid"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/lawfile"
	"sijil/office"
)

var capture = nationalid.Capture{Reference: "vault/1", Hash: "sha256:" + strings.Repeat("0a", 32)}

func cardApplication() nationalid.Apply {
	return nationalid.Apply{Particulars: nationalid.Particulars{
		Kind: nationalid.First, Applicant: nationalid.Applicant{Relation: nationalid.Self},
		Receipt: nationalid.Receipt{Number: "R-1", Amount: domain.Dinars(6000)},
	}}
}

// registry is an office that knows the law.
func registry(t testing.TB) *office.Office {
	t.Helper()
	o := open(t)
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	o.Law = law
	return o
}

// card makes a person's card and puts it in force.
func card(t testing.TB, o *office.Office, n domain.NationalNumber) nationalid.CardPrinted {
	t.Helper()
	ctx := context.Background()
	give := func(c nationalid.Command) []domain.Event {
		done, err := o.NationalID(ctx, call(), n, c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		return done.Events
	}
	applied, _ := give(cardApplication())[0].(nationalid.Applied)
	give(nationalid.Enrol{Application: applied.Application, Biometrics: nationalid.Biometrics{Portrait: capture, Missing: "x"}})
	give(nationalid.Approve{Application: applied.Application, Findings: "x"})
	printed, _ := give(nationalid.Print{Application: applied.Application})[0].(nationalid.CardPrinted)
	give(nationalid.Deliver{Card: printed.Card, To: "x"})
	give(nationalid.Activate{Card: printed.Card})
	return printed
}

func cards(t testing.TB, o *office.Office, n domain.NationalNumber) nationalid.State {
	t.Helper()
	s, _, err := eventstore.Load(context.Background(), o.Store, o.Codec, nationalid.Decider, nationalid.Stream(n))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNationalID_TheEdgeAddsPersonAndNumbers(t *testing.T) {
	t.Parallel()
	o := registry(t)
	n := enrol(t, o, "نور", domain.Female, 1990)
	printed := card(t, o, n)
	if nationalid.CheckCardNumber(printed.Card) != nil || nationalid.CheckAccessNumber(printed.Access) != nil || printed.Holder.Name.Given != "نور" ||
		!strings.HasPrefix(printed.Zone.Line1, "IDIRQ"+printed.Access) || !strings.Contains(printed.Zone.Line1, string(n)) {
		t.Errorf("printed %+v", printed)
	}
	if _, err := o.NationalID(context.Background(), call(), "999999999999", cardApplication()); !domain.IsRule(err, office.RuleNoPerson) {
		t.Errorf("a card for nobody: %v", err)
	}
	other := cardApplication()
	other.Particulars.Applicant = nationalid.Applicant{Relation: nationalid.Guardian, NationalNumber: "999999999999"}
	if _, err := o.NationalID(context.Background(), call(), n, other); !domain.IsRule(err, office.RuleNoPerson) {
		t.Errorf("an application by nobody: %v", err)
	}
}

// TestNationalID_AnOfficeFilesForItsOwn: a case shows its holder's particulars, so that nobody opens one elsewhere to read them.
func TestNationalID_AnOfficeFilesForItsOwn(t *testing.T) {
	t.Parallel()
	o, ctx := registry(t), context.Background()
	n := enrol(t, o, "نور", domain.Female, 1990)
	from := func(area domain.Area) office.Call {
		c := call()
		c.Actor.Area, c.Actor.Office = area, "office of "+string(area)
		return c
	}
	_, err := o.NationalID(ctx, from("IQ-SU"), n, cardApplication())
	if e, is := errors.AsType[*domain.Error](err); !is || !domain.IsRule(err, domain.RuleOutsideArea) || e.Field != "nationalNumber" {
		t.Fatalf("of another area: %v", err)
	}
	nationwide := cardApplication()
	nationwide.Office, nationwide.Area = "office of IQ-SU", "IQ-SU"
	done, err := o.NationalID(ctx, from(""), n, nationwide)
	if err != nil {
		t.Fatalf("nationwide: %v", err)
	}
	filed, _ := done.Events[0].(nationalid.Applied)
	if _, err := o.NationalID(ctx, from("IQ-SU"), n, nationalid.Withdraw{Application: filed.Application, Reason: "x"}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.NationalID(ctx, from("IQ-SU"), n, cardApplication()); err != nil {
		t.Errorf("whose case is kept there already: %v", err)
	}
}

// TestNationalID_FollowsTheCivilRecord: a death ends the card and its cancellation
// puts it back; what the command says of the person is not believed.
func TestNationalID_FollowsTheCivilRecord(t *testing.T) {
	t.Parallel()
	o, ctx := registry(t), context.Background()
	n := enrol(t, o, "نور", domain.Female, 1990)
	card(t, o, n)
	follow := func() []domain.Event {
		c := call()
		c.Actor = policies.Actor
		done, err := o.NationalID(ctx, c, n, nationalid.Follow{Person: domain.KnownPerson{NationalNumber: n, Deceased: true}})
		if err != nil {
			t.Fatal(err)
		}
		return done.Events
	}
	if events := follow(); len(events) != 0 {
		t.Fatalf("the living: %+v", events)
	}
	died(t, o, n)
	if events := follow(); len(events) != 2 || cards(t, o, n).Cards[0].Status != nationalid.Revoked {
		t.Fatalf("the dead: %+v", events)
	}
	if events := follow(); len(events) != 0 {
		t.Fatalf("the dead again: %+v", events)
	}
	if _, err := o.NationalID(ctx, call(), n, cardApplication()); !domain.IsRule(err, nationalid.RuleHolderDead) {
		t.Errorf("a card for the dead: %v", err)
	}
}

// died marks a person deceased, as the policy of a registered death does.
func died(t testing.TB, o *office.Office, n domain.NationalNumber) {
	t.Helper()
	c := call()
	c.Actor = policies.Actor
	if _, err := o.Person(context.Background(), c, n, person.RecordDeath{Death: death.Stream(n), RegistrationNumber: "D-1", DateOfDeath: domain.NewDate(2026, 2, 10)}); err != nil {
		t.Fatal(err)
	}
}

// TestNationalID_OneOfManyReports: of a hundred who report one card lost at once, one succeeds.
func TestNationalID_OneOfManyReports(t *testing.T) {
	t.Parallel()
	o := registry(t)
	n := enrol(t, o, "نور", domain.Female, 1990)
	printed := card(t, o, n)
	lost := nationalid.ReportLost{Card: printed.Card, Declaration: nationalid.Declaration{Declarant: "x", OccurredOn: domain.NewDate(2026, 3, 1), Circumstances: "x"}}
	won, failures := race(100, func(int) error {
		_, err := o.NationalID(context.Background(), call(), n, lost)
		return err
	})
	if won != 1 || slices.ContainsFunc(failures, func(err error) bool { return !domain.IsRule(err, nationalid.RuleHoldsNoLonger) }) {
		t.Errorf("%d reported one loss: %v", won, failures)
	}
}
