package passport_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/passport"
)

// commands that offices, courts and policies could give in any order, on any
// day, of a person who is alive or dead by then.
func commands(t *rapid.T, s passport.State, day domain.Date) passport.Command {
	by := rapid.SampledFrom([]passport.By{on(day), on(day), on(day), {Actor: another, Today: day, Law: law}, {Actor: stranger, Today: day, Law: law}, {Actor: policy, Today: day, Law: law}}).Draw(t, "by")
	person := rapid.SampledFrom([]domain.KnownPerson{
		holder(), holder(), holder(), dead(), child(),
		with(holder(), func(p *domain.KnownPerson) { p.Cancelled = true }), with(holder(), func(p *domain.KnownPerson) { p.Nationality = "JO" }),
		with(holder(), func(p *domain.KnownPerson) { p.Name.Given = "رباب" }),
	}).Draw(t, "person")
	asked := ordinary()
	if rapid.Bool().Draw(t, "service") {
		asked.Type, asked.Authorisation, asked.Receipt = passport.Service, decision, passport.Receipt{}
	}
	id := domain.TrackingID(rapid.StringMatching(`T[0-9]`).Draw(t, "id"))
	fresh := domain.DocumentNumber(rapid.StringMatching(`A[0-9]{8}`).Draw(t, "fresh"))
	n := fresh
	if len(s.Documents) > 0 {
		n = rapid.SampledFrom(s.Documents).Draw(t, "document").Number
	}
	if len(s.Applications) > 0 && rapid.IntRange(0, 3).Draw(t, "go on") > 0 {
		id = rapid.SampledFrom(s.Applications).Draw(t, "application").Application
	}
	ban := with(allTravel(), func(p *passport.BanParticulars) {
		p.Order.Court.Number = rapid.StringMatching(`[0-9]`).Draw(t, "order")
		p.From = day.AddDays(rapid.IntRange(-3, 3).Draw(t, "from"))
	})
	said := with(declaration(), func(d *passport.Declaration) { d.OccurredOn = day })
	return rapid.SampledFrom([]passport.Command{
		passport.Apply{By: by, Application: id, Person: person, Parents: parents(), Particulars: asked},
		passport.Apply{By: by, Application: id, Person: person, Parents: parents(), Particulars: asked},
		passport.Enrol{By: by, Application: id, Biometrics: biometrics()},
		passport.Vet{By: by, Application: id, Findings: "x"},
		passport.Reject{By: by, Application: id, Reason: "x"},
		passport.Print{By: by, Application: id, Person: person, Number: fresh},
		passport.Print{By: by, Application: id, Person: person, Number: fresh},
		passport.Activate{By: by, Number: n, Person: person, CollectedBy: "self"},
		passport.Activate{By: by, Number: n, Person: person, CollectedBy: "self"},
		passport.ReportLost{By: by, Number: n, Declaration: said},
		passport.ReportStolen{By: by, Number: n, Declaration: said},
		passport.ReportDamaged{By: by, Number: n, Description: "x"},
		passport.Suspend{By: by, Number: n, Reason: "x", Decision: decision},
		passport.Resume{By: by, Number: n, Reason: "x", Decision: decision},
		passport.Revoke{By: by, Number: n, Reason: "x", Decision: decision},
		passport.Destroy{By: by, Number: n, Reason: "x"},
		passport.IssueLaissezPasser{By: by, Number: fresh, Person: person, Grounds: "x"},
		passport.UseLaissezPasser{By: by, Number: n, Crossing: "x"},
		passport.RecordTravelBan{By: by, Ban: id, Person: person, Particulars: ban},
		passport.LiftTravelBan{By: by, Ban: id, Order: lifting},
		passport.ReportSLTD{By: by, Number: n, Outcome: "x"},
		passport.Follow{By: by, Person: person},
		passport.PassDay{By: by},
	}).Draw(t, "command")
}

