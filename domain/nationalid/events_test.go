package nationalid_test

import (
	"testing"

	"sijil/domain/domaintest"
	"sijil/domain/nationalid"
)

func TestEvents_Examples(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, nationalid.Codec)
}

func TestStream(t *testing.T) {
	t.Parallel()
	if n, of := nationalid.Number(nationalid.Stream(number)); n != number || !of {
		t.Errorf("%s is of %s, %v", nationalid.Stream(number), n, of)
	}
	if n, of := nationalid.Number("person-1"); of {
		t.Errorf("a person's stream is of the cards of %s", n)
	}
}
