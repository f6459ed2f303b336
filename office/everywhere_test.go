package office_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// stopped checks that a death has reached every register.
func (h *household) stopped() {
	h.Helper()
	if k := h.known(h.husband); !k.Deceased || k.DateOfDeath != domain.NewDate(2026, 2, 10) {
		h.Errorf("the civil record: %+v", k)
	}
	if c := h.cards().Cards[0]; c.Status != nationalid.Revoked {
		h.Errorf("the card is %s", c.Status)
	}
	if p := passportsOf(h.T, h.Office, h.husband); p.Documents[0].Status != passport.StatusRevoked {
		h.Errorf("the passport is %s", p.Documents[0].Status)
	}
	p := h.pensionCase() // February was due to the 10th; March is set off against October, which was never paid
	if owed := p.Ledger(h.husband).Outstanding(); !p.Dead() || owed != domain.Dinars(400_000) || p.Family.Status != retirement.FamilyOpen {
		h.Errorf("the pension: dead %v, %s to come back, survivors %q", p.Dead(), owed, p.Family.Status)
	}
	if k := h.known(h.wife); k.CivilStatus != domain.Widowed {
		h.Errorf("the wife is %s", k.CivilStatus)
	}
	for _, n := range h.children {
		if s := load(h.T, h.instance, person.Decider, person.Stream(n)); !slices.ContainsFunc(s.Needs, func(need person.GuardianNeeded) bool { return need.Parent == h.husband }) {
			h.Errorf("a child needs %v", s.Needs)
		}
	}
	if s := h.share(); !slices.ContainsFunc(s.Members, func(m welfare.Member) bool { return m.Person == h.husband && m.Facts.Deceased }) {
		h.Errorf("the household's members: %+v", s.Members)
	}
}

// back checks that every register is as it was before.
func (h *household) back() {
	h.Helper()
	if k := h.known(h.husband); k.Deceased || !k.DateOfDeath.IsZero() {
		h.Errorf("the civil record: %+v", k)
	}
	if c := h.cards().Cards[0]; c.Status != nationalid.Active {
		h.Errorf("the card is %s", c.Status)
	}
	if p := passportsOf(h.T, h.Office, h.husband); p.Documents[0].Status != passport.StatusActive {
		h.Errorf("the passport is %s", p.Documents[0].Status)
	}
	p := h.pensionCase() // October and April are to be paid yet
	ledger := p.Ledger(h.husband)
	if p.Dead() || p.Status != retirement.StatusPension || p.Family.Status != retirement.FamilyClosed || ledger.Outstanding() != 0 || ledger.Arrears != 2*p.Award.Monthly {
		h.Errorf("the pension: dead %v, %s, survivors %q, %s to come back, %s owed", p.Dead(), p.Status, p.Family.Status, ledger.Outstanding(), ledger.Arrears)
	}
	for _, m := range ledger.Settled {
		if m.Amount != p.Award.Monthly {
			h.Errorf("%s is settled at %s", m.Month, m.Amount)
		}
	}
	if k := h.known(h.wife); k.CivilStatus != domain.Married || h.wedlock() != domain.MarriageInForce {
		h.Errorf("the wife is %s, the marriage %s", k.CivilStatus, h.wedlock())
	}
	for _, n := range h.children {
		if s := load(h.T, h.instance, person.Decider, person.Stream(n)); len(s.Needs) != 0 {
			h.Errorf("a child needs %v", s.Needs)
		}
	}
	s := h.share()
	if slices.ContainsFunc(s.Members, func(m welfare.Member) bool { return m.Facts.Deceased }) || s.Status != welfare.StatusActive || s.Debt != 0 || s.Owed != 0 {
		h.Errorf("the household is %s, owes %s, is owed %s: %+v", s.Status, s.Debt, s.Owed, s.Members)
	}
}

