package graph_test

import (
	"strings"
	"testing"
)

func TestTheLawsTableIsShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	reader := w.as("statistician", "")
	const query = `query($on: Date, $prefix: String) { lawParameters(on: $on, prefix: $prefix) { parameter text kind from to value rows { name value } clause source verified } }`
	all := at(reader.data(query, nil), "lawParameters").([]any)
	today := at(reader.data(query, object{"on": "2026-11-22"}), "lawParameters").([]any)
	if len(all) <= len(today) || len(today) < 50 {
		t.Errorf("%d provisions ever, %d today", len(all), len(today))
	}
	for _, p := range all {
		if text(p, "source") == "" || text(p, "text") == "" || (text(p, "value") == "") != (len(at(p, "rows").([]any)) > 0) {
			t.Errorf("a provision reads %v", p)
		}
	}
	rate := at(reader.speaking("ar").data(query, object{"on": "2026-11-22", "prefix": "pension.accrual_rate"}), "lawParameters").([]any)
	if len(rate) != 1 || text(rate[0], "value") != "0.025" || text(rate[0], "kind") != "RATE" || !strings.Contains(text(rate[0], "text"), "نسبة") || at(rate[0], "to") != nil {
		t.Errorf("the rate reads %v", rate)
	}
	if before := at(reader.data(query, object{"on": "1920-01-01"}), "lawParameters").([]any); len(before) != 0 {
		t.Errorf("in 1920 it says %v", before)
	}
	if a := reader.ask(query, object{"on": "2026"}); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "graphql.whole_day" {
		t.Errorf("on a year: %s", a.raw)
	}
	if a := w.as("registrar", "IQ-BA").ask(query, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("without the scope: %s", a.raw)
	}
}
