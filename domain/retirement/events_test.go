package retirement_test

import (
	"testing"

	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, retirement.Codec)
}
