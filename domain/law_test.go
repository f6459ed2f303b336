package domain_test

import (
	"testing"

	"sijil/domain"
)

func TestLawOfTheDay(t *testing.T) {
	t.Parallel()
	law := domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 7, Source: "first"},
		{From: domain.NewDate(2002, 6, 15), Value: 15, Source: "second"},
	}
	for text, want := range map[string]int{
		"1970-12-31": 0, "1971-01-01": 7, "1971": 7, "2002-06-14": 7, "2002-06-15": 15, "2026-03-01": 15,
		"2002": 15, "": 15, // a day that may lie after the change
	} {
		day, err := domain.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		if in, ok := law.On(day); in.Value != want || ok != (want != 0) {
			t.Errorf("on %q: %+v, %v; want %d", text, in, ok, want)
		}
	}
	if always, ok := (domain.Law[int]{{Value: 28}}).On(domain.NewDate(1800, 1, 1)); !ok || always.Value != 28 {
		t.Error("a law without a beginning has always been")
	}
	if _, ok := (domain.Law[int]{}).On(domain.NewDate(2026, 3, 1)); ok {
		t.Error("there is no law")
	}
}
