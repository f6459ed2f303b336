package graph_test

import (
	"slices"
	"testing"
	"time"
)

const timelineQuery = `query($n: NationalNumber!, $at: AsOf) { timeline(nationalNumber: $n, asOf: $at, first: 100) { edges { node { register event label effectiveOn } } } }`

// lived lists the events of a timeline, as somebody may see it.
func (c client) lived(n string, asOf any) (events []string) {
	c.Helper()
	for _, e := range at(c.data(timelineQuery, object{"n": n, "at": asOf}), "timeline", "edges").([]any) {
		events = append(events, text(e, "node", "event"))
	}
	return events
}

func TestTheTimelineTellsWhatItsReaderMayRead(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begun := time.Now().Add(-time.Second)
	p := w.as("admin", "IQ-BA").applied("نور", "1990-05-05").active()
	if got := w.as("registrar", "IQ-BA").lived(p.number, nil); !slices.Equal(got, []string{"person.number_allotted", "person.enrolled"}) {
		t.Errorf("a civil-status office reads of the card: %v", got)
	}
	all := w.as("auditor", "").lived(p.number, nil)
	if len(all) != 8 || all[1] != "person.enrolled" || all[2] != "nationalid.applied" || all[7] != "nationalid.card_activated" {
		t.Errorf("an auditor reads %v", all)
	}
	if got := w.as("auditor", "").lived(p.number, object{"trueOn": "2026-11-21"}); slices.Contains(got, "nationalid.card_activated") || !slices.Contains(got, "person.enrolled") {
		t.Errorf("true the day before: %v", got)
	}
	if got := w.as("auditor", "").lived(p.number, object{"knownOn": begun}); len(got) != 0 {
		t.Errorf("known before anything was recorded: %v", got)
	}
	for language, want := range map[string]string{"en": "National card activated", "ar": "تفعيل البطاقة الوطنية", "ckb": "چالاککردنی کارتی نیشتمانی"} {
		edges := at(w.as("auditor", "").speaking(language).data(timelineQuery, object{"n": p.number}), "timeline", "edges").([]any)
		if got := text(edges[len(edges)-1], "node", "label"); got != want {
			t.Errorf("in %s it is called %q", language, got)
		}
	}
	if a := w.as("auditor", "").ask(timelineQuery, object{"n": p.number, "at": object{"trueOn": "2026-11-23"}}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "asOf.trueOn" {
		t.Errorf("as of tomorrow: %s", a.raw)
	}
	if got := w.as("registrar", "IQ-NI").data(timelineQuery, object{"n": p.number}); got["timeline"] != nil {
		t.Errorf("another governorate reads %v", got)
	}
}
