package projections

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/eventstore"
)

// RuleBehind says that a view has not caught up in time. The write itself is recorded.
var RuleBehind = &domain.Rule{Key: "read.behind", Code: domain.Unavailable, Text: domain.Text{
	En:  "this is recorded and safe, but the view of it is not ready yet; look again in a moment, do not send it again",
	Ar:  "تم التسجيل وهو محفوظ، لكن عرضه لم يجهز بعد؛ انظر ثانية بعد قليل ولا ترسله مرة أخرى",
	Ckb: "ئەمە تۆمارکراوە و پارێزراوە، بەڵام هێشتا ئامادە نییە بۆ پیشاندان؛ دوای کەمێک سەیری بکەرەوە و دووبارە مەینێرە",
}}

// Await returns once the projections of these names, or all of them, show
// everything up to a position. It refuses with RuleBehind after Options.Await or when ctx ends.
func (e *Engine) Await(ctx context.Context, at eventstore.Position, names ...string) error {
	ctx, stop := context.WithTimeout(ctx, e.options.Await)
	defer stop()
	waiting, err := e.named(names)
	if err != nil {
		return err
	}
	for wait := 2 * time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		moved := e.moved.next()
		if waiting, err = e.behind(ctx, at, waiting); len(waiting) == 0 && err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return RuleBehind.Refuse("").Because(err)
		case <-moved:
		case <-time.After(wait):
		}
	}
}

// Settle is Await for everything that an event sets off: the policies up to its
// position, and the read models up to what the policies have recorded.
func (e *Engine) Settle(ctx context.Context, at eventstore.Position) error {
	var policies []string
	for _, f := range e.followers {
		if _, ok := f.applier.(*reactorApplier); ok {
			policies = append(policies, f.name())
		}
	}
	for range 2 { // what a policy records may call for another policy
		if len(policies) > 0 {
			if err := e.Await(ctx, at, policies...); err != nil {
				return err
			}
		}
		head, err := e.store.Head(ctx)
		if err != nil {
			return err
		}
		at = max(at, head)
	}
	return e.Await(ctx, at)
}

func (e *Engine) named(names []string) (list []*follower, err error) {
	if len(names) == 0 {
		return e.followers, nil
	}
	for _, name := range names {
		f, err := e.known(name)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// behind leaves out who has come far enough. Those led elsewhere are asked of the database.
func (e *Engine) behind(ctx context.Context, at eventstore.Position, list []*follower) (late []*follower, err error) {
	var elsewhere []string
	for _, f := range list {
		if f.leading.Load() {
			if eventstore.Position(f.position.Load()) < at {
				late = append(late, f)
			}
			continue
		}
		elsewhere = append(elsewhere, f.name())
	}
	if len(elsewhere) == 0 {
		return late, nil
	}
	rows, err := e.db.Query(ctx, `SELECT name FROM unnest($1::text[]) AS asked(name)
		WHERE NOT EXISTS (SELECT FROM read.checkpoints c WHERE c.name = asked.name AND c.position >= $2)`, elsewhere, int64(at))
	if err != nil {
		return list, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return list, err
		}
		late = append(late, e.find(name))
	}
	if rows.Err() != nil {
		return list, rows.Err()
	}
	return late, nil
}
