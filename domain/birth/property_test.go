package birth_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/birth"
)

// TestAnyHistory: whatever commands come in whatever order, the register's promises hold.
func TestAnyHistory(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var past []domain.Event
		var m promises
		for range rapid.IntRange(1, 40).Draw(t, "commands") {
			s := birth.Decider.Fold(past)
			c := command(t, s)
			frozen := birth.Decider.Fold(past)
			events, err := birth.Decider.Decide(s, c)
			again, errAgain := birth.Decider.Decide(s, c)
			if !reflect.DeepEqual(events, again) || (err == nil) != (errAgain == nil) {
				t.Fatalf("%T is decided twice differently", c)
			}
			if err != nil && len(events) > 0 {
				t.Fatalf("%T is refused and yet decides %+v", c, events)
			}
			for _, e := range events {
				m.hold(t, s, e)
				past = append(past, stored(t, e))
			}
			after := birth.Decider.Fold(past)
			if !reflect.DeepEqual(s, frozen) {
				t.Fatalf("%T changed the state that it was decided on", c)
			}
			if s.Sealed && !after.Sealed {
				t.Fatalf("%T broke the seal", c)
			}
		}
	})
}

// promises are counted over one history.
type promises struct {
	registrations int
	corrected     []string // names corrected by decision
}

func (m *promises) hold(t *rapid.T, before birth.State, e domain.Event) {
	switch e := e.(type) {
	case birth.Registered:
		m.registrations++
		p := e.Particulars
		switch fetal := p.Outcome == birth.FetalDeath; {
		case m.registrations > 1:
			t.Fatal("registered twice")
		case len(before.Flagged) > 0:
			t.Fatal("registered under a flag")
		case fetal && (e.NationalNumber != "" || e.FamilyNumber != ""):
			t.Fatal("a fetal death got a person's number")
		case !fetal && e.NationalNumber == "":
			t.Fatal("a live birth got no number")
		case e.Sealed == p.Foundling.IsZero():
			t.Fatal("sealed and foundling are not one")
		case e.Type == domain.LateRegistration && (e.ReasonForDelay == "" || e.DaysLate == 0):
			t.Fatal("late without days or reason")
		case e.Type == domain.CourtOrderedEntry && e.Order == (domain.CourtOrder{}):
			t.Fatal("ordered by no court")
		}
	case birth.Corrected:
		if e.Particulars.Outcome != before.Particulars.Outcome || len(e.Fields) == 0 || e.NationalNumber != before.NationalNumber {
			t.Fatalf("an impossible correction: %v", e.Fields)
		}
		if e.Route == domain.AdministrativeOnce {
			m.once(t, e.Fields)
		}
	case birth.CertifiedCopyIssued, birth.ExtractIssued, birth.Amended, birth.Cancelled:
		if before.Status != birth.StatusRegistered {
			t.Fatalf("%T of an entry that is %s", e, before.Status)
		}
	}
}

// once: each name is corrected by decision at most once.
func (m *promises) once(t *rapid.T, fields []string) {
	var now []string
	for _, f := range fields {
		name := "own"
		if strings.HasPrefix(f, "mother.") {
			name = f[strings.LastIndexByte(f, '.'):]
		}
		if slices.Contains(m.corrected, name) {
			t.Fatalf("%s was corrected a second time", f)
		}
		if !slices.Contains(now, name) {
			now = append(now, name)
		}
	}
	m.corrected = append(m.corrected, now...)
}

// stored takes an event through its stored form, as every reader gets it.
func stored(t *rapid.T, e domain.Event) domain.Event {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	read, err := birth.Codec.Decode(name, data)
	if err != nil || !reflect.DeepEqual(read, e) {
		t.Fatalf("%s reads as %+v, %v", data, read, err)
	}
	return read
}

