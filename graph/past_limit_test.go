package graph

import (
	"context"
	"testing"

	"sijil/domain"
)

// TestThePastIsRationed: one question folds no more histories than it may.
func TestThePastIsRationed(t *testing.T) {
	t.Parallel()
	p := &past{ctx: context.Background()}
	read := func(_ context.Context, key string) (*string, error) { return &key, nil }
	if rows, err := fold(p, make([]string, maxHistories), read); err != nil || len(rows) != maxHistories {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if _, err := fold(p, []string{"one more"}, read); !domain.IsRule(err, RuleTooCostly) {
		t.Fatalf("one more than allowed: %v", err)
	}
}
