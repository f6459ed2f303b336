package graph_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/domain/retirement"
	"sijil/office"
)

const caseQuery = `query($n: NationalNumber!) { pensionCase(nationalNumber: $n) {
	id nationalNumber status flags kind office area openedOn claimedOn payableFrom monthly gratuity
	service { employer position from to kind }
	assessment { lawOn outcome years basic costOfLiving certificateAllowance monthly endOfService lastSalary steps { key text result clause source } decision { officer date } }
	rates { from monthly } suspensions { cause from decision { reason } } proofDue proofOverdue suspendOn proofs { how on next }
	endedOn endCause diedOn survivorsStatus sharesUntil
	survivors { nationalNumber relation dateOfBirth civilStatus granted } shares { nationalNumber amount reason }
	accounts { person arrears outstanding receivables { receivable cause outstanding recovered months { month amount } plan { from instalment } } }
	clearances { document } history { event on amount decision { officer office date reference { number } reason } }
} }`

func (c client) pensionCase(n string) object {
	c.Helper()
	found, _ := c.data(caseQuery, object{"n": n})["pensionCase"].(object)
	return found
}

// account is somebody's in a case.
func account(of object, n string) object {
	list, _ := of["accounts"].([]any)
	for _, a := range list {
		if text(a, "person") == n {
			return a.(object)
		}
	}
	return nil
}

// ruleOf is the rule by which a command is refused.
func (c client) ruleOf(mutation, kind string, input object) string {
	c.Helper()
	a := c.ask("mutation($input: "+kind+"!) { "+mutation+"(input: $input) { __typename } }", object{"input": input})
	if len(a.Errors) != 1 {
		c.Fatalf("%s answered %s", mutation, a.raw)
	}
	return a.Errors[0].Extensions.Rule
}

// TestPensionOfACareer: from the first employment to the pension, its payments, a correction and the clearance.
func TestPensionOfACareer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	officer := w.as("admin", "IQ-BA")
	n := officer.pensioner("career")
	seen := officer.pensionCase(n)
	if text(seen, "status") != "PENSION" || text(seen, "monthly") == "0" || text(seen, "payableFrom") != "2014-07-01" || text(seen, "kind") != "LEGAL_AGE" || text(seen, "proofDue") != "2027-11-22" {
		t.Errorf("case %v", seen)
	}
	if text(seen, "service", 0, "employer") != "وزارة التربية" || len(at(seen, "assessment", "steps").([]any)) < 5 || text(seen, "assessment", "steps", 0, "text") == "" {
		t.Errorf("assessment %v", seen["assessment"])
	}
	run := officer.do("payPensions", object{"month": "2026-11"}, "paid net repeated next refused { rule }")
	if at(run, "paid") != 1.0 || run["next"] != nil {
		t.Errorf("paid %v", run)
	}
	ahead := officer.ask(`mutation { payPensions(input: {month: "2026-12"}) { paid } }`, nil)
	if len(ahead.Errors) != 1 || ahead.Errors[0].Extensions.Rule != "retirement.future_month" || ahead.Errors[0].Extensions.Field != "month" {
		t.Errorf("a month to come: %s", ahead.raw)
	}
	if again := officer.do("payPensions", object{"month": "2026-11"}, "paid"); at(again, "paid") != 0.0 {
		t.Errorf("paid again %v", again)
	}
	if rule := officer.ruleOf("payPension", "PayPensionInput", object{"nationalNumber": n, "month": "2026-11"}); rule != "retirement.paid_already" {
		t.Errorf("paid twice: %s", rule)
	}
	page := officer.data(`query($n: NationalNumber!) { pensionPayments(nationalNumber: $n) { edges { node { month amount arrears net account monthly decision { officer } } } pageInfo { hasNextPage } } }`, object{"n": n})
	paid := at(page, "pensionPayments", "edges", 0, "node")
	if text(paid, "month") != "2026-11" || text(paid, "amount") != "931250" || text(seen, "monthly") != "831250" || text(paid, "net") != text(run, "net") || text(paid, "arrears") == "0" || text(paid, "account") != "RB-7781" {
		t.Errorf("payment %v", page)
	}
	officer.do("correctService", object{"nationalNumber": n, "service": service("1991-07-01", "2014-07-01"), "paper": pensionPaper(), "reason": "كتاب الخدمة"}, "case { id }")
	less := officer.do("reassessPension", object{"nationalNumber": n, "from": "2026-11-01", "basis": pensionBasis(), "paper": pensionPaper(), "reason": "كتاب الخدمة"}, "case { flags monthly accounts { outstanding receivables { receivable cause } } }")
	if text(less, "case", "accounts", 0, "outstanding") == "0" || text(less, "case", "accounts", 0, "receivables", 0, "cause") != "REASSESSMENT" || at(less, "case", "flags", 0) != "RECEIVABLE_OPEN" {
		t.Errorf("reassessed %v", less)
	}
	debt := text(less, "case", "accounts", 0, "receivables", 0, "receivable")
	if rule := officer.ruleOf("issueClearance", "IssueClearanceInput", object{"nationalNumber": n, "debtor": n}); rule != "retirement.owes" {
		t.Errorf("cleared while owing: %s", rule)
	}
	officer.do("writeOffReceivable", object{"nationalNumber": n, "receivable": debt, "reason": "خطأ الدائرة", "paper": pensionPaper()}, "case { id }")
	if got := officer.do("issueClearance", object{"nationalNumber": n, "debtor": n}, "clearance { document }"); text(got, "clearance", "document") == "" {
		t.Errorf("clearance %v", got)
	}
	list := officer.data(`{ pensionCases(status: PENSION) { edges { node { nationalNumber history { event } } } } }`, nil)
	if text(list, "pensionCases", "edges", 0, "node", "nationalNumber") != n {
		t.Errorf("cases %v", list)
	}
	if other := w.as("admin", "IQ-NI").pensionCase(n); other != nil {
		t.Errorf("another area sees %v", other)
	}
	if node := officer.data(`query($id: ID!) { node(id: $id) { id } }`, object{"id": seen["id"]}); text(node, "node", "id") != text(seen, "id") {
		t.Errorf("node %v", node)
	}
}