// TestOneDeathEverywhere: a pensioner with a card, a passport, welfare, a wife and
// children dies, and every register follows; he returns, and every register is back.
func TestOneDeathEverywhere(t *testing.T) {
	t.Parallel()
	r, _ := newInstance(t)
	r.follow(t)
	h := settledHousehold(t, r)
	r.settle(t)
	accounts := h.share().Accounts
	h.dies()
	r.settle(t)
	h.stopped()
	r.day.Store("2026-05-20")
	h.returns()
	r.settle(t)
	h.back()
	if now := h.share().Accounts; !slices.Equal(now, accounts) {
		t.Errorf("welfare is accounted for as %+v, before as %+v", now, accounts)
	}
}

// lives is what else happens to the household afterwards: a new card for a new
// name, a posthumous child's like, a divorce, days that come, and a last death.
func (h *household) lives() {
	ctx := h.Context()
	h.day.Store("2026-05-21")
	name := h.known(h.husband).Name
	name.Given = "حيدر"
	_, err := h.Person(ctx, call(), h.husband, person.ChangeName{
		Name: name, Route: person.DGChange, PublishedOn: domain.NewDate(2026, 4, 20),
		Reference: domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: "77", Date: domain.NewDate(2026, 5, 18)},
	})
	h.must(err)
	h.settle(h.T)
	stream := declare(h.T, h.Office, newbornOf(h.wife, h.husband))
	_, err = h.Birth(ctx, call(), stream, birth.Register{})
	h.must(err)
	h.settle(h.T)
	_, err = h.Marriage(ctx, call(), h.marriage, marriage.Divorce{
		Kind: marriage.Irrevocable, EffectiveFrom: domain.NewDate(2026, 5, 20),
		Order: domain.CourtOrder{Court: "محكمة الأحوال الشخصية في البصرة", Number: "301/2026", Date: domain.NewDate(2026, 5, 20)},
	})
	h.must(err)
	h.settle(h.T)
	for _, day := range []string{"2026-11-05", "2027-02-04", "2035-06-01"} { // proofs fall due, children come of age, cards run out
		h.day.Store(day)
		for _, stream := range h.streams() {
			if strings.HasPrefix(stream, marriage.StreamPrefix) {
				continue
			}
			due, err := domain.ParseDate(day)
			h.must(err)
			h.must(h.PassDay(ctx, stream, due))
		}
		h.must(h.PassDay(ctx, welfare.Stream(h.family), domain.NewDate(2026, 1, 1)))
		h.settle(h.T)
	}
}

// newbornOf is a child that was born after everything.
func newbornOf(mother, father domain.NationalNumber) birth.Particulars {
	p := newborn(mother, father)
	p.Child.DateOfBirth, p.Child.Name.Father, p.Father.Name.Given = domain.NewDate(2026, 5, 10), "حيدر", "حيدر"
	return p
}

// TestR15_ReplayedPoliciesIssueNothing: from the first event on, over a history
// with deaths, cancellations, reinstatements, marriages and days that came, all
// policies decide nothing new.
func TestR15_ReplayedPoliciesIssueNothing(t *testing.T) {
	t.Parallel()
	h := settledHouseholdAt(t)
	stop := h.follow(t)
	for _, act := range h.acts() {
		act()
		h.settle(t)
	}
	h.lives()
	head := h.settle(t)
	stop()
	for range 2 {
		_, err := h.pool.Exec(t.Context(), `DELETE FROM read.checkpoints WHERE name = $1`, policies.Runner)
		h.must(err)
		stop := h.follow(t)
		again := h.settle(t)
		for r, err := range h.store.ReadAll(t.Context(), head, eventstore.Forwards, eventstore.Filter{}) {
			h.must(err)
			t.Errorf("a replay has recorded %s in %s", r.Type, r.Stream)
		}
		head = again
		stop()
	}
}

// streams are those that a death changes, by what they are. The household's is
// left out: it takes over how things stand when it looks, sometimes two changes at once.
func (h *household) streams() map[string]string {
	m := map[string]string{
		"person": person.Stream(h.husband), "wife": person.Stream(h.wife), "marriage": h.marriage, "card": nationalid.Stream(h.husband),
		"passport": passport.Stream(h.husband), "pension": retirement.Stream(h.husband),
	}
	for i, n := range h.children {
		m["child"+string(rune('0'+i))] = person.Stream(n)
	}
	return m
}

