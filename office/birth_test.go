package office_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/office"
)

func TestARegisteredBirthEnrolsThePerson(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	mother, father := enrol(t, o, "زينب", domain.Female, 1995), enrol(t, o, "كرار", domain.Male, 1990)
	stream := declare(t, o, newborn(mother, father))

	done, err := o.Birth(ctx, call(), stream, birth.Register{})
	if err != nil {
		t.Fatal(err)
	}
	e := registered(t, done)
	if _, err := domain.ParseNationalNumber(string(e.NationalNumber)); err != nil {
		t.Errorf("national number %q: %v", e.NationalNumber, err)
	}
	if e.RegistrationNumber != "IQ-BA-01-2026-B000001" || len(e.FamilyNumber) != 18 {
		t.Errorf("got registration number %q, family number %q", e.RegistrationNumber, e.FamilyNumber)
	}

	react(t, o)
	react(t, o) // a replay changes nothing
	s, revision, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(e.NationalNumber))
	if err != nil || !s.Enrolled || s.FamilyNumber != e.FamilyNumber || revision != 1 {
		t.Fatalf("person %+v at revision %d, %v; want enrolled by one event after the allotment", s, revision, err)
	}
}

func TestARepeatedRegistrationAnswersAsTheFirstTime(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	stream := declare(t, o, newborn(enrol(t, o, "زينب", domain.Female, 1995), ""))
	again := call()
	first, err := o.Birth(ctx, again, stream, birth.Register{})
	if err != nil {
		t.Fatal(err)
	}
	head, _ := o.Store.Head(ctx)
	second, err := o.Birth(ctx, again, stream, birth.Register{})
	if err != nil || registered(t, second).NationalNumber != registered(t, first).NationalNumber {
		t.Fatalf("the repetition gave %+v, %v", second, err)
	}
	if now, _ := o.Store.Head(ctx); now != head {
		t.Errorf("the repetition appended %d events", now-head)
	}
	if _, err := o.Birth(ctx, call(), stream, birth.Register{}); domain.CodeOf(err) != domain.Conflict {
		t.Errorf("another registration of it: %v, want a conflict", err)
	}
	if now, _ := o.Store.Head(ctx); now != head {
		t.Errorf("a refused registration drew numbers: %d events", now-head)
	}
}

func TestR15_TwoRecordsOfOneBirthRegisterOnce(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	for range 50 {
		p := newborn(enrol(t, o, "زينب", domain.Female, 1995), "")
		streams := []string{declare(t, o, p), declare(t, o, p), declare(t, o, p), declare(t, o, p)}
		won, failures := race(len(streams), func(i int) error {
			_, err := o.Birth(ctx, call(), streams[i], birth.Register{})
			return err
		})
		if won != 1 {
			t.Fatalf("%d of %d records of one birth were registered: %v", won, len(streams), failures)
		}
		for _, err := range failures {
			if !domain.IsRule(err, office.RuleBirthClaimed) {
				t.Fatalf("a loser got %v, want %s", err, office.RuleBirthClaimed.Key)
			}
		}
	}
}

func TestACancelledBirthGivesItsClaimUp(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	p := newborn(enrol(t, o, "زينب", domain.Female, 1995), "")
	first, second := declare(t, o, p), declare(t, o, p)
	order := domain.CourtOrder{Court: "محكمة البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 27)}
	appeal := domain.CourtOrder{Court: "محكمة استئناف البصرة", Number: "4/2026", Date: domain.NewDate(2026, 2, 28)}
	for _, step := range []struct {
		stream string
		c      birth.Command
		want   *domain.Rule
	}{
		{first, birth.Register{}, nil},
		{second, birth.Register{}, office.RuleBirthClaimed},
		{first, birth.Cancel{Order: order, Reason: "forged"}, nil},
		{second, birth.Register{}, nil},
		{first, birth.Reinstate{Order: appeal, Reason: "appeal"}, office.RuleBirthClaimed},
	} {
		_, err := o.Birth(ctx, call(), step.stream, step.c)
		if step.want == nil && err != nil || step.want != nil && !domain.IsRule(err, step.want) {
			t.Fatalf("%T: got %v, want %v", step.c, err, step.want)
		}
	}
}

func TestAFirstChildOpensAHouseholdOfItsOwn(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	grandfather := enrol(t, o, "حسن", domain.Male, 1960)
	mother := enrol(t, o, "زينب", domain.Female, 1995)
	p := newborn("", grandfather)
	p.Child.Name.Given, p.Child.Name.Father = "كرار", "حسن"
	p.Child.Sex, p.Child.DateOfBirth = domain.Male, domain.NewDate(1990, 2, 1)
	p.Father.Name, p.Informant.NationalNumber = domain.Name{Given: "حسن"}, ""
	early := call()
	early.Today = domain.NewDate(1990, 2, 9)
	stream := birth.Stream(uuid.New())
	if _, err := o.Birth(ctx, early, stream, birth.Declare{Particulars: p}); err != nil {
		t.Fatal(err)
	}
	early.ID = uuid.New()
	done, err := o.Birth(ctx, early, stream, birth.Register{})
	if err != nil {
		t.Fatal(err)
	}
	father := registered(t, done)
	react(t, o)

	families := map[domain.FamilyNumber]bool{father.FamilyNumber: true}
	for day := range 2 { // two children, a year apart
		p := newborn(mother, father.NationalNumber)
		p.Child.DateOfBirth = domain.NewDate(2025+day, 1, 20)
		early.ID, early.Today, stream = uuid.New(), domain.NewDate(2025+day, 1, 25), birth.Stream(uuid.New())
		if _, err := o.Birth(ctx, early, stream, birth.Declare{Particulars: p}); err != nil {
			t.Fatal(err)
		}
		early.ID = uuid.New()
		done, err := o.Birth(ctx, early, stream, birth.Register{})
		if err != nil {
			t.Fatal(err)
		}
		families[registered(t, done).FamilyNumber] = true
		react(t, o)
	}
	if len(families) != 2 {
		t.Fatalf("%d families of grandfather, father and two children; want the grandfather's and the father's", len(families))
	}
	for _, n := range []domain.NationalNumber{father.NationalNumber, mother} {
		s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(n))
		if err != nil || !s.HasHousehold() || s.FamilyNumber == father.FamilyNumber || !families[s.FamilyNumber] {
			t.Errorf("a parent is in family %q, of their own %v, %v; want the household of the children", s.FamilyNumber, s.HasHousehold(), err)
		}
	}
}
