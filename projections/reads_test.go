package projections_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/projections"
)

// filled is a world whose read models show what was recorded.
func filled(t *testing.T, events ...recording) (*world, *projections.Reads) {
	t.Helper()
	w := newWorld(t)
	seed(w, events)
	e := w.engine(projections.Options{})
	w.start(e)
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head)
	return w, projections.NewReads(w.pool, w.store, w.codec)
}

func citizen(i int, name domain.Name) recording {
	return recording{person.Stream(number(i)), enrolled(i, name)}
}

func TestSearchFindsSpellings(t *testing.T) {
	t.Parallel()
	_, reads := filled(t,
		citizen(1, domain.Name{Given: "أحمد", Father: "عبد الرحمن", Grandfather: "علي", Surname: "الجبوري"}),
		citizen(2, domain.Name{Given: "فاطمة", Father: "صلاح الدين", Grandfather: "مصطفى"}),
		citizen(3, domain.Name{Given: "شێرزاد", Father: "کەریم", Latin: domain.LatinName{Given: "Shirzad", Father: "Karim"}}),
		citizen(4, domain.Name{Given: "محمد علي", Father: "أحمد"}))
	for _, c := range []struct {
		query projections.PersonQuery
		want  []int
	}{
		{projections.PersonQuery{Text: "احمد عبدالرحمن"}, []int{1}},
		{projections.PersonQuery{Text: "الجبورى على أحمد"}, []int{1}},
		{projections.PersonQuery{Text: "جبور"}, []int{1}},
		{projections.PersonQuery{Text: "فاطمه صلاحالدين"}, []int{2}},
		{projections.PersonQuery{Text: "فاط مصط"}, []int{2}},
		{projections.PersonQuery{Text: "فا صل"}, []int{2}},
		{projections.PersonQuery{Text: "احم عبد الر"}, []int{1}},
		{projections.PersonQuery{Text: "Fatima"}, []int{2}},
		{projections.PersonQuery{Text: "Ahmed Abdulrahman"}, []int{1}},
		{projections.PersonQuery{Text: "شيرزاد كريم"}, []int{3}},
		{projections.PersonQuery{Text: "Sherzad Kareem"}, []int{3}},
		{projections.PersonQuery{Text: "محمدعلي"}, []int{4}},
		{projections.PersonQuery{Text: "محمد على احمد"}, []int{4}},
		{projections.PersonQuery{Given: "أحمد"}, []int{1}},
		{projections.PersonQuery{Father: "احمد"}, []int{4}},
		{projections.PersonQuery{Text: "فاطنة صلاح الدين"}, []int{2}}, // a typing error
		{projections.PersonQuery{Text: "أحمد", Mother: "زينب كاظم"}, []int{1, 4}},
		{projections.PersonQuery{Text: "زينب كاظم"}, nil},
		{projections.PersonQuery{BornFrom: domain.NewDate(1962, 0, 0), BornTo: domain.NewDate(1963, 4, 4)}, []int{2, 3}},
		{projections.PersonQuery{Text: "احمد", Governorate: "IQ-BA"}, nil},
		{projections.PersonQuery{Area: "IQ-BG/الكرخ"}, nil},
		{projections.PersonQuery{Area: "IQ-BG", Sex: domain.Female, LifeStatus: person.Alive}, []int{1, 2, 3, 4}},
		{projections.PersonQuery{Text: "' | ! & : * ( \\"}, nil},
	} {
		page, err := reads.SearchPersons(context.Background(), c.query, projections.Page{First: 10})
		var got []int
		for _, e := range page.Edges {
			for i := range 10 {
				if e.Node.NationalNumber == number(i) {
					got = append(got, i)
				}
			}
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%+v finds %v, %v; want %v", c.query, got, err, c.want)
		}
	}
}

