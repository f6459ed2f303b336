package passport_test

import (
	"testing"

	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, passport.Codec)
}

func TestLawIsReadable(t *testing.T) {
	t.Parallel()
	if lawError != nil {
		t.Fatal(lawError)
	}
}
