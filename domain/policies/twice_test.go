package policies_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/retirement"
)

// registry is a log in memory: each stream's events, and the order of all.
type registry struct {
	streams map[string][]domain.Event
	all     []policies.Trigger
}

func (r *registry) append(stream string, events ...domain.Event) {
	for _, e := range events {
		r.streams[stream] = append(r.streams[stream], e)
		id := uuid.NewSHA1(eventID, []byte(fmt.Sprint(len(r.all))))
		r.all = append(r.all, policies.Trigger{ID: id, Stream: stream, Event: e, Today: today})
	}
}

// execute decides a command on its stream.
func (r *registry) execute(stream string, command any) (decided []domain.Event, err error) {
	past := r.streams[stream]
	switch c := command.(type) {
	case birth.Command:
		decided, err = birth.Decider.Decide(birth.Decider.Fold(past), c)
	case death.Command:
		decided, err = death.Decider.Decide(death.Decider.Fold(past), c)
	case person.Command:
		decided, err = person.Decider.Decide(person.Decider.Fold(past), c)
	case nationalid.Command:
		decided, err = nationalid.Decider.Decide(nationalid.Decider.Fold(past), c)
	case passport.Command:
		decided, err = passport.Decider.Decide(passport.Decider.Fold(past), c)
	case retirement.Command:
		decided, err = retirement.Decider.Decide(retirement.Decider.Fold(past), c)
	default:
		return nil, fmt.Errorf("no register takes a %T", c)
	}
	r.append(stream, decided...)
	return decided, err
}

// begin is a registry with two parents, and the child's number allotted.
func begin() *registry {
	r := &registry{streams: map[string][]domain.Event{}}
	for n, sex := range map[domain.NationalNumber]domain.Sex{mother: domain.Female, father: domain.Male} {
		r.append(person.Stream(n), person.Enrolled{
			NationalNumber: n, FamilyNumber: family + "0", Origin: person.FromBirth, Birth: "birth-" + string(n), Area: "IQ-BA",
			Particulars: person.Particulars{Name: domain.Name{Given: "x"}, Sex: sex, Nationality: "IQ", DateOfBirth: domain.NewDate(1996, 0, 0)},
		})
	}
	r.append(person.Stream(child), person.NumberAllotted{NationalNumber: child, For: birthStream})
	return r
}

// deeds are what offices do to the child's birth and death. The judgment of
// each is later than those before: one decides once.
func deeds(turn int) []any {
	order := order
	order.Number = fmt.Sprint(turn)
	corrected := newborn()
	corrected.Child.WeightGrams = 3100
	renamed := newborn()
	renamed.Child.Name.Given = "نورا"
	redated := deceased(child)
	redated.DateOfDeath = born.AddDays(1)
	reference := domain.Reference{Court: order}
	return []any{
		birth.Correct{By: by, Route: domain.Clerical, Reason: "x", Particulars: corrected},
		birth.Correct{By: by, Route: domain.CourtOrdered, Reference: reference, Reason: "x", Particulars: renamed},
		birth.Cancel{By: by, Order: order, Reason: "x"},
		birth.Reinstate{By: by, Order: order, Reason: "x"},
		death.TakeOver{By: by, From: bodyStream, Identified: identified()},
		death.Correct{By: by, Route: domain.CourtOrdered, Reference: reference, Reason: "x", Particulars: redated},
		death.Cancel{By: by, Order: order, Reason: "x"},
		death.Reinstate{By: by, Order: order, Reason: "x"},
	}
}

// TestTwiceChangesNothing: whatever courts and offices do, in whatever order,
// what it calls for is never refused, decides nothing more a second time, and
// leaves the person as the birth and the death say.
func TestTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := begin()
		r.append(birthStream, registeredBirth())
		r.streams[bodyStream] = []domain.Event{registeredDeath(""), identified()} // its death may be taken over, early or late
		done := 0
		for turn := range rapid.IntRange(1, 16).Draw(t, "deeds") {
			for ; done < len(r.all); done++ {
				for _, intent := range policies.React(r.all[done]) {
					_, first := r.execute(intent.Stream, intent.Command)
					again, second := r.execute(intent.Stream, intent.Command)
					if len(again) > 0 || first != nil || second != nil {
						t.Fatalf("%s: %v; twice: decided %+v, %v", intent.Policy, first, again, second)
					}
				}
			}
			agree(t, r)
			deed := rapid.SampledFrom(deeds(turn)).Draw(t, "deed")
			stream := birthStream
			if _, ok := deed.(death.Command); ok {
				stream = death.Stream(child)
			}
			if _, err := r.execute(stream, deed); domain.CodeOf(err) == domain.Internal && err != nil {
				t.Fatal(err)
			}
		}
	})
}

// agree compares the person with the birth and the death when all policies have run.
func agree(t *rapid.T, r *registry) {
	b := birth.Decider.Fold(r.streams[birthStream])
	d := death.Decider.Fold(r.streams[death.Stream(child)])
	p := person.Decider.Fold(r.streams[person.Stream(child)])
	if p.Cancelled != (b.Status == birth.StatusCancelled) {
		t.Fatalf("the birth is %s, the enrolment cancelled: %v", b.Status, p.Cancelled)
	}
	if p.Deceased != (d.Status == death.StatusRegistered) {
		t.Fatalf("the death is %q, the person deceased: %v", d.Status, p.Deceased)
	}
	if p.Deceased && p.DateOfDeath != d.Particulars.DateOfDeath {
		t.Fatalf("dead since %s, the person since %s", d.Particulars.DateOfDeath, p.DateOfDeath)
	}
	if p.Particulars.Name.Given != b.Particulars.Child.Name.Given {
		t.Fatal("the person does not bear the birth's name")
	}
}

// TestWholeLife: born, enrolled, dead, alive again.
func TestWholeLife(t *testing.T) {
	t.Parallel()
	r := begin()
	done := 0
	run := func() {
		t.Helper()
		for ; done < len(r.all); done++ {
			for _, intent := range policies.React(r.all[done]) {
				if _, err := r.execute(intent.Stream, intent.Command); err != nil {
					t.Fatalf("%s: %v", intent.Policy, err)
				}
			}
		}
	}
	of := func(n domain.NationalNumber) person.State { return person.Decider.Fold(r.streams[person.Stream(n)]) }

	r.append(birthStream, registeredBirth())
	run()
	if p := of(child); !p.Enrolled || p.FamilyNumber != family || p.Particulars != nour() {
		t.Fatalf("enrolled as %+v", p)
	}
	if of(mother).FamilyNumber != family || of(father).FamilyNumber != family {
		t.Error("the parents have no household of their own")
	}
	r.append(bodyStream, registeredDeath(""), identified())
	run()
	if p := of(child); !p.Deceased || p.Death != death.Stream(child) || p.DateOfDeath != born {
		t.Fatalf("after the body was identified: %+v", p)
	}
	if _, err := r.execute(death.Stream(child), death.Cancel{By: by, Order: order, Reason: "x"}); err != nil {
		t.Fatal(err)
	}
	run()
	if of(child).Deceased {
		t.Error("a cancelled death did not give the person back to life")
	}
}
