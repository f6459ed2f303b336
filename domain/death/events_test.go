package death_test

import (
	"testing"

	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, death.Codec)
}