// histories are the events of those streams by name.
func (h *household) histories() map[string][]string {
	m := map[string][]string{}
	for what, stream := range h.streams() {
		m[what] = slices.Sorted(slices.Values(h.types(h.T, stream))) // what different people's records set off has no order
	}
	return m
}

// acts are what courts and offices decide on the death, one after the other.
func (h *household) acts() []func() {
	decide := func(i int, c func(domain.CourtOrder) death.Command) func() {
		return func() {
			order := domain.CourtOrder{Court: "محكمة البصرة", Number: fmt.Sprint(50 + i), Date: domain.NewDate(2026, 4, i)}
			_, err := h.Death(h.Context(), call(), death.Stream(h.husband), c(order))
			h.must(err)
		}
	}
	reinstate := func(o domain.CourtOrder) death.Command { return death.Reinstate{Order: o, Reason: "كان غيره"} }
	cancel := func(o domain.CourtOrder) death.Command { return death.Cancel{Order: o, Reason: "عاد حياً"} }
	returns := func() { h.day.Store("2026-05-20"); h.returns() }
	return []func(){h.dies, returns, decide(1, reinstate), decide(2, cancel), decide(3, reinstate), decide(4, cancel)}
}

// TestR15_KilledWhileADeathSpreads: whatever moments the process that runs the
// policies is killed at, the registers end up as they do in one quiet run.
func TestR15_KilledWhileADeathSpreads(t *testing.T) {
	t.Parallel()
	quiet := settledHouseholdAt(t)
	quiet.follow(t)
	for _, act := range quiet.acts() {
		act()
		quiet.settle(t)
	}
	h := settledHouseholdAt(t)
	rng := rand.New(rand.NewPCG(15, 1))
	kills, met := 6, 0
	if testing.Short() {
		kills = 2
	}
	for i, act := range h.acts() {
		act()
		for range kills {
			met += h.killOnce(time.Duration(rng.IntN(30)) * time.Millisecond)
		}
		stop := h.follow(t)
		h.settle(t)
		stop()
		if i%2 == 0 {
			h.stopped()
		} else {
			h.back()
		}
	}
	if !testing.Short() && met < 5 {
		t.Errorf("only %d kills met policies at work", met)
	}
	if now, then := h.share().Accounts, quiet.share().Accounts; !slices.Equal(now, then) {
		t.Errorf("welfare is accounted for as %+v, want %+v", now, then)
	}
	want, got := quiet.histories(), h.histories()
	for what := range want {
		if !slices.Equal(got[what], want[what]) {
			t.Errorf("%s:\n got %v\nwant %v", what, got[what], want[what])
		}
	}
}

// settledHouseholdAt is a settled household in an instance of its own, which nothing follows any more.
func settledHouseholdAt(t *testing.T) *household {
	r, url := newInstance(t)
	stop := r.follow(t)
	h := settledHousehold(t, r)
	h.url = url
	r.settle(t)
	stop()
	return h
}

// killOnce runs the policies in a process that is killed. It gives 1 if it was
// killed with some of their work done and some not.
func (h *household) killOnce(after time.Duration) int {
	before, done := h.progress()
	patience := 300 * time.Millisecond
	if done < before { // there is work: it will come to it, however busy the machine is
		patience = 30 * time.Second
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDatabase+"="+h.url, childDay+"="+h.day.Load().(string))
	h.must(cmd.Start())
	for began := time.Now(); time.Since(began) < patience; time.Sleep(time.Millisecond) { // until it is at work
		if now, at := h.progress(); now > before || done < before && at == now {
			break
		}
	}
	time.Sleep(after)
	h.must(cmd.Process.Kill())
	_ = cmd.Wait() // it was killed
	head, at := h.progress()
	if head > before && at < head {
		return 1
	}
	return 0
}

// progress is where the log and the policies are.
func (h *household) progress() (head, policies eventstore.Position) {
	h.Helper()
	head, err := h.store.Head(h.Context())
	h.must(err)
	var at int64
	h.must(h.pool.QueryRow(h.Context(), `SELECT position FROM read.checkpoints WHERE name = 'policies'`).Scan(&at))
	return head, eventstore.Position(at)
}
