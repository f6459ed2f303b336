package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

func TestR33_SealingTakesTwo(t *testing.T) {
	t.Parallel()
	second := by
	second.Actor.ID = "u-8"
	nobody := by
	nobody.Actor.ID = ""
	request := person.RequestSealing{By: by, Order: order, Reason: "شاهد"}
	lift := person.RequestSealing{By: second, Unseal: true, Order: order, Reason: "زال الخطر"}
	requested := person.SealingRequested{Order: order, Reason: "شاهد", By: "u-7", Date: today}
	sealed := person.Sealed{Order: order, By: "u-8", Date: today}
	lifting := person.UnsealingRequested{Order: order, Reason: "زال الخطر", By: "u-8", Date: today}
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "one requests", Given: life(), When: request, Then: []domain.Event{requested}},
		{Name: "another approves", Given: life(requested), When: person.ApproveSealing{By: second}, Then: []domain.Event{sealed}},
		{Name: "the same user may not", Given: life(requested), When: person.ApproveSealing{By: by}, Refused: person.RuleSealingSameUser},
		{Name: "nor nobody", Given: life(requested), When: person.ApproveSealing{By: nobody}, Refused: person.RuleSealingSameUser},
		{Name: "nothing is approved that was not requested", Given: life(), When: person.ApproveSealing{By: second}, Refused: person.RuleNoSealing},
		{Name: "one request at a time", Given: life(requested), When: lift, Refused: person.RuleSealingWaits},
		{Name: "a sealed record is not sealed again", Given: life(requested, sealed), When: request, Refused: person.RuleSealedAlready},
		{Name: "an open one is not unsealed", Given: life(), When: lift, Refused: person.RuleSealedAlready},
		{Name: "lifting it is requested", Given: life(requested, sealed), When: lift, Then: []domain.Event{lifting}},
		{Name: "and approved by another", Given: life(requested, sealed, lifting), When: person.ApproveSealing{By: by}, Then: []domain.Event{person.Unsealed{Order: order, By: "u-7", Date: today}}},
		{Name: "not by the same", Given: life(requested, sealed, lifting), When: person.ApproveSealing{By: second}, Refused: person.RuleSealingSameUser},
		{Name: "a request is dropped", Given: life(requested), When: person.DropSealing{By: by, Reason: "خطأ"}, Then: []domain.Event{person.SealingDropped{Reason: "خطأ", By: "u-7", Date: today}}},
		{Name: "then nothing waits", Given: life(requested, person.SealingDropped{}), When: person.ApproveSealing{By: second}, Refused: person.RuleNoSealing},
		{Name: "a reason is given", Given: life(), When: person.RequestSealing{By: by, Order: order}, Refused: domain.RuleRequired, Field: "reason"},
	})
	s := person.Decider.Fold(life(requested))
	if s.Sealed {
		t.Error("a request seals")
	}
	if s = person.Decider.Fold(life(requested, sealed)); !s.Sealed || !s.Known().Sealed {
		t.Error("an approved request does not seal")
	}
}