// command draws one that fits the state more often than not.
func command(t *rapid.T, s birth.State) birth.Command {
	by := birth.By{
		Actor: rapid.SampledFrom([]domain.Actor{registrar, registrar, registrar, hospital, stranger, {ID: "hq", Office: "HQ"}}).Draw(t, "actor"),
		Today: today.AddDays(rapid.SampledFrom([]int{0, 1, 20, 60, 500}).Draw(t, "day")),
	}
	ask := domain.CourtOrder{}
	if rapid.Bool().Draw(t, "order") {
		ask = order
	}
	p := particulars(t)
	fits := map[birth.Status]func() birth.Command{
		"":                   func() birth.Command { return reported(t, by, p) },
		birth.StatusNotified: func() birth.Command { return birth.Declare{By: by, Particulars: p} },
		birth.StatusRejected: func() birth.Command { return birth.Declare{By: by, Particulars: p} },
		birth.StatusDeclared: func() birth.Command {
			return rapid.SampledFrom([]birth.Command{
				birth.Register{By: by, RegistrationNumber: serial, NationalNumber: number, FamilyNumber: family, ReasonForDelay: "نزوح"},
				birth.Register{By: by},
				birth.Declare{By: by, Particulars: p},
				birth.Reject{By: by, Reason: "x"},
				birth.Compare{By: by, Neighbours: []birth.Neighbour{neighbour(func(*birth.Neighbour) {})}},
				birth.ClearDuplicate{By: by, Reason: "x"},
				birth.RecordCourtOrder{By: by, Order: ask},
				birth.Declare{By: by, Particulars: p, Neighbours: []birth.Neighbour{neighbour(func(*birth.Neighbour) {})}},
			}).Draw(t, "of a declared birth")
		},
		birth.StatusRegistered: func() birth.Command {
			return rapid.SampledFrom([]birth.Command{
				birth.Correct{
					By: by, Reason: "x", Particulars: mended(t, s.Particulars), Reference: domain.Reference{Court: ask, Authority: "x", Number: "1", Date: today},
					Route: rapid.SampledFrom([]domain.Route{domain.Clerical, domain.AdministrativeOnce, domain.CourtOrdered}).Draw(t, "route"),
				},
				birth.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today},
				birth.Cancel{By: by, Order: ask, Reason: "x"},
				birth.IssueCertifiedCopy{By: by, Document: "1", To: "x", Purpose: "x", Language: domain.Arabic},
				birth.IssueExtract{By: by, Document: "1", To: "x", Purpose: "x", Language: domain.Arabic},
			}).Draw(t, "of an entry")
		},
		birth.StatusCancelled: func() birth.Command { return birth.Reinstate{By: by, Order: appeal, Reason: "x"} },
	}
	status := s.Status
	if rapid.IntRange(0, 4).Draw(t, "misfit") == 0 {
		status = rapid.SampledFrom([]birth.Status{"", birth.StatusNotified, birth.StatusDeclared, birth.StatusRegistered, birth.StatusCancelled}).Draw(t, "as if")
	}
	return fits[status]()
}

func reported(t *rapid.T, by birth.By, p birth.Particulars) birth.Command {
	taken := toReconstruct(p)
	taken.By, taken.DateOfRegistration = by, today
	return rapid.SampledFrom([]birth.Command{
		birth.Notify{By: by, Tracking: tracking, Notifier: birth.Certifier{Name: "x"}, Particulars: p},
		birth.Declare{By: by, Tracking: tracking, Particulars: p},
		taken,
	}).Draw(t, "report")
}

func particulars(t *rapid.T) birth.Particulars {
	p := rapid.SampledFrom([]birth.Particulars{newborn(), newborn(), foundling(), stillborn(), old()}).Draw(t, "particulars")
	if rapid.Bool().Draw(t, "other weeks") {
		p.Child.GestationWeeks = rapid.IntRange(0, 50).Draw(t, "weeks")
	}
	return p
}

// mended changes a few values of an entry.
func mended(t *rapid.T, p birth.Particulars) birth.Particulars {
	names := rapid.SampledFrom([]string{"نور", "هدى", "زينب", "سعاد", "كريم"})
	for range rapid.IntRange(1, 3).Draw(t, "changes") {
		switch rapid.IntRange(0, 8).Draw(t, "which") {
		case 0:
			p.Child.Name.Given = names.Draw(t, "given")
		case 1:
			p.Child.Name.Surname = names.Draw(t, "surname")
		case 2:
			p.Mother.Name.Given = names.Draw(t, "mother")
		case 3:
			p.Mother.Name.Father = names.Draw(t, "maternal grandfather")
		case 4:
			p.Father.Name.Given = names.Draw(t, "father")
		case 5:
			p.Child.WeightGrams = rapid.IntRange(0, 9000).Draw(t, "weight")
		case 6:
			p.Outcome = birth.FetalDeath
		case 7:
			p.Foundling = birth.Foundling{}
		case 8:
			p.Child.DateOfBirth = born.AddDays(-rapid.IntRange(0, 3).Draw(t, "days"))
		}
	}
	return p
}
