package projections_test

import (
	"context"
	"testing"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/lawfile"
	"sijil/projections"
)

// TestTheBorderDoesNotWaitForRows: what was recorded since the read models
// stopped counts at once; so does a blank's theft, of which there is no row at all.
func TestTheBorderDoesNotWaitForRows(t *testing.T) {
	t.Parallel()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	today := issued.AddDays(20)
	leave := passport.Crossing{Direction: passport.Exit, On: today}
	const held = domain.DocumentNumber("A00000001")
	for _, c := range []struct {
		name   string
		stream string
		since  domain.Event
		number domain.DocumentNumber
		want   passport.Verdict
	}{
		{"nothing", passport.Stream(number(1)), passport.DataCurrent{Number: held}, held, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"lost", passport.Stream(number(1)), passport.Lost{Number: held, From: today}, held, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentTaken}},
		{"revoked", passport.Stream(number(1)), passport.Revoked{Number: held, From: today}, held, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{
			"banned", passport.Stream(number(1)),
			passport.TravelBanRecorded{Ban: "B1", Particulars: passport.BanParticulars{Scope: passport.AllTravel, From: today}},
			held,
			passport.Verdict{Answer: passport.Stop, Class: passport.Banned},
		},
		{"dead", person.Stream(number(1)), person.Died{Death: "death-1", DateOfDeath: today}, held, passport.Verdict{Answer: passport.Stop, Class: passport.HolderNotAlive}},
		{"dead only tomorrow", person.Stream(number(1)), person.Died{Death: "death-1", DateOfDeath: today.AddDays(1)}, held, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{
			"a stolen blank", passport.BlankStream("G00000001"),
			passport.BlankStolen{Number: "G00000001"},
			"G00000001",
			passport.Verdict{Answer: passport.Stop, Class: passport.DocumentTaken},
		},
		{"a number of nothing", passport.BlankStream("G00000001"), passport.BlankStolen{Number: "G00000001"}, "G00000002", passport.Verdict{Answer: passport.Stop, Class: passport.DocumentUnknown}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.record(person.Stream(number(1)), enrolled(1, bearer.Name))
			at := w.record(passport.Stream(number(1)), inHand()...)
			e := w.engine(projections.Options{})
			stop := w.start(e)
			w.await(e, at)
			stop()
			w.record(c.stream, c.since)
			got, _, err := projections.NewReads(w.pool, w.store, w.codec).Border(context.Background(), c.number, leave, law)
			if err != nil || got != c.want {
				t.Errorf("got %v, %v, want %v", got, err, c.want)
			}
		})
	}
}
