package nationalid_test

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// register is a person's cards while anything that an office, a policy or the calendar may ask comes in any order.
type register struct {
	events []domain.Event
	state  nationalid.State
	person domain.KnownPerson
	today  domain.Date
	serial int
	at     domain.Actor // the desk
}

func (r *register) by() nationalid.By { return on(r.at, r.today) }

// command draws something to ask; most of it is refused.
func (r *register) command(t *rapid.T) nationalid.Command {
	r.at = rapid.SampledFrom([]domain.Actor{clerk, other}).Draw(t, "officer")
	id, card := r.state.Application.Application, one
	if len(r.state.Cards) > 0 {
		card = rapid.SampledFrom(r.state.Cards).Draw(t, "card").Card
	}
	d := robbed
	d.OccurredOn = r.today
	if c := r.next(); c != nil && rapid.Bool().Draw(t, "goes on") {
		return c
	}
	commands := []func() nationalid.Command{
		func() nationalid.Command { return r.apply(t) },
		func() nationalid.Command { return r.apply(t) },
		func() nationalid.Command { return nationalid.Refuse{By: r.by(), Application: id, Reason: "x"} },
		func() nationalid.Command { return nationalid.Withdraw{By: r.by(), Application: id, Reason: "x"} },
		func() nationalid.Command { return nationalid.ReportLost{By: r.by(), Card: card, Declaration: d} },
		func() nationalid.Command { return nationalid.ReportStolen{By: r.by(), Card: card, Declaration: d} },
		func() nationalid.Command { return nationalid.ReportDamaged{By: r.by(), Card: card, Description: "x"} },
		func() nationalid.Command {
			return nationalid.Suspend{By: r.by(), Card: card, Reason: "x", Decision: paper}
		},
		func() nationalid.Command {
			return nationalid.Lift{By: r.by(), Card: card, Reason: "x", Decision: paper}
		},
		func() nationalid.Command {
			return nationalid.Revoke{By: r.by(), Card: card, Cause: nationalid.Court, Reason: "x", Decision: judged}
		},
		func() nationalid.Command { return nationalid.Destroy{By: r.by(), Card: card, Reason: "x"} },
	}
	return rapid.SampledFrom(commands).Draw(t, "command")()
}

// next is what brings an application or a card one step further; nil where only a new application does.
func (r *register) next() nationalid.Command {
	a := r.state.Application
	switch a.Status {
	case nationalid.ApplicationApplied:
		return nationalid.Enrol{By: r.by(), Application: a.Application, Biometrics: captured}
	case nationalid.ApplicationEnrolled:
		return nationalid.Approve{By: r.by(), Application: a.Application, Findings: "x"}
	case nationalid.ApplicationApproved:
		r.serial++
		return nationalid.Print{
			By: r.by(), Application: a.Application, Person: r.person,
			Card: fmt.Sprintf("%010d", r.serial), Access: fmt.Sprintf("AB%07d", r.serial),
		}
	}
	for _, c := range r.state.Cards {
		switch c.Status {
		case nationalid.Printed:
			return nationalid.Deliver{By: r.by(), Card: c.Card, To: "x"}
		case nationalid.Delivered:
			return nationalid.Activate{By: r.by(), Card: c.Card, Person: r.person}
		}
	}
	return nil
}

func (r *register) apply(t *rapid.T) nationalid.Command {
	p := stated(nationalid.First)
	if n := len(r.state.Cards); n > 0 {
		fitting := map[nationalid.CardStatus]nationalid.Kind{
			nationalid.Lost: nationalid.ReplacesLost, nationalid.Stolen: nationalid.ReplacesStolen, nationalid.Damaged: nationalid.ReplacesDamaged,
			nationalid.Active: nationalid.ChangedData, nationalid.Revoked: nationalid.Reissue, nationalid.Expired: nationalid.Renewal,
		}
		p.Kind = fitting[r.state.Cards[n-1].Status]
		if last := r.state.Cards[n-1]; last.ToBeReplaced || last.Cause == nationalid.Spoiled {
			p.Receipt = nationalid.Receipt{}
		}
	}
	r.serial++
	return nationalid.Apply{By: r.by(), Application: domain.TrackingID(fmt.Sprint("T", r.serial)), Person: r.person, Particulars: p}
}