// on gives a command on another day than today.
func (w *world) on(day domain.Date, actor domain.Actor, n string, c retirement.Command) {
	w.Helper()
	done, err := w.office.Retirement(context.Background(), office.Call{ID: uuid.New(), Actor: actor, Today: day}, domain.NationalNumber(n), c)
	w.must(err)
	w.must(w.engine.Settle(context.Background(), done.Position))
}

// TestPensionWithoutProofOfLife: overdue, suspended, and paid again with arrears once it is given.
func TestPensionWithoutProofOfLife(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	officer := w.as("admin", "IQ-BA")
	n := officer.assessed("absent")
	clerk := domain.Actor{ID: "u-30", Office: "IQ-BA-01", Area: "IQ-BA", Role: "pension"}
	w.on(domain.NewDate(2025, 7, 1), clerk, n, retirement.Award{Paper: domain.Reference{Authority: "هيئة التقاعد", Number: "7", Date: domain.NewDate(2025, 7, 1)}})
	officer.do("payPension", object{"nationalNumber": n, "month": "2026-08"}, "payment { net }")
	w.on(domain.NewDate(2026, 7, 2), policies.Actor, n, retirement.PassDay{})
	if seen := officer.pensionCase(n); seen["proofOverdue"] != true || text(seen, "suspendOn") != "2026-08-31" || at(seen, "flags", 0) != "PROOF_OF_LIFE_DUE" {
		t.Errorf("overdue %v", seen)
	}
	w.on(domain.NewDate(2026, 8, 31), policies.Actor, n, retirement.PassDay{})
	queue := officer.data(`{ workQueue(flag: PENSION_SUSPENDED) { edges { node { record register } } } }`, nil)
	if item := at(queue, "workQueue", "edges", 0, "node"); text(item, "register") != "RETIREMENT" || text(item, "record") != text(officer.pensionCase(n), "id") {
		t.Errorf("queue %v", queue)
	}
	if rule := officer.ruleOf("payPension", "PayPensionInput", object{"nationalNumber": n, "month": "2026-09"}); rule != "retirement.suspended" {
		t.Errorf("paid while suspended: %s", rule)
	}
	officer.do("giveProofOfLife", object{"nationalNumber": n, "how": "IN_PERSON", "on": "2026-11-22"}, "case { id }")
	seen := officer.pensionCase(n)
	monthly := domain.Dinars(931_250)
	// July 2025 to July 2026, and September and October 2026, were never paid.
	if got := text(account(seen, n), "arrears"); got != (15*monthly).String() || len(seen["suspensions"].([]any)) != 0 || text(seen, "proofDue") != "2027-11-22" {
		t.Errorf("arrears of %s, not %s: %v", got, 15*monthly, seen)
	}
	paid := officer.do("payPension", object{"nationalNumber": n, "month": "2026-11"}, "payment { net arrears }")
	if text(paid, "payment", "net") != (16 * monthly).String() {
		t.Errorf("paid %v", paid)
	}
}

