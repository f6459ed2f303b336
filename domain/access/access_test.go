package access_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/domain/domaintest"
)

var (
	today   = domain.NewDate(2026, 11, 22)
	flag    = access.FlagID(access.Enumeration, "bank", "v-1", "2026-11-22T06")
	flagged = access.Flagged{
		Flag: flag, Rule: access.Enumeration, Officer: "v-1", Agency: "bank",
		From: time.Date(2026, 11, 22, 6, 0, 0, 0, time.UTC), Until: time.Date(2026, 11, 22, 6, 40, 0, 0, time.UTC), Count: 61, Limit: 20,
	}
)

func by(id, agency string) domain.By {
	return domain.By{Actor: domain.Actor{ID: id, Agency: agency, Role: "auditor"}, Today: today}
}

func TestExamples(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, access.Codec)
}

func TestFlags(t *testing.T) {
	t.Parallel()
	closing := access.Close{By: by("a-1", "audit"), Finding: access.Misuse, Reason: "no case of theirs"}
	closed := access.FlagClosed{Flag: flag, Auditor: "a-1", Finding: access.Misuse, Reason: "no case of theirs", Date: today}
	without := func(change func(*access.Close)) access.Close {
		c := closing
		change(&c)
		return c
	}
	domaintest.Run(t, access.Decider, []domaintest.Case[access.Command]{
		{Name: "an occasion is flagged", When: access.Raise{Flagged: flagged}, Then: []domain.Event{flagged}},
		{Name: "and only once", Given: []domain.Event{flagged}, When: access.Raise{Flagged: flagged}},
		{Name: "nor again when it was closed", Given: []domain.Event{flagged, closed}, When: access.Raise{Flagged: flagged}},
		{Name: "an auditor finds", Given: []domain.Event{flagged}, When: closing, Then: []domain.Event{closed}},
		{Name: "there is none", When: closing, Refused: access.RuleNoFlag, Field: "flag"},
		{Name: "it is closed", Given: []domain.Event{flagged, closed}, When: closing, Refused: access.RuleFlagClosed, Field: "flag"},
		{Name: "nobody closes their own", Given: []domain.Event{flagged}, When: without(func(c *access.Close) { c.By = by("v-1", "bank") }), Refused: access.RuleOwnFlag, Field: "flag"},
		{Name: "another agency's officer of the same id may", Given: []domain.Event{flagged}, When: without(func(c *access.Close) { c.By = by("v-1", "audit") }), Then: []domain.Event{access.FlagClosed{Flag: flag, Auditor: "v-1", Finding: access.Misuse, Reason: "no case of theirs", Date: today}}},
		{Name: "no such finding", Given: []domain.Event{flagged}, When: without(func(c *access.Close) { c.Finding = "perhaps" }), Refused: access.RuleFinding, Field: "finding"},
		{Name: "no reason", Given: []domain.Event{flagged}, When: without(func(c *access.Close) { c.Reason = " " }), Refused: domain.RuleRequired, Field: "reason"},
	})
}

func TestHiddenUntil(t *testing.T) {
	t.Parallel()
	for until, good := range map[domain.Date]bool{
		{}:                           true,
		domain.NewDate(2026, 11, 23): true,
		domain.NewDate(2028, 11, 22): true,
		domain.NewDate(2028, 11, 23): false,
		today:                        false,
		domain.NewDate(2026, 11, 1):  false,
		{Year: 2027}:                 false,
		{Year: 2027, Month: 3}:       false,
	} {
		err := access.CheckHidden(until, today)
		if good && err != nil || !good && !domain.IsRule(err, access.RuleHidden) {
			t.Errorf("until %v: %v", until, err)
		}
	}
}

func TestStreams(t *testing.T) {
	t.Parallel()
	if access.FlagID(access.Enumeration, "bank", "v-1", "x") == access.FlagID(access.Enumeration, "bank", "v", "-1x") {
		t.Error("two occasions share an id")
	}
	id := uuid.MustParse("22222222-2222-4222-8222-222222222222")
	if got := access.Stream(id); got != access.StreamPrefix+id.String() {
		t.Error(got)
	}
	if got := access.FlagStream(flag); got != access.FlagStreamPrefix+flag.String() {
		t.Error(got)
	}
}