// live changes what the civil record says, or lets time pass; the register follows both at once.
func (r *register) live(t *rapid.T) {
	p := &r.person
	rapid.SampledFrom([]func(){
		func() {
			if p.Deceased = !p.Deceased; p.Deceased {
				p.Death, p.DateOfDeath = death, r.today.AddDays(-rapid.IntRange(0, 30).Draw(t, "days ago"))
			} else {
				p.Death, p.DateOfDeath = "", domain.Date{}
			}
		},
		func() { p.Cancelled = !p.Cancelled },
		func() { p.Nationality = rapid.SampledFrom([]string{"IQ", "SE", ""}).Draw(t, "nationality") },
		func() { p.Name.Given = rapid.SampledFrom([]string{"نور", "نورا"}).Draw(t, "name") },
		func() { r.today = r.today.AddDays(rapid.SampledFrom([]int{1, 200, 4000}).Draw(t, "days")) },
	}).Draw(t, "change")()
}

func (r *register) do(t *rapid.T, c nationalid.Command) (events []domain.Event) {
	events, err := nationalid.Decider.Decide(r.state, c)
	if err != nil {
		return nil
	}
	if by, ok := c.(nationalid.Revoke); ok {
		r.twoDecided(t, by)
	}
	for _, e := range events {
		r.state = nationalid.Decider.Evolve(r.state, e)
		if n := len(r.inForce()); n > 1 {
			t.Fatalf("%d cards are in force after %T", n, e)
		}
	}
	r.events = append(r.events, events...)
	return events
}

// twoDecided: what an officer may revoke was not in force, and another has suspended it, if anybody.
func (r *register) twoDecided(t *rapid.T, by nationalid.Revoke) {
	for _, c := range r.state.Cards {
		if c.Card != by.Card {
			continue
		}
		if c.Status == nationalid.Active || c.Status == nationalid.Suspended && c.Suspensions[len(c.Suspensions)-1].By == by.Actor.ID {
			t.Fatalf("%s revoked %+v", by.Actor.ID, c)
		}
	}
}

func (r *register) inForce() (list []nationalid.Card) {
	for _, c := range r.state.Cards {
		if c.Status == nationalid.Active {
			list = append(list, c)
		}
	}
	return list
}

// TestAnyHistory: whatever is asked in whatever order, one card at most is in
// force, none while the holder may not have one, lost and stolen is final,
// revoking takes two, the register agrees with the civil record, and asking again decides nothing.
func TestAnyHistory(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := register{person: adult(), today: today}
		final := map[string]nationalid.CardStatus{}
		for range rapid.IntRange(60, 120).Draw(t, "steps") {
			if rapid.SampledFrom([]bool{true, false, false, false, false, false}).Draw(t, "life") {
				r.live(t)
			} else {
				r.do(t, r.command(t))
			}
			for _, c := range []nationalid.Command{
				nationalid.Follow{By: on(policy, r.today), Person: r.person},
				nationalid.PassDay{By: on(policy, r.today)},
			} {
				r.do(t, c)
				if again := r.do(t, c); again != nil {
					t.Fatalf("%T again decides %+v", c, again)
				}
			}
			r.check(t, final)
		}
		if replayed := nationalid.Decider.Fold(r.events); !reflect.DeepEqual(replayed, r.state) {
			t.Fatalf("replayed as %+v, was %+v", replayed, r.state)
		}
	})
}

func (r *register) check(t *rapid.T, final map[string]nationalid.CardStatus) {
	barred := r.person.Deceased || r.person.Cancelled || r.person.Nationality == "SE"
	for _, c := range r.state.Cards {
		switch was := final[c.Card]; {
		case was != "" && c.Status != was:
			t.Fatalf("a %s card is %s", was, c.Status)
		case c.Status == nationalid.Lost, c.Status == nationalid.Stolen:
			final[c.Card] = c.Status
		}
		if valid := c.ValidOn(r.today); valid != (c.Status == nationalid.Active) {
			t.Fatalf("valid today is %v of %+v", valid, c)
		}
		if c.Destroyed && c.Status == nationalid.Active || c.ToBeReplaced && barred {
			t.Fatalf("barred %v, and %+v", barred, c)
		}
	}
	if barred && len(r.inForce()) > 0 {
		t.Fatalf("a card is in force of %+v", r.person)
	}
	if due := r.state.DueOn(); !due.IsZero() && !due.After(r.today) {
		t.Fatalf("still due on %v, today is %v", due, r.today)
	}
}
