package graph_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/office"
)

// contract is between a man and a woman who were enrolled by parents.
func contract(wife, husband string) object {
	return object{
		"court": "محكمة الأحوال الشخصية في البصرة", "contractNumber": "812/2024", "dateOfContract": "2024-05-02", "place": basra(),
		"husband":   object{"nationalNumber": husband, "name": name("أحمد", "حسين", "علي"), "dateOfBirth": "1994-07-10"},
		"wife":      object{"nationalNumber": wife, "name": name("فاطمة", "حسين", "علي")},
		"witnesses": 2, "dowry": "مهر معجل ومؤجل", "paper": object{"reference": "12/40", "scanHash": "sha256:00"},
	}
}

// policy executes a command as a policy does, and waits until it can be read.
func (w *world) policy(do func(ctx context.Context, call office.Call) (eventstore.Result, error)) {
	w.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	done, err := do(ctx, office.Call{ID: uuid.New(), Actor: policies.Actor})
	w.must(err)
	w.must(w.engine.Settle(ctx, done.Position))
}

// tell has a spouse's civil record follow a contract.
func (w *world) tell(n, stream string) {
	w.Helper()
	w.policy(func(ctx context.Context, call office.Call) (eventstore.Result, error) {
		return w.office.Person(ctx, call, domain.NationalNumber(n), person.FollowMarriage{Marriage: domain.KnownMarriage{Marriage: stream}})
	})
}

func TestAMarriageFromContractToCancellation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	wife, husband := w.as("registrar", "IQ-BA").parents()
	r := w.as("court", "IQ-BA")

	got := r.do("registerMarriage", object{"particulars": contract(wife, husband)}, "marriage { id status court contractNumber husband { name { given } } wife { nationalNumber } registrationType dowry }")
	id := text(got, "marriage", "id")
	if text(got, "marriage", "status") != "IN_FORCE" || text(got, "marriage", "husband", "name", "given") != "أحمد" ||
		text(got, "marriage", "wife", "nationalNumber") != wife || text(got, "marriage", "registrationType") != "CURRENT" {
		t.Fatalf("registered: %v", got)
	}
	target := func(more object) object {
		more["marriage"] = id
		return more
	}
	got = r.do("recordDivorce", target(object{"kind": "REVOCABLE", "order": order(), "effectiveFrom": "2026-10-01"}), "marriage { status ended divorces { kind waitUntil resumed } }")
	if text(got, "marriage", "status") != "DIVORCED" || text(got, "marriage", "ended") != "2026-10-01" || text(got, "marriage", "divorces", 0, "waitUntil") != "2026-12-30" {
		t.Fatalf("divorced: %v", got)
	}
	got = r.do("recordReturn", target(object{"order": appeal(), "effectiveFrom": "2026-11-21"}), "marriage { status divorces { resumed } }")
	if text(got, "marriage", "status") != "IN_FORCE" || text(got, "marriage", "divorces", 0, "resumed") != "2026-11-21" {
		t.Fatalf("returned: %v", got)
	}
	last := object{"court": "محكمة التمييز", "number": "3/2026", "date": "2026-11-22"}
	r.do("recordDivorce", target(object{"kind": "KHUL", "order": last, "effectiveFrom": "2026-11-22"}), "marriage { status }")
	got = r.do("annulDivorce", target(object{"order": with(last, "4/2026", "number"), "reason": "نقض"}), "marriage { status divorceUndone { reason } }")
	if text(got, "marriage", "status") != "IN_FORCE" || text(got, "marriage", "divorceUndone", "reason") != "نقض" {
		t.Fatalf("the divorce annulled: %v", got)
	}
	got = r.do("correctMarriage", target(object{
		"route": "CLERICAL", "reason": "خطأ في النقل", "particulars": with(contract(wife, husband), "مليون دينار", "dowry"),
	}), "marriage { dowry corrections { route fields } }")
	if text(got, "marriage", "dowry") != "مليون دينار" || text(got, "marriage", "corrections", 0, "fields", 0) != "dowry" {
		t.Fatalf("corrected: %v", got)
	}
	got = r.do("amendMarriage", target(object{"annotation": "تغيير اسم", "reference": object{"court": order()}, "effectiveFrom": "2026-11-20"}), "marriage { annotations { annotation } }")
	if text(got, "marriage", "annotations", 0, "annotation") != "تغيير اسم" {
		t.Fatalf("amended: %v", got)
	}
	got = r.do("issueMarriageExtract", target(object{"to": "أحمد", "purpose": "السكن", "language": "AR"}), "document { number kind } marriage { documents { number } }")
	if text(got, "document", "number") == "" || text(got, "document", "kind") != "EXTRACT" {
		t.Fatalf("extract: %v", got)
	}
	for _, step := range []struct {
		mutation string
		order    object
		want     string
	}{
		{"annulMarriage", order(), "VOID"},
		{"reinstateMarriage", appeal(), "IN_FORCE"},
		{"cancelMarriage", last, "VOID"},
	} {
		got := r.do(step.mutation, target(object{"order": step.order, "reason": "بحكم"}), "marriage { status annulled { reason } reinstated { reason } cancelled { reason } }")
		if text(got, "marriage", "status") != step.want || text(got, "marriage", "annulled", "reason") != "بحكم" {
			t.Fatalf("%s: %v", step.mutation, got)
		}
	}
	got = r.do("registerMarriage", object{"particulars": contract(wife, husband)}, "marriage { id status }")
	if text(got, "marriage", "id") != id || text(got, "marriage", "status") != "IN_FORCE" {
		t.Fatalf("registered anew: %v", got)
	}
}

