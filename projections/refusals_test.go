package projections_test

import (
	"context"
	"errors"
	"testing"

	"sijil/domain"
	"sijil/projections"
)

// TestPagesThatCannotBeRead: too large, empty, or after what is no cursor of such a list.
func TestPagesThatCannotBeRead(t *testing.T) {
	t.Parallel()
	_, reads := filled(t)
	for name, c := range map[string]struct {
		page  projections.Page
		rule  *domain.Rule
		field string
	}{
		"too large": {projections.Page{First: projections.MaxPage + 1}, projections.RulePage, "first"},
		"empty":     {projections.Page{}, projections.RulePage, "first"},
		"no cursor": {projections.Page{First: 1, After: "%"}, projections.RuleCursor, "after"},
		"no list":   {projections.Page{First: 1, After: "e30"}, projections.RuleCursor, "after"},
	} {
		_, got := reads.BirthRecords(context.Background(), projections.BirthFilter{}, c.page)
		if err, _ := errors.AsType[*domain.Error](got); !domain.IsRule(got, c.rule) || err.Field != c.field {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestASearchGivesUp: one that finds no end is refused, and holds no connection for longer.
func TestASearchGivesUp(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	w, reads := filled(t, citizen(1, domain.Name{Given: "علي", Father: "حسن"}))
	tx, err := w.pool.Begin(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(ctx) }()
	if _, err := tx.Exec(ctx, "LOCK TABLE read.person IN ACCESS EXCLUSIVE MODE"); err != nil {
		t.Fatal(err)
	}
	_, err = reads.SearchPersons(ctx, projections.PersonQuery{Text: "علي"}, projections.Page{First: 1})
	if !domain.IsRule(err, projections.RuleTooBroad) {
		t.Errorf("while nothing can be read: %v", err)
	}
}
