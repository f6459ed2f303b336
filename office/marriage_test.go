package office_test

import (
	"context"
	"sync"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/office"
)

func wedding(husband, wife domain.NationalNumber, number string) marriage.Particulars {
	name := func(given string) domain.Name {
		return domain.Name{Given: given, Father: "حسن", Grandfather: "علي"}
	}
	return marriage.Particulars{
		Court: "محكمة الأحوال الشخصية في البصرة", ContractNumber: number, DateOfContract: domain.NewDate(2024, 5, 2),
		Husband: marriage.Spouse{NationalNumber: husband, Name: name("كرار")}, Wife: marriage.Spouse{NationalNumber: wife, Name: name("زينب")},
		Witnesses: 2, Paper: marriage.Paper{Reference: "12/40", ScanHash: "sha256:00"},
	}
}

func wed(o *office.Office, p marriage.Particulars) (string, error) {
	stream := marriage.Stream(p.Court, p.ContractNumber, p.DateOfContract)
	_, err := o.Marriage(context.Background(), call(), stream, marriage.Register{Particulars: p})
	return stream, err
}

func marriageState(t *testing.T, o *office.Office, stream string) marriage.State {
	t.Helper()
	s, _, err := eventstore.Load(context.Background(), o.Store, o.Codec, marriage.Decider, stream)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestOneContractOneEntry: of all the clerks who register a contract at once, one succeeds.
func TestOneContractOneEntry(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	p := wedding(enrol(t, o, "كرار", domain.Male, 1990), enrol(t, o, "زينب", domain.Female, 1992), "812/2024")
	var clerks sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		clerks.Go(func() { _, errs[i] = wed(o, p) })
	}
	clerks.Wait()
	done := 0
	for _, err := range errs {
		switch {
		case err == nil:
			done++
		case !domain.IsRule(err, marriage.RuleAlreadyRegistered):
			t.Error(err)
		}
	}
	if done != 1 {
		t.Errorf("registered %d times", done)
	}
}

// TestCivilRecordsFollowMarriages: the spouses' records say how the marriage
// stands now, whenever they are asked to look, and the entry what the records say.
func TestCivilRecordsFollowMarriages(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	ctx := context.Background()
	husband, wife := enrol(t, o, "كرار", domain.Male, 1990), enrol(t, o, "زينب", domain.Female, 1992)
	stream, err := wed(o, wedding(husband, wife, "812/2024"))
	if err != nil {
		t.Fatal(err)
	}
	look := func(n domain.NationalNumber, want domain.CivilStatus) {
		t.Helper()
		for range 2 { // a second look changes nothing
			if _, err := o.Person(ctx, call(), n, person.FollowMarriage{Marriage: domain.KnownMarriage{Marriage: stream}}); err != nil {
				t.Fatal(err)
			}
			s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(n))
			if k := s.Known(); err != nil || k.CivilStatus != want || len(k.Marriages) != 1 {
				t.Errorf("%s knows %+v, %v; want %s", n, k.Marriages, err, want)
			}
		}
	}
	look(husband, domain.Married)
	look(wife, domain.Married)
	if _, err := wed(o, wedding(husband, wife, "813/2024")); !domain.IsRule(err, marriage.RuleMarriedToEachOther) {
		t.Errorf("the same two again: %v", err)
	}
	if _, err := wed(o, wedding(enrol(t, o, "كرار", domain.Male, 1980), wife, "814/2024")); !domain.IsRule(err, marriage.RuleWifeMarried) {
		t.Errorf("a married wife: %v", err)
	}

	died := person.RecordDeath{Death: death.Stream(husband), DateOfDeath: domain.NewDate(2026, 2, 1)}
	if _, err := o.Person(ctx, call(), husband, died); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Marriage(ctx, call(), stream, marriage.Follow{Person: domain.KnownPerson{NationalNumber: husband}}); err != nil {
		t.Fatal(err)
	}
	look(wife, domain.Widowed)
	look(husband, domain.Married) // as he died
}

