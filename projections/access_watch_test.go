package projections_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/eventstore/pgstore"
	"sijil/projections"
)

// watchWorld is a registry whose readings are watched.
type watchWorld struct {
	*world
	audit *world // the access log
}

func newWatchWorld(t *testing.T) *watchWorld {
	t.Helper()
	w := newWorld(t)
	return &watchWorld{w, accessWorld(w)}
}

// accessWorld is the access log beside a registry's.
func accessWorld(w *world) *world {
	w.Helper()
	log, err := pgstore.Open(context.Background(), w.db.AppURL, pgstore.Options{Schema: pgstore.Access})
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { _ = log.Close() })
	return &world{w.T, w.db, w.pool, log, access.Codec}
}

func nn(i int) domain.NationalNumber { return domain.NationalNumber(fmt.Sprintf("%012d", i)) }

// reading of persons by an officer of an agency.
func reading(agency, officer, role, action string, outcome access.Outcome, whose ...int) access.Reading {
	r := access.Reading{Request: uuid.NewString(), Action: action, Actor: officer, Agency: agency, Office: "IQ-BA-01", Role: role}
	for _, i := range whose {
		r.Subjects = append(r.Subjects, access.Subject{NationalNumber: nn(i), Outcome: outcome})
	}
	return r
}

// family enrols a mother, a father and two children: base to base+3.
func (w *watchWorld) family(base int) {
	for i := range 4 {
		p := person.Particulars{Sex: domain.Male, DateOfBirth: domain.NewDate(1990, 1, 1)}
		if i > 1 {
			p.Mother.NationalNumber, p.Father.NationalNumber = nn(base), nn(base+1)
		}
		w.record(person.Stream(nn(base+i)), person.Enrolled{NationalNumber: nn(base + i), Office: "IQ-BA-01", Area: "IQ-BA", Particulars: p})
	}
}

// lateBirths are registered by one registrar.
func (w *watchWorld) lateBirths(registrar string, n, daysLate int, on domain.Date) {
	for range n {
		w.record(birth.Stream(uuid.New()), birth.Registered{Registrar: registrar, Office: "IQ-BA-01", Area: "IQ-BA", Date: on, DaysLate: daysLate})
	}
}

// suspicions brings every read model up to the logs, and looks two hours later.
func (w *watchWorld) suspicions(today domain.Date) []access.Flagged {
	w.Helper()
	ctx := context.Background()
	for e, head := range map[*projections.Engine]*world{w.engine(projections.Options{}): w.world, w.audit.engine(projections.Options{}, projections.AuditTables()...): w.audit} {
		stop := w.start(e)
		at, err := head.store.Head(ctx)
		if err == nil {
			err = e.Settle(ctx, at)
		}
		stop()
		if err != nil {
			w.Fatal(err)
		}
	}
	found, err := projections.NewReads(w.pool, w.store, w.codec).Suspicions(ctx, time.Now().Add(2*time.Hour), today, access.DefaultLimits())
	if err != nil {
		w.Fatal(err)
	}
	return found
}

// TestR38_MisuseIsFlagged: each kind on seeded data, once; nothing on a clean day's work.
func TestR38_MisuseIsFlagged(t *testing.T) {
	t.Parallel()
	w := newWatchWorld(t)
	today := domain.NewDate(2026, 11, 22)
	var log []access.Reading
	read := func(r access.Reading) { log = append(log, r) }
	w.family(100)

	// A clean day: cases are stated or acted on, lists are searched, a wrong digit now and then, a copy or two, ordinary delays.
	for i := range 40 {
		stated := reading("retirement", "clean-pension", "pension", "person", access.Disclosed, 1000+i)
		stated.Case = "T-1"
		read(stated)
		read(reading("civil-status", "clean-registrar", "registrar", "person", access.Disclosed, 1100+i))
		done := reading("civil-status", "clean-registrar", "registrar", "move", access.Disclosed, 1100+i)
		done.Command = true
		read(done)
		read(reading("civil-status", "clean-searcher", "registrar", "searchPersons", access.Disclosed, 1200+i))
		read(reading("bank", "clean-verifier", "verifier", "verifyIdentity", access.Matched, 1300+i))
		read(reading("audit", "clean-auditor", "auditor", "person", access.Disclosed, 1400+i))
	}
	read(reading("bank", "clean-verifier", "verifier", "verifyIdentity", access.Mismatched, 1, 2, 3))
	for range 3 {
		copied := reading("civil-status", "clean-registrar", "registrar", "issueBirthCertifiedCopy", access.Disclosed, 1500)
		copied.Command = true
		read(copied)
	}
	stranger := reading("welfare", "clean-kin", "welfare", "welfareCase", access.Disclosed, 1600)
	stranger.ActorNumber, stranger.Case = nn(102), "T-2"
	self := reading("welfare", "clean-kin", "welfare", "person", access.Disclosed, 102)
	self.ActorNumber, self.Case = nn(102), "T-3"
	log = append(log, stranger, self)
	for _, registrar := range []string{"clean-1", "clean-2", "clean-3"} {
		w.lateBirths(registrar, 4, 12, today)
	}
	w.lateBirths("clean-registrar", 30, 0, today)
	w.lateBirths("clean-1", 12, 40, today.AddDays(-60))

	// The seeded misuse.
	for i := range 9 {
		read(reading("national-id", "browser", "id_officer", "person", access.Disclosed, 2000+i))
	}
	for range 7 {
		copied := reading("civil-status", "printer", "registrar", "issueBirthCertifiedCopy", access.Disclosed, 2100)
		copied.Command = true
		read(copied)
	}
	for i := range 30 {
		read(reading("bank", "guesser", "verifier", "verifyIdentity", access.Mismatched, 2200+i))
	}
	sibling := reading("welfare", "kin", "welfare", "welfareCase", access.Disclosed, 103)
	mother := reading("welfare", "kin", "welfare", "person", access.Disclosed, 100)
	for _, r := range []access.Reading{sibling, mother} {
		r.ActorNumber, r.Case = nn(102), "T-9"
		read(r)
	}
	w.lateBirths("backdater", 25, 90, today)

	for batch := range slices.Chunk(log, 50) {
		w.audit.record(access.Stream(uuid.Nil), access.Read{Readings: batch})
	}
	var got []string
	found := w.suspicions(today)
	for _, f := range found {
		got = append(got, fmt.Sprintf("%s %s %s %d", f.Rule, f.Officer, f.Person, f.Count))
		if f.Officer != "backdater" && (f.Agency == "" || f.From.After(f.Until)) {
			t.Errorf("%+v", f)
		}
	}
	slices.Sort(got)
	want := []string{
		"enumeration guesser  30", "late_registrations backdater  25", "no_open_case browser  9",
		"relatives kin 000000000100 1", "relatives kin 000000000103 1", "reprints printer 000000002100 7",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	again := w.suspicions(today)
	for i := range again {
		if again[i].Flag != found[i].Flag {
			t.Errorf("the same occasion has another flag the second time: %+v", again[i])
		}
	}
}
