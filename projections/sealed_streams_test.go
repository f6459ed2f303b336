package projections_test

import (
	"context"
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/projections"
)

// TestR31_StreamsOfSealedPeople: their civil record, every register's stream of their number, and what names them.
func TestR31_StreamsOfSealedPeople(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx := context.Background()
	for i, sealed := range []bool{true, false} {
		w.record(person.Stream(nn(700+i)), person.Enrolled{NationalNumber: nn(700 + i), Office: "IQ-BA-01", Area: "IQ-BA", Sealed: sealed, Particulars: person.Particulars{Sex: domain.Male}})
	}
	contract := func(number string, husband domain.NationalNumber) string {
		day := domain.NewDate(2020, 1, 1)
		stream := marriage.Stream("court", number, day)
		w.record(stream, marriage.Registered{Office: "IQ-BA-01", Area: "IQ-BA", Date: day, Particulars: marriage.Particulars{
			Court: "court", ContractNumber: number, DateOfContract: day, Husband: marriage.Spouse{NationalNumber: husband},
		}})
		return stream
	}
	hidden, open := contract("1", nn(700)), contract("2", nn(701))
	foundling, born := birth.Stream(uuid.New()), birth.Stream(uuid.New())
	w.record(foundling, birth.Registered{Office: "IQ-BA-01", Area: "IQ-BA", Sealed: true, Date: domain.NewDate(2026, 1, 1)})
	at := w.record(born, birth.Registered{Office: "IQ-BA-01", Area: "IQ-BA", Date: domain.NewDate(2026, 1, 1)})
	e := w.engine(projections.Options{})
	stop := w.start(e)
	if err := e.Settle(ctx, at); err != nil {
		t.Fatal(err)
	}
	stop()
	want := []string{"person-" + string(nn(700)), "death-" + string(nn(700)), "passport-" + string(nn(700)), hidden, foundling}
	asked := append([]string{"person-" + string(nn(701)), "death-" + string(nn(701)), "office-x", "x", open, born}, want...)
	got, err := projections.NewReads(w.pool, w.store, w.codec).SealedStreams(ctx, asked)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	if list := slices.Sorted(maps.Keys(got)); !slices.Equal(list, want) {
		t.Errorf("sealed are %q, want %q", list, want)
	}
}