func TestPagesGoOnWithoutGapOrRepeat(t *testing.T) {
	t.Parallel()
	var events []recording
	for i := range 25 {
		events = append(events, citizen(i, domain.Name{Given: "علي", Father: "حسن"}))
	}
	w, reads := filled(t, events...)
	seen, page := map[domain.NationalNumber]bool{}, projections.Page{First: 10}
	for range 3 {
		got, err := reads.SearchPersons(context.Background(), projections.PersonQuery{Text: "علي حسن"}, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range got.Edges {
			if seen[e.Node.NationalNumber] {
				t.Errorf("%s twice", e.Node.NationalNumber)
			}
			seen[e.Node.NationalNumber], page.After = true, e.Cursor
		}
		if got.More != (len(seen) < 25) {
			t.Errorf("after %d: more = %v", len(seen), got.More)
		}
	}
	if len(seen) != 25 {
		t.Errorf("%d persons on three pages", len(seen))
	}
	for _, bad := range []projections.Page{{First: 0}, {First: projections.MaxPage + 1}, {First: 1, After: "x"}, {First: 1, After: "WzFd"}} {
		if _, err := reads.SearchPersons(context.Background(), projections.PersonQuery{}, bad); domain.CodeOf(err) != domain.Invalid {
			t.Errorf("page %+v: %v", bad, err)
		}
	}
	w.pool.Close()
	if _, err := reads.Person(context.Background(), number(1)); !domain.IsRule(err, projections.RuleReadsUnavailable) {
		t.Errorf("without a database: %v", err)
	}
}

func TestFamilies(t *testing.T) {
	t.Parallel()
	_, reads := filled(t, citizen(4, domain.Name{Given: "علي"}), citizen(8, domain.Name{Given: "حسن"}), citizen(9, domain.Name{Given: "حسين"}))
	children, err := reads.ChildrenOf(context.Background(), number(4))
	if err != nil || len(children) != 2 || children[0].NationalNumber != number(8) {
		t.Errorf("children %+v, %v", children, err)
	}
	families := []domain.FamilyNumber{"F1", "F9"}
	page := projections.Page{First: 1}
	for _, last := range []bool{false, true} {
		got, err := reads.Households(context.Background(), families, projections.HouseholdFilter{}, page)
		if err != nil || len(got) != 1 || len(got["F1"].Edges) != 1 || got["F1"].More == last {
			t.Fatalf("family after %q: %+v, %v", page.After, got, err)
		}
		page.After = got["F1"].Edges[0].Cursor
	}
	if got, err := reads.Households(context.Background(), families, projections.HouseholdFilter{}, page); err != nil || len(got) != 0 {
		t.Errorf("after the last member: %+v, %v", got, err)
	}
	if got, err := reads.Households(context.Background(), families, projections.HouseholdFilter{Area: "IQ-ZZ"}, projections.Page{First: 9}); err != nil || len(got) != 0 {
		t.Errorf("of another area: %+v, %v", got, err)
	}
	some, err := reads.Persons(context.Background(), []domain.NationalNumber{number(9), number(77), number(4)})
	if err != nil || len(some) != 2 {
		t.Errorf("persons %+v, %v", some, err)
	}
}

func TestAsOfFoldsOnTwoClocks(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	reads := projections.NewReads(w.pool, w.store, w.codec)
	ctx, stream, n := context.Background(), person.Stream(number(1)), number(1)
	w.record(stream, enrolled(1, domain.Name{Given: "علي"}), person.Moved{Residence: domain.Place{Locality: "الموصل"}, From: domain.NewDate(2020, 1, 1)})
	time.Sleep(5 * time.Millisecond)
	before := time.Now()
	time.Sleep(5 * time.Millisecond)
	w.record(stream, person.Died{Death: death.Stream(n), DateOfDeath: domain.NewDate(2022, 1, 1)},
		person.DeathDateCorrected{Death: death.Stream(n), DateOfDeath: domain.NewDate(2021, 1, 1)})
	for _, c := range []struct {
		name    string
		trueOn  domain.Date
		knownOn time.Time
		status  person.LifeStatus // empty: no record
		living  string
	}{
		{"now", domain.Date{}, time.Time{}, person.Deceased, "الموصل"},
		{"before the death was known", domain.Date{}, before, person.Alive, "الموصل"},
		{"before the death", domain.NewDate(2020, 6, 1), time.Time{}, person.Alive, "الموصل"},
		{"between the day of death and the one first recorded", domain.NewDate(2021, 6, 1), time.Time{}, person.Deceased, "الموصل"},
		{"before the move", domain.NewDate(2019, 6, 1), time.Time{}, person.Alive, ""},
		{"before the birth", domain.NewDate(1900, 1, 1), time.Time{}, "", ""},
		{"before anything was known", domain.Date{}, before.AddDate(-1, 0, 0), "", ""},
	} {
		p, err := reads.PersonAsOf(ctx, n, c.trueOn, c.knownOn)
		switch {
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case (p == nil) != (c.status == ""):
			t.Errorf("%s: %+v", c.name, p)
		case p != nil && (p.LifeStatus != c.status || p.Residence.Locality != c.living):
			t.Errorf("%s: %s in %q", c.name, p.LifeStatus, p.Residence.Locality)
		}
	}
	if _, err := reads.PersonAsOf(ctx, number(2), domain.Date{}, time.Time{}); !domain.IsRule(err, projections.RulePersonUnknown) {
		t.Errorf("an unknown number: %v", err)
	}
}

func TestTimelineGathersTheRegisters(t *testing.T) {
	t.Parallel()
	n := number(1)
	e := enrolled(1, domain.Name{Given: "علي"})
	e.Birth = "birth-1"
	_, reads := filled(t,
		recording{"birth-1", birth.Declared{Office: "IQ-BG-01"}},
		recording{"birth-1", birth.Registered{NationalNumber: n, Particulars: birth.Particulars{Child: birth.Child{DateOfBirth: domain.NewDate(1990, 2, 3)}}}},
		recording{person.Stream(n), e},
		recording{"death-xbody", death.Registered{}},
		recording{"death-xbody", death.Identified{NationalNumber: n}},
		recording{death.Stream(n), death.Registered{NationalNumber: n, IdentifiedFrom: "death-xbody", Particulars: death.Particulars{DateOfDeath: domain.NewDate(2024, 1, 2)}}},
		recording{person.Stream(n), person.Died{Death: death.Stream(n), DateOfDeath: domain.NewDate(2024, 1, 2)}},
		recording{"birth-2", birth.Declared{}})
	var got []string
	page := projections.Page{First: 3}
	for range 3 {
		p, err := reads.Timeline(context.Background(), n, projections.TimelineFilter{}, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range p.Edges {
			got, page.After = append(got, fmt.Sprintf("%s %s", e.Node.Event, e.Node.EffectiveOn)), e.Cursor
		}
	}
	want := []string{
		"birth.declared ", "birth.registered 1990-02-03", "person.enrolled 1961-02-02", "death.registered ", "death.identified ",
		"death.registered 2024-01-02", "person.died 2024-01-02",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := reads.Timeline(context.Background(), number(5), projections.TimelineFilter{}, projections.Page{First: 1}); !domain.IsRule(err, projections.RulePersonUnknown) {
		t.Errorf("an unknown number: %v", err)
	}
}
