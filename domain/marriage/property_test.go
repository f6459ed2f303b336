package marriage_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/marriage"
)

// orderOf is any judgment of these weeks.
func orderOf(t *rapid.T) domain.CourtOrder {
	return domain.CourtOrder{
		Court: "x", Number: rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "number"),
		Date: today.AddDays(-rapid.IntRange(0, 9).Draw(t, "age")),
	}
}

// command is anything that a clerk or a policy could ask, in any order.
func command(t *rapid.T) marriage.Command {
	by := rapid.SampledFrom([]marriage.By{by, by, byPolicy, {Actor: stranger, Today: today, Law: by.Law}}).Draw(t, "by")
	day := today.AddDays(-rapid.IntRange(0, 200).Draw(t, "days ago"))
	kind := rapid.SampledFrom([]marriage.DivorceKind{marriage.Revocable, marriage.Khul}).Draw(t, "kind")
	person := rapid.SampledFrom([]domain.KnownPerson{man(), man(dead(day)), woman(), woman(dead(day)), woman(func(k *domain.KnownPerson) { k.Cancelled = true })}).Draw(t, "person")
	again := toRegister(agreed())
	again.Office, again.Area = "IQ-BA-C1", "IQ-BA"
	return rapid.SampledFrom([]marriage.Command{
		again,
		marriage.Divorce{By: by, Kind: kind, Order: orderOf(t), EffectiveFrom: day},
		marriage.Return{By: by, Order: orderOf(t), EffectiveFrom: day},
		marriage.AnnulDivorce{By: by, Order: orderOf(t), Reason: "x"},
		marriage.Annul{By: by, Order: orderOf(t), Reason: "x"},
		marriage.Cancel{By: by, Order: orderOf(t), Reason: "x"},
		marriage.Reinstate{By: by, Order: orderOf(t), Reason: "x"},
		marriage.Follow{By: by, Person: person},
		marriage.Follow{By: by, Person: person},
	}).Draw(t, "command")
}

// TestAnyMarriage: whatever is asked in whatever order, one end at most is in
// effect, it lies after the contract, following the same person twice decides
// nothing the second time, and earlier states are not touched.
func TestAnyMarriage(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		past := entry()
		for range rapid.IntRange(1, 25).Draw(t, "length") {
			s := marriage.Decider.Fold(past)
			before := marriage.Decider.Fold(past)
			c := command(t)
			decided, err := marriage.Decider.Decide(s, c)
			if err != nil && (domain.CodeOf(err) == domain.Internal || decided != nil) {
				t.Fatalf("decided %v with %v", decided, err)
			}
			past = append(past, decided...)
			after := marriage.Decider.Fold(past)
			if !reflect.DeepEqual(s, before) {
				t.Fatalf("%T touched the state it was decided on", c)
			}
			if _, follows := c.(marriage.Follow); follows && err == nil {
				if again, _ := marriage.Decider.Decide(after, c); len(again) > 0 {
					t.Fatalf("%+v decides %v a second time", c, again)
				}
			}
			status, ended := after.Standing()
			if over := status == domain.MarriageDivorced || status == domain.MarriageWidowed; over == ended.IsZero() || ended.Before(wed) {
				t.Fatalf("%s since %q after %+v", status, ended, past)
			}
		}
	})
}
