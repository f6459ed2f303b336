package graph

import (
	"context"
	"testing"

	"sijil/domain"
)

// TestAServerWithoutATreeProvesNothing, and says where to ask.
func TestAServerWithoutATreeProvesNothing(t *testing.T) {
	t.Parallel()
	_, err := (&Resolver{}).eventProof(context.Background(), "7d1b3a52-5a0f-4a0e-8d38-0a1c9a7e4f10")
	if !domain.IsRule(err, RuleNoProofs) {
		t.Errorf("%v", err)
	}
}
