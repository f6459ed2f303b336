package projections_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/projections"
)

// told lists the events of a timeline, oldest first.
func told(t *testing.T, reads *projections.Reads, n domain.NationalNumber, f projections.TimelineFilter) (names []string) {
	t.Helper()
	page, err := reads.Timeline(context.Background(), n, f, projections.Page{First: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range page.Edges {
		names = append(names, e.Node.Event)
	}
	return names
}

// TestALifeOverAllRegisters: whatever concerns a person, and nothing that concerns only another.
func TestALifeOverAllRegisters(t *testing.T) {
	t.Parallel()
	const wedding = "marriage-1"
	n, spouse, child, mother := number(10), number(11), number(12), number(5) // enrolled says that number(5) is the mother of 10
	family := domain.FamilyNumber("F2")
	daughter := enrolled(12, domain.Name{Given: "هدى"})
	daughter.Particulars.Mother.NationalNumber = n
	_, reads := lifeOf(t,
		recording{person.Stream(n), enrolled(10, domain.Name{Given: "زينب"})},
		recording{person.Stream(child), daughter},
		recording{nationalid.Stream(n), nationalid.CardPrinted{Card: "C", IssuedOn: day(1, 1)}},
		recording{nationalid.Stream(spouse), nationalid.CardPrinted{Card: "D"}},
		recording{passport.Stream(n), passport.Printed{Number: "P"}},
		recording{wedding, marriage.Registered{Couple: marriage.Couple{Husband: spouse, Wife: n}}},
		recording{person.Stream(n), person.CivilStatusChanged{Marriage: domain.KnownMarriage{Marriage: wedding, Spouse: spouse}}},
		// Of others' pensions only what names the person.
		recording{retirement.Stream(spouse), retirement.Claimed{}},
		recording{retirement.Stream(spouse), retirement.Paid{Payee: spouse, Month: domain.NewDate(2026, 1, 0)}},
		recording{retirement.Stream(spouse), retirement.SurvivorsAwarded{Shares: []retirement.Share{{NationalNumber: n}}}},
		recording{retirement.Stream(spouse), retirement.Paid{Payee: n, Month: domain.NewDate(2026, 2, 0)}},
		recording{retirement.Stream(mother), retirement.ProofGiven{}},
		recording{retirement.Stream(child), retirement.EvidenceFiled{Survivor: n}},
		recording{retirement.Stream(n), retirement.Claimed{}},
		// Of the household on welfare what concerns all of it, while the person is a member.
		recording{welfare.Stream(family), welfare.Applied{Members: []welfare.Member{{Named: welfare.Named{Person: child}}}}},
		recording{welfare.Stream(family), welfare.Scored{}},
		recording{welfare.Stream(family), welfare.MemberJoined{Member: welfare.Member{Named: welfare.Named{Person: n}}}},
		recording{welfare.Stream(family), welfare.SchoolReported{Child: child}},
		recording{welfare.Stream(family), welfare.Paid{Month: domain.NewDate(2026, 3, 0), Payee: spouse}},
		recording{welfare.Stream(family), welfare.CaregiverApplied{Caregiving: welfare.Caregiving{Caregiver: spouse}}},
		recording{welfare.Stream(family), welfare.CaregiverDecided{}},
		recording{welfare.Stream(family), welfare.CaregiverApplied{Caregiving: welfare.Caregiving{Caregiver: n}}},
		recording{welfare.Stream(family), welfare.CaregiverPaid{Month: domain.NewDate(2026, 3, 0)}},
		recording{welfare.Stream(family), welfare.MemberLeft{Person: child}},
		recording{welfare.Stream(family), welfare.MemberLeft{Person: n, From: day(5, 1)}},
		recording{welfare.Stream(family), welfare.Terminated{}},
	)
	all := []string{
		"person.enrolled", "nationalid.card_printed", "passport.printed", "marriage.registered", "person.civil_status_changed",
		"retirement.survivors_awarded", "retirement.paid", "retirement.evidence_filed", "retirement.claimed",
		"welfare.member_joined", "welfare.paid", "welfare.caregiver_applied", "welfare.caregiver_paid", "welfare.member_left",
	}
	if got := told(t, reads, n, projections.TimelineFilter{}); !slices.Equal(got, all) {
		t.Errorf("told %q\nwant %q", got, all)
	}
	if got, want := told(t, reads, n, projections.TimelineFilter{Registers: []string{"person", "welfare"}}), []string{
		"person.enrolled", "person.civil_status_changed", "welfare.member_joined", "welfare.paid", "welfare.caregiver_applied", "welfare.caregiver_paid", "welfare.member_left",
	}; !slices.Equal(got, want) {
		t.Errorf("of two registers: told %q\nwant %q", got, want)
	}
	if got := told(t, reads, child, projections.TimelineFilter{Registers: []string{"welfare"}}); !slices.Equal(got, []string{
		"welfare.applied", "welfare.scored", "welfare.school_reported", "welfare.paid", "welfare.member_left",
	}) {
		t.Errorf("the child's welfare: %q", got)
	}
	early := told(t, reads, n, projections.TimelineFilter{TrueOn: day(2, 15)})
	if slices.Contains(early, "welfare.paid") || slices.Contains(early, "welfare.member_left") || !slices.Contains(early, "retirement.paid") || !slices.Contains(early, "nationalid.card_printed") {
		t.Errorf("true on 15 February: %q", early)
	}
	if got := told(t, reads, n, projections.TimelineFilter{KnownOn: time.Now().Add(-time.Hour)}); len(got) != 0 {
		t.Errorf("known an hour ago: %q", got)
	}
}

// lifeOf records events, and follows those of persons.
func lifeOf(t *testing.T, events ...recording) (*world, *projections.Reads) {
	t.Helper()
	w := newWorld(t)
	seed(w, events)
	e := w.engine(projections.Options{}, projections.Persons)
	w.start(e)
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head)
	return w, projections.NewReads(w.pool, w.store, w.codec)
}
