package office_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/eventstore"
	"sijil/lawfile"
	"sijil/office"
)

// pensioner enrols somebody born in 1964 and grants a pension that is payable since 1 July 2024.
func pensioner(t testing.TB, o *office.Office) domain.NationalNumber {
	t.Helper()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	o.Law = law
	n := enrol(t, o, "كاظم", domain.Male, 1964)
	retired := domain.NewDate(2024, 7, 1)
	paper := domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: retired}
	for _, c := range []retirement.Command{
		retirement.RecordService{Service: []retirement.Period{{Employer: "وزارة التربية", From: domain.NewDate(1999, 7, 1), To: retired, Kind: retirement.OrdinaryService}}},
		retirement.Claim{Kind: retirement.LegalAge, On: retired, Account: "RB-7781"},
		retirement.Assess{Basis: retirement.Basis{AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(1_000_000)}},
		retirement.Award{Paper: paper},
	} {
		if _, err := o.Retirement(context.Background(), call(), n, c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	return n
}

func pension(t testing.TB, o *office.Office, n domain.NationalNumber) retirement.State {
	t.Helper()
	s, _, err := eventstore.Load(context.Background(), o.Store, o.Codec, retirement.Decider, retirement.Stream(n))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestR15_PaymentWhileADeathCommits: a payment and the death of the pensioner
// race, many times. Whoever comes first, once the policy has followed, what was
// paid and is not claimed back is what was due up to the day of death.
func TestR15_PaymentWhileADeathCommits(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	march, died := domain.NewDate(2026, 3, 0), domain.NewDate(2026, 2, 10)
	paid := 0
	for k := range 60 {
		n := pensioner(t, o)
		event := uuid.New()
		follow := func() error {
			_, err := o.Retirement(ctx, office.Call{ID: event, Actor: policies.Actor}, n, retirement.Follow{})
			return err
		}
		race(3, func(i int) error {
			switch i {
			case 0:
				time.Sleep(time.Duration(k%12) * time.Millisecond) // now one comes first, now the other
				_, err := o.Retirement(ctx, call(), n, retirement.Pay{Month: march})
				return err
			case 1:
				_, err := o.Person(ctx, office.Call{ID: uuid.New(), Actor: policies.Actor}, n, person.RecordDeath{
					Death: "death-" + string(n), RegistrationNumber: "IQ-BA-01-2026-D000001", DateOfDeath: died,
				})
				if err != nil {
					return err
				}
			}
			return follow()
		})
		if err := follow(); err != nil { // the policy, once the death is read
			t.Fatal(err)
		}
		event = uuid.New()
		if err := follow(); err != nil {
			t.Fatal(err)
		}
		s := pension(t, o, n)
		own := s.Ledger(n)
		if !s.Dead() {
			t.Fatal("the death did not arrive")
		}
		for _, m := range own.Settled {
			due := s.Award.Monthly
			if m.Month == domain.NewDate(2026, 2, 0) {
				due = retirement.Prorate(due, m.Month, domain.Date{}, died)
			}
			if m.Month == march {
				due = 0
				paid++
			}
			if m.Amount != due {
				t.Errorf("%s is settled at %s, and %s is due", m.Month, m.Amount, due)
			}
		}
		if _, err := o.Retirement(ctx, call(), n, retirement.Pay{Month: march}); !domain.IsRule(err, retirement.RuleDeceased) {
			t.Fatalf("paid to the dead: %v", err)
		}
	}
	t.Logf("%d of 60 payments came before the death, and are claimed back", paid)
}

// TestAFollowedDeathIsUndone: the civil record says at that moment who lives.
func TestAFollowedDeathIsUndone(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	n := pensioner(t, o)
	policy := func() office.Call { return office.Call{ID: uuid.New(), Actor: policies.Actor} }
	for _, c := range []person.Command{
		person.RecordDeath{Death: "death-" + string(n), RegistrationNumber: "IQ-BA-01-2026-D000001", DateOfDeath: domain.NewDate(2026, 2, 10)},
		person.AnnulDeath{Death: "death-" + string(n)},
	} {
		if _, err := o.Person(ctx, policy(), n, c); err != nil {
			t.Fatal(err)
		}
		if _, err := o.Retirement(ctx, policy(), n, retirement.Follow{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := o.Retirement(ctx, call(), n, retirement.Pay{Month: domain.NewDate(2026, 3, 0)}); err != nil {
		t.Fatal(err)
	}
	if s := pension(t, o, n); s.Dead() || s.Ledger(n).Outstanding() != 0 {
		t.Errorf("after the annulment: %+v", s)
	}
}

// payroll lists people as the read model would.
type payroll []retirement.Payable

func (p payroll) Payable(_ context.Context, _ domain.Area, _ domain.Date, _ domain.NationalNumber, limit int) ([]retirement.Payable, error) {
	return p[:min(limit, len(p))], nil
}

// TestPayPensions pays all at once, refuses some, and pays nobody twice.
func TestPayPensions(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	first, second := pensioner(t, o), pensioner(t, o)
	if _, err := o.Retirement(ctx, call(), second, retirement.Suspend{Cause: retirement.UnderInquiry, Reason: "x"}); err != nil {
		t.Fatal(err)
	}
	o.Payroll = payroll{{Pensioner: first}, {Pensioner: second}}
	run := office.PayRun{Month: domain.NewDate(2026, 3, 0), Limit: 10, Concurrency: 4}
	done, err := o.PayPensions(ctx, call(), run)
	if err != nil || done.Paid != 1 || done.Net == 0 || len(done.Refused) != 1 || done.Refused[0].Pensioner != second || done.Refused[0].Why.Rule != retirement.RuleSuspended || done.Last != second || done.More {
		t.Fatalf("paid %+v, %v", done, err)
	}
	again, err := o.PayPensions(ctx, call(), run)
	if err != nil || again.Paid != 0 || again.Repeated != 1 {
		t.Errorf("paid again %+v, %v", again, err)
	}
}
