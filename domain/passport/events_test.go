package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, passport.Codec)
}

// TestEffectiveOn: what begins on a day of its own says so; what repairs the past does not.
func TestEffectiveOn(t *testing.T) {
	t.Parallel()
	for _, e := range []domain.Event{
		passport.Applied{Date: today},
		passport.Printed{IssuedOn: today},
		passport.Activated{Date: today},
		passport.Expired{ExpiresOn: today.AddDays(-1)},
		passport.LaissezPasserIssued{IssuedOn: today},
		passport.LaissezPasserUsed{Date: today},
		passport.Lost{From: today},
		passport.Stolen{From: today},
		passport.Damaged{From: today},
		passport.Suspended{From: today},
		passport.Resumed{From: today},
		passport.Revoked{From: today},
		passport.HolderDied{DateOfDeath: today},
		passport.TravelBanRecorded{Particulars: passport.BanParticulars{From: today}},
		passport.TravelBanLifted{From: today},
	} {
		if on := domain.EffectiveOn(e); on != today {
			t.Errorf("%s takes effect on %s", e.EventName(), on)
		}
	}
	if on := domain.EffectiveOn(passport.Restored{Date: today}); !on.IsZero() {
		t.Errorf("a restored passport was good all the time, and not only from %s", on)
	}
}

func TestLawIsReadable(t *testing.T) {
	t.Parallel()
	if lawError != nil {
		t.Fatal(lawError)
	}
}
