package town

import (
	"fmt"
	"testing"

	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// TestWalkersFindTheirPensioner: whatever day is today, each neighbourhood where the
// README walks has a man with a card, a passport, a pension, a wife and a household on welfare.
func TestWalkersFindTheirPensioner(t *testing.T) {
	t.Parallel()
	settled := make([]float64, len(places))
	for line := range 80 {
		if settle(settled).governorate.Code != walkers {
			continue
		}
		for i := 0; i < 5*366; i += 15 {
			made := Neighbourhood(1957, line, today.AddDays(i))
			met := meets(made)
			for _, c := range []any{nationalid.Activate{}, passport.Activate{}, retirement.Pay{}, marriage.Register{}, welfare.Pay{}} {
				if !met[fmt.Sprintf("%T", c)] {
					t.Errorf("%s: nobody in line %d has all and also a %T", made.Today, line, c)
				}
			}
			if met[fmt.Sprintf("%T", marriage.Divorce{})] {
				t.Errorf("%s: the pensioner of line %d is divorced", made.Today, line)
			}
		}
	}
}

// meets is what is done for the man who is retired as unfit, his wife and their household.
func meets(made Town) map[string]bool {
	var pensioner, wife, household Key
	for _, s := range made.Steps {
		switch c := s.Command.(type) {
		case retirement.Claim:
			if c.Kind == retirement.Medical {
				pensioner = s.Record.as('p')
			}
		case welfare.Apply:
			if c.Head == pensioner.number() {
				household, wife = s.Record, Key(c.Members[1].Person).named()
			}
		}
	}
	met := map[string]bool{}
	for _, s := range made.Steps {
		if who := s.Record.as('p'); who == pensioner || who == wife || s.Record == household {
			met[fmt.Sprintf("%T", s.Command)] = true
		}
	}
	return met
}
