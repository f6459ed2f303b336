package projections_test

import (
	"context"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/projections"
)

func TestAPersonIsShownAsRecorded(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{})
	w.start(e)
	reads := projections.NewReads(w.pool, w.store, w.codec)
	name := domain.Name{Given: "أحمد", Father: "علي", Grandfather: "حسن", Surname: "الجبوري", Latin: domain.LatinName{Given: "Ahmed"}}
	at := w.record(person.Stream(number(7)), enrolled(7, name),
		person.Moved{Residence: domain.Place{Governorate: "IQ-BA", Locality: "البصرة"}, From: domain.NewDate(2021, 1, 1)},
		person.Died{Death: "death-" + string(number(7)), RegistrationNumber: "D1", DateOfDeath: domain.NewDate(2022, 3, 4)})
	w.await(e, at, "person")

	got, err := reads.Person(context.Background(), number(7))
	if err != nil {
		t.Fatal(err)
	}
	if got.Name != name || got.Residence.Locality != "البصرة" || got.LifeStatus != person.Deceased || got.DateOfDeath != domain.NewDate(2022, 3, 4) ||
		got.Mother.Name.Father != "كاظم" || got.Revision != 2 || time.Since(got.ChangedAt).Abs() > time.Hour {
		t.Errorf("got %+v", got)
	}
	if _, err := reads.Person(context.Background(), number(8)); !domain.IsRule(err, projections.RulePersonUnknown) {
		t.Errorf("an unknown person: %v", err)
	}
}