// TestTwoContractsAtOnce: two registered before the civil record knew of either are looked into.
func TestTwoContractsAtOnce(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	wife := enrol(t, o, "زينب", domain.Female, 1992)
	for number, born := range map[string]int{"812/2024": 1990, "813/2024": 1985} {
		if _, err := wed(o, wedding(enrol(t, o, "كرار", domain.Male, born), wife, number)); err != nil {
			t.Fatal(err)
		}
	}
	react(t, o)
	s, _, err := eventstore.Load(context.Background(), o.Store, o.Codec, person.Decider, person.Stream(wife))
	if err != nil || !s.Conflict || len(s.Marriages) != 2 {
		t.Errorf("conflict %t in %+v, %v", s.Conflict, s.Marriages, err)
	}
}

// TestMarriageEdge: numbers without a record are refused, extracts numbered once, guardians looked up.
func TestMarriageEdge(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	ctx := context.Background()
	husband, wife := enrol(t, o, "كرار", domain.Male, 1990), enrol(t, o, "زينب", domain.Female, 1992)
	if _, err := wed(o, wedding(husband, "999999999999", "1")); !domain.IsRule(err, office.RuleNoPerson) {
		t.Errorf("nobody's number: %v", err)
	}
	nowhere := wedding(husband, wife, "1")
	nowhere.Place.Governorate = "IQ-XX"
	if _, err := wed(o, nowhere); !domain.IsRule(err, office.RuleGovernorate) {
		t.Errorf("nowhere: %v", err)
	}
	stream := marriage.Stream("x", "1", domain.NewDate(1980, 0, 0))
	old := wedding(husband, "", "1")
	old.Wife.Name.Given = "سعاد"
	old.DateOfContract = domain.NewDate(2010, 0, 0)
	if _, err := o.Marriage(ctx, call(), stream, marriage.Reconstruct{
		Legacy: domain.Legacy{System: "paper-1957", Number: "7"}, DateOfRegistration: domain.NewDate(2010, 0, 0), Particulars: old,
	}); err != nil {
		t.Fatal(err)
	}
	issue := call()
	extract := marriage.IssueExtract{To: "x", Purpose: "x", Language: domain.Arabic}
	var first []eventstore.Recorded
	for range 2 { // the same call again draws no second number
		if _, err := o.Marriage(ctx, issue, stream, extract); err != nil {
			t.Fatal(err)
		}
		var now []eventstore.Recorded
		for r, err := range o.Store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
			if err != nil {
				t.Fatal(err)
			}
			now = append(now, r)
		}
		if first == nil {
			first = now
		}
		if len(now) != 2 || len(first) != 2 {
			t.Errorf("%d events in the stream", len(now))
		}
	}
	if s := marriageState(t, o, stream); s.Type != domain.Reconstruction {
		t.Errorf("got %+v", s)
	}
	child := enrol(t, o, "نور", domain.Female, 2015)
	order := domain.CourtOrder{Court: "محكمة الأحوال الشخصية في البصرة", Number: "5", Date: domain.NewDate(2026, 2, 2)}
	appoint := person.AppointGuardian{Guardian: person.Guardian{NationalNumber: uncle(t, o)}, Order: order}
	if _, err := o.Person(ctx, office.Call{ID: uuid.New(), Actor: registrar}, child, appoint); err != nil {
		t.Errorf("a guardian by number alone: %v", err)
	}
	appoint.Guardian.NationalNumber = "999999999999"
	if _, err := o.Person(ctx, call(), child, appoint); !domain.IsRule(err, office.RuleNoPerson) {
		t.Errorf("nobody: %v", err)
	}
}

func uncle(t *testing.T, o *office.Office) domain.NationalNumber {
	return enrol(t, o, "جعفر", domain.Male, 1970)
}
