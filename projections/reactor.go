package projections

import (
	"context"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// Reactor follows the log to give commands: it is how policies run. Events of
// one subject are handled in order, those of different ones side by side. What
// is refused or breaks stands in the work queue and is tried again later, and
// nothing else waits for it; while the registry is out of reach the reactor waits.
type Reactor struct {
	Name  string
	Types []string // of the events that it wants

	// Plan gives what an event calls for, in order; it only reads. It may be asked
	// again about an event, after a crash, so the commands must carry ids that
	// derive from it.
	Plan func(ctx context.Context, r eventstore.Recorded) ([]Errand, error)
}

// Errand is one command that an event calls for. Policy and Target name it among those of its event.
type Errand struct {
	Policy string // for whose sake, as the queue shows it
	Target string // the stream that it goes to; empty as long as that could not be found out
	Do     func(ctx context.Context) error
}

// RuleFault stands in the queue where the program itself failed.
var RuleFault = &domain.Rule{Key: "policy.fault", Code: domain.Internal, Text: domain.Text{
	En:  "this could not be carried out because of an error of the program; it is tried again by itself: report the reference to the administrator",
	Ar:  "تعذر تنفيذ هذا بسبب خطأ في البرنامج؛ تعاد المحاولة تلقائياً: أبلغ مسؤول النظام بالرقم المرجعي",
	Ckb: "ئەمە جێبەجێ نەکرا بەهۆی هەڵەیەکی بەرنامەکەوە؛ خۆی دووبارە هەوڵی بۆ دەدرێتەوە: ژمارەی ئاماژەکە بە بەڕێوەبەری سیستەم ڕابگەیەنە",
}}

func (r Reactor) open() applier { return &reactorApplier{reactor: r} }

type reactorApplier struct {
	reactor Reactor
	engine  *Engine
}

func (a *reactorApplier) name() string    { return a.reactor.Name }
func (a *reactorApplier) version() int    { return 1 }
func (a *reactorApplier) types() []string { return a.reactor.Types }
func (a *reactorApplier) envelope() bool  { return false }

// apply does the errands of each event. The transaction holds the checkpoint
// meanwhile, so no other process does them too.
func (a *reactorApplier) apply(ctx context.Context, tx pgx.Tx, _ string, events []eventstore.Recorded) error {
	tasks := make([]task, len(events))
	for i, r := range events {
		tasks[i] = task{event: r}
	}
	failures, err := a.carryOut(ctx, tasks)
	if err != nil {
		return err
	}
	return enqueue(ctx, tx, failures)
}

// task is an event whose errands are to be done: all of them, or only some.
type task struct {
	event eventstore.Recorded
	only  []errandKey
}

// errandKey names an errand of an event. Without a target it stands for all of
// the policy's; and the reactor's own name for all errands, where planning failed.
type errandKey struct{ policy, target string }

func (t task) wants(reactor string, e Errand) bool {
	for _, k := range t.only {
		if k.policy == reactor || k.policy == e.Policy && (k.target == "" || e.Target == "" || k.target == e.Target) {
			return true
		}
	}
	return len(t.only) == 0
}

// carryOut gives the errands that could not be done. An error is an outage: nothing is known of the rest.
func (a *reactorApplier) carryOut(ctx context.Context, tasks []task) ([]failedErrand, error) {
	return sideBySide(ctx, tasks, func(t task) string { return subject(t.event.Stream) }, a.handle)
}

// handle does the errands of one event.
func (a *reactorApplier) handle(ctx context.Context, t task) (failures []failedErrand, err error) {
	errands, err := a.plan(ctx, t.event)
	if err != nil {
		errands = unplanned(a.name(), t.only, err)
	}
	for _, e := range errands {
		if !t.wants(a.name(), e) {
			continue
		}
		reason, err := a.engine.judge(ctx, a.name(), t.event.ID, e, do(ctx, e))
		if err != nil {
			return nil, err
		}
		if reason != "" {
			failures = append(failures, failedErrand{
				reactor: a.name(), event: t.event.ID, errandKey: errandKey{e.Policy, e.Target},
				position: t.event.Position, stream: t.event.Stream, typ: t.event.Type, reason: reason,
			})
		}
	}
	return failures, nil
}

// unplanned fails whatever was to be done of an event of which nobody can say what it calls for.
func unplanned(reactor string, only []errandKey, err error) (errands []Errand) {
	if only == nil {
		only = []errandKey{{policy: reactor}}
	}
	for _, k := range only {
		errands = append(errands, Errand{k.policy, k.target, func(context.Context) error { return err }})
	}
	return errands
}

// plan turns a panic into a fault.
func (a *reactorApplier) plan(ctx context.Context, r eventstore.Recorded) (_ []Errand, err error) {
	defer recovered(&err)
	return a.reactor.Plan(ctx, r)
}

func do(ctx context.Context, e Errand) (err error) {
	defer recovered(&err)
	return e.Do(ctx)
}