// TestAnyHistory: whatever is asked in whatever order, two passports of a type
// are never in force, nor one of the dead; what was lost or stolen stays so; no
// passport is handed over under a ban on all travel; revoking by a decision takes two; what is decided can be
// stored and read back; and asking Follow and PassDay again decides nothing.
func TestAnyHistory(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var s passport.State
		day := today
		for range rapid.IntRange(1, 60).Draw(t, "length") {
			day = day.AddDays(rapid.SampledFrom([]int{0, 0, 1, 30, 900}).Draw(t, "days"))
			c := commands(t, s, day)
			events, err := passport.Decider.Decide(s, c)
			if err != nil {
				if domain.CodeOf(err) == domain.Internal || events != nil {
					t.Fatalf("decided %v with %v", events, err)
				}
				continue
			}
			before := s
			for _, e := range events {
				readBack(t, e)
				if r, ok := e.(passport.Revoked); ok && r.Cause == passport.ByDecision {
					twoDecided(t, before, r, c.(passport.Revoke).Actor.ID)
				}
				if a, ok := e.(passport.Activated); ok {
					mayBeHandedOver(t, before, a)
				}
				s = passport.Decider.Evolve(s, e)
			}
			finalStaysFinal(t, before, s)
			noneTooMany(t, s)
			repeatsNothing(t, s, c)
		}
	})
}

func noneTooMany(t *rapid.T, s passport.State) {
	inForce := map[passport.Type]int{}
	for _, d := range s.Documents {
		if d.Status == passport.StatusActive {
			inForce[d.Type]++
		}
	}
	for kind, n := range inForce {
		if n > 1 || s.Standing != (passport.Standing{}) {
			t.Fatalf("%d of type %s in force, of a holder who stands as %+v", n, kind, s.Standing)
		}
	}
}

func finalStaysFinal(t *rapid.T, before, after passport.State) {
	for i, d := range before.Documents {
		now := after.Documents[i].Status
		if final := d.Status == passport.StatusLost || d.Status == passport.StatusStolen; final && now != d.Status {
			t.Fatalf("a document that was %s is %s", d.Status, now)
		}
	}
}

// twoDecided: what was revoked by a decision was not in force, and whoever suspended it has not revoked it.
func twoDecided(t *rapid.T, s passport.State, r passport.Revoked, officer string) {
	for _, d := range s.Documents {
		if d.Number != r.Number {
			continue
		}
		if d.Status == passport.StatusActive || d.Status == passport.StatusSuspended && d.Suspensions[len(d.Suspensions)-1].By == officer {
			t.Fatalf("%s revoked %+v", officer, d)
		}
	}
}

func mayBeHandedOver(t *rapid.T, s passport.State, a passport.Activated) {
	for _, b := range s.Bans {
		if b.Particulars.Scope == passport.AllTravel && b.On(a.Date) {
			t.Fatalf("handed over on %s under %+v", a.Date, b)
		}
	}
}

func repeatsNothing(t *rapid.T, s passport.State, c passport.Command) {
	switch c.(type) {
	case passport.Follow, passport.PassDay:
		if events, err := passport.Decider.Decide(s, c); len(events) > 0 || err != nil {
			t.Fatalf("%T again decided %v, %v", c, events, err)
		}
	}
}

// readBack stores an event and reads it again.
func readBack(t *rapid.T, e domain.Event) {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	back, err := passport.Codec.Decode(name, data)
	if err != nil || !reflect.DeepEqual(back, e) {
		t.Fatalf("%s is read back as %+v, %v", name, back, err)
	}
}

// TestStateIsKept: the read model keeps the state as JSON, and goes on folding what it reads.
func TestStateIsKept(t *testing.T) {
	t.Parallel()
	for _, given := range [][]domain.Event{nil, underBan(renewed()), suspended(), stolen(), then(died(), follows(holder()))} {
		s := passport.Decider.Fold(given)
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back passport.State
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(back); !bytes.Equal(data, again) || !reflect.DeepEqual(s, back) {
			t.Errorf("\nkept %s\nread %s", data, again)
		}
	}
}