// TestOneContractIsRegisteredOnce: also when the clerks of two courts send it at once.
func TestOneContractIsRegisteredOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	wife, husband := w.as("registrar", "IQ-BA").parents()
	const mutation = `mutation($input: RegisterMarriageInput!) { registerMarriage(input: $input) { marriage { status } } }`
	var clerks sync.WaitGroup
	answers := make([]answer, 6)
	for i := range answers {
		clerks.Go(func() {
			answers[i] = w.as("court", "").ask(mutation, object{"input": object{"office": "IQ-BA-C1", "area": "IQ-BA", "particulars": contract(wife, husband)}})
		})
	}
	clerks.Wait()
	done := 0
	for _, a := range answers {
		switch {
		case len(a.Errors) == 0:
			done++
		case a.Errors[0].Extensions.Rule != marriage.RuleAlreadyRegistered.Key || a.Errors[0].Extensions.Code != "conflict":
			t.Errorf("refused by %+v", a.Errors[0])
		}
	}
	if done != 1 {
		t.Errorf("registered %d times", done)
	}
	elsewhere := w.as("court", "IQ-NI").ask(mutation, object{"input": object{"particulars": contract(wife, husband)}})
	if len(elsewhere.Errors) == 0 || elsewhere.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("another area registers it again: %s", elsewhere.raw)
	}
	if reader := w.as("welfare_officer", "IQ-BA").ask(mutation, object{"input": object{"particulars": contract(wife, husband)}}); len(reader.Errors) == 0 || reader.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("who may only read writes: %s", reader.raw)
	}
}

