package person_test

import (
	"testing"

	"sijil/domain/domaintest"
	"sijil/domain/person"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, person.Codec)
}
