package intake_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/intake"
)

var (
	today  = domain.NewDate(2026, 3, 1)
	by     = domain.By{Actor: domain.Actor{ID: "import", Role: domain.ImportRole}, Today: today}
	first  = uuid.MustParse("11111111-1111-4111-8111-111111111111")
	second = uuid.MustParse("22222222-2222-4222-8222-222222222222")
	legacy = domain.Legacy{System: "us-nvss-death", Number: "100000", Office: "US-AK", Year: 2019}
	codes  = json.RawMessage(`{"underlying":"I25.1"}`)
)

func held(id uuid.UUID) intake.Held {
	return intake.Held{Message: id, Action: "code", Legacy: legacy, Sent: domain.NewDate(2022, 5, 7), Content: codes, Date: today}
}

func hold(id uuid.UUID) intake.Hold {
	return intake.Hold{By: by, Message: id, Action: "code", Legacy: legacy, Sent: domain.NewDate(2022, 5, 7), Content: codes}
}

func TestIntake(t *testing.T) {
	t.Parallel()
	released := intake.Released{Message: first, Date: today}
	domaintest.Run(t, intake.Decider, []domaintest.Case[intake.Command]{{
		Name: "a message waits", When: hold(first), Then: []domain.Event{held(first)},
	}, {
		Name: "a second one waits behind it", Given: []domain.Event{held(first)}, When: hold(second), Then: []domain.Event{held(second)},
	}, {
		Name: "but not twice", Given: []domain.Event{held(first)}, When: hold(first),
	}, {
		Name: "nor after its release", Given: []domain.Event{held(first), released}, When: hold(first),
	}, {
		Name: "it is released", Given: []domain.Event{held(first), held(second)}, When: intake.Release{By: by, Message: first}, Then: []domain.Event{released},
	}, {
		Name: "once", Given: []domain.Event{held(first), released}, When: intake.Release{By: by, Message: first},
	}, {
		Name: "a message says what is to be done", When: intake.Hold{By: by, Message: first, Legacy: legacy},
		Refused: domain.RuleRequired, Field: "action",
	}, {
		Name: "and of which record", When: intake.Hold{By: by, Message: first, Action: "void"},
		Refused: domain.RuleRequired, Field: "legacy.number",
	}})
}

func TestWaitingKeepsOrder(t *testing.T) {
	t.Parallel()
	s := intake.Decider.Fold([]domain.Event{held(first), held(second), intake.Released{Message: first}})
	if len(s.Waiting) != 1 || s.Waiting[0].Message != second {
		t.Fatalf("waiting %+v; want the second message alone", s.Waiting)
	}
}

func TestStoredFormsStayReadable(t *testing.T) {
	t.Parallel()
	for _, name := range intake.Codec.Names() {
		text, err := os.ReadFile(filepath.Join("testdata", "events", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		e, err := intake.Codec.Decode(name, text)
		if err != nil {
			t.Fatal(err)
		}
		if stored, again, err := domain.Encode(e); err != nil || stored != name || string(again)+"\n" != string(text) {
			t.Errorf("%s: stored again as %s %s, error %v", name, stored, again, err)
		}
	}
}