// TestMarriagesAreFound: by id, contract, spouse and list; from the civil records of both, and never by another area.
func TestMarriagesAreFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	wife, husband := registrar.parents()
	r := w.as("court", "IQ-BA")
	id := text(r.do("registerMarriage", object{"particulars": contract(wife, husband)}, "marriage { id }"), "marriage", "id")
	stream := marriage.Stream("محكمة الأحوال الشخصية في البصرة", "812/2024", domain.NewDate(2024, 5, 2))
	w.tell(wife, stream)
	w.tell(husband, stream)

	const all = `query($id: ID!, $wife: NationalNumber!) {
		node(id: $id) { id }
		byId: marriageRecord(id: $id) { id }
		byContract: marriageRecord(contract: { court: "محكمة الاحوال الشخصية في البصره", contractNumber: "٨١٢/٢٠٢٤", dateOfContract: "2024-05-02" }) { id }
		marriagesOf(nationalNumber: $wife) { id }
		marriageRecords(where: { wifeName: "فاطمة", status: IN_FORCE, from: "2024" }) { edges { node { id } } }
		person(nationalNumber: $wife) { civilStatus marriages { id spouse status from } marriageRecords { id } spouses { name { given } spouses { nationalNumber } } guardianNeeded guardian { name { given } } }
	}`
	got := r.data(all, object{"id": id, "wife": wife})
	for _, path := range [][]any{
		{"node", "id"},
		{"byId", "id"},
		{"byContract", "id"},
		{"marriagesOf", 0, "id"},
		{"marriageRecords", "edges", 0, "node", "id"},
		{"person", "marriages", 0, "id"},
		{"person", "marriageRecords", 0, "id"},
	} {
		if text(got, path...) != id {
			t.Errorf("%v: %v", path, at(got, path...))
		}
	}
	p := got["person"]
	if text(p, "civilStatus") != "MARRIED" || text(p, "marriages", 0, "spouse") != husband || text(p, "spouses", 0, "name", "given") != "أحمد" ||
		text(p, "spouses", 0, "spouses", 0, "nationalNumber") != wife || at(p, "guardianNeeded") != false || at(p, "guardian") != nil {
		t.Errorf("the wife: %v", p)
	}
	none := w.as("court", "IQ-NI").data(all, object{"id": id, "wife": wife})
	if none["node"] != nil || none["byId"] != nil || none["byContract"] != nil || at(none, "marriagesOf", 0) != nil || at(none, "marriageRecords", "edges", 0) != nil || none["person"] != nil {
		t.Errorf("another area sees %v", none)
	}
	w.tell(husband, stream) // told again: nothing changes
	past := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n, asOf: { trueOn: "2024-05-01" }) { civilStatus marriages { id } spouses { id } marriageRecords { id } } }`, object{"n": wife})
	if text(past, "person", "civilStatus") == "MARRIED" || at(past, "person", "marriages", 0) != nil || at(past, "person", "marriageRecords", 0) != nil {
		t.Errorf("the day before: %v", past)
	}
}

// TestAWidowAndAnOrphan: what Follow records of a death can be read, and a guardian appointed.
func TestAWidowAndAnOrphan(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	wife, husband := registrar.parents()
	r := w.as("court", "IQ-BA")
	r.do("registerMarriage", object{"particulars": contract(wife, husband)}, "marriage { id }")
	stream := marriage.Stream("محكمة الأحوال الشخصية في البصرة", "812/2024", domain.NewDate(2024, 5, 2))
	birth := registrar.registeredBirth(birthParticulars(wife, husband))
	child := text(registrar.data(`query($b: ID!) { birthRecord(id: $b) { nationalNumber } }`, object{"b": birth}), "birthRecord", "nationalNumber")
	n := domain.NationalNumber(husband)
	w.policy(func(ctx context.Context, call office.Call) (eventstore.Result, error) {
		return w.office.Person(ctx, call, n, person.RecordDeath{Death: death.Stream(n), DateOfDeath: domain.NewDate(2026, 11, 18)})
	})
	w.policy(func(ctx context.Context, call office.Call) (eventstore.Result, error) {
		return w.office.Marriage(ctx, call, stream, marriage.Follow{Person: domain.KnownPerson{NationalNumber: n}})
	})
	w.tell(wife, stream)
	w.policy(func(ctx context.Context, call office.Call) (eventstore.Result, error) {
		return w.office.Person(ctx, call, domain.NationalNumber(child), person.FollowParent{Parent: domain.KnownPerson{NationalNumber: n}})
	})
	const state = `query($wife: NationalNumber!, $child: NationalNumber!) {
		widow: person(nationalNumber: $wife) { civilStatus marriages { status ended } }
		orphan: person(nationalNumber: $child) { guardianNeeded guardianNeededUntil guardian { nationalNumber name { given } order { number } } }
	}`
	got := r.data(state, object{"wife": wife, "child": child})
	if text(got, "widow", "civilStatus") != "WIDOWED" || text(got, "widow", "marriages", 0, "ended") != "2026-11-18" {
		t.Errorf("the widow: %v", got["widow"])
	}
	if at(got, "orphan", "guardianNeeded") != true || text(got, "orphan", "guardianNeededUntil") != "2044-11-15" {
		t.Errorf("the orphan: %v", got["orphan"])
	}
	const queue = `{ workQueue(flag: GUARDIAN_NEEDED) { edges { node { register subject { given } } } } }`
	if work := registrar.data(queue, nil); text(work, "workQueue", "edges", 0, "node", "subject", "given") != "مريم" {
		t.Errorf("the queue: %v", work)
	}
	r.do("appointGuardian", object{"nationalNumber": child, "guardian": object{"nationalNumber": wife}, "order": order()}, "person { guardian { nationalNumber } }")
	got = r.data(state, object{"wife": wife, "child": child})
	if at(got, "orphan", "guardianNeeded") != false || text(got, "orphan", "guardian", "nationalNumber") != wife || text(got, "orphan", "guardian", "order", "number") != "112/2026" {
		t.Errorf("with a guardian: %v", got["orphan"])
	}
	if work := registrar.data(queue, nil); at(work, "workQueue", "edges", 0) != nil {
		t.Errorf("the queue: %v", work)
	}
}
