package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/passport"
)

func TestBorder(t *testing.T) {
	t.Parallel()
	bans := func(change func(*passport.BanParticulars)) []domain.Event {
		return then(held(), passport.RecordTravelBan{By: byJudge, Ban: banned, Person: holder(), Particulars: with(allTravel(), change)})
	}
	laissez := then(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"})
	jordan := bans(func(p *passport.BanParticulars) { p.Scope, p.Countries = passport.SomeCountries, []string{"JO"} })
	alone := func(p *passport.BanParticulars) { p.Scope = passport.MinorAlone }
	minor := then(nil,
		passport.Apply{By: by, Application: first, Person: child(), Parents: parents(), Particulars: ofChild()},
		passport.Enrol{By: by, Application: first, Biometrics: biometrics()},
		passport.Vet{By: by, Application: first, Findings: "x"},
		passport.Print{By: by, Application: first, Person: child(), Number: number},
		passport.Activate{By: by, Number: number, Person: child(), CollectedBy: "father"},
		passport.RecordTravelBan{By: byJudge, Ban: banned, Person: child(), Particulars: with(allTravel(), alone)})
	leave := passport.Crossing{Direction: passport.Exit, On: today}
	enter := passport.Crossing{Direction: passport.Entry, On: today}
	to := func(country string) passport.Crossing {
		return with(leave, func(c *passport.Crossing) { c.Destination = country })
	}
	at := func(c passport.Crossing, day domain.Date) passport.Crossing {
		c.On = day
		return c
	}
	tomorrow := today.AddDays(1)
	for _, c := range []struct {
		name     string
		given    []domain.Event
		number   domain.DocumentNumber
		crossing passport.Crossing
		dead     bool
		want     passport.Verdict
	}{
		{"in order", held(), number, leave, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"the last day", held(), number, at(leave, expires), false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"the day after", held(), number, at(leave, expires.AddDays(1)), false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{"home with an old one", held(), number, at(enter, expires.AddDays(1)), false, passport.Verdict{Answer: passport.Refer, Class: passport.DocumentNotValid}},
		{"before it was handed over", held(), number, at(leave, today.AddDays(-1)), false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{"not handed over", printed(), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{"another's", held(), newer, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentUnknown}},
		{"stolen", stolen(), number, enter, false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentTaken}},
		{"suspended", suspended(), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{"resumed", then(suspended(), passport.Resume{By: by, Number: number, Reason: "x", Decision: decision}), number, leave, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"replaced", then(renewed(), toActivate(newer)), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.DocumentNotValid}},
		{"dead by the register", died(), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.HolderNotAlive}},
		{"dead by the civil record", held(), number, enter, true, passport.Verdict{Answer: passport.Stop, Class: passport.HolderNotAlive}},
		{"banned", underBan(held()), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.Banned}},
		{"banned, but home", underBan(held()), number, enter, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"banned from tomorrow", bans(func(p *passport.BanParticulars) { p.From = tomorrow }), number, leave, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"banned till today", bans(func(p *passport.BanParticulars) { p.To = today }), number, at(leave, tomorrow), false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"lifted from tomorrow", then(underBan(held()), passport.LiftTravelBan{By: byJudge, Ban: banned, Order: lifting, From: tomorrow}), number, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.Banned}},
		{"lifted", then(underBan(held()), passport.LiftTravelBan{By: byJudge, Ban: banned, Order: lifting}), number, leave, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"to a forbidden country", jordan, number, to("JO"), false, passport.Verdict{Answer: passport.Stop, Class: passport.Banned}},
		{"to another country", jordan, number, to("TR"), false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"to somewhere", jordan, number, leave, false, passport.Verdict{Answer: passport.Refer, Class: passport.DestinationNeeded}},
		{"a child alone", minor, number, leave, false, passport.Verdict{Answer: passport.Refer, Class: passport.GuardianNeeded}},
		{"grown up meanwhile", bans(alone), number, leave, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"home by laissez-passer", laissez, paper, enter, false, passport.Verdict{Answer: passport.Go, Class: passport.InOrder}},
		{"out by laissez-passer", laissez, paper, leave, false, passport.Verdict{Answer: passport.Stop, Class: passport.OneEntryOnly}},
		{"home twice on a day", then(laissez, passport.UseLaissezPasser{By: by, Number: paper, Crossing: "x"}), paper, enter, false, passport.Verdict{Answer: passport.Refer, Class: passport.DocumentNotValid}},
	} {
		got, err := passport.Decider.Fold(c.given).Border(c.number, c.crossing, c.dead, law)
		if err != nil || got != c.want {
			t.Errorf("%s: got %v, %v, want %v", c.name, got, err, c.want)
		}
	}
	blank := passport.Blanks.Fold([]domain.Event{passport.BlankStolen{Number: newer}})
	if got := blank.Border(); got != (passport.Verdict{Answer: passport.Stop, Class: passport.DocumentTaken}) {
		t.Errorf("a stolen blank: %v", got)
	}
	if _, err := passport.Decider.Fold(minor).Border(number, leave, false, nil); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("a silent law: %v", err)
	}
}