// TestPensionAfterADeathThatWasNone: the death stops the pension and opens the
// survivors' claim; its cancellation puts all of it back.
func TestPensionAfterADeathThatWasNone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	officer := w.as("admin", "IQ-BA")
	n := officer.pensioner("taken for dead")
	child := with(enrolInput("son", "كريم", "MALE", "2012-03-01"), object{"nationalNumber": n, "name": name("جاسم", "حسين", "علي")}, "particulars", "father")
	child = with(child, name("كريم", "جاسم", "حسين"), "particulars", "name")
	son := text(officer.do("enrolPerson", child, "person { nationalNumber }"), "person", "nationalNumber")
	officer.do("payPension", object{"nationalNumber": n, "month": "2026-11"}, "payment { net }")
	death := officer.registeredDeath(deathParticulars(n))

	seen := officer.pensionCase(n)
	monthly := domain.Dinars(931_250)
	over := retirement.Prorate(monthly, domain.NewDate(2026, 11, 0), domain.NewDate(2026, 11, 19), domain.Date{})
	if text(seen, "diedOn") != "2026-11-18" || text(account(seen, n), "outstanding") != over.String() || text(account(seen, n), "receivables", 0, "months", 0, "month") != "2026-11" {
		t.Fatalf("after the death, %s overpaid: %v", over, seen)
	}
	if text(seen, "survivorsStatus") != "OPEN" || text(seen, "survivors", 0, "nationalNumber") != son || text(seen, "survivors", 0, "relation") != "SON" {
		t.Fatalf("survivors %v", seen)
	}
	if rule := officer.ruleOf("payPension", "PayPensionInput", object{"nationalNumber": n, "month": "2026-11"}); rule != "retirement.deceased" {
		t.Errorf("paid to the dead: %s", rule)
	}
	officer.do("awardSurvivors", sharesOf(n, son), "case { id }")
	paid := officer.do("paySurvivor", object{"nationalNumber": n, "month": "2026-11", "survivor": son}, "payment { payee net } case { survivors { granted } }")
	if text(paid, "payment", "payee") != son || text(paid, "payment", "net") != over.String() {
		t.Errorf("the son got %v of %s", paid, over)
	}

	officer.do("cancelDeath", object{"death": death, "order": order(), "reason": "عاد حياً"}, "death { id }")
	seen = officer.pensionCase(n)
	if seen["diedOn"] != nil || text(seen, "survivorsStatus") != "CLOSED" || text(account(seen, n), "outstanding") != "0" || text(account(seen, n), "arrears") != "0" {
		t.Errorf("after the annulment: %v", seen)
	}
	if text(account(seen, son), "outstanding") != over.String() || text(account(seen, son), "receivables", 0, "cause") != "DEATH_ANNULLED" {
		t.Errorf("the son owes %v", account(seen, son))
	}
}
